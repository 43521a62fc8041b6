//! Words right beside a verb that take its effect away or turn it: `Motionen avslås inte.`, `tillstyrker avslag`,
//! `avslår yrkandet om återremiss`.

use std::ops::Range;
use std::sync::LazyLock;

use regex::Regex;

use crate::terms::pattern::regex;

use paragraf_index::record::Outcome;

/// What a verb states at a place of the main clause: nothing where it is denied, or the opposite where there is one.
pub fn meant(effect: Outcome, main: &str, verb: Range<usize>) -> Option<Outcome> {
    let beside = Beside {
        before: main[..verb.start].trim_end(),
        said: &main[verb.clone()],
        behind: main[verb.end..].trim_start(),
    };
    if beside.is_of_another(effect) {
        return None;
    }
    match effect {
        Outcome::Endorsed if beside.is_of_rejection() || is_refused(beside.said) => {
            Some(Outcome::Opposed)
        }
        Outcome::Approved if beside.before.ends_with(" föreslår att motionen") => {
            Some(Outcome::Endorsed)
        }
        // Against a rejection is not yet in favour.
        Outcome::Opposed if beside.is_of_rejection() => None,
        // `Motionen anses inte besvarad.`
        Outcome::Answered if is_refused(beside.said) => None,
        _ if beside.is_denied() => beside.opposite(effect),
        _ => Some(effect),
    }
}

/// A verb and what stands around it.
struct Beside<'t> {
    before: &'t str,
    said: &'t str,
    behind: &'t str,
}

impl Beside<'_> {
    /// Whether a noun is only what another verb acts on: `avstyrker bifall till motionen`, `avslår yrkandet om
    /// återremiss`.
    fn is_of_another(&self, effect: Outcome) -> bool {
        static REJECTED: LazyLock<Regex> =
            LazyLock::new(|| regex(r"(?i)\bavsl(?:å|år|og) (?:\S+ ){1,5}om$"));
        static PERMIT: LazyLock<Regex> = LazyLock::new(|| {
            regex(r"(?i)(?:tillstånd|\blov|fullmakt|förordnande|delegation)(?:en|et|erna)?$")
        });
        static ENCLOSED: LazyLock<Regex> = LazyLock::new(|| regex(r"(?i)\bbilag\p{L}*(?: \d+)?$"));
        let last = self.before.rsplit(' ').next().unwrap_or("").to_lowercase();
        match effect {
            Outcome::Approved => {
                let noun = self.said.to_lowercase().trim().ends_with("bifall");
                noun && (last.starts_with("avstyrk") || self.behind.contains(" avstyrk"))
            }
            Outcome::Rejected => {
                let inner = [
                    "mot att motionen",
                    "sig att motionen",
                    "föreslå att motionen",
                    "föreslår att motionen",
                ];
                last.starts_with("tillstyrk") || inner.iter().any(|end| self.before.ends_with(end))
            }
            Outcome::Recommitted | Outcome::Tabled => {
                let claimed = self.before.ends_with(" om");
                REJECTED.is_match(self.before) || claimed && self.behind.contains("avsl")
            }
            // `… antas enligt bilaga 1 till protokollet`: that is where the enclosure is.
            Outcome::Noted => ENCLOSED.is_match(self.before),
            // `Serveringstillståndet återkallas.`: a permit is, and not the matter.
            Outcome::Withdrawn => PERMIT.is_match(self.before),
            _ => false,
        }
    }

    /// `tillstyrker avslag`, `har inget att erinra mot att motionen avslås`: what it is for or against is a rejection.
    fn is_of_rejection(&self) -> bool {
        let what = self.behind.strip_prefix("mot ").unwrap_or(self.behind);
        what.starts_with("avslag") || what.starts_with("att motionen avslås")
    }

    /// Whether a negation stands right before the verb or right behind it, and is no part of it.
    fn is_denied(&self) -> bool {
        static BEFORE: LazyLock<Regex> = LazyLock::new(|| {
            regex(
                r"(?i)\b(?:inte|ej|icke)(?: (?:ska|skall|bör|kan|anses|vara)){0,2}$|\bavstå[rs]? från att$",
            )
        });
        static BEHIND: LazyLock<Regex> = LazyLock::new(|| regex(r"(?i)^(?:inte|ej|icke)\b"));
        static WITHIN: LazyLock<Regex> = LazyLock::new(|| regex(r"(?i)\b(?:inte|ej|icke)\b"));
        !WITHIN.is_match(self.said)
            && (BEFORE.is_match(self.before) || BEHIND.is_match(self.behind))
    }

    /// What is stated by a verb that is denied.
    fn opposite(&self, effect: Outcome) -> Option<Outcome> {
        match effect {
            // Not to give an opinion refuses nothing. `… bifalls inte utan anses besvarad`: what comes behind counts.
            Outcome::Approved if self.said.contains("yttra") || self.behind.contains(" utan ") => {
                None
            }
            Outcome::Approved => Some(Outcome::Rejected),
            Outcome::Endorsed => Some(Outcome::Opposed),
            // `Nämnden motsätter sig inte planen.` says what `har inget att erinra` does.
            Outcome::Opposed => Some(Outcome::Endorsed),
            // Not to give a task is told by more than the word beside it.
            Outcome::Assigned => Some(Outcome::Assigned),
            _ => None,
        }
    }
}

/// Whether a negation follows the first word of a form of several words.
fn is_refused(said: &str) -> bool {
    static REFUSED: LazyLock<Regex> = LazyLock::new(|| regex(r"(?i)^\W?\p{L}+ (?:inte|ej|icke)\b"));
    REFUSED.is_match(said)
}
