//! The council's term of office (mandatperiod).

use std::fmt;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

/// A term by its first year: 2022 is the one from 15 October 2022 until 14 October 2026.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Term(pub i16);

impl Term {
    /// The term of a day. Since 1994 councils are elected for four years; from 2014 on they take office on 15 October
    /// of the year of the election (kommunallagen 5 kap.), before that on 1 November.
    pub fn of(day: Date) -> Option<Term> {
        let elected = (1994..=day.year())
            .rev()
            .filter(|year| (year - 1994) % 4 == 0);
        elected
            .map(Term)
            .find(|term| term.first_day().is_some_and(|first| first <= day))
    }

    /// The day it begins.
    pub fn first_day(self) -> Option<Date> {
        let (month, day) = if self.0 >= 2014 { (10, 15) } else { (11, 1) };
        Date::new(self.0, month, day).ok()
    }
}

impl fmt::Display for Term {
    /// `2022–2026`.
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{}–{}", self.0, self.0 + 4)
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn terms_begin_when_the_new_council_takes_office() {
        let check =
            |day: Date, first: Option<i16>| assert_eq!(Term::of(day), first.map(Term), "{day}");
        check(date(2024, 6, 11), Some(2022));
        check(date(2022, 10, 14), Some(2018));
        check(date(2022, 10, 15), Some(2022));
        check(date(2010, 10, 31), Some(2006));
        check(date(1994, 10, 31), None);
        assert_eq!(Term(2022).to_string(), "2022–2026");
    }
}
