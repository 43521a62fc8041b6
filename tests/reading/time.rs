//! Reading takes as long as there is text, however odd the text is.

use cpu_time::ThreadTime;
use paragraf::extract::text::pages;
use paragraf::read::{Context, read};
use std::time::Duration;

/// So much of every oddity is read, in bytes, and for comparison that part of it.
const SIZE: usize = 1 << 19;
const PART: usize = 16;
/// Longer than this no text of that size takes, even unoptimised on a busy machine.
const LONGEST: Duration = Duration::from_secs(10);
/// So many times as long as its part a text may take: a text read in the square of its length takes `PART * PART` times.
const TIMES: u32 = 3 * PART as u32;

/// What an oddity is called, and the pieces of which it is made.
type Oddity = (&'static str, fn(usize) -> String);

#[rustfmt::skip]
const ODDITIES: [Oddity; 59] = [
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
    ("people, each another", |at| format!("{} {} (S), ", word(at), word(at / 7))),
    ("people without their party", |at| below("Yrkanden", at, &format!("{} {} (S). Hon yrkar avslag. ", word(at), word(at / 7)))),
    ("places, each another", |at| format!("{} kommun, ", word(at))),
    ("parties, each another", |at| format!("Ledamöterna från {} ", &word(at)[..3].to_uppercase())),
    ("reservations", |at| below("Reservation", at, "Åsa Alm (V) reserverar sig mot beslutet. ")),
    ("statements", |at| below("Särskilt yttrande", at, "Bo Ek (S) lämnar ett särskilt yttrande.\n")),
    ("claims joined in", |at| below("Yrkanden", at, "Åsa Alm (V) med instämmande av Bo Ek (S) yrkar avslag. ")),
    ("decisions", |at| below("Beslut", at, "Motionen avslås. Motionen bifalls. ")),
    ("decisions that point elsewhere", |at| below("Beslut", at, "Enligt yrkande från S bifalls förslaget.\n")),
    ("proposals", |at| below("Förslag till kommunfullmäktige", at, "att motionen bifalls, samt\n")),
    ("a title that does not end", |_| "Motion från Åsa Alm (V) om\n".to_owned()),
    ("dates without a year", |_| "den 13 december, § 9, ".to_owned()),
    ("quotation marks", |_| "”Motionen ".to_owned()),
    ("accents", |_| "\u{301}".to_owned()),
    ("soft hyphens", |_| "kom\u{AD}mun ".to_owned()),
    ("signs", |_| "§".to_owned()),
    ("bullets", |_| "• § 12 KSAU Upphandling\n".to_owned()),
    ("a table drawn with pipes", |_| "| Ledamot | Ja | Nej |\n| Åsa Alm (V) | X | |\n".to_owned()),
    ("appendices", |at| format!("\n\nBilaga {at}\nVoteringslista: § {at}\nÅsa Alm (V) Ja\n")),
    ("protocols, one after the other", |_| include_str!("../fixtures/layouts/innehall-med-punkter.txt").to_owned()),
    ("protocols, one after the other, on pages", |_| include_str!("../fixtures/layouts/skrivmaskin.txt").to_owned() + "\u{C}"),
    ("covers without end", |_| "Plats och tid   Ekby\nBeslutande   Åsa Alm (V), ordförande\n             Bo Ek (S) §§ 1-4 ersätter Ulf Ask (MP)\n".to_owned()),
    ("protocols, each with its cover", |at| format!("Plats och tid   Ekby\nBeslutande   Åsa Alm (V)\n\n§ {}\nBeslut\nNej.\n", at % 7 + 1)),
    ("headers, each with another date", |at| format!("Sammanträdesdatum: 20{:02}-01-{:02}\n§ {at}\n", at % 90 + 10, at % 28 + 1)),
    ("a list of those present", |at| format!("Bilaga 1\nPlats\nLedamot\nErsättare\nParti\nAnkom\nUtgick\n{}, Åsa\nV\n18:00\n", word(at))),
    ("questions put", |_| below("Omröstning", 1, "Ja för bifall till förslaget och Nej för avslag. Den som vill det röstar ja. ")),
    ("a roll of those present", |at| format!("Närvarolista\nNamn   Parti   Närv   Frånv\n(S)\n{at}   S   Åsa Alm   X\nOrdf\n")),
    ("headers of rolls", |at| format!("Närvarolista\n{}Närv   Frånv\n", " ".repeat(at % 90))),
    ("claims put before the meeting", |at| below("Yrkanden", at, "Följande yrkanden framställdes: av Åsa Alm (V) om avslag, ")),
    ("what comes of decisions", |at| below("Beslut", at, "Nämnden får i uppdrag att bygga, varmed motionen bifalls, ")),
    ("paragraphs with their year", |at| format!("KF {}/20 Motion om träd\n2020-02-03, KS {at}/20\n", at % 900)),
    ("jäv for other paragraphs", |at| format!("Åsa Alm (V) anmäler jäv under paragraf {at} och {}. ", at + 1)),
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

/// Words that differ.
fn word(at: usize) -> String {
    let letter = |nth: u32| char::from(b'a' + (at / 26_usize.pow(nth) % 26) as u8);
    format!("A{}{}{}{}", letter(0), letter(1), letter(2), letter(3))
}

/// A heading, and below it one thing again and again.
fn below(heading: &str, at: usize, text: &str) -> String {
    if at == 1 {
        format!("{heading}\n{text}")
    } else {
        text.to_owned()
    }
}

/// Time of the processor, not of the clock: other work on the machine does not count.
fn time(text: &str) -> Duration {
    let start = ThreadTime::now();
    read(&pages(text), &Context::default());
    start.elapsed()
}

/// Tells what is wrong with the time an oddity takes.
fn fault((name, piece): Oddity) -> Option<String> {
    let part = oddity(piece, SIZE / PART);
    let part = time(&part).min(time(&part)).max(Duration::from_millis(4));
    let whole = time(&oddity(piece, SIZE));
    println!(
        "{:>6} ms, part {:>4} ms: {name}",
        whole.as_millis(),
        part.as_millis()
    );
    let is_slow = whole > LONGEST || whole > part * TIMES;
    is_slow.then(|| {
        format!(
            "{name}: {} ms, a part of it {} ms",
            whole.as_millis(),
            part.as_millis()
        )
    })
}

#[test]
fn oddities_are_read_in_time() {
    time("§ 1"); // The patterns are made once.
    // A machine may be busy for a while: what was slow once is tried again.
    let slow = |oddity: &Oddity| {
        fault(*oddity)
            .and_then(|_| fault(*oddity))
            .and_then(|_| fault(*oddity))
    };
    let faults: Vec<String> = ODDITIES.iter().filter_map(slow).collect();
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}
