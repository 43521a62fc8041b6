//! Claims that stand below those who make them.

use std::borrow::Cow;

use super::verbs::Reach;
use super::{listed, said};
use crate::prose::{self, Block, Marker};
use crate::terms::people::Known;

/// Blocks that end with who demands what follows, joined with it: `Eva Ek (S), Bo Lind (M):` on a line of its own with
/// the next, `Eva Ek (S) yrkar:` with the whole list, `… enligt följande:` with all lines up to the next member.
pub fn with_what_follows<'a>(
    blocks: &'a [Block],
    reach: Reach,
    known: &Known,
) -> Vec<Cow<'a, Block>> {
    let mut joined: Vec<Cow<'_, Block>> = Vec::new();
    let mut list = None;
    for block in blocks {
        let opens = |above: &Block| match block.marker {
            Marker::None if list == Some(Marker::None) || announces(&above.text) => {
                known.all(&block.text).is_empty()
            }
            Marker::None => are_labels(&above.text, known),
            _ => {
                list == Some(block.marker)
                    || opens_list(&above.text, reach, known)
                    || block.marker == Marker::Att
                        && reach == Reach::Headed
                        && are_names(&above.text, known)
            }
        };
        match joined.last_mut() {
            Some(above) if opens(above) => {
                let above = above.to_mut();
                let listed = block.marker != Marker::None
                    || list == Some(Marker::None)
                    || announces(&above.text);
                let point = format!("{} {}", block.label, block.text);
                above.text = format!("{} {}", above.text, point.trim_start());
                list = listed.then_some(block.marker);
            }
            _ => {
                joined.push(Cow::Borrowed(block));
                list = None;
            }
        }
    }
    joined
}

/// `Eva Ek (S) yrkar enligt följande:`
fn announces(text: &str) -> bool {
    text.ends_with("följande:")
}

/// Whether a text ends with who demands what the list below it says.
fn opens_list(text: &str, reach: Reach, known: &Known) -> bool {
    let Some(last) = prose::sentences(text).pop() else {
        return false;
    };
    let said = text[last].trim_end();
    let Some(verb) = reach.verbs().find(said) else {
        return false;
    };
    let asked = said[verb.end()..].trim();
    // `… yrkar att fullmäktige ska besluta` / `att bifalla motionen`
    let to_decide = asked.starts_with("att ")
        && [" besluta", " beslutar"]
            .iter()
            .any(|verb| asked.ends_with(verb));
    let ends = said.ends_with(':') || to_decide || matches!(asked, "" | "att" | "följande");
    ends && (!known.called(said).is_empty() || said::is_of_groups(&said[..verb.start()]))
}

/// `Eva Ek (S) och Bo Lind (M)` and nothing else.
fn are_names(text: &str, known: &Known) -> bool {
    let people = known.all(text);
    let [Some(first), Some(last)] = [people.first(), people.last()] else {
        return false;
    };
    first.range.start == 0
        && last.range.end == text.len()
        && listed::in_a_row(text, &people, 0) == people.len()
}

/// `Eva Ek (S), Bo Lind (M):`
fn are_labels(text: &str, known: &Known) -> bool {
    text.ends_with(':') && listed::starts(text, known) == [0]
}
