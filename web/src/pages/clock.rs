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
use crate::labels::party;
use crate::pages::motions::MotionForm;
use crate::reply::{Reply, reply};
use crate::sentences;
use crate::site::Site;

/// Width of the picture's scale, in its own units, and where it begins.
const SCALE: f64 = 500.0;
const LEFT: f64 = 50.0;
/// Height of a line.
const LINE: usize = 34;

#[derive(Template, Serialize)]
#[template(path = "clock.html")]
struct ClockPage {
    #[serde(skip)]
    frame: Frame,
    #[serde(flatten)]
    clock: Clock,
    #[serde(skip)]
    choice: Vec<String>,
}

/// Shows the clock of the motions that pass the filters.
pub async fn show(State(site): State<Arc<Site>>, face: Face) -> Reply {
    let form = MotionForm::read(&face.query);
    let form = if face.is_json() {
        form
    } else {
        form.forgiving()
    };
    form.refuse_mistakes()?;
    let frame = Frame::new(&site, &face, face.language.words().clock_title);
    let choice = form
        .chosen()
        .into_iter()
        .flat_map(|(_, values)| values)
        .collect();
    let clock = site.ask(move |index| index.clock(&form.filters)).await?;
    reply(
        &face,
        &ClockPage {
            frame,
            clock,
            choice,
        },
    )
}

impl ClockPage {
    fn days(&self, days: &i32) -> String {
        sentences::days(self.frame.language, *days)
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

    fn overdue(&self) -> usize {
        self.clock.open.iter().filter(|open| open.overdue).count()
    }

    /// The motions decided in a year.
    fn decided(&self, pace: &Pace) -> String {
        self.frame
            .link(&format!("{}?ar={}#lista", address::MOTIONS, pace.year))
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
