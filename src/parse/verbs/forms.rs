//! The verbs of decisions, each with its effect.

use paragraf_index::record::Outcome;

/// An effect and the forms of the verbs that have it.
pub struct Verbs {
    pub effect: Outcome,
    /// See [`Forms::new`](crate::terms::pattern::Forms::new).
    pub forms: &'static [&'static str],
}

/// `… i enlighet med vad motionen efterfrågar`, `…, vilket var vad motionären önskade`, `precis som motionen föreslår`:
/// what is decided is what the motion asks for.
pub const AS_THE_MOTION_ASKS: &str = r"(?:(?:i linje med|enligt) motionens (?:begäran|önskemål)|(?:på (?:det )?sätt|så som det stod i|som det står i) motionen(?:\W|$)|(?:är|var) vad motionen går ut på|s(?:om|åsom) \S+ (?:har )?(?:yrka|begär|föresl)\p{L}* i sin motion|(?:liksom|så som|precis som|på det sätt(?: som)?|(?:i enlighet med|i likhet med|enligt|precis|just|är|var) (?:just )?(?:vad|det som)) motion(?:en|erna|ären|ärerna) (?:har |hade )?(?:begär|föresl|vill|önska|efterfråga|yrka|syfta|hemställ|tänk|ang)\p{L}*)";

