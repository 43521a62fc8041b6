//! Every page in every language and format, and every link on them.

use std::collections::{BTreeSet, VecDeque};

use axum::http::StatusCode;

use super::client::{client, hash};
use super::fixture::RICH;

const PAGES: [&str; 17] = [
    "/",
    "/sok",
    "/sok?q=skolskjuts&utfall=rejected",
    "/motioner",
    "/motioner/klockan",
    "/motioner/tillsammans",
    "/metod",
    "/motioner?parti=S&utfall=rejected",
    "/arende/ostby/ks-2024-112",
    "/organ",
    "/tackning",
    "/hjalp",
    "/om",
    "/tillganglighet",
    "/ostby",
    "/ostby/kommunstyrelsen",
    "/ostby/kommunfullmaktige/2024-06-17",
];

fn in_english(address: &str) -> String {
    if address == "/" {
        "/en".to_owned()
    } else {
        format!("/en{address}")
    }
}

#[tokio::test]
async fn every_page_is_whole_in_both_languages() {
    let rich = format!("/{RICH}");
    let mut titles = BTreeSet::new();
    for address in PAGES.into_iter().chain([rich.as_str()]) {
        for (language, address) in [("sv", address.to_owned()), ("en", in_english(address))] {
            let page = client().get(&address).await;
            assert_eq!(page.status, StatusCode::OK, "{address}");
            assert_eq!(
                page.header("content-type"),
                "text/html; charset=utf-8",
                "{address}"
            );
            assert_eq!(page.attributes("html", "lang"), [language], "{address}");
            assert_eq!(page.texts("h1").len(), 1, "{address}");
            assert_eq!(
                page.texts("script:not([src]), style, [style]"),
                [""; 0],
                "{address}"
            );
            titles.insert(format!("{language} {}", page.texts("title")[0]));
        }
    }
    assert_eq!(
        titles.len(),
        2 * (PAGES.len() + 1),
        "two pages share a title: {titles:#?}"
    );
}

#[tokio::test]
async fn every_page_has_a_json_twin() {
    for address in PAGES.into_iter().chain([&*format!("/{RICH}")]) {
        let page = client().get(address).await;
        let twin = page
            .attributes("link[rel=alternate][type='application/json']", "href")
            .remove(0);
        let json = client().get(&twin).await;
        assert_eq!(json.status, StatusCode::OK, "{twin}");
        assert_eq!(json.header("content-type"), "application/json", "{twin}");
        assert!(json.json().is_object(), "{twin}");
    }
    assert_eq!(
        client().get("/index.json").await.json()["directory"]["paragraphs"],
        51
    );
}

/// Follows each link of the site to its end: nothing is dead, nothing breaks.
#[tokio::test]
async fn no_link_is_dead() {
    let client = client();
    let mut seen = BTreeSet::new();
    let mut queue = VecDeque::from([
        "/".to_owned(),
        "/sok?q=xyzzy&typ=motion".to_owned(),
        "/nowhere/at/all".to_owned(),
    ]);
    while let Some(address) = queue.pop_front() {
        let answer = client.get(&address).await;
        let expected = address.starts_with("/nowhere") || address.starts_with("/en/nowhere");
        assert!(
            answer.status.is_success() || answer.status.is_redirection() || expected,
            "{address}: {}",
            answer.status
        );
        if !answer.header("content-type").starts_with("text/html") {
            continue;
        }
        for link in answer.attributes("a[href], link[href]", "href") {
            let link = link.replace("http://site.example", "");
            let link = link.split('#').next().unwrap_or_default();
            // Combinations of filters have no end: one step into them is enough.
            let deep = link.matches('&').count() > 1;
            if link.starts_with('/') && !deep && seen.insert(link.to_owned()) {
                queue.push_back(link.to_owned());
            }
        }
    }
    assert!(seen.len() > 150, "only {} links were found", seen.len());
}

