//! Originals of the archive: served by hash, only while they are what was read.

use std::collections::HashMap;
use std::fs::File;
use std::io::{self, Read};
use std::path::{Component, Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::SystemTime;

use axum::extract::{Path as Segments, Request, State};
use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Redirect, Response};
use paragraf_index::record::SourceFile;
use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};
use sha2::{Digest, Sha256};
use tower::ServiceExt;
use tower_http::services::ServeFile;

use crate::address;
use crate::dress::is_known;
use crate::fault::Fault;
use crate::reply::Reply;
use crate::site::Site;

/// The address without a name leads to the one with the name of the file.
pub async fn find(State(site): State<Arc<Site>>, Segments(sha256): Segments<String>) -> Reply {
    let file = known(&site, sha256).await?;
    Ok(to_named(&file))
}

fn to_named(file: &SourceFile) -> Response {
    Redirect::temporary(&address::original(&file.sha256, Some(&file.path), None)).into_response()
}

/// The file itself, with ranges.
pub async fn open(
    State(site): State<Arc<Site>>,
    Segments((sha256, name)): Segments<(String, String)>,
    request: Request,
) -> Reply {
    let file = known(&site, sha256).await?;
    if address::file_name(&file.path) != name {
        return Ok(to_named(&file));
    }
    let path = below(&site.archive, &file.path).ok_or(Fault::OriginalGone)?;
    let charset = verify(&site, &file, &path).await?;
    let mut response = match is_known(request.method(), request.headers(), &tag(&file)) {
        true => StatusCode::NOT_MODIFIED.into_response(),
        false => serve(&path, &tag(&file), request).await?,
    };
    describe(response.headers_mut(), &file, charset);
    Ok(response)
}

/// The file with its own tag in the place of the one made from its time on disk.
async fn serve(path: &Path, tag: &HeaderValue, mut request: Request) -> Reply {
    let headers = request.headers_mut();
    if headers
        .remove(header::IF_RANGE)
        .is_some_and(|known| known != *tag)
    {
        headers.remove(header::RANGE);
    }
    let response = ServeFile::new(path).oneshot(request).await;
    Ok(response.map_err(Fault::internal)?.into_response())
}

/// An original is what its hash says.
fn tag(file: &SourceFile) -> HeaderValue {
    let tag = HeaderValue::from_str(&format!("\"{}\"", file.sha256));
    tag.unwrap_or(HeaderValue::from_static("\"\""))
}

async fn known(site: &Site, sha256: String) -> Result<SourceFile, Fault> {
    site.ask(move |index| index.file_by_hash(&sha256))
        .await?
        .ok_or(Fault::OriginalGone)
}

/// The place of a file in the archive; a path that would lead out of it has none.
fn below(archive: &Path, path: &str) -> Option<PathBuf> {
    let path = Path::new(path);
    let inside = path
        .components()
        .all(|part| matches!(part, Component::Normal(_)));
    inside.then(|| archive.join(path))
}

fn describe(headers: &mut HeaderMap, file: &SourceFile, charset: &'static str) {
    // A page of someone else's must never run as a page of ours, so only these two are shown in the browser.
    let (kind, shown) = match file.format.as_str() {
        "pdf" => ("application/pdf".to_owned(), "inline"),
        "text" => (format!("text/plain; charset={charset}"), "inline"),
        _ => ("application/octet-stream".to_owned(), "attachment"),
    };
    let name = utf8_percent_encode(address::file_name(&file.path), NON_ALPHANUMERIC);
    let disposition = format!("{shown}; filename*=UTF-8''{name}");
    let mut put = |name, value: &str| {
        if let Ok(value) = HeaderValue::from_str(value) {
            headers.insert(name, value);
        }
    };
    put(header::CONTENT_TYPE, &kind);
    put(header::CONTENT_DISPOSITION, &disposition);
    put(header::CACHE_CONTROL, "no-cache");
    put(header::HeaderName::from_static("x-robots-tag"), "noindex");
    headers.insert(header::ETAG, tag(file));
}

