//! The way out of an empty result: what it would bring to drop a filter or a part of what was typed.

use paragraf_index::answer::Understood;
use paragraf_index::question::Question;

use super::reading::{name, text};
use super::{ANY_WORD, Link, MOST_WORDS};
use crate::face::Face;
use crate::facet::Facet;
use crate::fault::Fault;
use crate::form::Form;
use crate::frame::Frame;
use crate::site::Site;

/// What is said of the whole search, or means nothing: nothing to take back.
const NO_PARTS: [&str; 5] = [
    "ignored",
    ANY_WORD,
    MOST_WORDS,
    "respelled",
    "everyday_word",
];
/// How the index says that it looked for something else than was asked.
const EASED: [&str; 3] = [ANY_WORD, MOST_WORDS, "respelled"];
/// Ways that are tried; each is a search.
const MOST: usize = 12;

/// What each filter and each part of the words costs when nothing is found: the count without it, where there is one.
pub async fn relief(
    site: &Site,
    face: &Face,
    form: &Form,
    understood: &[Understood],
) -> Result<Vec<Link>, Fault> {
    let frame = Frame::new(site, face, "");
    let mut ways: Vec<(String, Form)> = filters(form, &frame).collect();
    ways.extend(parts(form, understood, &frame));
    ways.truncate(MOST);
    let questions: Vec<Question> = ways
        .iter()
        .map(|(_, form)| Question {
            limit: 1,
            ..form.question.clone()
        })
        .collect();
    let totals = site
        .ask(move |index| {
            let total = |question| {
                let answer = index.search(question)?;
                let is_eased = |part: &Understood| EASED.contains(&part.taken_as.as_str());
                let eased = answer.understood.iter().any(is_eased);
                // What has only some of the words is no answer to the rest of the search.
                Ok(if eased { 0 } else { answer.total })
            };
            questions.iter().map(total).collect::<Result<Vec<_>, _>>()
        })
        .await?;
    let links = ways
        .into_iter()
        .zip(totals)
        .filter(|(_, total)| *total > 0)
        .map(|((name, form), total)| Link {
            name,
            link: frame.link(&form.address()),
            count: Some(total as u64),
        });
    Ok(links.collect())
}

fn filters(form: &Form, frame: &Frame) -> impl Iterator<Item = (String, Form)> {
    let filters = &form.question.filters;
    let words = frame.words();
    let chosen = Facet::ALL
        .into_iter()
        .filter(|facet| !facet.chosen(filters).is_empty());
    let facets = chosen.map(|facet| {
        let name = format!("{} {}", words.without_filter, facet.legend(frame.language));
        (name, form.with_filters(facet.cleared(filters)))
    });
    let dates = filters.from.or(filters.to).map(|_| {
        let name = words.without_dates.to_owned();
        (name, form.without_dates(true, true))
    });
    facets.chain(dates)
}

/// Parts of what was typed; the only one is not dropped where nothing else narrows.
fn parts(form: &Form, understood: &[Understood], frame: &Frame) -> Vec<(String, Form)> {
    let narrowed = form.filter_count() > 0;
    let parts = understood
        .iter()
        .filter(|part| !NO_PARTS.contains(&part.taken_as.as_str()))
        .filter(|part| narrowed || !part.without.is_empty());
    let way = |part: &Understood| {
        let called = name(&part.taken_as, frame).map(|name| format!("{name}: "));
        let without = frame.words().without_part;
        let quoted = format!("”{}”", text(part, frame));
        let name = match called {
            Some(called) => format!("{without} {called}{}", text(part, frame)),
            None => format!("{without} {quoted}"),
        };
        (name, form.with_text(&part.without))
    };
    parts.map(way).collect()
}