/// The first entries win over later ones that share words.
#[rustfmt::skip]
pub const VERBS: [Verbs; 13] = [
    Verbs {
        effect: Outcome::Recommitted,
        forms: &[
            r"återgår till\b",
            r"återremitter\w*", r"återremiss\b", r"återlämna(?:s|r)?\b", r"återvis(?:a|as|ar)\b", r"återförvis(?:a|as|ar)\b", r"återsänd(?:s|es|er|a)?\b",
            r"(?:går|gå|(?:sänd|skicka|lyft|lämna)(?:a|as|s|er|r)?) (?:\S+ ){0,3}?(?:tillbaka|åter|i retur) till", r"åter bered(?:s|es|as)\b",
        ],
    },
    Verbs {
        effect: Outcome::Tabled,
        forms: &[
            r"ajourneras till\b", r"utsätt(?:s|es|a|er) (?:ärendet )?på nytt\b", r"tas (?:inte|ej) upp till behandling\b",
            r"lägg(?:a|er|s) (?:\S+ ){0,3}?åt sidan\b", r"behandlas .{3,80} i stället för i dag\b",
            r"flytta(?:s|r)? (?:\S+ )?till (?:nästa|\p{L}*(?:fullmäktiges?|nämndens?|styrelsens?)|sammanträdet|mötet) (?:den|i|sammanträde|möte)\b",
            r"flytta(?:s|r)? (?:\S+ )?till (?:nästa|kommande) \p{L}*(?:fullmäktige|nämnd|styrelse|sammanträde|möte)\b",
            r"utgår (?:från|ur) (?:dagens )?(?:sammanträdet?|mötet?)(?:\W[^.]{0,80})?\W(?:behandlas|tas upp|flyttas)\b",
            r"bordlägg\w*", r"vilar till\b", r"lämna ärendet till (?:nästa|nästkommande)", r"senarelägg\w*",
            r"bordlades", r"bordlagts?\b", r"bordlägges", r"besvaras vid (?:nästa|sammanträdet)", r"skjuts upp", r"fattas (?:först )?(?:vid|på) (?:\S+ ){0,2}?(?:nästa|kommande) (?:sammanträde|möte)", r"får (?:vila|ligga) till\b",
            r"uppskjut\w*", r"utgår till nästa", r"hänskjut\w* till nästa",
            r"tas upp (?:på nytt |igen )?(?:vid|på|den|i) (?:nästa|\p{L}*(?:fullmäktiges|nämndens|styrelsens) (?:nästa )?(?:sammanträde|möte)|ett kommande|ett senare|kommande|(?:sammanträdet|mötet) (?:den|i)|\d|januari|februari|mars|april|maj|juni|augusti|september|oktober|november|december)",
            r"får (?:\S+ )?vila\b", r"låt(?:a|er) (?:motionen|ärendet) vila\b", r"får anstå\b", r"anstår till\b", r"står över till\b", r"får stå över\b", r"väntar med (?:motionen|ärendet|beslutet)\b", r"ska(?:ll)? vila\b",
            r"behandlas? (?:ärendet |motionen )?(?:på nytt )?(?:vid|på) nästa",
        ],
    },
    Verbs {
        effect: Outcome::Withdrawn,
        forms: &[
            r"avför(?:s|a|es|er) (?:\S+ ){0,3}?från (?:dagordningen|föredragningslistan)", r"frångicks\b",
            r"utgår (?:frågan|interpellationen|motionen|ärendet)\b",
            r"(?:stryks|tas bort) från (?:dagens|dagordningen|föredragningslistan|ärendelistan)\b",
            r"återtas", r"återtagits", r"återtagen", r"återta", r"dras tillbaka", r"dragit tillbaka", r"dragits tillbaka",
            r"återkalla\w*", r"tas tillbaka\b", r"tagits tillbaka\b", r"dragits in\b", r"(?:utgår|utgick) från (?:dagordningen|föredragningslistan|dagens)",
            r"^(?:att )?(?:ärendet|motionen|yrkandet|interpellationen|frågan|punkten|paragrafen)[^.,]{0,30} (?:utgår|utgick)",
            // Behind a comma.
            r" (?:ärendet|motionen|yrkandet|interpellationen|frågan|punkten|paragrafen)[^.,]{0,30} (?:utgår|utgick)",
            r"^(?:frågan|interpellationen|motionen) (?:från|av) [^.]{3,120} utgår\b",
        ],
    },
    Verbs {
        effect: Outcome::Answered,
        forms: &[
            r"utgör (?:\S+ )?svar på motion\w*",
            r"(?:interpellationen|frågan) (?:har |hade )?besvara(?:ts|des)\b",
            r"(?:anse[rs]?|förklara[rs]?|är|vara)(?:\W[^.]{0,60}?)?\Wbesvara(?:d|de|t|da)\b", r"besvarad\b",
            r"färdigbesvara(?:d|t|de)\b", r"besvaras(?: och| av| med| enligt| genom| i enlighet| utifrån| på det sätt|[.;]|$)",
            r"^(?:att )?motion(?:en|erna) (?:\S+ ){0,4}?(?:(?:färdig|slut)?behandlade?|tillgodosedda?)\b",
            r"^(?:att )?motion(?:ens|ernas) (?:syften?|intention(?:er)?|önskemål) (?:\S+ ){0,4}?(?:tillgodose(?:tt|dda)|uppfyll(?:t|da))\b",
            r"motion(?:en|erna) (?:\S+ ){0,3}?få(?:r|tt) (?:\S+ )?sitt svar\b",
            r"besvara (?:motion|medborgarförslag|interpellation|fråga|skrivelse|e-förslag)\w*",
        ],
    },
    Verbs {
        effect: Outcome::Rejected,
        forms: &[
            r"(?:inte|ej) genomföra motion\w*", r"(?:inte|ej) (?:ska |skall |bör |att )?genomföras\b", r"genomförs (?:inte|ej)\b",
            r"(?:inte|ej) gå \S+ till mötes", r"(?:inte|ej) (?:antagen|bifallen)\b",
            r"bifall(?:er|a|s) (?:\S+ ){0,3}?\p{L}*avslagsyrkande\w*",
            r"säg(?:er|a) (?:(?:\p{L}*(?:mäktige|nämnden|styrelsen|utskottet)|blankt|bestämt|därför|därmed|härmed) )?nej\b", r"avvisa(?:s|r)?\b", r"avböj(?:er|a|s|es)?\b", r"förkasta(?:s|r)?\b", r"(?:vägra|neka)(?:s|r)?\b", r"^nej till (?:motion|förslag)\w*", r"hörsammas (?:inte|ej)\b", r"(?:inte|ej) genomföra vad motion\w*", r"lämna(?:s|r)? (?:\S+ )?därhän\b",
            r"(?:(?:inte|ej|icke) (?:vidta|ger? anledning till)|ger (?:inte|ej|icke) anledning till) (?:någon |några )?(?:vidare |ytterligare )?åtgärd",
            r"(?:inte|ej|icke) villfara\b", r"får (?:inte|ej) (?:framställas|ställas|väckas)", r"avsl[åäa](?:s|r)?\b", r"avslagen", r"avslaget", r"avslagits",
            r"avslog(?:s)?\b", r"avslag på", r"(?:få|får|ge|ger|ges) avslag\b",
            r"(?:ej|inte|icke) (?:skall |ska |skulle |måtte )?föranled(?:a|er|de) (?:\S+ ){0,4}?(?:åtgärd|bifall)",
            r"föranled(?:er|a) (?:ej|inte|icke) (?:\S+ ){0,4}?(?:åtgärd|bifall)",
            r"föranled(?:er|a) (?:\S+ )?ingen (?:\S+ )?åtgärd", r"ingen (?:\S+ )?åtgärd vidtas\b",
            r"(?:ej|inte|icke) (?:skall |ska |kan )?vinn(?:a|er) (?:\S+ ){0,2}?(?:bifall|stöd)\b",
            r"vinner (?:ej|inte|icke) (?:\S+ ){0,2}?stöd\b", r"ogilla\w*",
            r"lämna(?:s|r)? \S*\s?(?:\S+ ){0,4}?utan (?:vidare |ytterligare |någon )?(?:åtgärd|bifall)", r"^avslag\W*$",
        ],
    },
    Verbs {
        effect: Outcome::Opposed,
        forms: &[
            r"avstyrk\w*", r"negativ(?:a|t)? till motion\w*", r"sätter sig emot\b", r"motsätter sig\b", r"råder \S+ att (?:inte|ej)\b", r"bör leda till avslag\b", r"(?:inte|ej|icke) (?:beredd(?:a)? att )?(?:biträda|tillråda|stödja)\b",
        ],
    },
    Verbs {
        effect: Outcome::Elected,
        forms: &[
            r"utses", r"utse", r"befria\b", r"utsågs", r"valdes", r"valde\b", r"befrias", r"befriades", r"befriar\b", r"väljs",
            r"väljes", r"väljas?\b", r"väljer", r"entledigas", r"entlediga\b", r"förordnas", r"förordna", r"omväljs",
            r"(?:går|träder) in som (?:\S+ ){0,2}?(?:ledamot|ersättare|suppleant|ordförande|ombud)", r"blir (?:\S+ ){0,3}?(?:ordförande|ledamot|ersättare|representant|ombud)\b", r"(?:ge|ger|går|gå) uppdraget till\b", r"får lämna (?:sitt )?uppdrag(?:et)?\b", r"ersätter (?-i:\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+)",
            r"nyväljs", r"utser", r"förslagen till val (?:bifalls|bifalles)",
        ],
    },
    Verbs {
        effect: Outcome::Referred,
        forms: &[
            r"ska bereda (?:den|dem|motion\w*|ärendet)\b",
            r"hänvisa(?:r|s|des|de)? (?:\S+ )?till [^.]{0,40}(?:styrelse|nämnd|utskott|beredning)\w*",
            r"motion(?:en|erna) (?:lämnas|sänds|skickas) (?:vidare )?till\b", r"(?:sänd(?:a|er)|skicka(?:r)?|lämna(?:r)?) motion(?:en|erna) (?:vidare )?till\b",
            r"går (?:vidare )?till .{1,60}? för beredning", r"bered(?:er|a) (?:\S+ )?motion\w*", r"beredningen av motion\w*", r"hand om för beredning\b", r"lämna (?:\S+ )?motion\w* för beredning\b",
            r"(?:skickas|sänds) till .{1,60}?, som (?:får|ska) bereda\b",
            r"lämna(?:r|s)? över\b", r"(?:sänd(?:a|er|s)|skicka(?:r|s)?) (?:\S+ )?till .{1,80}? för yttrande",
            r"överlåts till .{1,60}? för (?:beslut|avgörande)", r"bereds av\b", r"för(?:a|s|er) (?:\p{L}+ )?vidare till\b", r"(?:sänd(?:a|er|s)?|skicka(?:r|s)?) (?:\S+ ){0,3}?på remiss\b", r"remittera(?:r|s|des|de|ts)?\b",
            r"överlämnades", r"överlämna(?:s|r)?\b",
            r"överlåt(?:er|a|s|es) (?:\S+ )?(?:till|åt|på) .{1,80}? att (?:besluta|avgöra|svara)",
            r"överlåt(?:s|es|as) (?:till|åt|på) .{1,80}?,? som (?:får|ska) (?:besluta|avgöra)",
            r"(?:får|lämnar) (?:\p{L}+ )?(?:motion(?:en|erna)|ärende(?:t|na)|förslage[tn]) för beredning",
            r"lämnar (?:den|det|dem|detta) vidare till", r"översänd(?:a|s|er|es)\b",
            r"(?:medborgarförslag|förslag|ärende|fråg)\w* överlåts (?:till|åt)\b",
            r"beslutanderätten .{1,60}? överlåt(?:s|as|es)\b", r"överlåt(?:er|a) beslutanderätten",
            r"(?:lämna|skicka|sänd(?:e|a)?)[rs]? (?:\S+ )?till .{1,80}? för beredning", r"hänskjut(?:s|es|a|er|it)\b",
        ],
    },
    Verbs {
        effect: Outcome::Noted,
        forms: &[
            r"är mottag(?:en|et|na)\b", r"(?:har|är) tagi?ts emot\b", r"togs emot\b",
            r"tackar? för (?:informationen|redovisningen|redogörelsen|rapporten|föredragningen)",
            r"(?:redovisningen|rapporten|informationen) (?:mottas|mottages|tas emot)", r"anteckna[s]?\b",
            r"ta(?:r)? (?:\S+ ){1,3}?till sig\b", r"(?:redovisning|anmälan|rapportering|information)(?:en)? har skett\b",
            r"antecknas", r"antecknar\b", r"antecknades", r"noterades", r"lades till handlingarna", r"notera[s]?\b", r"noteras",
            r"noterar", r"tar del av", r"ta del av", r"tagit del av",
            r"lägg(?:s|a|er|es|as)? (?:\S+ ){0,16}?till handlingarna", r"lad(?:es|e) (?:\S+ ){0,6}?till handlingarna",
            r"till (?:dagens )?protokoll(?:et)?\b", r"delge(?:tts|s) \p{L}*(?:nämnden|styrelsen|mäktige)\b",
        ],
    },
    Verbs {
        effect: Outcome::Assigned,
        forms: &[
            r"^(?:\p{L}+- och )?\p{L}*(?:nämnden|styrelsen|kontoret|förvaltningen|utskottet|direktören|chefen) (?:\S+ ){0,3}?(?:ska|skall) (?:\S+ ){0,6}?(?:redovisa|återkomma|återrapportera|rapportera|presentera|utreda|lägga fram|ta fram)\b",
            r"uppmanas? (?:\S+ ){0,4}?att\b",
            r"(?:får|fick|få|ges|ger|ge) (?:därför |även |också |samtidigt )?(?:[^.]{0,90}? )?i uppdrag",
            r"(?:får|fick|få|ges|ger|ge) (?:\S+ ){0,4}?i uppgift att\b", r"instruera(?:s|r)? (?:\S+ ){0,4}?att\b",
            r"uppdra(?:r|s|ga|ges)? (?:till|åt)", r"uppdra(?:r|s|ga|ges)?\b",
        ],
    },
    Verbs {
        effect: Outcome::Endorsed,
        forms: &[
            r"tillstyrk(?:s|er|es|as?|t)?\b", r"ställ(?:er|a) sig (?:(?:inte|ej|icke) )?(?:bakom|positiv(?:a|t)? till)",
            r"är positiv(?:a|t)? till motion\w*", r"(?:inget|intet|ingenting) (?:\S+ )?att (?:erinra|invända)\b", r"ingen erinran\b", r"bör leda till bifall\b", r"(?:har|får) \p{L}+s (?:fulla )?stöd\b",
            r"(?:anser|uttalar|förordar)(?:\W[^.,]{0,40}?)? att motion(?:en|erna) (?:bör|ska|skall) bifallas\b",
        ],
    },
    Verbs {
        effect: Outcome::Other,
        forms: &[
            r"upphäv(?:s|a|er)", r"höjs", r"höja", r"sänks", r"sänka", r"återredovisas",
        ],
    },
    Verbs {
        effect: Outcome::Approved,
        forms: &[
            r"fördela(?:s|r)? enligt [^.]{0,80}förslag\b", r"godta(?:r|s)?\b", r"^ja till (?:motion|förslag)\w*", r"gå(?:r)? på motionens linje\b", r"(?:ges|får) ansvarsfrihet\b", r"läggs fast\b",
            r"är (?:härmed |därmed )?(?:godkänd|godkänt|godkända|fastställd|fastställt|fastställda|antagen|antaget|antagna)\b", r"bejaka(?:r|s)?\b",
            r"anslå(?:s|r)?\b", r"anvisa(?:s|r)?\b", r"avsätt(?:a|s|er|es)\b", r"teckna(?:s|r)? (?:\S+ ){0,3}?avtal",
            r"(?:bygglov|förhandsbesked|marklov|rivningslov|slutbesked|tillstånd) (?:\S+ ){0,6}?(?:meddelas|ges|lämnas)\b",
            r"meddela(?:s|r)? (?:\S+ )?(?:bygglov|förhandsbesked|tillstånd)", r"startbesked (?:ges|lämnas)",
            r"(?:avge|avger|lämna|lämnar|avges|lämnas) (?:\S+ )?yttrande\b", r"yttrar sig\b",
            r"(?:överlämnar?|översänd(?:er|a)|avge[r]?|lämnar?) (?:\S+ ){1,14}?som (?:sitt|nämndens|styrelsens|kommunens|regionens) (?:eget|svar|yttrande|remissvar)\b",
            r"besluta(?:s)? i enlighet med förslag", r"omedelbart justera\w*", r"justera\w* omedelbart",
            r"revidera(?:s|r)?\b", r"gäller från", r"ingå (?:borgen|avtal)", r"lämnar positivt",
            r"medfinansierar?", r"bidrar med", r"beslutar om (?:möjlighet|bidrag)",
            r"bifall(?:s|es|er|a|as|en|et|na|it|its)?\b", r"tillmötesgå(?:s|r)?\b", r"bifölls", r"biföll",
            r"godkändes?\b", r"antogs?\b", r"fastställdes?\b", r"beviljades?\b", r"godkänn(?:s|es|er|a|a?s)?\b",
            r"anta(?:s|r|ges|ga)?\b", r"antas", r"antages", r"fastställ(?:s|es|er|as?)?\b", r"bevilja(?:s|r)?\b",
            r"medge(?:s|r)?\b", r"medgav\b", r"tillåts", r"ges för", r"(?:får|må) (?:framställas|ställas|väckas)",
            r"tillåt(?:a|er) (?:att )?(?:interpellation|fråga|motion)\w*", r"säg(?:er|a) ja till (?:motion|förslag|ansökan)\w*",
            r"^att (?:\S+ ){1,12}(?:i enlighet med motionen|såsom motionär(?:en|erna) (?:begär|föreslår|yrkar))\b",
            r"följ(?:a|er|de) (?:\S+ ){1,2}?(?:förslag|yrkande)\b", r"gå(?:r)? (?:\S+ ){1,2}?till mötes\b", r"vinn(?:a|er) (?:\S+ ){0,2}?gillande\b", r"tillgodoses\b", AS_THE_MOTION_ASKS,
        ],
    },
];
