//! A small writer of PDF, sound and hostile.

use encoding_rs::WINDOWS_1252;

/// A PDF under construction. Object 1 is the catalogue, 2 the page tree, 3 a font.
pub struct Pdf {
    objects: Vec<Vec<u8>>,
    kids: Vec<usize>,
    /// More entries of the trailer.
    pub trailer: String,
}

impl Pdf {
    pub fn new() -> Pdf {
        let font =
            "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>";
        let objects = vec![Vec::new(), Vec::new(), font.into()];
        Pdf {
            objects,
            kids: Vec::new(),
            trailer: String::new(),
        }
    }

    /// A sound document, a page for each text, a line for each of its lines.
    pub fn of_texts(texts: &[&str]) -> Pdf {
        let mut pdf = Pdf::new();
        for text in texts {
            pdf.page(&show(text), "");
        }
        pdf
    }

    /// Adds an object and tells its number.
    pub fn object(&mut self, body: impl Into<Vec<u8>>) -> usize {
        self.objects.push(body.into());
        self.objects.len()
    }

    /// Adds a stream.
    pub fn stream(&mut self, entries: &str, data: &[u8]) -> usize {
        let mut body = format!("<< /Length {} {entries} >>\nstream\n", data.len()).into_bytes();
        body.extend_from_slice(data);
        body.extend_from_slice(b"\nendstream");
        self.object(body)
    }

    /// Adds a form that runs `content`.
    pub fn form(&mut self, resources: &str, content: &str) -> usize {
        let entries = format!(
            "/Type /XObject /Subtype /Form /BBox [0 0 595 842] /Resources << {resources} >>"
        );
        self.stream(&entries, content.as_bytes())
    }

    /// Adds a page with a content stream and more resources than the font.
    pub fn page(&mut self, content: &[u8], resources: &str) {
        let content = self.stream("", content);
        self.page_of(content, resources);
    }

    /// Adds a page whose content is an object already there.
    pub fn page_of(&mut self, content: usize, resources: &str) {
        let page = self.object(format!(
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents {content} 0 R \
             /Resources << /Font << /F1 3 0 R >> {resources} >> >>"
        ));
        self.kids.push(page);
    }

    /// The file.
    pub fn bytes(mut self) -> Vec<u8> {
        let kids: String = self.kids.iter().map(|kid| format!("{kid} 0 R ")).collect();
        self.objects[0] = b"<< /Type /Catalog /Pages 2 0 R >>".to_vec();
        self.objects[1] = format!(
            "<< /Type /Pages /Kids [{kids}] /Count {} >>",
            self.kids.len()
        )
        .into();
        let mut file = b"%PDF-1.7\n%\xE5\xE4\xF6\n".to_vec();
        let mut table = format!("xref\n0 {}\n0000000000 65535 f \n", self.objects.len() + 1);
        for (index, body) in self.objects.iter().enumerate() {
            table += &format!("{:010} 00000 n \n", file.len());
            file.extend_from_slice(format!("{} 0 obj\n", index + 1).as_bytes());
            file.extend_from_slice(body);
            file.extend_from_slice(b"\nendobj\n");
        }
        let start = file.len();
        let size = self.objects.len() + 1;
        let trailer = format!(
            "trailer\n<< /Size {size} /Root 1 0 R {} >>\nstartxref\n{start}\n%%EOF\n",
            self.trailer
        );
        file.extend_from_slice((table + &trailer).as_bytes());
        file
    }
}

/// A content stream that shows text, line by line.
pub fn show(text: &str) -> Vec<u8> {
    let mut content = b"BT /F1 11 Tf 14 TL 70 770 Td\n".to_vec();
    for line in text.lines() {
        let escaped = line
            .replace('\\', "\\\\")
            .replace('(', "\\(")
            .replace(')', "\\)");
        content.push(b'(');
        content.extend_from_slice(&WINDOWS_1252.encode(&escaped).0);
        content.extend_from_slice(b") Tj T*\n");
    }
    content.extend_from_slice(b"ET\n");
    content
}

/// Zeros without end, nearly: `copies` times 258 of them, compressed twice.
pub fn bomb(copies: usize) -> Vec<u8> {
    // A match of 258 bytes takes 13 bits, so that eight of them fill 13 whole bytes, which repeat.
    let inner = repeat(&[0], 1, copies);
    let (head, rest) = inner.split_at(64);
    let period = 13;
    repeat(head, period, rest.len() / 258)
}

/// Deflates `head` and then `copies` times 258 bytes that repeat its last `distance`.
fn repeat(head: &[u8], distance: usize, copies: usize) -> Vec<u8> {
    let mut bits = Bits::default();
    bits.push(0b011, 3);
    for &byte in head {
        match byte {
            0..=143 => bits.push_code(0x30 + u32::from(byte), 8),
            _ => bits.push_code(0x190 + u32::from(byte) - 144, 9),
        }
    }
    for _ in 0..copies {
        bits.push_code(0b1100_0101, 8);
        match distance {
            1 => bits.push_code(0, 5),
            _ => {
                bits.push_code(7, 5);
                bits.push(0, 2);
            }
        }
    }
    bits.push_code(0, 7);
    let mut stream = vec![0x78, 0x9C];
    stream.extend_from_slice(&bits.finish());
    stream.extend_from_slice(&[0; 4]);
    stream
}

/// Bits in the order of deflate.
#[derive(Default)]
struct Bits {
    bytes: Vec<u8>,
    held: u32,
    count: u32,
}

impl Bits {
    fn push(&mut self, value: u32, length: u32) {
        self.held |= value << self.count;
        self.count += length;
        while self.count >= 8 {
            self.bytes.push(self.held as u8);
            self.held >>= 8;
            self.count -= 8;
        }
    }

    /// Codes go in with their highest bit first.
    fn push_code(&mut self, code: u32, length: u32) {
        self.push(code.reverse_bits() >> (32 - length), length);
    }

    fn finish(mut self) -> Vec<u8> {
        self.push(0, 7);
        self.bytes
    }
}
