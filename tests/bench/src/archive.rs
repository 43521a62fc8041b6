//! An archive of made-up minutes, the same for the same seed: no word order of it means anything, but lengths,
//! frequencies and the record's fields are those of minutes.

use jiff::civil::{Date, date};
use paragraf_index::record::{
    Claim, Kind, Outcome, Paragraph, Person, Proposal, Reference, Source, SourceFile, Voice,
};
use rand::seq::IndexedRandom;
use rand::{Rng, SeedableRng};
use rand_distr::{Distribution, LogNormal};
use rand_pcg::Pcg64Mcg;

use crate::motions::{FIRST_SERIAL, Proposal as Motion};
use crate::people::person;
use crate::words::Words;

/// Paragraphs of one protocol.
pub const MEETING: u64 = 25;
/// Municipalities.
const PLACES: u64 = 50;

const PLACE_FIRST: [&str; 10] = [
    "Norr", "Söder", "Älv", "Kvarn", "Björk", "Tall", "Ek", "Sjö", "Hammar", "Lind",
];
const PLACE_LAST: [&str; 5] = ["vika", "sund", "hamra", "lunda", "berga"];
pub const BODIES: [&str; 14] = [
    "Kommunfullmäktige",
    "Kommunstyrelsen",
    "Kommunstyrelsens arbetsutskott",
    "Barn- och utbildningsnämnden",
    "Socialnämnden",
    "Samhällsbyggnadsnämnden",
    "Kultur- och fritidsnämnden",
    "Miljönämnden",
    "Tekniska nämnden",
    "Omsorgsnämnden",
    "Byggnadsnämnden",
    "Överförmyndarnämnden",
    "Valnämnden",
    "Arbetsmarknadsnämnden",
];
/// Registers of reference numbers, by body.
const REGISTERS: [&str; 6] = ["KS", "KF", "BUN", "SN", "SBN", "TN"];

/// Makes paragraphs.
pub struct Archive {
    words: Words,
    seed: u64,
    lengths: LogNormal<f64>,
}

impl Archive {
    pub fn new(words: Words, seed: u64) -> Archive {
        // Mean some 200 words in the body of a paragraph, a few of several thousand.
        let lengths = LogNormal::new(4.75, 0.85).expect("a positive deviation");
        Archive {
            words,
            seed,
            lengths,
        }
    }

    /// The protocol `meeting` with its paragraphs.
    pub fn protocol(&self, meeting: u64) -> (SourceFile, Vec<Paragraph>) {
        let mut dice =
            Pcg64Mcg::seed_from_u64(self.seed ^ meeting.wrapping_mul(0x9E37_79B9_7F4A_7C15));
        let dice = &mut dice;
        let place = meeting % PLACES;
        let municipality = format!(
            "{}{}",
            PLACE_FIRST[(place % 10) as usize],
            PLACE_LAST[(place / 10) as usize]
        );
        // Councils and boards meet more often than small committees.
        let body = BODIES[(dice.random::<f64>().powi(2) * BODIES.len() as f64) as usize];
        let day = any_day(dice);
        let path = format!("{}/{meeting:07}.pdf", municipality.to_lowercase());
        let file = SourceFile {
            path: path.clone(),
            sha256: format!("{meeting:064x}"),
            size: 200_000,
            format: "pdf".to_owned(),
            pages: Some(20),
            paragraphs: MEETING as u32,
            reader: "bench".to_owned(),
            problems: Vec::new(),
        };
        let first = dice.random_range(1..300);
        let paragraphs = (0..MEETING).map(|ordinal| {
            let number = first + ordinal;
            let mut paragraph = self.paragraph(dice, place, body, day, number);
            paragraph.id = format!(
                "{}/{}/{day}/{number}-{meeting}",
                municipality.to_lowercase(),
                body.to_lowercase().replace(' ', "-")
            );
            paragraph.municipality = Some(municipality.clone());
            paragraph.source = Source {
                file: path.clone(),
                page: Some(1 + ordinal as u32),
                sha256: file.sha256.clone(),
            };
            paragraph
        });
        let paragraphs = paragraphs.collect();
        (file, paragraphs)
    }

