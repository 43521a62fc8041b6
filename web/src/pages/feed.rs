//! Atom feeds (RFC 4287): a search, a body's decisions, motions, a matter. Newest first.

use std::sync::Arc;

use askama::Template;
use axum::extract::{Path, State};
use axum::http::{HeaderValue, header};
use axum::response::IntoResponse;
use jiff::civil::Date;
use paragraf_index::answer::Hit;
use paragraf_index::matter::{Matter, Numbered};
use paragraf_index::motion::MotionRecord;
use paragraf_index::question::{Filters, Question, Sort};
use paragraf_index::record::{Outcome, Paragraph};

use crate::address;
use crate::face::Face;
use crate::fault::Fault;
use crate::form::Form;
use crate::frame::Frame;
use crate::hit::day;
use crate::labels::{Named, party};
use crate::pages::motions::MotionForm;
use crate::reply::Reply;
use crate::site::Site;

/// Entries of a feed.
const ENTRIES: usize = 50;

#[derive(Template)]
#[template(path = "feed.xml", escape = "html")]
struct Feed {
    frame: Frame,
    /// The page it follows.
    page: String,
    entries: Vec<Entry>,
}

/// One entry: a paragraph, or a motion with what became of it.
struct Entry {
    /// Its page, whole; also its identifier.
    link: String,
    title: String,
    date: Option<Date>,
    summary: String,
}

/// The feed of a search.
pub fn of_search(form: &Form) -> String {
    with_query("/flode/sok", &form.with_page(1).query())
}

/// The feed of a choice of motions.
pub fn of_motions(form: &MotionForm) -> String {
    with_query("/flode/motioner", &form.with_page(1).query())
}

/// The feed of a body at an address.
pub fn of_body(path: &str) -> String {
    format!("/flode/organ{path}")
}

/// The feed of a matter.
pub fn of_matter(id: &str) -> String {
    format!("/flode{}", address::matter(id))
}

fn with_query(path: &str, query: &str) -> String {
    if query.is_empty() {
        path.to_owned()
    } else {
        format!("{path}?{query}")
    }
}

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
    let chosen: Vec<String> = form
        .filters
        .party
        .iter()
        .map(|code| party(code, face.language))
        .collect();
    let title = [face.language.words().motions.to_owned()]
        .into_iter()
        .chain(chosen);
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

fn of_hit(frame: &Frame, hit: Hit) -> Entry {
    Entry {
        link: frame.absolute(&address::paragraph(&hit.id)),
        summary: summary(frame, &hit.body, hit.date, &hit.paragraph, &hit.outcomes),
        title: hit.title,
        date: hit.date,
    }
}

fn of_paragraph(frame: &Frame, paragraph: Paragraph) -> Entry {
    Entry {
        link: frame.absolute(&address::paragraph(&paragraph.id)),
        summary: summary(
            frame,
            &paragraph.body,
            paragraph.date,
            &paragraph.paragraph,
            &paragraph.outcomes,
        ),
        title: paragraph.title,
        date: paragraph.date,
    }
}

fn summary(
    frame: &Frame,
    body: &str,
    date: Option<Date>,
    number: &str,
    outcomes: &[Outcome],
) -> String {
    let outcomes: Vec<&str> = outcomes
        .iter()
        .map(|outcome| outcome.name(frame.language))
        .collect();
    format!(
        "{body}, {}, § {number}. {}",
        day(frame, date),
        outcomes.join(", ")
    )
}

fn of_motion(frame: &Frame, motion: MotionRecord) -> Entry {
    let stop = motion
        .settled
        .as_ref()
        .map_or(&motion.first, |settled| &settled.stop);
    let parties: Vec<String> = motion
        .parties
        .iter()
        .map(|code| party(code, frame.language))
        .collect();
    Entry {
        link: frame.absolute(&address::matter(&motion.id)),
        summary: format!(
            "{}. {}. {}, {}",
            motion.fate.name(frame.language),
            parties.join(", "),
            stop.body,
            day(frame, stop.date)
        ),
        date: stop.date,
        title: motion.title,
    }
}

impl Feed {
    /// The address the feed itself has.
    fn own(&self) -> String {
        self.frame
            .tongues()
            .into_iter()
            .find(|(language, _)| *language == self.frame.language)
            .map_or_else(
                || self.page.clone(),
                |(_, address)| format!("{}{address}", self.frame.origin),
            )
    }

    fn updated(&self) -> String {
        time(&self.entries.iter().filter_map(|entry| entry.date).max())
    }

    fn time(&self, entry: &Entry) -> String {
        time(&entry.date)
    }
}

/// A meeting's day as the moment that Atom wants; the index knows no finer time.
fn time(date: &Option<Date>) -> String {
    date.map_or_else(
        || "1970-01-01T00:00:00Z".to_owned(),
        |date| format!("{date}T00:00:00Z"),
    )
}

fn send(feed: Feed) -> Reply {
    let xml = feed.render().map_err(Fault::internal)?;
    let headers = [
        (
            header::CONTENT_TYPE,
            HeaderValue::from_static("application/atom+xml; charset=utf-8"),
        ),
        (header::CACHE_CONTROL, HeaderValue::from_static("no-cache")),
    ];
    Ok((headers, xml).into_response())
}
