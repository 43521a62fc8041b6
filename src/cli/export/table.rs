//! Paragraphs as a table: the columns of the CSV.

use paragraf_index::record::{Casting, Paragraph, Vote};

use crate::cli::print::{name, named};

type Column = (&'static str, fn(&Paragraph) -> String);

/// The columns, left to right. Lists stand in one cell, one item a line.
pub const COLUMNS: [Column; 34] = [
    ("id", |p| p.id.clone()),
    ("municipality", |p| {
        p.municipality.clone().unwrap_or_default()
    }),
    ("body", |p| p.body.clone()),
    ("date", |p| text(p.date)),
    ("paragraph", |p| p.paragraph.clone()),
    ("title", |p| p.title.clone()),
    ("reference_numbers", |p| p.reference_numbers.join("\n")),
    ("kind", |p| name(p.kind)),
    ("decision", |p| p.decision.join("\n")),
    ("proposal_to", |p| {
        p.proposal
            .as_ref()
            .map(|x| x.to.clone())
            .unwrap_or_default()
    }),
    ("proposal", |p| {
        p.proposal
            .as_ref()
            .map(|x| x.points.join("\n"))
            .unwrap_or_default()
    }),
    ("outcomes", |p| lines(&p.outcomes, |outcome| name(outcome))),
    ("motion_authors", |p| {
        let motion = p.motion.as_ref();
        motion
            .map(|m| lines(&m.authors, |a| named(Some(&a.name), a.party.as_deref())))
            .unwrap_or_default()
    }),
    ("motion_parties", |p| {
        p.motion
            .as_ref()
            .map(|m| m.parties.join("\n"))
            .unwrap_or_default()
    }),
    ("motion_submitted", |p| {
        text(p.motion.as_ref().and_then(|m| m.submitted))
    }),
    ("motion_event", |p| {
        p.motion
            .as_ref()
            .and_then(|m| m.event)
            .map(name)
            .unwrap_or_default()
    }),
    ("motion_outcome", |p| {
        p.motion
            .as_ref()
            .and_then(|m| m.outcome)
            .map(name)
            .unwrap_or_default()
    }),
    ("motion_final", |p| {
        text(p.motion.as_ref().map(|m| m.is_final))
    }),
    ("motion_quote", |p| {
        let evidence = p.motion.as_ref().and_then(|m| m.evidence.as_ref());
        evidence.map(|e| e.quote.clone()).unwrap_or_default()
    }),
    ("motion_quote_page", |p| {
        let evidence = p.motion.as_ref().and_then(|m| m.evidence.as_ref());
        text(evidence.and_then(|e| e.page))
    }),
    ("claims", |p| {
        lines(&p.claims, |c| {
            format!(
                "{}: {}",
                named(c.name.as_deref(), c.party.as_deref()),
                c.text
            )
        })
    }),
    ("votes", |p| lines(&p.votes, vote)),
    ("reservations", |p| {
        lines(&p.reservations, |v| {
            named(v.name.as_deref(), v.party.as_deref())
        })
    }),
    ("statements", |p| {
        lines(&p.statements, |v| {
            named(v.name.as_deref(), v.party.as_deref())
        })
    }),
    ("recusals", |p| {
        lines(&p.recusals, |v| {
            named(v.name.as_deref(), v.party.as_deref())
        })
    }),
    ("non_participants", |p| {
        lines(&p.non_participants, |v| {
            named(v.name.as_deref(), v.party.as_deref())
        })
    }),
    ("withheld", |p| p.withheld.clone().unwrap_or_default()),
    ("references", |p| {
        lines(&p.references, |r| {
            let body = r.body.clone().unwrap_or_default();
            format!("{body} {} § {}", text(r.date), r.number)
                .trim()
                .to_owned()
        })
    }),
    ("parties", |p| p.parties.join("\n")),
    ("text", |p| p.text.clone()),
    ("file", |p| p.source.file.clone()),
    ("page", |p| text(p.source.page)),
    ("sha256", |p| p.source.sha256.clone()),
    ("warnings", |p| p.warnings.join("\n")),
];

/// The cells of one paragraph, safe to open in a spreadsheet.
pub fn row(paragraph: &Paragraph) -> Vec<String> {
    COLUMNS
        .iter()
        .map(|(_, cell)| guarded(cell(paragraph)))
        .collect()
}

/// Keeps a spreadsheet from taking a cell for a formula.
///
/// The characters are those of OWASP's note on CSV injection: <https://owasp.org/www-community/attacks/CSV_Injection>.
fn guarded(cell: String) -> String {
    if cell.starts_with(['=', '+', '-', '@', '\t', '\r']) {
        format!("'{cell}")
    } else {
        cell
    }
}

fn text(value: Option<impl ToString>) -> String {
    value.map(|value| value.to_string()).unwrap_or_default()
}

fn lines<T>(items: &[T], line: impl Fn(&T) -> String) -> String {
    items.iter().map(line).collect::<Vec<_>>().join("\n")
}

fn vote(vote: &Vote) -> String {
    let counts = [
        ("yes", vote.yes),
        ("no", vote.no),
        ("abstain", vote.abstain),
        ("absent", vote.absent),
    ];
    let counts = counts
        .iter()
        .filter_map(|(what, count)| count.map(|count| format!("{what} {count}")));
    let means = [("yes", &vote.yes_means), ("no", &vote.no_means)];
    let means = means
        .iter()
        .filter_map(|(side, means)| means.as_ref().map(|means| format!("{side}: {means}")));
    let settled = vote.casting.map(|casting| match casting {
        Casting::Chair => "casting vote of the chair".to_owned(),
        Casting::Lot => "settled by lot".to_owned(),
    });
    let secret = vote.secret.then(|| "secret ballot".to_owned());
    let facts = counts.chain(settled).chain(secret);
    let facts = facts.collect::<Vec<_>>().join(", ");
    let all = [facts].into_iter().chain(means);
    all.collect::<Vec<_>>().join("; ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_cell_is_a_formula() {
        let check = |cell: &str, expected: &str| assert_eq!(guarded(cell.into()), expected);
        check("=HYPERLINK(\"x\")", "'=HYPERLINK(\"x\")");
        check("+1", "'+1");
        check("- att avslå", "'- att avslå");
        check("@x", "'@x");
        check("att avslå = nej", "att avslå = nej");
        check("", "");
    }
}
