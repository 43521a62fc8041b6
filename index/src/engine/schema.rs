//! The fields of a document.
//!
//! There are two sorts of documents: one per paragraph and one per file. A file and its paragraphs go in with one
//! commit, so that they never disagree. What was read is kept whole as JSON in `record` and, what the covers of a file
//! tell of its meetings, in `covers`; every other field only helps to find it.

use tantivy::schema::{
    FAST, Field, INDEXED, IndexRecordOption, NumericOptions, STORED, Schema, SchemaBuilder,
    TextFieldIndexing, TextOptions,
};
use tantivy::tokenizer::{LowerCaser, RawTokenizer, TextAnalyzer, TokenizerManager};

use crate::plan;

/// Version of the fields below: an index with others is built again.
pub(super) const VERSION: u32 = 3;

/// Value of `sort_of` for a paragraph.
pub(super) const PARAGRAPH: &str = "paragraph";
/// Value of `sort_of` for a file.
pub(super) const FILE: &str = "file";

/// The whole value as one term, in lower case: filters do not ask how a body is spelled.
const FOLDED: &str = "folded";

/// The fields by name.
#[derive(Debug, Clone, Copy)]
pub(super) struct Fields {
    /// [`PARAGRAPH`] or [`FILE`].
    pub sort_of: Field,
    /// Path of the file the document is of.
    pub file: Field,
    /// Hash of a file document's bytes.
    pub sha256: Field,
    /// The paragraph or the file as JSON.
    pub record: Field,
    /// Ids of the meetings that a file's covers tell of.
    pub meeting: Field,
    /// Those meetings as JSON.
    pub covers: Field,
    /// The id the paragraph was read with; several files may claim one (see `identity`).
    pub claim: Field,
    /// Ordinal of the paragraph in its file.
    pub position: Field,
    /// Sort key: municipality, body, date, number, id.
    pub order: Field,
    /// Factor on the score.
    pub weight: Field,

    // What can be ticked.
    pub municipality: Field,
    pub body: Field,
    pub year: Field,
    pub party: Field,
    pub kind: Field,
    pub outcome: Field,
    /// Date as yyyymmdd.
    pub day: Field,
    /// Number of the paragraph, lower case without blanks.
    pub paragraph: Field,
    /// The matter, by which paragraphs are folded; none where there is no reference number.
    pub matter: Field,

    // What can be typed.
    /// Reference numbers of the paragraph.
    pub number: Field,
    /// The same without their register.
    pub bare_number: Field,
    /// Reference numbers its text mentions, with and without register.
    pub mention: Field,
    /// Lemmas of the title.
    pub title: Field,
    /// Lemmas of the decision and the proposal.
    pub decision: Field,
    /// Lemmas of the text.
    pub text: Field,
    /// Lemmas of the municipality and the body.
    pub place: Field,
    /// Words of title and text as they stand.
    pub exact: Field,
    /// What the compounds of title and text are made of.
    pub parts: Field,
    /// Words of the names of people.
    pub people: Field,
    /// Words of the names of a motion's authors.
    pub author: Field,
    /// Codes of the parties behind a motion.
    pub author_party: Field,
    /// Lemmas of the claims and of those who made them.
    pub claims: Field,
}

