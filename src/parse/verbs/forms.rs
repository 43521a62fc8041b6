//! The verbs of decisions, each with its effect.

mod answered;
mod approved;
mod assigned;
mod elected;
mod endorsed;
mod noted;
mod opposed;
mod other;
mod recommitted;
mod referred;
mod rejected;
mod tabled;
mod withdrawn;

use paragraf_index::record::Outcome;

/// An effect and the forms of the verbs that have it.
pub struct Verbs {
    pub effect: Outcome,
    /// See [`Forms::new`](crate::terms::pattern::Forms::new).
    pub forms: &'static [&'static str],
}

/// `… i enlighet med vad motionen efterfrågar`, `…, vilket var vad motionären önskade`, `precis som motionen föreslår`:
/// what is decided is what the motion asks for.
pub const AS_THE_MOTION_ASKS: &str = r"(?:(?:i linje med|enligt) motionens (?:begäran|önskemål)|(?:på (?:det )?sätt|så som det stod i|som det står i) motionen(?:\W|$)|(?:är|var) vad motionen går ut på|s(?:om|åsom) \S+ (?:har )?(?:yrka|begär|föresl)\p{L}* i sin motion|(?:liksom|så som|precis som|på det sätt(?: som)?|(?:i enlighet med|i likhet med|enligt|precis|just|är|var) (?:just )?(?:vad|det som)) motion(?:en|erna|ären|ärerna) (?:har |hade )?(?:begär|föresl|vill|önska|efterfråga|yrka|syfta|hemställ|tänk|ang)\p{L}*)";

/// The first entries win over later ones that share words.
#[rustfmt::skip]
pub const VERBS: [Verbs; 13] = [
    Verbs { effect: Outcome::Recommitted, forms: recommitted::FORMS },
    Verbs { effect: Outcome::Tabled, forms: tabled::FORMS },
    Verbs { effect: Outcome::Withdrawn, forms: withdrawn::FORMS },
    Verbs { effect: Outcome::Answered, forms: answered::FORMS },
    Verbs { effect: Outcome::Rejected, forms: rejected::FORMS },
    Verbs { effect: Outcome::Opposed, forms: opposed::FORMS },
    Verbs { effect: Outcome::Elected, forms: elected::FORMS },
    Verbs { effect: Outcome::Referred, forms: referred::FORMS },
    Verbs { effect: Outcome::Noted, forms: noted::FORMS },
    Verbs { effect: Outcome::Assigned, forms: assigned::FORMS },
    Verbs { effect: Outcome::Endorsed, forms: endorsed::FORMS },
    Verbs { effect: Outcome::Other, forms: other::FORMS },
    Verbs { effect: Outcome::Approved, forms: approved::FORMS },
];
