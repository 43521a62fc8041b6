//! One body: its meetings, a year at a time.

use std::sync::Arc;

use askama::Template;
use axum::extract::{Path, State};
use paragraf_index::question::{Filters, Question, Sort};
use serde::Serialize;

use crate::directory::Year;
use crate::face::Face;
use crate::fault::Fault;
use crate::form::Form;
use crate::frame::Frame;
use crate::pages::feed;
use crate::pages::meeting::{Gathering, gather};
use crate::reply::{Reply, reply};
use crate::site::Site;

/// More paragraphs than any body has in a year.
const YEAR: usize = 5_000;

#[derive(Template, Serialize)]
#[template(path = "body.html")]
struct BodyPage {
    #[serde(skip)]
    frame: Frame,
    municipality: String,
    body: String,
    /// The year whose meetings are shown.
    year: Option<i16>,
    /// Years there is anything of.
    years: Vec<Year>,
    meetings: Vec<Gathering>,
    #[serde(skip)]
    place_link: String,
    #[serde(skip)]
    path: String,
    #[serde(skip)]
    search: String,
}

impl BodyPage {
    fn is_shown(&self, year: &Year) -> bool {
        self.year == Some(year.year)
    }
}

/// Shows the body at the address; `?ar=` chooses the year, the latest is usual.
pub async fn show(
    State(site): State<Arc<Site>>,
    face: Face,
    Path((place, body)): Path<(String, String)>,
) -> Reply {
    let directory = site.directory().await?;
    let place = directory.place(&place).ok_or(Fault::NotFound)?;
    let body = place.body(&body).ok_or(Fault::NotFound)?;
    let asked = Form::read(&face.query).forgiving();
    asked.refuse_mistakes()?;
    let year = asked
        .question
        .filters
        .year
        .first()
        .copied()
        .or(body.years.first().map(|year| year.year));
    let filters = Filters {
        municipality: vec![place.name.clone()],
        body: vec![body.name.clone()],
        ..Filters::default()
    };
    let search = Form::default().with_filters(filters.clone()).address();
    let question = Question {
        filters: Filters {
            year: year.into_iter().collect(),
            ..filters
        },
        sort: Sort::Newest,
        page: 1,
        limit: YEAR,
        ..Question::default()
    };
    let hits = site.ask(move |index| index.search(&question)).await?.hits;
    let title = format!("{} – {}", body.name, place.name);
    let frame = Frame::new(&site, &face, title).listed();
    let frame = frame.followed(feed::of_body(&body.path));
    reply(
        &face,
        &BodyPage {
            municipality: place.name.clone(),
            body: body.name.clone(),
            year,
            years: body.years.clone(),
            meetings: gather(hits)
                .into_iter()
                .map(|hits| Gathering::new(&frame, hits))
                .collect(),
            place_link: frame.link(&place.path),
            path: frame.link(&body.path),
            search: frame.link(&search),
            frame,
        },
    )
}
