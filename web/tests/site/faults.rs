//! What a reader meets where there is no page.

use axum::http::{Method, StatusCode};

use super::client::client;

#[tokio::test]
async fn an_unknown_address_is_a_page_with_a_search_box() {
    let addresses = [
        "/finns-inte",
        "/ostby/finns-inte",
        "/ostby/kommunstyrelsen/2024-05-29",
        "/ostby/kommunstyrelsen/igår".to_owned().leak(),
        "/ostby/kommunstyrelsen/2024-05-28/9999",
        "/a/b/c/d/e/f",
        "//",
        "/%FF",
        "/en/finns-inte",
        "/.json",
        "/original",
    ];
    for address in addresses {
        let address = address.replace('å', "%C3%A5");
        let page = client().get(&address).await;
        assert_eq!(page.status, StatusCode::NOT_FOUND, "{address}");
        assert_eq!(
            page.texts("form[role=search] input[name=q]").len(),
            1,
            "{address}"
        );
        assert_eq!(page.header("cache-control"), "no-store", "{address}");
        assert!(
            page.headers.contains_key("content-security-policy"),
            "{address}"
        );
    }
}

#[tokio::test]
async fn programs_get_problem_json() {
    for address in [
        "/finns-inte.json",
        "/api/v1/nothing",
        "/api/v1/paragrafer/a/b/c/d",
        "/ostby/kommunstyrelsen/2024-05-28/9999.json",
    ] {
        let answer = client().get(address).await;
        assert_eq!(
            answer.header("content-type"),
            "application/problem+json",
            "{address}"
        );
        let problem = answer.json();
        assert_eq!(
            (problem["status"].as_u64(), problem["type"].as_str()),
            (Some(404), Some("about:blank")),
            "{address}"
        );
        for key in ["title", "detail", "instance"] {
            assert!(problem[key].is_string(), "{address}: {key}");
        }
    }
}

#[tokio::test]
async fn the_site_only_reads() {
    for method in [Method::POST, Method::PUT, Method::DELETE, Method::PATCH] {
        let page = client().send(method.clone(), "/sok", &[]).await;
        assert_eq!(page.status, StatusCode::METHOD_NOT_ALLOWED, "{method}");
        assert_eq!(page.header("allow"), "GET,HEAD");
        assert_eq!(page.texts("h1"), ["Så kan sidan inte användas"]);
    }
}

#[tokio::test]
async fn the_head_alone_can_be_asked_for() {
    let head = client().send(Method::HEAD, "/hjalp", &[]).await;
    assert_eq!((head.status, head.body.len()), (StatusCode::OK, 0));
}

#[tokio::test]
async fn faults_speak_the_language_of_the_address() {
    assert_eq!(
        client().get("/en/nowhere").await.texts("h1"),
        ["Page not found"]
    );
    assert_eq!(
        client().get("/nowhere").await.texts("h1"),
        ["Sidan finns inte"]
    );
}
