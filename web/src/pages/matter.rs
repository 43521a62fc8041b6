//! The page of a matter: its present state, and its trail in time.

use std::sync::Arc;

use askama::Template;
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Redirect};
use paragraf_index::matter::{Matter, Numbered};
use paragraf_index::motion::MotionRecord;
use paragraf_index::record::Paragraph;
use paragraf_index::{Error, Index};
use serde::Serialize;

use crate::address;
use crate::face::Face;
use crate::fault::Fault;
use crate::frame::Frame;
use crate::pages::feed;
use crate::pages::motions::MotionRow;
use crate::reply::{Reply, json, reply};
use crate::site::Site;

mod collective;
mod gap;
mod state;
mod trail;

use collective::collective;
pub use trail::{Item, trail};

/// A matter for reading.
#[derive(Template, Serialize)]
#[template(path = "matter.html")]
struct MatterPage {
    #[serde(skip)]
    frame: Frame,
    #[serde(flatten)]
    matter: Matter,
    /// Where it stands now.
    state: String,
    /// What happened, postponements in a row as one.
    trail: Vec<Item>,
    /// What is known to be missing.
    gaps: Vec<String>,
    /// The motion, where it is one.
    motion: Option<MotionRow>,
    #[serde(skip)]
    permalink: String,
}

/// A matter with what its paragraphs say.
pub struct Found {
    pub matter: Matter,
    pub paragraphs: Vec<Paragraph>,
    pub motion: Option<MotionRecord>,
    pub missing: Vec<gap::Missing>,
    /// The board whose proposal on the motion is missing.
    pub silent: Option<gap::Silent>,
}

/// What an address leads to.
enum Lead {
    Nowhere,
    Matter(Box<Found>),
    Elsewhere(String),
    Many(Vec<Paragraph>),
}

/// Shows the matter with a reference number, whatever its spelling.
pub async fn by_number(
    State(site): State<Arc<Site>>,
    face: Face,
    Path((place, number)): Path<(String, String)>,
) -> Reply {
    let id = format!("{place}/{number}");
    let ask = move |index: &Index| match index.matter(&id)? {
        Some(matter) => Ok(Lead::Matter(Box::new(look(index, matter)?))),
        None => lead(index, &place, &number, &id),
    };
    show(&site, &face, site.ask(ask).await?)
}

fn lead(index: &Index, place: &str, number: &str, asked: &str) -> Result<Lead, Error> {
    Ok(match index.numbered(place, number)? {
        Numbered::None => Lead::Nowhere,
        Numbered::One(matter) if matter.id == asked => {
            Lead::Matter(Box::new(look(index, *matter)?))
        }
        Numbered::One(matter) => Lead::Elsewhere(matter.id),
        Numbered::Many(ids) => {
            let paragraphs = ids.iter().map(|id| index.paragraph(id));
            Lead::Many(
                paragraphs
                    .collect::<Result<Vec<_>, _>>()?
                    .into_iter()
                    .flatten()
                    .collect(),
            )
        }
    })
}

/// Shows a matter without a number, named by its first paragraph.
pub async fn by_paragraph(
    State(site): State<Arc<Site>>,
    face: Face,
    Path(parts): Path<[String; 4]>,
) -> Reply {
    let id = parts.join("/");
    let ask = move |index: &Index| match index.matter_of(&id)? {
        Some(matter) if matter.id == id => Ok(Lead::Matter(Box::new(look(index, matter)?))),
        Some(matter) => Ok(Lead::Elsewhere(matter.id)),
        None => Ok(Lead::Nowhere),
    };
    show(&site, &face, site.ask(ask).await?)
}

fn show(site: &Site, face: &Face, lead: Lead) -> Reply {
    match lead {
        Lead::Nowhere => Err(Fault::NotFound),
        Lead::Matter(found) => reply(face, &page(site, face, *found)),
        Lead::Many(paragraphs) => collective(site, face, paragraphs),
        Lead::Elsewhere(id) => {
            let address = address::matter(&id);
            let twin = if face.is_json() { ".json" } else { "" };
            let frame = Frame::new(site, face, "");
            Ok(Redirect::to(&format!("{}{twin}", frame.link(&address))).into_response())
        }
    }
}

/// The API: a matter as the index has it.
pub async fn api(
    State(site): State<Arc<Site>>,
    Path((place, number)): Path<(String, String)>,
) -> Reply {
    match site
        .ask(move |index| index.numbered(&place, &number))
        .await?
    {
        Numbered::One(matter) => json(&matter),
        _ => Err(Fault::NotFound),
    }
}

/// Reads what a matter's paragraphs say.
pub fn look(index: &Index, matter: Matter) -> Result<Found, Error> {
    let paragraphs = matter.steps.iter().map(|step| index.paragraph(&step.id));
    let paragraphs: Vec<Paragraph> = paragraphs
        .collect::<Result<Vec<_>, _>>()?
        .into_iter()
        .flatten()
        .collect();
    let motion = index.motion(&matter.id)?;
    let silent = motion
        .as_ref()
        .map(|motion| gap::silent(index, motion))
        .transpose()?;
    Ok(Found {
        silent: silent.flatten(),
        motion,
        missing: gap::missing(index, &paragraphs)?,
        paragraphs,
        matter,
    })
}

fn page(site: &Site, face: &Face, found: Found) -> MatterPage {
    let feed = feed::of_matter(&found.matter.id);
    let frame = Frame::new(site, face, found.matter.title.as_str()).followed(feed);
    MatterPage {
        state: state::state(&frame, &found.paragraphs, found.motion.as_ref()),
        trail: trail(&frame, &found.matter, &found.paragraphs, None),
        gaps: gap::gaps(&frame, &found),
        motion: found.motion.map(|motion| MotionRow::new(&frame, motion)),
        permalink: format!("{}{}", frame.origin, address::matter(&found.matter.id)),
        matter: found.matter,
        frame,
    }
}
