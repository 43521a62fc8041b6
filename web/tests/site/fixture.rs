//! A made-up archive: three places, one matter on its whole way, and every field of the record somewhere.

use std::fs;
use std::path::Path;

use jiff::ToSpan;
use jiff::civil::{Date, date};
use paragraf_index::record::*;
use paragraf_index::{Dictionary, Writer};
use sha2::{Digest, Sha256};

/// The paragraph that has everything.
pub const RICH: &str = "ostby/kommunfullmaktige/2024-06-17/84";

/// A title that would run if it were not escaped.
pub const HOSTILE: &str = "<script>alert('rubrik')</script> & \"citat\"";

/// Writes the archive's files and an index of them.
pub fn build(archive: &Path, index: &Path) {
    let mut writer = Writer::open(index, &Dictionary::Off).unwrap();
    for (path, bytes, paragraphs) in files() {
        let place = archive.join(path);
        fs::create_dir_all(place.parent().unwrap()).unwrap();
        fs::write(&place, &bytes).unwrap();
        let file = source_file(path, &bytes, &paragraphs);
        let paragraphs: Vec<Paragraph> = paragraphs
            .into_iter()
            .map(|paragraph| sourced(paragraph, &file))
            .collect();
        let covers: Vec<Meeting> = path
            .contains("kf 2024-06-17")
            .then(|| cover(&file))
            .into_iter()
            .collect();
        writer.replace_with(&file, &paragraphs, &covers).unwrap();
    }
    writer.finish().unwrap();
}

/// Hash of a file of the archive.
pub fn hash(archive: &Path, path: &str) -> String {
    sha256(&fs::read(archive.join(path)).unwrap())
}

fn sha256(bytes: &[u8]) -> String {
    Sha256::digest(bytes)
        .iter()
        .map(|byte| format!("{byte:02x}"))
        .collect()
}

fn files() -> Vec<(&'static str, Vec<u8>, Vec<Paragraph>)> {
    vec![
        ("ostby/kf 2024-06-17 (justerat).pdf", pdf("KF"), council()),
        ("ostby/ks-2024-05-28.pdf", pdf("KS"), board()),
        (
            "ostby/tn-2024-03-12.txt",
            "Tekniska nämnden i Östby\n".into(),
            committee(),
        ),
        (
            "ostby/ks-2023.txt",
            b"Kommunstyrelsen i \xD6stby\r\n".to_vec(),
            everyday(),
        ),
        ("sjovik/bun-2025-02-04.pdf", pdf("BUN"), school()),
        (
            "sjovik/ks-2022-09-13.pdf",
            b"<html><script>alert(1)</script></html>".to_vec(),
            Vec::new(),
        ),
        (
            "region-norrland/rf-2021-11-30.txt",
            "Regionfullmäktige\n".into(),
            region(),
        ),
    ]
}

fn source_file(path: &str, bytes: &[u8], paragraphs: &[Paragraph]) -> SourceFile {
    let format = match bytes {
        [b'%', b'P', b'D', b'F', ..] => "pdf",
        [b'<', ..] => "html",
        _ => "text",
    };
    let problem = |severity, page, message: &str| Problem {
        stage: Stage::Extract,
        severity,
        page,
        paragraph: None,
        message: message.to_owned(),
    };
    let problems = match format {
        "html" => vec![problem(
            Severity::Fault,
            None,
            "the file is a web page called .pdf: put the real protocol in its place",
        )],
        "pdf" if paragraphs.len() > 5 => vec![problem(
            Severity::Warning,
            Some(3),
            "few letters were found on the page: look at the original",
        )],
        _ => Vec::new(),
    };
    SourceFile {
        path: path.to_owned(),
        sha256: sha256(bytes),
        size: bytes.len() as u64,
        format: format.to_owned(),
        pages: (format == "pdf").then_some(12),
        paragraphs: paragraphs.len() as u32,
        reader: "1".to_owned(),
        problems,
    }
}

