//! Headings of sections, and what stands below them.
//!
//! One table; each entry is the heading in lower case as it stands alone on a line, without colon.
//! Headings that name a body are patterns below the table.

use std::sync::LazyLock;

use foldhash::{HashMap, HashSet};

use crate::terms::bodies;
use crate::terms::pattern::{Patterns, spellings};

/// What a section of a paragraph holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Section {
    /// Points this body decided.
    Decision,
    /// Points this body wants another body to decide.
    Proposal,
    /// What somebody else proposed: an office, a committee, the board.
    Draft,
    /// What another body decided earlier.
    History,
    /// What members demanded at the table.
    Claims,
    /// The chair's questions and findings.
    Proposition,
    /// A counted round.
    Vote,
    /// Recorded dissent.
    Reservation,
    /// Recorded remarks.
    Statement,
    /// Who took no part because of a personal interest.
    Recusal,
    /// Who was present and took no part in the decision.
    NotTakingPart,
    /// The matter and its preparation.
    Background,
    /// What lay on the table.
    Documents,
    /// Who gets the extract.
    Recipients,
    /// Who spoke.
    Speech,
    /// Approval of the minutes, adjournments and other formalities.
    Formality,
}

impl Section {
    /// Whether it tells of other bodies, papers and readers: nobody speaks there at this meeting.
    pub fn is_of_others(self) -> bool {
        matches!(
            self,
            Section::History | Section::Documents | Section::Recipients | Section::Draft
        )
    }
}

/// A heading found on a line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Heading {
    /// What stands below it.
    pub section: Section,
    /// The body it names, as printed: whose decision, whose proposal.
    pub body: Option<String>,
    /// The body that is to decide, for proposals.
    pub to: Option<String>,
}

