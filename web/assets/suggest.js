// Words to choose from while one types. An enhancement only: without it every page works the same.
for (const input of document.querySelectorAll('input[type="search"]')) {
  const list = document.createElement('datalist');
  list.id = `${input.id}-suggestions`;
  input.after(list);
  input.setAttribute('list', list.id);
  let timer = 0;
  let asked = '';
  const show = (texts) => list.replaceChildren(...texts.map((text) => {
    const option = document.createElement('option');
    option.value = text;
    return option;
  }));
  const ask = async () => {
    const text = input.value;
    if (text === asked) return;
    asked = text;
    try {
      const answer = await fetch(`/forslag?q=${encodeURIComponent(text)}`);
      const [, texts] = await answer.json();
      if (input.value === text) show(texts);
    } catch {
      show([]);
    }
  };
  input.addEventListener('input', () => {
    clearTimeout(timer);
    timer = setTimeout(ask, 200);
  });
}
