//! Tables of words, made from a dictionary once and read from a folder beside the index.
//!
//! Each is a finite-state transducer: half a million forms take a megabyte and a microsecond.

use std::fs;
use std::io;
use std::path::Path;

use fst::raw::Fst;
use fst::{Map, Set};

/// What a dictionary knows, in the order in which it is looked up.
pub(crate) struct Tables {
    /// Forms that stand alone, with the way to their lemma.
    forms: Map<Vec<u8>>,
    /// What compounds begin with, `skol`, with the way to the lemma, `skola`.
    heads: Map<Vec<u8>>,
    /// Forms that compounds end with.
    tails: Set<Vec<u8>>,
    /// The endings that lemmas have in the place of those of forms.
    endings: Vec<String>,
}

/// Names of the files of the tables.
const FORMS: &str = "forms.fst";
const HEADS: &str = "heads.fst";
const TAILS: &str = "tails.fst";
const ENDINGS: &str = "endings.txt";

/// Bits of a value that say how many bytes of the form go; the others say what comes instead.
const CUT: u32 = 8;

/// The way from a form to its lemma: so many bytes off, then this ending. `None` where it cannot be written so.
pub(super) fn way(form: &str, lemma: &str, endings: &mut Vec<String>) -> Option<u64> {
    let same = form
        .char_indices()
        .zip(lemma.chars())
        .take_while(|((_, a), b)| a == b)
        .map(|((at, letter), _)| at + letter.len_utf8())
        .last()
        .unwrap_or_default();
    let cut = u64::try_from(form.len() - same).ok()?;
    let ending = &lemma[same..];
    let place = endings.iter().position(|known| known == ending);
    let place = place.unwrap_or_else(|| {
        endings.push(ending.to_owned());
        endings.len() - 1
    });
    (cut < 1 << CUT).then_some(cut | (place as u64) << CUT)
}

impl Tables {
    /// Tables of sorted forms, heads and tails.
    pub fn new(
        forms: &[(String, u64)],
        heads: &[(String, u64)],
        tails: &[String],
        endings: Vec<String>,
    ) -> Result<Tables, fst::Error> {
        let map = |pairs: &[(String, u64)]| {
            Map::from_iter(pairs.iter().map(|(word, value)| (word.as_str(), *value)))
        };
        Ok(Tables {
            forms: map(forms)?,
            heads: map(heads)?,
            tails: Set::from_iter(tails)?,
            endings,
        })
    }

    /// Reads the tables in a folder. Damaged ones are an error.
    pub fn open(folder: &Path) -> io::Result<Tables> {
        let read = |name| -> io::Result<Fst<Vec<u8>>> {
            let damaged = |fault: fst::Error| io::Error::new(io::ErrorKind::InvalidData, fault);
            let fst = Fst::new(fs::read(folder.join(name))?).map_err(damaged)?;
            fst.verify().map_err(damaged)?;
            Ok(fst)
        };
        let endings = fs::read_to_string(folder.join(ENDINGS))?;
        Ok(Tables {
            forms: read(FORMS)?.into(),
            heads: read(HEADS)?.into(),
            tails: read(TAILS)?.into(),
            endings: endings.split('\n').map(str::to_owned).collect(),
        })
    }

    /// Writes the tables into a folder.
    pub fn write(&self, folder: &Path) -> io::Result<()> {
        fs::write(folder.join(FORMS), self.forms.as_fst().as_bytes())?;
        fs::write(folder.join(HEADS), self.heads.as_fst().as_bytes())?;
        fs::write(folder.join(TAILS), self.tails.as_fst().as_bytes())?;
        fs::write(folder.join(ENDINGS), self.endings.join("\n"))
    }

    /// The lemma of a form that stands alone.
    pub fn lemma(&self, form: &str) -> Option<String> {
        Some(self.follow(form, self.forms.get(form)?))
    }

    /// The lemma of what a compound begins with: `skola` of `skol`.
    pub fn lemma_of_head(&self, head: &str) -> Option<String> {
        Some(self.follow(head, self.heads.get(head)?))
    }

    /// Whether a compound may end so.
    pub fn is_tail(&self, form: &str) -> bool {
        self.tails.contains(form)
    }

    /// Gives the length of each beginning of a text that a compound may begin with.
    pub fn each_head(&self, text: &str, mut give: impl FnMut(usize)) {
        let fst = self.heads.as_fst();
        let mut node = fst.root();
        for (at, byte) in text.bytes().enumerate() {
            let Some(step) = node.find_input(byte) else {
                return;
            };
            node = fst.node(node.transition(step).addr);
            if node.is_final() {
                give(at + 1);
            }
        }
    }

    fn follow(&self, form: &str, way: u64) -> String {
        let cut = (way & ((1 << CUT) - 1)) as usize;
        let ending = usize::try_from(way >> CUT)
            .ok()
            .and_then(|place| self.endings.get(place));
        let root = form
            .len()
            .checked_sub(cut)
            .and_then(|root| form.get(..root));
        [root.unwrap_or(form), ending.map_or("", String::as_str)].concat()
    }
}