#[rustfmt::skip]
const TABLE: [(Section, &[&str]); 15] = [
    (Section::Decision, &[
        "beslut", "beslutet", "beslutar", "nämndens beslut", "styrelsens beslut", "fullmäktiges beslut",
        "utskottets beslut", "dagens beslut", "beslut på sammanträdet", "beslut vid sammanträdet", "beslut i ärendet",
        "beslut för egen del", "eget beslut", "nämnden beslutar", "styrelsen beslutar", "fullmäktige beslutar",
        "utskottet beslutar", "beslut och motivering", "sammanträdets beslut", "beslut med motivering", "nämndens avgörande", "avgörande",
        "så beslöts", "beslöts", "beslutades", "följande beslut fattades", "följande beslut fattas", "fattat beslut",
    ]),
    (Section::Draft, &[
        "förslag till beslut", "förslag", "förvaltningens förslag", "förvaltningens förslag till beslut",
        "beslutsförslag", "kontorets förslag", "kontorets förslag till beslut", "tjänstemannaförslag",
        "ordförandens förslag", "ordförandens förslag till beslut", "presidiets förslag", "beredningens förslag",
        "arbetsutskottets förslag till beslut", "arbetsutskottets förslag", "förvaltningens rekommendation",
        "valberedningens förslag", "förslag till svar", "förslag på beslut", "ursprungligt förslag",
        "liggande förslag", "kommunalrådens förslag", "oppositionsrådens förslag", "tjänsteförslag", "tidigare förslag",
        "beredande organs förslag", "förslag till beslut från förvaltningen", "förvaltningens beslutsförslag",
        "förslag till beslut enligt tjänsteskrivelse", "förslag till beslut enligt tjänsteskrivelsen",
    ]),
    (Section::Claims, &[
        "yrkanden", "yrkande", "tilläggsyrkande", "tilläggsyrkanden", "ändringsyrkande", "ändringsyrkanden",
        "återremissyrkande", "avslagsyrkande", "yrkanden och förslag", "förslag och yrkanden", "framställda yrkanden",
        "förslag till beslut på sammanträdet", "förslag till beslut vid sammanträdet", "förslag på sammanträdet",
        "förslag vid sammanträdet", "yrkanden på sammanträdet", "yrkanden vid sammanträdet", "framställda förslag", "framställda förslag till beslut",
        "yrkande om återremiss", "motförslag", "bifallsyrkande", "ändringsförslag", "tilläggsförslag",
        "yrkanden i ärendet", "yttranden och yrkanden", "anföranden och yrkanden", "yrkanden under sammanträdet",
        "förslag under sammanträdet", "framlagda förslag", "förslag till beslut på mötet", "förslag på mötet", "yrkanden på mötet", "förslag till beslut under sammanträdet", "förslag till beslut under mötet", "yrkanden och beslutsgång", "nya förslag", "tilläggsförslag till beslut", "ändringsyrkanden och tilläggsyrkanden", "muntliga yrkanden", "skriftliga yrkanden",
        "vid sammanträdet framlades följande förslag", "ledamöternas förslag", "ledamöternas förslag till beslut", "ledamots förslag",
        "ledamots förslag till beslut", "ledamöternas yrkanden", "partiernas förslag", "politiska förslag",
        "följande förslag framlades", "följande yrkanden framställs",
        "sammanträdet", "dagens sammanträde", "vid sammanträdet", "under sammanträdet",
        "inlägg och yrkanden", "debatt och yrkanden", "överläggning och yrkanden", "diskussion och yrkanden",
        "nya förslag till beslut", "yrkanden vid dagens sammanträde", "inkomna yrkanden", "yrkanden/förslag",
        "yrkanden, propositioner och omröstning", "yrkanden under överläggningen", "förslag från ledamöter",
        "beslutsförslag på sammanträdet", "alternativa förslag till beslut", "yrkanden i kommunstyrelsen",
    ]),
    (Section::Proposition, &[
        "beslutsgång", "beslutsgången", "beslutsordning", "propositionsordning", "proposition", "propositioner",
        "propositionsförfarande", "propositioner och beslut", "proposition och beslut", "ställda propositioner",
        "propositionsvägran", "ordförandens proposition", "beslutsprocess", "beslutsgång och omröstning",
    ]),
    (Section::Vote, &[
        "omröstning", "votering", "huvudvotering", "omröstningsresultat", "voteringsresultat", "röstning",
        "omröstning - huvudvotering", "omröstning - motförslag", "omröstning - motförslag i huvudvotering",
        "voteringsproposition", "omröstningsproposition", "voteringsordning", "motförslagsvotering",
        "kontrapropositionsvotering", "voteringslista", "omröstningslista", "resultat av omröstning",
        "begäran om votering", "begäran om omröstning", "omröstning begärs", "voteringslistor", "röstningsresultat",
        "sluten omröstning", "omröstning 1", "omröstning 2", "votering 1", "votering 2", "utfall",
    ]),
    (Section::Reservation, &[
        "reservation", "reservationer", "reservation mot beslutet", "skriftlig reservation", "reserverar sig",
        "skriftliga reservationer", "muntlig reservation", "reservationer mot beslutet", "reservation mot beslut",
        "avvikande mening", "reservation och protokollsanteckning", "reservationer och särskilda yttranden",
    ]),
    (Section::Statement, &[
        "protokollsanteckning", "protokollsanteckningar", "anteckning", "anteckningar", "särskilt yttrande",
        "särskilda yttranden", "yttrande till protokollet", "anteckning till protokollet", "röstförklaring",
        "anteckningar till protokollet", "noteras till protokollet", "antecknas till protokollet", "yttrande",
        "antecknas i protokollet", "särskilt uttalande", "tillägg till protokollet", "protokollsnotering",
        "anmärkning till protokollet", "yttrande från ledamöter", "till protokollet",
        "yttranden till protokollet", "notering till protokollet", "noteringar till protokollet", "tilläggsyttrande",
        "tilläggsyttranden", "ersättaryttrande", "ersättaryttranden",
    ]),
    (Section::Recusal, &["jäv", "anmälan av jäv", "anmälan om jäv", "jävsanmälan", "jävsförhållanden"]),
    (Section::NotTakingPart, &[
        "deltar inte i beslutet", "deltar ej i beslutet", "deltar inte i ärendet", "deltar ej i ärendet", "deltar inte i beslut", "deltar ej i beslut", "deltagande i beslut",
        "deltagande i beslutet", "ej deltagande i beslut", "ej deltagande i beslutet", "avstår från att delta i beslutet", "deltar inte i handläggningen", "deltar inte i omröstningen",
    ]),
    (Section::Background, &[
        "ärendebeskrivning", "ärendet", "ärende", "bakgrund", "sammanfattning", "sammanfattning av ärendet",
        "beskrivning av ärendet", "beredning", "ärendets beredning", "föredragning", "redogörelse för ärendet",
        "bedömning", "förvaltningens bedömning", "motivering", "motivering till beslut", "skäl för beslutet",
        "skäl till beslut", "ekonomiska konsekvenser", "tidigare behandling", "ärendets gång", "tidigare beslut",
        "inledning", "information", "yttranden", "förvaltningens yttrande", "ärendets tidigare behandling",
        "sakframställning", "beredningsgång", "kommunledningskontorets yttrande", "barnkonsekvensanalys",
        "barnets bästa", "barnperspektivet", "konsekvenser", "ekonomi", "finansiering", "juridisk bedömning",
        "kommunikation", "samråd", "remissyttranden", "remissvar", "motionen", "motionens förslag",
        "ärendebeskrivning och bedömning", "överväganden", "kommunstyrelsens yttrande", "lagrum", "beslutsmotivering",
        "kort om ärendet", "vad saken gäller", "vad ärendet gäller", "saken", "sammanfattning av ärende", "ärendets handläggning", "behandling", "fråga", "svar",
        "kontorets bedömning", "kommentarer", "syfte", "uppföljning", "tidplan", "bemötande", "redogörelse",
        "utredning", "förvaltningens synpunkter", "beskrivning", "ärenderubrik", "ärendeberedning", "dialog",
        "ärendet i korthet", "ärendet i sammandrag", "sammandrag", "så har ärendet behandlats", "upplysningar", "upplysning", "skäl till beslut", "skäl för beslut", "motiv till beslut", "tidigare beslut", "bakgrund och ärendebeskrivning", "kort sammanfattning", "jämlikhetsanalys", "ekonomisk analys", "remisser", "sammanfattande bedömning", "grund för beslut", "lagstöd", "beslutsstöd", "ekonomisk konsekvensanalys", "barnrättsperspektiv", "jämställdhetsperspektiv", "miljökonsekvenser",
    ]),
    (Section::Documents, &[
        "handling", "handlingar", "beslutsunderlag", "underlag", "underlag för beslut", "underlag till beslut",
        "bilagor", "bilaga", "handlingar i ärendet", "ärendets handlingar", "aktuella handlingar", "beslutshandlingar",
        "förteckning över handlingar", "beslutsunderlag och bilagor", "dokument", "aktbilagor",
        "tjänsteutlåtande", "tjänsteskrivelse", "skrivelser", "inkomna skrivelser",
    ]),
    (Section::Recipients, &[
        "expedieras till", "expedieras", "beslutet skickas till", "protokollsutdrag skickas till", "skickas till",
        "delges", "beslutet delges", "beslutet delges till", "kopia till", "kopia av beslutet till", "sändlista",
        "expediering", "utdrag till", "för kännedom", "beslutet expedieras till", "protokollsutdrag till",
        "meddelas", "beslut skickas till", "protokollsutdrag", "beslutsexpediering", "delgivning", "beslut till",
        "protokollsutdraget skickas till", "kopia för kännedom", "beslutet sänds till", "sänds till", "utdrag",
        "exp", "för åtgärd", "för verkställighet", "mottagare", "beslut delges", "beslutet ska skickas till",
        "information till", "protokollsutdrag för kännedom", "beslutsmottagare", "expedition",
        "beslutet meddelas", "utdrag skickas till", "paragrafen skickas till", "protokollet skickas till", "underrättas",
        "utdrag ur protokollet till", "exp till", "delges till", "delgivning av beslut", "distribution",
    ]),
    (Section::Speech, &[
        "anförande", "anföranden", "debatt", "inlägg", "talare", "talarlista", "yttrar sig", "i debatten yttrar sig",
        "överläggning", "diskussion", "deltagare i debatten", "i debatten deltar", "yttrande i ärendet",
    ]),
    (Section::Formality, &[
        "paragrafen är justerad", "omedelbar justering", "justering", "ajournering", "mötets avslutande",
        "paragrafen är omedelbart justerad", "besvärshänvisning", "hur man överklagar", "överklagandehänvisning",
        "överklagande", "paragrafen justeras omedelbart", "paragrafen förklaras omedelbart justerad",
    ]),
    (Section::History, &["nämndens yttrande", "yttrande från nämnder", "remissinstanser", "kommunstyrelsens behandling"]),
];

