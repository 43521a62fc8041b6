//! `paragraf export`: paragraphs as NDJSON or CSV.

mod table;

use std::io::Write;

use clap::ValueEnum;
use paragraf_index::record::Paragraph;

use super::place::Place;
use super::{End, filters};

/// Print the paragraphs of the index
///
/// One JSON object a line, or a CSV table; in the order municipality, body, date, paragraph. The README describes
/// the fields and the columns.
#[derive(clap::Args)]
#[command(after_long_help = EXAMPLES)]
pub struct Args {
    /// Form of the output
    #[arg(long, value_enum, default_value_t)]
    format: Format,
    #[command(flatten)]
    filters: filters::Args,
    #[command(flatten)]
    place: Place,
}

const EXAMPLES: &str = "\
Examples:
  paragraf export > paragraphs.ndjson
  paragraf export --kind motion --outcome rejected --format csv > avslagna.csv
  paragraf export | jq -r 'select(.votes != []) | .id'";

#[derive(Debug, Clone, Copy, Default, ValueEnum)]
enum Format {
    /// One JSON object a line
    #[default]
    Ndjson,
    /// A table with a header line, UTF-8
    Csv,
}

/// Prints every paragraph that passes the filters.
pub fn run(args: &Args) -> anyhow::Result<End> {
    let index = args.place.open()?;
    let mut out = std::io::BufWriter::new(std::io::stdout().lock());
    let mut count = 0;
    let mut write = writer(args.format, &mut out)?;
    index.export(&args.filters.filters(), &mut |paragraph: Paragraph| {
        count += 1;
        write(&paragraph)
    })?;
    drop(write);
    out.flush()?;
    Ok(if count == 0 { End::Nothing } else { End::Done })
}
