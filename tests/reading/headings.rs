//! What stands below a heading, in the many words that headings have: each makes a paragraph of its own.

use super::material::read;
use paragraf::extract::text::pages;
use paragraf_index::record::{Paragraph, Voice};

/// Lines of a paragraph with a heading in the place of `HEADING`.
type Form = [&'static str; 6];

/// Points below the heading.
const POINTS: Form = [
    "HEADING",
    "Planen antas.",
    "",
    "Sammanfattning",
    "Kontoret har tagit fram en plan.",
    "",
];

/// A minute of the board with a paragraph for each heading.
fn paragraphs(headings: &str, form: Form) -> Vec<(String, Paragraph)> {
    let headings: Vec<&str> = headings.split(" | ").map(str::trim).collect();
    let mut text = "Dalsby kommun\nKommunstyrelsen\nSammanträdesprotokoll\n2020-03-02\n".to_owned();
    for (at, heading) in headings.iter().enumerate() {
        let number = at + 1;
        text.push_str(&format!(
            "\n§ {number}   Dnr KS 2020/{number}\nPlan nummer {number} för Dalsby\n\n"
        ));
        for line in form {
            text.push_str(&line.replace("HEADING", heading));
            text.push('\n');
        }
    }
    let read = read(&pages(&text)).paragraphs;
    assert_eq!(read.len(), headings.len());
    headings
        .iter()
        .map(|heading| (*heading).to_owned())
        .zip(read)
        .collect()
}

fn names(voices: &[Voice]) -> Vec<&str> {
    voices
        .iter()
        .filter_map(|voice| voice.name.as_deref())
        .collect()
}

#[test]
fn own_decisions() {
    let headings = "Beslut | BESLUT | Beslut: | Kommunstyrelsens beslut | Beslut i kommunstyrelsen | Beslut för egen del \
        | Kommunstyrelsen beslutar | Kommunstyrelsen beslutar enhälligt | Kommunstyrelsen beslutade | Kommunstyrelsen beslöt \
        | Kommunstyrelsen beslutar för egen del | Kommunstyrelsens beslut, för egen del | KS beslut | KS beslutar \
        | Kommunstyrelsen fattar följande beslut | Följande beslut fattas | Kommunstyrelsens slutliga beslut \
        | Kommunstyrelsen beslutar, | Kommunstyrelsen beslutar således | Därefter beslutar kommunstyrelsen";
    for (heading, read) in paragraphs(headings, POINTS) {
        assert_eq!(read.decision, ["Planen antas."], "{heading}");
        assert_eq!(read.proposal, None, "{heading}");
    }
}

#[test]
fn proposals_to_the_council() {
    let headings = "Förslag till kommunfullmäktige | Kommunstyrelsens förslag till kommunfullmäktige \
        | Kommunstyrelsens förslag till beslut i kommunfullmäktige | Kommunstyrelsen föreslår kommunfullmäktige besluta \
        | Kommunstyrelsen föreslår att kommunfullmäktige beslutar | Kommunstyrelsen föreslår kommunfullmäktige \
        | Kommunstyrelsen hemställer hos kommunfullmäktige | Kommunstyrelsen rekommenderar kommunfullmäktige \
        | Kommunstyrelsen beslutar föreslå kommunfullmäktige | Kommunstyrelsen beslutar att föreslå kommunfullmäktige besluta \
        | Kommunfullmäktige föreslås besluta | Kommunstyrelsens beslut tillika förslag till kommunfullmäktige \
        | Kommunstyrelsens förslag till KF | KS förslag till KF | Förslag till KF \
        | Kommunstyrelsen föreslår kommunfullmäktige fatta följande beslut";
    for (heading, read) in paragraphs(headings, POINTS) {
        let proposal = read.proposal.expect(&heading);
        assert_eq!(proposal.points, ["Planen antas."], "{heading}");
        assert_eq!(proposal.to, "Kommunfullmäktige", "{heading}");
        assert!(read.decision.is_empty(), "{heading}");
    }
}

#[test]
fn drafts_of_others_and_what_is_told_decide_nothing() {
    let drafts = "Förslag till beslut | Förvaltningens förslag till beslut | Beslutsförslag | Tjänsteförslag \
        | Förvaltningens beslutsförslag | Förslag till beslut från förvaltningen | Kommunchefens förslag till beslut \
        | Allmänna utskottets förslag till kommunstyrelsen | Beredande organs förslag | Tidigare förslag \
        | Förslag till beslut enligt tjänsteskrivelse | Verksamhetens förslag till beslut | Sektorns förslag till beslut \
        | Bakgrund | Ärendebeskrivning | Vad ärendet handlar om | Risk- och konsekvensanalys | Facklig samverkan \
        | Nulägesbeskrivning | Beredningsprocess | Skäl till beslutet";
    for form in [
        [
            "Beslut",
            "Planen antas.",
            "",
            "HEADING",
            "Planen avslås.",
            "",
        ],
        [
            "HEADING",
            "Planen avslås.",
            "",
            "Beslut",
            "Planen antas.",
            "",
        ],
    ] {
        for (heading, read) in paragraphs(drafts, form) {
            assert_eq!(read.decision, ["Planen antas."], "{heading}");
            assert_eq!(read.proposal, None, "{heading}");
        }
    }
}

#[test]
fn claims_at_the_table() {
    let form = [
        "Beslut",
        "Planen antas.",
        "",
        "HEADING",
        "Eva Ek (V): Avslag på planen.",
        "Bo Lind (S) yrkar bifall till planen.",
    ];
    let headings = "Yrkande | Yrkanden | Yrkanden på sammanträdet | Förslag till beslut på sammanträdet \
        | Nya förslag till beslut | Yrkanden vid dagens sammanträde | Inkomna yrkanden | Yrkanden/förslag \
        | Yrkanden, propositioner och omröstning | Debatt och yrkanden | Dagens sammanträde | Överläggning \
        | Kommunstyrelsens överläggningar | Framlagda förslag | Förslag från ledamöter | Diskussion och yrkanden \
        | Beslutsförslag på sammanträdet | Alternativa förslag till beslut | Yrkanden i kommunstyrelsen \
        | Sammanträdets behandling | Inlägg";
    for (heading, read) in paragraphs(headings, form) {
        let names: Vec<_> = read
            .claims
            .iter()
            .filter_map(|claim| claim.name.as_deref())
            .collect();
        assert_eq!(names, ["Eva Ek", "Bo Lind"], "{heading}");
        assert_eq!(read.decision, ["Planen antas."], "{heading}");
    }
}

#[test]
fn dissent_and_remarks() {
    let form = [
        "Beslut",
        "Planen antas.",
        "",
        "HEADING",
        "Eva Ek (V) och Bo Lind (S).",
        "",
    ];
    let headings = "Reservation | Reservationer | Reservationer och särskilda yttranden | Anmälda reservationer \
        | Reservation till beslutet | Reservationer i kommunstyrelsen | Reservation mot kommunstyrelsens beslut";
    for (heading, read) in paragraphs(headings, form) {
        assert_eq!(
            names(&read.reservations),
            ["Eva Ek", "Bo Lind"],
            "{heading}"
        );
        assert_eq!(read.decision, ["Planen antas."], "{heading}");
    }
    let form = [
        "Beslut",
        "Planen antas.",
        "",
        "HEADING",
        "Eva Ek (V): ”Vi vill ha mer.”",
        "",
    ];
    let headings = "Protokollsanteckning | Särskilda yttranden | Till protokollet | Yttranden till protokollet \
        | Notering till protokollet | Anmälan om särskilt yttrande | Tilläggsyttrande | Ersättaryttrande | Röstförklaring";
    for (heading, read) in paragraphs(headings, form) {
        assert_eq!(names(&read.statements), ["Eva Ek"], "{heading}");
        assert_eq!(read.decision, ["Planen antas."], "{heading}");
    }
}

#[test]
fn what_stands_below_decides_nothing() {
    let form = [
        "Beslut",
        "Planen antas.",
        "",
        "HEADING",
        "Kommunfullmäktige",
        "Bo Lind (S) för åtgärd",
    ];
    let headings = "Beslutet skickas till | Utdrag skickas till | Paragrafen skickas till | Expedieras till | Delges till \
        | Beslutet meddelas | Underrättas | Utdrag ur protokollet till | Delgivning av beslut | Distribution | Sändlista \
        | Beslutsnivå | Beslutsunderlag | Handlingar i ärendet | Förteckning över handlingar | Bilagor";
    for (heading, read) in paragraphs(headings, form) {
        assert_eq!(read.decision, ["Planen antas."], "{heading}");
    }
}

/// The lines of a point and of the reservation below it are one block: nothing parts them.
#[test]
fn a_reservation_right_below_a_point() {
    let form = [
        "HEADING",
        "att föreslå kommunfullmäktige att avslå motionen med motivering enligt tjänsteskrivelsen.",
        "Mot beslutet reserverar sig Eva Ek (V) till förmån för eget yrkande.",
        "",
        "Sammanfattning",
        "Kontoret har tagit fram ett svar.",
    ];
    for (heading, read) in paragraphs("Kommunstyrelsen beslutar | Beslut", form) {
        let proposal = read.proposal.expect(&heading);
        let asked = "att föreslå kommunfullmäktige att avslå motionen med motivering enligt tjänsteskrivelsen.";
        assert_eq!(proposal.points, [asked], "{heading}");
        assert!(read.decision.is_empty(), "{heading}");
        assert_eq!(names(&read.reservations), ["Eva Ek"], "{heading}");
    }
}

#[test]
fn who_joins_in_a_remark() {
    let form = [
        "Beslut",
        "Planen antas.",
        "",
        "HEADING",
        "Ordföranden medger att Eva Ek (V) lämnar följande anteckning. Bo Lind (S) ställer sig bakom anteckningen.",
        "”Vi vill ha en bättre plan.”",
    ];
    for (heading, read) in paragraphs("Protokollsanteckning | Anteckning till protokollet", form) {
        assert_eq!(names(&read.statements), ["Eva Ek", "Bo Lind"], "{heading}");
    }
}

/// `Sammanfattning: text` opens its section as well as a heading on a line of its own does.
#[test]
fn a_heading_before_what_it_heads() {
    let form = [
        "Beslut",
        "Planen antas.",
        "",
        "HEADING: Kontoret har tagit fram en plan för arbetet.",
        "Planen gäller i fyra år.",
        "",
    ];
    let headings = "Sammanfattning | Bakgrund | Ärendet | Ärendebeskrivning | Förslag till beslut";
    for (heading, read) in paragraphs(headings, form) {
        assert_eq!(read.decision, ["Planen antas."], "{heading}");
    }
}
