//! The search page.

use std::sync::Arc;

use askama::Template;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect};
use paragraf_index::answer::Answer;
use paragraf_index::question::{Filters, Question, Sort};
use serde::Serialize;

use crate::face::Face;
use crate::facet::code;
use crate::fault::Fault;
use crate::form::Form;
use crate::frame::Frame;
use crate::hit::Row;
use crate::labels::Named;
use crate::pages::feed;
use crate::reply::{Reply, reply, reply_with};
use crate::sentences;
use crate::site::Site;

mod chips;
mod columns;
mod group;
mod pager;
mod reading;
mod relief;
mod tree;

use chips::chips;
use columns::Columns;
use group::Group;
use pager::{Pager, Step};
use reading::{Reading, readings};
use relief::relief;
use tree::Tree;

/// How the index says that it looked for some of the words only.
const ANY_WORD: &str = "any_word";
/// How the index says that few had all of the words, and it looked for most of them too.
const MOST_WORDS: &str = "most_words";

/// A search and its results.
#[derive(Template, Serialize)]
#[template(path = "search.html")]
pub struct SearchPage {
    #[serde(skip)]
    pub frame: Frame,
    /// The words that were typed.
    pub query: String,
    #[serde(skip)]
    pub form: Form,
    /// Paragraphs on all pages.
    pub total: usize,
    /// Hits on all pages where paragraphs of one matter are folded.
    pub matters: Option<usize>,
    /// `Visar 21–40 av 312 träffar, nyast först`.
    pub position: String,
    /// Filters that are chosen, each with the address without it.
    pub chips: Vec<Link>,
    /// Municipalities with their bodies, where there is more than one.
    pub tree: Option<Tree>,
    /// What can be ticked.
    pub facets: Vec<Group>,
    /// Hits by year, or by month of the year that was chosen.
    pub columns: Option<Columns>,
    /// Orders to choose from.
    #[serde(skip)]
    pub sorts: Vec<Choice>,
    /// Whether nothing has all the words, and paragraphs with some of them are shown.
    pub relaxed: bool,
    /// Whether those that have most of the words are among the hits, since few have all.
    pub widened: bool,
    /// What was recognised in the words, each with the address without it.
    pub understood: Vec<Reading>,
    /// Another spelling.
    pub suggestion: Option<Link>,
    /// The hits of this page.
    pub hits: Vec<Row>,
    /// Where the other pages are.
    pub pager: Pager,
    /// When nothing was found: filters that shut results out, and how many.
    pub relief: Vec<Link>,
    /// What is wrong in the search.
    #[serde(skip)]
    pub mistakes: Vec<(String, String)>,
}

/// A link with its text.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Link {
    /// Its text.
    pub name: String,
    /// Where it leads.
    pub link: String,
    /// How many results are there, where it is known.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub count: Option<u64>,
}

/// An option of a list.
pub struct Choice {
    pub value: String,
    pub name: &'static str,
    pub chosen: bool,
}

/// Shows results; an address with empty or usual keys leads to the short one that says the same.
pub async fn show(State(site): State<Arc<Site>>, face: Face) -> Reply {
    let form = Form::read(&face.query);
    if face.is_json() {
        form.refuse_mistakes()?;
        return reply(&face, &look(&site, &face, form).await?);
    }
    let form = form.forgiving();
    if !form.mistakes.is_empty() {
        let page = look(&site, &face, form).await?;
        return reply_with(StatusCode::BAD_REQUEST, &face, &page);
    }
    if !form.is_canonical(&face.query) {
        let frame = Frame::new(&site, &face, "");
        return Ok(Redirect::to(&frame.link(&form.address())).into_response());
    }
    reply(&face, &look(&site, &face, form).await?)
}

