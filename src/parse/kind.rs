//! What sort of matter a paragraph handles, told by its title and, where that is silent, by its first sentences.

use std::sync::LazyLock;

use crate::terms::bodies;
use crate::terms::pattern::Pattern;
use paragraf_index::record::Kind;

fn pattern(stems: &[&str], text: &str) -> Pattern {
    Pattern::new(stems, &format!("(?i){text}"))
}

/// Lists of motions and reports about them: no motion is handled.
static REPORT: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        &["motion", "medborgarf", "under beredning"],
        r"^(?:redovisning|uppföljning|rapport|sammanställning|återrapportering|genomförande|förteckning|lista)\b.{0,40}\bmotion|obesvarade motion|ej (?:färdig)?(?:besvarade|behandlade|beredda) motion|obesvarade medborgarförslag|under beredning|motioner som väckts|motioner (?:som|vilka) (?:ännu )?(?:inte|ej)\b",
    )
});

/// The state of several motions, none of which is handled.
static PREPARED: LazyLock<Pattern> =
    LazyLock::new(|| pattern(&["motioner"], r"^motioner (?:för|under) beredning"));

static MOTION: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        &["motion"],
        concat!(
            r"^(?:remiss\w*\W+(?:av |på |om |över )?|(?:två|tre|fyra|fem|sex|sju|åtta|nio|tio) |yttrande\W+(?:över |om |på |angående )?|svar\w*\W+(?:på |till )?(?:\w+ )?|besvarande av |beslut om |förnyad \w+ av |återremitterad |bordlagd |(?:allmän )?motionsstund.*|bordläggning av |anmälan (?:av|om) (?:nya |inkomna )?|nya? |tillkommande |(?:ny)?inkom(?:na|men) |anmälda |inlämnade? |inlämnande av |avläm(?:nande av |nad |nade )|väckta? |återtagande av |beredning av |behandling av |val .{0,3})?",
            r"motion(?:en|er|erna|ssvar)?\b|\bmotion(?:er|en)? (?:av|från|om|gällande|angående|med|nr|\()|\bsvar på (?:\w+ )?motion|\bmotionssvar|[-–] motion\b|\bmotion\s?[:\d]|\(\p{L}{1,4}\) motion\b"
        ),
    )
});

static CITIZEN: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        &["rslag", "medborgarinitiativ"],
        r"medborgarförslag|\be-förslag|göteborgsförslag|invånarförslag|medborgarinitiativ",
    )
});
static INTERPELLATION: LazyLock<Pattern> =
    LazyLock::new(|| pattern(&["interpellation"], r"\binterpellation"));
static QUESTION: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        &["fråg", "frÅg"],
        r"^(?:svar på |besvarande av |anmälan av |anmälan och besvarande av |ny |nya )?(?:enke?l?a? )?fråg(?:a|or)(?:\s+(?:av|från|till|ställd|om)|$|\s*[(:.–-])|frågestund|^enk(?:el|la) fråg|ledamotsfråga",
    )
});
/// `Fråga om mötet är behörigen utlyst`, asked by the chair, and `Allmänhetens frågestund`: no member's question.
static OF_THE_MEETING: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        &["fråg", "frÅg"],
        r"^frågan? om (?:dagens |fullmäktiges )?(?:sammanträdet|mötet|kallelsen|kungörelsen|utlysning|kungörande|föredragningslistan|dagordningen|jäv\b|ansvarsfrihet|sekretess)|^(?:allmänhetens|medborgarnas) fråg(?:estund|or)\w*$",
    )
});
static INITIATIVE: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        &[],
        r"initiativärende|ledamotsinitiativ|politikerinitiativ|ledamotsärende|nämnds?initiativ|^(?:reviderat |nytt |svar på )?yrkande (?:från|av)\b|initiativ från|politiskt initiativ|\b(?:ärende|fråga) väckte?s? av\b|\bväckt ärende (?:från|av)\b|^extra ärende\W+initiativ\b|\bsvar på skrivelse från \((?-i:\p{Lu})|^skrivelse (?:av|från) [^(]{3,60}\((?-i:\p{Lu})",
    )
});
static APPOINTMENT: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        &[],
        concat!(
            r"^(?:kommunalt? )?(?:avsägelse|kontaktpolitiker|entledigande|kompletteringsval|fyllnadsval|val(?:en|et|ärenden)?\b|begäran om entledigande|nominering|förordnande|befrielse från)",
            r"|^(?:nya? )?(?:ledam(?:ot|öter)|ersättare|suppleant(?:er)?|ombud|representant(?:er)?)(?: och (?:ledam\w+|ersättare|suppleant\w*))? (?:i|till|för|vid)\b",
            r"|\bavsägelse|\bentledigande|kompletteringsval|fyllnadsval|\bval av (?:ny |nya |ledam|ersätt|ordför|vice|nämndem|ombud|revisor|represent|kontakt|styrelse|juster|presid|god man|valbered)|förekommande val\b|\bvalärenden|ny (?:ledamot|ersättare)",
            r"|(?:beslut|anmälan).{0,40}utse.{0,60}(?:ledam|ersätt|ombud)|\butse (?:ny )?(?:ledam|ersätt|ombud|represent|kontaktpolitiker|dataskyddsombud)|^utse\w+ av (?:ledam|ersätt|ombud|represent|dataskyddsombud)|valberedningens förslag|ny röstsammanräkning"
        ),
    )
});

