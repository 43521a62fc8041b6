//! Words of one root that say the same in another part of speech: who asks for `utreda` means `utredning` too.

use std::collections::HashMap;

use super::Analyser;

/// Lines of words that are kin.
const TABLE: &str = include_str!("kin.txt");

/// Letters of the shortest root: shorter ones are parts of too many words.
const SHORTEST: usize = 3;

/// The families of the table, by the lemma of each word.
#[derive(Default)]
pub(super) struct Kin(HashMap<String, Vec<String>>);

/// Endings of verbs and of the nouns that are made of them: `utred-a`, `utred-ning`; `plan-era`, `plan-ering`.
const VERBS: [(&str, &[&str]); 2] = [
    ("era", &["ering", "ation", "erande"]),
    ("a", &["ning", "ing", "ande", "else"]),
];

impl Kin {
    pub fn new(analyser: &Analyser) -> Kin {
        let mut families: HashMap<String, Vec<String>> = HashMap::new();
        for line in TABLE.lines().filter(|line| !line.starts_with('#')) {
            let lemmas: Vec<String> = line
                .split_whitespace()
                .map(|word| analyser.lemma(word))
                .collect();
            for lemma in &lemmas {
                families
                    .entry(lemma.clone())
                    .or_default()
                    .extend(lemmas.iter().cloned());
            }
        }
        Kin(families)
    }

    /// The lemmas of words that are kin to one with this lemma.
    pub fn of(&self, analyser: &Analyser, lemma: &str) -> Vec<String> {
        let mut kin = self.0.get(lemma).cloned().unwrap_or_default();
        let verbs: Vec<String> = verbs(lemma)
            .filter(|word| analyser.is_lemma(word))
            .collect();
        for verb in verbs.iter().map(String::as_str).chain([lemma]) {
            kin.extend(nouns(verb).filter(|word| analyser.is_lemma(word)));
        }
        kin.extend(verbs);
        kin.sort_unstable();
        kin.dedup();
        kin.retain(|word| word != lemma);
        kin
    }
}

/// The verbs that a noun or participle may be made of.
fn verbs(word: &str) -> impl Iterator<Item = String> {
    let nouns = VERBS
        .iter()
        .flat_map(|(verb, nouns)| nouns.iter().map(move |noun| (*verb, *noun)));
    let roots = nouns.filter_map(move |(verb, noun)| Some((root(word, noun)?, verb)));
    let participles = ["d", "t"].into_iter().filter_map(move |end| {
        let root = root(word, end)?;
        // `planera-d`, `enkelrikta-d`, `bygg-d`
        Some(if root.ends_with('a') {
            (root, "")
        } else {
            (root, "a")
        })
    });
    // A participle that is a short word is more often another one: `fart` is not made of `fara`.
    let participles = participles.filter(|(root, _)| root.chars().count() > SHORTEST + 1);
    roots
        .chain(participles)
        .map(|(root, verb)| format!("{root}{verb}"))
}

/// The nouns that may be made of a verb.
fn nouns(verb: &str) -> impl Iterator<Item = String> {
    let endings = VERBS
        .iter()
        .flat_map(|(verb, nouns)| nouns.iter().map(move |noun| (*verb, *noun)));
    endings.filter_map(move |(end, noun)| Some(format!("{}{noun}", root(verb, end)?)))
}

fn root<'w>(word: &'w str, ending: &str) -> Option<&'w str> {
    let root = word.strip_suffix(ending)?;
    (root.chars().count() >= SHORTEST).then_some(root)
}
