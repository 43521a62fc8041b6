//! The chosen filters, each with the address without it.

use super::Link;
use crate::facet::Facet;
use crate::form::Form;
use crate::frame::Frame;

/// A chip for each value that is ticked and each bound of the dates.
pub fn chips(form: &Form, frame: &Frame) -> Vec<Link> {
    let filters = &form.question.filters;
    let chip = |name: String, form: Form| Link {
        name,
        link: frame.link(&form.address()),
        count: None,
    };
    let ticked = Facet::ALL.into_iter().flat_map(|facet| {
        facet.chosen(filters).into_iter().map(move |value| {
            let name = format!(
                "{}: {}",
                facet.legend(frame.language),
                facet.name(&value, frame.language)
            );
            chip(name, form.with_filters(facet.without(filters, &value)))
        })
    });
    let words = frame.words();
    let from = filters.from.map(|_| {
        chip(
            format!("{} {}", words.from, form.from),
            form.without_dates(true, false),
        )
    });
    let to = filters.to.map(|_| {
        chip(
            format!("{} {}", words.to, form.to),
            form.without_dates(false, true),
        )
    });
    ticked.chain(from).chain(to).collect()
}
