//! What the values of the record's closed vocabularies are called by those who ask, in Swedish and English.

use crate::plan::token::code;
use crate::record::{Kind, Outcome};

/// Names of the effects of a decision, in lower case.
#[rustfmt::skip]
const OUTCOMES: [(Outcome, &[&str]); 13] = [
    (Outcome::Approved, &["bifall", "bifallen", "bifalls", "bifölls", "godkänd", "godkänns", "antagen", "ja"]),
    (Outcome::Rejected, &["avslag", "avslagen", "avslås", "nej"]),
    (Outcome::Answered, &["besvarad", "besvarat", "anses besvarad"]),
    (Outcome::Referred, &["remiss", "remitterad", "remitteras", "överlämnad"]),
    (Outcome::Recommitted, &["återremiss", "återremitterad", "återremitteras"]),
    (Outcome::Tabled, &["bordlagd", "bordläggs", "bordläggning", "bordlagt"]),
    (Outcome::Noted, &["antecknad", "antecknas", "till handlingarna"]),
    (Outcome::Elected, &["vald", "utsedd", "entledigad", "val"]),
    (Outcome::Endorsed, &["tillstyrkt", "tillstyrks", "tillstyrkan"]),
    (Outcome::Opposed, &["avstyrkt", "avstyrks", "avstyrkan"]),
    (Outcome::Assigned, &["uppdrag", "i uppdrag"]),
    (Outcome::Withdrawn, &["återtagen", "återtas", "utgår"]),
    (Outcome::Other, &["annat", "annat beslut", "övrigt"]),
];

/// Names of the kinds of matter, in lower case.
#[rustfmt::skip]
const KINDS: [(Kind, &[&str]); 7] = [
    (Kind::Motion, &["motioner"]),
    (Kind::CitizenProposal, &["medborgarförslag", "citizen proposal"]),
    (Kind::Interpellation, &["interpellationer", "interpellations"]),
    (Kind::Question, &["fråga", "frågor", "enkel fråga", "questions"]),
    (Kind::MemberInitiative, &["ledamotsinitiativ", "initiativ", "initiativärende", "member initiative"]),
    (Kind::Appointment, &["val", "avsägelse", "avsägelser", "entledigande", "appointments"]),
    (Kind::Other, &["övrigt", "övriga", "annat"]),
];

/// The effect that is called so.
pub(super) fn outcome(name: &str) -> Option<String> {
    find(&OUTCOMES, name)
}

/// The kind of matter that is called so.
pub(super) fn kind(name: &str) -> Option<String> {
    find(&KINDS, name)
}

fn find<T: serde::Serialize>(table: &[(T, &[&str])], name: &str) -> Option<String> {
    let name = name.to_lowercase();
    let called = |value: &T, names: &[&str]| names.contains(&&*name) || code(value) == name;
    let found = table.iter().find(|(value, names)| called(value, names));
    found.map(|(value, _)| code(value))
}

/// What a body is called for short.
pub(crate) fn abbreviated(body: &str) -> Option<&'static str> {
    match body {
        "ks" => Some("kommunstyrelsen"),
        "kf" => Some("kommunfullmäktige"),
        "au" => Some("arbetsutskott"),
        "ksau" => Some("kommunstyrelsens arbetsutskott"),
        "rs" => Some("regionstyrelsen"),
        "rf" => Some("regionfullmäktige"),
        _ => None,
    }
}