/// Elections that only arrange the meeting itself.
static MEETING: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        &[],
        r"justera|justeringsm[aä]n|upprop|protokollsjustering|föredragningslista|dagordning",
    )
});

/// The matter of paragraphs with general titles.
static NEW_MOTIONS: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        &["motion"],
        r"följande (?:motion\w*|skrivelser och motion\w*)(?:[^.]{0,60})? (?:har )?(?:inkommit|kommit in|väckts|lämnats|anmäls)|(?:motion(?:er)?) (?:har )?(?:inkommit|väckts|lämnats in) ",
    )
});

static SUBTITLE: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        &["motion"],
        r"^motion (?:\(?(?:nr )?\d[\d:/ -]*\)? )?(?:av|från) [^.:]{3,80}\(",
    )
});

/// `Motion (2012:31) av Eva Ek (V)`, `Motion den 19 maj 2014 av …` right below a title that does not say so.
static MOTION_BELOW: LazyLock<Pattern> = LazyLock::new(|| {
    Pattern::new(
        &["motion (", "motion den"],
        r"^Motion (?:\(\d{4}:\d+\)|den \d{1,2} \p{Ll}+ \d{4}) (?:av|från) ",
    )
});

/// `Ekbyförslag om bad` in Ekby: citizens' proposals under a name of the place's own.
fn is_of_citizens(title: &str, place: &str) -> bool {
    let (title, place) = (title.to_lowercase(), place.to_lowercase());
    let mut words = title.split(|char: char| !char.is_alphanumeric());
    !place.is_empty()
        && words.any(|word| {
            let behind = word.strip_prefix(&*place);
            matches!(
                behind,
                Some(
                    "förslag" | "sförslag" | "aförslag" | "förslaget" | "sförslaget" | "aförslaget"
                )
            )
        })
}

