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
/// well as anywhere, and the next best place; without words, the beginning of the decision.
pub(crate) fn of(paragraph: &Paragraph, marks: &Marks) -> Vec<Piece> {
    let decision = decision(paragraph);
    let in_decision = marks.find(&decision);
    let in_text = marks.find(&paragraph.text);
    let decision_answers = passage::wealth(&in_decision) >= passage::wealth(&in_text);
    // The title stands above the extract already.
    let news = those(&in_text, |mark| {
        !is_in_title(&paragraph.title, &paragraph.text, mark)
    });
    let mut pieces = Pieces::default();
    if decision.is_empty() || !decision_answers {
        let telling = if news.is_empty() { &in_text } else { &news };
        let passages = passage::best(&paragraph.text, telling);
        pieces.add_passages(&paragraph.text, &passages, &in_text);
        return pieces.done;
    }
    let elsewhere = those(&news, |mark| {
        !is_in_decision(&decision, &paragraph.text, mark)
    });
    match passage::one(&paragraph.text, &elsewhere, passage::HALF) {
        Some(second) => {
            let first = passage::one(&decision, &in_decision, passage::HALF);
            pieces.add_passages(&decision, first.as_slice(), &in_decision);
            pieces.add_passages(&paragraph.text, &[second], &in_text);
        }
        None => {
            let passages = passage::best(&decision, &in_decision);
            pieces.add_passages(&decision, &passages, &in_decision);
        }
    }
    pieces.done
}

fn those(marks: &[Mark], wanted: impl Fn(&Mark) -> bool) -> Vec<Mark> {
    marks.iter().filter(|mark| wanted(mark)).copied().collect()
}

/// Whether a mark stands in the text where the decision is told: with the same words on both sides.
fn is_in_decision(decision: &str, text: &str, mark: &Mark) -> bool {
    let [before, after] = beside(text, mark);
    decision.contains(format!("{before} {} {after}", &text[mark.start..mark.end]).trim())
}

/// Whether a mark stands where the title is printed: with the same word on one side, for titles end somewhere.
fn is_in_title(title: &str, text: &str, mark: &Mark) -> bool {
    let [before, after] = beside(text, mark);
    let word = &text[mark.start..mark.end];
    let holds = |beside: &str, both: String| !beside.is_empty() && title.contains(&both);
    holds(before, format!("{before} {word}")) || holds(after, format!("{word} {after}"))
}

/// The words before and after a mark; nothing where a sign stands.
fn beside<'a>(text: &'a str, mark: &Mark) -> [&'a str; 2] {
    let word = |word: &&str| word.chars().any(char::is_alphanumeric);
    let before = text[..mark.start].split_whitespace().next_back();
    let after = text[mark.end..].split_whitespace().next();
    [before, after].map(|beside| beside.filter(word).unwrap_or_default())
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

/// Passages cut into pieces at the marks, with blanks and line ends as one blank.
#[derive(Default)]
struct Pieces {
    done: Vec<Piece>,
}

impl Pieces {
    /// Adds passages of a text; what is left out around them is said.
    fn add_passages(&mut self, text: &str, passages: &[Passage], marks: &[Mark]) {
        for passage in passages {
            if passage.start > 0 || !self.done.is_empty() {
                self.add_gap();
                self.add(" ", false);
            }
            let mut at = passage.start;
            for mark in marks.iter().filter(|mark| passage.holds(mark)) {
                self.add(&text[at..mark.start], false);
                self.add(&text[mark.start..mark.end], true);
                at = mark.end;
            }
            self.add(&text[at..passage.end], false);
        }
        let last = passages.last();
        if last.is_some_and(|passage| !text[passage.end..].trim().is_empty()) {
            self.add_gap();
        }
    }

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
    fn add_gap(&mut self) {
        match self.done.last_mut() {
            Some(last) if last.text.ends_with(GAP) => {}
            Some(last) if !last.hit => {
                let blank = if last.text.ends_with(' ') { "" } else { " " };
                last.text.push_str(&format!("{blank}{GAP}"));
            }
            last => {
                let blank = if last.is_some() { " " } else { "" };
                let text = format!("{blank}{GAP}");
                self.done.push(Piece { text, hit: false });
            }
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
            let mut pieces = Pieces::default();
            pieces.add_passages(&text, &passage::best(&text, &marks), &marks);
            let pieces = pieces.done;
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
