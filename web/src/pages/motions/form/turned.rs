//! The filters turned another way, and as an address.

use form_urlencoded::Serializer;

use super::{LIMIT, MotionForm};
use crate::address::MOTIONS;

impl MotionForm {
    /// The same with one more value of a filter, from the first page on.
    pub fn with(&self, key: &str, value: &str) -> MotionForm {
        let mut form = self.with_page(1);
        form.take(key, value);
        form
    }

    /// The same with one value of a filter in the place of those there were.
    pub fn only(&self, key: &str, value: &str) -> MotionForm {
        let mut form = self.clone();
        let filters = &mut form.filters;
        match key {
            "kommun" => filters.municipality.clear(),
            "organ" => filters.body.clear(),
            "parti" => filters.party.clear(),
            "utfall" => filters.fate.clear(),
            "ar" => filters.year.clear(),
            _ => filters.term.clear(),
        }
        form.with(key, value)
    }

    /// The same on another page.
    pub fn with_page(&self, page: usize) -> MotionForm {
        MotionForm {
            page,
            ..self.clone()
        }
    }

    /// The page before or after this one of a list with so many rows, so many a page.
    pub fn turned(&self, by: isize, total: usize, rows: usize) -> Option<MotionForm> {
        let page = self.page.checked_add_signed(by).filter(|page| *page > 0)?;
        ((page - 1) * rows < total).then(|| self.with_page(page))
    }

    /// The same on its page of such a list, or on the last one where it has not so many.
    pub fn within(&self, total: usize, rows: usize) -> MotionForm {
        self.with_page(self.page.min(total.div_ceil(rows)).max(1))
    }

    /// The rows of its page.
    pub fn rows<'a, T>(&self, all: &'a [T], rows: usize) -> &'a [T] {
        all.chunks(rows).nth(self.page - 1).unwrap_or_default()
    }

    /// The one address of these filters.
    pub fn address(&self) -> String {
        self.at(MOTIONS)
    }

    /// Another address with the same filters.
    pub fn at(&self, path: &str) -> String {
        match self.query() {
            query if query.is_empty() => path.to_owned(),
            query => format!("{path}?{query}"),
        }
    }

    /// What stands behind `?` in it.
    pub fn query(&self) -> String {
        let mut out = Serializer::new(String::new());
        for (key, values) in self.chosen() {
            for value in values {
                out.append_pair(key, &value);
            }
        }
        for (key, text) in [("fran", &self.from), ("till", &self.to)] {
            if !text.is_empty() {
                out.append_pair(key, text);
            }
        }
        if self.limit != LIMIT {
            out.append_pair("limit", &self.limit.to_string());
        }
        if self.page > 1 {
            out.append_pair("page", &self.page.to_string());
        }
        out.finish()
    }

    /// Whether an address says the same as the canonical one.
    pub fn is_canonical(&self, query: &str) -> bool {
        let canonical = self.query();
        form_urlencoded::parse(query.as_bytes()).eq(form_urlencoded::parse(canonical.as_bytes()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_long_list_has_pages() {
        let all: Vec<u32> = (0..25).collect();
        let check = |query: &str, page: usize, first: u32, before: bool, after: bool| {
            let form = MotionForm::read(query).within(all.len(), 10);
            assert_eq!(
                (form.page, form.rows(&all, 10)[0]),
                (page, first),
                "{query}"
            );
            let turned = [-1, 1].map(|by| form.turned(by, all.len(), 10).is_some());
            assert_eq!(turned, [before, after], "{query}");
        };
        check("", 1, 0, false, true);
        check("page=2", 2, 10, true, true);
        check("page=3", 3, 20, true, false);
        check("page=9", 3, 20, true, false);
        let empty = MotionForm::read("page=2").within(0, 10);
        assert!(empty.rows(&[0; 0], 10).is_empty() && empty.turned(1, 0, 10).is_none());
    }

    #[test]
    fn every_choice_has_one_address() {
        let check = |query: &str, canonical: &str| {
            assert_eq!(MotionForm::read(query).query(), canonical, "{query}");
            assert!(MotionForm::read(canonical).is_canonical(canonical));
        };
        check("", "");
        check("utfall=&parti=S&page=1", "parti=S");
        check(
            "utfall=rejected&parti=V&parti=S&fran=2024",
            "parti=S&parti=V&utfall=rejected&fran=2024",
        );
        let form = MotionForm::read("parti=S&page=3");
        assert_eq!(
            form.with("utfall", "approved").query(),
            "parti=S&utfall=approved"
        );
        assert_eq!(form.only("parti", "M").query(), "parti=M");
    }
}
