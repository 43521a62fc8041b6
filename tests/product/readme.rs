//! README says what is true: its links lead somewhere, and every flag, setting and field is in it.

use std::path::Path;

use paragraf::settings::{KEYS, Settings};
use regex::Regex;

use super::archive::protocol;
use super::run::Room;

const README: &str = include_str!("../../README.md");

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

#[test]
fn links_lead_to_files_and_headings() {
    let headings = README
        .lines()
        .filter_map(|line| line.strip_prefix('#'))
        .map(|line| {
            let words = line.trim_start_matches('#').trim().to_lowercase();
            words
                .chars()
                .filter(|c| c.is_alphanumeric() || " -".contains(*c))
                .collect::<String>()
                .replace(' ', "-")
        });
    let headings: Vec<String> = headings.collect();
    let link = Regex::new(r"\]\(([^)]+)\)").unwrap();
    for (_, [target]) in link.captures_iter(README).map(|link| link.extract()) {
        let found = match target.strip_prefix('#') {
            Some(heading) => headings.iter().any(|known| known == heading),
            None => target.starts_with("https://") || root().join(target).exists(),
        };
        assert!(found, "README links to {target}, which is not there");
    }
}

#[test]
fn places_of_the_map_are_there() {
    let place = Regex::new(r"`((?:src|index|web|tests)/[\w./-]*)`").unwrap();
    for (_, [place]) in place.captures_iter(README).map(|place| place.extract()) {
        assert!(
            root().join(place).exists(),
            "README speaks of {place}, which is not there"
        );
    }
}

#[test]
fn every_command_and_flag_is_described() {
    let room = Room::new();
    let help = room.run(["--help"]).expect(0).out;
    let command = Regex::new(r"(?m)^  ([a-z]+) {2,}\S").unwrap();
    let commands = help
        .split("Commands:")
        .nth(1)
        .unwrap()
        .split("Options:")
        .next()
        .unwrap();
    let names: Vec<&str> = command
        .captures_iter(commands)
        .map(|name| name.extract::<1>().1[0])
        .collect();
    assert!(names.len() >= 9 && names.contains(&"export"), "{names:?}");
    let flag = Regex::new(r"--[a-z][a-z-]+").unwrap();
    for name in names.into_iter().filter(|name| *name != "help") {
        assert!(
            README.contains(&format!("`paragraf {name}")),
            "README lacks the command {name}"
        );
        let help = room.run([name, "--help"]).expect(0).out;
        assert!(help.contains("Usage: paragraf"), "{help}");
        for flag in flag.find_iter(&help) {
            let written = README.contains(&format!("`{}", flag.as_str()));
            assert!(
                written,
                "README lacks {} of `paragraf {name}`",
                flag.as_str()
            );
        }
    }
}

#[test]
fn every_variable_is_described_in_both_places() {
    let help = Room::new().run(["--help"]).expect(0).out;
    let variable = Regex::new(r"PARAGRAF_[A-Z_]+").unwrap();
    let sources = ["check.rs", "index.rs", "jobs.rs", "place.rs", "serve.rs"];
    for source in sources {
        let source = std::fs::read_to_string(root().join("src/cli").join(source)).unwrap();
        for variable in variable.find_iter(&source).map(|found| found.as_str()) {
            assert!(
                README.contains(&format!("`{variable}`")),
                "README lacks {variable}"
            );
            assert!(help.contains(variable), "--help lacks {variable}");
        }
    }
}

#[test]
fn every_setting_is_in_the_example_and_the_example_is_valid() {
    let example = README
        .split("```toml\n")
        .nth(1)
        .unwrap()
        .split("```")
        .next()
        .unwrap();
    let room = Room::new();
    room.write("paragraf.toml", example);
    let settings = Settings::read(&room.path("paragraf.toml")).unwrap();
    assert_eq!(settings.municipality_of("norrvik/a.pdf"), Some("Norrvik"));
    for (table, keys) in KEYS {
        assert!(
            example.contains(&format!("[{table}]")),
            "README lacks [{table}]"
        );
        for key in keys {
            assert!(
                example.contains(&format!("{key} = ")),
                "README lacks {table}.{key}"
            );
        }
    }
}

#[test]
fn every_field_and_column_is_described() {
    let room = Room::indexed(&[("a.txt", &protocol("2024-03-04", "bussresor"))]);
    let motion = room.run(["export", "--kind", "motion"]).json().remove(0);
    let fields = motion
        .as_object()
        .unwrap()
        .keys()
        .chain(motion["motion"].as_object().unwrap().keys());
    for field in fields {
        assert!(
            README.contains(&format!("| `{field}` |")),
            "README lacks the field {field}"
        );
    }
    let table = room.run(["export", "--format", "csv"]).out;
    let header: Vec<String> = table
        .lines()
        .next()
        .unwrap()
        .split(',')
        .map(|name| format!("`{name}`"))
        .collect();
    let words: Vec<&str> = README.split_whitespace().collect();
    assert!(
        words.join(" ").contains(&header.join(", ")),
        "README lacks the columns {}",
        header.join(", ")
    );
}

#[test]
fn a_manual_page_and_completions_come_from_the_same_source() {
    let room = Room::new();
    let page = room.run(["man"]).expect(0).out;
    for part in [".TH", "PARAGRAF_INDEX", "EXPORT", "\\-\\-outcome"] {
        assert!(page.contains(part), "{part} is not in the manual page");
    }
    for shell in ["bash", "elvish", "fish", "powershell", "zsh"] {
        let script = room.run(["completions", shell]).expect(0).out;
        assert!(
            script.contains("export") && !script.contains("worker"),
            "{shell}"
        );
    }
}
