//! What was understood of a file, for people.

use std::io::{self, Write};

use paragraf::ingest::Finished;
use paragraf_index::record::{Meeting, Paragraph, Role, Span};

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
        for cover in finished.meetings.iter().filter(|cover| is_of(cover, first)) {
            write_cover(out, cover)?;
        }
        meeting
            .iter()
            .try_for_each(|paragraph| write_paragraph(out, paragraph))?;
    }
    for problem in &file.problems {
        print::problem(out, "  ", problem)?;
    }
    writeln!(out)
}

fn is_of(cover: &Meeting, paragraph: &Paragraph) -> bool {
    paragraph
        .id
        .strip_prefix(&cover.id)
        .is_some_and(|rest| rest.starts_with('/'))
}

/// What the cover says of the meeting.
fn write_cover(out: &mut impl Write, cover: &Meeting) -> io::Result<()> {
    let promised: Vec<String> = cover.paragraphs.iter().map(span).collect();
    let approved = cover.approval.as_ref().map(|approval| {
        let by: Vec<String> = approval
            .by
            .iter()
            .map(|person| print::named(Some(&person.name), person.party.as_deref()))
            .collect();
        let day = approval.date.map(|date| date.to_string());
        by.into_iter().chain(day).collect::<Vec<_>>().join(", ")
    });
    let rows = [
        ("place", cover.place.clone()),
        ("time", cover.time.clone()),
        ("paragraphs", Some(promised.join(", "))),
        (
            "present",
            Some(present(cover, |role| role != Role::NotServing)),
        ),
        (
            "not serving",
            Some(present(cover, |role| role == Role::NotServing)),
        ),
        ("approved", approved),
    ];
    for (name, value) in rows {
        if let Some(value) = value.filter(|value| !value.is_empty()) {
            let line = format!("{name}: {value}");
            writeln!(
                out,
                "{FAINT}{}{FAINT:#}",
                print::wrapped(&line, "    ", "      ")
            )?;
        }
    }
    Ok(())
}

/// The people of a cover in some roles, each with what the cover says beside the name.
fn present(cover: &Meeting, wanted: fn(Role) -> bool) -> String {
    let people = cover.present.iter().filter(|one| wanted(one.role));
    let people = people.map(|one| {
        let role =
            (!matches!(one.role, Role::Member | Role::NotServing)).then(|| print::name(one.role));
        let instead = one
            .in_place_of
            .as_ref()
            .map(|person| format!("for {}", person.name));
        let spans: Vec<String> = one.paragraphs.iter().map(span).collect();
        let spans = (!spans.is_empty()).then(|| format!("§ {}", spans.join(", ")));
        let beside = [role, instead, spans, one.hours.clone()];
        let beside: Vec<String> = beside.into_iter().flatten().collect();
        let named = print::named(Some(&one.name), one.party.as_deref());
        match beside.is_empty() {
            true => named,
            false => format!("{named} [{}]", beside.join(", ")),
        }
    });
    people.collect::<Vec<_>>().join(", ")
}

fn span(span: &Span) -> String {
    match span {
        Span { first, last } if first == last => first.to_string(),
        Span { first, last } => format!("{first}–{last}"),
    }
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
        count("recusals", paragraph.recusals.len()),
        count("not taking part", paragraph.non_participants.len()),
        paragraph.withheld.as_ref().map(|_| "withheld".to_owned()),
        paragraph.source.page.map(|page| format!("page {page}")),
    ];
    parts.into_iter().flatten().collect::<Vec<_>>().join(" · ")
}