/// Tells the kind of a paragraph from its title, its first sentences, the deciding body and its place.
pub fn read(title: &str, opening: &str, own: &str, place: &str) -> Kind {
    if REPORT.is_match(title) {
        return Kind::Other;
    }
    let motion = MOTION.find(title).filter(|_| !PREPARED.is_match(title));
    // `Anmälan av nya motioner, interpellationer och frågor`: what is named first.
    let first = |found: &regex::Match<'_>| motion.is_none_or(|motion| found.start() < motion.end());
    if INTERPELLATION.find(title).as_ref().is_some_and(first) {
        return Kind::Interpellation;
    }
    let citizen = CITIZEN.find(title);
    if citizen.is_some_and(|citizen| motion.is_none_or(|motion| citizen.start() < motion.start())) {
        return Kind::CitizenProposal;
    }
    if motion.is_some() {
        return Kind::Motion;
    }
    if is_of_citizens(title, place) {
        return Kind::CitizenProposal;
    }
    if INITIATIVE.is_match(title)
        && !(bodies::is_council(own) && title.to_lowercase().starts_with("yrkande"))
    {
        return Kind::MemberInitiative;
    }
    if QUESTION.is_match(title) && !OF_THE_MEETING.is_match(title) {
        return Kind::Question;
    }
    if APPOINTMENT.is_match(title)
        && (!MEETING.is_match(title) || title.to_lowercase().contains("ledamot"))
    {
        return Kind::Appointment;
    }
    // `Motion (2012:31) av Eva Ek (S)` below a title of its own.
    if opening.starts_with("Motion") && SUBTITLE.is_match(opening) {
        return Kind::Motion;
    }
    if MOTION_BELOW.is_match(opening) {
        return Kind::Motion;
    }
    if bodies::is_council(own) && opening.contains("otion") && NEW_MOTIONS.is_match(opening) {
        return Kind::Motion;
    }
    Kind::Other
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(title: &str, expected: Kind) {
        let read = read(title, "", "Kommunstyrelsen", "Ekby");
        assert_eq!(read, expected, "{title}");
    }

    #[test]
    fn titles() {
        check("Motion av Nils Ek (S) om cykelvägar", Kind::Motion);
        check(
            "Svar på motion gällande belysning - Eva Ek (C) med flera",
            Kind::Motion,
        );
        check("Svar på tre motioner om skolmat", Kind::Motion);
        check("Inkommen motion", Kind::Motion);
        check("Inlämnad motion – belysning i parken", Kind::Motion);
        check("Avlämnande av motion", Kind::Motion);
        check("Enkel fråga – Bussen till Bergby", Kind::Question);
        check("Kommunfullmäktiges valärenden", Kind::Appointment);
        check(
            "Tillkommande motioner, interpellationer och frågor",
            Kind::Motion,
        );
        check("Motioner som inte avgjorts inom ett år", Kind::Other);
        check("Motion (L) - Se över möjligheten, svar", Kind::Motion);
        check("Remissvar KS - Motion \"Fler träd\"", Kind::Motion);
        check(
            "Redovisning av motioner som väckts och ännu ej besvarats",
            Kind::Other,
        );
        check("Motionsslinga i Hagaparken", Kind::Other);
        check(
            "Interpellation från Eva Ek (S) om vägar",
            Kind::Interpellation,
        );
        check("Medborgarförslag om lekplats, svar", Kind::CitizenProposal);
        check("Svar på Ekbyförslag om bad", Kind::CitizenProposal);
        check("Förslag om Ekby bad", Kind::Other);
        check("Frågestund", Kind::Question);
        check("Enkel fråga. Bussen till Bergby", Kind::Question);
        check("Allmänhetens frågestund", Kind::Other);
        check("Fråga om sammanträdet blivit kungjort", Kind::Other);
        check("Fråga om ansvarsfrihet", Kind::Other);
        check(
            "Väckt ärende från Eva Ek (V) om bad",
            Kind::MemberInitiative,
        );
        check("Utseende av dataskyddsombud", Kind::Appointment);
        check("Fråga från Nils Ek (M) om taxan", Kind::Question);
        check("Yrkande från SD angående kameror", Kind::MemberInitiative);
        check("Avsägelse från uppdrag som ledamot", Kind::Appointment);
        check("Val av justerare", Kind::Other);
        check("Val av justeringsmän", Kind::Other);
        check("Fyllnadsval, omedelbar justering", Kind::Appointment);
        check(
            "Extra ärende - Initiativ om vårdplatser",
            Kind::MemberInitiative,
        );
        check(
            "Gatubelysning, svar på skrivelse från (S) och (V)",
            Kind::MemberInitiative,
        );
        check("Valfrihet i hemtjänsten", Kind::Other);
        check("Budget 2025", Kind::Other);
        check("Folkinitiativ om nytt badhus", Kind::Other);
        check("Anmälan och besvarande av frågor", Kind::Question);
        check("Svar på Berit Eks (MP) motion om bränsle", Kind::Motion);
        check("Extra ärende väckt av Bo Ek (C)", Kind::MemberInitiative);
        check(
            "Solgårdens framtid, fråga väckt av Eva Ek (S)",
            Kind::MemberInitiative,
        );
    }
}
