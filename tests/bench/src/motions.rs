//! Motions of the archive. Each is one thing, met in several paragraphs: sent on, spoken of by nämnder, settled.

use jiff::Span;
use jiff::civil::{Date, date};
use paragraf_index::record::{Evidence, Motion, MotionEvent, MotionOutcome, Outcome, Person};
use rand::seq::IndexedRandom;
use rand::{Rng, SeedableRng};
use rand_pcg::Pcg64Mcg;

use crate::people::person;
use crate::words::Words;

/// Motions handed in in one year in one place. With a motion in every eighth paragraph, each comes up three times in
/// an archive of a million.
const A_YEAR: u32 = 40;
/// Their numbers in the register come after those of all other matters.
pub const FIRST_SERIAL: u32 = 900;
/// Days until the council settles one.
const PATIENCE: i32 = 270;

/// A motion as its authors handed it in, and what becomes of it.
pub struct Proposal {
    pub number: String,
    pub title: String,
    pub authors: Vec<Person>,
    submitted: Date,
    ending: MotionOutcome,
}

impl Proposal {
    /// One that is under way in a place on a day.
    pub fn on(seed: u64, place: u64, day: Date, words: &Words, dice: &mut Pcg64Mcg) -> Proposal {
        let years_ago = dice.random_range(0..2);
        let serial = dice.random_range(0..A_YEAR);
        let year = day.year() - years_ago;
        let new = Proposal::new(seed, place, year, serial, words);
        if new.submitted <= day {
            return new;
        }
        Proposal::new(seed, place, year - 1, serial, words)
    }

    /// The same for the same place, year and number.
    fn new(seed: u64, place: u64, year: i16, serial: u32, words: &Words) -> Proposal {
        let one = place << 32 | u64::from(year.unsigned_abs()) << 16 | u64::from(serial);
        let dice = &mut Pcg64Mcg::seed_from_u64(seed ^ one.wrapping_mul(0xD6E8_FEB8_6659_FD93));
        let number = *[1, 1, 1, 1, 2, 3].choose(dice).expect("numbers of authors");
        let authors: Vec<Person> = (0..number).map(|_| person(dice)).collect();
        let named = authors.iter().map(|Person { name, party }| {
            format!("{name} ({})", party.as_deref().unwrap_or_default())
        });
        let named: Vec<String> = named.collect();
        let title = format!("Motion av {} om {}", named.join(", "), words.matter(dice));
        Proposal {
            number: format!("KS {year}/{}", FIRST_SERIAL + serial),
            title,
            authors,
            submitted: date(year, dice.random_range(1..13), dice.random_range(1..29)),
            ending: ending(dice),
        }
    }

    /// What happens to it before a body on a day, and the words for it.
    pub fn met(self, council: bool, day: Date, dice: &mut Pcg64Mcg) -> (Motion, Outcome, String) {
        let due = self.submitted.saturating_add(Span::new().days(PATIENCE));
        let (event, outcome) = match () {
            () if dice.random_bool(0.05) => (MotionEvent::Tabled, None),
            () if !council => (MotionEvent::Opinion, Some(self.ending)),
            () if day < due => (MotionEvent::Referred, None),
            () => (MotionEvent::Decided, Some(self.ending)),
        };
        let words = match event {
            MotionEvent::Tabled => "bordlägga motionen",
            MotionEvent::Referred => "remittera motionen till kommunstyrelsen",
            _ => verb(self.ending),
        };
        let is_final = event == MotionEvent::Decided;
        let mut parties: Vec<String> = self.authors.iter().flat_map(|a| a.party.clone()).collect();
        parties.sort();
        parties.dedup();
        let motion = Motion {
            authors: self.authors,
            parties,
            submitted: Some(self.submitted),
            event: Some(event),
            outcome,
            is_final,
            evidence: is_final.then(|| Evidence {
                quote: format!("Kommunfullmäktige beslutar att {words}."),
                page: Some(1),
            }),
        };
        (motion, effect(event, self.ending), words.to_owned())
    }
}

fn ending(dice: &mut Pcg64Mcg) -> MotionOutcome {
    match dice.random_range(0..100) {
        0..12 => MotionOutcome::Approved,
        12..20 => MotionOutcome::PartlyApproved,
        20..64 => MotionOutcome::Rejected,
        64..96 => MotionOutcome::Answered,
        _ => MotionOutcome::WrittenOff,
    }
}

fn effect(event: MotionEvent, ending: MotionOutcome) -> Outcome {
    match (event, ending) {
        (MotionEvent::Tabled, _) => Outcome::Tabled,
        (MotionEvent::Referred, _) => Outcome::Referred,
        (_, MotionOutcome::Approved | MotionOutcome::PartlyApproved) => Outcome::Approved,
        (_, MotionOutcome::Rejected) => Outcome::Rejected,
        (_, MotionOutcome::Answered | MotionOutcome::WrittenOff) => Outcome::Answered,
    }
}

fn verb(ending: MotionOutcome) -> &'static str {
    match ending {
        MotionOutcome::Approved => "bifalla motionen",
        MotionOutcome::PartlyApproved => "delvis bifalla motionen",
        MotionOutcome::Rejected => "avslå motionen",
        MotionOutcome::Answered => "anse motionen besvarad",
        MotionOutcome::WrittenOff => "avskriva motionen",
    }
}
