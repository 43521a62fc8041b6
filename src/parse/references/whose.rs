//! Whose paragraph a reference is to: the body named beside it.

use std::ops::Range;
use std::sync::LazyLock;

use crate::terms::bodies;
use crate::terms::pattern::Pattern;

/// How far before a date its body is looked for, in bytes.
const BODY_REACH: usize = 110;

/// `Arbetsutskottet`, whose body the context tells.
const COMMITTEE: &str = "Arbetsutskottet";

/// The body of a number with its date: named before both, between them, or as who decided.
pub fn dated(text: &str, number: &Range<usize>, date: &Range<usize>) -> Option<String> {
    let between = number.end..date.start.max(number.end);
    let begin = number.start.min(date.start);
    let named = bodies::first(&text[between]).or_else(|| before(&text[..begin]));
    named.or_else(|| decided_by(&text[number.end..]))
}

/// The body right after an undated number (`§ 47 KF`, `§ 12 Socialnämnden`, `§ 9 i nämndens protokoll`) or right before
/// it.
pub fn undated(text: &str, number: &Range<usize>) -> Option<String> {
    static AFTER: LazyLock<Pattern> =
        LazyLock::new(|| Pattern::new(&[], &format!(r"^\s*(?P<body>{})\b", named())));
    static IN_MINUTES: LazyLock<Pattern> =
        LazyLock::new(|| Pattern::new(&[], &format!(r"^ i (?P<body>{}) protokoll\b", named())));
    static BEFORE: LazyLock<Pattern> =
        LazyLock::new(|| Pattern::new(&[], &format!(r"\b(?P<body>{})\s*,?\s*$", named())));
    let behind = &text[number.end..];
    let after = AFTER
        .captures(behind)
        .or_else(|| IN_MINUTES.captures(behind));
    let found = after.or_else(|| BEFORE.captures(&text[..number.start]))?;
    let body = bodies::name(&found["body"]);
    (!bodies::is_generic(&body)).then_some(body)
}

/// A body by its name, or by the short form of those that everybody knows.
fn named() -> String {
    format!("{}|KF|KS|KSAU", bodies::PATTERN)
}

/// The body named last before a reference in the same sentence.
fn before(text: &str) -> Option<String> {
    let mut from = text.len().saturating_sub(BODY_REACH);
    while !text.is_char_boundary(from) {
        from += 1;
    }
    let near = &text[from..];
    let clause = near.rsplit(['.', ';', '•']).next().unwrap_or(near);
    let short = clause.trim_end().rsplit([' ', '(']).next().unwrap_or("");
    if bodies::is_short(short) {
        return Some(bodies::name(short));
    }
    if let Some(proposal) = PROPOSAL.captures(clause) {
        return Some(bodies::name(&proposal["body"]));
    }
    let committee = || COMMITTEE.to_owned();
    if FOR_ITSELF.is_match(clause) {
        return Some(committee());
    }
    bodies::last(clause).or_else(|| clause.contains("Arbetsutskottet ").then(committee))
}

/// `Styrelsens förslag till fullmäktige (2024-02-07, § 12)`: the paragraph of the one who proposes.
static PROPOSAL: LazyLock<Pattern> = LazyLock::new(|| {
    let body = bodies::PATTERN;
    Pattern::new(
        &["förslag"],
        &format!(r"(?P<body>{body}) förslag (?:till|för) {body},?\s*(?:den )?\(?$"),
    )
});

/// `Arbetsutskottet den 7 februari 2024, § 12`, `arbetsutskottets beslut 2024-02-07 § 12`.
static FOR_ITSELF: LazyLock<Pattern> = LazyLock::new(|| {
    Pattern::new(
        &["rbetsutskottet"],
        r"(?:^|[^\p{L}\s] ?|\b(?:i|och|av|enligt) )[Aa]rbetsutskottet(?:s (?:protokoll|protokollsutdrag|beslut|sammanträde|förslag))?,?(?: (?:har )?den)?\s*\(?$",
    )
});

/// `… den 14 januari 2020, § 5, beslutade kommunstyrelsen att …`
fn decided_by(after: &str) -> Option<String> {
    static DECIDED: LazyLock<Pattern> = LazyLock::new(|| {
        let body = bodies::PATTERN;
        Pattern::new(
            &[],
            &format!(
                r"^\)?,? (?:beslutade|beslöt|föreslog|behandlade|remitterade|återremitterade|bordlade) (?P<body>{body})\b"
            ),
        )
    });
    let found = DECIDED.captures(after)?;
    let name = bodies::name(&found["body"]);
    (!bodies::is_generic(&name)).then_some(name)
}
