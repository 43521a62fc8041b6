//! The page of one meeting: who was there, where and when.

use super::client::{client, hash};

const MEETING: &str = "/ostby/kommunfullmaktige/2024-06-17";

#[tokio::test]
async fn the_cover_stands_below_the_paragraphs() {
    let page = client().get(MEETING).await;
    assert_eq!(
        page.texts(".cover .facts dd"),
        [
            "Folkets hus, Östby",
            "kl. 18.00–20.15",
            "Nils Ek (S)",
            "24 juni 2024"
        ]
    );
    assert_eq!(
        page.texts(".cover summary"),
        ["Beslutande (3)", "Ersättare som inte tjänstgjorde (1)"]
    );
    assert_eq!(
        page.texts(".cover tbody th"),
        ["Bengt Sjöö", "Nils Ek", "Rut Lind", "Kaj Ny"]
    );
    assert!(
        page.texts(".cover tbody td")
            .contains(&"i stället för Ulf Berg (SD), § 84–90".to_owned())
    );
    let original = format!(
        "/original/{}/kf%202024-06-17%20(justerat).pdf#page=1",
        hash("ostby/kf 2024-06-17 (justerat).pdf")
    );
    assert_eq!(page.attributes(".cover .auto a", "href"), [original]);
}

#[tokio::test]
async fn a_meeting_without_a_cover_has_none() {
    let page = client().get("/ostby/kommunstyrelsen/2024-05-28").await;
    assert!(page.texts(".agenda h2").len() > 1);
    assert_eq!(page.texts(".cover"), [""; 0]);
}

#[tokio::test]
async fn the_json_has_the_whole_record() {
    let page = client().get(MEETING).await;
    let twins = page.attributes("link[rel=alternate][type='application/json']", "href");
    let json = client().get(&twins[0]).await.json();
    let present = &json["meetings"][0]["present"];
    assert_eq!(present[2]["in_place_of"]["name"], "Ulf Berg");
    assert_eq!(present[3]["role"], "not_serving");
}
