//! `paragraf serve` and `paragraf demo`: the site comes up and goes down.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::process::{Child, Stdio};

use super::archive::protocol;
use super::run::Room;

/// A running site; it is stopped when the test ends, however it ends.
struct Site {
    child: Child,
    address: String,
}

impl Site {
    /// Starts a site on a free port and waits until it is heard.
    fn start(room: &Room, args: &[&str]) -> Site {
        let mut command = room.command([args, &["--listen", "127.0.0.1:0"]].concat());
        let mut child = command.stderr(Stdio::piped()).spawn().unwrap();
        let lines = BufReader::new(child.stderr.take().unwrap()).lines().map(Result::unwrap);
        let address = lines
            .into_iter()
            .find_map(|line| Some(line.strip_prefix("serving on http://")?.split('/').next()?.to_owned()))
            .expect("the site did not come up");
        Site { child, address }
    }

    /// Status line, headers and body, as text.
    fn get(&self, path: &str) -> String {
        let mut stream = TcpStream::connect(&self.address).unwrap();
        write!(stream, "GET {path} HTTP/1.1\r\nHost: {}\r\nConnection: close\r\n\r\n", self.address).unwrap();
        let mut answer = Vec::new();
        stream.read_to_end(&mut answer).unwrap();
        String::from_utf8_lossy(&answer).into_owned()
    }

    /// Asks it to stop, as a service manager does.
    fn stop(mut self) -> Option<i32> {
        let asked = std::process::Command::new("kill").arg(self.child.id().to_string()).status().unwrap();
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
