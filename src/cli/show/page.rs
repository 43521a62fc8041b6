//! A paragraph laid out for the terminal.

use std::io::{self, Write};

use paragraf_index::record::{
    Ballot, BallotVote, Casting, Claim, Evidence, Motion, Paragraph, Person, Voice, Vote,
};

use crate::cli::print::{self, DOUBT, FAINT, STRONG, named};

const INDENT: &str = "  ";

/// Writes a paragraph: its decision first, then what is known of the matter, then its text.
pub fn write_paragraph(out: &mut impl Write, paragraph: &Paragraph) -> io::Result<()> {
    head(out, paragraph)?;
    if let Some(notice) = &paragraph.withheld {
        row(out, "Withheld", notice)?;
    }
    points(out, "Decision", &paragraph.decision)?;
    if let Some(proposal) = &paragraph.proposal {
        points(
            out,
            &format!("Proposal to {}", proposal.to),
            &proposal.points,
        )?;
    }
    let outcomes: Vec<String> = paragraph.outcomes.iter().map(print::name).collect();
    row(out, "Outcome", &outcomes.join(", "))?;
    if let Some(motion) = &paragraph.motion {
        write_motion(out, motion)?;
    }
    points(
        out,
        "Claims",
        &paragraph.claims.iter().map(claim).collect::<Vec<_>>(),
    )?;
    for vote in &paragraph.votes {
        write_vote(out, vote)?;
    }
    row(out, "Reservations", &voices(&paragraph.reservations))?;
    row(out, "Statements", &voices(&paragraph.statements))?;
    row(out, "Recusals", &voices(&paragraph.recusals))?;
    row(out, "Not taking part", &voices(&paragraph.non_participants))?;
    row(out, "Parties", &paragraph.parties.join(", "))?;
    for warning in &paragraph.warnings {
        writeln!(
            out,
            "{DOUBT}{}{DOUBT:#}",
            print::wrapped(warning, "doubtful: ", INDENT)
        )?;
    }
    heading(out, "Text")?;
    for line in paragraph.text.lines() {
        writeln!(out, "{INDENT}{}", print::safe(line))?;
    }
    Ok(())
}

fn head(out: &mut impl Write, paragraph: &Paragraph) -> io::Result<()> {
    let title = format!("§ {} {}", paragraph.paragraph, paragraph.title);
    writeln!(
        out,
        "{STRONG}{}{STRONG:#}",
        print::wrapped(&title, "", INDENT)
    )?;
    let date = paragraph.date.map(|date| date.to_string());
    let parts = [
        paragraph.municipality.as_deref(),
        Some(&paragraph.body),
        date.as_deref(),
    ];
    let parts = parts
        .into_iter()
        .flatten()
        .chain(paragraph.reference_numbers.iter().map(String::as_str));
    let parts: Vec<&str> = parts.filter(|part| !part.is_empty()).collect();
    writeln!(out, "{}", print::wrapped(&parts.join(" · "), "", INDENT))?;
    let page = paragraph
        .source
        .page
        .map(|page| format!(", page {page}"))
        .unwrap_or_default();
    let source = print::wrapped(&format!("{}{page}", paragraph.source.file), "", INDENT);
    writeln!(out, "{FAINT}{source}{FAINT:#}")
}

fn heading(out: &mut impl Write, title: &str) -> io::Result<()> {
    writeln!(out, "\n{STRONG}{}{STRONG:#}", print::safe(title))
}

fn points(out: &mut impl Write, title: &str, points: &[String]) -> io::Result<()> {
    if points.is_empty() {
        return Ok(());
    }
    heading(out, title)?;
    for point in points {
        writeln!(out, "{}", print::wrapped(point, "  • ", "    "))?;
    }
    Ok(())
}

fn row(out: &mut impl Write, title: &str, value: &str) -> io::Result<()> {
    if value.is_empty() {
        return Ok(());
    }
    heading(out, title)?;
    writeln!(out, "{}", print::wrapped(value, INDENT, INDENT))
}

fn write_motion(out: &mut impl Write, motion: &Motion) -> io::Result<()> {
    let authors: Vec<String> = motion.authors.iter().map(author).collect();
    let event = motion.event.map(print::name);
    let outcome = motion.outcome.map(print::name);
    let facts = [
        (!authors.is_empty()).then(|| format!("by {}", authors.join(", "))),
        (!motion.parties.is_empty()).then(|| format!("party {}", motion.parties.join(", "))),
        motion.submitted.map(|date| format!("submitted {date}")),
        event,
        outcome.map(|outcome| format!("the motion: {outcome}")),
        motion.is_final.then(|| "final".to_owned()),
    ];
    let facts: Vec<String> = facts.into_iter().flatten().collect();
    row(out, "Motion", &facts.join(" · "))?;
    match &motion.evidence {
        Some(evidence) => writeln!(out, "{}", quote(evidence)),
        None => Ok(()),
    }
}

fn quote(evidence: &Evidence) -> String {
    let page = evidence
        .page
        .map(|page| format!(" (page {page})"))
        .unwrap_or_default();
    print::wrapped(&format!("“{}”{page}", evidence.quote), INDENT, INDENT)
}

fn author(person: &Person) -> String {
    named(Some(&person.name), person.party.as_deref())
}

fn claim(claim: &Claim) -> String {
    format!(
        "{}: {}",
        named(claim.name.as_deref(), claim.party.as_deref()),
        claim.text
    )
}

fn voices(voices: &[Voice]) -> String {
    let names = voices
        .iter()
        .map(|voice| named(voice.name.as_deref(), voice.party.as_deref()));
    names.collect::<Vec<_>>().join(", ")
}

fn write_vote(out: &mut impl Write, vote: &Vote) -> io::Result<()> {
    let counts = [
        ("yes", vote.yes),
        ("no", vote.no),
        ("abstain", vote.abstain),
        ("absent", vote.absent),
    ];
    let counts: Vec<String> = counts
        .iter()
        .filter_map(|(name, count)| count.map(|count| format!("{name} {count}")))
        .collect();
    let settled = vote.casting.map(|casting| match casting {
        Casting::Chair => "the chair's casting vote".to_owned(),
        Casting::Lot => "by lot".to_owned(),
    });
    let secret = vote.secret.then(|| "secret ballot".to_owned());
    let facts: Vec<String> = counts.into_iter().chain(settled).chain(secret).collect();
    row(out, "Vote", &facts.join(" · "))?;
    for (side, means) in [("yes", &vote.yes_means), ("no", &vote.no_means)] {
        if let Some(means) = means {
            let first = format!("  {side} means: ");
            writeln!(out, "{}", print::wrapped(means, &first, "    "))?;
        }
    }
    for side in SIDES {
        let ballots = vote.ballots.iter().filter(|ballot| ballot.vote == side);
        let names: Vec<String> = ballots.map(voter).collect();
        if !names.is_empty() {
            let first = format!("  {}: ", print::name(side));
            writeln!(out, "{}", print::wrapped(&names.join(", "), &first, "    "))?;
        }
    }
    Ok(())
}

const SIDES: [BallotVote; 4] = [
    BallotVote::Yes,
    BallotVote::No,
    BallotVote::Abstain,
    BallotVote::Absent,
];

fn voter(ballot: &Ballot) -> String {
    named(Some(&ballot.name), ballot.party.as_deref())
}
