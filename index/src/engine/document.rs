//! From a paragraph or a file to the document that is indexed.

use tantivy::TantivyDocument;
use tantivy::schema::Field;

use super::schema::{FILE, Fields, PARAGRAPH};
use crate::number::{self, Number};
use crate::plan::token::{code, day, folded, matter};
use crate::record::{Outcome, Paragraph, Person, SourceFile, Voice};
use crate::swedish::{collation_key, forms, stem};

/// The document of a file.
pub(super) fn of_file(fields: &Fields, file: &SourceFile) -> serde_json::Result<TantivyDocument> {
    let mut document = TantivyDocument::default();
    document.add_text(fields.sort_of, FILE);
    document.add_text(fields.file, &file.path);
    document.add_text(fields.sha256, &file.sha256);
    document.add_text(fields.record, serde_json::to_string(file)?);
    Ok(document)
}

/// The document of a paragraph, the `position`th of the file at `path`.
pub(super) fn of_paragraph(
    fields: &Fields,
    path: &str,
    position: u64,
    paragraph: &Paragraph,
) -> serde_json::Result<TantivyDocument> {
    let mut document = TantivyDocument::default();
    document.add_text(fields.sort_of, PARAGRAPH);
    document.add_text(fields.file, path);
    document.add_text(fields.claim, &paragraph.id);
    document.add_text(fields.record, serde_json::to_string(paragraph)?);
    document.add_u64(fields.position, position);
    document.add_text(fields.order, order(paragraph, path));
    document.add_f64(fields.weight, weight(&paragraph.outcomes));
    add_choices(&mut document, fields, paragraph);
    add_numbers(&mut document, fields, paragraph);
    add_words(&mut document, fields, paragraph);
    add_voices(&mut document, fields, paragraph);
    Ok(document)
}

fn add_choices(document: &mut TantivyDocument, fields: &Fields, paragraph: &Paragraph) {
    if let Some(municipality) = &paragraph.municipality {
        document.add_text(fields.municipality, municipality);
    }
    if !paragraph.body.is_empty() {
        document.add_text(fields.body, &paragraph.body);
    }
    if let Some(date) = paragraph.date {
        document.add_i64(fields.year, i64::from(date.year()));
        document.add_i64(fields.day, day(date));
    }
    for party in &paragraph.parties {
        document.add_text(fields.party, party);
    }
    document.add_text(fields.kind, code(&paragraph.kind));
    for outcome in &paragraph.outcomes {
        document.add_text(fields.outcome, code(outcome));
    }
    document.add_text(fields.paragraph, number_term(&paragraph.paragraph));
}

fn add_numbers(document: &mut TantivyDocument, fields: &Fields, paragraph: &Paragraph) {
    let printed = paragraph.reference_numbers.iter();
    for number in printed.filter_map(|printed| Number::new(printed)) {
        document.add_text(fields.number, number.term());
        document.add_text(fields.number, number.base().term());
        document.add_text(fields.bare_number, number.bare().term());
    }
    if let Some(matter) = matter(paragraph) {
        document.add_u64(fields.matter, matter);
    }
    for (_, number) in number::mentioned(&paragraph.text) {
        for spelling in [number.base(), number.bare(), number] {
            document.add_text(fields.mention, spelling.term());
        }
    }
}

fn add_words(document: &mut TantivyDocument, fields: &Fields, paragraph: &Paragraph) {
    let mut add = |field: Field, words: Vec<String>| {
        if !words.is_empty() {
            document.add_text(field, words.join(" "));
        }
    };
    let stems = |words: &[String]| words.iter().map(|word| stem(word)).collect::<Vec<_>>();
    let title = forms(&paragraph.title);
    let text = forms(&paragraph.text);
    add(fields.title, stems(&title));
    add(fields.text, stems(&text));
    add(fields.exact, title);
    add(fields.exact, text);
    let points = paragraph
        .proposal
        .iter()
        .flat_map(|proposal| &proposal.points);
    for point in paragraph.decision.iter().chain(points) {
        add(fields.decision, stems(&forms(point)));
    }
    for place in paragraph.municipality.iter().chain([&paragraph.body]) {
        add(fields.place, stems(&forms(place)));
    }
    for name in people(paragraph) {
        add(fields.people, forms(name));
    }
}

/// Who moved and who claimed what: asked for by `motionär:` and `yrkande:`.
fn add_voices(document: &mut TantivyDocument, fields: &Fields, paragraph: &Paragraph) {
    let motion = paragraph.motion.iter();
    for Person { name, .. } in motion.clone().flat_map(|motion| &motion.authors) {
        document.add_text(fields.author, forms(name).join(" "));
    }
    for party in motion.flat_map(|motion| &motion.parties) {
        document.add_text(fields.author_party, folded(party));
    }
    for claim in &paragraph.claims {
        for text in claim.name.iter().chain([&claim.text]) {
            let stems: Vec<String> = forms(text).iter().map(|form| stem(form)).collect();
            document.add_text(fields.claims, stems.join(" "));
        }
    }
}

/// The names of all people in the paragraph's record.
fn people(paragraph: &Paragraph) -> impl Iterator<Item = &str> {
    let authors = paragraph.motion.iter().flat_map(|motion| &motion.authors);
    let authors = authors.map(|Person { name, .. }| name.as_str());
    let claims = paragraph
        .claims
        .iter()
        .filter_map(|claim| claim.name.as_deref());
    let voices = paragraph.reservations.iter().chain(&paragraph.statements);
    let voices = voices.filter_map(|Voice { name, .. }| name.as_deref());
    let ballots = paragraph.votes.iter().flat_map(|vote| &vote.ballots);
    authors
        .chain(claims)
        .chain(voices)
        .chain(ballots.map(|ballot| ballot.name.as_str()))
}

/// The key by which paragraphs stand in an export and behind each other when all else is equal.
fn order(paragraph: &Paragraph, path: &str) -> String {
    let municipality = paragraph.municipality.as_deref().unwrap_or_default();
    let digits = paragraph
        .paragraph
        .chars()
        .take_while(char::is_ascii_digit)
        .count();
    let (number, suffix) = paragraph.paragraph.split_at(digits);
    let date = paragraph.date.map_or(0, day);
    [
        collation_key(municipality).as_str(),
        &collation_key(&paragraph.body),
        &format!("{date:08}"),
        &format!("{number:0>8}"),
        &suffix.trim().to_lowercase(),
        &paragraph.id,
        path,
    ]
    .join("\u{1}")
}

/// The number of a paragraph as it is asked for: `3a` of `3 a`, `7` of `07`.
fn number_term(printed: &str) -> String {
    let number: String = printed.split_whitespace().collect();
    number.trim_start_matches('0').to_lowercase()
}

/// A paragraph that only puts the matter off should not hide the one that settles it.
fn weight(outcomes: &[Outcome]) -> f64 {
    let only_tables = outcomes.contains(&Outcome::Tabled)
        && outcomes
            .iter()
            .all(|outcome| matches!(outcome, Outcome::Tabled | Outcome::Noted | Outcome::Other));
    if only_tables { 0.7 } else { 1.0 }
}
