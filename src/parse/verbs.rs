//! What the verbs of a decision's sentence do: approve, reject, put off.
//!
//! Verb and subject are read together: what a motion is about, what a task consists of and what a quotation says is
//! no effect of the sentence.

mod clause;
mod exceptions;
mod forms;
mod wording;

use std::sync::LazyLock;

use crate::terms::pattern::Patterns;
use clause::main_clause;
use exceptions::Said;
use forms::VERBS;
use paragraf_index::record::Outcome;

pub use forms::AS_THE_MOTION_ASKS;
pub use wording::{ACCORDING, ADMITTED, OFF_AGENDA, PASSIVE};

static PATTERNS: LazyLock<Patterns> = LazyLock::new(|| {
    let patterns = VERBS.iter().map(|verbs| {
        let forms: Vec<String> = verbs.forms.iter().map(|form| ended(form)).collect();
        let pattern = format!(r"(?i)(?:^|[^\p{{L}}])(?:{})", forms.join("|"));
        (verbs.stems, pattern)
    });
    Patterns::new(patterns)
});

/// A form whose end takes in what stands behind the word: only where a verb begins is asked, and this is many times
/// faster than a word boundary.
fn ended(form: &str) -> String {
    form.strip_suffix(r"\b")
        .map_or_else(|| form.to_owned(), |word| format!(r"{word}(?:\W|$)"))
}

/// The effects a sentence states in its main clause.
pub fn effects(sentence: &str) -> Vec<Outcome> {
    if !PATTERNS.may_match(sentence) {
        return Vec::new();
    }
    let main = main_clause(sentence);
    let mut found: Vec<(usize, Outcome)> = PATTERNS
        .find(&main)
        .map(|(verb, at)| (at.start(), VERBS[verb].effect))
        .collect();
    found.sort_by_key(|(at, _)| *at);
    Said { main: &main, found }.effects()
}

