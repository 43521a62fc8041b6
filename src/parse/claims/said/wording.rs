//! The words of claims that are shared, joined or made for others.

use std::sync::LazyLock;

use crate::terms::bodies;
use crate::terms::pattern::Pattern;

/// `med instämmande av`, `och får medhåll av`: those who want the same.
pub static TOGETHER: LazyLock<Pattern> = LazyLock::new(|| {
    Pattern::new(
        &[
            "mande av",
            "mande från",
            "håll av",
            "håll från",
            "stöd av",
            "stöd från",
            "bifall av",
            "bifall från",
        ],
        r"(?:,| och)? ?(?:med|under|och|får|fick|vann)? ?\b(?:instämmande|medhåll|understöd|stöd|bifall) (?:av|från) (?:även )?",
    )
});

/// `…, vilket biträds av Eva Ek (S)`, `…, i vilket yrkande Eva Ek (S) instämmer`, `…, vartill Eva Ek (S) anslöt sig`.
pub static SHARED: LazyLock<Pattern> = LazyLock::new(|| {
    Pattern::new(
        &[
            "vilk",
            "vartill",
            "varvid",
            "vari ",
            "äri ",
            "likaså",
            "i det yrkandet",
            "gör ",
            "något som",
            "ett ",
        ],
        r"(?i),? (?:vilk(?:et|a|en)(?: yrkanden?)? (?:biträd(?:s|des|es|des)|stöd(?:s|jes|des|ds)|understöd\w*|tillstyrk(?:s|tes)|bifall(?:s|es)) av|och i det yrkandet instämmer|(?:och )?(?:det|så) gör (?:även|också)|(?:h|d)äri instäm(?:mer|de)|(?:något|ett yrkande|ett förslag) som|(?:(?:i|till|med) )?vilket(?: yrkande)?(?: även| också)?|vartill|varvid|vari|likaså) ",
    )
});

/// `yrkar, för Moderaterna, i första hand …`, `föreslår på majoritetens vägnar att …`.
pub static FOR_WHOM: LazyLock<Pattern> = LazyLock::new(|| {
    Pattern::new(
        &["vägnar", "för "],
        r"^(?:(?:[Pp]å|[Åå]) [^.]{2,60}? vägnar|[Ff]ör (?:\p{L}+(?:partiet|erna|gruppen)|\p{Lu}{1,3}-gruppen|\p{L}+s (?:del|räkning))),? ",
    )
});

/// What is demanded, before the verb and the names.
pub static ASKED_FIRST: LazyLock<Pattern> =
    LazyLock::new(|| Pattern::new(&[], r"^(?:Att|Bifall|Avslag|Återremiss|Bordläggning) "));

/// `Under överläggningen föreslår Eva Ek (S) …`
pub static AT_THE_MEETING: LazyLock<Pattern> = LazyLock::new(|| {
    Pattern::new(
        &[],
        r"^(?:Under|Vid) (?:överläggningen|diskussionen|debatten|sammanträdet|mötet|behandlingen) $",
    )
});

/// `föreslår att nämnden beslutar enligt arbetsutskottets förslag`: what to decide, not how to go on.
pub static DECIDES: LazyLock<Pattern> = LazyLock::new(|| {
    let body = bodies::PATTERN;
    Pattern::new(
        &[],
        &format!(r"(?i)^ att (?:{body}) (?:ska |skall )?beslutar? (?:enligt|i enlighet med) "),
    )
});

/// `instämmer i detta yrkande`, `ansluter sig till Eva Eks yrkanden`: the claim made before.
pub static SAME: LazyLock<Pattern> = LazyLock::new(|| {
    Pattern::new(
        &[],
        r"^(?:i |till |på |med )?(?:detta|detsamma|samma|samma sak|likadant|så|däri|häri|begäran|honom|henne|[Yy]rkandet|(?:detta|samma|det) \p{Ll}*yrkande|(?:(?:herr |fru |fröken )?(?:von |af |de )?\p{Lu}[^.,]{2,40}|ordförande[nt])s(?: \([^)]{1,12}\))? (?:\p{Ll}*yrkanden?|förslag|mening|uppfattning))$|^förslaget$",
    )
});

/// `begär votering`, `begär ordet`, `föreslår att … blir huvudförslag`: how the meeting goes on.
pub static PROCEEDS: LazyLock<Pattern> = LazyLock::new(|| {
    Pattern::new(
        &["begär", "förslag"],
        r"(?i)\bbegär(?:de)? (?:\S+ )?(?:votering|omröstning|rösträkning|ordet|replik)\b|\b(?:blir|är|utgör|vara|utses till) (?:huvud|mot)förslag\b",
    )
});

/// `yrkar i en motion`: what the motion demanded when it was handed in.
pub static IN_MOTION: LazyLock<Pattern> = LazyLock::new(|| {
    Pattern::new(
        &[],
        r"^,? (?:den \d[^,]{0,25} )?(?:i|genom) (?:en |sin |rubricerade )?motion\b",
    )
});
