//! Words that carry no matter of their own: a hit need not have them.

/// Pronouns, prepositions, conjunctions, auxiliaries and question words.
const WORDS: &[&str] = &[
    "all", "alla", "allt", "att", "av", "bli", "blir", "blev", "de", "del", "dem", "den", "denna",
    "dess", "dessa", "det", "detta", "du", "där", "då", "efter", "eller", "en", "ett", "fick",
    "från", "får", "för", "ha", "hade", "han", "har", "hon", "hos", "hur", "här", "i", "in",
    "inom", "inte", "ja", "jag", "kan", "kom", "med", "men", "mot", "mycket", "ni", "nu", "när",
    "något", "några", "och", "om", "oss", "på", "sig", "sin", "sina", "sitt", "ska", "skall",
    "skulle", "som", "till", "under", "upp", "ut", "vad", "var", "vara", "varför", "vem", "vi",
    "vid", "vilka", "vilken", "vilket", "vill", "är", "åt", "över",
];

/// Whether a lower-case word is such a word.
pub(crate) fn is_function_word(form: &str) -> bool {
    WORDS.contains(&form)
}
