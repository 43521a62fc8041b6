//! The columns of a roll, as its header names them: `Namn  Parti  Närv.  Tjänstgörande ersättare`, `LEDAMÖTER  N  F`.

use crate::clean::CleanLine;
use crate::document::Cell;

/// What a column holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Holds {
    Name,
    Party,
    /// A title.
    Function,
    /// Who was there: marks, or `N` and `F`.
    Present,
    /// Who was not: marks, or the paragraphs without the member.
    Absent,
    /// Who serves for the member of the row.
    Substitute,
    /// Marks of the substitutes who serve.
    Serves,
    /// For whom the substitute of the row serves.
    InPlaceOf,
    /// Votes and what else there is.
    Other,
}

/// A column, as wide as its title.
#[derive(Debug, Clone, Copy)]
struct Column {
    holds: Holds,
    left: f32,
    right: f32,
}

impl Column {
    /// How far a place is from the column, and then from its middle.
    fn distance(&self, left: f32, right: f32) -> (f32, f32) {
        let apart = (left - self.right).max(self.left - right).max(0.0);
        (apart, (self.left + self.right - left - right).abs())
    }
}

/// The columns of a roll; none where no header was read.
#[derive(Debug, Default)]
pub struct Columns(Vec<Column>);

impl Columns {
    /// Takes what a line names of columns; `false` where it names none. `goes_on` where the line above did, too: a header
    /// may stand in several lines.
    pub fn take(&mut self, line: &CleanLine, goes_on: bool) -> bool {
        let titles: Vec<Column> = line.cells.iter().flat_map(titles).collect();
        let names = |column: &Column| column.holds != Holds::Other;
        // `Tjänstgörande ersättare`, alone, stands above rows of them.
        if !titles.iter().any(names) || titles.len() < 2 && !goes_on {
            return false;
        }
        if !goes_on {
            self.0.clear();
        }
        // A title may go on in the line below.
        let is_below = |title: &Column| {
            let mut above = self.0.iter();
            above.any(|above| above.distance(title.left, title.right).0 == 0.0)
        };
        let new: Vec<Column> = titles
            .into_iter()
            .filter(|title| !is_below(title))
            .collect();
        self.0.extend(new);
        true
    }

    pub fn has(&self, wanted: Holds) -> bool {
        self.0.iter().any(|column| column.holds == wanted)
    }

    /// What the column nearest to a cell holds.
    pub fn of(&self, cell: &Cell) -> Holds {
        let distance = |column: &&Column| column.distance(cell.left, cell.right);
        let columns = self.0.iter();
        let nearest = columns.min_by(|a, b| {
            let (a, b) = (distance(a), distance(b));
            a.0.total_cmp(&b.0).then(a.1.total_cmp(&b.1))
        });
        nearest.map_or(Holds::Other, |column| column.holds)
    }
}

/// The titles of a cell: one, or where two columns stand close together, `Närv Frånv`, each word.
fn titles(cell: &Cell) -> Vec<Column> {
    let words: Vec<&str> = cell.text.split(' ').collect();
    let told: Vec<Option<Holds>> = words.iter().map(|word| holds(word)).collect();
    let marks = |told: &Option<Holds>| matches!(told, Some(Holds::Present | Holds::Absent));
    if words.len() == 2 && told.iter().all(marks) {
        let letters = words[0].chars().count() as f32 / cell.text.chars().count() as f32;
        let end = cell.left + (cell.right - cell.left) * letters;
        let edges = [(cell.left, end), (end, cell.right)];
        let columns = told.into_iter().flatten().zip(edges);
        return columns
            .map(|(holds, (left, right))| Column { holds, left, right })
            .collect();
    }
    vec![Column {
        holds: holds(&cell.text).unwrap_or(Holds::Other),
        left: cell.left,
        right: cell.right,
    }]
}

fn holds(title: &str) -> Option<Holds> {
    let title = title.to_lowercase();
    let title = title.trim_end_matches(['.', ':', '-']);
    Some(match title {
        "namn"
        | "ledamot"
        | "ledamöter"
        | "beslutande"
        | "ordinarie"
        | "ordinarie ledamot"
        | "ordinarie ledamöter" => Holds::Name,
        "parti" => Holds::Party,
        "funktion" | "roll" | "uppdrag" => Holds::Function,
        "n" | "när" | "närv" | "närvaro" => Holds::Present,
        "f" => Holds::Absent,
        "tj" | "tjg" | "tjänstg" => Holds::Serves,
        "ersättare" | "tjg ersättare" | "tjg. ersättare" => Holds::Substitute,
        "ersätter" | "tjänstgörande ersättare för" | "tjänstgör för" => Holds::InPlaceOf,
        // `Närvarande = N`, above `Frånvarande = F`.
        _ if title.starts_with("närvarande") => Holds::Present,
        _ if title.contains('=') => return None,
        _ if title.starts_with("frånv") || title.starts_with("ledamoten frånv") => Holds::Absent,
        _ if title.starts_with("tjänstgörande ersättare") => Holds::Substitute,
        _ => return None,
    })
}
