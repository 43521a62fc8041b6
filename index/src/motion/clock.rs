//! The clock: how long open motions have waited, and how long decisions took.
//!
//! A motion should be prepared so that the council can decide within a year from when it was handed in
//! (kommunallagen 2017:725, 5 kap. 35 §).

use std::collections::BTreeMap;

use jiff::civil::Date;
use serde::Serialize;

use super::{Fate, MotionRecord};

/// Waiting and deciding times of motions.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Clock {
    /// Motions without a decision in the archive, the longest waiting first.
    pub open: Vec<OpenMotion>,
    /// Times to decision by the year of the decision, latest first.
    pub pace: Vec<Pace>,
    /// Decided motions whose day of handing in is not in the archive: they are in no median.
    pub unknown: usize,
}

/// A motion that waits.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct OpenMotion {
    /// The motion.
    pub motion: MotionRecord,
    /// The day the waiting is counted to: that of the municipality's latest meeting in the archive.
    pub as_of: Date,
    /// Days since it was handed in; where that is not known, since it first came up: at least so many.
    pub days: i32,
    /// Whether the day it was handed in is known.
    pub known: bool,
    /// Whether more than a year has gone.
    pub overdue: bool,
}

/// How long decisions of one year took, in days.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Pace {
    /// The year of the decisions.
    pub year: i16,
    /// Decisions whose time is known.
    pub motions: usize,
    /// The fastest.
    pub shortest: i32,
    /// A quarter took at most so long.
    pub lower_quartile: i32,
    /// Half took at most so long.
    pub median: i32,
    /// Three quarters took at most so long.
    pub upper_quartile: i32,
    /// The slowest.
    pub longest: i32,
    /// Those that took more than a year.
    pub overdue: usize,
}

impl Clock {
    /// The times by year as a table: a heading, a line a year. The same on the page and for spreadsheets.
    pub fn table(&self) -> Vec<Vec<String>> {
        let heading = [
            "year",
            "motions",
            "shortest",
            "lower_quartile",
            "median",
            "upper_quartile",
            "longest",
            "overdue",
        ];
        let line = |pace: &Pace| {
            let mut line = vec![pace.year.to_string(), pace.motions.to_string()];
            let times = [
                pace.shortest,
                pace.lower_quartile,
                pace.median,
                pace.upper_quartile,
                pace.longest,
            ];
            line.extend(times.map(|days| days.to_string()));
            line.push(pace.overdue.to_string());
            line
        };
        let heading = heading.map(str::to_owned).to_vec();
        [heading]
            .into_iter()
            .chain(self.pace.iter().map(line))
            .collect()
    }
}

/// Reads the clock, for each municipality at its own day.
pub fn clock(motions: Vec<MotionRecord>, as_of: impl Fn(Option<&str>) -> Option<Date>) -> Clock {
    let (open, settled): (Vec<_>, Vec<_>) = motions
        .into_iter()
        .partition(|motion| motion.fate == Fate::Open);
    let mut times: BTreeMap<i16, Vec<(i32, bool)>> = BTreeMap::new();
    let mut unknown = 0;
    for motion in settled
        .iter()
        .filter(|motion| motion.fate != Fate::Withdrawn)
    {
        let dates = motion.submitted.as_ref().zip(
            motion
                .settled
                .as_ref()
                .and_then(|settled| settled.stop.date),
        );
        match (motion.days, dates) {
            (Some(days), Some((submitted, settled))) => {
                let late = is_overdue(submitted.date, settled);
                times.entry(settled.year()).or_default().push((days, late));
            }
            _ => unknown += 1,
        }
    }
    let mut open: Vec<OpenMotion> = open
        .into_iter()
        .filter_map(|motion| {
            let day = as_of(motion.municipality.as_deref())?;
            waiting(motion, day)
        })
        .collect();
    open.sort_by(|a, b| (-a.days, &a.motion.id).cmp(&(-b.days, &b.motion.id)));
    let pace = times
        .into_iter()
        .rev()
        .map(|(year, times)| pace(year, times));
    Clock {
        open,
        pace: pace.collect(),
        unknown,
    }
}

/// More than a year later.
fn is_overdue(from: Date, to: Date) -> bool {
    from.checked_add(jiff::Span::new().years(1))
        .is_ok_and(|year| to > year)
}

fn waiting(motion: MotionRecord, as_of: Date) -> Option<OpenMotion> {
    let submitted = motion.submitted.as_ref().map(|submitted| submitted.date);
    let since = submitted.or(motion.first.date)?;
    Some(OpenMotion {
        days: since.until(as_of).ok()?.get_days(),
        known: submitted.is_some(),
        overdue: is_overdue(since, as_of),
        as_of,
        motion,
    })
}

fn pace(year: i16, mut times: Vec<(i32, bool)>) -> Pace {
    times.sort_unstable();
    // The nearest rank: always a time that a decision took.
    let at = |share: f64| {
        let rank = (share * times.len() as f64).ceil() as usize;
        times[rank.clamp(1, times.len()) - 1].0
    };
    Pace {
        year,
        motions: times.len(),
        shortest: at(0.0),
        lower_quartile: at(0.25),
        median: at(0.5),
        upper_quartile: at(0.75),
        longest: at(1.0),
        overdue: times.iter().filter(|(_, late)| *late).count(),
    }
}
