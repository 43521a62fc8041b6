//! What is asked for by the name of its field: `organ:kommunstyrelsen`, `party:L`, `år:2020-2024`.

use std::sync::LazyLock;

use jiff::civil::Date;
use regex::Regex;

use super::part::{Taken, quoted, run};
use super::{Clause, Part, date, vocabulary};
use crate::number;
use crate::party;
use crate::question::Facet;

/// Years in a range; an archive seldom has more.
const WIDEST: i16 = 200;

/// A field by the way its value is read.
#[derive(Debug, Clone, Copy)]
enum Field {
    Named(Facet, &'static str),
    Party,
    Kind,
    Outcome,
    Year,
    Date,
    From,
    To,
    Number,
    Paragraph,
    Author,
    Part(Part, &'static str),
}

/// The names of the fields, Swedish and English.
#[rustfmt::skip]
const FIELDS: [(Field, &[&str]); 16] = [
    (Field::Named(Facet::Body, "body"), &["organ", "nämnd", "body"]),
    (Field::Named(Facet::Place, "municipality"), &["kommun", "municipality"]),
    (Field::Party, &["parti", "party"]),
    (Field::Kind, &["typ", "ärendetyp", "kind"]),
    (Field::Outcome, &["utfall", "outcome"]),
    (Field::Year, &["år", "ar", "year"]),
    (Field::Date, &["datum", "date"]),
    (Field::From, &["från", "fran", "from"]),
    (Field::To, &["till", "to"]),
    (Field::Number, &["dnr", "diarienummer", "ärendenummer", "ref"]),
    (Field::Paragraph, &["paragraf", "paragraph"]),
    (Field::Author, &["motionär", "motionar", "author"]),
    (Field::Part(Part::Title, "title"), &["titel", "rubrik", "title"]),
    (Field::Part(Part::Decision, "decision"), &["beslut", "decision"]),
    (Field::Part(Part::People, "person"), &["person", "namn", "name"]),
    (Field::Part(Part::Claim, "claim"), &["yrkande", "claim"]),
];

static NAME: LazyLock<Regex> =
    LazyLock::new(|| Regex::new(r"^(\p{L}+):").expect("a constant pattern"));

/// What is asked for by the name of a field at the start of a text; `None` where there is no such field, or nothing
/// behind it.
pub(super) fn at_start(text: &str) -> Option<Taken> {
    let name = NAME.captures(text)?;
    let called = name[1].to_lowercase();
    let (field, _) = FIELDS.iter().find(|(_, names)| names.contains(&&*called))?;
    let rest = &text[name[0].len()..];
    let value = Value::at_start(rest)?;
    let taken = field
        .read(&value, rest)
        .unwrap_or_else(|| Taken::ignored(value.length));
    Some(Taken {
        length: taken.length + name[0].len(),
        clause: taken.clause.map(meant),
        ..taken
    })
}

/// Who names a field means it.
fn meant(clause: Clause) -> Clause {
    match clause.is_explicit() {
        true => clause,
        false => Clause::Meant(Box::new(clause)),
    }
}

/// What stands behind the name of a field.
struct Value<'a> {
    length: usize,
    /// Without quotes.
    text: &'a str,
    /// As it would be taken without the field.
    clause: Option<Clause>,
}

impl<'a> Value<'a> {
    fn at_start(text: &'a str) -> Option<Value<'a>> {
        if text.starts_with(char::is_whitespace) || text.is_empty() {
            return None;
        }
        let taken = quoted(text).unwrap_or_else(|| run(text));
        let marks = ['"', '”', '“', '„', '»', '«'];
        Some(Value {
            length: taken.length,
            text: text[..taken.length]
                .trim_matches(marks)
                .trim_matches([' ', ',', ';']),
            clause: taken.clause,
        })
    }
}

impl Field {
    /// The value as this field takes it; `None` where it makes no sense of it.
    fn read(self, value: &Value, rest: &str) -> Option<Taken> {
        let text = value.text;
        let facet = |facet, name, values: Vec<String>| {
            let clause = Clause::Value(facet, values.clone());
            Taken::new(value.length, clause, name).read_as(values)
        };
        let days = |first, last| {
            let clause = Clause::Days(first, last);
            let said = [first, last].map(|day: Option<Date>| day.map(|day| day.to_string()));
            let said = said.map(Option::unwrap_or_default).join("/");
            Taken::new(value.length, clause, "date").read_as(vec![said])
        };
        Some(match self {
            Field::Named(facet, name) => {
                let clause = Clause::Named(facet, text.to_lowercase());
                (!text.is_empty()).then(|| Taken::new(value.length, clause, name))?
            }
            Field::Party => {
                let code = party::code(text).map_or_else(|| text.to_uppercase(), str::to_owned);
                (!code.is_empty()).then(|| facet(Facet::Party, "party", vec![code]))?
            }
            Field::Kind => facet(Facet::Kind, "kind", vec![vocabulary::kind(text)?]),
            Field::Outcome => facet(Facet::Outcome, "outcome", vec![vocabulary::outcome(text)?]),
            Field::Year => facet(Facet::Year, "year", years(text)?),
            Field::Date => {
                let (first, last) = date::whole(text)?;
                days(Some(first), Some(last))
            }
            Field::From => days(Some(date::whole(text)?.0), None),
            Field::To => days(None, Some(date::whole(text)?.1)),
            Field::Number => number(rest)?,
            Field::Paragraph => {
                let sign = format!("§{rest}");
                let mut taken = super::part::paragraphs(&sign)?;
                taken.length -= "§".len();
                taken
            }
            Field::Author => author(value)?,
            Field::Part(part, name) => {
                let clause = Clause::In(part, Box::new(value.clause.clone()?));
                Taken::new(value.length, clause, name)
            }
        })
    }
}

/// `2024`, `2020-2024`, `2020–2024`.
fn years(text: &str) -> Option<Vec<String>> {
    let year = |text: &str| {
        text.parse::<i16>()
            .ok()
            .filter(|year| (1..=9999).contains(year))
    };
    let (first, last) = match text.split_once(['-', '–']) {
        Some((first, last)) => (year(first)?, year(last)?),
        None => (year(text)?, year(text)?),
    };
    let range = first..=last.min(first.saturating_add(WIDEST));
    (first <= last).then(|| range.map(|year| year.to_string()).collect())
}

fn number(rest: &str) -> Option<Taken> {
    let inside = rest.strip_prefix(['"', '”']).unwrap_or(rest);
    let (length, number) = number::at_start(inside)?;
    let clause = Clause::Number(number, crate::swedish::forms(&inside[..length]));
    let close = usize::from(inside[length..].starts_with('"'));
    let open = rest.len() - inside.len();
    Some(Taken::new(
        open + length + close,
        clause,
        "reference_number",
    ))
}

/// A party behind the motion, or one of those who wrote it.
fn author(value: &Value) -> Option<Taken> {
    let clause = match party::code(value.text) {
        Some(code) => Clause::Party(code.to_owned(), Vec::new()),
        None => value.clause.clone()?,
    };
    let said = match &clause {
        Clause::Party(code, _) => vec![code.clone()],
        _ => Vec::new(),
    };
    let clause = Clause::In(Part::Author, Box::new(clause));
    Some(Taken::new(value.length, clause, "author").read_as(said))
}
