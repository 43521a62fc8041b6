// Layout that no checker sees: sideways scroll, small targets, spaced text, print, headings, unclear links.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { english, pages } from './pages.mjs';
import { visit } from './world.mjs';

const overflow = (page) => page.evaluate(() => {
  const width = document.documentElement.clientWidth;
  const wide = [...document.querySelectorAll('body *')].filter((element) => {
    const scrolls = element.closest('.scroll');
    return (!scrolls || scrolls === element) && !element.matches('.vh, .vh *, .skip') && element.getBoundingClientRect().right > width + 1;
  });
  return { scrolls: document.documentElement.scrollWidth > width, wide: wide.map((element) => element.outerHTML.slice(0, 120)) };
});

/** Links and controls under 24 by 24 pixels, except links in the middle of running text. */
const smallTargets = (page) => page.evaluate(() => {
  const inText = (element) => {
    const around = element.closest('p, li, dd, td, th, h1, h2, h3');
    return getComputedStyle(element).display === 'inline' && around && around.textContent.trim().length > element.textContent.trim().length + 2;
  };
  const target = (element) => (element.type === 'checkbox' ? element.closest('label') : element);
  const controls = [...document.querySelectorAll('a[href], button, input, select, summary')];
  const visible = controls.filter((element) => element.checkVisibility() && !element.matches('.skip') && !inText(element));
  return visible.map((element) => [element, target(element).getBoundingClientRect()])
    .filter(([, box]) => box.width < 24 || box.height < 24)
    .map(([element, box]) => `${Math.round(box.width)}x${Math.round(box.height)} ${element.outerHTML.slice(0, 120)}`);
});

/** What readers may do to text (WCAG 1.4.12); adopted, since the site's policy refuses style elements. */
const spaceOut = (page) => page.evaluate(() => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync('* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important } p { margin-bottom: 2em !important }');
  document.adoptedStyleSheets = [sheet];
});

/** Texts cut off by a box that hides what does not fit. */
const cutOff = (page) => page.evaluate(() => [...document.querySelectorAll('body *')]
  .filter((element) => getComputedStyle(element).overflowX === 'hidden' && !element.closest('.vh') && !element.matches('.titles'))
  .filter((element) => element.scrollWidth > element.clientWidth + 1)
  .map((element) => element.outerHTML.slice(0, 120)));

for (const { name, address } of [...pages, ...english]) {
  test(`layout: ${name} fits 320 pixels, also with spaced text`, () => visit(address, { width: 320 }, async (page) => {
    assert.deepEqual(await overflow(page), { scrolls: false, wide: [] });
    await spaceOut(page);
    assert.deepEqual(await overflow(page), { scrolls: false, wide: [] });
    assert.deepEqual(await cutOff(page), []);
  }));
}

for (const { name, address } of pages) {
  for (const width of [360, 1280]) {
    test(`layout: ${name} has targets large enough at ${width}`, () => visit(address, { width }, async (page) => {
      assert.deepEqual(await smallTargets(page), []);
    }));
  }
  test(`layout: ${name} is in order`, () => visit(address, {}, async (page) => {
    const levels = await page.locator('h1, h2, h3').evaluateAll((headings) => headings.map((heading) => Number(heading.tagName[1])));
    assert.equal(levels.filter((level) => level === 1).length, 1);
    assert.ok(levels.every((level, index) => level <= (levels[index - 1] ?? 0) + 1), `headings leave out a level: ${levels}`);
    const links = await page.locator('a[href]').evaluateAll((links) => links.map((link) => [link.textContent.replace(/\s+/g, ' ').trim(), link.href]));
    const unclear = links.filter(([text, href]) => links.some(([other, elsewhere]) => other === text && elsewhere.split('#')[0] !== href.split('#')[0]));
    assert.deepEqual(unclear, [], 'links of one name lead to different places');
  }));
}

test('layout: a paragraph prints without what only a screen needs', () => visit(pages.find((page) => page.name === 'paragraph').address, {}, async (page) => {
  await page.emulateMedia({ media: 'print' });
  for (const hidden of ['.top nav', '.bottom', '.neighbours', '.skip']) assert.equal(await page.locator(hidden).first().isVisible(), false, hidden);
  for (const shown of ['h1', '.decision', '.citation', '.hash']) assert.equal(await page.locator(shown).first().isVisible(), true, shown);
  assert.ok((await page.pdf()).length > 1000);
}));

test('layout: on a wide screen the filters are open, on a narrow one they wait', async () => {
  await visit('/sok', { width: 1280 }, async (page) => assert.ok(await page.locator('#sort').isVisible()));
  await visit('/sok', { width: 360 }, async (page) => {
    assert.equal(await page.locator('#sort').isVisible(), false);
    await page.locator('.panel > summary').click();
    assert.ok(await page.locator('#sort').isVisible());
  });
});
