//! The newest of a search, of a body, of a choice of motions.

use std::sync::Arc;

use axum::extract::{Path, State};
use paragraf_index::question::{Filters, Question, Sort};

use super::entry::{Entry, of_hit, of_motion};
use super::{ENTRIES, Feed, send};
use crate::face::Face;
use crate::fault::Fault;
use crate::form::Form;
use crate::frame::Frame;
use crate::pages::motions::MotionForm;
use crate::reply::Reply;
use crate::site::Site;

/// What a search finds, newest first.
pub async fn search(State(site): State<Arc<Site>>, face: Face) -> Reply {
    let form = Form::read(&face.query);
    form.refuse_mistakes()?;
    let words = face.language.words();
    let title = match form.question.text.as_str() {
        "" => words.search.to_owned(),
        text => format!("{}: {text}", words.search),
    };
    let frame = Frame::new(&site, &face, title);
    let page = frame.absolute(&form.address());
    let entries = newest(&site, &frame, form.question).await?;
    send(Feed {
        frame,
        page,
        entries,
    })
}

/// A body's decisions, newest first.
pub async fn body(
    State(site): State<Arc<Site>>,
    face: Face,
    Path((place, body)): Path<(String, String)>,
) -> Reply {
    let directory = site.directory().await?;
    let place = directory.place(&place).ok_or(Fault::NotFound)?;
    let body = place.body(&body).ok_or(Fault::NotFound)?;
    let frame = Frame::new(&site, &face, format!("{} – {}", body.name, place.name));
    let page = frame.absolute(&body.path);
    let filters = Filters {
        municipality: vec![place.name.clone()],
        body: vec![body.name.clone()],
        ..Filters::default()
    };
    let question = Form::default().with_filters(filters).question;
    let entries = newest(&site, &frame, question).await?;
    send(Feed {
        frame,
        page,
        entries,
    })
}

async fn newest(site: &Site, frame: &Frame, question: Question) -> Result<Vec<Entry>, Fault> {
    let question = Question {
        sort: Sort::Newest,
        page: 1,
        limit: ENTRIES,
        ..question
    };
    let hits = site.ask(move |index| index.search(&question)).await?.hits;
    Ok(hits.into_iter().map(|hit| of_hit(frame, hit)).collect())
}

/// Motions with what became of them, newest first.
pub async fn motions(State(site): State<Arc<Site>>, face: Face) -> Reply {
    let form = MotionForm::read(&face.query);
    form.refuse_mistakes()?;
    let title = [face.language.words().motions.to_owned()];
    let title = title.into_iter().chain(form.names(face.language));
    let frame = Frame::new(&site, &face, title.collect::<Vec<_>>().join(" – "));
    let page = frame.absolute(&form.address());
    let found = site
        .ask(move |index| index.motions(&form.filters, 1, ENTRIES))
        .await?;
    let entries = found
        .motions
        .into_iter()
        .map(|motion| of_motion(&frame, motion))
        .collect();
    send(Feed {
        frame,
        page,
        entries,
    })
}
