//! The words that make a sentence a claim, and where they do.

use std::sync::LazyLock;

use crate::terms::headings::Section;
use crate::terms::pattern::Pattern;

/// How far the words of a section may be taken for claims.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reach {
    /// Below the heading of the claims: whatever a member wants.
    Headed,
    /// Below a heading of somebody's proposals: what a member proposes.
    Draft,
    /// In running text: only what can be nothing else.
    Anywhere,
    /// Among the points of a decision: a sentence that begins with the member.
    Points,
}

impl Reach {
    /// That of a section, in a paragraph that has a heading for claims or not.
    pub fn of(section: Section, headed: bool) -> Option<Reach> {
        match section {
            Section::Claims => Some(Reach::Headed),
            Section::Draft => Some(Reach::Draft),
            Section::Proposition | Section::Speech | Section::Recusal | Section::NotTakingPart => {
                Some(Reach::Anywhere)
            }
            Section::Background | Section::Vote if !headed => Some(Reach::Anywhere),
            Section::Decision | Section::Proposal if !headed => Some(Reach::Points),
            _ => None,
        }
    }

    /// The verbs of a claim.
    pub fn verbs(self) -> &'static Pattern {
        match self {
            Reach::Headed => &UNDER_HEADING,
            Reach::Draft => &PROPOSED,
            Reach::Anywhere | Reach::Points => &ANYWHERE,
        }
    }
}

/// Verbs of a claim below a heading that says so.
static UNDER_HEADING: LazyLock<Pattern> = LazyLock::new(|| {
    Pattern::new(
        &[
            "yrka",
            "resl",
            "hemst",
            "bitr",
            "inst",
            "anslut",
            "anslöt",
            "stöd",
            "stöj",
            "tillstyrk",
            "avstyrk",
            "begär",
            "vill",
            "ställ",
            "ramf",
            "mna",
            "lägg",
            "förena",
            "dela",
            "samma",
            "uppre",
            "mande från",
            "mande av",
            "ifall från",
            "edhåll",
            "gör även",
            "ds av",
            "des av",
            "önska",
            "vidh",
            "fast vid",
            "rorda",
            "stöd för",
            "detsamma",
            "likaså",
            "sällskap",
            "håll",
            "linje",
            "sida",
            "också",
            "även",
            "akom",
        ],
        &format!(
            r"(?i)\b(?:yrkar|yrkade|yrkat|yrkas|yrkades|föreslår|föreslog|hemställer|hemställde|biträder|biträdde|biträds|biträddes|instämmer|instämde|ansluter sig|anslöt sig|ställer sig bakom|ställde sig bakom|stödjer|stöder|stödde|tillstyrker|avstyrker|begär|begärde|vill|ville|önskar|önskade|vidhåller|vidhöll|upprepar|upprepade|håller fast vid|höll fast vid|förordar|förordade|uttalar stöd för|uttalade stöd för|förenar sig|förenade sig)\b|{PUTS}|{FOLLOWS}"
        ),
    )
});

/// Verbs of members below a heading of proposals.
static PROPOSED: LazyLock<Pattern> = LazyLock::new(|| {
    Pattern::new(
        &["yrka", "resl", "inst", "bitr"],
        r"(?i)\b(?:yrkar|yrkade|yrkas|föreslår|föreslog|biträder|biträdde|instämmer|instämde)\b",
    )
});

/// Verbs that are claims wherever they stand.
static ANYWHERE: LazyLock<Pattern> = LazyLock::new(|| {
    Pattern::new(
        &["yrka", "bitr"],
        r"(?i)\b(?:yrkar|yrkade|yrkas|yrkades|biträder|biträdde)\b",
    )
});

