//! One meeting: all its paragraphs with what became of them.

use std::collections::BTreeMap;
use std::sync::Arc;

use askama::Template;
use axum::extract::{Path, State};
use jiff::civil::Date;
use paragraf_index::answer::Hit;
use paragraf_index::question::{Question, Sort};
use paragraf_index::record::Meeting;
use paragraf_index::{Error, Index};
use serde::Serialize;

use crate::address;
use crate::face::Face;
use crate::fault::Fault;
use crate::frame::Frame;
use crate::hit::{Row, day};
use crate::reply::{Reply, reply};
use crate::sentences;
use crate::site::Site;
use cover::Cover;

mod cover;

/// A body's meeting on a day, as a row of a list.
#[derive(Debug, Serialize)]
pub struct Gathering {
    pub municipality: Option<String>,
    pub body: String,
    pub date: Option<Date>,
    #[serde(skip)]
    pub day: String,
    pub link: String,
    /// Number of paragraphs.
    pub paragraphs: usize,
    #[serde(skip)]
    pub count: String,
    /// A few of its titles.
    pub titles: Vec<String>,
}

/// Titles shown of a meeting in a list.
const TITLES: usize = 2;

impl Gathering {
    /// A meeting from its paragraphs.
    pub fn new(frame: &Frame, hits: Vec<Hit>) -> Gathering {
        let count = sentences::paragraphs(frame.language, hits.len() as u64);
        let first = hits.first();
        Gathering {
            municipality: first.and_then(|hit| hit.municipality.clone()),
            body: first.map(|hit| hit.body.clone()).unwrap_or_default(),
            date: first.and_then(|hit| hit.date),
            day: day(frame, first.and_then(|hit| hit.date)),
            link: frame.link(
                &first
                    .map(|hit| address::ancestor(&hit.id, 3))
                    .unwrap_or_default(),
            ),
            paragraphs: hits.len(),
            count,
            titles: titles(&hits),
        }
    }
}

/// The titles that tell most: motions and the like before formalities.
fn titles(hits: &[Hit]) -> Vec<String> {
    let mut hits: Vec<&Hit> = hits.iter().collect();
    hits.sort_by_key(|hit| (hit.kind, hit.reference_numbers.is_empty()));
    hits.into_iter()
        .take(TITLES)
        .map(|hit| hit.title.clone())
        .collect()
}

/// The latest meetings, each with its paragraphs.
pub fn latest(index: &Index, n: usize) -> Result<Vec<Vec<Hit>>, Error> {
    let question = Question {
        sort: Sort::Newest,
        page: 1,
        limit: 200,
        ..Question::default()
    };
    let mut meetings = gather(index.search(&question)?.hits);
    meetings.truncate(n);
    Ok(meetings)
}

/// Hits gathered by meeting, latest first; a paragraph whose day is not known belongs to none.
pub fn gather(hits: Vec<Hit>) -> Vec<Vec<Hit>> {
    let mut meetings: BTreeMap<(Option<Date>, String), Vec<Hit>> = BTreeMap::new();
    for hit in hits.into_iter().filter(|hit| hit.date.is_some()) {
        meetings
            .entry((hit.date, address::ancestor(&hit.id, 3)))
            .or_default()
            .push(hit);
    }
    meetings.into_values().rev().collect()
}

#[derive(Template, Serialize)]
#[template(path = "meeting.html")]
struct MeetingPage {
    #[serde(skip)]
    frame: Frame,
    municipality: Option<String>,
    body: String,
    date: Option<Date>,
    #[serde(skip)]
    day: String,
    #[serde(skip)]
    count: String,
    #[serde(skip)]
    place_link: String,
    #[serde(skip)]
    body_link: String,
    paragraphs: Vec<Row>,
    /// What the covers of its protocols say.
    meetings: Vec<Meeting>,
    #[serde(skip)]
    covers: Vec<Cover>,
    /// The files it was read from.
    originals: Vec<String>,
}

/// Shows the meeting at the address.
pub async fn show(
    State(site): State<Arc<Site>>,
    face: Face,
    Path((place, body, date)): Path<(String, String, String)>,
) -> Reply {
    let directory = site.directory().await?;
    let place = directory.place(&place).ok_or(Fault::NotFound)?.clone();
    let body = place.body(&body).ok_or(Fault::NotFound)?.clone();
    let date: Date = date.parse().map_err(|_| Fault::NotFound)?;
    let hits = site
        .ask(move |index| index.meeting(Some(&place.name), &body.name, date))
        .await?;
    let first = hits.first().ok_or(Fault::NotFound)?.clone();
    let id = address::ancestor(&first.id, 3)
        .trim_start_matches('/')
        .to_owned();
    let meetings = site.ask(move |index| index.covers(&id)).await?;
    let language = face.language;
    let day = first.date.map(|date| sentences::date(language, date));
    let title = format!("{} {}", first.body, day.clone().unwrap_or_default());
    let frame = Frame::new(&site, &face, title);
    reply(
        &face,
        &MeetingPage {
            day: day.unwrap_or_else(|| frame.words().date_unknown.to_owned()),
            count: sentences::paragraphs(language, hits.len() as u64),
            place_link: frame.link(&address::ancestor(&first.id, 1)),
            body_link: frame.link(&address::ancestor(&first.id, 2)),
            municipality: first.municipality,
            body: first.body,
            date: first.date,
            originals: originals(&hits),
            covers: meetings
                .iter()
                .filter_map(|meeting| Cover::new(&frame, meeting.clone()))
                .collect(),
            meetings,
            paragraphs: hits.into_iter().map(|hit| Row::new(&frame, hit)).collect(),
            frame,
        },
    )
}

/// Each file once, in the order of the paragraphs.
fn originals(hits: &[Hit]) -> Vec<String> {
    let mut files: Vec<String> = Vec::new();
    for hit in hits {
        let file = address::original(&hit.sha256, None, None);
        if !files.contains(&file) {
            files.push(file);
        }
    }
    files
}
