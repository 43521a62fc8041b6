//! Effects that a sentence does not have although it has their verb: another verb, or a word beside it, takes them away.

use super::wording::{
    ADMITTED, AIM, BOTH, FOUND_ANSWERED, NEGATED, NO_APPROVAL, NOT_ASSIGNED, REPLY,
};
use paragraf_index::record::Outcome;

/// The main clause of a sentence and the verbs in it, in their order.
pub struct Said<'t> {
    pub main: &'t str,
    /// Where each effect's first verb begins.
    pub found: Vec<(usize, Outcome)>,
}

/// Effects that are not meant where `holds` tells so of the sentence; it also gets where the verb begins.
struct Exception {
    of: &'static [Outcome],
    holds: fn(&Said<'_>, usize) -> bool,
}

const EXCEPTIONS: [Exception; 12] = [
    // `Nämnden får i uppdrag att anta en plan.`: what the task consists of, but not `… och därmed bifalla motionen`.
    Exception {
        of: &[
            Outcome::Approved,
            Outcome::Rejected,
            Outcome::Elected,
            Outcome::Noted,
            Outcome::Referred,
        ],
        holds: |said, at| {
            let assigned = said.first(Outcome::Assigned);
            assigned.is_some_and(|task| at > task) && !said.results(at)
        },
    },
    // An election by list is no approval; `… bevilja avsägelsen och utse …` is no election.
    Exception {
        of: &[Outcome::Approved],
        holds: |said, _| said.has(Outcome::Elected) && !said.main.contains("bevilja"),
    },
    Exception {
        of: &[Outcome::Elected],
        holds: |said, _| said.approves() && said.main.contains("bevilja"),
    },
    // Sending a reply, or what was approved, is no referral.
    Exception {
        of: &[Outcome::Referred],
        holds: |said, _| said.approves() || REPLY.is_match(said.main),
    },
    // `Hemställan lämnas utan bifall.`, `Motionen föranleder inte något bifall.`
    Exception {
        of: &[Outcome::Approved],
        holds: |said, _| NO_APPROVAL.is_match(said.main),
    },
    // `… är inte beredd att stödja motionen och lämnar yttrandet som sitt eget.`: what is said with it counts.
    Exception {
        of: &[Outcome::Approved],
        holds: |said, _| {
            let opines = said.has(Outcome::Opposed) || said.has(Outcome::Endorsed);
            opines && REPLY.is_match(said.main)
        },
    },
    // `Nämnden tillstyrker bifall till motionen.`, `… har inget att erinra mot att motionen bifalls.`
    Exception {
        of: &[Outcome::Approved],
        holds: |said, at| {
            let endorsed = said
                .first(Outcome::Endorsed)
                .filter(|endorsed| *endorsed < at);
            let inner = |endorsed: usize| said.main[endorsed..at].contains(" att motion");
            said.has(Outcome::Endorsed) && said.main.contains("bifall till")
                || endorsed.is_some_and(inner)
        },
    },
    // `Nämnden ställer sig bakom motionens syfte.`
    Exception {
        of: &[Outcome::Endorsed],
        holds: |said, _| AIM.is_match(said.main),
    },
    // `Motionen anses besvarad med det uppdrag som …`, but not `Frågan får ställas och är därmed besvarad.`
    Exception {
        of: &[Outcome::Approved, Outcome::Assigned],
        holds: |said, _| {
            let both = BOTH.is_match(said.main) || ADMITTED.is_match(said.main);
            said.has(Outcome::Answered) && !both
        },
    },
    // `Redovisningen av uppdrag att avslå ansökningar antecknas.`, `… noterar att revisorerna avstyrker att …`, but not `… noterar … samt avslår motionen i övrigt.`
    Exception {
        of: &[
            Outcome::Assigned,
            Outcome::Rejected,
            Outcome::Opposed,
            Outcome::Endorsed,
        ],
        holds: |said, at| said.has(Outcome::Noted) && !said.is_joined(at),
    },
    // `Övriga motioner föranleder inte någon åtgärd.`: nothing is said of the matter itself. `Motionen avvisas.`: it was
    // not tried. `Revisorernas anmärkning lämnas utan åtgärd.`: nobody asked for anything.
    Exception {
        of: &[Outcome::Rejected],
        holds: |said, _| {
            let others = ["motioner", "föranled"]
                .iter()
                .all(|word| said.main.contains(word));
            said.main.starts_with("Övriga ") && others
                || said.main.contains("otionen avvisas")
                || said.main.contains("nmärkning")
        },
    },
    // `Att frågan är besvarad antecknas.`
    Exception {
        of: &[Outcome::Answered],
        holds: |said, _| said.has(Outcome::Noted) && !FOUND_ANSWERED.is_match(said.main),
    },
];

impl Said<'_> {
    /// The effects that are meant, in their order.
    pub fn effects(&self) -> Vec<Outcome> {
        if let Some(alone) = self.alone() {
            return alone;
        }
        let meant = self.found.iter().filter(|(at, effect)| {
            let mut exceptions = EXCEPTIONS.iter();
            !exceptions.any(|but| but.of.contains(effect) && (but.holds)(self, *at))
        });
        meant.map(|(_, effect)| self.turned(*effect)).collect()
    }

    /// A matter put off or sent back has no other effect.
    fn alone(&self) -> Option<Vec<Outcome>> {
        let lone = [Outcome::Recommitted, Outcome::Tabled, Outcome::Withdrawn];
        let alone = lone.into_iter().find(|lone| self.has(*lone))?;
        let beside = match alone {
            Outcome::Recommitted => Some(Outcome::Assigned),
            // `Interpellationen får framställas och besvaras vid nästa sammanträde.`
            Outcome::Tabled if ADMITTED.is_match(self.main) => Some(Outcome::Approved),
            _ => None,
        };
        let effects = self.found.iter().map(|(_, effect)| *effect);
        let both = effects.filter(|effect| *effect == alone || Some(*effect) == beside);
        Some(both.collect())
    }

    /// An effect, or with a negation beside it the opposite.
    fn turned(&self, effect: Outcome) -> Outcome {
        match effect {
            Outcome::Approved if NEGATED.is_match(self.main) => Outcome::Rejected,
            Outcome::Endorsed if NEGATED.is_match(self.main) => Outcome::Opposed,
            Outcome::Assigned if NOT_ASSIGNED.is_match(self.main) => Outcome::Rejected,
            other => other,
        }
    }

    fn has(&self, effect: Outcome) -> bool {
        self.first(effect).is_some()
    }

    fn first(&self, effect: Outcome) -> Option<usize> {
        let mut found = self.found.iter();
        found.find(|(_, other)| *other == effect).map(|(at, _)| *at)
    }

    /// Whether a verb is joined to the one before it: both are of the same subject.
    fn is_joined(&self, at: usize) -> bool {
        [" samt", " och"]
            .iter()
            .any(|joint| self.main[..at].trim_end().ends_with(joint))
    }

    /// Whether a verb tells what comes of the one before it.
    fn results(&self, at: usize) -> bool {
        [" därmed", " därigenom", " på så sätt"]
            .iter()
            .any(|so| self.main[..at].trim_end().ends_with(so))
    }

    /// Whether it approves, and not only that the matter be raised.
    fn approves(&self) -> bool {
        self.has(Outcome::Approved) && !ADMITTED.is_match(self.main)
    }
}
