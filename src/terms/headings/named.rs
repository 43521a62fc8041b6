//! Headings that name a body: `Kommunstyrelsens förslag till kommunfullmäktige`.

use std::sync::LazyLock;

use super::{Heading, Section};
use crate::terms::bodies;
use crate::terms::pattern::Patterns;

/// What the headings announce, the stems of which one stands in each, in capitals or not, and their
/// form in lower case.
static NAMED: LazyLock<Named> = LazyLock::new(|| {
    let body = bodies::PATTERN;
    // Above its own points a body may be named for short.
    let named = format!("(?:{body}|kf|ks|ksau|rf)");
    let date = r"(?:den )?\d[\p{L}\d -]*";
    #[rustfmt::skip]
    let table: [(Section, &[&str], String); 26] = [
        (Section::Claims, &["rslag", "yrkanden"], r"^(?:vid|under) (?:dagens )?(?:sammanträdet|mötet) (?:framlades|framställdes|framläggs|framställs|lades|läggs|väcktes) följande (?:förslag|yrkanden)(?: fram)?$".to_owned()),
        (Section::Claims, &["rslag", "yrkanden"], r"^följande (?:förslag|yrkanden) (?:framlades|framställdes|framställs|framläggs|lades fram|läggs fram)(?: (?:vid|under) (?:sammanträdet|mötet))?$".to_owned()),
        (Section::Background, &["behandling", "beredning"], format!(r"^(?:ärendets )?(?:behandling|beredning)(?: av ärendet)? (?:under|vid|på|i) (?:dagens )?(?:sammanträdet|mötet|{body})$")),
        (Section::Speech, &["rlägg", "rlÄgg"], format!(r"^överläggning(?:en)? (?:i|under|vid) (?:sammanträdet|mötet|{body})$")),
        (Section::Proposal, &["rslag"], format!(r"^förslag(?: till beslut)? från (?P<body>{body})$")),
        (Section::Proposal, &["rslag"], format!(r"^förslag till beslut (?:i|för|till|av) (?P<to>{body})$")),
        (Section::Proposal, &["rslag"], format!(r"^förslag till (?P<to>{named}) ?(?:beslut|att besluta)?$")),
        (Section::Claims, &["rslag"], format!(r"^förslag till beslut (?:på|vid) (?P<to>{body}) sammanträde$")),
        (Section::Proposal, &["rslag"], format!(r"^(?P<body>{body}) förslag(?: till beslut)? (?:i|till|för) (?P<to>{body})(?: beslut)?$")),
        (Section::Proposal, &["rslag"], format!(r"^(?P<body>{named}) förslag(?: till (?:beslut|(?P<to>{named})(?: (?:beslut|(?:för|till) förslag till {named}))?))?(?: {date},? ?§ ?\d+)?$")),
        (Section::Proposal, &["reslår", "reslÅr", "hemställer", "hemstÄller"], format!(r"^i (?:utlåtandet|skrivelsen|tjänsteutlåtandet|yttrandet|ärendet) (?:föreslår|hemställer) (?P<body>{body}) att (?P<to>{body}) (?:beslutar|måtte besluta)(?: följande)?$")),
        (Section::Proposal, &["reslå", "reslÅ", "hemställer", "hemstÄller", "rekommend", "rordar"], format!(r"^(?P<body>{named}) (?:beslutar (?:att )?)?(?:föreslår|föreslå|hemställer|rekommenderar|förordar)(?: till| hos)?(?: att)? (?P<to>{named})(?: att)?(?: beslutar?| måtte besluta| fattar? följande beslut)?(?: följande)?(?: att)?$")),
        (Section::Proposal, &["reslås", "reslÅs"], format!(r"^(?P<to>{body}) föreslås besluta(?: följande)?(?: att)?$")),
        (Section::Proposal, &["tillika"], format!(r"^(?P<body>{body}) beslut,? tillika förslag (?:till|i) (?P<to>{body})$")),
        (Section::Decision, &["refter", "rpå"], format!(r"^(?:därefter|härefter|härpå) beslutar (?P<body>{body})(?: att)?$")),
        (Section::Decision, &["beslut", "beslöt", "beslÖt"], format!(r"^(?P<body>{named}) (?:(?:eget |egna |slutliga )?beslut|beslutar(?: enhälligt)?|beslutade|beslöt|fattar följande beslut)(?:,? för egen del)?(?: (?:under förutsättning av|förutsatt) .{{4,60}}|, under förutsättning av .{{4,60}} (?:beslut|godkännande|bifall)(?: ovan)?,?)?(?: följande| således)?(?: att)?$")),
        (Section::Decision, &["beslut"], format!(r"^(?P<body>{body}) beslut,? (?:enligt|i enlighet med|i strid med|med ändring av) .{{4,60}}$")),
        (Section::Formality, &["beslutsniv"], format!(r"^beslutsnivå(?::? {body})?$")),
        (Section::Decision, &["egen del"], format!(r"^(?P<body>{body}) (?:beslutar )?för egen del$")),
        (Section::Decision, &["beslut"], format!(r"^beslut i (?P<body>{body})$")),
        (Section::Draft, &["rslag"], format!(r"^(?P<office>[\p{{L}}-]*(?:förvaltning|kontor|avdelning|direktör|chef|sektor|verksamhet|enhet)(?:en|et|n)?s) (?:besluts)?förslag(?: till (?:beslut\b|{body}).{{0,80}})?$")),
        (Section::Background, &["behandling"], format!(r"^(?P<body>{body}) behandling(?: av ärendet)?$")),
        (Section::Proposition, &["beslutsgång", "beslutsgÅng", "beslutsordning"], format!(r"^(?P<body>{body}) (?:beslutsgång|beslutsordning)$")),
        (Section::Background, &["yrkanden", "beslutsgång", "beslutsgÅng", "proposition", "mröstning", "mrÖstning", "votering"], format!(r"^(?:yrkanden|beslutsgång|proposition(?:sordning)?|omröstning|votering|yrkanden och beslutsgång) i (?P<body>{body})$")),
        (Section::Reservation, &["reservation"], format!(r"^reservation(?:er)? i (?P<body>{body})$")),
        (Section::History, &["beslut", "behandling", "yttrande", "bedömning", "bedÖmning"], format!(r"^(?P<body>{body}) (?:beslut|behandling|yttrande|bedömning)(?: av ärendet)?(?: (?:den )?{date})?(?:,? ?§ ?\d+(?: \w{{1,3}})?)?$")),
    ];
    let patterns = table.iter();
    Named {
        patterns: Patterns::new(patterns.map(|(_, stems, form)| (*stems, form.clone()))),
        announced: table.iter().map(|(announced, ..)| *announced).collect(),
    }
});

/// Patterns of headings, and what each of them announces.
struct Named {
    patterns: Patterns,
    announced: Vec<Section>,
}

/// Whether a line may be such a heading: a quick look.
pub fn may_be(line: &str) -> bool {
    NAMED.patterns.may_match(line)
}

/// The heading that a line in lower case is.
pub fn read(text: &str) -> Option<Heading> {
    let mut headings = NAMED.patterns.captures(text).map(|(place, found)| {
        let named = |group: &str| found.name(group).map(|part| bodies::name(part.as_str()));
        Heading {
            section: NAMED.announced[place],
            body: named("body"),
            to: named("to"),
        }
    });
    headings.next()
}
