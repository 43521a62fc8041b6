//! From the forms of a dictionary to tables.

use std::collections::{BTreeSet, HashMap};

use super::hunspell::{Form, Rules};
use crate::swedish::tables::{Tables, way};

/// Version of what follows: other tables come of the same dictionary, so they are made again.
pub(super) const VERSION: u32 = 1;

/// Bytes of the longest form; longer ones are no words anybody types.
const LONGEST: usize = 120;
/// Letters of the shortest name that compounds begin with: shorter ones begin too many other words.
const SHORTEST_NAME: usize = 5;

/// Makes the tables of a dictionary.
pub(super) fn compile(aff: &str, dic: &str) -> Result<Tables, fst::Error> {
    let collected = Collected::new(aff, dic);
    let mut endings = Vec::new();
    let ways = |words: &HashMap<String, String>, endings: &mut Vec<String>| {
        let way =
            |(form, lemma): (&String, &String)| Some((form.clone(), way(form, lemma, endings)?));
        let mut ways: Vec<(String, u64)> = words.iter().filter_map(way).collect();
        ways.sort_unstable();
        ways
    };
    let forms = ways(&collected.lemmas, &mut endings);
    let heads = ways(&collected.heads(), &mut endings);
    let mut tails = collected.tails;
    tails.sort_unstable();
    tails.dedup();
    Tables::new(&forms, &heads, &tails, endings)
}

/// What a dictionary says, in lower case.
#[derive(Default)]
struct Collected {
    /// The lemma of each form.
    lemmas: HashMap<String, String>,
    /// What compounds begin with, the word it is of, and whether it stands alone too.
    heads: Vec<(String, String, bool)>,
    tails: Vec<String>,
}

impl Collected {
    fn new(aff: &str, dic: &str) -> Collected {
        let mut collected = Collected::default();
        let mut names = Vec::new();
        Rules::read(aff).each_form(dic, |form| {
            let is_word = form.form.chars().all(char::is_alphanumeric);
            if !is_word || form.form.len() > LONGEST {
                return;
            }
            if form.word.starts_with(char::is_uppercase) {
                names.push((
                    form.form.to_lowercase(),
                    form.word.to_lowercase(),
                    form.is_free,
                ));
                let is_head = form.is_head && form.form.chars().count() >= SHORTEST_NAME;
                collected.add(Form {
                    is_free: false,
                    is_tail: false,
                    is_head,
                    ..form
                });
            } else {
                collected.add(form);
            }
        });
        // A name gives way to a word that is spelled the same: `Björn`.
        for (form, name, is_free) in names {
            if is_free {
                collected.lemmas.entry(form).or_insert(name);
            }
        }
        collected.part_nouns();
        collected
    }

    fn add(&mut self, form: Form) {
        let lower = form.form.to_lowercase();
        let word = form.word.to_lowercase();
        if form.is_head {
            self.heads.push((lower.clone(), word.clone(), form.is_free));
        }
        if form.is_tail && form.is_free {
            self.tails.push(lower.clone());
        }
        if form.is_free {
            let lemma = self
                .lemmas
                .entry(lower.clone())
                .or_insert_with(|| word.clone());
            // Of several lemmas the shortest, `beslut` before `besluta`; then the form itself, then the first.
            let rank = |lemma: &String| (lemma.len(), *lemma != lower, lemma.clone());
            if rank(&word) < rank(lemma) {
                *lemma = word;
            }
        }
    }

