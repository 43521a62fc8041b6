//! What a claim demands for a motion, where its wording tells. Silence and doubt tell nothing.

use serde::{Deserialize, Serialize};

use crate::record::MotionOutcome;

/// Where a party stands to a motion.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Stand {
    /// That it be approved.
    For,
    /// That only some of it be approved.
    Partly,
    /// That it be rejected.
    Against,
    /// That it be closed as answered or struck.
    Close,
}

impl From<MotionOutcome> for Stand {
    fn from(outcome: MotionOutcome) -> Stand {
        match outcome {
            MotionOutcome::Approved => Stand::For,
            MotionOutcome::PartlyApproved => Stand::Partly,
            MotionOutcome::Rejected => Stand::Against,
            MotionOutcome::Answered | MotionOutcome::WrittenOff => Stand::Close,
        }
    }
}

/// Beginnings of claims about the motion itself.
const ABOUT_MOTION: &[(&str, Stand)] = &[
    ("bifall till motionen", Stand::For),
    ("motionen bifalls", Stand::For),
    ("motionen ska bifallas", Stand::For),
    ("motionen ska tillstyrkas", Stand::For),
    ("motionen tillstyrks", Stand::For),
    ("tillstyrka motionen", Stand::For),
    ("avslag på motionen", Stand::Against),
    ("motionen avslås", Stand::Against),
    ("motionen ska avslås", Stand::Against),
    ("motionen ska avstyrkas", Stand::Against),
    ("motionen avstyrks", Stand::Against),
    ("avstyrka motionen", Stand::Against),
    ("motionen anses besvarad", Stand::Close),
    ("motionen ska anses besvarad", Stand::Close),
    ("motionen ska anses vara besvarad", Stand::Close),
];

/// Claims that ask for what the board proposed to the council, and for nothing beside it.
const AS_THE_BOARD: &[&str] = &[
    "bifall till kommunstyrelsens förslag",
    "bifall till kommunstyrelsens förslag till beslut",
    "kommunstyrelsens förslag till beslut bifalls",
    "kommunstyrelsens förslag bifalls",
    "bifall till regionstyrelsens förslag",
];

/// What a claim demands; `board` is what the board proposed for the motion.
pub(super) fn of_claim(claim: &str, board: Option<MotionOutcome>) -> Option<Stand> {
    let claim = claim.trim().trim_end_matches('.').to_lowercase();
    let claim = claim.strip_prefix("att ").unwrap_or(&claim);
    if AS_THE_BOARD.contains(&claim) {
        return board.map(Stand::from);
    }
    let found = ABOUT_MOTION
        .iter()
        .find_map(|(words, stand)| Some((claim.strip_prefix(words)?, *stand)))?;
    let (rest, stand) = found;
    // `avslag på motionen i första delen`: what follows may turn it.
    let goes_on = rest.is_empty()
        || [" och avslag på övriga yrkanden", " med hänvisning till"]
            .iter()
            .any(|end| rest.starts_with(end));
    goes_on.then_some(stand)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_the_wording_tells() {
        let board = Some(MotionOutcome::Rejected);
        let check = |claim: &str, stand: Option<Stand>| {
            assert_eq!(of_claim(claim, board), stand, "{claim}")
        };
        check("bifall till motionen", Some(Stand::For));
        check(
            "att motionen ska avstyrkas och avslag på övriga yrkanden",
            Some(Stand::Against),
        );
        check("bifall till kommunstyrelsens förslag", Some(Stand::Against));
        check(
            "Bifall till kommunstyrelsens förslag och tilläggsyrkande från M",
            None,
        );
        check("bifall till motionens första beslutssats", None);
        check("återremiss", None);
        assert_eq!(of_claim("bifall till kommunstyrelsens förslag", None), None);
    }
}
