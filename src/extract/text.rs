//! Plain text: from bytes in one of the encodings that archives hold to pages of lines.

mod decode;
mod markdown;
mod spacing;

use crate::document::{Line, Page};
use crate::extract::cells::Cells;
use crate::extract::letters::is_blank;
pub use decode::{decode, is_wide};
use unicode_normalization::UnicodeNormalization;

/// Columns between tab stops at the beginning of a line, where the number of an item may stand.
const TAB: usize = 8;
/// An item's number takes so many columns at most.
const NUMBER: usize = 3;
/// Columns between those behind words: most cells of a table are shorter, and then its columns stand below each other.
const WIDE_TAB: usize = 32;
/// So many blanks in a row part cells.
const CELL_BLANKS: usize = 3;

/// The pages of a text: a form feed begins a new one. They bear no numbers, for the file has none.
pub fn pages(text: &str) -> Vec<Page> {
    let text = text.replace("\r\n", "\n");
    let marked = markdown::is_markdown(&text);
    let gap = spacing::empty_lines_of_a_gap(&text);
    text.split('\u{C}')
        .map(|page| Page {
            number: None,
            lines: match marked {
                true => lines(&markdown::plain(page), gap),
                false => lines(page, gap),
            },
        })
        .collect()
}

/// The lines of a page, where so many empty ones make a `gap`.
fn lines(page: &str, gap: usize) -> Vec<Line> {
    let mut lines: Vec<Line> = Vec::new();
    let mut empty = 0;
    for raw in page.split(is_line_end) {
        let cells = cells(&spacing::letters_together(raw));
        match cells.into_line(TAB as f32, None, empty >= gap && !lines.is_empty()) {
            Some(line) => {
                lines.push(line);
                empty = 0;
            }
            None => empty += 1,
        }
    }
    lines
}

fn is_line_end(letter: char) -> bool {
    matches!(
        letter,
        '\n' | '\r' | '\u{B}' | '\u{85}' | '\u{2028}' | '\u{2029}'
    )
}

/// The cells of a line: parted by a tab or by blanks enough.
fn cells(raw: &str) -> Cells {
    let mut cells = Cells::default();
    let mut letter_text = [0; 4];
    let mut column = 0;
    let mut right = 0;
    let mut tab = false;
    for letter in raw.nfc() {
        match letter {
            '\t' => {
                let stops = if right <= NUMBER { TAB } else { WIDE_TAB };
                column = (column / stops + 1) * stops;
                tab = true;
            }
            blank if is_blank(blank) => column += 1,
            letter => {
                if tab || column - right >= CELL_BLANKS {
                    cells.close();
                } else if column > right {
                    cells.blank();
                }
                cells.push(
                    letter.encode_utf8(&mut letter_text),
                    column as f32,
                    (column + 1) as f32,
                );
                column += 1;
                right = column;
                tab = false;
            }
        }
    }
    cells
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// Lines as `left:cell|left:cell`, with `+` before a line that has a gap before it.
    fn check(text: &str, expected: &[&str]) {
        let shown: Vec<String> = pages(text)
            .iter()
            .flat_map(|page| &page.lines)
            .map(show)
            .collect();
        assert_eq!(shown, expected);
    }

    fn show(line: &Line) -> String {
        let cells: Vec<String> = line
            .cells
            .iter()
            .map(|c| format!("{}:{}", c.left, c.text))
            .collect();
        format!(
            "{}{}",
            if line.gap_before { "+" } else { "" },
            cells.join("|")
        )
    }

    #[test]
    fn lines_end_in_many_ways() {
        check(
            "§ 1\r\nVal\rav\u{85}\njusterare",
            &["0:§ 1", "0:Val", "0:av", "+0:justerare"],
        );
    }

    #[test]
    fn blanks_indent_and_part_cells() {
        check("        § 7", &["8:§ 7"]);
        check(
            "Plats och tid    Stadshuset  kl. 18",
            &["0:Plats och tid|17:Stadshuset kl. 18"],
        );
        check(
            "Ledamot\tJa\nEva Kvarnberg (S)\tX",
            &["0:Ledamot|32:Ja", "0:Eva Kvarnberg (S)|32:X"],
        );
        check("1.\tMotionen avslås\t3", &["0:1. Motionen avslås|32:3"]);
    }

    #[test]
    fn empty_lines_make_gaps() {
        check("\n\n§ 1\n\n \n§ 2\n§ 3", &["0:§ 1", "+0:§ 2", "0:§ 3"]);
    }

    #[test]
    fn form_feeds_begin_pages_without_numbers() {
        let pages = pages("ett\n\u{C}två\u{C}");
        assert_eq!(pages.len(), 3);
        assert!(pages.iter().all(|page| page.number.is_none()));
        assert_eq!(pages[1].lines[0].text, "två");
    }

    proptest! {
        #[test]
        fn a_line_is_its_cells(text in "\\PC*[ \t\u{AD}\u{A0}\u{B}]{0,5}\\PC*") {
            for line in pages(&text).iter().flat_map(|page| &page.lines) {
                let joined: Vec<&str> = line.cells.iter().map(|cell| cell.text.as_str()).collect();
                prop_assert_eq!(joined.join(" "), line.text.clone());
                prop_assert!(!line.text.is_empty());
            }
        }
    }
}
