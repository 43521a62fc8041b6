//! What was understood of a file, for people.

use std::io::{self, Write};

use paragraf::ingest::Finished;
use paragraf_index::record::Paragraph;

use crate::cli::print::{self, DOUBT, FAINT, STRONG};

/// Writes what a file is, its paragraphs in a line each, and what was doubtful.
pub fn write_file(out: &mut impl Write, finished: &Finished) -> io::Result<()> {
    let file = &finished.file;
    let pages = file
        .pages
        .map(|pages| format!(", {pages} pages"))
        .unwrap_or_default();
    writeln!(out, "{STRONG}{}{STRONG:#}", print::safe(&file.path))?;
    writeln!(
        out,
        "  {}{pages}, {} paragraphs",
        file.format, file.paragraphs
    )?;
    for meeting in finished
        .paragraphs
        .chunk_by(|a, b| (&a.body, a.date) == (&b.body, b.date))
    {
        let first = &meeting[0];
        let date = first
            .date
            .map_or("no date".to_owned(), |date| date.to_string());
        let place = first.municipality.as_deref().unwrap_or("no municipality");
        let body = if first.body.is_empty() {
            "no body"
        } else {
            &first.body
        };
        writeln!(
            out,
            "  {}",
            print::safe(&format!("{place} · {body} · {date}"))
        )?;
        meeting
            .iter()
            .try_for_each(|paragraph| write_paragraph(out, paragraph))?;
    }
    for problem in &file.problems {
        print::problem(out, "  ", problem)?;
    }
    writeln!(out)
}

fn write_paragraph(out: &mut impl Write, paragraph: &Paragraph) -> io::Result<()> {
    let title = format!("{} {}", paragraph.paragraph, paragraph.title);
    writeln!(out, "{}", print::wrapped(&title, "  § ", "      "))?;
    writeln!(
        out,
        "      {FAINT}{}{FAINT:#}",
        print::safe(&understood(paragraph))
    )?;
    for warning in &paragraph.warnings {
        writeln!(
            out,
            "{DOUBT}{}{DOUBT:#}",
            print::wrapped(warning, "      doubtful: ", "        ")
        )?;
    }
    Ok(())
}

/// The fields that were filled, the short ones with their values.
fn understood(paragraph: &Paragraph) -> String {
    let names = |values: Vec<String>| (!values.is_empty()).then(|| values.join(", "));
    let count = |what: &str, count: usize| (count > 0).then(|| format!("{count} {what}"));
    let motion = paragraph.motion.as_ref();
    let parts = [
        Some(print::name(paragraph.kind)),
        names(paragraph.outcomes.iter().map(print::name).collect()),
        names(paragraph.reference_numbers.clone()),
        motion
            .and_then(|motion| names(motion.parties.clone()))
            .map(|parties| format!("motion by {parties}")),
        motion
            .and_then(|motion| motion.outcome)
            .map(|outcome| format!("motion {}", print::name(outcome))),
        count("points decided", paragraph.decision.len()),
        paragraph
            .proposal
            .as_ref()
            .map(|proposal| format!("proposal to {}", proposal.to)),
        count("claims", paragraph.claims.len()),
        count("votes", paragraph.votes.len()),
        count("reservations", paragraph.reservations.len()),
        count("statements", paragraph.statements.len()),
        paragraph.source.page.map(|page| format!("page {page}")),
    ];
    parts.into_iter().flatten().collect::<Vec<_>>().join(" · ")
}
