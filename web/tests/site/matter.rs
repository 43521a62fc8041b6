//! The page of a matter.

use axum::http::StatusCode;

use super::client::client;
use super::fixture::RICH;

#[tokio::test]
async fn a_matter_is_followed_from_the_first_body_to_the_last() {
    let page = client().get("/arende/ostby/ks-2024-112").await;
    assert_eq!(page.status, StatusCode::OK);
    assert!(page.texts(".state")[0].starts_with("Läget nu: Avgjord: Avslag."));
    let days = page.texts(".timeline > li > .meta > time");
    assert!(days.len() > 1, "{days:?}");
    assert!(
        page.attributes(".timeline a", "href")
            .contains(&format!("/{RICH}"))
    );
    let reasons = page.texts(".timeline .hint");
    assert!(
        reasons
            .iter()
            .any(|reason| reason.contains("samma diarienummer")),
        "{reasons:?}"
    );
}

#[tokio::test]
async fn every_spelling_of_a_number_leads_to_one_address() {
    for spelling in ["KS-2024-112", "2024.112-ks", "ks-2024-0112"] {
        let answer = client().get(&format!("/arende/ostby/{spelling}")).await;
        assert_eq!(answer.status, StatusCode::SEE_OTHER, "{spelling}");
        assert_eq!(answer.header("location"), "/arende/ostby/ks-2024-112");
    }
    let api = client()
        .get("/api/v1/arenden/ostby/ks-2024-112")
        .await
        .json();
    assert_eq!(api["id"], "ostby/ks-2024-112");
    assert!(api["steps"].as_array().unwrap().len() > 1);
    for nothing in [
        "/arende/ostby/ks-1999-1",
        "/arende/ostby/abc",
        "/arende/nowhere/ks-2024-112",
        "/arende/a/b/c/d",
    ] {
        assert_eq!(
            client().get(nothing).await.status,
            StatusCode::NOT_FOUND,
            "{nothing}"
        );
    }
}
