//! `paragraf export`: paragraphs as NDJSON or CSV.

mod table;

use std::io::{self, BufWriter, Write};

use clap::ValueEnum;
use paragraf_index::record::Paragraph;

use super::place::Place;
use super::{End, filters, print};
use table::COLUMNS;

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
    place: Place,
    #[command(flatten)]
    filters: filters::Choice,
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
    let mut paragraphs = index.export(&args.filters.filters(&index)?)?.peekable();
    let end = if paragraphs.peek().is_some() {
        End::Done
    } else {
        End::Nothing
    };
    let mut out = BufWriter::new(io::stdout().lock());
    match args.format {
        Format::Ndjson => {
            paragraphs.try_for_each(|paragraph| anyhow::Ok(print::json(&mut out, &paragraph?)?))?
        }
        Format::Csv => write_csv(&mut out, paragraphs)?,
    }
    out.flush()?;
    Ok(end)
}

fn write_csv(
    out: &mut impl Write,
    mut paragraphs: impl Iterator<Item = Result<Paragraph, paragraf_index::Error>>,
) -> anyhow::Result<()> {
    let mut csv = csv::Writer::from_writer(out);
    csv.write_record(COLUMNS.map(|(name, _)| name))
        .map_err(cause)?;
    paragraphs.try_for_each(|paragraph| {
        let row = table::row(&paragraph?);
        anyhow::Ok(csv.write_record(row).map_err(cause)?)
    })?;
    Ok(csv.flush()?)
}

/// The error below, so that a closed pipe is known as such.
pub fn cause(error: csv::Error) -> anyhow::Error {
    match error.into_kind() {
        csv::ErrorKind::Io(error) => error.into(),
        other => anyhow::anyhow!("the table cannot be written: {other:?}"),
    }
}