static BY_WORDING: LazyLock<HashMap<&'static str, Section>> = LazyLock::new(|| {
    TABLE
        .iter()
        .flat_map(|(section, wordings)| wordings.iter().map(|wording| (*wording, *section)))
        .collect()
});

/// Headings that name a body: what they announce, the stems of which one stands in each, in capitals or not, and their
/// form in lower case.
static WITH_BODY: LazyLock<WithBodies> = LazyLock::new(|| {
    let body = bodies::PATTERN;
    // Above its own points a body may be named for short.
    let named = format!("(?:{body}|kf|ks|ksau|rf)");
    let date = r"(?:den )?\d[\p{L}\d -]*";
    #[rustfmt::skip]
    let table: [(WithBody, &[&str], String); 21] = [
        (WithBody::Claims, &["rslag", "yrkanden"], r"^(?:vid|under) (?:dagens )?(?:sammanträdet|mötet) (?:framlades|framställdes|framläggs|framställs|lades|läggs|väcktes) följande (?:förslag|yrkanden)(?: fram)?$".to_owned()),
        (WithBody::Claims, &["rslag", "yrkanden"], r"^följande (?:förslag|yrkanden) (?:framlades|framställdes|framställs|framläggs|lades fram|läggs fram)(?: (?:vid|under) (?:sammanträdet|mötet))?$".to_owned()),
        (WithBody::Told, &["behandling", "beredning"], format!(r"^(?:ärendets )?(?:behandling|beredning)(?: av ärendet)? (?:under|vid|på|i) (?:dagens )?(?:sammanträdet|mötet|{body})$")),
        (WithBody::Proposal, &["rslag"], format!(r"^förslag till beslut (?:i|för|till|av) (?P<to>{body})$")),
        (WithBody::Proposal, &["rslag"], format!(r"^förslag till (?P<to>{named}) ?(?:beslut|att besluta)?$")),
        (WithBody::Claims, &["rslag"], format!(r"^förslag till beslut (?:på|vid) (?P<to>{body}) sammanträde$")),
        (WithBody::Proposal, &["rslag"], format!(r"^(?P<body>{body}) förslag(?: till beslut)? (?:i|till|för) (?P<to>{body})(?: beslut)?$")),
        (WithBody::Proposal, &["rslag"], format!(r"^(?P<body>{named}) förslag(?: till (?:beslut|(?P<to>{named})(?: beslut)?))?(?: {date},? ?§ ?\d+)?$")),
        (WithBody::Proposal, &["reslår", "reslÅr", "hemställer", "hemstÄller"], format!(r"^i (?:utlåtandet|skrivelsen|tjänsteutlåtandet|yttrandet|ärendet) (?:föreslår|hemställer) (?P<body>{body}) att (?P<to>{body}) (?:beslutar|måtte besluta)(?: följande)?$")),
        (WithBody::Proposal, &["reslå", "reslÅ", "hemställer", "hemstÄller", "rekommend", "rordar"], format!(r"^(?P<body>{body}) (?:beslutar (?:att )?)?(?:föreslår|föreslå|hemställer|rekommenderar|förordar)(?: till| hos)?(?: att)? (?P<to>{body})(?: att)?(?: beslutar?| måtte besluta| fattar? följande beslut)?(?: följande)?(?: att)?$")),
        (WithBody::Proposal, &["reslås", "reslÅs"], format!(r"^(?P<to>{body}) föreslås besluta(?: följande)?(?: att)?$")),
        (WithBody::Proposal, &["tillika"], format!(r"^(?P<body>{body}) beslut,? tillika förslag (?:till|i) (?P<to>{body})$")),
        (WithBody::Decision, &["refter", "rpå"], format!(r"^(?:därefter|härefter|härpå) beslutar (?P<body>{body})(?: att)?$")),
        (WithBody::Decision, &["beslut", "beslöt", "beslÖt"], format!(r"^(?P<body>{named}) (?:(?:eget |egna |slutliga )?beslut|beslutar(?: enhälligt)?|beslutade|beslöt|fattar följande beslut)(?:,? för egen del)?(?: (?:under förutsättning av|förutsatt) .{{4,60}})?(?: följande| således)?(?: att)?$")),
        (WithBody::Decision, &["beslut"], format!(r"^(?P<body>{body}) beslut,? (?:enligt|i enlighet med|i strid med|med ändring av) .{{4,60}}$")),
        (WithBody::Decision, &["egen del"], format!(r"^(?P<body>{body}) (?:beslutar )?för egen del$")),
        (WithBody::Decision, &["beslut"], format!(r"^beslut i (?P<body>{body})$")),
        (WithBody::Draft, &["rslag"], format!(r"^(?P<office>[\p{{L}}-]*(?:förvaltning|kontor|avdelning|direktör|chef|sektor|verksamhet|enhet)(?:en|et|n)?s) (?:besluts)?förslag(?: till (?:beslut\b|{body}).{{0,80}})?$")),
        (WithBody::Told, &["behandling"], format!(r"^(?P<body>{body}) behandling(?: av ärendet)?$")),
        (WithBody::Dissent, &["reservation"], format!(r"^reservation(?:er)? i (?P<body>{body})$")),
        (WithBody::History, &["beslut", "behandling", "yttrande", "bedömning", "bedÖmning"], format!(r"^(?P<body>{body}) (?:beslut|behandling|yttrande|bedömning)(?: av ärendet)?(?: (?:den )?{date})?(?:,? ?§ ?\d+(?: \w{{1,3}})?)?$")),
    ];
    let patterns = table.iter();
    WithBodies {
        patterns: Patterns::new(patterns.map(|(_, stems, form)| (*stems, form.clone()))),
        announced: table.iter().map(|(announced, ..)| *announced).collect(),
    }
});

