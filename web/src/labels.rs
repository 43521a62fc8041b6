//! What the words of the record are called on a page: one table per vocabulary.

use paragraf_index::motion::{Fate, Stand};
use paragraf_index::party;
use paragraf_index::question::Sort;
use paragraf_index::record::{
    BallotVote, Casting, Kind, MotionEvent, MotionOutcome, Outcome, Role,
};

use crate::language::Language;

/// The Swedish and the English name of one value.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Label {
    swedish: &'static str,
    english: &'static str,
}

const fn label(swedish: &'static str, english: &'static str) -> Label {
    Label { swedish, english }
}

/// A value of the record that has a name on the page.
pub trait Named {
    /// Its name in all languages.
    fn label(&self) -> Label;

    /// Its name in one language.
    fn name(&self, language: Language) -> &'static str {
        let label = self.label();
        language.pick(label.swedish, label.english)
    }
}

impl Named for Kind {
    fn label(&self) -> Label {
        match self {
            Kind::Motion => label("Motion", "Motion"),
            Kind::CitizenProposal => label("Medborgarförslag", "Citizen proposal"),
            Kind::Interpellation => label("Interpellation", "Interpellation"),
            Kind::Question => label("Fråga", "Question"),
            Kind::MemberInitiative => label("Ledamotsinitiativ", "Member’s initiative"),
            Kind::Appointment => label("Val och avsägelser", "Appointments"),
            Kind::Other => label("Övriga ärenden", "Other matters"),
        }
    }
}

impl Named for Outcome {
    fn label(&self) -> Label {
        match self {
            Outcome::Approved => label("Bifall", "Approved"),
            Outcome::Rejected => label("Avslag", "Rejected"),
            Outcome::Answered => label("Besvarad", "Answered"),
            Outcome::Referred => label("Remitterad", "Referred"),
            Outcome::Recommitted => label("Återremiss", "Recommitted"),
            Outcome::Tabled => label("Bordlagd", "Tabled"),
            Outcome::Noted => label("Till handlingarna", "Noted"),
            Outcome::Elected => label("Vald eller entledigad", "Elected or released"),
            Outcome::Endorsed => label("Tillstyrkt", "Endorsed"),
            Outcome::Opposed => label("Avstyrkt", "Opposed"),
            Outcome::Assigned => label("Uppdrag", "Assigned"),
            Outcome::Withdrawn => label("Återtagen", "Withdrawn"),
            Outcome::Other => label("Annat beslut", "Other decision"),
        }
    }
}

impl Named for MotionEvent {
    fn label(&self) -> Label {
        match self {
            MotionEvent::Submitted => label("Väckt", "Submitted"),
            MotionEvent::Referred => label("Sänd på remiss", "Referred"),
            MotionEvent::Opinion => label(
                "Yttrande eller förslag till beslut",
                "Opinion or proposed decision",
            ),
            MotionEvent::Decided => label("Avgjord", "Decided"),
            MotionEvent::Tabled => label("Bordlagd", "Tabled"),
            MotionEvent::Recommitted => label("Återremitterad", "Recommitted"),
            MotionEvent::Withdrawn => label("Återtagen", "Withdrawn"),
        }
    }
}

impl Named for MotionOutcome {
    fn label(&self) -> Label {
        match self {
            MotionOutcome::Approved => label("Bifall", "Approved"),
            MotionOutcome::PartlyApproved => label("Delvis bifall", "Partly approved"),
            MotionOutcome::Rejected => label("Avslag", "Rejected"),
            MotionOutcome::Answered => label("Anses besvarad", "Considered answered"),
            MotionOutcome::WrittenOff => label("Avskriven", "Written off"),
        }
    }
}

impl Named for Fate {
    fn label(&self) -> Label {
        match self {
            Fate::Approved => label("Bifall", "Approved"),
            Fate::PartlyApproved => label("Delvis bifall", "Partly approved"),
            Fate::Rejected => label("Avslag", "Rejected"),
            Fate::Answered => label("Besvarad", "Answered"),
            Fate::WrittenOff => label("Avskriven", "Written off"),
            Fate::Withdrawn => label("Återtagen", "Withdrawn"),
            Fate::Unclear => label("Framgår inte", "Not clear"),
            Fate::Open => label("Öppen", "Open"),
        }
    }
}

