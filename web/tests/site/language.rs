//! Swedish at the plain addresses, English below `/en`, the archive always in its own language.

use axum::http::StatusCode;
use paragraf_web::{Language, Settings};

use super::client::{World, client, settings};
use super::fixture::RICH;

#[tokio::test]
async fn each_page_knows_its_other_language() {
    let page = client().get("/sok?q=cykel").await;
    let tongues = page.attributes("link[hreflang]", "hreflang");
    assert_eq!(tongues, ["sv", "en"]);
    let links = page.attributes("link[hreflang]", "href");
    assert_eq!(
        links,
        [
            "http://site.example/sok?q=cykel",
            "http://site.example/en/sok?q=cykel"
        ]
    );
    let english = client().get("/en/sok?q=cykel").await;
    assert_eq!(
        english.attributes("header a[hreflang=sv]", "href"),
        ["/sok?q=cykel"]
    );
}

#[tokio::test]
async fn links_stay_in_the_language() {
    let page = client().get(&format!("/en/{RICH}")).await;
    let links = page.attributes("main a[href^='/']:not([href^='/original'])", "href");
    assert!(
        !links.is_empty() && links.iter().all(|link| link.starts_with("/en/")),
        "{links:?}"
    );
}

#[tokio::test]
async fn the_content_stays_swedish() {
    let page = client().get(&format!("/en/{RICH}")).await;
    assert_eq!(page.attributes("h1", "lang"), ["sv"]);
    assert_eq!(page.texts(".verdict .badge"), ["✕ Rejected"]);
    assert_eq!(page.attributes(".text > div", "lang"), ["sv"]);
}

#[tokio::test]
async fn a_site_can_speak_one_language_or_put_english_first() {
    let world = World::new();
    let swedish = world.client(Settings {
        languages: vec![Language::Swedish],
        ..settings()
    });
    assert_eq!(swedish.get("/en").await.status, StatusCode::NOT_FOUND);
    assert_eq!(
        swedish
            .get("/")
            .await
            .attributes("header a[hreflang]", "href"),
        [""; 0]
    );
    let english = world.client(Settings {
        languages: vec![Language::English, Language::Swedish],
        ..settings()
    });
    assert_eq!(english.get("/").await.attributes("html", "lang"), ["en"]);
    assert_eq!(english.get("/sv").await.attributes("html", "lang"), ["sv"]);
}
