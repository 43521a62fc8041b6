//! Asking the site, and looking at what it answers.

use std::path::{Path, PathBuf};
use std::sync::LazyLock;

use axum::Router;
use axum::body::Body;
use axum::http::{HeaderMap, Method, Request, StatusCode};
use http_body_util::BodyExt;
use paragraf_index::{Dictionary, Index, Writer};
use paragraf_web::{Settings, Site, router};
use scraper::{Html, Selector};
use tempfile::TempDir;
use tower::ServiceExt;

use super::fixture;

/// The made-up archive, written once for all tests that only read.
static SHARED: LazyLock<World> = LazyLock::new(World::new);

/// An archive, its index and the site over them.
pub struct World {
    folder: TempDir,
}

impl World {
    /// An archive of one's own, to change.
    pub fn new() -> World {
        let world = World {
            folder: tempfile::tempdir().unwrap(),
        };
        fixture::build(&world.archive(), &world.folder.path().join("index"));
        world
    }

    pub fn archive(&self) -> PathBuf {
        self.folder.path().join("archive")
    }

    /// Takes a file out of the index.
    pub fn forget(&self, path: &str) {
        let mut writer = Writer::open(&self.folder.path().join("index"), &Dictionary::Off).unwrap();
        writer.remove(path).unwrap();
        writer.commit().unwrap();
    }

    pub fn client(&self, settings: Settings) -> Client {
        let index = Index::open(&self.folder.path().join("index")).unwrap();
        Client(router(Site::new(index, self.archive(), settings)))
    }
}

/// Someone who asks.
#[derive(Clone)]
pub struct Client(Router);

/// What came back.
pub struct Answer {
    pub status: StatusCode,
    pub headers: HeaderMap,
    pub body: Vec<u8>,
}

/// A client of the shared archive.
pub fn client() -> Client {
    SHARED.client(settings())
}

/// Folder of the shared archive.
pub fn archive() -> PathBuf {
    SHARED.archive()
}

pub fn settings() -> Settings {
    Settings {
        name: "Protokoll i Norrbygden".to_owned(),
        contact: Some("arkivet@norrbygden.example".to_owned()),
        ..Settings::default()
    }
}

/// Hash of a file of the shared archive.
pub fn hash(path: &str) -> String {
    fixture::hash(Path::new(&archive()), path)
}

impl Client {
    /// GET.
    pub async fn get(&self, address: &str) -> Answer {
        self.send(Method::GET, address, &[]).await
    }

    /// GET with headers.
    pub async fn get_with(&self, address: &str, headers: &[(&str, &str)]) -> Answer {
        self.send(Method::GET, address, headers).await
    }

    /// Any request.
    pub async fn send(&self, method: Method, address: &str, headers: &[(&str, &str)]) -> Answer {
        let mut request = Request::builder()
            .method(method)
            .uri(address)
            .header("host", "site.example");
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        let response = self
            .0
            .clone()
            .oneshot(request.body(Body::empty()).unwrap())
            .await
            .unwrap();
        let (head, body) = response.into_parts();
        let body = body.collect().await.unwrap().to_bytes().to_vec();
        Answer {
            status: head.status,
            headers: head.headers,
            body,
        }
    }
}

impl Answer {
    pub fn text(&self) -> String {
        String::from_utf8(self.body.clone()).unwrap()
    }

    pub fn json(&self) -> serde_json::Value {
        serde_json::from_slice(&self.body).unwrap()
    }

    pub fn header(&self, name: &str) -> &str {
        self.headers
            .get(name)
            .map_or("", |value| value.to_str().unwrap())
    }

    /// The texts of all elements that a selector finds, blanks collapsed.
    pub fn texts(&self, selector: &str) -> Vec<String> {
        self.find(selector, |element| {
            element
                .text()
                .collect::<String>()
                .split_whitespace()
                .collect::<Vec<_>>()
                .join(" ")
        })
    }

    /// An attribute of all elements that a selector finds.
    pub fn attributes(&self, selector: &str, name: &str) -> Vec<String> {
        self.find(selector, |element| {
            element.attr(name).unwrap_or_default().to_owned()
        })
    }

    fn find(&self, selector: &str, look: impl Fn(scraper::ElementRef) -> String) -> Vec<String> {
        let page = Html::parse_document(&self.text());
        page.select(&Selector::parse(selector).unwrap())
            .map(look)
            .collect()
    }
}
