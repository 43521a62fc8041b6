//! `paragraf search`: hits in the terminal.

use std::io::{self, Write};

use clap::ValueEnum;
use paragraf_index::answer::{Answer, Hit};
use paragraf_index::question::{Question, Sort};

use super::place::Place;
use super::print::{self, FAINT, HIT, STRONG};
use super::{End, filters};

/// Search the index
///
/// Words are found in their inflected forms; "in quotes" only as written, skol* by their beginning, -word excludes,
/// OR joins, and a party, a reference number, a date or § 12 is recognised. Fields are asked by name, in Swedish or
/// English: utfall:avslag, author:lind, organ:"tekniska nämnden". Without words the filters alone choose.
#[derive(clap::Args)]
#[command(after_long_help = EXAMPLES)]
pub struct Args {
    /// What to look for
    query: Vec<String>,
    /// Order of the hits
    #[arg(long, value_enum, default_value_t)]
    sort: Order,
    /// Show each matter once, not once for each body that handled it
    #[arg(long)]
    fold: bool,
    /// How many hits to show
    #[arg(long, value_name = "N", default_value_t = 10, value_parser = clap::value_parser!(u16).range(1..=1000))]
    limit: u16,
    /// Print the answer as one JSON object
    #[arg(long)]
    json: bool,
    #[command(flatten)]
    place: Place,
    #[command(flatten)]
    filters: filters::Choice,
}

const EXAMPLES: &str = "\
Examples:
  paragraf search skolskjuts
  paragraf search '\"fria bussresor\" -färdtjänst' --outcome rejected
  paragraf search --kind motion --party V --year 2024 --sort newest
  paragraf search 'cykelväg utfall:avslag motionär:MP' --fold
  paragraf search 'KS 2024/123' --json";

#[derive(Debug, Clone, Copy, Default, ValueEnum)]
enum Order {
    /// Best match first
    #[default]
    Relevance,
    /// Latest meeting first
    Newest,
    /// Earliest meeting first
    Oldest,
}

impl From<Order> for Sort {
    fn from(order: Order) -> Self {
        match order {
            Order::Relevance => Sort::Relevance,
            Order::Newest => Sort::Newest,
            Order::Oldest => Sort::Oldest,
        }
    }
}

/// Asks the index and prints what it answers.
pub fn run(args: &Args) -> anyhow::Result<End> {
    let index = args.place.open()?;
    let question = Question {
        text: args.query.join(" "),
        filters: args.filters.filters(&index)?,
        sort: args.sort.into(),
        fold: args.fold,
        page: 1,
        limit: args.limit.into(),
    };
    let answer = index.search(&question)?;
    let mut out = anstream::stdout().lock();
    if args.json {
        print::json(&mut out, &answer)?;
    } else {
        write_answer(&mut out, &answer)?;
    }
    Ok(if answer.total == 0 {
        End::Nothing
    } else {
        End::Done
    })
}

fn write_answer(out: &mut impl Write, answer: &Answer) -> io::Result<()> {
    for hit in &answer.hits {
        write_hit(out, hit)?;
    }
    write_notes(out, answer)?;
    let shown = answer.hits.len();
    match answer.matters.unwrap_or(answer.total) {
        0 => writeln!(out, "nothing found")?,
        total if total == shown => writeln!(out, "{total} found")?,
        total => writeln!(out, "{shown} of {total} shown: --limit shows more")?,
    }
    if let Some(suggestion) = &answer.suggestion {
        writeln!(out, "did you mean: {STRONG}{suggestion}{STRONG:#}")?;
    }
    Ok(())
}

/// What was not understood, and what was looked for instead.
fn write_notes(out: &mut impl Write, answer: &Answer) -> io::Result<()> {
    for part in &answer.understood {
        match part.taken_as.as_str() {
            "ignored" => writeln!(out, "not understood: {}", part.text)?,
            "body" | "municipality" if part.values.is_empty() => {
                writeln!(out, "not in the index: {}", part.text)?;
            }
            "most_words" => {
                writeln!(
                    out,
                    "few have all of it: those with most of it come after them"
                )?;
            }
            "respelled" => {
                let values = part.values.join(" ");
                writeln!(
                    out,
                    "nothing found: these are the hits for {STRONG}{values}{STRONG:#}"
                )?;
            }
            "everyday_word" => {
                writeln!(
                    out,
                    "{}: in minutes also {}",
                    part.text,
                    part.values.join(", ")
                )?;
            }
            "any_word" => writeln!(out, "nothing has all of it: these have some of it")?,
            _ => {}
        }
    }
    Ok(())
}

