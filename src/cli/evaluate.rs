//! `paragraf evaluate`: how well the search answers.

use std::io::{self, Write};
use std::path::PathBuf;

use anyhow::Context;
use paragraf::evaluate::{Asked, Bare, Class, Forms, Item, Known, ask, classes, read_judged};
use paragraf_index::Index;
use paragraf_index::question::Filters;
use serde::Serialize;

use super::End;
use super::place::Place;
use super::print::{self, STRONG};

/// Measure how well the search answers
///
/// Asks questions whose right answers are known: titles, in other forms and spellings too, of the index and of a copy
/// from which titles were taken out ("bare"); reference numbers; § and date; the references that paragraphs make. With
/// --questions those of a file instead, whose answers people judged. At most 500 of each class.
#[derive(clap::Args)]
#[command(after_long_help = EXAMPLES)]
pub struct Args {
    /// File of questions with judged answers
    #[arg(long, value_name = "FILE")]
    questions: Option<PathBuf>,
    /// File of other forms of words and parts of compounds, for the classes made from titles
    #[arg(long, value_name = "FILE", conflicts_with = "questions")]
    forms: Option<PathBuf>,
    /// List the questions for which right answers are missing, too
    #[arg(long)]
    misses: bool,
    /// Print one JSON object
    #[arg(long)]
    json: bool,
    #[command(flatten)]
    place: Place,
}

const EXAMPLES: &str = "\
Measures, means over the questions of a class:
  MRR@10     one over the rank of the first right answer
  recall@20  how many of the right answers are among the first 20
  nDCG@10    how good the order is against the best, where people judged
  no hit     share of questions that find nothing at all

A file of questions is a JSON list:
  [{\"text\": \"skolskjuts till fritids\", \"persona\": \"citizen\", \"features\": [\"synonym\"],
    \"relevant\": {\"norrvik/kommunstyrelsen/2024-06-11/170\": 2}}]
2 answers the question, 1 is useful. `persona` and `features` name classes; `filters` asks once more with filters.

A file of forms has lines such as
  skolskjuts skolskjutsen skolskjutsar = skola skjuts";

/// What is printed.
#[derive(Serialize)]
struct Report {
    classes: Vec<Class>,
    #[serde(skip_serializing_if = "Option::is_none")]
    misses: Option<Vec<Miss>>,
}

/// A question whose right answers are not all found.
#[derive(Serialize)]
struct Miss {
    class: String,
    text: String,
    recall: f64,
    right: Vec<String>,
    found: Vec<String>,
}

/// Asks and prints the scores.
pub fn run(args: &Args) -> anyhow::Result<End> {
    let index = args.place.open()?;
    let mut report = Report {
        classes: Vec::new(),
        misses: args.misses.then(Vec::new),
    };
    match &args.questions {
        Some(file) => report.add(&ask(&index, &read_judged(file)?)?),
        None => from_archive(&index, &forms(args)?, &mut report)?,
    }
    if report.classes.is_empty() {
        return Ok(End::Nothing);
    }
    let mut out = anstream::stdout().lock();
    if args.json {
        print::json(&mut out, &report)?
    } else {
        write(&mut out, &report)?
    }
    Ok(End::Done)
}

fn forms(args: &Args) -> anyhow::Result<Forms> {
    let Some(file) = &args.forms else {
        return Ok(Forms::default());
    };
    let table = std::fs::read_to_string(file);
    let table = table.with_context(|| format!("{}: cannot be read", file.display()))?;
    Ok(Forms::new(&table))
}

/// The questions that the archive itself gives.
fn from_archive(index: &Index, forms: &Forms, report: &mut Report) -> anyhow::Result<()> {
    let (mut known, mut bare) = (Known::default(), Bare::like(index)?);
    for paragraph in index.export(&Filters::default())? {
        let paragraph = paragraph?;
        known.add(&paragraph);
        bare.add(paragraph)?;
    }
    report.add(&ask(index, &known.titles(forms, false))?);
    let titles = known.titles(forms, true);
    bare.ask(|bare| {
        report.add(&ask(bare, &titles)?);
        anyhow::Ok(())
    })??;
    report.add(&ask(index, &known.numbers())?);
    Ok(())
}

impl Report {
    fn add(&mut self, asked: &[Asked]) {
        self.classes.extend(classes(asked));
        if let Some(misses) = &mut self.misses {
            let missed = asked.iter().filter(|asked| asked.recall() < 1.0);
            misses.extend(missed.map(miss));
        }
    }
}

fn miss(asked: &Asked) -> Miss {
    let Item {
        classes,
        text,
        right,
        ..
    } = asked.item;
    let mut right: Vec<String> = right.keys().cloned().collect();
    right.sort_unstable();
    Miss {
        class: classes.join(", "),
        text: text.clone(),
        recall: asked.recall(),
        right,
        found: asked.found.clone(),
    }
}

fn write(out: &mut impl Write, report: &Report) -> io::Result<()> {
    writeln!(
        out,
        "{STRONG}{:16} {:>9} {:>7} {:>10} {:>8} {:>7}{STRONG:#}",
        "class", "questions", "MRR@10", "recall@20", "nDCG@10", "no hit"
    )?;
    for Class { class, scores } in &report.classes {
        let ndcg = scores
            .ndcg
            .map_or("–".to_owned(), |ndcg| format!("{ndcg:.3}"));
        writeln!(
            out,
            "{class:16} {:9} {:7.3} {:10.3} {ndcg:>8} {:7.2}",
            scores.questions, scores.mrr, scores.recall, scores.nothing
        )?;
    }
    for miss in report.misses.iter().flatten() {
        writeln!(
            out,
            "\n{}: {STRONG}{}{STRONG:#}",
            miss.class,
            print::safe(&miss.text)
        )?;
        for id in &miss.right {
            let rank = miss.found.iter().position(|found| found == id);
            let rank = rank.map_or("missing".to_owned(), |rank| format!("{}", rank + 1));
            writeln!(out, "  {rank:>7}  {id}")?;
        }
    }
    Ok(())
}
