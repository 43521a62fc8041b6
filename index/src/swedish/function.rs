//! Words that carry no matter of their own: a hit need not have them.

/// Pronouns, prepositions, conjunctions, auxiliaries and question words.
const WORDS: &[&str] = &[
    "all", "alla", "allt", "att", "av", "blev", "bli", "blir", "blivit", "de", "del", "dem", "den",
    "denna", "dess", "dessa", "det", "detta", "dig", "dom", "du", "där", "då", "efter", "eller",
    "en", "ens", "er", "ett", "fick", "finns", "från", "få", "får", "fått", "för", "genom", "gör",
    "göra", "ha", "hade", "han", "har", "hon", "hos", "hur", "här", "i", "in", "inom", "inte",
    "ja", "jag", "ju", "just", "kan", "kom", "man", "med", "mellan", "men", "mer", "mera", "mig",
    "min", "mina", "mitt", "mot", "mycket", "nej", "ni", "nu", "när", "något", "några", "och",
    "också", "om", "oss", "på", "sedan", "sig", "sin", "sina", "sitt", "ska", "skall", "skulle",
    "som", "så", "sådan", "sådana", "ta", "tar", "tas", "till", "under", "upp", "ut", "utan",
    "vad", "var", "vara", "varför", "vem", "vi", "vid", "vilka", "vilken", "vilket", "vill", "vår",
    "våra", "vårt", "än", "är", "åt", "över",
];

/// Whether a lower-case word is such a word.
pub(crate) fn is_function_word(form: &str) -> bool {
    WORDS.contains(&form)
}
