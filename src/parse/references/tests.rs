use super::*;

fn check(text: &str, expected: &[(Option<&str>, &str, &str)]) {
    let found: Vec<(Option<String>, String, String)> = read(text)
        .into_iter()
        .map(|reference| {
            (
                reference.body,
                reference
                    .date
                    .map(|date| date.to_string())
                    .unwrap_or_default(),
                reference.number,
            )
        })
        .collect();
    let expected: Vec<(Option<String>, String, String)> = expected
        .iter()
        .map(|(a, b, c)| (a.map(str::to_owned), (*b).into(), (*c).into()))
        .collect();
    assert_eq!(found, expected, "{text}");
}

#[test]
fn numbers_without_a_sign() {
    let found = with_year(
        "Styrelsen behandlade ärendet 2020-02-03, KS 19/20, och 2019-10-16, VON 88/19. Dnr 2020-02-03, KS 19/18",
    );
    let found: Vec<(Option<&str>, &str)> = found
        .iter()
        .map(|reference| (reference.body.as_deref(), &*reference.number))
        .collect();
    assert_eq!(found, [(Some("Kommunstyrelsen"), "19"), (None, "88")]);
}

#[test]
fn the_meeting_and_not_its_paragraphs() {
    check("Protokoll från direktionen 2017-09-15 §§ 41–52", &[]);
    check("Protokoll från direktionen 2017-09-15, § 1-14.", &[]);
    check("Enligt § 34 i fullmäktiges arbetsordning", &[]);
    check(
        "§ 86 i kommunstyrelsens protokoll om vindkraft",
        &[(Some("Kommunstyrelsen"), "", "86")],
    );
}

#[test]
fn every_written_form() {
    check(
        "Bordlagt den 13 december 2023, § 906, den 24 januari 2024, § 71 och den 7 februari 2024, § 119.",
        &[
            (None, "2023-12-13", "906"),
            (None, "2024-01-24", "71"),
            (None, "2024-02-07", "119"),
        ],
    );
    check(
        "Kommunstyrelsens arbetsutskott har den 20 maj 2026, § 68 behandlat",
        &[(Some("Kommunstyrelsens arbetsutskott"), "2026-05-20", "68")],
    );
    check(
        "Kommunstyrelsens förslag till kommunfullmäktige (2023-05-09, § 88)",
        &[(Some("Kommunstyrelsen"), "2023-05-09", "88")],
    );
    check(
        "(KF 2024-11-06, §149)",
        &[(Some("Kommunfullmäktige"), "2024-11-06", "149")],
    );
    check(
        "§ 201 Kommunstyrelsen 2024-10-29 Redovisning",
        &[(Some("Kommunstyrelsen"), "2024-10-29", "201")],
    );
    check(
        "har i yttrande 2022-12-14, Tn § 240, anfört",
        &[(None, "2022-12-14", "240")],
    );
    check(
        "Kommunstyrelsens protokoll den 13 februari 2024, paragraf 45, och 13 feb 2025 § 7",
        &[
            (Some("Kommunstyrelsen"), "2024-02-13", "45"),
            (Some("Kommunstyrelsen"), "2025-02-13", "7"),
        ],
    );
    check(
        "KS § 150/2006-10-31 och 2004-01-12. AU § 155/2006-10-17",
        &[
            (Some("Kommunstyrelsen"), "2006-10-31", "150"),
            (None, "2006-10-17", "155"),
        ],
    );
    check(
        "socialnämnden 2024-01-02, § 5 och § 6",
        &[
            (Some("Socialnämnden"), "2024-01-02", "5"),
            (Some("Socialnämnden"), "2024-01-02", "6"),
        ],
    );
    check(
        "kulturnämnden 6 mars 2024 (§ 14 Stöd till förbunden, § 15 Hallen)",
        &[
            (Some("Kulturnämnden"), "2024-03-06", "14"),
            (Some("Kulturnämnden"), "2024-03-06", "15"),
        ],
    );
    check("Enligt 4 kap. § 20 och 12 § lagen (2010:900)", &[]);
    check("den 12 maj, § 30", &[]);
    check(
        "§47 KF Motion gällande",
        &[(Some("Kommunfullmäktige"), "", "47")],
    );
}

#[test]
fn the_committee_that_is_named_for_itself() {
    let committee = |number| (Some("Arbetsutskottet"), "2024-02-07", number);
    check(
        "Arbetsutskottet har behandlat ärendet den 7 februari 2024, § 12.",
        &[committee("12")],
    );
    check(
        "Arbetsutskottets beslut 2024-02-07 § 12",
        &[committee("12")],
    );
    check(
        "Kommunstyrelsens arbetsutskott 2024-02-07 § 12",
        &[(Some("Kommunstyrelsens arbetsutskott"), "2024-02-07", "12")],
    );
    check(
        "Kommunstyrelsen sände ärendet till arbetsutskottet den 7 februari 2024, § 12",
        &[(Some("Kommunstyrelsen"), "2024-02-07", "12")],
    );
}

#[test]
fn several_numbers_and_who_decided() {
    let of_board = |number| (Some("Kommunstyrelsen"), "2020-01-14", number);
    check(
        "Kommunstyrelsen 2020-01-14 §§ 5, 6 och 9",
        &[of_board("5"), of_board("6"), of_board("9")],
    );
    check("Kommunstyrelsen 2020-01-14 §§ 5-7", &[of_board("5")]);
    check(
        "Vid sammanträde den 14 januari 2020, § 5, beslutade kommunstyrelsen att remittera ärendet.",
        &[of_board("5")],
    );
    check(
        "Kommunstyrelsens ledningsutskott 2020-01-14 § 5",
        &[(Some("Kommunstyrelsens ledningsutskott"), "2020-01-14", "5")],
    );
}