/// Patterns of headings, and what each of them announces.
struct WithBodies {
    patterns: Patterns,
    announced: Vec<WithBody>,
}

#[derive(Debug, Clone, Copy)]
enum WithBody {
    Decision,
    Proposal,
    Claims,
    History,
    Dissent,
    Draft,
    Told,
}

/// The words that listed headings begin with, as they may be spelled.
static FIRST_WORDS: LazyLock<HashSet<String>> = LazyLock::new(|| {
    let wordings = BY_WORDING.keys();
    wordings
        .flat_map(|wording| spellings(first_word(wording)))
        .collect()
});

fn first_word(text: &str) -> &str {
    let end = text.find(|char: char| char.is_whitespace() || char == ',');
    &text[..end.unwrap_or(text.len())]
}

/// A quick look at a line: most are no headings.
fn may_be_heading(line: &str) -> bool {
    line.len() <= 110 && line.starts_with(char::is_uppercase) && !line.contains('(')
}

/// The heading a line is, or `None` for any other line.
///
/// Whose decision or proposal it is can only be told with the protocol's own body: see [`Heading::seen_by`].
pub fn find(line: &str) -> Option<Heading> {
    let line = line.trim().trim_end_matches([':', '.', ',']).trim();
    if !may_be_heading(line) {
        return None;
    }
    let may_be_listed = FIRST_WORDS.contains(first_word(line));
    let may_name_body = WITH_BODY.patterns.may_match(line);
    if !may_be_listed && !may_name_body {
        return None;
    }
    // Lower case and one kind of dash.
    let text = line.to_lowercase().replace(['–', '—'], "-");
    let listed = may_be_listed.then(|| by_wording(&text)).flatten();
    if let Some(section) = listed {
        return Some(Heading {
            section,
            body: None,
            to: None,
        });
    }
    may_name_body.then(|| with_body(&text)).flatten()
}

