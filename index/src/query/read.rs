//! Reads what was typed. Any text can be read: what makes no sense is said to be ignored.

use std::ops::Range;

use super::part::{self, Taken};
use super::{Clause, Query, field};
use crate::answer::Understood;

/// Characters that are read; a question longer than that is a mistake.
const LONGEST: usize = 500;
/// Clauses that are asked for; the rest is ignored.
const MOST: usize = 32;
/// Words in capitals that join what stands on both sides.
const JOINERS: [&str; 2] = ["OR", "ELLER"];
/// What is recognised without a sign or a field, and may have been meant as words.
const RECOGNISED: [&str; 4] = ["reference_number", "paragraph", "date", "party"];

/// Reads a typed text.
pub(crate) fn read(text: &str) -> Query {
    let end = text
        .char_indices()
        .nth(LONGEST)
        .map_or(text.len(), |(at, _)| at);
    let mut reader = Reader {
        text,
        at: 0,
        end,
        query: Query::default(),
        joiner: None,
        spans: Vec::new(),
    };
    reader.skip_blanks();
    while reader.at < end {
        reader.part();
        reader.skip_blanks();
    }
    if !text[end..].trim().is_empty() {
        reader.at = text.len();
        reader.understood(end..text.len(), "ignored", Vec::new());
    }
    reader.say_what_is_left();
    reader.query
}

struct Reader<'a> {
    text: &'a str,
    /// Where what is still to be read begins.
    at: usize,
    /// Where reading ends.
    end: usize,
    query: Query,
    /// Where `OR` stands, if it stood last: the next clause joins the one before it.
    joiner: Option<usize>,
    /// Where each part that was understood stands, with the `OR` before it.
    spans: Vec<Range<usize>>,
}

impl Reader<'_> {
    /// Reads one part of the text.
    fn part(&mut self) {
        let rest = &self.text[self.at..self.end];
        if let Some(joiner) = joiner(rest) {
            self.joiner = (!self.query.all.is_empty()).then_some(self.at);
            self.at += joiner;
            return;
        }
        let excluded = rest
            .strip_prefix('-')
            .is_some_and(|rest| rest.starts_with(|c: char| c != '-' && !c.is_whitespace()));
        let sign = usize::from(excluded);
        let Taken {
            length,
            clause,
            taken_as,
            values,
        } = part::first(&rest[sign..]);
        let span = self.joiner.unwrap_or(self.at)..self.at + sign + length;
        self.at = span.end;
        let taken_as = match clause {
            Some(clause) if excluded && self.query.none.len() < MOST => {
                self.query.none.push(clause);
                "excluded"
            }
            Some(clause) if !excluded && self.query.wanted().count() < MOST => {
                self.want(clause);
                taken_as
            }
            _ => "ignored",
        };
        self.understood(span, taken_as, values);
        self.joiner = None;
    }

    fn want(&mut self, clause: Clause) {
        match self.query.all.last_mut() {
            Some(last) if self.joiner.is_some() => last.push(clause),
            _ => self.query.all.push(vec![clause]),
        }
    }

    fn skip_blanks(&mut self) {
        let rest = &self.text[self.at..self.end];
        self.at += rest.len() - rest.trim_start().len();
    }

    /// Notes how a part was taken; words side by side are one part.
    fn understood(&mut self, span: Range<usize>, taken_as: &str, values: Vec<String>) {
        let words = taken_as == "words" && self.joiner.is_none();
        if let Some((last, before)) = self.query.understood.last_mut().zip(self.spans.last_mut())
            && last.taken_as == taken_as
            && words
        {
            last.text.push(' ');
            last.text.push_str(self.text[span.clone()].trim());
            before.end = span.end;
            return;
        }
        let text = self.text[span.clone()].trim();
        let text = joiner(text).map_or(text, |joiner| text[joiner..].trim_start());
        self.query.understood.push(Understood {
            text: text.to_owned(),
            taken_as: taken_as.to_owned(),
            values,
            without: String::new(),
            as_words: None,
        });
        self.spans.push(span);
    }

    /// Says of each part what is left without it, and how it would be asked for as words.
    fn say_what_is_left(&mut self) {
        for (part, span) in self.query.understood.iter_mut().zip(&self.spans) {
            let (before, after) = (&self.text[..span.start], &self.text[span.end..]);
            part.without = tidy(&format!("{before} {after}"));
            let explicit = field::at_start(&part.text).is_some();
            if RECOGNISED.contains(&part.taken_as.as_str()) && !explicit {
                let start = span.start + self.text[span.clone()].rfind(&part.text).unwrap_or(0);
                let before = &self.text[..start];
                part.as_words = Some(tidy(&format!("{before}\"{}\"{after}", part.text)));
            }
        }
    }
}

/// The length of a joining word that stands alone at the start of a text.
fn joiner(rest: &str) -> Option<usize> {
    let stands_alone = |rest: &str| rest.starts_with(char::is_whitespace);
    JOINERS
        .into_iter()
        .find(|word| rest.strip_prefix(word).is_some_and(stands_alone))
        .map(str::len)
}

