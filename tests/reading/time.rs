//! Reading takes as long as there is text, however odd the text is.

use paragraf::extract::text::pages;
use paragraf::read::{Context, read};
use std::time::{Duration, Instant};

/// So much of every oddity is read, in bytes.
const SIZE: usize = 1 << 20;
/// Longer than this no text of that size takes, even unoptimised on a busy machine.
const LONGEST: Duration = Duration::from_secs(20);

/// Oddities: what they are called and the text of which each is made.
const ODDITIES: [(&str, fn(usize) -> String); 27] = [
    ("one number again and again", |_| "§ 1\n".to_owned()),
    ("rising numbers", |at| format!("§ {at}\n")),
    ("rising numbers with titles", |at| {
        format!("§ {at} Motion från Åsa Alm (V) om träd\nBeslut\nMotionen avslås.\n")
    }),
    ("falling numbers", |at| format!("§ {}\n", 9_000_000 - at)),
    ("numbers without a sign", |at| format!("{}\n", at % 900)),
    ("contents without end", |at| {
        format!("§ {at} Val av justerare ........ {at}\n")
    }),
    ("names", |_| {
        "Åsa Alm (V), Bo Ek (S), Ulf Ask (MP)\n".to_owned()
    }),
    ("names on one line", |_| {
        "Åsa Alm (V), Bo Ek (S), ".to_owned()
    }),
    ("claims", |_| {
        "Åsa Alm (V) och Bo Ek (S) yrkar bifall till motionen.\n".to_owned()
    }),
    ("claims on one line", |_| {
        "Åsa Alm (V) yrkar avslag. I detta instämmer Bo Ek (S). ".to_owned()
    }),
    ("votes", |at| {
        format!("Omröstning\nÅsa Alm (V), Bo Ek (S) röstar Ja ({at}).\nJa: 3 Nej: 4\n")
    }),
    ("a table of votes", |_| {
        "Ledamot   Ja   Nej   Avstår\nÅsa Alm (V)   X\nBo Ek (S)        X\n".to_owned()
    }),
    ("references", |at| format!("den 13 december 2023, § {at}, ")),
    ("reference numbers", |at| format!("Dnr KS 2023/{at}\n")),
    ("commas", |_| ",".to_owned()),
    ("commas, line by line", |_| ",\n".to_owned()),
    ("open brackets", |_| "(".to_owned()),
    ("brackets within brackets", |at| {
        if at % 2 == 0 { "(S " } else { ") " }.to_owned()
    }),
    ("a word that does not end", |_| {
        "kommunfullmäktige".to_owned()
    }),
    ("a line that does not end", |_| {
        "kommunfullmäktige beslutar att ".to_owned()
    }),
    ("hyphens at line ends", |_| "kommun-\n".to_owned()),
    ("points", |at| format!("{}. att motionen avslås\n", at % 90)),
    ("headings", |_| "Beslut\nYrkanden\nReservation\n".to_owned()),
    ("furniture, each line another", |at| {
        format!("Kommunstyrelsen\nSida {at}\n2024-03-{}\n", at % 28 + 1)
    }),
    ("pages with nothing on them", |at| {
        format!("Sida {at} ({at})\n\u{C}")
    }),
    ("headings in the margin", |at| {
        format!("Beslut          att {at}\nYrkanden        Nej\nReservation     Ja\n")
    }),
    ("digits", |_| "7".to_owned()),
];

fn oddity(piece: fn(usize) -> String, size: usize) -> String {
    let mut text = String::from("§ 1 Motion från Åsa Alm (V) om träd\nBeslut\n");
    for at in 1.. {
        if text.len() >= size {
            break;
        }
        text.push_str(&piece(at));
    }
    text
}

fn time(text: &str) -> Duration {
    let start = Instant::now();
    read(&pages(text), &Context::default());
    start.elapsed()
}

#[test]
fn oddities_are_read_in_time() {
    let times = ODDITIES.map(|(name, piece)| (name, time(&oddity(piece, SIZE))));
    times
        .iter()
        .for_each(|(name, time)| println!("{:>8} ms  {name}", time.as_millis()));
    let slow: Vec<_> = times.iter().filter(|(_, time)| *time > LONGEST).collect();
    assert!(slow.is_empty(), "{slow:?}");
}