impl Named for Stand {
    fn label(&self) -> Label {
        match self {
            Stand::For => label("För bifall", "To approve"),
            Stand::Partly => label("För delvis bifall", "To approve in part"),
            Stand::Against => label("För avslag", "To reject"),
            Stand::Close => label("För att motionen anses besvarad", "To consider it answered"),
        }
    }
}

impl Named for BallotVote {
    fn label(&self) -> Label {
        match self {
            BallotVote::Yes => label("Ja", "Yes"),
            BallotVote::No => label("Nej", "No"),
            BallotVote::Abstain => label("Avstår", "Abstains"),
            BallotVote::Absent => label("Frånvarande", "Absent"),
        }
    }
}

impl Named for Casting {
    fn label(&self) -> Label {
        match self {
            Casting::Chair => label(
                "Lika röstetal: ordförandens utslagsröst avgjorde",
                "A tie: the chair’s casting vote settled it",
            ),
            Casting::Lot => label("Lika röstetal: lotten avgjorde", "A tie: settled by lot"),
        }
    }
}

impl Named for Role {
    fn label(&self) -> Label {
        match self {
            Role::Chair => label("Ordförande", "Chair"),
            Role::ViceChair => label("Vice ordförande", "Vice chair"),
            Role::Member => label("Ledamot", "Member"),
            Role::Substitute => label("Tjänstgörande ersättare", "Serving substitute"),
            Role::NotServing => label("Ej tjänstgörande ersättare", "Substitute without a vote"),
        }
    }
}

impl Named for Sort {
    fn label(&self) -> Label {
        match self {
            Sort::Relevance => label("Bästa träff först", "Best match first"),
            Sort::Newest => label("Nyast först", "Newest first"),
            Sort::Oldest => label("Äldst först", "Oldest first"),
        }
    }
}

/// The sign before an outcome, so that it is never told by colour alone.
pub fn sign(outcome: Outcome) -> &'static str {
    match outcome {
        Outcome::Approved | Outcome::Endorsed | Outcome::Elected => "✓",
        Outcome::Rejected | Outcome::Opposed => "✕",
        Outcome::Tabled | Outcome::Recommitted => "↺",
        Outcome::Referred | Outcome::Assigned => "→",
        Outcome::Answered | Outcome::Noted | Outcome::Withdrawn | Outcome::Other => "•",
    }
}

/// What a party is called, a former one with the code it has today; a local party is shown by its code, as printed.
pub fn party(code: &str, language: Language) -> String {
    if code == "-" {
        return language.pick("Utan parti", "No party").to_owned();
    }
    let Some(name) = party::name(code) else {
        return code.to_owned();
    };
    match party::today(code) {
        today if today == code => name.to_owned(),
        today => format!("{name} ({code}, {} {today})", language.pick("nu", "now")),
    }
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use paragraf_index::record::Kind::*;

    use super::*;

    fn check<T: Named>(values: &[T]) {
        for language in [Language::Swedish, Language::English] {
            let names: HashSet<_> = values.iter().map(|value| value.name(language)).collect();
            assert_eq!(names.len(), values.len(), "two values share a name");
            assert!(names.iter().all(|name| !name.trim().is_empty()));
        }
    }

    #[test]
    fn every_value_has_a_name_of_its_own() {
        check(&[
            Motion,
            CitizenProposal,
            Interpellation,
            Question,
            MemberInitiative,
            Appointment,
            Other,
        ]);
        check(&[
            BallotVote::Yes,
            BallotVote::No,
            BallotVote::Abstain,
            BallotVote::Absent,
        ]);
        check(&[Sort::Relevance, Sort::Newest, Sort::Oldest]);
        check(&[
            Outcome::Approved,
            Outcome::Rejected,
            Outcome::Answered,
            Outcome::Referred,
            Outcome::Recommitted,
            Outcome::Tabled,
            Outcome::Noted,
            Outcome::Elected,
            Outcome::Endorsed,
            Outcome::Opposed,
            Outcome::Assigned,
            Outcome::Withdrawn,
            Outcome::Other,
        ]);
    }

    #[test]
    fn parties_are_named_and_unknown_codes_kept() {
        assert_eq!(party("MP", Language::Swedish), "Miljöpartiet");
        assert_eq!(party("XYZ", Language::Swedish), "XYZ");
        assert_eq!(party("-", Language::English), "No party");
        assert_eq!(party("FP", Language::Swedish), "Folkpartiet (FP, nu L)");
    }
}
