//! The words of a reservation and of a remark.

use std::sync::LazyLock;

use crate::terms::pattern::{Pattern, regex};
use regex::Regex;

/// Dissent.
pub static RESERVES: LazyLock<Pattern> = LazyLock::new(|| {
    Pattern::new(
        &["reserv", "avvikande", "bakom beslutet"],
        concat!(
            r"(?i)\b(?:reserverar|reserverade|reservera) sig\b|\breserverat sig\b|\b(?:anmäler|anmälde|anmält|lämnar|lämnade|lämnat|inkommer|inkomma|(?-i:inger)|avger|inkommit)\b[^.:]{0,80}\breservation",
            r"|\breservation (?:mot beslutet )?(?:har )?(?:lämnas|anmäls|anmäles|anföres|inges|ingavs|inlämnas|avges|anfördes|anmäldes|anmälts|lämnades|lämnats|avgavs|avgetts|avgivits|anförs|anförts|inlämnades) (?:till förmån för [^.]{3,60}? )?av\b|^(?:skriftlig |muntlig )?reservation(?:er)? (?:(?:från|av)\b|\()|\b(?:anmäls|anmäles|anmäldes|lämnas|lämnades|inges|ingavs|avges|avgavs|anförs|anföres|anfördes) (?:skriftlig |muntlig )?reservation(?:er)? (?:mot beslutet )?av\b|\b(?:låter|lät|låtit) anteckna (?:sin |sina )?reservation|\breservation(?:er)? (?:mot beslutet )?(?:anmäler|anmälde)\b",
            r"|\bavser (?:att )?(?:lämna|inkomma)\b[^.:]{0,80}\breservation|(?:^|[^o]m |[^m] )(?:instämm(?:er|de) i|(?:ansluter|anslöt) sig till|biträd(?:er|de)) (?:\S+ ){0,4}?reservation|\bi (?:den )?reservationen instämm(?:er|de)\b|\b(?:anför|anförde|anmäler|anmälde|ber|begär|får)\b[^.:]{0,90}\bavvikande (?:mening|uppfattning)|\binte står bakom beslutet\b|\b(?:föreligger|finns) (?:även |också )?(?:en )?(?:skriftlig )?reservation\b"
        ),
    )
});

/// `har anmälts av: Eva Ek (S)`: goes on with a heading on the same line.
pub static HANDED_IN: LazyLock<Regex> = LazyLock::new(|| {
    regex(r"^(?:har |hade )?(?:anmäl|lämna|inge|ingiv|ingav|avge|avgiv|avgav|anför|inkom)\w* av\b")
});

/// A remark for the record.
pub static REMARKS: LazyLock<Pattern> = LazyLock::new(|| {
    Pattern::new(
        &[
            "anteckn",
            "protokoll",
            "yttrande",
            "uttalande",
            "förklaring",
            "delta",
            "deltog",
        ],
        concat!(
            r"(?i)\b(?:antecknar|antecknade)\b|\b(?:lämnar|lämnade|avger|avgav|inkommer|inkomma|(?-i:inger)|anmäler|anmälde|gör|har|tillfogar|fogar|vill|medges|medgavs)\b[^.:]{0,90}\b(?:protokollsanteckning|yttrande|anteckning|uttalande|till protokollet|röstförklaring)",
            r"|\b(?:får|fick|begär|begärde|ber|bad)\b[^.:]{0,60}\b(?:lämna|avge|foga)\b[^.:]{0,40}\b(?:särskilt yttrande|protokollsanteckning)|\b(?:får|önskar|begär|vill|låter|lät)\b[^.:]{0,60}\b(?:till protokollet|i protokollet|antecknat|anteckna)|\b(?:protokollsanteckning|särskilt yttrande) (?:(?:från|av|lämnas av|anmäls av)\b|\()",
            r"|\b(?:uttalande|ersättaryttrande|yttrande|protokollsanteckning) (?:gjordes|görs|avgavs|anfördes|lämnades) av\b|\bdeltar (?:inte|ej) i beslutet\b|\bdeltog (?:inte|ej) i beslutet\b|\bavstår från att delta i beslutet\b|\btill protokollet\b|\b(?:föreligger|finns) (?:även |också )?(?:ett särskilt yttrande|en protokollsanteckning)\b"
        ),
    )
});

/// `… reserverar sig och lämnar ett särskilt yttrande`: both at once.
pub static ALSO_REMARKS: LazyLock<Pattern> = LazyLock::new(|| {
    Pattern::new(
        &["yttrande", "protokollsanteckning", "röstförklaring"],
        r"(?i)\b(?:och|samt) (?:lämna|avge|anmäl|inkom|inge|foga)\w* (?:\S+ ){0,3}?(?:särskilt yttrande|protokollsanteckning|röstförklaring)",
    )
});

/// Personal interest: neither dissent nor remark.
pub static RECUSAL: LazyLock<Pattern> =
    LazyLock::new(|| Pattern::new(&["jäv"], r"(?i)\bjäv\b|på grund av jäv|anmäler jäv"));

/// Remarks that are told outside their section in words that can mean nothing else.
pub static FORMAL: LazyLock<Pattern> = LazyLock::new(|| {
    Pattern::new(
        &[
            "rotokoll",
            "ärskilt",
            "antecknar",
            "jordes av",
            "röstförklaring",
        ],
        r"rotokollsanteckning|röstförklaring|till protokollet|Till protokollet (?:antecknas|noteras|fogas),? (?:följande|att \p{Lu}[^.]{3,60}\) (?:anser|ansåg|menar|hade |vill|ville|önskar|stöd|instämm|ställer sig|skulle|ser ))|[Ss]ärskilt (?:yttrande|uttalande)|antecknar|(?:uttalande|yttrande) gjordes",
    )
});

/// Words that make a list of parties a group that acts.
pub static GROUP: LazyLock<Regex> = LazyLock::new(|| {
    regex(
        r"(?i)ledamöter|ledamot|representant|grupp|företrädare|samtliga|partierna|partiet|fullmäktigegrupp|yttrande från|reservation(?:er)? (?:från|av)|protokollsanteckning från",
    )
});

/// Those who do the same.
pub static JOINED: LazyLock<Pattern> = LazyLock::new(|| {
    Pattern::new(
        &[],
        r"(?i)^[^.]{0,80}\b(?:liksom|såväl som|tillsammans med|likaså|med instämmande av)\b",
    )
});

/// `Eva Ek (L) ställer sig bakom anteckningen.`: who joins in a remark of another.
pub static JOINS: LazyLock<Pattern> = LazyLock::new(|| {
    Pattern::new(
        &["anteckningen", "yttrandet", "noteringen"],
        r"\b(?:ställer sig bakom|instämmer i|ansluter sig till|stödjer|stöder) (?:protokolls)?(?:anteckningen|yttrandet|noteringen)\b",
    )
});