    /// Gives nouns their plural back where the dictionary, to be short, has it under a verb: `avgifter` under
    /// `avgifta`. In `-ar` it may be that of a third word, `företagarna` of `företagare`.
    fn part_nouns(&mut self) {
        let verbs = self.lemmas.values().filter(|lemma| lemma.ends_with('a'));
        let nouns: BTreeSet<String> = verbs
            .map(|verb| verb[..verb.len() - 1].to_owned())
            .collect();
        let is = |form: String, lemma: &str| self.lemmas.get(&form).is_some_and(|it| it == lemma);
        let mut plurals = Vec::new();
        for noun in nouns.iter().filter(|noun| is((*noun).clone(), noun)) {
            let verb = format!("{noun}a");
            let is_third = self.lemmas.contains_key(&format!("{noun}are"));
            for plural in ["er", "ar"] {
                if is(format!("{noun}{plural}na"), &verb) && (plural == "er" || !is_third) {
                    let forms = ["", "s", "na", "nas"].map(|end| format!("{noun}{plural}{end}"));
                    plurals.extend(forms.map(|form| (form, noun.clone())));
                }
            }
        }
        self.lemmas.extend(plurals);
    }

    /// What compounds begin with, and its lemma.
    fn heads(&self) -> HashMap<String, String> {
        let mut heads: HashMap<String, String> = HashMap::new();
        for (head, word, is_free) in &self.heads {
            let lemma = self.lemma_of_head(head, word, *is_free);
            let known = heads.entry(head.clone()).or_insert_with(|| lemma.clone());
            if (lemma.len(), &lemma) < (known.len(), &*known) {
                *known = lemma;
            }
        }
        heads
    }

    /// The lemma of what a compound begins with: itself where it is a word; else the word that took a linking letter
    /// there or lost its last one; else the word that the dictionary makes it of.
    fn lemma_of_head(&self, head: &str, word: &str, is_free: bool) -> String {
        let lemma_of = |word: &str| {
            self.lemmas
                .get(word)
                .map_or(word, String::as_str)
                .to_owned()
        };
        if is_free && head == word {
            return lemma_of(head);
        }
        let bare = head.strip_suffix('s').unwrap_or(head);
        let root = head.strip_suffix(['o', 'u', 'e', 'a']).unwrap_or(head);
        // besluts-underlag, skatte-sats, gatu-belysning, skol-skjuts, minnes-märke, arbets-plats, hyres-rätt
        let tries = [
            bare.to_owned(),
            root.to_owned(),
            format!("{root}a"),
            format!("{head}a"),
            format!("{head}e"),
            format!("{bare}e"),
            format!("{}a", bare.strip_suffix('e').unwrap_or(bare)),
        ];
        let is_lemma = |word: &String| word != head && self.lemmas.get(word) == Some(word);
        tries
            .into_iter()
            .find(is_lemma)
            .unwrap_or_else(|| lemma_of(word))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const AFF: &str = "COMPOUNDBEGIN X\nCOMPOUNDMIDDLE U\nCOMPOUNDEND Y\nONLYINCOMPOUND Z\n\
        SFX A Y 1\nSFX A 0 s .\nSFX D Y 1\nSFX D 0 et .\nSFX h Y 1\nSFX h 0 0/WUZ .\nSFX v Y 1\nSFX v 0 s/WXZ .\n\
        SFX H Y 2\nSFX H a er a\nSFX H a erna a\n";
    const DIC: &str =
        "8\nbesluta/v\nbeslut/AvY\nskola/A\nskol/hZ\nskol\nbjörn/A\nBjörn/A\navgift/A\navgifta/H\n";

    #[test]
    fn forms_lead_to_their_lemma_and_parts_to_the_word_they_are_of() {
        let tables = compile(AFF, DIC).unwrap();
        let lemma = |form| tables.lemma(form);
        assert_eq!(lemma("besluts").as_deref(), Some("beslut"));
        assert_eq!(lemma("björns").as_deref(), Some("björn"));
        assert_eq!(lemma("avgifter").as_deref(), Some("avgift"));
        assert_eq!(lemma("avgifta").as_deref(), Some("avgifta"));
        assert_eq!(tables.lemma_of_head("besluts").as_deref(), Some("beslut"));
        assert_eq!(tables.lemma_of_head("skol").as_deref(), Some("skola"));
        assert!(tables.is_tail("beslut") && !tables.is_tail("skola"));
        let mut lengths = Vec::new();
        tables.each_head("skolskjuts", |length| lengths.push(length));
        assert_eq!(lengths, [4]);
    }
}
