//! The clock: motions that wait, and how long decisions took.

use std::sync::Arc;

use askama::Template;
use axum::extract::State;
use jiff::civil::Date;
use paragraf_index::motion::{Clock, OpenMotion, Pace};
use serde::Serialize;

use crate::address;
use crate::face::Face;
use crate::frame::Frame;
use crate::hit::day;
use crate::labels::party;
use crate::pages::motions::MotionForm;
use crate::reply::{Reply, csv, reply};
use crate::sentences;
use crate::site::Site;

/// Width of the picture's scale, in its own units, and where it begins.
const SCALE: f64 = 500.0;
const LEFT: f64 = 50.0;
/// Height of a line.
const LINE: usize = 34;
/// Motions on a page; the JSON has all.
const ROWS: usize = 100;

/// Where it is.
const ADDRESS: &str = "/motioner/klockan";

#[derive(Template, Serialize)]
#[template(path = "clock.html")]
struct ClockPage {
    #[serde(skip)]
    frame: Frame,
    #[serde(flatten)]
    clock: Clock,
    #[serde(skip)]
    form: MotionForm,
    #[serde(skip)]
    choice: Vec<String>,
}

/// Shows the clock of the motions that pass the filters.
pub async fn show(State(site): State<Arc<Site>>, face: Face) -> Reply {
    let form = MotionForm::of(&face)?;
    let frame = Frame::new(&site, &face, face.language.words().clock_title);
    let filters = form.filters.clone();
    let clock = site.ask(move |index| index.clock(&filters)).await?;
    reply(
        &face,
        &ClockPage {
            choice: form.names(face.language),
            form: form.within(clock.open.len(), ROWS),
            frame,
            clock,
        },
    )
}

/// The times to decision as CSV.
pub async fn table(State(site): State<Arc<Site>>, face: Face) -> Reply {
    let form = MotionForm::read(&face.query);
    form.refuse_mistakes()?;
    let clock = site.ask(move |index| index.clock(&form.filters)).await?;
    csv("motioner-tid.csv", clock.table())
}

impl ClockPage {
    fn days(&self, days: &i32) -> String {
        sentences::days(self.frame.language, *days)
    }

    /// Those of this page.
    fn open(&self) -> &[OpenMotion] {
        self.form.rows(&self.clock.open, ROWS)
    }

    fn turned(&self, by: isize) -> Option<String> {
        let form = self.form.turned(by, self.clock.open.len(), ROWS)?;
        Some(format!("{}#waiting", self.frame.link(&form.at(ADDRESS))))
    }

    /// The day it is counted from and what that day is: `7 september 2023, väckt`.
    fn since_day(&self, open: &OpenMotion) -> String {
        let (words, motion) = (self.frame.words(), &open.motion);
        let submitted = motion.submitted.as_ref().map(|submitted| submitted.date);
        let what = if open.known {
            words.handed_in
        } else {
            words.at_least
        };
        format!(
            "{}, {what}",
            day(&self.frame, submitted.or(motion.first.date))
        )
    }

    fn date(&self, date: &Date) -> String {
        sentences::date(self.frame.language, *date)
    }

    fn matter(&self, open: &OpenMotion) -> String {
        self.frame.link(&address::matter(&open.motion.id))
    }

    /// Where it says since when it waits.
    fn since(&self, open: &OpenMotion) -> String {
        let told = open
            .motion
            .submitted
            .as_ref()
            .map(|submitted| &submitted.paragraph);
        self.frame.link(&address::paragraph(
            told.unwrap_or(&open.motion.first.paragraph),
        ))
    }

    fn parties(&self, open: &OpenMotion) -> String {
        let parties = open
            .motion
            .parties
            .iter()
            .map(|code| party(code, self.frame.language));
        parties.collect::<Vec<_>>().join(", ")
    }

    /// `25 av 82 (30 %)`: those that have waited more than a year.
    fn overdue(&self) -> String {
        let open = self.clock.open.iter();
        let late = open.filter(|open| open.overdue).count() as u64;
        sentences::share(self.frame.language, late, self.clock.open.len() as u64)
    }

    /// The motions of the choice that were decided in a year.
    fn decided(&self, pace: &Pace) -> String {
        let form = self.form.only("ar", &pace.year.to_string());
        self.frame.link(&format!("{}#lista", form.address()))
    }

    fn download(&self) -> String {
        self.form.with_page(1).at("/motioner/tid.csv")
    }

    /// The scoreboard of the same choice.
    fn scoreboard(&self) -> String {
        self.frame.link(&self.form.with_page(1).address())
    }

    /// Place of a number of days on the picture's scale.
    fn at(&self, days: &i32) -> f64 {
        let longest = self
            .clock
            .pace
            .iter()
            .map(|pace| pace.longest)
            .max()
            .unwrap_or(1)
            .max(365);
        LEFT + f64::from(*days) / f64::from(longest) * SCALE
    }

    /// Place of the year within which the council should decide.
    fn year_mark(&self) -> f64 {
        self.at(&365)
    }

    fn wide(&self, from: &i32, to: &i32) -> f64 {
        (self.at(to) - self.at(from)).max(1.0)
    }

    fn top(&self, line: &usize) -> usize {
        line * LINE + 6
    }
}