fn sourced(paragraph: Paragraph, file: &SourceFile) -> Paragraph {
    let page = file.pages.map(|_| 4);
    Paragraph {
        source: Source {
            file: file.path.clone(),
            page,
            sha256: file.sha256.clone(),
        },
        ..paragraph
    }
}

/// The smallest file that a viewer opens as PDF.
fn pdf(name: &str) -> Vec<u8> {
    let pages: String = (3..15).map(|n| format!("{n} 0 R ")).collect();
    let mut out = format!(
        "%PDF-1.4\n% {name}\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[{pages}]/Count 12>>endobj\n"
    );
    for n in 3..15 {
        out.push_str(&format!(
            "{n} 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>endobj\n"
        ));
    }
    out.push_str("trailer<</Root 1 0 R>>\n%%EOF\n");
    out.into_bytes()
}

fn slug(text: &str) -> String {
    let plain = |c: char| match c {
        'å' | 'ä' => 'a',
        'ö' => 'o',
        c if c.is_ascii_alphanumeric() => c,
        _ => '-',
    };
    text.chars()
        .flat_map(char::to_lowercase)
        .map(plain)
        .collect()
}

fn paragraph(place: &str, body: &str, day: Date, number: &str, title: &str) -> Paragraph {
    let lead = format!("{body} har behandlat ärendet {title}.");
    Paragraph {
        id: format!("{}/{}/{day}/{}", slug(place), slug(body), slug(number)),
        municipality: Some(place.to_owned()),
        body: body.to_owned(),
        date: Some(day),
        paragraph: number.to_owned(),
        title: title.to_owned(),
        reference_numbers: Vec::new(),
        kind: Kind::Other,
        decision: Vec::new(),
        proposal: None,
        outcomes: Vec::new(),
        motion: None,
        claims: Vec::new(),
        votes: Vec::new(),
        reservations: Vec::new(),
        statements: Vec::new(),
        recusals: vec![],
        non_participants: vec![],
        withheld: None,
        references: Vec::new(),
        parties: Vec::new(),
        text: lead,
        page_starts: Vec::new(),
        source: Source {
            file: String::new(),
            page: None,
            sha256: String::new(),
        },
        warnings: Vec::new(),
    }
}

fn person(name: &str, party: &str) -> Person {
    Person {
        name: name.to_owned(),
        party: Some(party.to_owned()),
    }
}

fn voice(name: Option<&str>, party: &str) -> Voice {
    Voice {
        name: name.map(str::to_owned),
        party: Some(party.to_owned()),
    }
}

fn claim(name: &str, party: &str, text: &str) -> Claim {
    Claim {
        name: Some(name.to_owned()),
        party: Some(party.to_owned()),
        text: text.to_owned(),
    }
}

fn codes(codes: &[&str]) -> Vec<String> {
    codes.iter().map(|code| (*code).to_owned()).collect()
}

const CYCLES: &str = "Motion av Åsa Granlund (MP) och Östen Wiklund (V) om säkra cykelvägar till skolorna i Östby tätort";
const EVIDENCE: &str =
    "Kommunfullmäktige beslutar att avslå motionen med hänvisning till kommunstyrelsens yttrande.";

