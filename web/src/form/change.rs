//! The same search with one thing changed: what links of a page lead to.

use paragraf_index::question::Filters;

use super::Form;

impl Form {
    /// The same search with other words; where the usual order was taken, the usual one for those.
    pub fn with_text(&self, text: &str) -> Form {
        let usual = self.question.sort == self.usual_sort();
        self.first_page(|form| {
            form.question.text = text.to_owned();
            if usual {
                form.question.sort = form.usual_sort();
            }
        })
    }

    /// The same search with other ticks.
    pub fn with_filters(&self, filters: Filters) -> Form {
        self.first_page(|form| {
            form.question.filters = Filters {
                from: form.question.filters.from,
                to: form.question.filters.to,
                ..filters
            }
        })
    }

    /// The same search without one or both bounds of its date range.
    pub fn without_dates(&self, from: bool, to: bool) -> Form {
        self.first_page(|form| {
            if from {
                form.from.clear();
                form.question.filters.from = None;
            }
            if to {
                form.to.clear();
                form.question.filters.to = None;
            }
        })
    }

    /// The same search within other days, written as people write them.
    pub fn with_dates(&self, from: &str, to: &str) -> Form {
        let mut form = self.without_dates(true, true);
        form.from = from.to_owned();
        form.to = to.to_owned();
        form
    }

    /// The same search on another page.
    pub fn with_page(&self, page: usize) -> Form {
        let mut form = self.clone();
        form.question.page = page;
        form
    }

    /// The same search with so many hits on a page.
    pub fn with_limit(&self, limit: usize) -> Form {
        self.first_page(|form| form.question.limit = limit)
    }

    fn first_page(&self, change: impl FnOnce(&mut Form)) -> Form {
        let mut form = self.with_page(1);
        change(&mut form);
        form
    }
}