    fn paragraph(
        &self,
        dice: &mut Pcg64Mcg,
        place: u64,
        body: &str,
        day: Date,
        number: u64,
    ) -> Paragraph {
        let kind = kind(dice);
        let (number_of_matter, title, motion, outcome, words);
        if kind == Kind::Motion {
            let moved = Motion::on(self.seed, place, day, &self.words, dice);
            (number_of_matter, title) = (moved.number.clone(), moved.title.clone());
            let (handled, effect, verb) = moved.met(body == BODIES[0], day, dice);
            (motion, outcome, words) = (Some(handled), effect, verb);
        } else {
            number_of_matter = format!(
                "{} {}/{}",
                REGISTERS.choose(dice).expect("registers"),
                dice.random_range(2005..2025),
                dice.random_range(1..FIRST_SERIAL)
            );
            title = self.title(dice, kind);
            motion = None;
            outcome = any_outcome(dice);
            words = verb(outcome).to_owned();
        }
        let mut decision = vec![format!("{body} beslutar att {words}.")];
        for _ in 0..dice.random_range(0..3) {
            let length = dice.random_range(6..22);
            decision.push(self.sentence(dice, length));
        }
        let proposes = body != BODIES[0] && dice.random_bool(0.2);
        let proposal = proposes.then(|| Proposal {
            to: BODIES[0].to_owned(),
            points: vec![self.sentence(dice, 14)],
        });
        let claims: Vec<Claim> = (0..dice.random_range(0..3))
            .map(|_| {
                let Person { name, party } = person(dice);
                let text = [
                    "bifall till motionen",
                    "avslag på förslaget",
                    "bifall till kommunstyrelsens förslag",
                ];
                Claim {
                    name: Some(name),
                    party,
                    text: (*text.choose(dice).expect("claims")).to_owned(),
                }
            })
            .collect();
        let reservations: Vec<Voice> = if dice.random_bool(0.15) {
            let Person { name, party } = person(dice);
            vec![Voice {
                name: Some(name),
                party,
            }]
        } else {
            Vec::new()
        };
        let before = any_day(dice);
        let mut text = format!("§ {number} Dnr {number_of_matter}\n{title}\n\nSammanfattning\n");
        let words = self.lengths.sample(dice).clamp(15.0, 6000.0) as usize;
        self.prose(dice, &mut text, words);
        text.push_str(&format!(
            "\n\nÄrendets gång\n{body} behandlade ärendet {before}, § {}.\n",
            dice.random_range(1..300)
        ));
        if !claims.is_empty() {
            text.push_str("\nYrkanden\n");
            for claim in &claims {
                let name = claim.name.as_deref().unwrap_or_default();
                let party = claim.party.as_deref().unwrap_or_default();
                text.push_str(&format!("{name} ({party}) yrkar {}.\n", claim.text));
            }
            text.push_str("\nPropositionsordning\nOrdföranden ställer proposition på yrkandena och finner att nämnden beslutar enligt förvaltningens förslag.\n");
        }
        text.push_str(&format!("\n{body}s beslut\n"));
        for point in &decision {
            text.push_str(point);
            text.push('\n');
        }
        for Voice { name, party } in &reservations {
            let (name, party) = (
                name.as_deref().unwrap_or_default(),
                party.as_deref().unwrap_or_default(),
            );
            text.push_str(&format!("\nReservationer\n{name} ({party}) reserverar sig mot beslutet till förmån för eget yrkande.\n"));
        }
        text.push_str("\nBeslutet skickas till\nKommunstyrelsen\n");
        let named = claims.iter().filter_map(|claim| claim.party.clone());
        let mut parties: Vec<String> = named
            .chain(reservations.iter().filter_map(|voice| voice.party.clone()))
            .collect();
        parties.extend(motion.iter().flat_map(|motion| motion.parties.clone()));
        parties.sort();
        parties.dedup();
        Paragraph {
            id: String::new(),
            municipality: None,
            body: body.to_owned(),
            date: Some(day),
            paragraph: number.to_string(),
            title,
            reference_numbers: vec![number_of_matter],
            kind,
            decision,
            proposal,
            outcomes: vec![outcome],
            motion,
            claims,
            votes: Vec::new(),
            reservations,
            statements: Vec::new(),
            recusals: Vec::new(),
            non_participants: Vec::new(),
            withheld: None,
            references: vec![Reference {
                body: Some(body.to_owned()),
                date: Some(before),
                number: "12".to_owned(),
            }],
            parties,
            text,
            page_starts: Vec::new(),
            source: Source {
                file: String::new(),
                page: None,
                sha256: String::new(),
            },
            warnings: Vec::new(),
        }
    }