/// A hit: title, where and when, the passage, the id to go on with.
fn write_hit(out: &mut impl Write, hit: &Hit) -> io::Result<()> {
    writeln!(
        out,
        "{STRONG}{}{STRONG:#}",
        print::wrapped(&hit.title, "", "")
    )?;
    writeln!(out, "  {}", facts(hit))?;
    let extract = print::wrapped(&marked(hit), "  ", "  ");
    if !extract.trim().is_empty() {
        writeln!(out, "{}", coloured(&extract))?;
    }
    writeln!(out, "  {FAINT}{}{FAINT:#}", hit.id)?;
    for other in &hit.folded {
        writeln!(out, "  {FAINT}same matter: {}{FAINT:#}", other.id)?;
    }
    writeln!(out)
}

fn facts(hit: &Hit) -> String {
    let date = hit.date.map(|date| date.to_string());
    let outcomes: Vec<String> = hit.outcomes.iter().map(print::name).collect();
    let parts = [
        hit.municipality.clone(),
        Some(hit.body.clone()),
        date,
        Some(format!("§ {}", hit.paragraph)),
        Some(outcomes.join(", ")),
    ];
    let parts: Vec<String> = parts
        .into_iter()
        .flatten()
        .filter(|part| !part.is_empty())
        .collect();
    parts.join(" · ")
}

/// Marks that stand for colours while lines are wrapped: they have no width and do not occur in text.
const MARKS: [char; 2] = ['\u{2060}', '\u{2061}'];

fn marked(hit: &Hit) -> String {
    let [on, off] = MARKS;
    let pieces = hit.extract.iter().map(|piece| {
        let text = piece.text.replace(MARKS, "").replace('\n', " ");
        if piece.hit {
            format!("{on}{text}{off}")
        } else {
            text
        }
    });
    pieces.collect()
}

fn coloured(text: &str) -> String {
    let [on, off] = MARKS;
    text.replace(on, &format!("{HIT}"))
        .replace(off, &format!("{HIT:#}"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use paragraf_index::answer::Piece;
    use paragraf_index::record::{Kind, Outcome};

    #[test]
    fn a_hit_says_where_when_and_what_was_decided() {
        let piece = |text: &str, hit| Piece {
            text: text.into(),
            hit,
        };
        let hit = Hit {
            id: "norrvik/kommunstyrelsen/2024-06-11/12".into(),
            title: "Motion om fria bussresor".into(),
            municipality: Some("Norrvik".into()),
            body: "Kommunstyrelsen".into(),
            date: Some(jiff::civil::date(2024, 6, 11)),
            paragraph: "12".into(),
            kind: Kind::Motion,
            outcomes: vec![Outcome::Opposed],
            reference_numbers: vec![],
            motion_parties: vec!["S".into()],
            page: Some(3),
            sha256: String::new(),
            score: 1.0,
            extract: vec![
                piece("om ", false),
                piece("fria", true),
                piece("\nresor", false),
            ],
            folded: vec![],
            folded_total: 0,
        };
        let mut out = Vec::new();
        write_hit(&mut out, &hit).unwrap();
        let plain = anstream::adapter::strip_str(std::str::from_utf8(&out).unwrap()).to_string();
        assert_eq!(
            plain,
            "Motion om fria bussresor\n  Norrvik · Kommunstyrelsen · 2024-06-11 · § 12 · opposed\n  \
             om fria resor\n  norrvik/kommunstyrelsen/2024-06-11/12\n\n"
        );
        assert!(
            String::from_utf8(out)
                .unwrap()
                .contains(&format!("{HIT}fria{HIT:#}"))
        );
    }
}