impl Fields {
    /// The schema, and its fields.
    pub fn new() -> (Schema, Fields) {
        let mut schema = Schema::builder();
        let number = NumericOptions::from(INDEXED | FAST);
        let fields = Fields {
            sort_of: key(&mut schema, "sort_of"),
            file: schema.add_text_field("file", key_options().set_stored()),
            sha256: key(&mut schema, "sha256"),
            record: schema.add_text_field("record", STORED),
            meeting: key(&mut schema, "meeting"),
            covers: schema.add_text_field("covers", STORED),
            claim: key(&mut schema, "claim"),
            position: schema.add_u64_field("position", number.clone()),
            order: schema.add_text_field("order", FAST),
            weight: schema.add_f64_field("weight", FAST),
            municipality: choice(&mut schema, "municipality"),
            body: choice(&mut schema, "body"),
            year: schema.add_i64_field("year", number.clone()),
            party: choice(&mut schema, "party"),
            kind: choice(&mut schema, "kind"),
            outcome: choice(&mut schema, "outcome"),
            day: schema.add_i64_field("day", number),
            paragraph: key(&mut schema, "paragraph"),
            matter: schema.add_u64_field("matter", FAST),
            number: key(&mut schema, "number"),
            bare_number: key(&mut schema, "bare_number"),
            mention: key(&mut schema, "mention"),
            title: words(&mut schema, "title", IndexRecordOption::WithFreqs),
            decision: words(&mut schema, "decision", IndexRecordOption::WithFreqs),
            text: words(&mut schema, "text", IndexRecordOption::WithFreqs),
            place: words(&mut schema, "place", IndexRecordOption::WithFreqs),
            exact: words(
                &mut schema,
                "exact",
                IndexRecordOption::WithFreqsAndPositions,
            ),
            parts: words(&mut schema, "parts", IndexRecordOption::WithFreqs),
            people: words(
                &mut schema,
                "people",
                IndexRecordOption::WithFreqsAndPositions,
            ),
            author: words(
                &mut schema,
                "author",
                IndexRecordOption::WithFreqsAndPositions,
            ),
            author_party: key(&mut schema, "author_party"),
            claims: words(&mut schema, "claims", IndexRecordOption::WithFreqs),
        };
        (schema.build(), fields)
    }

    /// The field of this engine for one that questions name.
    pub fn of(&self, field: plan::Field) -> Field {
        match field {
            plan::Field::Title => self.title,
            plan::Field::Decision => self.decision,
            plan::Field::Text => self.text,
            plan::Field::Place => self.place,
            plan::Field::Exact => self.exact,
            plan::Field::Parts => self.parts,
            plan::Field::People => self.people,
            plan::Field::Author => self.author,
            plan::Field::AuthorParty => self.author_party,
            plan::Field::Claim => self.claims,
            plan::Field::Number => self.number,
            plan::Field::BareNumber => self.bare_number,
            plan::Field::Mention => self.mention,
            plan::Field::Paragraph => self.paragraph,
            plan::Field::Day => self.day,
            plan::Field::Municipality => self.municipality,
            plan::Field::Body => self.body,
            plan::Field::Year => self.year,
            plan::Field::Party => self.party,
            plan::Field::Kind => self.kind,
            plan::Field::Outcome => self.outcome,
        }
    }
}

/// A field that is looked up by its whole value.
pub(super) fn key(schema: &mut SchemaBuilder, name: &str) -> Field {
    schema.add_text_field(name, key_options())
}

fn key_options() -> TextOptions {
    let indexing = TextFieldIndexing::default()
        .set_tokenizer("raw")
        .set_index_option(IndexRecordOption::Basic)
        .set_fieldnorms(false);
    TextOptions::default().set_indexing_options(indexing)
}

/// A field that is filtered by and counted.
pub(super) fn choice(schema: &mut SchemaBuilder, name: &str) -> Field {
    let indexing = TextFieldIndexing::default()
        .set_tokenizer(FOLDED)
        .set_index_option(IndexRecordOption::Basic)
        .set_fieldnorms(false);
    let options = TextOptions::default()
        .set_indexing_options(indexing)
        .set_fast("raw");
    schema.add_text_field(name, options)
}

/// A field of words. Our own analyser has made them already; blanks stand between them.
fn words(schema: &mut SchemaBuilder, name: &str, option: IndexRecordOption) -> Field {
    let indexing = TextFieldIndexing::default()
        .set_tokenizer("whitespace")
        .set_index_option(option);
    schema.add_text_field(name, TextOptions::default().set_indexing_options(indexing))
}

/// The engine's analysers that the fields above name; they must be registered whenever an index is opened.
pub(super) fn tokenizers() -> TokenizerManager {
    let tokenizers = TokenizerManager::default();
    tokenizers.register(
        FOLDED,
        TextAnalyzer::builder(RawTokenizer::default())
            .filter(LowerCaser)
            .build(),
    );
    tokenizers
}
