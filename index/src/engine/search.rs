//! A question and its answer.

use super::filters::filtered;
use super::lower::{Lower, Mode};
use super::snapshot::Snapshot;
use crate::answer::{Answer, Understood};
use crate::extract::Marks;
use crate::query;
use crate::question::{Question, Sort};

impl Snapshot {
    /// Answers a question.
    pub fn answer(&self, question: &Question) -> super::Result<Answer> {
        let mut query = query::read(&question.text);
        let expansions = self.expand(&query)?;
        let lower = Lower {
            fields: &self.fields,
            expansions: &expansions,
        };
        // Without words nothing is more relevant than anything else.
        let sort = if query.is_open() && question.sort == Sort::Relevance {
            Sort::Newest
        } else {
            question.sort
        };
        let page = |lowered: &dyn tantivy::query::Query| {
            let filtered = filtered(lowered, &self.fields, &question.filters, None);
            self.page(&*filtered, sort, question.page, question.limit)
        };

        let mut lowered = lower.query(&query, Mode::All);
        let mut found = page(&*lowered)?;
        if found.total == 0 && query.wanted().count() > 1 {
            lowered = lower.query(&query, Mode::Any);
            found = page(&*lowered)?;
            query.understood.push(Understood {
                text: question.text.trim().to_owned(),
                taken_as: "any_word".to_owned(),
            });
        }
        Ok(Answer {
            query: question.clone(),
            total: found.total,
            hits: self.hits(found.hits, &Marks::new(&query))?,
            facets: self.facets(&*lowered, &question.filters)?,
            suggestion: None,
            understood: query.understood,
        })
    }
}
