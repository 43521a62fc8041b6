//! The wordings of headings, in lower case, as they stand alone on a line, without colon.

use super::Section;

/// What stands below each wording.
#[rustfmt::skip]
pub const TABLE: [(Section, &[&str]); 15] = [
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
        "förvaltningens rekommendation",
        "valberedningens förslag", "förslag till svar", "förslag på beslut", "ursprungligt förslag",
        "liggande förslag", "kommunalrådens förslag", "oppositionsrådens förslag", "tjänsteförslag", "tidigare förslag",
        "beredande organs förslag", "förslag till beslut från förvaltningen", "förvaltningens beslutsförslag",
        "förslag till beslut enligt tjänsteskrivelse", "förslag till beslut enligt tjänsteskrivelsen",
        "framlagda förslag till beslut", "framlagda förslag",
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
        "propositionsvägran", "ordförandens proposition", "beslutsprocess", "beslutets tillkomst", "beslutsgång och omröstning",
    ]),
    (Section::Vote, &[
        "omröstning", "votering", "huvudvotering", "omröstningsresultat", "röstresultat", "voteringsresultat", "röstning",
        "omröstning - huvudvotering", "omröstning - motförslag", "omröstning - motförslag i huvudvotering",
        "voteringsproposition", "omröstningsproposition", "voteringsordning", "motförslagsvotering",
        "kontrapropositionsvotering", "voteringslista", "omröstningslista", "röstlista", "röstlistor", "resultat av omröstning",
        "begäran om votering", "begäran om omröstning", "omröstning begärs", "voteringslistor", "röstningsresultat",
        "sluten omröstning", "omröstning 1", "omröstning 2", "votering 1", "votering 2", "utfall",
    ]),
    (Section::Reservation, &[
        "reservation", "reservationer", "reservation mot beslutet", "skriftlig reservation", "reserverar sig",
        "skriftliga reservationer", "muntlig reservation", "reservationer mot beslutet", "reservation mot beslut",
        "avvikande mening", "avvikande meningar", "reservation och protokollsanteckning", "reservationer och särskilda yttranden",
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
    (Section::Recusal, &["jävig", "jäviga", "jäv", "anmälan av jäv", "anmälan om jäv", "jävsanmälan", "jävsförhållanden"]),
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
        "ärendesammanfattning", "motionens innehåll",
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
        "expediering", "utdrag till", "för kännedom", "beslutet expedieras till", "beslut expedieras till", "protokollsutdrag till",
        "meddelas", "beslut skickas till", "protokollsutdrag", "beslutsexpediering", "delgivning", "beslut till",
        "protokollsutdraget skickas till", "kopia för kännedom", "beslutet sänds till", "sänds till", "sänt till", "exp till", "utdrag",
        "exp", "för åtgärd", "för verkställighet", "mottagare", "beslut delges", "beslutet ska skickas till",
        "information till", "protokollsutdrag för kännedom", "beslutsmottagare", "expedition",
        "beslutet meddelas", "beslut lämnas till", "beslutet lämnas till", "beslut meddelas", "utdrag skickas till", "paragrafen skickas till", "protokollet skickas till", "underrättas",
        "utdrag ur protokollet till", "exp till", "delges till", "delgivning av beslut", "distribution",
    ]),
    (Section::Speech, &[
        "anförande", "anföranden", "debatt", "inlägg", "talare", "talarlista", "yttrar sig", "i debatten yttrar sig",
        "överläggning", "diskussion", "deltagare i debatten", "i debatten deltar", "deltar i debatten", "yttrande i ärendet",
    ]),
    (Section::Formality, &[
        "paragrafen är justerad", "omedelbar justering", "justering", "ajournering", "mötets avslutande",
        "paragrafen är omedelbart justerad", "besvärshänvisning", "hur man överklagar", "överklagandehänvisning",
        "överklagande", "paragrafen justeras omedelbart", "paragrafen förklaras omedelbart justerad",
    ]),
    (Section::History, &["nämndens yttrande", "yttrande från nämnder", "remissinstanser", "kommunstyrelsens behandling"]),
];

/// Words that tell what stands below a heading that is not listed, the first that is met.
#[rustfmt::skip]
pub const KEYWORDS: [(&str, Section); 17] = [
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
