//! What stands around the paragraphs changes none of them: a protocol with every form of contents, cover, page header
//! and page break is read as the same six paragraphs.

use super::material::read;
use paragraf::extract::text::pages;

const DAY: &str = "2019-03-25";

/// Number, title and decision of each paragraph.
const PARAGRAPHS: [(u32, &str, &str); 6] = [
    (
        84,
        "Justering av protokollet",
        "att utse Eva Ek (S) att justera protokollet.",
    ),
    (
        85,
        "Svar på motion (V) om fria resor för ungdomar under sommaren",
        "att bifalla motionen.",
    ),
    (
        86,
        "Svar på motion (M) om att införa vårdval inom hemtjänsten",
        "att avslå motionen.",
    ),
    (87, "Taxa för upplåtelse av allmän plats", "att anta taxan."),
    (88, "Valärenden", "att välja Bo Lind (M) till ersättare."),
    (
        89,
        "Delgivningar",
        "att lägga delgivningarna till handlingarna.",
    ),
];

/// A line or two of a table of contents, by number, title and page.
type Entry = fn(u32, &str, u32) -> String;

/// Tables of contents: a heading, and an entry for each paragraph.
const CONTENTS: [(&str, Entry); 7] = [
    ("", |_, _, _| String::new()),
    ("Ärendelista", |number, title, _| {
        format!("§ {number}   {title}")
    }),
    ("Innehåll", |number, title, page| {
        format!("§ {number} {title} ................ {page}")
    }),
    ("Ärendeförteckning", |number, title, page| {
        format!("{number}     KS 2019/1{number}    {title}    {page}")
    }),
    ("Föredragningslista", |number, title, _| {
        format!("{}. {title}", number - 83)
    }),
    ("", |number, title, _| format!("§ {number} {title}")),
    ("Ärenden", |number, title, _| {
        format!("§ {number}\n{title}")
    }),
];

/// Where the contents stand.
#[derive(Debug, Clone, Copy, PartialEq)]
enum Place {
    AboveCover,
    BelowCover,
    PageOfItsOwn,
}

const COVERS: [&str; 4] = [
    "",
    "Plats och tid           Kommunhuset, kl. 18.00-20.00
Beslutande              Eva Ek (S), ordförande
                        Bo Lind (M)
                        Nils Norr (V)
Justerare               Bo Lind
Paragrafer              84-89
Underskrifter
Sekreterare ....................
Ordförande ....................
BEVIS OM ANSLAG
Anslagets uppsättande   2019-04-01
",
    "Tid: 18.00-20.00
Plats: Kommunhuset
Beslutande: Eva Ek (S), Bo Lind (M), Nils Norr (V)
Sekreterare: Ulf Hägg
Justerare: Bo Lind (M)
Protokollet omfattar §§ 84-89
",
    "Plats och tid
Kommunhuset, kl. 18.00-20.00
Beslutande
Eva Ek (S)
Bo Lind (M)
Nils Norr (V)
Justerare
Bo Lind
Paragrafer
84-89
",
];

/// The head of a page, by its number and the first paragraph on it.
const HEADERS: [fn(usize, u32) -> String; 5] = [
    |_, _| String::new(),
    |page, _| {
        format!(
            "STORVIKS KOMMUN     SAMMANTRÄDESPROTOKOLL     {DAY}\nKommunfullmäktige                    {page}\n"
        )
    },
    |page, _| {
        format!(
            "Storviks kommun\nKommunfullmäktige\nSammanträdesprotokoll\n{DAY}\nSida {page} (8)\n"
        )
    },
    |page, number| {
        format!(
            "Storviks kommun     Sammanträdesprotokoll     § {number}\nKommunfullmäktige     {DAY}     Sida {page} (8)\n"
        )
    },
    |page, _| format!("Sammanträdesdatum      Blad\n{DAY}             {page}\nKommunfullmäktige\n"),
];

/// How number, title and reference number stand at the head of a paragraph.
const HEADS: [fn(u32, &str) -> String; 3] = [
    |number, title| format!("§ {number} {title}\nDnr KS 2019/1{number}\n"),
    |number, title| format!("§ {number}\n{title}\nDnr KS 2019/1{number}\n"),
    |number, title| format!("§ {number}    Dnr KS 2019/1{number}\n{title}\n"),
];

/// How the paragraphs fall on pages.
#[derive(Debug, Clone, Copy, PartialEq)]
enum Pages {
    OneEach,
    /// The same without the marks that part them.
    Lost,
    /// Every other paragraph goes on on the next page.
    CutInTwo,
}

/// A form of each, by its place in the tables.
#[derive(Debug, Clone, Copy)]
struct Frame {
    contents: usize,
    place: Place,
    cover: usize,
    header: usize,
    head: usize,
    pages: Pages,
}

