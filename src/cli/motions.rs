//! `paragraf motions`: how motions ended, and the motions themselves.

mod table;

use std::io::{BufWriter, Write};

use clap::ValueEnum;
use jiff::civil::Date;
use paragraf_index::Index;
use paragraf_index::motion::{Fate, MotionFilters, MotionRecord, Row, Scoreboard, list_table};
use serde::Serialize;

use super::filters::{first_day, last_day, named, settle};
use super::place::Place;
use super::{End, export, print};
use table::{write_board, write_motion};

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
