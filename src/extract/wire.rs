//! What the reader and its worker process say to each other: JSON, each message after its length.

use crate::document::Page;
use crate::extract::engine::{Engine, Refusal};
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use std::ffi::OsString;
use std::io::{self, Read, Write};

/// No message is longer; one that says so is noise.
const LONGEST: u32 = 64 << 20;

/// The first thing a worker is told.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Setup {
    /// Bytes of address space it may use.
    pub memory: u64,
    /// Seconds of processor time it may use.
    pub cpu: u64,
}

/// A request to read a file with one engine.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Request {
    /// The file.
    pub path: OsString,
    /// The engine.
    pub engine: Engine,
    /// The pages wanted, in this order; `None` for all.
    pub pages: Option<Vec<u32>>,
    /// Most pages to read of all.
    pub most_pages: u32,
    /// Most bytes to read of the file.
    pub most_bytes: u64,
}

/// What a worker answers.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum Message {
    /// It is set up and waits for requests.
    Ready,
    /// The file is opened and has so many pages.
    Opened(u32),
    /// A page was read.
    Page(PageRead),
    /// A page could not be read, and why.
    PageFault(u32, String),
    /// The file cannot be read with this engine.
    Refused(Refusal),
    /// That was all of the file.
    Done,
}

/// A page as one engine reads it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct PageRead {
    /// The page.
    pub page: Page,
    /// Share of it that its largest picture covers.
    pub picture: f32,
    /// Whether it holds more glyphs than are read.
    pub overfull: bool,
    /// Whether its drawing breaks off in the middle.
    pub broken_off: bool,
}

/// Writes a message.
pub fn send(output: &mut impl Write, message: &impl Serialize) -> io::Result<()> {
    let json = serde_json::to_vec(message)?;
    let length = u32::try_from(json.len())
        .ok()
        .filter(|length| *length <= LONGEST);
    let length = length.ok_or_else(|| io::Error::other("a message is too long"))?;
    output.write_all(&length.to_le_bytes())?;
    output.write_all(&json)?;
    output.flush()
}

/// Reads a message and tells its length; `None` at the end of the stream.
pub fn receive<T: DeserializeOwned>(input: &mut impl Read) -> io::Result<Option<(T, usize)>> {
    let mut length = [0; 4];
    match input.read_exact(&mut length) {
        Err(error) if error.kind() == io::ErrorKind::UnexpectedEof => return Ok(None),
        other => other?,
    }
    let length = u32::from_le_bytes(length);
    if length > LONGEST {
        return Err(io::Error::other("a message says it is too long"));
    }
    let mut json = Vec::new();
    input.take(length.into()).read_to_end(&mut json)?;
    Ok(Some((serde_json::from_slice(&json)?, json.len())))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn messages_come_through() {
        let sent = [
            Message::Opened(3),
            Message::PageFault(2, "no font".into()),
            Message::Done,
        ];
        let mut stream = Vec::new();
        for message in &sent {
            send(&mut stream, message).unwrap();
        }
        let mut input = stream.as_slice();
        let mut received = Vec::new();
        while let Some((message, _)) = receive::<Message>(&mut input).unwrap() {
            received.push(message);
        }
        assert_eq!(received, sent);
    }

    #[test]
    fn noise_is_an_error_not_a_wait() {
        assert!(receive::<Message>(&mut &b"hello world"[..]).is_err());
        assert!(receive::<Message>(&mut &b"\x05\0\0\0\"Don"[..]).is_err());
        assert!(receive::<Message>(&mut &b""[..]).unwrap().is_none());
    }
}
