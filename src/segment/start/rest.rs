//! What stands behind a paragraph's number, without what is no title and no reference number.

use std::sync::LazyLock;

use regex::Regex;

use crate::terms::pattern::{Pattern, regex};
use crate::terms::register;

/// Takes off signs, the printed paper, the body's short name and the item of the agenda.
pub fn bare(rest: &str) -> &str {
    without_item(without_body(without_paper(without_sign(rest))))
}

/// `§ 98: Svar på motion`, `§ 98 | Svar på motion`, `§ 98 - 2024/12`, `§ 98:`: the title or the number of the register
/// stands after a sign, or below.
fn without_sign(rest: &str) -> &str {
    let rest = rest.trim_matches(['*', ' ']);
    let signed = rest.strip_prefix([':', '|', '-', '–']).map(str::trim_start);
    signed
        .filter(|rest| {
            rest.is_empty() || rest.starts_with(char::is_uppercase) || register::is_number(rest)
        })
        .unwrap_or(rest)
}

/// The rest without the number of the printed paper: `§ 152 Nr 109 Inkomna motioner`.
fn without_paper(rest: &str) -> &str {
    static PAPER: LazyLock<Pattern> =
        LazyLock::new(|| Pattern::new(&[], r"^(?:Nr|nr|Handling(?: nr)?)\s\d{1,4}\b[.:]?\s*"));
    PAPER.find(rest).map_or(rest, |paper| &rest[paper.end()..])
}

/// The rest without the body's short name: `§ 86 SN   Dnr 2009/19`.
fn without_body(rest: &str) -> &str {
    static BODY: LazyLock<Regex> =
        LazyLock::new(|| regex(r"^\p{Lu}{1,4}[NSFU](?:$|\s+(?P<rest>(?i:dnr|diarie).*)$)"));
    match BODY.captures(rest) {
        Some(found) => found.name("rest").map_or("", |rest| rest.as_str()),
        None => rest,
    }
}

/// The rest without the item of the agenda in a row of its own column: `§ 24   2   2018-KS-418`, `§ 23   1   –`.
fn without_item(rest: &str) -> &str {
    static ITEM: LazyLock<Regex> = LazyLock::new(|| {
        let number = register::PATTERN;
        regex(&format!(
            r"^(?:\d{{1,2}}\.?\s+(?:[–-]|(?P<number>{number}))|(?i:ärende|punkt) \d{{1,2}}\s+(?P<labelled>(?i:dnr|diarie).*))$"
        ))
    });
    match ITEM.captures(rest) {
        Some(found) => {
            let number = found.name("number").or(found.name("labelled"));
            number.map_or("", |number| number.as_str())
        }
        None => rest,
    }
}