    fn title(&self, dice: &mut Pcg64Mcg, kind: Kind) -> String {
        let matter = self.words.matter(dice);
        match kind {
            Kind::CitizenProposal => format!("Medborgarförslag om {matter}"),
            Kind::Interpellation => {
                let Person { name, party } = person(dice);
                let party = party.unwrap_or_default();
                format!("Interpellation av {name} ({party}) om {matter}")
            }
            _ => {
                let first = matter.chars().next().map_or(0, char::len_utf8);
                matter[..first].to_uppercase() + &matter[first..]
            }
        }
    }

    /// Sentences in lines as of a printed page.
    fn prose(&self, dice: &mut Pcg64Mcg, text: &mut String, mut words: usize) {
        let mut line = 0;
        while words > 0 {
            let length = dice.random_range(6..24).min(words);
            words -= length;
            let sentence = self.sentence(dice, length);
            for word in sentence.split(' ') {
                line += word.len() + 1;
                text.push(if line > 100 { '\n' } else { ' ' });
                if line > 100 {
                    line = word.len();
                }
                text.push_str(word);
            }
        }
    }

    fn sentence(&self, dice: &mut Pcg64Mcg, words: usize) -> String {
        let mut sentence = String::new();
        for _ in 0..words {
            if !sentence.is_empty() {
                sentence.push(' ');
            }
            match dice.random_range(0..100) {
                0 => sentence.push_str(&person(dice).name),
                1 => sentence.push_str(&format!("{} 000 kronor", dice.random_range(10..900))),
                2 => sentence.push_str(&dice.random_range(1990..2030).to_string()),
                _ => self.words.push(&mut sentence, dice),
            }
        }
        let first = sentence.chars().next().map_or(0, char::len_utf8);
        let end = if dice.random_bool(0.15) { "," } else { "." };
        sentence[..first].to_uppercase() + &sentence[first..] + end
    }
}

fn any_day(dice: &mut Pcg64Mcg) -> Date {
    date(
        dice.random_range(2005..2025),
        dice.random_range(1..13),
        dice.random_range(1..29),
    )
}

fn kind(dice: &mut Pcg64Mcg) -> Kind {
    match dice.random_range(0..100) {
        0..12 => Kind::Motion,
        12..17 => Kind::CitizenProposal,
        17..21 => Kind::Interpellation,
        21..23 => Kind::Question,
        23..25 => Kind::MemberInitiative,
        25..35 => Kind::Appointment,
        _ => Kind::Other,
    }
}

fn any_outcome(dice: &mut Pcg64Mcg) -> Outcome {
    match dice.random_range(0..100) {
        0..50 => Outcome::Approved,
        50..62 => Outcome::Rejected,
        62..70 => Outcome::Answered,
        70..78 => Outcome::Referred,
        78..82 => Outcome::Recommitted,
        82..86 => Outcome::Tabled,
        _ => Outcome::Noted,
    }
}

fn verb(outcome: Outcome) -> &'static str {
    match outcome {
        Outcome::Approved => "bifalla förslaget",
        Outcome::Rejected => "avslå motionen",
        Outcome::Answered => "anse motionen besvarad",
        Outcome::Referred => "remittera ärendet till kommunstyrelsen",
        Outcome::Recommitted => "återremittera ärendet",
        Outcome::Tabled => "bordlägga ärendet till nästa sammanträde",
        _ => "anteckna informationen till protokollet",
    }
}