/// Files whose bytes were compared with their hash, as they looked on disk then.
#[derive(Debug, Default)]
pub struct Verified(Mutex<HashMap<String, Seen>>);

#[derive(Debug, Clone, Copy, PartialEq)]
struct Seen {
    size: u64,
    modified: SystemTime,
    charset: &'static str,
}

/// Compares a file with its hash, once for each state on disk, and tells how its text is encoded.
async fn verify(site: &Arc<Site>, file: &SourceFile, path: &Path) -> Result<&'static str, Fault> {
    let (site, sha256, path) = (Arc::clone(site), file.sha256.clone(), path.to_owned());
    let charset = tokio::task::spawn_blocking(move || site.verified.check(&sha256, &path)).await;
    match charset.map_err(Fault::internal)? {
        Ok(Some(charset)) => Ok(charset),
        Ok(None) => Err(Fault::OriginalGone),
        Err(fault) if fault.kind() == io::ErrorKind::NotFound => Err(Fault::OriginalGone),
        Err(fault) => Err(Fault::internal(fault)),
    }
}

impl Verified {
    /// The encoding of a file that is what was read; `None` for one that has changed.
    fn check(&self, sha256: &str, path: &Path) -> io::Result<Option<&'static str>> {
        let facts = path.symlink_metadata()?;
        if !facts.is_file() {
            return Ok(None);
        }
        let (size, modified) = (facts.len(), facts.modified()?);
        let mut seen = self
            .0
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .get(sha256)
            .copied();
        if seen.is_none_or(|seen| (seen.size, seen.modified) != (size, modified)) {
            let (hash, charset) = examine(File::open(path)?)?;
            if hash != sha256 {
                return Ok(None);
            }
            seen = Some(Seen {
                size,
                modified,
                charset,
            });
            self.0
                .lock()
                .unwrap_or_else(PoisonError::into_inner)
                .extend(seen.map(|seen| (sha256.to_owned(), seen)));
        }
        Ok(seen.map(|seen| seen.charset))
    }
}

/// Hash and encoding of what a reader gives.
fn examine(mut source: impl Read) -> io::Result<(String, &'static str)> {
    let mut bytes = Vec::new();
    source.read_to_end(&mut bytes)?;
    let charset = match bytes.as_slice() {
        [0xFF, 0xFE, ..] | [0xFE, 0xFF, ..] => "utf-16",
        text if std::str::from_utf8(text).is_ok() => "utf-8",
        _ => "windows-1252",
    };
    let hash = Sha256::digest(&bytes)
        .iter()
        .map(|byte| format!("{byte:02x}"))
        .collect();
    Ok((hash, charset))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_stay_in_the_archive() {
        let archive = Path::new("/archive");
        assert_eq!(
            below(archive, "ostby/ks.pdf"),
            Some(PathBuf::from("/archive/ostby/ks.pdf"))
        );
        for outside in ["../secret", "/secret", "ostby/../../secret"] {
            assert_eq!(below(archive, outside), None, "{outside}");
        }
    }

    #[test]
    fn encodings_are_told_apart() {
        let charset = |bytes: &[u8]| examine(bytes).unwrap().1;
        assert_eq!(charset("Östby".as_bytes()), "utf-8");
        assert_eq!(charset(b"\xD6stby"), "windows-1252");
        assert_eq!(charset(b"\xFF\xFE\xD6\x00"), "utf-16");
    }

    #[test]
    fn a_changed_file_is_not_what_was_read() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("ks.txt");
        std::fs::write(&path, "hej").unwrap();
        let (hash, _) = examine(File::open(&path).unwrap()).unwrap();
        let verified = Verified::default();
        assert_eq!(verified.check(&hash, &path).unwrap(), Some("utf-8"));
        std::fs::write(&path, "hej då").unwrap();
        assert_eq!(verified.check(&hash, &path).unwrap(), None);
    }
}
