//! People with parties, drawn from made-up names.

use paragraf_index::record::Person;
use rand::seq::IndexedRandom;
use rand_pcg::Pcg64Mcg;

pub const PARTIES: [&str; 9] = ["S", "M", "SD", "V", "C", "KD", "L", "MP", "BL"];
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

/// Anyone.
pub fn person(dice: &mut Pcg64Mcg) -> Person {
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
