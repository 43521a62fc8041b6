//! Every address of the list, asked once.

use axum::body::Body;
use axum::http::Request;
use paragraf_index::Index;
use tower::ServiceExt;

use super::*;
use crate::site::Settings;

#[path = "../../tests/site/fixture.rs"]
#[allow(dead_code)]
mod fixture;

fn site(folder: &std::path::Path) -> Site {
    let (archive, index) = (folder.join("archive"), folder.join("index"));
    fixture::build(&archive, &index);
    Site::new(Index::open(&index).unwrap(), archive, Settings::default())
}

async fn status(router: &Router, address: &str) -> StatusCode {
    let request = Request::builder().uri(address).body(Body::empty()).unwrap();
    router.clone().oneshot(request).await.unwrap().status()
}

#[tokio::test]
async fn every_address_of_the_list_answers() {
    let folder = tempfile::tempdir().unwrap();
    let router = router(site(folder.path()));
    let hash = fixture::hash(&folder.path().join("archive"), "ostby/tn-2024-03-12.txt");
    let parts = fixture::RICH.split('/').collect::<Vec<_>>();
    let names = [
        "{municipality}",
        "{body}",
        "{date}",
        "{paragraph}",
        "{sha256}",
        "{number}",
    ];
    let values = [parts[0], parts[1], parts[2], parts[3], &hash, "ks-2024-112"];
    let all = [pages(), api(), tables(), feeds(), assets(), originals()];
    for (path, _) in all.concat() {
        let path = if path == "/assets/{name}" {
            crate::dress::STYLESHEET.as_str()
        } else {
            path
        };
        let filled = names
            .iter()
            .zip(values)
            .fold(path.to_owned(), |path, (name, value)| {
                path.replace(name, value)
            });
        let address = filled.replace("{name}", "tn-2024-03-12.txt");
        let expected = match path {
            "/original/{sha256}" => StatusCode::TEMPORARY_REDIRECT,
            // A matter with a number lives under it.
            "/arende/{municipality}/{body}/{date}/{paragraph}" => StatusCode::SEE_OTHER,
            _ => StatusCode::OK,
        };
        assert_eq!(status(&router, &address).await, expected, "{address}");
    }
}

#[tokio::test]
async fn a_panic_becomes_a_page() {
    let folder = tempfile::tempdir().unwrap();
    let site = Arc::new(site(folder.path()));
    let routes = Router::new().route("/", get(async || -> Response { panic!("a made-up fault") }));
    let router = dressed(routes, site);
    let request = Request::builder().uri("/").body(Body::empty()).unwrap();
    let response = router.oneshot(request).await.unwrap();
    assert_eq!(response.status(), StatusCode::INTERNAL_SERVER_ERROR);
    let body = axum::body::to_bytes(response.into_body(), 1 << 20)
        .await
        .unwrap();
    let text = String::from_utf8(body.to_vec()).unwrap();
    assert!(
        text.contains("<h1>Något gick fel</h1>") && !text.contains("made-up"),
        "{text}"
    );
}
