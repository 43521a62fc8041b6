//! Headers: safe, private, and sparing.

use std::time::Duration;

use axum::http::StatusCode;

use super::client::{World, client, hash, settings};

#[tokio::test]
async fn every_answer_is_fenced_in() {
    let original = format!(
        "/original/{}/ks-2024-05-28.pdf",
        hash("ostby/ks-2024-05-28.pdf")
    );
    for address in [
        "/",
        "/sok?q=a",
        "/sok.json",
        "/nowhere",
        "/healthz",
        "/favicon.svg",
        "/sok?fran=x",
        &original,
    ] {
        let answer = client().get(address).await;
        let policy = answer.header("content-security-policy");
        assert!(
            policy.starts_with("default-src 'none'; style-src 'self'"),
            "{address}: {policy}"
        );
        assert!(
            policy.contains("script-src 'self';") && !policy.contains("unsafe"),
            "{address}: {policy}"
        );
        assert_eq!(
            answer.header("x-content-type-options"),
            "nosniff",
            "{address}"
        );
        assert_eq!(answer.header("referrer-policy"), "same-origin", "{address}");
        assert_eq!(answer.header("set-cookie"), "", "{address}");
    }
}

#[tokio::test]
async fn a_known_page_is_not_sent_again() {
    let client = client();
    let page = client.get("/sok?q=cykel").await;
    let tag = page.header("etag");
    assert!(tag.starts_with("W/\""), "{tag}");
    let again = client
        .get_with("/sok?q=cykel", &[("if-none-match", tag)])
        .await;
    assert_eq!(
        (again.status, again.body.len(), again.header("etag")),
        (StatusCode::NOT_MODIFIED, 0, tag)
    );
    for other in ["/sok?q=buss", "/en/sok?q=cykel", "/sok.json?q=cykel"] {
        let answer = client.get_with(other, &[("if-none-match", tag)]).await;
        assert_eq!(answer.status, StatusCode::OK, "{other}");
    }
}

#[tokio::test]
async fn a_changed_archive_changes_the_tag() {
    let world = World::new();
    let client = world.client(settings());
    let before = client.get("/").await.header("etag").to_owned();
    world.forget("ostby/ks-2023.txt");
    for _ in 0..100 {
        if client.get("/").await.header("etag") != before {
            let page = client.get_with("/", &[("if-none-match", &before)]).await;
            assert_eq!(page.texts(".numbers dd")[0], "11");
            return;
        }
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
    panic!("the change was not seen");
}

#[tokio::test]
async fn pages_travel_compressed() {
    let answer = client()
        .get_with("/sok", &[("accept-encoding", "gzip")])
        .await;
    assert_eq!(answer.header("content-encoding"), "gzip");
    assert!(answer.header("vary").contains("accept-encoding"));
    assert!(answer.body.len() < 8_000, "{} bytes", answer.body.len());
}

#[tokio::test]
async fn a_host_that_is_none_is_not_repeated() {
    let page = client()
        .get_with("/", &[("host", "\"><script>alert(1)</script>")])
        .await;
    assert!(!page.text().contains("alert(1)"));
}
