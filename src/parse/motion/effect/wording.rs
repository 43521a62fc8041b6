//! Words about a motion, or a part of it, beside the verbs of its decision.

use std::sync::LazyLock;

use regex::Regex;

use crate::parse::verbs;
use crate::terms::pattern::{Pattern, regex};

/// A part of the motion.
pub static PART: LazyLock<Pattern> = LazyLock::new(|| {
    Pattern::new(
        &[],
        r"(?i)beslutssats|att-sats|\bpunkt(?:en|erna)?\s*\d|(?:första|andra|tredje|fjärde|femte) (?:yrkande|punkt|beslutssats|att-sats|förslag)|i den del|till den del|i fråga om|i dess? del|i (?:sin|den|de) (?:första|andra|tredje|sista) del|övrigt|övriga del|i resten|såvitt avser|såvitt gäller|undantag|vad gäller|vad avser|i de delar|del(?:en|ar) (?:av|i) motionen",
    )
});

/// `… bifalls såvitt avser förslaget om återbruk`: the part of the motion, not a proposal about it.
pub static WHICH_PART: LazyLock<Regex> = LazyLock::new(|| {
    regex(
        r"(?i)\b(?:såvitt avser|vad gäller|vad avser|i (?:den|de) del(?:ar)?|på så (?:sätt|vis) att|så till vida att)\b.*$",
    )
});

/// `… ställer sig positiv till motionen och överlämnar skrivelsen som sitt svar`: the motion itself is meant.
pub static DIRECTLY: LazyLock<Pattern> = LazyLock::new(|| {
    Pattern::new(
        &["motion"],
        r"(?i)\b(?:bifaller|bifalla|bifall till|tillstyrk(?:er|a)|positiv(?:a|t)? till|bakom|godkänner) (?:\p{Ll}+ )?motionen\b|\byrkandet i motionen\b|\b(?:anta|antar|bifalla|bifaller|godkänna|godkänner) förslag(?:et|en) i motionen\b",
    )
});

pub static PARTLY: LazyLock<Regex> = LazyLock::new(|| {
    regex(
        r"(?i)(?:delvis|till (?:viss|en) del) (?:bifall|biföll|tillstyrk)|(?:bifall\w*|biföll\w*|tillstyrk\w*) (?:delvis|till (?:viss|en) del)|bifalls i (?:den )?del|\b(?:bifall|bejaka|godkänn|godta)\w*\b.*\bmed undantag\b|\bbakom motionens? \b.*\bmen inte\b",
    )
});

/// `… besvarad vad gäller städningen samt bifalls vad gäller kapprummen`: of a motion's parts one is approved, and one
/// not.
pub static MIXED: LazyLock<Regex> = LazyLock::new(|| {
    regex(
        r"(?i)(?:bifall(?:s|es|as|a|er)|tillstyrks?)\b.*\b(?:avsl|besvara|avstyrk)\w+|\b(?:avsl|besvara|avstyrk)\w+.* (?:bifall(?:s|es|as|a|er)|tillstyrks?)(?:[ ,.]|$)",
    )
});

/// `… i enlighet med motionen`, `på det sätt som motionären har begärt`: approved without the word.
pub static AS_ASKED: LazyLock<Pattern> = LazyLock::new(|| {
    let asks = verbs::AS_THE_MOTION_ASKS;
    Pattern::new(
        &["motion"],
        &format!(
            r"(?i)\b(?:i enlighet med|enligt) motion(?:en|ens (?:(?:första|andra|tredje|fjärde) )?(?:förslag(?:spunkt)?|att-sats|yrkande|beslutssats|punkt)|ärens förslag|ärernas förslag)(?:[ ,.]|$)|\bsåsom motionär(?:en|erna) (?:har )?(?:begär|föresl)\w+|\b{asks}"
        ),
    )
});

/// `… avslå kommunstyrelsens förslag och att höja bidraget i enlighet med motionen`: what is rejected stood against it.
pub static AGAINST_PROPOSAL: LazyLock<Pattern> = LazyLock::new(|| {
    Pattern::new(
        &["avsl"],
        r"(?i)\b(?:avsl(?:å|år|ås|og)|med avslag på) \p{L}+s förslag\b.*\b(?:i enlighet med|enligt|bifall\w*) motionen\b",
    )
});

pub static WRITTEN_OFF: LazyLock<Pattern> = LazyLock::new(|| {
    Pattern::new(
        &[],
        r"(?i)\bavskriv(?:s|a|er|as|es|its|en|na)\b|\bavför(?:s|a|es)\b",
    )
});

/// `Fullmäktige avslår yrkandet om återremiss av motionen.`, `… avslår Bo Linds yrkande om avslag på motionen och …`: of
/// the motion nothing is said.
pub static CLAIM_REJECTED: LazyLock<Pattern> = LazyLock::new(|| {
    const OF_MOTION: &str = r"(?: (?:av|på|till) \S+)?";
    Pattern::new(
        &[
            "återremiss",
            "bordläggning",
            "yrkande",
            "förslag",
            "begäran",
        ],
        &format!(
            r"(?i)\bavsl(?:å|år|og) (?:\S+ ){{1,5}}?(?:om (?:återremiss|bordläggning)|yrkande\w* om (?:avslag|bifall)){OF_MOTION}|\b(?:yrkande\w*|förslag\w*|begäran) (?:\S+ ){{0,4}}?om (?:återremiss|bordläggning|avslag|bifall){OF_MOTION} avsl\w+"
        ),
    )
});
