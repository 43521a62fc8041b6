//! Protocols made to measure: what stands on every page is in no paragraph, and what was decided is read back.

use super::normal::{letters, number};
use paragraf::document::{Cell, Line, Look, Page};
use paragraf::extract::text;
use paragraf::read::{Context, read};
use paragraf_index::record::Paragraph;
use proptest::prelude::*;
use proptest::sample::subsequence;

/// What stands at the top and at the foot of each page; `#` is the page's number, `|` parts cells.
struct Sheet {
    header: &'static [&'static str],
    footer: &'static [&'static str],
}

const SHEETS: [Sheet; 7] = [
    Sheet {
        header: &[
            "PROTOKOLL",
            "Kommunfullmäktige | Sammanträdesdatum | Sida",
            "2024-03-25 | #(12)",
        ],
        footer: &["Justerandes signatur | Utdragsbestyrkande"],
    },
    Sheet {
        header: &[
            "STORBERGA KOMMUN | SAMMANTRÄDESPROTOKOLL | Sida # (12)",
            "Kommunfullmäktige | Sammanträdesdatum 2024-03-25",
        ],
        footer: &["Justerandes sign | Utdragsbestyrkande"],
    },
    Sheet {
        header: &[
            "Storberga kommun",
            "Kommunfullmäktige",
            "Protokoll",
            "2024-03-25",
        ],
        footer: &[
            "Justerare 1 | Justerare 2 | Ordförande",
            "............ | ............ | ............",
            "# (12)",
        ],
    },
    Sheet {
        header: &["Kommunfullmäktige 2024-03-25 | Sida # av 12"],
        footer: &["Ordförandes sign | Justerandes sign | Utdragsbestyrkande"],
    },
    Sheet {
        header: &[
            "Sammanträdesprotokoll | #(12)",
            "Sammanträdesdatum",
            "2024-03-25",
            "Kommunfullmäktige | Storberga stad",
        ],
        footer: &["Just sign: ________  ________ | Utdragsbestyrkande: ____________________"],
    },
    Sheet {
        header: &[
            "PROTOKOLL | Storberga kommun | Blad #",
            "Kommunfullmäktige | 2024-03-25",
        ],
        footer: &[],
    },
    Sheet {
        header: &["Storberga kommun"],
        footer: &["Kommunfullmäktige protokoll 2024-03-25 | Sida # av 12"],
    },
];

/// Words that stand in the furniture of every sheet and in no matter.
const ONLY_IN_FURNITURE: [&str; 9] = [
    "storberga",
    "2024-03-25",
    "utdrag",
    "justerande",
    "justerare",
    "sida ",
    "blad ",
    "sammanträdes",
    "(12)",
];

/// Points of decisions; `#` is what the matter is about, so that no two pages hold the same.
const POINTS: [&str; 8] = [
    "Detaljplanen antas.",
    "Motionen avslås.",
    "Förvaltningen får i uppdrag att utreda # under vintern, vilka kostnader som följer och hur de ska bäras av var och en.",
    "Årsredovisningen godkänns och läggs till handlingarna.",
    "Taxan för # fastställs att gälla från det kommande årets början och tills vidare, dock längst till dess att en ny antas.",
    "Eva Ekmark utses till ersättare efter Nils Nordin, som har flyttat från orten.",
    "Medel ur den avsatta reserven beviljas för # under förutsättning att föreningen själv bidrar med lika mycket.",
    "Ärendet bordläggs.",
];

const TITLES: [&str; 14] = [
    "Belysning av vägen till badplatsen",
    "Årsredovisning",
    "Taxa för upplåtelse av allmän plats",
    "Ersättare i valnämnden",
    "Stöd till bygdegården",
    "Detaljplan för kvarteret Almen",
    "Riktlinjer för bostadsanpassning",
    "Borgen för fiberföreningen",
    "Namn på en ny skola",
    "Avfallsplan",
    "Arrende av en åker vid Näset",
    "Medborgarlöfte om trygghet",
    "Köp av en brandbil",
    "Revidering av reglemente",
];

