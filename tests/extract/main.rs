//! Reading files as the product does: through a worker process, sound files and hostile ones.

mod pdf;

use paragraf::discover::Format;
use paragraf::extract::{Extracted, Limits, Reader, StartError};
use paragraf_index::record::Severity;
use pdf::{Pdf, bomb, show};
use std::fs;
use std::path::Path;
use std::time::Duration;

const SOUND: &str = "§ 12 Motion om fler träd på Åsgatan\nMotionen avslås (nej).";

/// Limits that a test can wait for.
fn limits() -> Limits {
    Limits {
        stall: Duration::from_secs(4),
        file: Duration::from_secs(8),
        ..Limits::default()
    }
}

fn reader(limits: Limits) -> Reader {
    Reader::new(Path::new(env!("CARGO_BIN_EXE_paragraf")), limits).expect("the worker starts")
}

/// Reads bytes as a file, and after them a sound file with the same reader.
fn read(limits: Limits, bytes: &[u8]) -> Extracted {
    let folder = tempfile::tempdir().expect("a folder");
    let mut reader = reader(limits);
    let mut read = |bytes: &[u8]| {
        let path = folder.path().join("protokoll.pdf");
        fs::write(&path, bytes).expect("a file");
        reader.read(&path)
    };
    let extracted = read(bytes);
    let sound = read(&Pdf::of_texts(&[SOUND]).bytes());
    assert_eq!(
        (texts(&sound), sound.problems),
        (vec![SOUND.to_owned()], vec![])
    );
    extracted
}

/// The text of each page.
fn texts(extracted: &Extracted) -> Vec<String> {
    let text = |page: &paragraf::document::Page| {
        page.lines
            .iter()
            .map(|line| line.text.as_str())
            .collect::<Vec<_>>()
            .join("\n")
    };
    extracted.pages.iter().map(text).collect()
}

/// Checks the texts of the pages and the beginning of each problem, `!` for a fault and `?` for a warning.
#[track_caller]
fn check(extracted: &Extracted, pages: &[&str], problems: &[&str]) {
    assert_eq!(texts(extracted), pages);
    let told: Vec<String> = extracted
        .problems
        .iter()
        .map(|problem| {
            let mark = if problem.severity == Severity::Fault {
                '!'
            } else {
                '?'
            };
            let page = problem
                .page
                .map_or_else(String::new, |page| format!("{page} "));
            format!("{mark}{page}{}", problem.message)
        })
        .collect();
    let alike = told.len() == problems.len()
        && told
            .iter()
            .zip(problems)
            .all(|(told, start)| told.starts_with(start));
    assert!(alike, "told: {told:#?}\nexpected: {problems:#?}");
}

#[test]
fn a_sound_file() {
    let bytes = Pdf::of_texts(&[SOUND, "Sida två"]).bytes();
    let extracted = read(limits(), &bytes);
    check(&extracted, &[SOUND, "Sida två"], &[]);
    assert_eq!(
        (extracted.format, extracted.page_count),
        (Format::Pdf, Some(2))
    );
    assert_eq!(
        (extracted.size, extracted.sha256.len()),
        (bytes.len() as u64, 64)
    );
    assert_eq!(extracted.pages[1].number, Some(2));
}

#[test]
fn files_that_are_not_what_they_say() {
    let page = read(limits(), b"<!DOCTYPE html><title>Sidan\n saknas</title>");
    check(
        &page,
        &[],
        &["?is a web page (\u{201C}Sidan saknas\u{201D}), no protocol: fetch"],
    );
    assert_eq!(page.format, Format::Html);
    let text = read(limits(), b"\xA7 1 Val\r\n\x0C\xA7 2");
    check(&text, &["§ 1 Val", "§ 2"], &[]);
    assert_eq!((text.format, text.page_count), (Format::Text, None));
    check(&read(limits(), b""), &[], &["!is empty"]);
    check(
        &read(limits(), b"\x89PNG\r\n\x1A\n\0"),
        &[],
        &["?is a picture"],
    );
}

#[test]
fn a_text_that_has_lost_letters_is_told() {
    let sound =
        "Kommunfullmäktige beslutar att motionen är besvarad och att frågan följs upp av nämnden. ";
    let sound = sound.repeat(6);
    let lost = sound.replace(['å', 'ä'], "a").replace('ö', "o");
    check(&read(limits(), sound.as_bytes()), &[sound.trim()], &[]);
    let told = "?its text has lost å, ä and ö: convert it anew from the document";
    check(&read(limits(), lost.as_bytes()), &[lost.trim()], &[told]);
}

