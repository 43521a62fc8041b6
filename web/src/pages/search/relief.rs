//! The way out of an empty result: what it would bring to drop a filter.

use paragraf_index::question::Question;

use super::Link;
use crate::face::Face;
use crate::facet::Facet;
use crate::fault::Fault;
use crate::form::Form;
use crate::frame::Frame;
use crate::site::Site;

/// What each filter costs when nothing is found: the count without it, where there is one.
pub async fn relief(site: &Site, face: &Face, form: &Form) -> Result<Vec<Link>, Fault> {
    let frame = Frame::new(site, face, "");
    let filters = &form.question.filters;
    let words = frame.words();
    let chosen = Facet::ALL
        .into_iter()
        .filter(|facet| !facet.chosen(filters).is_empty());
    let mut ways: Vec<(String, Form)> = chosen
        .map(|facet| {
            let name = format!("{} {}", words.without_filter, facet.legend(frame.language));
            (name, form.with_filters(facet.cleared(filters)))
        })
        .collect();
    if filters.from.or(filters.to).is_some() {
        ways.push((
            words.without_dates.to_owned(),
            form.without_dates(true, true),
        ));
    }
    let questions: Vec<Question> = ways
        .iter()
        .map(|(_, form)| Question {
            limit: 1,
            ..form.question.clone()
        })
        .collect();
    let totals = site
        .ask(move |index| {
            questions
                .iter()
                .map(|question| Ok(index.search(question)?.total))
                .collect::<Result<Vec<_>, _>>()
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
