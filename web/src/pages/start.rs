//! The start page: what this is, ways in, and what happened last.

use std::sync::Arc;

use askama::Template;
use axum::extract::State;
use axum::response::{IntoResponse, Redirect};
use paragraf_index::Index;
use paragraf_index::question::Filters;
use serde::Serialize;

use crate::directory::{self, Directory};
use crate::face::Face;
use crate::facet::Facet;
use crate::form::Form;
use crate::frame::Frame;
use crate::pages::meeting::{Gathering, latest};
use crate::pages::search::Link;
use crate::reply::{Reply, reply};
use crate::sentences;
use crate::site::Site;

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
    if !face.query.is_empty() && !face.is_json() {
        return Ok(Redirect::to(&frame.link(&Form::read(&face.query).address())).into_response());
    }
    let directory = site.directory().await?;
    let ways = ways(&frame);
    let asked: Vec<Form> = ways.iter().map(|(_, form)| form.clone()).collect();
    let (gatherings, counts) = site
        .ask(move |index| Ok((latest(index, LATEST)?, counts(index, &asked)?)))
        .await?;
    reply(
        &face,
        &StartPage {
            latest: gatherings
                .into_iter()
                .map(|hits| Gathering::new(&frame, hits))
                .collect(),
            examples: examples(&frame),
            motions: links(&frame, ways, counts),
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

/// Words that bring something in any archive.
fn examples(frame: &Frame) -> Vec<Link> {
    let link = |query: &str| Link {
        name: query.to_owned(),
        link: frame.link(&Form::default().with_text(query).address()),
        count: None,
    };
    [
        "skolskjuts",
        "motion om cykelväg",
        "”återremiss”",
        "budget 2025",
        "detaljplan -bostäder",
    ]
    .map(link)
    .to_vec()
}

/// Ways to see what became of proposals.
fn ways(frame: &Frame) -> Vec<(&'static str, Form)> {
    let pick = |swedish, english| frame.language.pick(swedish, english);
    let with = |ticks: &[(Facet, &str)]| {
        let mut filters = Filters::default();
        for (facet, value) in ticks {
            facet.choose(&mut filters, value);
        }
        Form::default().with_filters(filters)
    };
    let motion = (Facet::Kind, "motion");
    vec![
        (
            pick("Motioner som bifölls", "Motions approved"),
            with(&[motion, (Facet::Outcome, "approved")]),
        ),
        (
            pick("Motioner som avslogs", "Motions rejected"),
            with(&[motion, (Facet::Outcome, "rejected")]),
        ),
        (
            pick(
                "Motioner som ansågs besvarade",
                "Motions considered answered",
            ),
            with(&[motion, (Facet::Outcome, "answered")]),
        ),
        (
            pick("Medborgarförslag", "Citizen proposals"),
            with(&[(Facet::Kind, "citizen_proposal")]),
        ),
        (
            pick(
                "Interpellationer och frågor",
                "Interpellations and questions",
            ),
            with(&[(Facet::Kind, "interpellation"), (Facet::Kind, "question")]),
        ),
        (
            pick("Återremisser", "Matters sent back"),
            with(&[(Facet::Outcome, "recommitted")]),
        ),
    ]
}

fn counts(index: &Index, forms: &[Form]) -> Result<Vec<usize>, paragraf_index::Error> {
    forms
        .iter()
        .map(|form| Ok(index.search(&form.with_limit(1).question)?.total))
        .collect()
}

fn links(frame: &Frame, ways: Vec<(&'static str, Form)>, counts: Vec<usize>) -> Vec<Link> {
    let links = ways
        .into_iter()
        .zip(counts)
        .filter(|(_, count)| *count > 0)
        .map(|((name, form), count)| Link {
            name: name.to_owned(),
            link: frame.link(&form.address()),
            count: Some(count as u64),
        });
    links.collect()
}

fn numbers(frame: &Frame, directory: &Directory) -> Vec<(String, &'static str)> {
    let words = frame.words();
    let bodies: usize = directory
        .places
        .iter()
        .map(|place| place.bodies.len())
        .sum();
    let number = |n: u64| sentences::number(frame.language, n);
    let mut numbers = vec![
        (number(directory.paragraphs), words.paragraphs),
        (number(directory.motions), words.motions_count),
        (number(bodies as u64), words.bodies_count),
        (number(directory.places.len() as u64), words.municipalities),
    ];
    if let (Some(first), Some(last)) = (directory.first_year, directory.last_year) {
        numbers.push((
            if first == last {
                first.to_string()
            } else {
                format!("{first}–{last}")
            },
            words.years_covered,
        ));
    }
    numbers
}
