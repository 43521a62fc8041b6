//! Originals: the right bytes, safely, and nothing else.

use std::fs;

use axum::http::{Method, StatusCode};

use super::client::{World, archive, client, hash, settings};

const PDF: &str = "ostby/ks-2024-05-28.pdf";

fn address(path: &str) -> String {
    let name = path.rsplit('/').next().unwrap().replace(' ', "%20");
    format!("/original/{}/{name}", hash(path))
}

#[tokio::test]
async fn a_pdf_is_shown_as_it_is() {
    let answer = client().get(&address(PDF)).await;
    assert_eq!(answer.status, StatusCode::OK);
    assert_eq!(answer.body, fs::read(archive().join(PDF)).unwrap());
    assert_eq!(answer.header("content-type"), "application/pdf");
    assert_eq!(
        answer.header("content-disposition"),
        "inline; filename*=UTF-8''ks%2D2024%2D05%2D28%2Epdf"
    );
    assert_eq!(answer.header("x-content-type-options"), "nosniff");
    assert_eq!(answer.header("etag"), format!("\"{}\"", hash(PDF)));
    assert_eq!(answer.header("accept-ranges"), "bytes");
}

#[tokio::test]
async fn ranges_count_bytes_of_the_file() {
    let answer = client()
        .get_with(
            &address(PDF),
            &[("range", "bytes=0-4"), ("accept-encoding", "gzip")],
        )
        .await;
    assert_eq!(
        (answer.status, answer.body.as_slice()),
        (StatusCode::PARTIAL_CONTENT, b"%PDF-".as_slice())
    );
    assert!(answer.header("content-range").starts_with("bytes 0-4/"));
    let (tag, other) = (format!("\"{}\"", hash(PDF)), "\"other\"");
    for (known, expected) in [
        (tag.as_str(), StatusCode::PARTIAL_CONTENT),
        (other, StatusCode::OK),
    ] {
        let headers = [("range", "bytes=0-4"), ("if-range", known)];
        assert_eq!(
            client().get_with(&address(PDF), &headers).await.status,
            expected
        );
    }
    let beyond = client()
        .get_with(&address(PDF), &[("range", "bytes=999999-")])
        .await;
    assert_eq!(beyond.status, StatusCode::RANGE_NOT_SATISFIABLE);
}

#[tokio::test]
async fn a_known_original_is_not_sent_again() {
    let tag = format!("\"{}\"", hash(PDF));
    let answer = client()
        .get_with(&address(PDF), &[("if-none-match", &tag)])
        .await;
    assert_eq!(
        (answer.status, answer.body.len()),
        (StatusCode::NOT_MODIFIED, 0)
    );
    assert_eq!(answer.header("etag"), tag);
}

#[tokio::test]
async fn text_says_how_it_is_encoded() {
    let check = async |path: &str, kind: &str| {
        assert_eq!(
            client().get(&address(path)).await.header("content-type"),
            kind,
            "{path}"
        );
    };
    check("ostby/tn-2024-03-12.txt", "text/plain; charset=utf-8").await;
    check("ostby/ks-2023.txt", "text/plain; charset=windows-1252").await;
}

#[tokio::test]
async fn a_web_page_is_never_shown_as_ours() {
    let answer = client().get(&address("sjovik/ks-2022-09-13.pdf")).await;
    assert_eq!(answer.header("content-type"), "application/octet-stream");
    assert!(
        answer
            .header("content-disposition")
            .starts_with("attachment;")
    );
}

#[tokio::test]
async fn another_name_leads_to_the_right_one() {
    let right = address(PDF);
    for other in [
        format!("/original/{}", hash(PDF)),
        format!("/original/{}/free-money.pdf", hash(PDF)),
    ] {
        let answer = client().get(&other).await;
        assert_eq!(
            (answer.status, answer.header("location")),
            (StatusCode::TEMPORARY_REDIRECT, right.as_str())
        );
    }
}

#[tokio::test]
async fn nothing_outside_the_archive_is_reached() {
    let hash = hash(PDF);
    let attempts = [
        "/original/../../etc/passwd".to_owned(),
        "/original/..%2f..%2fetc%2fpasswd".to_owned(),
        "/original/..%2f..%2fetc/passwd".to_owned(),
        "/original/%00/x".to_owned(),
        format!("/original/{}/x.pdf", "0".repeat(64)),
        format!("/original/{}/x.pdf", "a".repeat(5_000)),
        format!("/original/{}/ks-2024-05-28.pdf", hash.to_uppercase()),
        format!("/original/{hash}/a/b"),
    ];
    for attempt in attempts {
        let answer = client().get(&attempt).await;
        assert_eq!(answer.status, StatusCode::NOT_FOUND, "{attempt}");
    }
    let answer = client()
        .get(&format!("/original/{hash}/..%2f..%2f..%2fetc%2fpasswd"))
        .await;
    assert_eq!(answer.status, StatusCode::TEMPORARY_REDIRECT);
}

#[tokio::test]
async fn a_file_that_changed_or_went_is_not_served() {
    let world = World::new();
    let client = world.client(settings());
    let (address, path) = (address(PDF), world.archive().join(PDF));
    assert_eq!(client.get(&address).await.status, StatusCode::OK);
    fs::write(&path, "%PDF-1.4 something else").unwrap();
    let changed = client.get(&address).await;
    assert_eq!(changed.status, StatusCode::NOT_FOUND);
    assert_eq!(changed.texts("h1"), ["Originalet finns inte"]);
    fs::remove_file(&path).unwrap();
    assert_eq!(client.get(&address).await.status, StatusCode::NOT_FOUND);
    #[cfg(unix)]
    {
        std::os::unix::fs::symlink("/etc/hostname", &path).unwrap();
        assert_eq!(client.get(&address).await.status, StatusCode::NOT_FOUND);
    }
}

#[tokio::test]
async fn originals_are_read_only() {
    let answer = client().send(Method::DELETE, &address(PDF), &[]).await;
    assert_eq!(answer.status, StatusCode::METHOD_NOT_ALLOWED);
}