#[tokio::test]
async fn a_meeting_lists_its_paragraphs_in_order() {
    let page = client().get("/ostby/kommunfullmaktige/2024-06-17").await;
    assert_eq!(
        page.texts(".agenda .number"),
        ["§ 84", "§ 85", "§ 86", "§ 87 a", "§ 88"]
    );
}

#[tokio::test]
async fn lists_of_names_follow_the_swedish_alphabet() {
    let page = client().get("/organ").await;
    assert_eq!(
        page.texts("main h2"),
        ["Region Norrland", "Sjövik", "Östby"]
    );
    let bodies = client().get("/ostby").await.attributes(".cards a", "href");
    let expected = ["kommunfullmaktige", "kommunstyrelsen", "tekniska-namnden"];
    assert_eq!(bodies, expected.map(|body| format!("/ostby/{body}")));
}

#[tokio::test]
async fn a_body_shows_a_year_at_a_time() {
    let latest = client().get("/ostby/kommunstyrelsen").await;
    assert_eq!(latest.texts(".meetings h3"), ["28 maj 2024"]);
    let earlier = client().get("/ostby/kommunstyrelsen?ar=2023").await;
    assert_eq!(earlier.texts(".meetings h3").len(), 8);
    assert_eq!(
        client().get("/ostby/kommunstyrelsen?ar=soon").await.status,
        StatusCode::BAD_REQUEST
    );
}

#[tokio::test]
async fn coverage_tells_what_could_not_be_read() {
    let page = client().get("/tackning").await;
    let troubled = page.texts(".troubled");
    assert!(
        troubled[0].contains("sjovik/ks-2022-09-13.pdf"),
        "{troubled:?}"
    );
    assert!(
        troubled[0].contains("the file is a web page called .pdf"),
        "{troubled:?}"
    );
    assert_eq!(page.texts(".files tbody tr").len(), 7);
    let json = client().get("/tackning.json").await.json();
    assert_eq!(
        (&json["faults"], json["files"].as_array().unwrap().len()),
        (&1.into(), 7)
    );
}

#[tokio::test]
async fn small_files_are_there() {
    let check = async |address: &str, kind: &str| {
        let answer = client().get(address).await;
        assert_eq!(
            (answer.status, answer.header("content-type")),
            (StatusCode::OK, kind),
            "{address}"
        );
        answer
    };
    check("/healthz", "text/plain; charset=utf-8").await;
    check("/robots.txt", "text/plain; charset=utf-8").await;
    check("/favicon.svg", "image/svg+xml").await;
    check("/favicon.ico", "image/svg+xml").await;
    let search = check("/opensearch.xml", "application/opensearchdescription+xml")
        .await
        .text();
    assert!(
        search.contains("http://site.example/sok?q={searchTerms}"),
        "{search}"
    );
    let style = client()
        .get("/")
        .await
        .attributes("link[rel=stylesheet]", "href")
        .remove(0);
    let style = check(&style, "text/css; charset=utf-8").await;
    assert_eq!(
        style.header("cache-control"),
        "public, max-age=31536000, immutable"
    );
    assert_eq!(
        client().get("/assets/other.css").await.status,
        StatusCode::NOT_FOUND
    );
}

#[tokio::test]
async fn pages_that_name_people_are_not_for_search_engines() {
    for (address, listed) in [
        ("/", true),
        ("/hjalp", true),
        ("/sok", false),
        (&*format!("/{RICH}"), false),
    ] {
        let robots = client()
            .get(address)
            .await
            .attributes("meta[name=robots]", "content");
        assert_eq!(robots.is_empty(), listed, "{address}");
    }
    assert_eq!(
        client().get("/sok.json").await.header("x-robots-tag"),
        "noindex"
    );
    let original = client()
        .get(&format!(
            "/original/{}/tn-2024-03-12.txt",
            hash("ostby/tn-2024-03-12.txt")
        ))
        .await;
    assert_eq!(original.header("x-robots-tag"), "noindex");
}
