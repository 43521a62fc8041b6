//! A question and its answer.

use super::filters::filtered;
use super::lower::{Lower, Mode};
use super::rank::Page;
use super::snapshot::Snapshot;
use crate::answer::{Answer, Ids, Understood};
use crate::extract::Marks;
use crate::query::{self, Expansions};
use crate::question::{Question, Sort};

/// With fewer hits than this, another spelling may have been meant.
const FEW: usize = 3;

impl Snapshot {
    /// Answers a question.
    pub fn answer(&self, question: &Question) -> super::Result<Answer> {
        let mut query = query::read(&question.text);
        let expansions = self.expand(&query)?;
        let found = self.first_found(question, &query, &expansions)?;
        let suggestion = if found.mode != Mode::All || found.page.total < FEW {
            self.suggestion(&question.text, &query, &expansions)?
        } else {
            None
        };
        if found.mode != Mode::All {
            let text = question.text.trim().to_owned();
            query.understood.push(Understood {
                text,
                taken_as: "any_word".to_owned(),
            });
        }
        Ok(Answer {
            query: question.clone(),
            total: found.page.total,
            hits: self.hits(found.page.hits, &Marks::new(&query, &expansions))?,
            facets: self.facets(&*found.lowered, &question.filters)?,
            suggestion,
            understood: query.understood,
        })
    }

    /// The ids that answer a question.
    pub fn ids(&self, question: &Question) -> super::Result<Ids> {
        let query = query::read(&question.text);
        let expansions = self.expand(&query)?;
        let page = self.first_found(question, &query, &expansions)?.page;
        let ids = page.hits.into_iter();
        let ids = ids.map(|(_, address)| Ok(self.paragraph(address)?.id));
        Ok(Ids {
            total: page.total,
            ids: ids.collect::<super::Result<_>>()?,
        })
    }

    /// What is found when all is asked for; if that is nothing, when less is.
    fn first_found(
        &self,
        question: &Question,
        query: &query::Query,
        expansions: &Expansions,
    ) -> super::Result<Found> {
        let lower = Lower {
            fields: &self.fields,
            expansions,
        };
        // Without words nothing is more relevant than anything else.
        let by_date = query.is_open() && question.sort == Sort::Relevance;
        let sort = if by_date { Sort::Newest } else { question.sort };
        let find = |mode| -> super::Result<Found> {
            let lowered = lower.query(query, mode);
            let filtered = filtered(&*lowered, &self.fields, &question.filters, None);
            Ok(Found {
                mode,
                page: self.page(&*filtered, sort, question.page, question.limit)?,
                lowered,
            })
        };
        let all = find(Mode::All)?;
        if all.page.total > 0 || query.all.len() < 2 {
            return Ok(all);
        }
        for mode in [Mode::AnyWord, Mode::Any] {
            let found = find(mode)?;
            if found.page.total > 0 {
                return Ok(found);
            }
        }
        Ok(all)
    }
}

/// What was found, and how.
struct Found {
    mode: Mode,
    lowered: Box<dyn tantivy::query::Query>,
    page: Page,
}