fn frames() -> Vec<Frame> {
    let mut frames = Vec::new();
    for contents in 0..CONTENTS.len() {
        for place in [Place::AboveCover, Place::BelowCover, Place::PageOfItsOwn] {
            for (cover, header) in (0..COVERS.len())
                .flat_map(|cover| (0..HEADERS.len()).map(move |header| (cover, header)))
            {
                for head in 0..HEADS.len() {
                    for pages in [Pages::OneEach, Pages::Lost, Pages::CutInTwo] {
                        frames.push(Frame {
                            contents,
                            place,
                            cover,
                            header,
                            head,
                            pages,
                        });
                    }
                }
            }
        }
    }
    frames
}

impl Frame {
    fn text(self) -> String {
        let mut pages = self.front();
        for (index, (number, ..)) in PARAGRAPHS.iter().enumerate() {
            let (first, rest) = self.paragraph(index);
            match self.pages {
                Pages::CutInTwo if index % 2 == 0 => {
                    self.add(&mut pages, *number, &first);
                    self.add(&mut pages, *number, &rest);
                }
                Pages::CutInTwo => {
                    let page = pages.last_mut().expect("a page");
                    *page = format!("{page}\n{first}{rest}");
                }
                _ => self.add(&mut pages, *number, &format!("{first}{rest}")),
            }
        }
        let foot = match self.header {
            0 => "",
            _ => "\nJusterandes sign                       Utdragsbestyrkande\n",
        };
        let mark = match self.pages {
            Pages::Lost => "",
            _ => "\u{c}",
        };
        let pages: Vec<String> = pages.iter().map(|page| format!("{page}{foot}")).collect();
        pages.join(mark)
    }

    /// The pages before the first paragraph.
    fn front(self) -> Vec<String> {
        let title = format!("Sammanträdesprotokoll\nKommunfullmäktige\nStorviks kommun\n{DAY}\n\n");
        let (cover, contents) = (COVERS[self.cover], self.contents());
        let first = match self.place {
            Place::AboveCover => format!("{title}{contents}\n{cover}"),
            Place::BelowCover => format!("{title}{cover}\n{contents}"),
            Place::PageOfItsOwn => format!("{title}{cover}"),
        };
        let mut pages = Vec::new();
        self.add(&mut pages, PARAGRAPHS[0].0, &first);
        if self.place == Place::PageOfItsOwn {
            self.add(&mut pages, PARAGRAPHS[0].0, &contents);
        }
        pages
    }

    fn contents(self) -> String {
        let (heading, entry) = CONTENTS[self.contents];
        let entries = PARAGRAPHS.iter().zip(2..);
        let entries = entries.map(|((number, title, _), page)| entry(*number, title, page) + "\n");
        let entries: String = entries.collect();
        format!("{heading}\n{entries}").trim_start().to_owned()
    }

    /// The first half of a paragraph and the second.
    fn paragraph(self, index: usize) -> (String, String) {
        let (number, title, decision) = PARAGRAPHS[index];
        let head = HEADS[self.head](number, title);
        let story = match title.contains("otion") {
            true => {
                "Nils Norr (V) har i en motion föreslagit en ändring av hur kommunen arbetar i dag."
            }
            false => {
                "Ärendet har beretts av förvaltningen, som lämnar ett förslag till beslut i frågan."
            }
        };
        (
            format!("{head}\nBeslut\nKommunfullmäktige beslutar\n  {decision}\n"),
            format!(
                "\nÄrendet\n{story}\n\nBeslutsunderlag\nTjänsteskrivelse, 2019-02-11\nKommunstyrelsens beslut 2019-03-04, § 31\n"
            ),
        )
    }

    fn add(self, pages: &mut Vec<String>, number: u32, text: &str) {
        let header = HEADERS[self.header](pages.len() + 1, number);
        pages.push(format!("{header}\n{text}"));
    }
}

#[test]
fn what_stands_around_paragraphs_changes_none() {
    let expected: Vec<String> = PARAGRAPHS
        .iter()
        .map(|(number, title, decision)| format!("{number} {title} [KS 2019/1{number}] {decision}"))
        .collect();
    for frame in frames() {
        let text = frame.text();
        let paragraphs = read(&pages(&text)).paragraphs;
        let found: Vec<String> = paragraphs
            .iter()
            .map(|read| {
                let (references, decision) =
                    (read.reference_numbers.join(", "), read.decision.join(" "));
                format!(
                    "{} {} [{references}] {decision}",
                    read.paragraph, read.title
                )
            })
            .collect();
        assert_eq!(found, expected, "{frame:?}\n{text}");
        for read in paragraphs {
            let day = read.date.map(|day| day.to_string());
            assert_eq!(day.as_deref(), Some(DAY), "{frame:?}\n{text}");
            assert_eq!(read.body, "Kommunfullmäktige", "{frame:?}\n{text}");
        }
    }
}
