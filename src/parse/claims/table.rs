//! Claims set as a table: `Ledamot | Yrkande`, a member or several a row.

use super::{said, trimmed};
use crate::clean::CleanLine;
use crate::document::Cell;
use crate::prose;
use crate::terms::people::Known;
use paragraf_index::record::{Claim, Person};

/// The claims of a section whose lines begin with the header of such a table.
pub fn read(lines: &[CleanLine], known: &Known) -> Option<Vec<Claim>> {
    let column = column(lines.first()?)?;
    // Text that runs across the columns ends the table.
    let across = |cell: &Cell| cell.left + 3.0 < column && cell.right > column;
    let in_table = |line: &&CleanLine| !line.cells.iter().any(across);
    let mut rows: Vec<Row> = Vec::new();
    for line in lines[1..].iter().take_while(in_table) {
        let (left, right) = halves(&line.cells, column);
        // A name that wraps has its party on the next line.
        let begins = !left.is_empty() && !right.is_empty() && !left.starts_with('(');
        if begins || rows.is_empty() {
            rows.push(Row::default());
        }
        if let Some(row) = rows.last_mut() {
            prose::join(&mut row.who, &left);
            prose::join(&mut row.asked, &right);
        }
    }
    let claims = rows.iter().flat_map(|row| {
        let people: Vec<Person> = known
            .all(&row.who)
            .into_iter()
            .map(|found| found.person)
            .collect();
        said::claims(people, trimmed(&row.asked))
    });
    Some(claims.collect())
}

/// The two cells of a row, each on one line.
#[derive(Default)]
struct Row {
    who: String,
    asked: String,
}

/// Where the column of the claims begins, on the line of the header.
fn column(line: &CleanLine) -> Option<f32> {
    let [who, asked] = &*line.cells else {
        return None;
    };
    let of_members = ["Ledamot", "Ledamöter", "Namn"].contains(&who.text.as_str());
    let of_claims = ["Yrkande", "Yrkanden", "Förslag"].contains(&asked.text.as_str());
    (of_members && of_claims).then_some(asked.left)
}

fn halves(cells: &[Cell], column: f32) -> (String, String) {
    let text = |right: bool| {
        let cells = cells
            .iter()
            .filter(|cell| (cell.left + 3.0 >= column) == right);
        let texts: Vec<&str> = cells.map(|cell| cell.text.as_str()).collect();
        texts.join(" ")
    };
    (text(false), text(true))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::clean::sample;

    fn line(cells: &[(&str, f32)]) -> CleanLine<'static> {
        sample::row(cells, 1.0)
    }

    #[test]
    fn a_row_is_a_claim_of_each_member_in_it() {
        let lines = [
            line(&[("Ledamot", 0.0), ("Yrkande", 100.0)]),
            line(&[("Eva Ek", 0.0), ("Bifall till den första", 100.0)]),
            line(&[("(S)", 0.0), ("att-satsen.", 100.0)]),
            line(&[("Bo Lind (M), Åsa Ny (C)", 0.0), ("Avslag.", 100.0)]),
        ];
        let claims = read(&lines, &Known::default()).unwrap();
        let found: Vec<(&str, &str)> = claims
            .iter()
            .map(|claim| (claim.name.as_deref().unwrap_or(""), claim.text.as_str()))
            .collect();
        assert_eq!(found[1..], [("Bo Lind", "Avslag"), ("Åsa Ny", "Avslag")]);
        assert_eq!(found[0], ("Eva Ek", "Bifall till den första att-satsen"));
        assert_eq!(read(&lines[1..], &Known::default()), None);
    }
}