/// Words that tell what stands below a heading that is not listed, the first that is met.
#[rustfmt::skip]
const KEYWORDS: [(&str, Section); 17] = [
    ("yrkand", Section::Claims),
    ("förslag till beslut på sammanträdet", Section::Claims), ("beslutsförslag på sammanträdet", Section::Claims),
    ("förslag från ledam", Section::Claims), ("alternativa förslag", Section::Claims),
    ("förslag till beslut", Section::Draft), ("beslutsförslag", Section::Draft),
    ("reservation", Section::Reservation),
    ("protokollsanteckning", Section::Statement), ("särskilt yttrande", Section::Statement),
    ("särskilda yttranden", Section::Statement), ("till protokollet", Section::Statement),
    ("omröstning", Section::Vote), ("votering", Section::Vote),
    ("beslutsgång", Section::Proposition), ("proposition", Section::Proposition),
    ("skickas till", Section::Recipients),
];

/// What stands below a heading that is not listed, where a word of it tells.
pub fn by_keyword(heading: &str) -> Option<Section> {
    let text = heading.to_lowercase();
    let told = KEYWORDS.iter().find(|(word, _)| text.contains(word));
    told.map(|(_, section)| *section)
}

/// A heading that names a body.
fn with_body(text: &str) -> Option<Heading> {
    let mut headings = WITH_BODY.patterns.captures(text).map(|(place, found)| {
        let named = |group: &str| found.name(group).map(|part| bodies::name(part.as_str()));
        let section = match WITH_BODY.announced[place] {
            WithBody::Decision => Section::Decision,
            WithBody::Proposal => Section::Proposal,
            WithBody::Claims => Section::Claims,
            WithBody::History => Section::History,
            WithBody::Dissent => Section::Reservation,
            WithBody::Draft => Section::Draft,
            WithBody::Told => Section::Background,
        };
        Heading {
            section,
            body: named("body"),
            to: named("to"),
        }
    });
    headings.next()
}

