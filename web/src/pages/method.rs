//! How it is counted: what is read, how well, and what the archive lacks.

use std::collections::BTreeMap;
use std::sync::Arc;

use askama::Template;
use axum::extract::State;
use paragraf_index::answer::Meetings;
use serde::Serialize;

use crate::collate;
use crate::face::Face;
use crate::frame::Frame;
use crate::language::Language;
use crate::reply::{Reply, reply};
use crate::site::Site;
use crate::words::MONTHS;

/// The figures of the last run that held what is read against labels made by hand: field, F1, labelled values.
const MEASURED: &str = include_str!("method/measured.txt");

/// Meetings that a body needs before months without one are told.
const REGULAR: usize = 4;

#[derive(Template, Serialize)]
#[template(path = "method.html")]
struct MethodPage {
    #[serde(skip)]
    frame: Frame,
    measured: Vec<Measured>,
    missing: Vec<Missing>,
}

/// How well one field is read.
#[derive(Debug, Serialize)]
struct Measured {
    field: &'static str,
    f1: &'static str,
    values: &'static str,
}

/// The months of a year in which a body has no protocol in the archive.
#[derive(Debug, Serialize)]
struct Missing {
    municipality: Option<String>,
    body: String,
    months: Vec<String>,
}

/// Shows the method.
pub async fn show(State(site): State<Arc<Site>>, face: Face) -> Reply {
    let meetings = site.ask(|index| index.meetings()).await?;
    let frame = Frame::new(&site, &face, face.language.words().how_counted).listed();
    let mut missing: Vec<Missing> = meetings
        .into_iter()
        .filter_map(|body| missing(&frame, body))
        .collect();
    missing.sort_by_cached_key(|missing| {
        (
            missing.municipality.as_deref().map(collate::key),
            collate::key(&missing.body),
        )
    });
    reply(
        &face,
        &MethodPage {
            frame,
            measured: measured().collect(),
            missing,
        },
    )
}

fn measured() -> impl Iterator<Item = Measured> {
    let lines = MEASURED.lines().filter(|line| !line.starts_with('#'));
    lines.filter_map(|line| {
        let mut cells = line.split_whitespace();
        Some(Measured {
            field: cells.next()?,
            f1: cells.next()?,
            values: cells.next()?,
        })
    })
}

/// The months between a body's first and last meeting without one, by year.
fn missing(frame: &Frame, body: Meetings) -> Option<Missing> {
    let first = body.days.first()?;
    let last = body.days.last()?;
    if body.body.is_empty() || body.days.len() < REGULAR {
        return None;
    }
    let month = |year: i16, month: i8| i32::from(year) * 12 + i32::from(month) - 1;
    let held = |at: i32| {
        body.days
            .iter()
            .any(|day| month(day.year(), day.month()) == at)
    };
    let mut years: BTreeMap<i32, Vec<&str>> = BTreeMap::new();
    for at in month(first.year(), first.month())..=month(last.year(), last.month()) {
        if !held(at) {
            let (swedish, english) = MONTHS[(at % 12) as usize];
            years
                .entry(at / 12)
                .or_default()
                .push(frame.language.pick(swedish, english));
        }
    }
    (!years.is_empty()).then(|| Missing {
        municipality: body.municipality,
        body: body.body,
        months: years
            .into_iter()
            .map(|(year, months)| format!("{year}: {}", months.join(", ")))
            .collect(),
    })
}
