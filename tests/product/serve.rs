//! `paragraf serve` and `paragraf demo`: the site comes up and goes down.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::process::{Child, Command, Stdio};

use super::archive::protocol;
use super::run::Room;

/// A running site; it is stopped when the test ends, however it ends.
pub struct Site {
    child: Child,
    address: String,
}

impl Site {
    pub fn start(room: &Room, args: &[&str]) -> Site {
        Site::of(room.command(args))
    }

    /// Starts a site on a free port and waits until it is heard.
    fn of(mut command: Command) -> Site {
        command
            .args(["--listen", "127.0.0.1:0"])
            .stderr(Stdio::piped());
        let mut child = command.spawn().unwrap();
        let lines = BufReader::new(child.stderr.take().unwrap())
            .lines()
            .map(Result::unwrap);
        let address = lines
            .into_iter()
            .find_map(|line| {
                Some(
                    line.strip_prefix("serving on http://")?
                        .split('/')
                        .next()?
                        .to_owned(),
                )
            })
            .expect("the site did not come up");
        Site { child, address }
    }

    /// Status line, headers and body, as text.
    pub fn get(&self, path: &str) -> String {
        let mut stream = TcpStream::connect(&self.address).unwrap();
        write!(
            stream,
            "GET {path} HTTP/1.1\r\nHost: {}\r\nConnection: close\r\n\r\n",
            self.address
        )
        .unwrap();
        let mut answer = Vec::new();
        stream.read_to_end(&mut answer).unwrap();
        String::from_utf8_lossy(&answer).into_owned()
    }

    /// Asks it to stop, as a service manager does.
    fn stop(mut self) -> Option<i32> {
        let asked = Command::new("kill")
            .arg(self.child.id().to_string())
            .status()
            .unwrap();
        assert!(asked.success());
        self.child.wait().unwrap().code()
    }
}

impl Drop for Site {
    fn drop(&mut self) {
        // It has ended already where the test stopped it.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

#[test]
fn the_site_shows_the_index_and_opens_the_originals() {
    let room = Room::indexed(&[("a.txt", &protocol("2024-03-04", "bussresor"))]);
    room.write(
        "paragraf.toml",
        "[site]\nname = 'Norrviks protokoll'\ncontact = 'arkiv@norrvik.example'\n",
    );
    let site = Site::start(&room, &["serve"]);
    let start = site.get("/");
    assert!(
        start.starts_with("HTTP/1.1 200") && start.contains("Norrviks protokoll"),
        "{start}"
    );
    let paragraph = room.run(["export", "--kind", "motion"]).json().remove(0);
    let page = site.get(&format!("/{}", paragraph["id"].as_str().unwrap()));
    assert!(
        page.starts_with("HTTP/1.1 200") && page.contains("Motion om bussresor"),
        "{page}"
    );
    let sha256 = paragraph["source"]["sha256"].as_str().unwrap();
    let original = site.get(&format!("/original/{sha256}/a.txt"));
    assert!(original.contains("§ 2 Dnr KS 2024/123"), "{original}");
    assert!(site.get("/nowhere").starts_with("HTTP/1.1 404"));
    assert_eq!(site.stop(), Some(0));
}

#[test]
fn flags_count_before_the_settings() {
    let room = Room::indexed(&[("a.txt", &protocol("2024-03-04", "bussresor"))]);
    room.write(
        "paragraf.toml",
        "[site]\nname = 'Norrviks protokoll'\nlanguages = ['sv']\n",
    );
    let site = Site::start(
        &room,
        &[
            "serve",
            "--site-name",
            "Bergbys protokoll",
            "--languages",
            "sv,en",
        ],
    );
    assert!(site.get("/").contains("Bergbys protokoll"));
    assert!(site.get("/en/").starts_with("HTTP/1.1 200"));
}

#[test]
fn a_new_run_shows_without_a_restart() {
    let room = Room::indexed(&[("a.txt", &protocol("2024-03-04", "bussresor"))]);
    let site = Site::start(&room, &["serve"]);
    room.write("archive/b.txt", protocol("2024-03-05", "skolmat"));
    room.run(["index", "archive"]).expect(0);
    let shown = || {
        site.get("/sok?q=skolmat")
            .contains("Motion om <mark>skolmat</mark>")
            || site.get("/sok?q=skolmat").contains("2024-03-05")
    };
    let seen = (0..50).any(|_| {
        std::thread::sleep(std::time::Duration::from_millis(100));
        shown()
    });
    assert!(seen, "{}", site.get("/sok?q=skolmat"));
}

#[test]
fn an_address_that_is_taken_is_named() {
    let room = Room::indexed(&[("a.txt", &protocol("2024-03-04", "bussresor"))]);
    let taken = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let address = taken.local_addr().unwrap().to_string();
    room.run(["serve", "--listen", &address])
        .expect_fault(&[&address, "--listen"]);
}

#[test]
fn the_demo_comes_up_from_anywhere_and_leaves_nothing() {
    let room = Room::new();
    std::fs::create_dir(room.path("tmp")).unwrap();
    let mut command = room.command(["demo"]);
    command.env("TMPDIR", room.path("tmp"));
    let site = Site::of(command);
    assert!(site.get("/sok?typ=motion").starts_with("HTTP/1.1 200"));
    assert_eq!(site.stop(), Some(0));
    assert_eq!(std::fs::read_dir(room.path("tmp")).unwrap().count(), 0);
}
