//! From a paragraph or a file to the document that is indexed.

use std::collections::BTreeSet;

use tantivy::TantivyDocument;
use tantivy::schema::Field;

use super::schema::{FILE, Fields, PARAGRAPH};
use crate::number::{self, Number};
use crate::party;
use crate::plan::token::{code, day, folded, matter};
use crate::record::{Meeting, Outcome, Paragraph, Person, SourceFile, Voice};
use crate::swedish::{Analyser, collation_key, each_word};

/// The document of a file, with what its covers tell of meetings.
pub(super) fn of_file(
    fields: &Fields,
    file: &SourceFile,
    meetings: &[Meeting],
) -> serde_json::Result<TantivyDocument> {
    let mut document = TantivyDocument::default();
    document.add_text(fields.sort_of, FILE);
    document.add_text(fields.file, &file.path);
    document.add_text(fields.sha256, &file.sha256);
    document.add_text(fields.record, serde_json::to_string(file)?);
    for meeting in meetings {
        document.add_text(fields.meeting, &meeting.id);
        document.add_text(fields.covers, serde_json::to_string(meeting)?);
    }
    Ok(document)
}

/// The document of a paragraph, the `position`th of the file at `path`.
pub(super) fn of_paragraph(
    fields: &Fields,
    analyser: &Analyser,
    path: &str,
    position: u64,
    paragraph: &Paragraph,
) -> serde_json::Result<TantivyDocument> {
    // The text is in it as it stands, by its forms, by its lemmas and by its parts.
    let mut document = TantivyDocument::with_capacity(4 * paragraph.text.len());
    document.add_text(fields.sort_of, PARAGRAPH);
    document.add_text(fields.file, path);
    document.add_text(fields.claim, &paragraph.id);
    document.add_text(fields.record, serde_json::to_string(paragraph)?);
    document.add_u64(fields.position, position);
    document.add_text(fields.order, order(paragraph, path));
    document.add_f64(fields.weight, weight(&paragraph.outcomes));
    add_choices(&mut document, fields, paragraph);
    add_numbers(&mut document, fields, paragraph);
    add_words(&mut document, fields, analyser, paragraph);
    add_voices(&mut document, fields, analyser, paragraph);
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
    // Who asks for a party finds what it did under its former names, too.
    let mut parties: BTreeSet<&str> = paragraph.parties.iter().map(String::as_str).collect();
    parties.extend(paragraph.parties.iter().map(|code| party::today(code)));
    for party in parties {
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

fn add_words(
    document: &mut TantivyDocument,
    fields: &Fields,
    analyser: &Analyser,
    paragraph: &Paragraph,
) {
    let points = paragraph
        .proposal
        .iter()
        .flat_map(|proposal| &proposal.points);
    let title = Words::of(analyser, [&paragraph.title]);
    let text = Words::of(analyser, [&paragraph.text]);
    let decision = Words::of(analyser, paragraph.decision.iter().chain(points));
    let place = Words::of(
        analyser,
        paragraph.municipality.iter().chain([&paragraph.body]),
    );
    let people = Words::of(analyser, people(paragraph));
    let mut add = |field: Field, words: String| {
        if !words.is_empty() {
            document.add_text(field, words);
        }
    };
    add(fields.title, title.lemmas);
    add(fields.text, text.lemmas);
    add(fields.decision, decision.lemmas);
    add(fields.place, place.lemmas);
    add(fields.exact, title.forms);
    add(fields.exact, text.forms);
    add(fields.parts, title.parts);
    add(fields.parts, text.parts);
    add(fields.people, people.forms);
}

/// The words of texts, with blanks between them.
#[derive(Default)]
struct Words {
    /// As they stand.
    forms: String,
    /// By their lemmas.
    lemmas: String,
    /// What the compounds among them are made of.
    parts: String,
}

impl Words {
    fn of<T: AsRef<str>>(analyser: &Analyser, texts: impl IntoIterator<Item = T>) -> Words {
        let mut words = Words::default();
        for text in texts {
            let text = text.as_ref();
            words.forms.reserve(text.len());
            words.lemmas.reserve(text.len());
            each_word(text, |form, _| {
                let reading = analyser.read(form);
                let (lemma, parts) = reading.lemma_and_parts();
                push(&mut words.forms, form);
                push(&mut words.lemmas, lemma);
                if !parts.is_empty() {
                    push(&mut words.parts, parts);
                }
            });
        }
        words
    }
}

fn push(words: &mut String, word: &str) {
    if !words.is_empty() {
        words.push(' ');
    }
    words.push_str(word);
}

/// Who moved and who claimed what: asked for by `motionär:` and `yrkande:`.
fn add_voices(
    document: &mut TantivyDocument,
    fields: &Fields,
    analyser: &Analyser,
    paragraph: &Paragraph,
) {
    let motion = paragraph.motion.iter();
    for Person { name, .. } in motion.clone().flat_map(|motion| &motion.authors) {
        document.add_text(fields.author, Words::of(analyser, [name]).forms);
    }
    for party in motion.flat_map(|motion| &motion.parties) {
        document.add_text(fields.author_party, folded(party));
    }
    for claim in &paragraph.claims {
        for text in claim.name.iter().chain([&claim.text]) {
            document.add_text(fields.claims, Words::of(analyser, [text]).lemmas);
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
    let voices = paragraph
        .reservations
        .iter()
        .chain(&paragraph.statements)
        .chain(&paragraph.recusals)
        .chain(&paragraph.non_participants);
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
pub(super) fn number_term(printed: &str) -> String {
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