/// A listed wording, or two of them joined: `proposition och omröstning`.
fn by_wording(text: &str) -> Option<Section> {
    let listed = |wording: &str| BY_WORDING.get(wording.trim()).copied();
    listed(text).or_else(|| {
        let (first, second) = text
            .split_once(" och ")
            .or_else(|| text.split_once(" samt "))
            .or_else(|| text.split_once(", "))?;
        listed(second).and(listed(first))
    })
}

impl Heading {
    /// The heading as the protocol's own body means it: what another body decided and said is history, its proposal a
    /// draft.
    pub fn seen_by(mut self, own: &str) -> Heading {
        let others = self
            .body
            .as_deref()
            .is_some_and(|body| !bodies::is_same(body, own));
        let to_own = self
            .to
            .as_deref()
            .is_some_and(|to| bodies::is_same(to, own));
        self.section = match self.section {
            Section::Decision | Section::Background | Section::Reservation if others => {
                Section::History
            }
            Section::Proposal if others || to_own || self.to.is_none() => Section::Draft,
            section => section,
        };
        self
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(line: &str, own: &str, expected: Option<Section>) {
        assert_eq!(
            find(line).map(|heading| heading.seen_by(own).section),
            expected,
            "{line}"
        );
    }

    #[test]
    fn decisions_and_their_look_alikes() {
        let own = "Kommunstyrelsen";
        check("Beslut", own, Some(Section::Decision));
        check("Kommunstyrelsens beslut", own, Some(Section::Decision));
        check("Kommunstyrelsens beslut:", own, Some(Section::Decision));
        check(
            "Social- och omsorgsnämndens beslut",
            own,
            Some(Section::History),
        );
        check(
            "Social- och omsorgsnämndens beslut 2024-05-22, § 99",
            own,
            Some(Section::History),
        );
        check(
            "Förslag till beslut i kommunfullmäktige",
            own,
            Some(Section::Proposal),
        );
        check(
            "Förslag till kommunfullmäktiges beslut",
            own,
            Some(Section::Proposal),
        );
        check(
            "Förslag till kommunstyrelsens beslut",
            own,
            Some(Section::Draft),
        );
        check(
            "Kommunstyrelsens förslag till kommunfullmäktige",
            own,
            Some(Section::Proposal),
        );
        check(
            "Kommunstyrelsens förslag",
            "Kommunfullmäktige",
            Some(Section::Draft),
        );
        check(
            "Förslag till beslut på sammanträdet",
            own,
            Some(Section::Claims),
        );
        check("Beslutsgång", own, Some(Section::Proposition));
        check("Beslutsunderlag", own, Some(Section::Documents));
        check("Omröstning – huvudvotering", own, Some(Section::Vote));
        check("Beslutet skickas till:", own, Some(Section::Recipients));
        check("Kommunstyrelsen föreslår att", own, None);
        check("beslut", own, None);
        let handled = "Kommunstyrelsens behandling av ärendet";
        check(handled, own, Some(Section::Background));
        check(handled, "Kommunfullmäktige", Some(Section::History));
        check(
            "Reservation i Kommunstyrelsen",
            "Kommunfullmäktige",
            Some(Section::History),
        );
    }
}
