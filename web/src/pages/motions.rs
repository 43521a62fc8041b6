//! Motions: how they ended, counted by party, and the list behind every number.

use std::sync::Arc;

use askama::Template;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use paragraf_index::motion::{Fate, MotionPage as Found, Scoreboard, list_table};
use serde::Serialize;

use crate::address::MOTIONS;
use crate::face::Face;
use crate::fault::Fault;
use crate::frame::Frame;
use crate::labels::Named;
use crate::pages::feed;
use crate::reply::{Reply, csv, json, reply, reply_with};
use crate::sentences;
use crate::site::Site;

mod board;
mod chart;
mod form;
mod row;

use board::{Board, boards};
use chart::Bar;
use form::Choice;
pub use form::MotionForm;
pub use row::MotionRow;

/// Motions in a list as CSV: all there are.
const WHOLE: usize = 1_000_000;

/// The scoreboard and the motions behind it.
#[derive(Template, Serialize)]
#[template(path = "motions.html")]
struct MotionsPage {
    #[serde(skip)]
    frame: Frame,
    /// How the motions ended.
    scoreboard: Scoreboard,
    /// How many motions the filters leave.
    total: usize,
    /// Those of this page.
    motions: Vec<MotionRow>,
    #[serde(skip)]
    form: MotionForm,
    #[serde(skip)]
    choices: Vec<Choice>,
    #[serde(skip)]
    choice: Vec<String>,
    #[serde(skip)]
    boards: Vec<Board>,
    #[serde(skip)]
    bars: Vec<Bar>,
    #[serde(skip)]
    mistakes: Vec<(String, String)>,
}

/// Shows the scoreboard; an address with empty keys leads to the short one that says the same.
pub async fn show(State(site): State<Arc<Site>>, face: Face) -> Reply {
    let form = MotionForm::read(&face.query);
    if face.is_json() {
        form.refuse_mistakes()?;
        return reply(&face, &look(&site, &face, form).await?);
    }
    let form = form.forgiving();
    if !form.mistakes.is_empty() {
        return reply_with(
            StatusCode::BAD_REQUEST,
            &face,
            &look(&site, &face, form).await?,
        );
    }
    if !form.is_canonical(&face.query) {
        let frame = Frame::new(&site, &face, "");
        return Ok(Redirect::to(&frame.link(&form.address())).into_response());
    }
    reply(&face, &look(&site, &face, form).await?)
}

async fn look(site: &Site, face: &Face, form: MotionForm) -> Result<MotionsPage, Fault> {
    let frame = Frame::new(site, face, form.title(face.language)).followed(feed::of_motions(&form));
    let filters = form.filters.clone();
    let (page, limit) = (form.page, form.limit);
    let (all, scoreboard, found) = site
        .ask(move |index| {
            let all = index.scoreboard(&Default::default())?;
            Ok((
                all,
                index.scoreboard(&filters)?,
                index.motions(&filters, page, limit)?,
            ))
        })
        .await?;
    Ok(MotionsPage {
        choices: form.choices(&frame, &all),
        choice: form.names(face.language),
        boards: boards(&frame, &form, &scoreboard),
        bars: chart::bars(&scoreboard),
        total: found.total,
        motions: found
            .motions
            .into_iter()
            .map(|motion| MotionRow::new(&frame, motion))
            .collect(),
        mistakes: form
            .mistakes
            .iter()
            .map(|wrong| (wrong.field.clone(), wrong.message(face.language)))
            .collect(),
        scoreboard,
        form,
        frame,
    })
}

/// The motions and the scoreboard for programs, as the index has them.
pub async fn api(State(site): State<Arc<Site>>, face: Face) -> Reply {
    #[derive(Serialize)]
    struct Answer {
        scoreboard: Scoreboard,
        #[serde(flatten)]
        found: Found,
    }
    let form = MotionForm::read(&face.query);
    form.refuse_mistakes()?;
    let ask = move |index: &paragraf_index::Index| {
        Ok(Answer {
            scoreboard: index.scoreboard(&form.filters)?,
            found: index.motions(&form.filters, form.page, form.limit)?,
        })
    };
    json(&site.ask(ask).await?)
}

/// The scoreboard as CSV.
pub async fn table(State(site): State<Arc<Site>>, face: Face) -> Reply {
    let form = MotionForm::read(&face.query);
    form.refuse_mistakes()?;
    let board = site
        .ask(move |index| index.scoreboard(&form.filters))
        .await?;
    csv("motioner-utfall.csv", board.table())
}

/// The motions as CSV.
pub async fn list(State(site): State<Arc<Site>>, face: Face) -> Result<Response, Fault> {
    let form = MotionForm::read(&face.query);
    form.refuse_mistakes()?;
    let found = site
        .ask(move |index| index.motions(&form.filters, 1, WHOLE))
        .await?;
    csv("motioner.csv", list_table(&found.motions))
}

impl MotionsPage {
    fn heading(&self) -> String {
        sentences::motions(self.frame.language, self.total as u64)
    }

    /// The fates that have a column: those that occur, and the ordinary ones always.
    fn fates(&self) -> Vec<Fate> {
        board::columns(&self.scoreboard)
    }

    fn fate_name(&self, fate: &Fate) -> &'static str {
        fate.name(self.frame.language)
    }

    fn mistake(&self, field: &str) -> Option<&str> {
        let found = self.mistakes.iter().find(|(wrong, _)| wrong == field);
        found.map(|(_, message)| message.as_str())
    }

    fn first(&self) -> usize {
        (self.form.page - 1) * self.form.limit + 1
    }

    /// The page of the list before or after this one.
    fn turned(&self, by: isize) -> Option<String> {
        let form = self.form.turned(by, self.total, self.form.limit)?;
        Some(format!("{}#lista", self.frame.link(&form.address())))
    }

    /// Another page about the same choice.
    fn beside(&self, page: &str) -> String {
        self.frame.link(&self.download(page))
    }

    fn download(&self, name: &str) -> String {
        self.form.with_page(1).at(&format!("{MOTIONS}/{name}"))
    }
}
