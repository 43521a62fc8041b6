//! Markdown, which many tools turn PDFs into, as the plain text it stands for.
//!
//! Headings and rows stand on lines of their own, list items keep their numbers, columns of tables stand below each
//! other; marks of emphasis go.

use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};

/// Fewer lines with marks may be there by chance.
const ENOUGH: usize = 2;
/// So many blanks part the columns of a table.
const BETWEEN: usize = 3;
/// A column is no wider than this, in characters: one long cell must not fill up those of all other rows.
const WIDEST: usize = 120;

/// The text without marks.
pub fn plain(text: &str) -> String {
    let mut plain = Plain::default();
    for event in Parser::new_ext(text, Options::ENABLE_TABLES) {
        plain.take(event);
    }
    plain.text
}

/// Whether lines are marked as headings, or as bold from end to end.
pub fn is_markdown(text: &str) -> bool {
    let marked = text
        .lines()
        .filter(|line| is_heading(line) || is_bold(line));
    marked.take(ENOUGH).count() == ENOUGH
}

fn is_heading(line: &str) -> bool {
    let title = line.trim_start_matches('#');
    (1..=6).contains(&(line.len() - title.len())) && title.starts_with(' ')
}

fn is_bold(line: &str) -> bool {
    let inside = line.trim().strip_prefix("**");
    let inside = inside.and_then(|line| line.strip_suffix("**"));
    inside.is_some_and(|inside| !inside.is_empty() && !inside.contains('*'))
}

/// The plain text as it grows.
#[derive(Default)]
struct Plain {
    text: String,
    /// The next number of each list that is open; `None` for bullets.
    lists: Vec<Option<u64>>,
    /// The table that is being read.
    table: Option<Table>,
}

impl Plain {
    fn take(&mut self, event: Event<'_>) {
        match event {
            Event::Start(tag) => self.open(&tag),
            Event::End(tag) => self.close(tag),
            Event::Text(text) | Event::Code(text) => self.push(&text),
            Event::SoftBreak | Event::HardBreak => self.push("\n"),
            Event::InlineHtml(html) if html.starts_with("<br") => self.push("\n"),
            Event::Rule => self.part(),
            _ => {}
        }
    }

    fn open(&mut self, tag: &Tag<'_>) {
        match tag {
            Tag::Heading { .. } | Tag::CodeBlock(_) => self.part(),
            Tag::Paragraph if self.lists.is_empty() => self.part(),
            Tag::List(first) => {
                match self.lists.is_empty() {
                    true => self.part(),
                    false => self.end_line(),
                }
                self.lists.push(*first);
            }
            Tag::Item => self.item(),
            Tag::Table(_) => {
                self.part();
                self.table = Some(Table::default());
            }
            Tag::TableHead | Tag::TableRow => self.rows(|rows| rows.push(Vec::new())),
            Tag::TableCell => self.rows(|rows| {
                if let Some(row) = rows.last_mut() {
                    row.push(String::new());
                }
            }),
            _ => {}
        }
    }

    fn close(&mut self, tag: TagEnd) {
        match tag {
            TagEnd::Heading(_) | TagEnd::CodeBlock => self.part(),
            TagEnd::Paragraph | TagEnd::Item => self.end_line(),
            TagEnd::List(_) => {
                self.lists.pop();
            }
            TagEnd::Table => {
                let table = self.table.take().unwrap_or_default();
                self.text.push_str(&table.drawn());
            }
            _ => {}
        }
    }

    /// Text of a cell, on one line; or of anything else.
    fn push(&mut self, text: &str) {
        let cell = self
            .table
            .as_mut()
            .and_then(|table| table.rows.last_mut()?.last_mut());
        match cell {
            Some(cell) => cell.push_str(&text.replace('\n', " ")),
            None => self.text.push_str(text),
        }
    }

    fn rows(&mut self, change: impl FnOnce(&mut Vec<Vec<String>>)) {
        if let Some(table) = &mut self.table {
            change(&mut table.rows);
        }
    }

    fn item(&mut self) {
        self.end_line();
        match self.lists.last_mut() {
            Some(Some(number)) => {
                self.text.push_str(&format!("{number}. "));
                *number += 1;
            }
            _ => self.text.push_str("- "),
        }
    }

    fn end_line(&mut self) {
        if !self.text.is_empty() && !self.text.ends_with('\n') {
            self.text.push('\n');
        }
    }

    /// An empty line.
    fn part(&mut self) {
        self.end_line();
        if !self.text.is_empty() && !self.text.ends_with("\n\n") {
            self.text.push('\n');
        }
    }
}

/// The rows of a table, its header first.
#[derive(Default)]
struct Table {
    rows: Vec<Vec<String>>,
}

impl Table {
    /// The table with its columns below each other.
    fn drawn(&self) -> String {
        let columns = self.rows.iter().map(Vec::len).max().unwrap_or(0);
        let width = |column: usize| {
            let cells = self.rows.iter().filter_map(|row| row.get(column));
            let widest = cells.map(|cell| cell.chars().count()).max();
            widest.unwrap_or(0).min(WIDEST)
        };
        let widths: Vec<usize> = (0..columns).map(width).collect();
        let mut text = String::new();
        for row in &self.rows {
            let cells = row.iter().zip(&widths);
            let cells = cells.map(|(cell, width)| format!("{cell:<0$}", width + BETWEEN));
            text.push_str(cells.collect::<String>().trim_end());
            text.push('\n');
        }
        text
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_go_and_lines_stay() {
        let text = "# Protokoll\n## **§ 7** Val\nEva Ek \\(S\\) yrkar\n*bifall*.\n\n**Beslut**\n\n3. Planen antas.\n4. Den *gäller*<br>genast.\n   - i ett år\n\nSlut\n";
        assert!(is_markdown(text));
        assert_eq!(
            plain(text),
            "Protokoll\n\n§ 7 Val\n\nEva Ek (S) yrkar\nbifall.\n\nBeslut\n\n3. Planen antas.\n4. Den gäller\ngenast.\n- i ett år\n\nSlut\n"
        );
    }

    #[test]
    fn columns_stand_below_each_other() {
        let text = "# Lista\n## Röster\n\n| Ledamot | Ja | Nej |\n|---|---|---|\n| Eva Ek | X | |\n| Bo | | X |\n";
        assert_eq!(
            plain(text),
            "Lista\n\nRöster\n\nLedamot   Ja   Nej\nEva Ek    X\nBo             X\n"
        );
    }

    #[test]
    fn a_long_cell_fills_no_other_row() {
        let rows = "| a | b |\n".repeat(1000);
        let text = format!(
            "# A\n# B\n\n| x | y |\n|---|---|\n| {} | z |\n{rows}",
            "å".repeat(9000)
        );
        assert!(plain(&text).len() < 20_000 + 1000 * 2 * WIDEST);
    }

    #[test]
    fn other_text_is_left_alone() {
        for text in [
            "§ 7 Val*\n- punkt\n1. ett",
            "**\n** **\n#\n####### sju",
            "# en rubrik",
        ] {
            assert!(!is_markdown(text), "{text}");
        }
    }
}
