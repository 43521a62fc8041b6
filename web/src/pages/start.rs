//! The start page: what this is, ways in, and what happened last.

use std::sync::Arc;

use askama::Template;
use axum::extract::State;
use axum::response::{IntoResponse, Redirect};
use paragraf_index::Index;
use serde::Serialize;

use crate::address::SEARCH;
use crate::directory::{self, Directory};
use crate::face::Face;
use crate::form::Form;
use crate::frame::Frame;
use crate::pages::meeting::{Gathering, latest};
use crate::pages::search::Link;
use crate::reply::{Reply, reply};
use crate::sentences;
use crate::site::Site;

mod ways;

use ways::Way;

/// Meetings shown.
const LATEST: usize = 6;

#[derive(Template, Serialize)]
#[template(path = "start.html")]
struct StartPage {
    #[serde(skip)]
    frame: Frame,
    #[serde(serialize_with = "directory::whole")]
    directory: Arc<Directory>,
    latest: Vec<Gathering>,
    #[serde(skip)]
    examples: Vec<Link>,
    #[serde(skip)]
    motions: Vec<Link>,
    #[serde(skip)]
    numbers: Vec<(String, &'static str)>,
}

/// Shows the start page; a search sent here goes to the search page.
pub async fn show(State(site): State<Arc<Site>>, face: Face) -> Reply {
    let frame = Frame::new(&site, &face, "").listed();
    let asked = Form::read(&face.query).address();
    if asked != SEARCH && !face.is_json() {
        return Ok(Redirect::to(&frame.link(&asked)).into_response());
    }
    let directory = site.directory().await?;
    let (examples, motions) = (ways::examples(), ways::motions(frame.language));
    let find = move |index: &Index| {
        let found = (ways::lead(index, examples)?, ways::lead(index, motions)?);
        Ok((latest(index, LATEST)?, found))
    };
    let (gatherings, (examples, motions)) = site.ask(find).await?;
    let link = |(way, count): (Way, u64)| way.link(&frame, count);
    reply(
        &face,
        &StartPage {
            latest: gatherings
                .into_iter()
                .map(|hits| Gathering::new(&frame, hits))
                .collect(),
            examples: examples.into_iter().map(link).collect(),
            motions: motions.into_iter().map(link).collect(),
            numbers: numbers(&frame, &directory),
            directory,
            frame,
        },
    )
}

impl StartPage {
    fn number(&self, n: &u64) -> String {
        sentences::number(self.frame.language, *n)
    }
}

fn numbers(frame: &Frame, directory: &Directory) -> Vec<(String, &'static str)> {
    let bodies = directory.places.iter().map(|place| place.bodies.len());
    let count = |n: u64, noun| {
        let number = sentences::number(frame.language, n);
        (number, sentences::noun(frame.language, n, noun))
    };
    let mut numbers = vec![
        count(directory.paragraphs, &sentences::PARAGRAPHS),
        count(directory.motions, &sentences::MOTION_ITEMS),
        count(bodies.sum::<usize>() as u64, &sentences::BODIES),
        count(directory.places.len() as u64, &sentences::MUNICIPALITIES),
    ];
    if let Some((first, last)) = directory.first_year.zip(directory.last_year) {
        let years = match last == first {
            true => first.to_string(),
            false => format!("{first}–{last}"),
        };
        numbers.push((years, frame.words().years_covered));
    }
    numbers
}