#[test]
fn a_file_that_is_not_there() {
    let extracted = reader(limits()).read(Path::new("no/such/file.pdf"));
    check(&extracted, &[], &["!cannot be read, No such file"]);
}

#[test]
fn a_hang_costs_no_more_than_its_page() {
    let mut pdf = Pdf::of_texts(&[SOUND]);
    // Each form runs the next one twice: 2^40 in all.
    let mut form = pdf.form("", "0 0 1 1 re f");
    for _ in 0..40 {
        form = pdf.form(&format!("/XObject << /X {form} 0 R >>"), "/X Do /X Do");
    }
    pdf.page(b"/X Do", &format!("/XObject << /X {form} 0 R >>"));
    pdf.page(&show("Sida tre"), "");
    let extracted = read(limits(), &pdf.bytes());
    check(
        &extracted,
        &[SOUND, "Sida tre"],
        &[
            "!2 cannot be read, hayro: took too long; pdf-extract: took too long",
            "?is hard",
        ],
    );
    assert_eq!(extracted.page_count, Some(3));
}

#[test]
fn a_crash_costs_no_more_than_its_page() {
    let mut pdf = Pdf::of_texts(&[SOUND]);
    // A form that runs itself: one engine knows better, the other falls off its stack.
    let form = pdf.object("");
    let form = form + 1;
    assert_eq!(
        form,
        pdf.form(&format!("/XObject << /X {form} 0 R >>"), "/X Do")
    );
    pdf.page(b"/X Do", &format!("/XObject << /X {form} 0 R >>"));
    pdf.page(&show("Sida tre har en text som är lång nog"), "");
    let extracted = read(limits(), &pdf.bytes());
    check(
        &extracted,
        &[SOUND, "", "Sida tre har en text som är lång nog"],
        &["?is hard to read, pdf-extract: crashed"],
    );
}

#[test]
fn a_bomb_does_not_eat_the_memory() {
    let mut pdf = Pdf::of_texts(&[SOUND]);
    let content = pdf.stream(
        "/Filter [/FlateDecode /FlateDecode]",
        &bomb((3 << 30) / 258),
    );
    pdf.page_of(content, "");
    let small = Limits {
        memory: 512 << 20,
        // On a busy machine the memory is to end first, not the time.
        stall: Duration::from_secs(60),
        file: Duration::from_secs(120),
        ..limits()
    };
    let extracted = read(small, &pdf.bytes());
    check(
        &extracted,
        &[SOUND],
        &[
            "!2 cannot be read, hayro: crashed or needed more than 512 MiB",
            "?is hard",
        ],
    );
}

#[test]
fn a_flood_of_text_is_stopped() {
    let line = "mycket text ".repeat(8);
    let text = vec![line.as_str(); 50].join("\n");
    let pdf = Pdf::of_texts(&vec![text.as_str(); 40]);
    let extracted = read(
        Limits {
            text: 60_000,
            ..limits()
        },
        &pdf.bytes(),
    );
    assert!(!extracted.pages.is_empty() && extracted.pages.len() < 40);
    assert!(
        extracted.problems[0].message.contains("gave more than"),
        "{:?}",
        extracted.problems
    );
}

#[test]
fn a_page_too_full_is_cut() {
    let text = vec!["X".repeat(1000); 201].join("\n");
    let extracted = read(limits(), &Pdf::of_texts(&[&text]).bytes());
    let told: Vec<_> = extracted
        .problems
        .iter()
        .map(|problem| &problem.message)
        .collect();
    assert!(
        told.iter()
            .any(|message| message.starts_with("holds more characters")),
        "{told:?}"
    );
}

#[test]
fn many_pages_are_bounded() {
    let pdf = Pdf::of_texts(&vec!["Sida med text som är lång nog"; 30]);
    let extracted = read(
        Limits {
            pages: 20,
            ..limits()
        },
        &pdf.bytes(),
    );
    assert_eq!(
        (extracted.pages.len(), extracted.page_count),
        (20, Some(30))
    );
    assert!(
        extracted.problems[0]
            .message
            .starts_with("has 30 pages, only the first 20")
    );
}