fn council() -> Vec<Paragraph> {
    let day = date(2024, 6, 17);
    let text = format!(
        "Beslut\n{EVIDENCE}\nReservationer\nMiljöpartiet och Vänsterpartiet reserverar sig mot beslutet till förmån för eget\nyrkande.\n\
         Sammanfattning\nÅsa Granlund (MP) och Östen Wiklund (V) föreslår i en motion den 14 januari 2024 att\n\
         kommunen bygger säkra cykelvägar till alla skolor i tätorten. Tekniska nämnden och\nkommunstyrelsen har yttrat sig.\n\
         Yrkanden\nÅsa Granlund (MP) yrkar bifall till motionen.\nBengt Sjöö (M) yrkar avslag på motionen.\n\
         Beslutsgång\nOrdföranden ställer yrkandena mot varandra och finner att motionen avslås. Votering\nbegärs. Följande propositionsordning godkänns:\n\
         – Ja-röst för avslag på motionen.\n– Nej-röst för bifall till motionen.\n\
         Med 6 ja-röster mot 4 nej-röster avslår kommunfullmäktige motionen.\n"
    );
    let second = text.find("Yrkanden").unwrap();
    let rich = Paragraph {
        reference_numbers: codes(&["KS 2024-112"]),
        kind: Kind::Motion,
        decision: vec![EVIDENCE.to_owned()],
        outcomes: vec![Outcome::Rejected],
        motion: Some(Motion {
            authors: vec![person("Åsa Granlund", "MP"), person("Östen Wiklund", "V")],
            parties: codes(&["MP", "V"]),
            submitted: Some(date(2024, 1, 14)),
            event: Some(MotionEvent::Decided),
            outcome: Some(MotionOutcome::Rejected),
            is_final: true,
            evidence: Some(Evidence {
                quote: EVIDENCE.to_owned(),
                page: Some(4),
            }),
        }),
        claims: vec![
            claim("Åsa Granlund", "MP", "yrkar bifall till motionen."),
            claim("Bengt Sjöö", "M", "yrkar avslag på motionen."),
        ],
        votes: vec![vote()],
        reservations: vec![voice(Some("Östen Wiklund"), "V"), voice(None, "MP")],
        statements: vec![voice(Some("Lo Ärlig"), "ÖP")],
        recusals: vec![voice(Some("Rut Lind"), "SD")],
        non_participants: vec![voice(None, "C")],
        references: vec![
            Reference {
                body: Some("Kommunstyrelsen".into()),
                date: Some(date(2024, 5, 28)),
                number: "71".into(),
            },
            Reference {
                body: None,
                date: Some(date(2024, 1, 29)),
                number: "9".into(),
            },
        ],
        parties: codes(&["MP", "V", "M", "S", "ÖP"]),
        page_starts: vec![
            PageStart { page: 4, offset: 0 },
            PageStart {
                page: 5,
                offset: second,
            },
        ],
        text,
        warnings: vec![
            "a ballot could not be given to a party: compare with the vote list".to_owned(),
        ],
        ..paragraph("Östby", "Kommunfullmäktige", day, "84", CYCLES)
    };
    let budget = Paragraph {
        reference_numbers: codes(&["KS 2024-30"]),
        decision: codes(&[
            "Budget för 2025 med plan för 2026–2027 fastställs.",
            "Skattesatsen för 2025 fastställs till 21:35 kronor per skattekrona.",
            "Nämnderna får i uppdrag att redovisa sina internbudgetar senast i december.",
        ]),
        outcomes: vec![Outcome::Approved, Outcome::Assigned],
        parties: codes(&["S", "M", "SD"]),
        ..paragraph(
            "Östby",
            "Kommunfullmäktige",
            day,
            "85",
            "Budget 2025 med plan för åren 2026–2027",
        )
    };
    let election = Paragraph {
        kind: Kind::Appointment,
        decision: codes(&[
            "Märta Öman (S) entledigas.",
            "Nils Ek (S) utses till ny ledamot i tekniska nämnden.",
        ]),
        outcomes: vec![Outcome::Elected],
        parties: codes(&["S"]),
        ..paragraph(
            "Östby",
            "Kommunfullmäktige",
            day,
            "86",
            "Avsägelse och fyllnadsval till tekniska nämnden",
        )
    };
    let hostile = Paragraph {
        decision: vec!["<b>Beslut</b> läggs till handlingarna.".to_owned()],
        outcomes: vec![Outcome::Noted],
        text: "<img src=x onerror=alert(1)> läggs till handlingarna".to_owned(),
        ..paragraph("Östby", "Kommunfullmäktige", day, "87 a", HOSTILE)
    };
    let question = Paragraph {
        kind: Kind::Interpellation,
        decision: codes(&["Interpellationen anses besvarad."]),
        outcomes: vec![Outcome::Answered],
        parties: codes(&["SD", "S"]),
        ..paragraph(
            "Östby",
            "Kommunfullmäktige",
            day,
            "88",
            "Interpellation om väntetider till särskilt boende",
        )
    };
    vec![rich, budget, election, hostile, question]
}

