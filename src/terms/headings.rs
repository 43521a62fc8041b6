//! Headings of sections, and what stands below them.
//!
//! One table has those that always mean the same; headings that name a body are patterns.

mod named;
mod wordings;

use std::sync::LazyLock;

use foldhash::{HashMap, HashSet};

use crate::terms::bodies;
use crate::terms::pattern::spellings;
use wordings::{KEYWORDS, TABLE};

/// What a section of a paragraph holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Section {
    /// Points this body decided.
    Decision,
    /// Points this body wants another body to decide.
    Proposal,
    /// What somebody else proposed: an office, a committee, the board.
    Draft,
    /// What another body decided earlier.
    History,
    /// What members demanded at the table.
    Claims,
    /// The chair's questions and findings.
    Proposition,
    /// A counted round.
    Vote,
    /// Recorded dissent.
    Reservation,
    /// Recorded remarks.
    Statement,
    /// Who took no part because of a personal interest.
    Recusal,
    /// Who was present and took no part in the decision.
    NotTakingPart,
    /// The matter and its preparation.
    Background,
    /// What lay on the table.
    Documents,
    /// Who gets the extract.
    Recipients,
    /// Who spoke.
    Speech,
    /// Approval of the minutes, adjournments and other formalities.
    Formality,
}

impl Section {
    /// Whether it tells of other bodies, papers and readers: nobody speaks there at this meeting.
    pub fn is_of_others(self) -> bool {
        matches!(
            self,
            Section::History | Section::Documents | Section::Recipients | Section::Draft
        )
    }
}

/// A heading found on a line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Heading {
    /// What stands below it.
    pub section: Section,
    /// The body it names, as printed: whose decision, whose proposal.
    pub body: Option<String>,
    /// The body that is to decide, for proposals.
    pub to: Option<String>,
}

impl Heading {
    /// A heading that names no body.
    pub const fn plain(section: Section) -> Heading {
        Heading {
            section,
            body: None,
            to: None,
        }
    }
}

static BY_WORDING: LazyLock<HashMap<&'static str, Section>> = LazyLock::new(|| {
    TABLE
        .iter()
        .flat_map(|(section, wordings)| wordings.iter().map(|wording| (*wording, *section)))
        .collect()
});

/// The words that listed headings begin with, as they may be spelled.
static FIRST_WORDS: LazyLock<HashSet<String>> = LazyLock::new(|| {
    let wordings = BY_WORDING.keys();
    wordings
        .flat_map(|wording| spellings(first_word(wording)))
        .collect()
});

fn first_word(text: &str) -> &str {
    let end = text.find(|char: char| char.is_whitespace() || char == ',');
    &text[..end.unwrap_or(text.len())]
}

/// A quick look at a line: most are no headings.
fn may_be_heading(line: &str) -> bool {
    line.len() <= 110 && line.starts_with(char::is_uppercase) && !line.contains('(')
}

/// The heading a line is, or `None` for any other line.
///
/// Whose decision or proposal it is can only be told with the protocol's own body: see [`Heading::seen_by`].
pub fn find(line: &str) -> Option<Heading> {
    let line = line.trim().trim_end_matches([':', '.', ',']).trim();
    if !may_be_heading(line) {
        return None;
    }
    let may_be_listed = FIRST_WORDS.contains(first_word(line));
    let may_name_body = named::may_be(line);
    if !may_be_listed && !may_name_body {
        return None;
    }
    // Lower case and one kind of dash.
    let text = line.to_lowercase().replace(['–', '—'], "-");
    let listed = may_be_listed.then(|| by_wording(&text)).flatten();
    if let Some(section) = listed {
        return Some(Heading {
            section,
            body: None,
            to: None,
        });
    }
    may_name_body.then(|| named::read(&text)).flatten()
}

/// What stands below a heading that is not listed, where a word of it tells.
pub fn by_keyword(heading: &str) -> Option<Section> {
    let text = heading.to_lowercase();
    let told = KEYWORDS.iter().find(|(word, _)| text.contains(word));
    told.map(|(_, section)| *section)
}