#[test]
fn a_large_file_is_refused() {
    let bytes = Pdf::of_texts(&[SOUND; 9]).bytes();
    let extracted = read(
        Limits {
            bytes: 3000,
            ..limits()
        },
        &bytes,
    );
    check(
        &extracted,
        &[],
        &["!is 0 MiB large, no more than 0 are read"],
    );
}

#[test]
fn a_password_is_named_and_not_tried_again() {
    let mut pdf = Pdf::of_texts(&[SOUND]);
    let key = "00".repeat(32);
    let lock = pdf.object(format!(
        "<< /Filter /Standard /V 1 /R 2 /O <{key}> /U <{key}> /P -4 >>"
    ));
    pdf.trailer = format!("/Encrypt {lock} 0 R /ID [<00> <00>]");
    check(
        &read(limits(), &pdf.bytes()),
        &[],
        &["!is locked with a password"],
    );
}

#[test]
fn a_file_without_pages() {
    check(
        &read(limits(), &Pdf::new().bytes()),
        &[],
        &["!cannot be read as PDF, hayro: no page was found; pdf-extract"],
    );
    check(
        &read(limits(), b"%PDF-1.7\nnothing more"),
        &[],
        &["!cannot be read as PDF"],
    );
}

#[test]
fn pictures_have_no_text() {
    let scan = |pdf: &mut Pdf| {
        let picture = pdf.stream(
            "/Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8",
            b"\x80",
        );
        pdf.page(
            b"q 595 0 0 842 0 0 cm /I Do Q",
            &format!("/XObject << /I {picture} 0 R >>"),
        );
    };
    let mut scanned = Pdf::new();
    scan(&mut scanned);
    check(
        &read(limits(), &scanned.bytes()),
        &[""],
        &["!has no text on any page"],
    );
    let mut partly = Pdf::of_texts(&[SOUND]);
    scan(&mut partly);
    check(
        &read(limits(), &partly.bytes()),
        &[SOUND, ""],
        &["?2 is a picture without a text layer"],
    );
}

#[test]
fn what_may_be_missing_is_told() {
    let mut bytes = Pdf::of_texts(&[SOUND]).bytes();
    let table = bytes.windows(6).rposition(|window| window == b"xref\n0");
    bytes.truncate(table.expect("a table of contents"));
    check(&read(limits(), &bytes), &[SOUND], &["?is cut off"]);
    let mut pdf = Pdf::new();
    pdf.page(show(SOUND).strip_suffix(b"ET\n").expect("an end"), "");
    check(
        &read(limits(), &pdf.bytes()),
        &[SOUND],
        &["?1 its drawing breaks off"],
    );
}

#[test]
fn damage_is_survived() {
    let whole = Pdf::of_texts(&[SOUND; 3]).bytes();
    let mut reader = reader(limits());
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("a.pdf");
    for step in 1..40 {
        let mut bytes = whole.clone();
        match step % 2 {
            0 => bytes.truncate(whole.len() * step / 40),
            _ => (step..bytes.len())
                .step_by(97)
                .for_each(|at| bytes[at] ^= 1 << (step % 7)),
        }
        fs::write(&path, &bytes).expect("a file");
        let extracted = reader.read(&path);
        let text = texts(&extracted).concat();
        assert!(
            text.contains("Motionen") || !extracted.problems.is_empty() || bytes.len() < 20,
            "{step}: lost without a word"
        );
    }
}

#[test]
fn a_worker_is_replaced_when_worn() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("a.pdf");
    fs::write(&path, Pdf::of_texts(&[SOUND]).bytes()).expect("a file");
    let mut reader = reader(Limits {
        worker_files: 2,
        ..limits()
    });
    for _ in 0..5 {
        check(&reader.read(&path), &[SOUND], &[]);
    }
}

#[test]
fn a_broken_worker_shows_at_the_start() {
    let start = |program: &str| {
        Reader::new(Path::new(program), limits())
            .err()
            .map(|error| error.to_string())
    };
    assert!(
        start("/no/such/program")
            .is_some_and(|error| error.starts_with("/no/such/program: cannot be started"))
    );
    assert!(
        start("/bin/true")
            .is_some_and(|error| error.starts_with("/bin/true: starts but does not answer"))
    );
    assert!(matches!(
        Reader::new(Path::new("/bin/echo"), limits()),
        Err(StartError::Mute { .. })
    ));
}