/// What the background of a matter is about, so that no two pages hold the same.
const PLACES: [&str; 6] = ["Vägen", "Skolan", "Bron", "Ladan", "Åkern", "Hamnen"];

/// A protocol: on each page so many lines; each matter has points of a decision and some lines of background.
#[derive(Debug, Clone)]
struct Protocol {
    sheet: usize,
    first: u32,
    page_lines: usize,
    titles: Vec<&'static str>,
    matters: Vec<(Vec<&'static str>, Vec<&'static str>)>,
}

fn protocol() -> impl Strategy<Value = Protocol> {
    let matter = (
        subsequence(&POINTS[..], 1..4),
        subsequence(&PLACES[..], 1..6),
    );
    let matters = prop::collection::vec(matter, TITLES.len());
    let titles = subsequence(&TITLES[..], 6..14).prop_shuffle();
    (0..SHEETS.len(), 1..400u32, 12..40usize, titles, matters).prop_map(
        |(sheet, first, page_lines, titles, matters)| Protocol {
            sheet,
            first,
            page_lines,
            titles,
            matters,
        },
    )
}

impl Protocol {
    /// Number, title, points and places of each matter.
    fn matters(&self) -> impl Iterator<Item = (u32, &str, Vec<String>, &[&str])> {
        let matters = self.titles.iter().zip(&self.matters).zip(self.first..);
        matters.map(|((title, (points, places)), number)| {
            let points = points
                .iter()
                .map(|point| point.replace('#', &title.to_lowercase()));
            (number, *title, points.collect(), places.as_slice())
        })
    }

    /// Its lines without furniture, an empty one for each gap.
    fn lines(&self) -> Vec<String> {
        let mut lines = Vec::new();
        for (number, title, points, places) in self.matters() {
            lines.extend([
                format!("§ {number}"),
                title.to_owned(),
                String::new(),
                "Ärendebeskrivning".to_owned(),
            ]);
            for place in places {
                let about = title.to_lowercase();
                lines.extend(wrapped(&format!("{place} har betydelse för {about}, vilket många boende har påpekat i brev till kommunen.")));
            }
            lines.extend([String::new(), "Beslut".to_owned()]);
            points.iter().for_each(|point| lines.extend(wrapped(point)));
            lines.push(String::new());
        }
        lines
    }

    /// Its pages, furniture and all.
    fn pages(&self) -> Vec<Vec<String>> {
        let sheet = &SHEETS[self.sheet];
        let cover = vec![
            "Plats och tid: Stadshuset, klockan 18".to_owned(),
            String::new(),
        ];
        let lines = [cover, self.lines()].concat();
        let parts = lines.chunks(self.page_lines);
        let page = |(index, part): (usize, &[String])| {
            let number = (index + 1).to_string();
            let furniture = |lines: &[&str]| {
                lines
                    .iter()
                    .map(|line| line.replace('#', &number))
                    .collect::<Vec<_>>()
            };
            [
                furniture(sheet.header),
                vec![String::new()],
                part.to_vec(),
                vec![String::new()],
                furniture(sheet.footer),
            ]
            .concat()
        };
        parts.enumerate().map(page).collect()
    }

    /// As plain text, pages parted by `between`.
    fn text(&self, between: &str) -> String {
        let pages = self.pages();
        pages
            .iter()
            .map(|page| page.join("\n").replace(" | ", "          ") + "\n")
            .collect::<Vec<_>>()
            .join(between)
    }

    /// As pages of paper.
    fn paper(&self) -> Vec<Page> {
        let footer = SHEETS[self.sheet].footer.len();
        let pages = self.pages();
        let page = |(index, lines): (usize, &Vec<String>)| Page {
            number: Some(index as u32 + 1),
            lines: printed(lines, footer),
        };
        pages.iter().enumerate().map(page).collect()
    }

