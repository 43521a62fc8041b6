//! From a question to its one address.

use form_urlencoded::Serializer;

use super::{Form, LIMIT};
use crate::address::SEARCH;
use crate::facet::{Facet, code};

impl Form {
    /// The one address of this search: keys in fixed order, nothing empty, nothing that is usual anyway.
    pub fn address(&self) -> String {
        match self.query() {
            query if query.is_empty() => SEARCH.to_owned(),
            query => format!("{SEARCH}?{query}"),
        }
    }

    /// What stands behind `?` in that address.
    pub fn query(&self) -> String {
        let question = &self.question;
        let mut out = Serializer::new(String::new());
        let mut put = |key: &str, value: &str| {
            if !value.is_empty() {
                out.append_pair(key, value);
            }
        };
        put("q", &question.text);
        for facet in Facet::ALL {
            for value in facet.chosen(&question.filters) {
                put(facet.key(), &value);
            }
        }
        put("fran", &self.from);
        put("till", &self.to);
        if question.sort != self.usual_sort() {
            put("sort", &code(&question.sort));
        }
        if question.fold {
            put("samla", "1");
        }
        if question.limit != LIMIT {
            put("limit", &question.limit.to_string());
        }
        if question.page > 1 {
            put("page", &question.page.to_string());
        }
        out.finish()
    }

    /// Whether an address says the same as the canonical one, however it is encoded.
    pub fn is_canonical(&self, query: &str) -> bool {
        let canonical = self.query();
        form_urlencoded::parse(query.as_bytes()).eq(form_urlencoded::parse(canonical.as_bytes()))
    }
}
