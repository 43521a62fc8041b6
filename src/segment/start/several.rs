//! The numbers that several bodies gave a matter, in one line.

use std::sync::LazyLock;

use regex::Regex;

use crate::terms::pattern::regex;

/// `Ksau § 118 Ks § 131 Kf § 77`, `Kf § 189  Ks § 305  Dnr KS 2014/518`: the numbers that a matter has had on its way to
/// the council; its own is that of the highest body.
pub fn own(text: &str) -> Option<String> {
    static NUMBER: LazyLock<Regex> = LazyLock::new(|| {
        regex(r"^(?P<body>\p{Lu}\p{L}{1,5}) ?§ ?(?P<number>\d{1,4})(?:/\d{2,4})?(?:[ ,]+|$)")
    });
    let mut rest = text;
    let mut own: Option<(u8, String)> = None;
    let mut numbers = 0;
    while let Some(found) = NUMBER.captures(rest) {
        let rank = rank(&found["body"]);
        if own.as_ref().is_none_or(|(highest, _)| rank > *highest) {
            own = Some((rank, format!("{} § {}", &found["body"], &found["number"])));
        }
        numbers += 1;
        rest = &rest[found.get_match().end()..];
    }
    let (_, own) = own.filter(|_| numbers > 1)?;
    Some(format!("{own} {rest}").trim_end().to_owned())
}

/// A line without the numbers that other bodies gave the matter, where it begins with them: `Au § 58   Dnr 1412/87-714`,
/// `Au § 141, Ks § 88`.
pub fn without_numbers(text: &str) -> &str {
    static NUMBERS: LazyLock<Regex> =
        LazyLock::new(|| regex(r"^(?:\p{Lu}\p{L}{0,5}\s?§\s?\d{1,4}(?:[\s,;]+|$))+"));
    let found = text.contains('§').then(|| NUMBERS.find(text)).flatten();
    found.map_or(text, |found| &text[found.end()..])
}

/// How far up a body stands, by its short name.
fn rank(short: &str) -> u8 {
    match short.to_lowercase().as_str() {
        "kf" | "rf" | "lf" => 3,
        "ks" | "rs" | "ls" => 2,
        committee if committee.ends_with("au") => 0,
        _ => 1,
    }
}