    fn check(&self, pages: &[Page]) -> Result<(), TestCaseError> {
        let paragraphs = read(pages, &Context::default()).paragraphs;
        let numbers: Vec<String> = paragraphs
            .iter()
            .map(|paragraph| number(&paragraph.paragraph))
            .collect();
        let expected: Vec<String> = self
            .matters()
            .map(|(number, ..)| number.to_string())
            .collect();
        prop_assert_eq!(numbers, expected);
        for (paragraph, (_, title, points, _)) in paragraphs.iter().zip(self.matters()) {
            prop_assert_eq!(&paragraph.title, title);
            let decided = letters(&paragraph.decision.concat());
            prop_assert_eq!(decided, letters(&points.concat()), "{}", paragraph.text);
            let said = all_of(paragraph).to_lowercase();
            let furniture: Vec<&&str> = ONLY_IN_FURNITURE
                .iter()
                .filter(|word| said.contains(**word))
                .collect();
            prop_assert!(
                furniture.is_empty(),
                "§ {} holds {furniture:?}: {said}",
                paragraph.paragraph
            );
        }
        Ok(())
    }
}

/// All words of a paragraph, the page headers' own fields left out.
fn all_of(paragraph: &Paragraph) -> String {
    let proposal = paragraph
        .proposal
        .iter()
        .flat_map(|proposal| proposal.points.iter());
    let claims = paragraph.claims.iter().map(|claim| &claim.text);
    let texts = paragraph
        .decision
        .iter()
        .chain(proposal)
        .chain(claims)
        .chain([&paragraph.title, &paragraph.text]);
    texts.map(String::as_str).collect::<Vec<_>>().join("\n")
}

/// A text broken into lines.
fn wrapped(text: &str) -> Vec<String> {
    const WIDTH: usize = 78;
    let mut lines: Vec<String> = vec![String::new()];
    for word in text.split(' ') {
        if lines
            .last()
            .is_some_and(|line| line.chars().count() + word.chars().count() >= WIDTH)
        {
            lines.push(String::new());
        }
        if let Some(line) = lines.last_mut() {
            line.push_str(if line.is_empty() { "" } else { " " });
            line.push_str(word);
        }
    }
    lines
}

/// Lines set on a page, the last `footer` of them at its foot.
fn printed(lines: &[String], footer: usize) -> Vec<Line> {
    let mut printed = Vec::new();
    let mut gap_before = false;
    for (index, text) in lines.iter().enumerate() {
        let top = if index + footer >= lines.len() {
            842.0 - 14.0 * (lines.len() - index) as f32
        } else {
            40.0 + 14.0 * index as f32
        };
        if text.is_empty() {
            gap_before = true;
            continue;
        }
        let mut left = 70.0;
        let cells = text.split(" | ").map(|cell| {
            let right = left + 5.0 * cell.chars().count() as f32;
            let cell = Cell {
                text: cell.to_owned(),
                left,
                right,
            };
            left = right + 60.0;
            cell
        });
        let look = Look {
            top,
            page_height: 842.0,
            size: 11.0,
            bold: false,
        };
        printed.push(Line {
            text: text.replace(" | ", " "),
            cells: cells.collect(),
            look: Some(look),
            gap_before,
        });
        gap_before = false;
    }
    printed
}

proptest! {
    #![proptest_config(super::any::config())]

    #[test]
    fn on_paper(protocol in protocol()) {
        protocol.check(&protocol.paper())?;
    }

    #[test]
    fn in_text_with_pages(protocol in protocol()) {
        protocol.check(&text::pages(&protocol.text("\u{C}")))?;
    }

    /// Without pages a header is known by its wording, and by what returns beside it.
    #[test]
    fn in_text_without_pages(protocol in protocol()) {
        protocol.check(&text::pages(&protocol.text("")))?;
    }
}