/// One blank between words, and no joining word at the start.
fn tidy(text: &str) -> String {
    let words: Vec<&str> = text.split_whitespace().collect();
    let joiners = words.iter().take_while(|word| JOINERS.contains(word));
    words[joiners.count()..].join(" ")
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// What each part was taken as, and what it was read as.
    #[track_caller]
    fn check(typed: &str, expected: &[&str]) {
        let query = read(typed);
        let said = query.understood.iter().map(|part| {
            let values = part.values.join(",");
            let values = if values.is_empty() {
                values
            } else {
                format!(" = {values}")
            };
            format!("{}: {}{values}", part.taken_as, part.text)
        });
        assert_eq!(said.collect::<Vec<_>>(), expected, "{typed}");
    }

    #[test]
    fn words_and_signs() {
        check("nya  gungor", &["words: nya gungor"]);
        check(
            "gungor OR bänkar ELLER bord",
            &["words: gungor", "words: bänkar", "words: bord"],
        );
        check(
            "\"nya gungor\" gun*",
            &["phrase: \"nya gungor\"", "prefix: gun*"],
        );
        check(
            "gungor -\"nya bänkar\" ?!",
            &["words: gungor", "excluded: -\"nya bänkar\"", "ignored: ?!"],
        );
    }

    #[test]
    fn fields_in_both_languages() {
        check("utfall:avslag", &["outcome: utfall:avslag = rejected"]);
        check(
            "Outcome:Rejected",
            &["outcome: Outcome:Rejected = rejected"],
        );
        check(
            "utfall:\"till handlingarna\"",
            &["outcome: utfall:\"till handlingarna\" = noted"],
        );
        check(
            "typ:medborgarförslag",
            &["kind: typ:medborgarförslag = citizen_proposal"],
        );
        check("år:2022-2024", &["year: år:2022-2024 = 2022,2023,2024"]);
        check("year:2024", &["year: year:2024 = 2024"]);
        check("parti:liberalerna", &["party: parti:liberalerna = L"]);
        check("party:vsk", &["party: party:vsk = VSK"]);
        check(
            "från:2023 till:2024-06",
            &[
                "date: från:2023 = 2023-01-01/",
                "date: till:2024-06 = /2024-06-30",
            ],
        );
        check(
            "datum:\"juni 2024\"",
            &["date: datum:\"juni 2024\" = 2024-06-01/2024-06-30"],
        );
        check(
            "dnr:KS 2023-860 skola",
            &["reference_number: dnr:KS 2023-860", "words: skola"],
        );
        check(
            "organ:\"barn- och skolnämnden\" -kommun:Sjöby",
            &[
                "body: organ:\"barn- och skolnämnden\"",
                "excluded: -kommun:Sjöby",
            ],
        );
        check(
            "motionär:\"Eva Lind\" author:mp",
            &["author: motionär:\"Eva Lind\"", "author: author:mp = MP"],
        );
        check(
            "yrkande:bifall titel:cykel* person:Lind beslut:avslag",
            &[
                "claim: yrkande:bifall",
                "title: titel:cykel*",
                "person: person:Lind",
                "decision: beslut:avslag",
            ],
        );
        check("paragraf:170", &["paragraph: paragraf:170"]);
    }

    #[test]
    fn what_a_field_makes_no_sense_of_is_said() {
        check(
            "skola utfall:kanske",
            &["words: skola", "ignored: utfall:kanske"],
        );
        check("år:ifjol", &["ignored: år:ifjol"]);
        check("dnr:x", &["ignored: dnr:x"]);
        check("datum:igår", &["ignored: datum:igår"]);
        check("dnr: organ: \"\"", &["words: dnr: organ:", "ignored: \"\""]);
        check("kl 13:45 beslut: bra", &["words: kl 13:45 beslut: bra"]);
    }

    #[test]
    fn what_needs_no_field() {
        check("KS/2023:860", &["reference_number: KS/2023:860"]);
        check(
            "§ 170 juni 2024",
            &[
                "paragraph: § 170",
                "date: juni 2024 = 2024-06-01/2024-06-30",
            ],
        );
        check("(L) skola", &["party: (L) = L", "words: skola"]);
        check("skola SD", &["words: skola", "party: SD = SD"]);
        check(
            "Miljöpartiets cykelplan",
            &["party: Miljöpartiets = MP", "words: cykelplan"],
        );
        check("etapp c m/s L-form", &["words: etapp c m/s L-form"]);
        check("budget 2024", &["words: budget 2024"]);
    }

    #[track_caller]
    fn check_without(typed: &str, part: usize, expected: &str) {
        assert_eq!(read(typed).understood[part].without, expected, "{typed}");
    }

    #[test]
    fn each_part_can_be_taken_back() {
        check_without("skola (L)  juni 2024", 1, "skola juni 2024");
        check_without("skola (L) juni 2024", 0, "(L) juni 2024");
        check_without("a OR b OR c", 1, "a OR c");
        check_without("a OR b", 0, "b");
        check_without("utfall:avslag", 0, "");
        let as_words = |typed: &str| read(typed).understood[1].as_words.clone();
        assert_eq!(
            as_words("skola OR L bra").as_deref(),
            Some("skola OR \"L\" bra")
        );
        assert_eq!(as_words("skola parti:L"), None);
        assert_eq!(as_words("skola \"L\""), None);
    }

    proptest! {
        #[test]
        fn nothing_typed_is_lost(
            typed in r#"(skola|"| |-|OR |§ 12|\(L\)|utfall:|avslag|juni 2024|KS 2024-1|dnr:|å\*|:|\PC){0,20}"#
        ) {
            let blank = |c: &char| !c.is_whitespace();
            let said: usize = read(&typed).understood.iter().map(|part| part.text.chars().filter(blank).count()).sum();
            let joiners = typed.matches("OR").count() * 2;
            prop_assert!(said + joiners >= typed.chars().filter(blank).count());
        }

        #[test]
        fn a_part_that_is_taken_back_is_gone(
            typed in r#"(skola |OR |§ 12 |\(L\) |utfall:avslag |juni 2024 |KS 2024-1 |dnr: |å\* |"a b" ){1,8}"#
        ) {
            for part in read(&typed).understood {
                let left = read(&part.without).understood.len();
                prop_assert!(left < 9 && part.without.len() < typed.len());
            }
        }
    }
}
