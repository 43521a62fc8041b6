//! What is new of a matter.

use std::sync::Arc;

use axum::extract::{Path, State};
use paragraf_index::matter::{Matter, Numbered};
use paragraf_index::record::Paragraph;

use super::entry::of_paragraph;
use super::{ENTRIES, Feed, send};
use crate::address;
use crate::face::Face;
use crate::fault::Fault;
use crate::frame::Frame;
use crate::reply::Reply;
use crate::site::Site;

/// A matter with a reference number: its paragraphs, newest first.
pub async fn matter(
    State(site): State<Arc<Site>>,
    face: Face,
    Path((place, number)): Path<(String, String)>,
) -> Reply {
    follow(&site, &face, format!("{place}/{number}")).await
}

/// A matter without one.
pub async fn matter_of(
    State(site): State<Arc<Site>>,
    face: Face,
    Path(parts): Path<[String; 4]>,
) -> Reply {
    follow(&site, &face, parts.join("/")).await
}

async fn follow(site: &Site, face: &Face, id: String) -> Reply {
    let read = move |index: &paragraf_index::Index| {
        let matter = match (index.matter(&id)?, id.split_once('/')) {
            (Some(matter), _) => matter,
            (None, Some((place, number))) => match index.numbered(place, number)? {
                Numbered::One(matter) => *matter,
                // A paragraph's address leads to its matter, as on the site.
                _ => match index.matter_of(&id)? {
                    Some(matter) => matter,
                    None => return Ok(None),
                },
            },
            (None, None) => return Ok(None),
        };
        let paragraphs = matter
            .steps
            .iter()
            .rev()
            .take(ENTRIES)
            .map(|step| index.paragraph(&step.id));
        let paragraphs = paragraphs.collect::<Result<Vec<_>, _>>()?;
        Ok(Some((matter, paragraphs)))
    };
    let found: Option<(Matter, Vec<Option<Paragraph>>)> = site.ask(read).await?;
    let (matter, paragraphs) = found.ok_or(Fault::NotFound)?;
    let frame = Frame::new(site, face, matter.title.as_str());
    let page = frame.absolute(&address::matter(&matter.id));
    let entries = paragraphs
        .into_iter()
        .flatten()
        .map(|paragraph| of_paragraph(&frame, paragraph));
    let entries = entries.collect();
    send(Feed {
        frame,
        page,
        entries,
    })
}
