//! `paragraf motions`: how motions ended, and the motions themselves.

use std::io::{self, BufWriter, Write};

use clap::ValueEnum;
use jiff::civil::Date;
use paragraf_index::Index;
use paragraf_index::motion::{Fate, MotionFilters, MotionRecord, Row, Scoreboard, list_table};
use serde::Serialize;

use super::filters::{first_day, last_day, named, settle};
use super::place::Place;
use super::print::{self, FAINT, STRONG};
use super::{End, export};

/// All motions there are.
const WHOLE: usize = 1_000_000;

/// Count how motions ended, by the parties behind them
///
/// A motion counts once, however many paragraphs it goes through; one of several parties counts once for each of them
/// and once in the total. With --list the motions are printed, each with the paragraph that settled it.
#[derive(clap::Args)]
#[command(after_long_help = EXAMPLES)]
pub struct Args {
    /// Form of the output
    #[arg(long, value_enum, default_value_t)]
    format: Format,
    /// The motions instead of their numbers
    #[arg(long)]
    list: bool,
    #[command(flatten)]
    place: Place,
    #[command(flatten)]
    choice: Choice,
}

/// Values of one filter are OR, filters are AND.
#[derive(clap::Args)]
#[command(next_help_heading = "Filters (repeat one for more values)")]
struct Choice {
    /// Only this place
    #[arg(long, value_name = "PLACE")]
    municipality: Vec<String>,
    /// Only motions that this body handled
    #[arg(long, value_name = "BODY")]
    body: Vec<String>,
    /// Only motions that this party is behind; FP and L are one
    #[arg(long, value_name = "PARTY")]
    party: Vec<String>,
    /// Only motions that ended so
    #[arg(long, value_name = "FATE", value_parser = named::<Fate>(&FATES))]
    fate: Vec<Fate>,
    /// Only motions settled in this year; open ones by the year they were handed in or first came up
    #[arg(long, value_name = "YEAR")]
    year: Vec<i16>,
    /// The same by the council's term, such as 2022 for 2022-2026
    #[arg(long, value_name = "YEAR")]
    term: Vec<i16>,
    /// The same from this day on: 2024-03-01, 2024-03 or 2024
    #[arg(long, value_name = "DAY", value_parser = first_day)]
    from: Option<Date>,
    /// The same until this day: 2024-03-31, 2024-03 or 2024
    #[arg(long, value_name = "DAY", value_parser = last_day)]
    to: Option<Date>,
}

const FATES: [&str; 8] = [
    "approved",
    "partly_approved",
    "rejected",
    "answered",
    "written_off",
    "withdrawn",
    "unclear",
    "open",
];

const EXAMPLES: &str = "\
Examples:
  paragraf motions --municipality Norrvik --term 2022
  paragraf motions --party L --fate approved --list
  paragraf motions --year 2024 --format csv > utfall.csv
  paragraf motions --fate open --list --format json | jq '.motions[].title'";

#[derive(Debug, Clone, Copy, Default, ValueEnum)]
enum Format {
    /// For people
    #[default]
    Table,
    /// For spreadsheets, UTF-8
    Csv,
    /// One JSON object
    Json,
}

/// What `--format json` prints.
#[derive(Serialize)]
struct Answer {
    scoreboard: Scoreboard,
    #[serde(skip_serializing_if = "Option::is_none")]
    motions: Option<Vec<MotionRecord>>,
}

/// Counts and prints.
pub fn run(args: &Args) -> anyhow::Result<End> {
    let index = args.place.open()?;
    let filters = args.choice.filters(&index)?;
    let scoreboard = index.scoreboard(&filters)?;
    let end = if scoreboard.total.motions == 0 {
        End::Nothing
    } else {
        End::Done
    };
    let motions = match args.list {
        true => Some(index.motions(&filters, 1, WHOLE)?.motions),
        false => None,
    };
    let mut out = BufWriter::new(anstream::stdout().lock());
    match (args.format, motions) {
        (Format::Json, motions) => print::json(
            &mut out,
            &Answer {
                scoreboard,
                motions,
            },
        )?,
        (Format::Csv, Some(motions)) => write_csv(&mut out, list_table(&motions))?,
        (Format::Csv, None) => write_csv(&mut out, scoreboard.table())?,
        (Format::Table, Some(motions)) => motions
            .iter()
            .try_for_each(|motion| write_motion(&mut out, motion))?,
        (Format::Table, None) => write_board(&mut out, &scoreboard)?,
    }
    out.flush()?;
    Ok(end)
}