/// What the cover tells of the meeting whose paragraph has everything.
fn cover(file: &SourceFile) -> Meeting {
    let attendance = |name: &str, party: &str, role| Attendance {
        name: name.to_owned(),
        party: Some(party.to_owned()),
        role,
        in_place_of: None,
        paragraphs: Vec::new(),
        hours: None,
    };
    Meeting {
        id: "ostby/kommunfullmaktige/2024-06-17".to_owned(),
        municipality: Some("Östby".to_owned()),
        body: "Kommunfullmäktige".to_owned(),
        date: Some(date(2024, 6, 17)),
        place: Some("Folkets hus, Östby".to_owned()),
        time: Some("kl. 18.00–20.15".to_owned()),
        paragraphs: vec![Span {
            first: 80,
            last: 90,
        }],
        present: vec![
            attendance("Bengt Sjöö", "M", Role::Chair),
            attendance("Nils Ek", "S", Role::ViceChair),
            Attendance {
                in_place_of: Some(person("Ulf Berg", "SD")),
                paragraphs: vec![Span {
                    first: 84,
                    last: 90,
                }],
                ..attendance("Rut Lind", "SD", Role::Substitute)
            },
            attendance("Kaj Ny", "C", Role::NotServing),
        ],
        approval: Some(Approval {
            by: vec![person("Nils Ek", "S")],
            date: Some(date(2024, 6, 24)),
        }),
        source: Source {
            file: file.path.clone(),
            page: Some(1),
            sha256: file.sha256.clone(),
        },
    }
}

fn vote() -> Vote {
    let ballot = |name: &str, party: &str, vote| Ballot {
        name: name.into(),
        party: Some(party.into()),
        vote,
    };
    use BallotVote::*;
    Vote {
        yes: Some(6),
        no: Some(4),
        abstain: Some(1),
        absent: Some(1),
        ballots: vec![
            ballot("Bengt Sjöö", "M", Yes),
            ballot("Carin Alm", "M", Yes),
            ballot("Nils Ek", "S", Yes),
            ballot("Märta Öman", "S", Yes),
            ballot("Ali Nouri", "S", Yes),
            ballot("Per Dahl", "C", Yes),
            ballot("Åsa Granlund", "MP", No),
            ballot("Iris Vind", "MP", No),
            ballot("Östen Wiklund", "V", No),
            ballot("Sara Holm", "V", No),
            ballot("Lo Ärlig", "ÖP", Abstain),
            ballot("Ulf Berg", "SD", Absent),
        ],
        yes_means: Some("avslag på motionen".into()),
        no_means: Some("bifall till motionen".into()),
        casting: None,
        secret: true,
    }
}

fn board() -> Vec<Paragraph> {
    let day = date(2024, 5, 28);
    let opinion = Paragraph {
        reference_numbers: codes(&["KS 2024-112"]),
        kind: Kind::Motion,
        proposal: Some(Proposal {
            to: "Kommunfullmäktige".to_owned(),
            points: vec![
                "Motionen avslås med hänvisning till tekniska nämndens yttrande.".to_owned(),
            ],
        }),
        outcomes: vec![Outcome::Opposed],
        motion: Some(Motion {
            authors: vec![person("Åsa Granlund", "MP"), person("Östen Wiklund", "V")],
            parties: codes(&["MP", "V"]),
            submitted: None,
            event: Some(MotionEvent::Opinion),
            outcome: Some(MotionOutcome::Rejected),
            is_final: false,
            evidence: None,
        }),
        parties: codes(&["MP", "V"]),
        ..paragraph("Östby", "Kommunstyrelsen", day, "71", CYCLES)
    };
    let plan = Paragraph {
        reference_numbers: codes(&["KS 2023-860"]),
        decision: codes(&["Ärendet återremitteras för att utreda bullret från järnvägen."]),
        outcomes: vec![Outcome::Recommitted],
        ..paragraph(
            "Östby",
            "Kommunstyrelsen",
            day,
            "72",
            "Detaljplan för kvarteret Lärkan, bostäder vid Norra infarten",
        )
    };
    vec![opinion, plan]
}

