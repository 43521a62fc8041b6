//! The passage of a paragraph that answers best, with what matched marked.

mod marks;
mod passage;

use crate::answer::Piece;
use crate::record::Paragraph;
use marks::Mark;
pub(crate) use marks::Marks;
use passage::Passage;

/// Between two passages, and where one begins or ends inside the text.
const GAP: &str = "…";

/// The extract of a paragraph: where most of what was asked for stands together, in the decision if it is there as
/// well as anywhere; without words, the beginning of the decision.
pub(crate) fn of(paragraph: &Paragraph, marks: &Marks) -> Vec<Piece> {
    let decision = decision(paragraph);
    let in_decision = marks.find(&decision);
    let in_text = marks.find(&paragraph.text);
    let (text, found) =
        if passage::wealth(&in_decision) >= passage::wealth(&in_text) && !decision.is_empty() {
            (decision.as_str(), in_decision)
        } else {
            (paragraph.text.as_str(), in_text)
        };
    pieces(text, &passage::best(text, &found), &found)
}

/// The points of the decision, else of the proposal, on one line.
fn decision(paragraph: &Paragraph) -> String {
    let proposal = paragraph
        .proposal
        .iter()
        .flat_map(|proposal| &proposal.points);
    let points: Vec<&str> = paragraph
        .decision
        .iter()
        .chain(proposal)
        .map(String::as_str)
        .collect();
    points.join(" ")
}

/// The passages cut into pieces at the marks, with blanks and line ends as one blank.
fn pieces(text: &str, passages: &[Passage], marks: &[Mark]) -> Vec<Piece> {
    let mut pieces = Pieces::default();
    for passage in passages {
        if passage.start > 0 {
            let before = if pieces.done.is_empty() { "" } else { " " };
            pieces.add_gap(&format!("{before}{GAP} "));
        }
        let mut at = passage.start;
        for mark in marks
            .iter()
            .filter(|mark| passage.start <= mark.start && mark.end <= passage.end)
        {
            pieces.add(&text[at..mark.start], false);
            pieces.add(&text[mark.start..mark.end], true);
            at = mark.end;
        }
        pieces.add(&text[at..passage.end], false);
    }
    if passages
        .last()
        .is_some_and(|passage| !text[passage.end..].trim().is_empty())
    {
        pieces.add_gap(&format!(" {GAP}"));
    }
    pieces.done
}

#[derive(Default)]
struct Pieces {
    done: Vec<Piece>,
}

impl Pieces {
    fn add(&mut self, text: &str, hit: bool) {
        let words: Vec<&str> = text.split_whitespace().collect();
        let mut line = words.join(" ");
        if !hit {
            let before = if text.starts_with(char::is_whitespace) && !self.done.is_empty() {
                " "
            } else {
                ""
            };
            let after = if text.ends_with(char::is_whitespace) && !line.is_empty() {
                " "
            } else {
                ""
            };
            line = format!("{before}{line}{after}");
        }
        match self.done.last_mut() {
            Some(last) if last.hit == hit => last.text.push_str(&line),
            _ if line.is_empty() => {}
            _ => self.done.push(Piece { text: line, hit }),
        }
    }

    /// Says that something is left out here.
    fn add_gap(&mut self, gap: &str) {
        match self.done.last_mut() {
            Some(last) if !last.hit => last.text.push_str(gap),
            _ => self.done.push(Piece {
                text: gap.to_owned(),
                hit: false,
            }),
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::query::{Expansions, read};

    proptest! {
        #[test]
        fn an_extract_is_made_of_whole_words_of_the_text(
            text in r"([A-ZÅÄÖa-zåäö0-9/\-:.,§\u{301}]{1,12}[ \n]{1,2}|nya gungor |KS 2023-860\. ){0,120}",
            typed in r#"(gunga |nya|"nya gungor" |a\* |ks 2023/860 |å ){0,4}"#,
        ) {
            let marks = Marks::new(&read(&typed), &Expansions::default()).find(&text);
            let pieces = pieces(&text, &passage::best(&text, &marks), &marks);
            let shown: String = pieces.iter().map(|piece| piece.text.as_str()).collect();
            let printed: Vec<&str> = text.split_whitespace().collect();
            for word in shown.split_whitespace().filter(|word| *word != GAP) {
                prop_assert!(printed.contains(&word), "{word:?} of {shown:?}");
            }
            prop_assert!(pieces.iter().any(|piece| piece.hit) || marks.is_empty());
            prop_assert!(shown.len() < 700, "{shown}");
        }
    }
}