/// What may stand behind a heading of what was said.
const AT_THE_MEETING: [&str; 6] = [
    " under överläggningen",
    " under sammanträdet",
    " vid sammanträdet",
    " på sammanträdet",
    " under mötet",
    " vid mötet",
];

/// A listed wording, or two of them joined: `proposition och omröstning`.
fn by_wording(text: &str) -> Option<Section> {
    let listed = |wording: &str| {
        let wording = wording.trim();
        let bare = AT_THE_MEETING
            .iter()
            .find_map(|end| wording.strip_suffix(end));
        let found = BY_WORDING.get(wording).copied();
        found.or_else(|| BY_WORDING.get(bare?).copied())
    };
    listed(text).or_else(|| {
        let (first, second) = text
            .split_once(" och ")
            .or_else(|| text.split_once(" samt "))
            .or_else(|| text.split_once(", "))?;
        listed(second).and(listed(first))
    })
}

impl Heading {
    /// The heading as the protocol's own body means it: what another body decided and said is history, its proposal a
    /// draft.
    pub fn seen_by(mut self, own: &str) -> Heading {
        let others = self
            .body
            .as_deref()
            .is_some_and(|body| !bodies::is_same(body, own));
        let to_own = self
            .to
            .as_deref()
            .is_some_and(|to| bodies::is_same(to, own));
        self.section = match self.section {
            Section::Decision
            | Section::Background
            | Section::Proposition
            | Section::Reservation
                if others =>
            {
                Section::History
            }
            Section::Proposal if others || to_own || self.to.is_none() => Section::Draft,
            section => section,
        };
        self
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(line: &str, own: &str, expected: Option<Section>) {
        assert_eq!(
            find(line).map(|heading| heading.seen_by(own).section),
            expected,
            "{line}"
        );
    }

    #[test]
    fn decisions_and_their_look_alikes() {
        let own = "Kommunstyrelsen";
        check("Beslut", own, Some(Section::Decision));
        check("Kommunstyrelsens beslut", own, Some(Section::Decision));
        check("Kommunstyrelsens beslut:", own, Some(Section::Decision));
        check(
            "Social- och omsorgsnämndens beslut",
            own,
            Some(Section::History),
        );
        check(
            "Social- och omsorgsnämndens beslut 2024-05-22, § 99",
            own,
            Some(Section::History),
        );
        check(
            "Förslag till beslut i kommunfullmäktige",
            own,
            Some(Section::Proposal),
        );
        check(
            "Förslag till kommunfullmäktiges beslut",
            own,
            Some(Section::Proposal),
        );
        check(
            "Förslag till kommunstyrelsens beslut",
            own,
            Some(Section::Draft),
        );
        check(
            "Kommunstyrelsens förslag till kommunfullmäktige",
            own,
            Some(Section::Proposal),
        );
        check(
            "Kommunstyrelsens förslag",
            "Kommunfullmäktige",
            Some(Section::Draft),
        );
        check(
            "Förslag till beslut på sammanträdet",
            own,
            Some(Section::Claims),
        );
        check("Beslutsgång", own, Some(Section::Proposition));
        check("Beslutsunderlag", own, Some(Section::Documents));
        check("Omröstning – huvudvotering", own, Some(Section::Vote));
        check("Beslutet skickas till:", own, Some(Section::Recipients));
        check("Kommunstyrelsen föreslår att", own, None);
        check("KS beslutar föreslå KF", own, Some(Section::Proposal));
        check(
            "Kommunstyrelsen beslutar för egen del, under förutsättning av fullmäktiges beslut",
            own,
            Some(Section::Decision),
        );
        check(
            "Kommunstyrelsen beslutar för egen del, under förutsättning av fullmäktiges",
            own,
            None,
        );
        check("beslut", own, None);
        let handled = "Kommunstyrelsens behandling av ärendet";
        check(handled, own, Some(Section::Background));
        check(handled, "Kommunfullmäktige", Some(Section::History));
        let ordered = "Kommunstyrelsens beslutsordning";
        check(ordered, own, Some(Section::Proposition));
        check(ordered, "Kommunfullmäktige", Some(Section::History));
        check(
            "Reservation i Kommunstyrelsen",
            "Kommunfullmäktige",
            Some(Section::History),
        );
    }
}
