//! One clause of what was typed, as what an engine is asked for.

use super::token::{day, folded};
use super::wanted::Wanted;
use super::{Field, Match};
use crate::number::Number;
use crate::query::{Clause, Part};
use crate::question::Facet;

/// How much the field counts in which a word is found.
mod boost {
    pub const TITLE: f32 = 2.0;
    pub const DECISION: f32 = 1.5;
    pub const TEXT: f32 = 1.0;
    pub const PLACE: f32 = 0.5;
    pub const EXACT: f32 = 1.2;
    /// The word as a part of a compound.
    pub const PART: f32 = 0.5;
    pub const PEOPLE: f32 = 1.5;
    pub const PHRASE: f32 = 2.0;
    /// A word that was typed without its dots, or apart, perhaps.
    pub const VARIANT: f32 = 0.5;
    /// A word of the same root in another part of speech.
    pub const KIN: f32 = 0.4;
    /// What an everyday word is called in minutes.
    pub const EVERYDAY: f32 = 0.8;
    /// A paragraph's own reference number stands above all words, and above those who mention it.
    pub const NUMBER: f32 = 100.0;
    pub const BARE_NUMBER: f32 = 60.0;
    pub const MENTION: f32 = 30.0;
    /// A party that stands behind the motion, and one that is only named.
    pub const AUTHOR_PARTY: f32 = 3.0;
    pub const PARTY: f32 = 1.0;
}

