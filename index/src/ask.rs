//! A question and its answer: reads what was typed, asks the engine, and shows what it found.

use crate::answer::{Answer, Hit, Ids, Understood};
use crate::engine::{Found, Page, Result, Snapshot};
use crate::extract::Marks;
use crate::hit::{folded, hit};
use crate::plan::token::matter;
use crate::plan::{Match, Mode, Request, SENTENCE, Ticked, Wanted, alike, loose};
use crate::query::{self, Clause, Expansions, Query};
use crate::question::{Question, Sort};
use crate::record::Paragraph;
use crate::swedish::{forms, words};

/// With fewer hits than this, most of the words of a sentence will do.
const LITTLE: usize = 5;
/// With fewer hits than this, another spelling may have been meant.
const FEW: usize = 3;

/// What a question was taken for, and what was found.
struct Looked {
    query: Query,
    expansions: Expansions,
    mode: Mode,
    request: Request,
    page: Page,
    suggestion: Option<String>,
}

impl Looked {
    /// The question in another spelling, where nothing was found.
    fn respelled(&self, engine: &Snapshot, question: &Question) -> Option<Question> {
        let better = self.suggestion.as_ref().filter(|_| self.page.total == 0)?;
        is_misspelled(engine, &question.text, better).then(|| Question {
            text: better.clone(),
            ..question.clone()
        })
    }
}

/// Answers a question. Any typed text has an answer.
pub(crate) fn answer(engine: &Snapshot, question: &Question) -> Result<Answer> {
    let looked = look(engine, question, true)?;
    let respelled = looked.respelled(engine, question);
    let answer = show(engine, question, looked)?;
    let Some(respelled) = respelled else {
        return Ok(answer);
    };
    let mut other = show(engine, &respelled, look(engine, &respelled, true)?)?;
    if other.total == 0 {
        return Ok(answer);
    }
    other.understood = answer.understood;
    other.understood.push(Understood {
        values: vec![respelled.text],
        without: format!("\"{}\"", question.text.trim()),
        ..noted(&question.text, "respelled")
    });
    other.query = question.clone();
    Ok(other)
}

/// Whether all that another spelling would change are words nobody knows: what the dictionary has is meant as typed,
/// and so is what stands in quotes.
fn is_misspelled(engine: &Snapshot, typed: &str, better: &str) -> bool {
    let kept = forms(better);
    let mut changed = words(typed)
        .into_iter()
        .filter(|word| !kept.contains(&word.form));
    let is_quoted = typed.contains(['"', '”', '“', '„', '»', '«']);
    !is_quoted && changed.all(|word| engine.analyser.is_unknown(&word.form))
}

/// Takes a question as it was typed; the values of facets may be counted, too.
fn look(engine: &Snapshot, question: &Question, counted: bool) -> Result<Looked> {
    let mut query = query::read(&question.text);
    let expansions = engine.expand(&query)?;
    say_names(&mut query, &expansions);
    say_everyday(&mut query, &expansions, &question.text);
    let (mode, request, page) = first_found(engine, question, &query, &expansions, counted)?;
    let suggestion = if mode != Mode::All || page.total < FEW {
        engine.suggestion(&question.text, &query, &expansions)?
    } else {
        None
    };
    Ok(Looked {
        query,
        expansions,
        mode,
        request,
        page,
        suggestion,
    })
}

/// What is shown of it.
fn show(engine: &Snapshot, question: &Question, looked: Looked) -> Result<Answer> {
    let Looked {
        mut query,
        expansions,
        mode,
        request,
        page,
        suggestion,
    } = looked;
    match mode {
        Mode::All => {}
        Mode::Most(_) => query.understood.push(noted(&question.text, "most_words")),
        Mode::AnyWord | Mode::Any => query.understood.push(noted(&question.text, "any_word")),
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
        facets: engine.facets(&request, page.facets)?,
        suggestion,
        understood: query.understood,
    })
}

/// The ids that answer a question.
pub(crate) fn ids(engine: &Snapshot, question: &Question) -> Result<Ids> {
    let mut looked = look(engine, question, false)?;
    if let Some(respelled) = looked.respelled(engine, question) {
        let other = look(engine, &respelled, false)?;
        if other.page.total > 0 {
            looked = other;
        }
    }
    let found = looked.page.found.into_iter();
    Ok(Ids {
        total: looked.page.total,
        ids: found.map(|found| found.paragraph.id).collect(),
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
        counted: false,
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

/// What is found when all is asked for; if that is little or nothing, when less is.
fn first_found(
    engine: &Snapshot,
    question: &Question,
    query: &Query,
    expansions: &Expansions,
    counted: bool,
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
        counted,
    };
    let find = |mode| -> Result<(Mode, Request, Page)> {
        let request = request(mode);
        let page = engine.search(&request)?;
        Ok((mode, request, page))
    };
    let all = find(Mode::All)?;
    if let Some(most) = most_found(query, question, all.2.total, &find)? {
        return Ok(most);
    }
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

/// What has most of the words of a sentence, where few have all of them; as many of the words as it takes.
fn most_found(
    query: &Query,
    question: &Question,
    all: usize,
    find: &impl Fn(Mode) -> Result<(Mode, Request, Page)>,
) -> Result<Option<(Mode, Request, Page)>> {
    let words = loose(query);
    if all == 0 || all >= LITTLE || words < SENTENCE || question.sort != Sort::Relevance {
        return Ok(None);
    }
    let mut best = None;
    for least in (2..words).rev() {
        let found = find(Mode::Most(least))?;
        let enough = found.2.total >= LITTLE;
        if found.2.total > all {
            best = Some(found);
        }
        if enough {
            return Ok(best);
        }
    }
    Ok(best)
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

/// Says which everyday words were looked for by what minutes call it too, and how to ask for the word alone.
fn say_everyday(query: &mut Query, expansions: &Expansions, text: &str) {
    for word in words(text) {
        let variants = expansions.variants.get(&word.form);
        let names = variants
            .map(|variants| variants.names.as_slice())
            .unwrap_or_default();
        let is_new = query
            .understood
            .iter()
            .all(|part| part.text != text[word.start..word.end]);
        if names.is_empty() || !is_new {
            continue;
        }
        let typed = &text[word.start..word.end];
        query.understood.push(Understood {
            text: typed.to_owned(),
            taken_as: "everyday_word".to_owned(),
            values: names.iter().map(|name| name.text.clone()).collect(),
            without: format!("{}\"{typed}\"{}", &text[..word.start], &text[word.end..]),
            as_words: None,
        });
    }
}

/// What was made of the whole text.
fn noted(text: &str, taken_as: &str) -> Understood {
    Understood {
        text: text.trim().to_owned(),
        taken_as: taken_as.to_owned(),
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