fn committee() -> Vec<Paragraph> {
    let answer = Paragraph {
        reference_numbers: codes(&["KS 2024-112"]),
        kind: Kind::Motion,
        decision: codes(&["Tekniska nämnden avstyrker motionen."]),
        outcomes: vec![Outcome::Opposed],
        motion: Some(Motion {
            authors: Vec::new(),
            parties: codes(&["MP", "V"]),
            submitted: None,
            event: Some(MotionEvent::Opinion),
            outcome: Some(MotionOutcome::Rejected),
            is_final: false,
            evidence: None,
        }),
        parties: codes(&["MP", "V"]),
        ..paragraph(
            "Östby",
            "Tekniska nämnden",
            date(2024, 3, 12),
            "23",
            "Yttrande över motion om säkra cykelvägar till skolorna i Östby tätort",
        )
    };
    vec![answer]
}

/// Forty ordinary paragraphs, so that results have pages.
fn everyday() -> Vec<Paragraph> {
    let matters = [
        ("Anmälan av delegationsbeslut", Outcome::Noted),
        ("Månadsuppföljning av ekonomin", Outcome::Noted),
        ("Bidrag till samlingslokaler", Outcome::Approved),
        ("Ansökan om skolskjuts på landsbygden", Outcome::Rejected),
        ("Revidering av reglemente", Outcome::Referred),
    ];
    (0..40_i32)
        .map(|n| {
            let (title, outcome) = matters[n as usize % matters.len()];
            let day = date(2023, 1, 17).saturating_add((n / 5 * 35).days());
            let mut paragraph = paragraph(
                "Östby",
                "Kommunstyrelsen",
                day,
                &(n + 1).to_string(),
                &format!("{title}, del {}", n / 5 + 1),
            );
            paragraph.reference_numbers = vec![format!("KS 2023-{}", 100 + n)];
            paragraph.decision = vec![format!(
                "Kommunstyrelsen tar beslut i ärendet om {}.",
                title.to_lowercase()
            )];
            paragraph.outcomes = vec![outcome];
            paragraph
        })
        .collect()
}

fn school() -> Vec<Paragraph> {
    let body = "Barn- och utbildningsnämnden";
    let day = date(2025, 2, 4);
    let proposal = Paragraph {
        reference_numbers: codes(&["BUN/2024:55"]),
        kind: Kind::CitizenProposal,
        decision: codes(&[
            "Medborgarförslaget bifalls.",
            "Förvaltningen får i uppdrag att öppna skolgården i Sjövik på kvällar och helger.",
        ]),
        outcomes: vec![Outcome::Approved, Outcome::Assigned],
        ..paragraph(
            "Sjövik",
            body,
            day,
            "4",
            "Medborgarförslag om öppen skolgård",
        )
    };
    let transport = Paragraph {
        reference_numbers: codes(&["BUN/2025:3"]),
        decision: codes(&["Riktlinjerna för skolskjuts antas."]),
        outcomes: vec![Outcome::Approved],
        parties: codes(&["C", "KD"]),
        reservations: vec![voice(Some("Eva Lind"), "KD")],
        ..paragraph("Sjövik", body, day, "5", "Riktlinjer för skolskjuts")
    };
    vec![proposal, transport]
}

fn region() -> Vec<Paragraph> {
    let motion = Paragraph {
        kind: Kind::Motion,
        decision: codes(&["Motionen anses besvarad."]),
        outcomes: vec![Outcome::Answered],
        motion: Some(Motion {
            authors: vec![person("Kim Öst", "L")],
            parties: codes(&["L"]),
            submitted: None,
            event: Some(MotionEvent::Decided),
            outcome: Some(MotionOutcome::Answered),
            is_final: true,
            evidence: Some(Evidence {
                quote: "Motionen anses besvarad.".to_owned(),
                page: None,
            }),
        }),
        parties: codes(&["L"]),
        ..paragraph(
            "Region Norrland",
            "Regionfullmäktige",
            date(2021, 11, 30),
            "112",
            "Motion om nattbussar till sjukhuset",
        )
    };
    vec![motion]
}