impl Wanted<'_> {
    /// A clause.
    pub fn clause(&self, clause: &Clause) -> Match {
        match clause {
            Clause::Word(form) => self.word(form),
            Clause::Unit(forms) => self.all_words(forms),
            Clause::Prefix(prefix) => Match::best(
                self.beginning(prefix)
                    .map(|form| scored(Field::Exact, form, boost::TEXT))
                    .collect(),
            ),
            Clause::Phrase(forms) => phrase(Field::Exact, forms).boost(boost::PHRASE),
            Clause::Number(number, forms) => number_or_words(number, forms),
            Clause::Paragraphs(numbers) => Match::AnyOf(Field::Paragraph, numbers.clone()),
            Clause::Days(first, last) => Match::Range(Field::Day, first.map(day), last.map(day)),
            Clause::Party(code, forms) => self.party(code, forms),
            Clause::Meant(clause) => self.clause(clause),
            Clause::In(part, clause) => self.part(*part, clause),
            Clause::Value(facet, values) => value(*facet, values),
            Clause::Named(facet, name) => {
                let named = self.expansions.names.get(&(*facet, name.clone()));
                named.map_or(Match::None, |values| value(*facet, values))
            }
        }
    }

    /// A word in any of its forms, wherever it stands; the form that was typed counts more, other words less.
    fn word(&self, form: &str) -> Match {
        let mut any = self.stem(&self.lemma(form), 1.0);
        any.push(scored(Field::Exact, form, boost::EXACT));
        any.push(scored(Field::People, form, boost::PEOPLE));
        any.extend(
            self.others(form)
                .flat_map(|(lemma, factor)| self.stem(lemma, factor)),
        );
        if let Some(variants) = self.expansions.variants.get(form) {
            let name = |form| scored(Field::People, form, boost::PEOPLE * boost::VARIANT);
            any.extend(variants.forms.iter().map(|form| name(form)));
            let names = variants.names.iter().filter(|name| name.lemmas.len() > 1);
            any.extend(names.map(|name| self.all_lemmas(&name.lemmas).boost(boost::EVERYDAY)));
            if !variants.apart.is_empty() {
                any.push(self.all_lemmas(&variants.apart).boost(boost::PART));
            }
        }
        Match::best(any)
    }

    /// The lemmas of other words that a word may stand for, and how much they count.
    fn others(&self, form: &str) -> impl Iterator<Item = (&str, f32)> {
        let variants = self.expansions.variants.get(form).into_iter();
        variants.flat_map(|variants| {
            let spelled = variants.stems.iter().map(|lemma| (lemma, boost::VARIANT));
            let kin = variants.kin.iter().map(|lemma| (lemma, boost::KIN));
            let single = variants.names.iter().filter(|name| name.lemmas.len() == 1);
            let names = single.map(|name| (&name.lemmas[0], boost::EVERYDAY));
            let all = spelled.chain(kin).chain(names);
            all.map(|(lemma, factor)| (lemma.as_str(), factor))
        })
    }

    fn all_lemmas(&self, lemmas: &[String]) -> Match {
        Match::all(
            lemmas
                .iter()
                .map(|lemma| Match::best(self.stem(lemma, 1.0)))
                .collect(),
        )
    }

    fn lemma(&self, form: &str) -> String {
        self.expansions.analyser.lemma(form)
    }

    fn stem(&self, stem: &str, factor: f32) -> Vec<Match> {
        vec![
            scored(Field::Title, stem, boost::TITLE * factor),
            scored(Field::Decision, stem, boost::DECISION * factor),
            scored(Field::Text, stem, boost::TEXT * factor),
            scored(Field::Place, stem, boost::PLACE * factor),
            scored(Field::Parts, stem, boost::PART * factor),
        ]
    }

    fn all_words(&self, forms: &[String]) -> Match {
        Match::all(forms.iter().map(|form| self.word(form)).collect())
    }

    /// The forms of the index that begin so.
    fn beginning(&self, prefix: &str) -> impl Iterator<Item = &String> {
        self.expansions.prefixes.get(prefix).into_iter().flatten()
    }

    /// A paragraph that names the party, above it a motion of the party's own; its name may stand there as a word too.
    fn party(&self, code: &str, forms: &[String]) -> Match {
        let exactly = |field, score| Match::AnyOf(field, vec![folded(code)]).constant(score);
        let mut any = vec![
            exactly(Field::AuthorParty, boost::AUTHOR_PARTY),
            exactly(Field::Party, boost::PARTY),
        ];
        if !forms.is_empty() {
            any.push(self.all_words(forms));
        }
        Match::best(any)
    }

    /// What was asked for in one part of a paragraph.
    fn part(&self, part: Part, clause: &Clause) -> Match {
        match (clause, part) {
            (Clause::Prefix(prefix), _) => {
                let forms = self.beginning(prefix);
                Match::best(forms.map(|form| self.in_part(part, form)).collect())
            }
            // Only names stand in order: the other parts are kept as stems without places.
            (Clause::Phrase(forms), Part::People) => phrase(Field::People, forms),
            (Clause::Phrase(forms), Part::Author) => phrase(Field::Author, forms),
            (Clause::Word(form), _) => self.in_part(part, form),
            (Clause::Phrase(forms) | Clause::Unit(forms), _) => {
                Match::all(forms.iter().map(|form| self.in_part(part, form)).collect())
            }
            (Clause::Party(code, _), _) => Match::AnyOf(Field::AuthorParty, vec![folded(code)]),
            _ => Match::None,
        }
    }

    fn in_part(&self, part: Part, form: &str) -> Match {
        let lemma = self.lemma(form);
        let field = match part {
            Part::People => return self.name(Field::People, form),
            Part::Author => return self.name(Field::Author, form),
            Part::Title => Field::Title,
            Part::Decision => Field::Decision,
            Part::Claim => Field::Claim,
        };
        let others = self.others(form);
        let others = others.map(|(other, factor)| scored(field, other, factor));
        Match::best(
            [Match::Term(field, lemma)]
                .into_iter()
                .chain(others)
                .collect(),
        )
    }

    /// A word of a name, as it was typed or with its dots.
    fn name(&self, field: Field, form: &str) -> Match {
        let variants = self.expansions.variants.get(form).into_iter();
        let others = variants.flat_map(|variants| &variants.forms);
        let others = others.map(|other| scored(field, other, boost::VARIANT));
        Match::best(
            [Match::Term(field, form.to_owned())]
                .into_iter()
                .chain(others)
                .collect(),
        )
    }
}

/// Paragraphs with any of these values.
fn value(facet: Facet, values: &[String]) -> Match {
    let field = match facet {
        Facet::Place => Field::Municipality,
        Facet::Body => Field::Body,
        Facet::Party => Field::Party,
        Facet::Kind => Field::Kind,
        Facet::Outcome => Field::Outcome,
        Facet::Year => Field::Year,
        Facet::Month => Field::Day,
    };
    Match::AnyOf(field, values.iter().map(|value| folded(value)).collect())
}

fn phrase(field: Field, forms: &[String]) -> Match {
    match forms {
        [] => Match::None,
        [form] => Match::Term(field, form.clone()),
        forms => Match::Phrase(field, forms.to_vec()),
    }
}

/// A reference number; should it be none, the words it was typed in.
fn number_or_words(number: &Number, forms: &[String]) -> Match {
    let exactly = |field, score| Match::AnyOf(field, vec![number.term()]).constant(score);
    Match::best(vec![
        exactly(Field::Number, boost::NUMBER),
        exactly(Field::BareNumber, boost::BARE_NUMBER),
        exactly(Field::Mention, boost::MENTION),
        phrase(Field::Exact, forms),
    ])
}

/// A term scored by how rare it is and how often it stands in the paragraph.
fn scored(field: Field, token: &str, boost: f32) -> Match {
    Match::Term(field, token.to_owned()).boost(boost)
}
