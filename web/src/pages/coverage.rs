//! What the archive covers: bodies and years, files, and what could not be read.

use std::collections::BTreeSet;
use std::sync::Arc;

use askama::Template;
use axum::extract::State;
use paragraf_index::record::{Problem, Severity, SourceFile};
use serde::Serialize;

use crate::address;
use crate::collate;
use crate::directory::{self, Body, Directory, Place};
use crate::face::Face;
use crate::frame::Frame;
use crate::reply::{Reply, reply};
use crate::sentences;
use crate::site::Site;

#[derive(Template, Serialize)]
#[template(path = "coverage.html")]
struct CoveragePage {
    #[serde(skip)]
    frame: Frame,
    #[serde(serialize_with = "directory::whole")]
    directory: Arc<Directory>,
    faults: u64,
    doubts: u64,
    files: Vec<SourceFile>,
}

/// Shows what is there and what is not.
pub async fn show(State(site): State<Arc<Site>>, face: Face) -> Reply {
    let directory = site.directory().await?;
    let mut files = site.ask(|index| index.files()).await?;
    files.sort_by_cached_key(|file| collate::key(&file.path));
    let frame = Frame::new(&site, &face, face.language.words().coverage_title).listed();
    let faults = count(&files, Severity::Fault);
    let doubts = count(&files, Severity::Warning);
    reply(
        &face,
        &CoveragePage {
            frame,
            directory,
            faults,
            doubts,
            files,
        },
    )
}

fn count(files: &[SourceFile], severity: Severity) -> u64 {
    files
        .iter()
        .flat_map(|file| &file.problems)
        .filter(|problem| problem.severity == severity)
        .count() as u64
}

impl CoveragePage {
    fn troubled(&self) -> Vec<&SourceFile> {
        self.files
            .iter()
            .filter(|file| !file.problems.is_empty())
            .collect()
    }

    /// Years that any body of a place has, latest first.
    fn years(&self, place: &Place) -> Vec<i16> {
        let years: BTreeSet<i16> = place
            .bodies
            .iter()
            .flat_map(|body| &body.years)
            .map(|year| year.year)
            .collect();
        years.into_iter().rev().collect()
    }

    /// What a body has of a year.
    fn of_year(&self, body: &Body, year: &i16) -> Option<u64> {
        body.years
            .iter()
            .find(|known| known.year == *year)
            .map(|known| known.paragraphs)
    }

    fn open(&self, file: &SourceFile) -> String {
        address::original(&file.sha256, Some(&file.path), None)
    }

    fn number(&self, n: &u64) -> String {
        sentences::number(self.frame.language, *n)
    }

    fn size(&self, file: &SourceFile) -> String {
        sentences::size(self.frame.language, file.size)
    }

    /// `Visa alla 42`.
    fn show_files(&self) -> String {
        sentences::show_all(self.frame.language, self.files.len())
    }

    /// `, sida 4, § 17`.
    fn place_of(&self, problem: &Problem) -> String {
        let page = problem
            .page
            .map(|page| format!(", {} {page}", self.frame.words().page.to_lowercase()));
        let paragraph = problem
            .paragraph
            .as_ref()
            .map(|number| format!(", § {number}"));
        [page, paragraph].into_iter().flatten().collect()
    }

    fn severity(&self, problem: &Problem) -> &'static str {
        match problem.severity {
            Severity::Fault => self.frame.words().fault,
            Severity::Warning => self.frame.words().doubt,
        }
    }
}
