//! An archive of made-up minutes, the same for the same seed: no word order of it means anything, but lengths,
//! frequencies and the record's fields are those of minutes.

use jiff::civil::{Date, date};
use paragraf_index::record::{
    Claim, Kind, Outcome, Paragraph, Person, Proposal, Reference, Source, SourceFile, Voice,
};
use paragraf_index::record::{Motion, MotionEvent};
use rand::seq::IndexedRandom;
use rand::{Rng, SeedableRng};
use rand_distr::{Distribution, LogNormal};
use rand_pcg::Pcg64Mcg;

use crate::words::Words;

/// Paragraphs of one protocol.
pub const MEETING: u64 = 25;
/// Municipalities.
const PLACES: u64 = 50;

const PLACE_FIRST: [&str; 10] = [
    "Norr", "Söder", "Älv", "Kvarn", "Björk", "Tall", "Ek", "Sjö", "Hammar", "Lind",
];
const PLACE_LAST: [&str; 5] = ["vika", "sund", "hamra", "lunda", "berga"];
const BODIES: [&str; 14] = [
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
const PARTIES: [&str; 9] = ["S", "M", "SD", "V", "C", "KD", "L", "MP", "BL"];
const GIVEN: [&str; 24] = [
    "Anna", "Erik", "Maria", "Lars", "Karin", "Anders", "Eva", "Johan", "Sara", "Per", "Lena",
    "Nils", "Ingrid", "Olle", "Elin", "Jonas", "Birgitta", "Mats", "Åsa", "Göran", "Ulrika",
    "Tomas", "Samira", "Yusuf",
];
const FAMILY_FIRST: [&str; 16] = [
    "Tall", "Ek", "Björk", "Sand", "Lind", "Berg", "Ås", "Vret", "Mal", "Kvarn", "Hall", "Myr",
    "Rosen", "Stor", "Grän", "Ör",
];
const FAMILY_LAST: [&str; 10] = [
    "mark", "hem", "näs", "dal", "gård", "vik", "ström", "roth", "bäck", "feldt",
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
        let day = day(dice);
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
            let mut paragraph = self.paragraph(dice, body, number);
            paragraph.id = format!(
                "{}/{}/{day}/{number}-{meeting}",
                municipality.to_lowercase(),
                body.to_lowercase().replace(' ', "-")
            );
            paragraph.municipality = Some(municipality.clone());
            paragraph.date = Some(day);
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

    fn paragraph(&self, dice: &mut Pcg64Mcg, body: &str, number: u64) -> Paragraph {
        let kind = kind(dice);
        let number_of_matter = format!(
            "{} {}/{}",
            REGISTERS.choose(dice).expect("registers"),
            dice.random_range(2005..2025),
            dice.random_range(1..900)
        );
        let author = person(dice);
        let title = self.title(dice, kind, &author);
        let outcome = outcome(dice);
        let mut decision = vec![format!("{body} beslutar att {}.", verb(outcome))];
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
        let before = day(dice);
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
        let motion = (kind == Kind::Motion).then(|| {
            parties.extend(author.party.clone());
            Motion {
                parties: author.party.clone().into_iter().collect(),
                authors: vec![author],
                submitted: Some(before),
                event: Some(MotionEvent::Decided),
                outcome: None,
                is_final: false,
                evidence: None,
            }
        });
        parties.sort();
        parties.dedup();
        Paragraph {
            id: String::new(),
            municipality: None,
            body: body.to_owned(),
            date: None,
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

    fn title(&self, dice: &mut Pcg64Mcg, kind: Kind, author: &Person) -> String {
        let party = author.party.as_deref().unwrap_or_default();
        let mut title = match kind {
            Kind::Motion => format!("Motion av {} ({party}) om ", author.name),
            Kind::CitizenProposal => "Medborgarförslag om ".to_owned(),
            Kind::Interpellation => format!("Interpellation av {} ({party}) om ", author.name),
            _ => String::new(),
        };
        for at in 0..dice.random_range(2..6) {
            if at > 0 {
                title.push_str(if at == 1 && dice.random_bool(0.5) {
                    " för "
                } else {
                    " "
                });
            }
            self.words.push_content(&mut title, dice);
        }
        let first = title.chars().next().map_or(0, char::len_utf8);
        title[..first].to_uppercase() + &title[first..]
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

fn day(dice: &mut Pcg64Mcg) -> Date {
    date(
        dice.random_range(2005..2025),
        dice.random_range(1..13),
        dice.random_range(1..29),
    )
}

fn person(dice: &mut Pcg64Mcg) -> Person {
    let pick = |from: &[&'static str], dice: &mut Pcg64Mcg| *from.choose(dice).expect("names");
    Person {
        name: format!(
            "{} {}{}",
            pick(&GIVEN, dice),
            pick(&FAMILY_FIRST, dice),
            pick(&FAMILY_LAST, dice)
        ),
        party: Some(pick(&PARTIES, dice).to_owned()),
    }
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

fn outcome(dice: &mut Pcg64Mcg) -> Outcome {
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