/// `Bakom yrkandet ställer sig Eva Ek (S)`, `Samma yrkande har Eva Ek (S)`, `Instämmande från Eva Ek (S)`, `Eva Ek (S) säger
/// sig dela Bo Linds mening`: wants what was demanded just before.
const FOLLOWS: &str = r"^Bakom \S+ (?:ställer sig|ställde sig|sluter upp|slöt upp)\b|^På \S+ (?:linje|sida) (?:går|gick|ställer sig)\b|^Så (?:gör|gjorde|vill|ville|tycker|tyckte) (?:också|även)\b|^Detsamma (?:gör|gjorde|vill|ville|yrkar|yrkade)\b|^(?:Hans|Hennes|Deras) (?:yrkande|förslag) (?:biträds|biträddes|stöds|stöddes|delas|delades) av\b|\b(?:får|fick) (?:sällskap|stöd|medhåll|understöd) av\b|^(?:Stöd|Medhåll|Understöd) (?:får|fick) \S+ av\b|\b(?:säger|sade) detsamma\b|\b(?:gör|gjorde) (?:likaså|detsamma|sammalunda)\b|^Samma (?:yrkande|förslag) \p{Ll}+(?: av)?\b|^(?:Detta|Det|Yrkandet|Förslaget) (?:stöds|stöddes|biträds|biträddes|understöds|delas) av\b|\bdelar (?:yrkandet|förslaget|uppfattningen|meningen)|^(?:Bifall|Instämmande|Medhåll|Stöd) (?:från|av)\b|^(?:Det|Detta) gör(?: även| också)?\b|\b(?:säger sig dela|sade sig dela|uttalar sig i samma riktning|uttalade sig i samma riktning)\b";

/// `Eva Ek (S) föreslår avslag på motionen`, `… att motionen anses besvarad`, `… begär att ärendet återremitteras`: what a
/// member proposes and no motion does.
pub static TAKES_SIDES: LazyLock<Pattern> = LazyLock::new(|| {
    Pattern::new(
        &["resl", "begär", "anhåll", "anhöll"],
        r"(?i)\b(?P<verb>föreslår|föreslog|begär|begärde|anhåller|anhöll),? (?:för sin del )?(?:[^.()]{0,60}\(\p{L}{1,6}\) )?(?:bifall|avslag|återremiss|bordläggning|att (?:[^.]{0,120}? )?motionen|att ärendet (?:måtte |ska |skall )?(?:återremitteras|återgår|återsänds|återvisas|bordläggs|bordlägges|bordläggas|avgörs|skickas|sänds|utgår))\b",
    )
});

/// `framställer följande yrkande`, `lämnar ett tilläggsyrkande`.
const PUTS: &str = r"\b(?:framställer|framställde|framför|framförde|lämnar|lämnade|lägger|lade)\b(?: in| fram)?(?: (?:följande|ett|skriftligt|eget|egna|nytt))*(?: ändringsförslag| tilläggsförslag| \w*yrkanden?)\b";

/// Verbs that join a claim made just before.
pub static JOINS: LazyLock<Pattern> = LazyLock::new(|| {
    Pattern::new(
        &[
            "inst", "anslut", "ansl", "förena", "stöd", "stöj", "hemst", "dela", "samma", "sig",
            "ifall", "edhåll", "gör", "gjorde", "vill", "ds av", "des av", "av ", "å ",
        ],
        &format!(
            r"(?i)\b(?:instämmer|instämde|ansluter sig|anslöt sig|förenar sig|förenade sig|stödjer|stöder|stödde|hemställer|hemställde)\b|{FOLLOWS}"
        ),
    )
});

/// Sentences that only speak of claims, or of what a motion demanded.
pub static ABOUT_CLAIMS: LazyLock<Pattern> = LazyLock::new(|| {
    Pattern::new(
        &[
            "anm", "terta", "reserv", "ställer", "finner", "fann", "frågar",
        ],
        r"(?i)anmäler att|återta(?:s|r|gits)?\b|reserverar sig|ställer (?:proposition|frågan)|finner att|fann att|frågar om",
    )
});
