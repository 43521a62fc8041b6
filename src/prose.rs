//! Running text: wrapped lines joined into blocks, and blocks cut into sentences.

mod block;
mod line;
mod marker;
mod measure;
mod sentence;
mod wrap;

pub use block::{Block, numbered_apart};
pub use line::{ends_sentence, is_cut, join, unwrapped};
pub use marker::{Marker, marker};
pub use measure::right_edge;
pub use sentence::sentences;
pub use wrap::blocks;