/// Whether an effect is among those that a sentence states.
pub fn states(sentence: &str, effect: Outcome) -> bool {
    let mut likely = PATTERNS.likely(sentence);
    likely.any(|(verb, _)| VERBS[verb].effect == effect) && effects(sentence).contains(&effect)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(sentence: &str, expected: &[Outcome]) {
        assert_eq!(effects(sentence), expected, "{sentence}");
    }

    #[test]
    fn answers_in_other_words() {
        use Outcome::*;
        check(
            "att motionen besvaras enligt skrivelsen daterad 2024-01-15",
            &[Answered],
        );
        check("att motionen anses vara färdigbehandlad", &[Answered]);
        check("Motionerna anses tillgodosedda.", &[Answered]);
        check("att motionen utgår", &[Withdrawn]);
        check(
            "Fullmäktige noterar att punkt ett är uppfylld samt avslår motionen i övrigt.",
            &[Noted, Rejected],
        );
        check(
            "Dagordningen godkänns med den ändringen att frågan utgår.",
            &[Approved],
        );
        check("Motionen besvaras vid nästa sammanträde.", &[Tabled]);
    }

    #[test]
    fn verb_and_subject_together() {
        use Outcome::*;
        check(
            "Den av Nils Ek väckta motionen om att godkänna en cykelplan avslås.",
            &[Rejected],
        );
        check("Motionen anses vara besvarad.", &[Answered]);
        check("Motionen anses därmed besvarad.", &[Answered]);
        check("Nämnden får i uppdrag att anta en plan.", &[Assigned]);
        check(
            "Ärendet återremitteras till nämnden för att godkännas på nytt.",
            &[Recommitted],
        );
        check("Rapporten antecknas.", &[Noted]);
        check(
            "Ärendets bordläggs till sammanträdet den 27 april.",
            &[Tabled],
        );
        check(
            "Redovisning av uppdrag att avslå ansökningar antecknas och förklaras fullgjort.",
            &[Noted],
        );
        check("Anna Ek (S) utses till ledamot.", &[Elected]);
        check("att i övrigt avslå framställningen.", &[Rejected]);
        check(
            "att bevilja ett engångsanslag med 200 000 kronor,",
            &[Approved],
        );
        check("Policyn upphävs.", &[Other]);
        check("Nämnden beviljas inte ansvarsfrihet.", &[Rejected]);
        check("Inte bevilja bidrag till föreningen.", &[Rejected]);
        check("Nämnden tillstyrker bifall till motionen.", &[Endorsed]);
        check("att med ovanstående besvara motionen, samt", &[Answered]);
        check("Hemställan lämnas utan bifall.", &[Rejected]);
        check("Fullmäktige bifaller inte motionen.", &[Rejected]);
        check("Fullmäktige säger nej till motionen.", &[Rejected]);
        check("att införa bidraget i enlighet med motionen,", &[Approved]);
        check("att avföra motionen från dagordningen.", &[Withdrawn]);
        check("att interpellationen må framställas,", &[Approved]);
        check("Nämnden ställer sig bakom motionens syfte.", &[]);
        check("Nämnden ska senast i maj redovisa kostnaden.", &[Assigned]);
        check(
            "att avslå motionen i väntan på det nämnden ska redovisa",
            &[Rejected],
        );
        check(
            "Fullmäktige lämnar över motionerna till styrelsen.",
            &[Referred],
        );
        check("att sända motionen till nämnden för yttrande.", &[Referred]);
        check("att informationen är mottagen", &[Noted]);
        check("att motionen inte föranleder något bifall.", &[Rejected]);
        check("Motionen vinner inte fullmäktiges bifall.", &[Rejected]);
        check("att motionen inte ska vinna bifall.", &[Rejected]);
        check("Fullmäktige bifaller avslagsyrkandet.", &[Rejected]);
        check("att inte tillmötesgå motionen.", &[Rejected]);
        check(
            "Förslaget, som inte medför kostnader, bifalls.",
            &[Approved],
        );
    }

    #[test]
    fn two_effects_of_one_sentence() {
        use Outcome::*;
        check(
            "att motionen ska anses besvarad i den del som avser bryggor och att motionen i övrigt avslås.",
            &[Answered, Rejected],
        );
        check(
            "Motionen om att bryggor anses farliga och att bad i övrigt ska märkas ut avslås.",
            &[Rejected],
        );
    }

    #[test]
    fn where_a_matter_goes_next() {
        use Outcome::*;
        check(
            "Nämnden beslutar skicka motionen på remiss till förvaltningen.",
            &[Referred],
        );
        check(
            "Uppmana nämnder och bolag att lämna en rapport.",
            &[Assigned],
        );
        check(
            "Nämnden överlämnar kontorets yttrande som sitt eget.",
            &[Approved],
        );
        check("Ärendet återförvisas till kontoret.", &[Recommitted]);
        check(
            "Medborgarförslaget överlåts till tekniska nämnden.",
            &[Referred],
        );
        check("Bygglov lämnas.", &[Approved]);
        check("Nämnden ställer sig inte bakom motionen.", &[Opposed]);
        check("Nämnden är positiv till motionen.", &[Endorsed]);
        check("Frågan får inte ställas.", &[Rejected]);
        check("att inte villfara motionens begäran.", &[Rejected]);
        check(
            "att prova kortare arbetsdag, såsom motionärerna begär i sin motion,",
            &[Approved],
        );
        check("att föra motionen vidare till styrelsen.", &[Referred]);
        for put_off in [
            "Ärendet utsätts på nytt till styrelsens sammanträde i november.",
            "Ärendet tas inte upp till behandling i dag.",
            "Motionen behandlas på styrelsens möte i augusti i stället för i dag.",
            "att lägga motionen åt sidan till dess att chefen tillträtt.",
            "Ärendet tas upp på nytt vid regionfullmäktiges sammanträde i juni.",
            "Ärendet hinner inte behandlas utan flyttas till fullmäktige den 21 oktober.",
        ] {
            check(put_off, &[Tabled]);
        }
        check("att tillåta att interpellationen ställs, samt", &[Approved]);
        check("Motionen återsänds till styrelsen.", &[Recommitted]);
        check("Ärendet sänds tillbaka till styrelsen.", &[Recommitted]);
        check(
            "Ärendet utgår från dagordningen och tas upp vid nästa sammanträde.",
            &[Tabled],
        );
        check(
            "att ärendet utgår från dagens sammanträde och behandlas den 26 november.",
            &[Tabled],
        );
        check("Kommunstyrelsen får motionerna för beredning.", &[Referred]);
        check(
            "Förslaget överlåts till fritidsnämnden, som får besluta i ärendet.",
            &[Referred],
        );
        check(
            "Nämnden uppmanas att yttra sig över de motioner som remitterats dit.",
            &[Assigned],
        );
    }
}
