//! The way to the other pages of results.

use serde::Serialize;

use crate::form::{DEEPEST, Form};
use crate::frame::Frame;

/// Links to the pages around the shown one.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Pager {
    /// The shown page.
    pub page: usize,
    /// The last page.
    pub last: usize,
    pub previous: Option<String>,
    pub next: Option<String>,
    /// Numbered pages to choose from.
    #[serde(skip)]
    pub pages: Vec<Step>,
    /// The first page.
    #[serde(skip)]
    pub first: String,
}

/// A page to choose, or a gap between such.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Step {
    Page {
        number: usize,
        link: String,
        current: bool,
    },
    Gap,
}

impl Pager {
    /// The pager of a search with so many hits.
    pub fn new(form: &Form, total: usize, frame: &Frame) -> Pager {
        let (page, limit) = (form.question.page, form.question.limit);
        let last = total.min(DEEPEST).div_ceil(limit).max(1);
        let link = |page: usize| frame.link(&form.with_page(page).address());
        Pager {
            page,
            last,
            previous: (page > 1 && page <= last).then(|| link(page - 1)),
            next: (page < last).then(|| link(page + 1)),
            pages: numbers(page, last)
                .into_iter()
                .map(|number| {
                    number.map_or(Step::Gap, |number| Step::Page {
                        number,
                        link: link(number),
                        current: number == page,
                    })
                })
                .collect(),
            first: link(1),
        }
    }
}

/// First, last and the neighbours of the shown page, with gaps where pages are left out.
fn numbers(page: usize, last: usize) -> Vec<Option<usize>> {
    let mut numbers = Vec::new();
    for number in 1..=last {
        if number == 1 || number == last || number.abs_diff(page) <= 1 {
            numbers.push(Some(number));
        } else if numbers.last().is_some_and(Option::is_some) {
            numbers.push(None);
        }
    }
    numbers
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn far_pages_are_left_out() {
        let check = |page, last, expected: &str| {
            let shown: Vec<String> = numbers(page, last)
                .iter()
                .map(|number| number.map_or("…".into(), |n| n.to_string()))
                .collect();
            assert_eq!(shown.join(" "), expected);
        };
        check(1, 1, "1");
        check(1, 9, "1 2 … 9");
        check(5, 9, "1 … 4 5 6 … 9");
        check(3, 3, "1 2 3");
    }
}
