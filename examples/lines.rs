//! Prints the lines of files.
fn main() {
    for path in std::env::args().skip(1) {
        let got = paragraf::extract::read(path.as_ref());
        println!(
            "== {path} {} {:?} {:?}",
            got.format, got.page_count, got.problems
        );
        for page in &got.pages {
            println!("-- {:?}", page.number);
            for line in &page.lines {
                let cells: Vec<String> = line
                    .cells
                    .iter()
                    .map(|c| format!("{:.0}:{}", c.left, c.text))
                    .collect();
                let look = line.look.map_or(String::new(), |l| {
                    format!(
                        "{:>5.0} {:>4.1} {}",
                        l.top,
                        l.size,
                        if l.bold { "B" } else { " " }
                    )
                });
                println!(
                    "{look}{} {}",
                    if line.gap_before { "+" } else { " " },
                    cells.join(" | ")
                );
            }
        }
    }
}
