//! Prints the lines of PDFs as one engine reads them.
use paragraf::extract::engine::Engine;
fn main() {
    let mut args = std::env::args().skip(1);
    let (engine, plain) = match args.next().as_deref() {
        Some("hayro") => (Engine::Hayro, true),
        Some("pdf-extract") => (Engine::PdfExtract, true),
        Some("look") => (Engine::Hayro, false),
        _ => (Engine::PdfExtract, false),
    };
    for path in args {
        let opened = engine.open(std::fs::read(&path).unwrap(), &mut |document| {
            for number in 1..=document.page_count() {
                let sheet = match document.page(number) {
                    Ok(sheet) => sheet,
                    Err(e) => {
                        eprintln!("{path} {number} {e}");
                        Default::default()
                    }
                };
                if !plain {
                    println!(
                        "-- {path} {number} {}x{} {}",
                        sheet.width, sheet.height, sheet.picture
                    );
                }
                for line in paragraf::extract::lines::lines(&sheet) {
                    if plain {
                        println!("{}", line.text);
                        continue;
                    }
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
                if plain {
                    println!("\u{C}");
                }
            }
        });
        if let Err(e) = opened {
            eprintln!("{path}: {e}");
        }
    }
}