async fn look(site: &Site, face: &Face, form: Form) -> Result<SearchPage, Fault> {
    // Words that are too long are kept in the box but not searched for.
    let asked = if form.is_searchable() {
        form.question.clone()
    } else {
        form.with_text("").question
    };
    let answer = site.ask(move |index| index.search(&asked)).await?;
    let relief = if answer.total == 0 {
        relief(site, face, &form, &answer.understood).await?
    } else {
        Vec::new()
    };
    Ok(page(site, face, form, answer, relief))
}

fn page(site: &Site, face: &Face, form: Form, answer: Answer, relief: Vec<Link>) -> SearchPage {
    let language = face.language;
    let feed = feed::of_search(&form);
    let frame = Frame::new(site, face, title(&form, face, answer.total)).followed(feed);
    SearchPage {
        query: form.question.text.clone(),
        total: answer.total,
        position: position(&form, face, &answer),
        chips: chips(&form, &frame),
        tree: Tree::new(&form, &answer.facets, &frame),
        facets: Group::all(&form, &answer.facets, language),
        columns: Columns::new(&form, &answer.facets, &frame),
        matters: answer.matters,
        sorts: sorts(&form, face),
        relaxed: is_said(&answer, ANY_WORD),
        widened: is_said(&answer, MOST_WORDS),
        understood: readings(&answer.understood, &form, &frame),
        suggestion: answer.suggestion.map(|text| Link {
            link: frame.link(&form.with_text(&text).address()),
            name: text,
            count: None,
        }),
        pager: Pager::new(&form, answer.matters.unwrap_or(answer.total), &frame),
        hits: answer
            .hits
            .into_iter()
            .map(|hit| Row::new(&frame, hit))
            .collect(),
        relief,
        mistakes: form
            .mistakes
            .iter()
            .map(|wrong| (wrong.field.clone(), wrong.message(language)))
            .collect(),
        form,
        frame,
    }
}

impl SearchPage {
    fn hits_heading(&self) -> String {
        sentences::hits(self.frame.language, self.total as u64)
    }

    fn count(&self, count: &u64) -> String {
        sentences::hits(self.frame.language, *count)
    }

    /// Number of the first hit on this page.
    fn first(&self) -> usize {
        (self.form.question.page - 1) * self.form.question.limit + 1
    }

    /// The same words without filters.
    fn cleared(&self) -> String {
        let bare = self
            .form
            .with_filters(Filters::default())
            .without_dates(true, true);
        self.frame.link(&bare.address())
    }

    /// What is wrong with one field.
    fn mistake(&self, field: &str) -> Option<String> {
        self.form
            .mistake(field)
            .map(|mistake| mistake.message(self.frame.language))
    }
}

fn title(form: &Form, face: &Face, total: usize) -> String {
    let words = match form.question.text.as_str() {
        "" => face.language.words().search,
        text => text,
    };
    format!("{words} – {}", sentences::hits(face.language, total as u64))
}

fn position(form: &Form, face: &Face, answer: &Answer) -> String {
    let Question {
        page, limit, sort, ..
    } = form.question;
    let first = (page - 1) * limit + 1;
    let last = (first + answer.hits.len()).saturating_sub(1);
    if answer.hits.is_empty() {
        return sentences::hits(face.language, answer.total as u64);
    }
    let order = sort.name(face.language);
    let hits = match answer.matters {
        Some(matters) => sentences::matters(face.language, matters as u64),
        None => sentences::hits(face.language, answer.total as u64),
    };
    sentences::position(face.language, first as u64, last as u64, &hits, order)
}

fn sorts(form: &Form, face: &Face) -> Vec<Choice> {
    let choices = form.sorts().into_iter().enumerate();
    let choice = |(index, sort): (usize, Sort)| Choice {
        // The usual order has no key in the address.
        value: if index == 0 {
            String::new()
        } else {
            code(&sort)
        },
        name: sort.name(face.language),
        chosen: sort == form.question.sort,
    };
    choices.map(choice).collect()
}

/// Whether the index said so of the words.
fn is_said(answer: &Answer, taken_as: &str) -> bool {
    answer
        .understood
        .iter()
        .any(|part| part.taken_as == taken_as)
}
