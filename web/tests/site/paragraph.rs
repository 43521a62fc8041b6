//! The page of one paragraph.

use axum::http::StatusCode;

use super::client::{client, hash};
use super::fixture::{HOSTILE, RICH};

#[tokio::test]
async fn the_decision_comes_first_and_everything_follows() {
    let page = client().get(&format!("/{RICH}")).await;
    let headings = page.texts(".body > section > h2");
    let expected = [
        "Beslut",
        "Motionen",
        "Yrkanden",
        "Votering",
        "Reservationer",
        "Yttranden och anteckningar",
        "Jäv",
        "Deltog inte i beslutet",
        "Samma ärende",
        "Hänvisar till",
        "Osäkert i avläsningen",
        "Hela texten",
    ];
    assert_eq!(headings, expected);
    assert_eq!(page.texts(".verdict .badge"), ["✕ Avslag"]);
    assert_eq!(
        page.texts(".figures"),
        ["6 ja, 4 nej, 1 avstår, 1 frånvarande"]
    );
    assert_eq!(
        page.texts(".tally .facts dd"),
        ["avslag på motionen", "bifall till motionen"]
    );
    assert!(
        page.texts(".tally p")
            .contains(&"Sluten omröstning".to_owned())
    );
    assert!(
        page.texts(".facts dd")
            .contains(&"Avslag, slutligt avgjord".to_owned())
    );
    assert_eq!(
        page.texts(".auto").len(),
        2,
        "what was read automatically is not labelled"
    );
}

#[tokio::test]
async fn the_original_opens_at_the_page() {
    let page = client().get(&format!("/{RICH}")).await;
    let name = "kf%202024-06-17%20(justerat).pdf";
    let expected = format!(
        "/original/{}/{name}#page=4",
        hash("ostby/kf 2024-06-17 (justerat).pdf")
    );
    assert_eq!(
        page.attributes("a.button", "href"),
        std::slice::from_ref(&expected)
    );
    assert_eq!(page.texts("a.button"), ["Öppna originalet på sidan 4"]);
    let marks = page.attributes(".text a.page", "href");
    assert_eq!(
        marks,
        [expected.clone(), expected.replace("page=4", "page=5")]
    );
}

#[tokio::test]
async fn a_matter_can_be_followed() {
    let page = client().get(&format!("/{RICH}")).await;
    let days = page.texts(".timeline time");
    assert_eq!(days, ["12 mars 2024", "28 maj 2024", "17 juni 2024"]);
    assert_eq!(
        page.texts(".timeline [aria-current] time"),
        ["17 juni 2024"]
    );
    let links = page.attributes(".timeline a", "href");
    assert_eq!(
        links,
        [
            "/ostby/tekniska-namnden/2024-03-12/23",
            "/ostby/kommunstyrelsen/2024-05-28/71"
        ]
    );
}

#[tokio::test]
async fn references_are_links_only_where_they_lead_somewhere() {
    let page = client().get(&format!("/{RICH}")).await;
    let references = page.texts("[aria-labelledby=references] li");
    assert_eq!(
        references,
        ["Kommunstyrelsen 28 maj 2024 § 71", "29 januari 2024 § 9"]
    );
    let links = page.attributes("[aria-labelledby=references] a", "href");
    assert_eq!(links, ["/ostby/kommunstyrelsen/2024-05-28/71"]);
}

#[tokio::test]
async fn it_can_be_cited_by_one_address_in_any_language() {
    let expected = format!(
        "Östby kommun, Kommunfullmäktige, protokoll 2024-06-17 § 84, dnr KS 2024-112http://site.example/{RICH}"
    );
    for address in [format!("/{RICH}"), format!("/en/{RICH}")] {
        let page = client().get(&address).await;
        assert_eq!(page.texts(".citation"), [expected.as_str()], "{address}");
    }
}

#[tokio::test]
async fn neighbours_are_at_hand() {
    let page = client().get("/ostby/kommunfullmaktige/2024-06-17/85").await;
    assert_eq!(page.attributes("a[rel=prev]", "href"), [format!("/{RICH}")]);
    assert_eq!(
        page.attributes("a[rel=next]", "href"),
        ["/ostby/kommunfullmaktige/2024-06-17/86"]
    );
}

#[tokio::test]
async fn the_twin_is_the_record() {
    let twin = client().get(&format!("/{RICH}.json")).await.json();
    let api = client()
        .get(&format!("/api/v1/paragrafer/{RICH}"))
        .await
        .json();
    assert_eq!(twin, api);
    assert_eq!(
        (twin["id"].as_str(), &twin["motion"]["final"]),
        (Some(RICH), &true.into())
    );
    let record: paragraf_index::record::Paragraph = serde_json::from_value(twin).unwrap();
    assert_eq!(record.votes[0].ballots.len(), 12);
}

#[tokio::test]
async fn what_a_protocol_says_is_never_markup() {
    for address in [
        "/ostby/kommunfullmaktige/2024-06-17/87-a",
        "/ostby/kommunfullmaktige/2024-06-17",
        "/sok?q=rubrik",
    ] {
        let page = client().get(address).await;
        assert_eq!(page.status, StatusCode::OK, "{address}");
        assert_eq!(
            page.texts("script:not([src]), main img, .decision b"),
            [""; 0],
            "{address}"
        );
        assert!(page.texts("main").concat().contains(HOSTILE), "{address}");
    }
}

#[tokio::test]
async fn text_without_pages_promises_none() {
    let page = client().get("/ostby/tekniska-namnden/2024-03-12/23").await;
    assert_eq!(page.texts("a.button"), ["Öppna originalet"]);
    assert_eq!(page.texts(".text a.page"), [""; 0]);
}
