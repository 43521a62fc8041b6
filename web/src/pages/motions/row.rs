//! A motion as it stands in a list and on its matter's page.

use paragraf_index::motion::{Fate, MotionRecord, Stand};
use serde::Serialize;

use crate::address;
use crate::frame::Frame;
use crate::hit::day;
use crate::labels::{Named, party};
use crate::language::Language;
use crate::sentences;

/// One motion. Its JSON is the record itself.
#[derive(Debug, Serialize)]
pub struct MotionRow {
    #[serde(flatten)]
    pub record: MotionRecord,
    /// The matter's page.
    #[serde(skip)]
    pub link: String,
    #[serde(skip)]
    pub authors: Vec<String>,
    #[serde(skip)]
    pub parties: Vec<String>,
    #[serde(skip)]
    pub fate: &'static str,
    #[serde(skip)]
    pub sign: &'static str,
    /// Where it was settled: words and link.
    #[serde(skip)]
    pub settled: Option<(String, String)>,
    /// When and where it was handed in.
    #[serde(skip)]
    pub submitted: Option<(String, String)>,
    /// Where it first comes up, where nobody says when it was handed in.
    #[serde(skip)]
    pub first: (String, String),
    #[serde(skip)]
    pub opinions: Vec<(String, String)>,
    #[serde(skip)]
    pub claims: Vec<(String, Vec<Told>)>,
    #[serde(skip)]
    pub votes: Vec<Told>,
    #[serde(skip)]
    pub time: Option<String>,
}

impl MotionRow {
    /// A motion in the language of the page.
    pub fn new(frame: &Frame, record: MotionRecord) -> MotionRow {
        let language = frame.language;
        let to = |id: &str| frame.link(&address::paragraph(id));
        let number = |id: &str| id.rsplit('/').next().unwrap_or_default().to_owned();
        let place = |stop: &paragraf_index::motion::Stop| {
            let words = format!(
                "{}, {}, §\u{a0}{}",
                stop.body,
                day(frame, stop.date),
                number(&stop.paragraph)
            );
            (words, to(&stop.paragraph))
        };
        let named = |person: &paragraf_index::record::Person| match &person.party {
            Some(code) => format!("{} ({code})", person.name),
            None => person.name.clone(),
        };
        MotionRow {
            link: frame.link(&address::matter(&record.id)),
            authors: record.authors.iter().map(named).collect(),
            parties: record
                .parties
                .iter()
                .map(|code| party(code, language))
                .collect(),
            fate: record.fate.name(language),
            sign: sign(record.fate),
            settled: record.settled.as_ref().map(|settled| place(&settled.stop)),
            submitted: record.submitted.as_ref().map(|submitted| {
                let said = if submitted.printed {
                    ""
                } else {
                    frame.words().announced
                };
                (
                    format!("{}{said}", sentences::date(language, submitted.date)),
                    to(&submitted.paragraph),
                )
            }),
            first: place(&record.first),
            opinions: record
                .opinions
                .iter()
                .map(|opinion| {
                    let (words, link) = place(&opinion.stop);
                    let said = opinion.outcome.map(|outcome| outcome.name(language));
                    (
                        format!("{words}: {}", said.unwrap_or(frame.words().no_stand)),
                        link,
                    )
                })
                .collect(),
            claims: claims(frame, &record),
            votes: votes(frame, &record),
            time: record.days.map(|days| sentences::days(language, days)),
            record,
        }
    }

    /// The sentence that settles it.
    pub fn quote(&self) -> Option<&str> {
        let evidence = self.record.settled.as_ref()?.evidence.as_ref()?;
        Some(&evidence.quote)
    }
}

/// Words, the day and number of the paragraph they are from, and its address.
type Told = (String, String, String);

fn told(frame: &Frame, words: String, paragraph: &str) -> Told {
    let mut parts = paragraph.rsplit('/');
    let number = parts.next().unwrap_or_default();
    let day = parts.next().unwrap_or_default();
    let place = format!("{day} § {number}");
    (words, place, frame.link(&address::paragraph(paragraph)))
}

/// Who demanded what: the parties of each stand with the paragraphs.
fn claims(frame: &Frame, record: &MotionRecord) -> Vec<(String, Vec<Told>)> {
    let stands = [Stand::For, Stand::Partly, Stand::Against, Stand::Close];
    let of = |stand: Stand| {
        let claims = record
            .claims
            .iter()
            .filter(move |claim| claim.stand == stand);
        let claims = claims.map(|claim| told(frame, claim.party.clone(), &claim.paragraph));
        (
            stand.name(frame.language).to_owned(),
            claims.collect::<Vec<_>>(),
        )
    };
    stands
        .into_iter()
        .map(of)
        .filter(|(_, claims)| !claims.is_empty())
        .collect()
}

/// `S: 3 ja`, each leading to its paragraph.
fn votes(frame: &Frame, record: &MotionRecord) -> Vec<Told> {
    let (yes, no, abstain) = match frame.language {
        Language::Swedish => ("ja", "nej", "avstår"),
        Language::English => ("yes", "no", "abstain"),
    };
    let vote = |vote: &paragraf_index::motion::PartyVote| {
        let counts = [(vote.yes, yes), (vote.no, no), (vote.abstain, abstain)];
        let counts = counts.iter().filter(|(count, _)| *count > 0);
        let counts: Vec<String> = counts
            .map(|(count, what)| format!("{count} {what}"))
            .collect();
        let words = format!("{}: {}", vote.party, counts.join(", "));
        (!counts.is_empty()).then(|| told(frame, words, &vote.paragraph))
    };
    record.votes.iter().filter_map(vote).collect()
}

/// The sign before a fate, so that it is never told by colour alone.
pub fn sign(fate: Fate) -> &'static str {
    match fate {
        Fate::Approved => "✓",
        Fate::PartlyApproved => "◐",
        Fate::Rejected => "✕",
        Fate::Open => "…",
        _ => "•",
    }
}
