//! A question and its answer: reads what was typed, asks the engine, and shows what it found.

use crate::answer::{Answer, Hit, Understood};
use crate::engine::{Found, Page, Result, Snapshot};
use crate::extract::Marks;
use crate::hit::{folded, hit};
use crate::plan::token::matter;
use crate::plan::{Match, Mode, Request, Ticked, Wanted, alike};
use crate::query::{self, Clause, Expansions, Query};
use crate::question::{Question, Sort};
use crate::record::Paragraph;

/// With fewer hits than this, another spelling may have been meant.
const FEW: usize = 3;

/// Answers a question. Any typed text has an answer.
pub(crate) fn answer(engine: &Snapshot, question: &Question) -> Result<Answer> {
    let mut query = query::read(&question.text);
    let expansions = engine.expand(&query)?;
    say_names(&mut query, &expansions);
    let (mode, request, page) = first_found(engine, question, &query, &expansions)?;
    let suggestion = if mode != Mode::All || page.total < FEW {
        engine.suggestion(&question.text, &query, &expansions)?
    } else {
        None
    };
    if mode != Mode::All {
        query.understood.push(any_word(&question.text));
    }
    let marks = Marks::new(&query, &expansions);
    Ok(Answer {
        query: question.clone(),
        total: page.total,
        matters: page.matters,
        hits: page
            .found
            .into_iter()
            .map(|found| shown(found, &marks))
            .collect(),
        facets: engine.facets(&request)?,
        suggestion,
        understood: query.understood,
    })
}

/// Paragraphs looked at for each that is shown as similar: those of one matter count once.
const LOOKED_AT: usize = 4;

/// The paragraphs most like one, best first: one of each matter, and none of its own.
pub(crate) fn similar(engine: &Snapshot, paragraph: &Paragraph, limit: usize) -> Result<Vec<Hit>> {
    let (words, paragraphs) = engine.known_words(paragraph)?;
    let request = Request {
        wanted: Match::all(vec![Match::All, alike(words, paragraphs)]),
        ticked: Ticked::default(),
        sort: Sort::Relevance,
        fold: false,
        page: 1,
        limit: (limit + 1) * LOOKED_AT,
    };
    let mut seen = vec![matter(paragraph)];
    let mut similar = engine.search(&request)?.found;
    similar.retain(|found| {
        let matter = matter(&found.paragraph);
        let new = matter.is_none() || !seen.contains(&matter);
        seen.push(matter);
        new && found.paragraph.id != paragraph.id
    });
    let marks = Marks::default();
    let shown = similar.into_iter().take(limit);
    Ok(shown
        .map(|found| hit(found.paragraph, found.score, &marks))
        .collect())
}

/// What is found when all is asked for; if that is nothing, when less is.
fn first_found(
    engine: &Snapshot,
    question: &Question,
    query: &Query,
    expansions: &Expansions,
) -> Result<(Mode, Request, Page)> {
    let wanted = Wanted { expansions };
    // Without words nothing is more relevant than anything else.
    let by_date = query.is_open() && question.sort == Sort::Relevance;
    let request = |mode| Request {
        wanted: wanted.query(query, mode),
        ticked: Ticked::new(&question.filters),
        sort: if by_date { Sort::Newest } else { question.sort },
        fold: question.fold,
        page: question.page,
        limit: question.limit,
    };
    let find = |mode| -> Result<(Mode, Request, Page)> {
        let request = request(mode);
        let page = engine.search(&request)?;
        Ok((mode, request, page))
    };
    let all = find(Mode::All)?;
    let can_give_way = query.wanted().any(|clause| !clause.is_explicit());
    if all.2.total > 0 || query.all.len() < 2 || !can_give_way {
        return Ok(all);
    }
    for mode in [Mode::AnyWord, Mode::Any] {
        let found = find(mode)?;
        if found.2.total > 0 {
            return Ok(found);
        }
    }
    Ok(all)
}

/// Says of each name of a body or place which values of the index it stands for.
fn say_names(query: &mut Query, expansions: &Expansions) {
    let names = query
        .all
        .iter()
        .flatten()
        .filter_map(|clause| match clause {
            Clause::Named(facet, name) => expansions.names.get(&(*facet, name.clone())),
            _ => None,
        });
    let said = query
        .understood
        .iter_mut()
        .filter(|part| matches!(part.taken_as.as_str(), "body" | "municipality"));
    for (part, values) in said.zip(names) {
        part.values.clone_from(values);
    }
}

fn any_word(text: &str) -> Understood {
    Understood {
        text: text.trim().to_owned(),
        taken_as: "any_word".to_owned(),
        values: Vec::new(),
        without: String::new(),
        as_words: None,
    }
}

fn shown(found: Found, marks: &Marks) -> Hit {
    Hit {
        folded: found.folded.into_iter().map(folded).collect(),
        folded_total: found.folded_total,
        ..hit(found.paragraph, found.score, marks)
    }
}