impl Choice {
    fn filters(&self, index: &Index) -> anyhow::Result<MotionFilters> {
        let mut filters = MotionFilters {
            municipality: self.municipality.clone(),
            body: self.body.clone(),
            party: self.party.clone(),
            fate: self.fate.clone(),
            year: self.year.clone(),
            term: self.term.clone(),
            from: self.from,
            to: self.to,
        };
        let all = index.scoreboard(&MotionFilters::default())?;
        let held = |rows: &[Row]| rows.iter().map(|row| row.value.clone()).collect::<Vec<_>>();
        settle(
            "municipality",
            &mut filters.municipality,
            &held(&all.municipalities),
        )?;
        settle("body", &mut filters.body, &held(&all.bodies))?;
        for party in &mut filters.party {
            *party = paragraf_index::party::today(&party.to_uppercase()).to_owned();
        }
        settle("party", &mut filters.party, &held(&all.parties))?;
        Ok(filters)
    }
}

fn write_csv(out: &mut impl Write, rows: Vec<Vec<String>>) -> anyhow::Result<()> {
    let mut csv = csv::Writer::from_writer(out);
    rows.iter()
        .try_for_each(|row| csv.write_record(row))
        .map_err(export::cause)?;
    Ok(csv.flush()?)
}

/// The lines by party, numbers to the right.
fn write_board(out: &mut impl Write, board: &Scoreboard) -> io::Result<()> {
    let rows = board.table();
    let width = |column: usize| {
        rows.iter()
            .map(|row| row[column].chars().count())
            .max()
            .unwrap_or(0)
    };
    let widths: Vec<usize> = (0..rows[0].len()).map(width).collect();
    for (at, row) in rows.iter().enumerate() {
        let cells =
            row.iter()
                .zip(&widths)
                .enumerate()
                .map(|(column, (cell, width))| match column {
                    0 => format!("{cell:<width$}"),
                    _ => format!("{cell:>width$}"),
                });
        let line = cells.collect::<Vec<_>>().join("  ");
        let style = if at == 0 {
            FAINT
        } else if at + 1 == rows.len() {
            STRONG
        } else {
            anstyle::Style::new()
        };
        writeln!(out, "{style}{line}{style:#}")?;
    }
    writeln!(
        out,
        "* all motions, each once: a joint motion counts in each of its parties' lines"
    )
}

/// A motion: what became of it, where, and the sentence that says so.
fn write_motion(out: &mut impl Write, motion: &MotionRecord) -> io::Result<()> {
    writeln!(
        out,
        "{STRONG}{}{STRONG:#}",
        print::wrapped(&motion.title, "", "")
    )?;
    let place = motion
        .settled
        .as_ref()
        .map_or(&motion.first, |settled| &settled.stop);
    let date = place.date.map(|date| date.to_string()).unwrap_or_default();
    let facts = [
        print::name(motion.fate),
        motion.parties.join(", "),
        place.body.clone(),
        date,
    ];
    let facts: Vec<String> = facts.into_iter().filter(|fact| !fact.is_empty()).collect();
    writeln!(out, "  {}", facts.join(" · "))?;
    let quote = motion
        .settled
        .as_ref()
        .and_then(|settled| settled.evidence.as_ref());
    if let Some(evidence) = quote {
        writeln!(out, "{}", print::wrapped(&evidence.quote, "  ", "  "))?;
    }
    writeln!(out, "  {FAINT}{}{FAINT:#}\n", place.paragraph)
}
