//! `paragraf.toml`, flags and environment, in the order in which they count.

use super::archive::protocol;
use super::run::Room;

/// A protocol that names no municipality.
fn nameless() -> String {
    protocol("2024-03-04", "bussresor").replace("Norrviks kommun\n", "")
}

fn municipality(room: &Room) -> serde_json::Value {
    room.run(["export"]).json()[0]["municipality"].clone()
}

#[test]
fn the_settings_name_the_municipality_of_a_folder() {
    for place in ["archive/paragraf.toml", "paragraf.toml"] {
        let room = Room::with(&[("sjo/a.txt", &nameless())]);
        room.write(place, "[municipality]\n'sjo' = 'Sjöstad'\n");
        let ran = room.run(["index", "archive"]).expect(0);
        assert!(
            ran.out.contains("1 files"),
            "the settings are no protocol: {}",
            ran.out
        );
        assert_eq!(municipality(&room), "Sjöstad", "{place}");
    }
}

#[test]
fn other_settings_read_again_what_they_concern() {
    let room = Room::with(&[
        ("sjo/a.txt", &nameless()),
        ("berg/b.txt", &protocol("2024-03-05", "skolmat")),
    ]);
    room.run(["index", "archive"]).expect(0);
    assert_eq!(municipality(&room), serde_json::Value::Null);
    room.write("paragraf.toml", "[municipality]\n'sjo' = 'Sjöstad'\n");
    let ran = room.run(["index", "archive"]).expect(0);
    assert!(ran.out.contains("1 read, 1 unchanged"), "{}", ran.out);
    assert_eq!(
        room.run(["search", "--municipality", "Sjöstad"]).code,
        Some(0)
    );
}

#[test]
fn a_flag_counts_before_the_environment() {
    let room = Room::with(&[("a.txt", &nameless())]);
    room.command(["index", "archive"])
        .env("PARAGRAF_MUNICIPALITY", "Bergby")
        .output()
        .unwrap();
    assert_eq!(municipality(&room), "Bergby");
    let mut flag = room.command(["index", "archive", "--municipality", "Sjöstad"]);
    flag.env("PARAGRAF_MUNICIPALITY", "Bergby")
        .output()
        .unwrap();
    assert_eq!(municipality(&room), "Sjöstad");
    let mut elsewhere = room.command(["index", "archive"]);
    elsewhere
        .env("PARAGRAF_INDEX", "elsewhere")
        .output()
        .unwrap();
    assert!(room.path("elsewhere").is_dir());
}

#[test]
fn what_is_misspelled_is_named_with_the_near_one() {
    let room = Room::with(&[("sjo/a.txt", "x")]);
    let check = |settings: &str, parts: &[&str]| {
        room.write("paragraf.toml", settings);
        room.run(["index", "archive"]).expect_fault(parts);
    };
    check(
        "[site]\nnmae = 'x'\n",
        &["paragraf.toml", "`site.nmae`", "did you mean `name`"],
    );
    check(
        "[munisipality]\n",
        &["`munisipality`", "did you mean `municipality`"],
    );
    check(
        "[municipality]\n'sjoo' = 'x'\n",
        &["`sjoo`", "did you mean `sjo`"],
    );
    check("[site]\nlanguages = ['se']\n", &["`se`", "`sv`"]);
    check("[site\n", &["paragraf.toml", "line 1"]);
}

#[test]
fn a_folder_names_the_municipality_where_nothing_else_does() {
    let room = Room::indexed(&[("goteborg/2024/a.txt", &nameless())]);
    assert_eq!(municipality(&room), "Göteborg");
    let room = Room::indexed(&[("goteborg/a.txt", &protocol("2024-03-04", "bussresor"))]);
    assert_eq!(municipality(&room), "Norrvik");
}
