//! `paragraf show`: one paragraph, readable in a terminal.

use std::io::Write;

use super::place::Place;
use super::{End, print};

mod page;

use page::write_paragraph;

/// Show one paragraph
///
/// The decision comes first, then what is known of the matter with its evidence, then the paragraph's whole text.
#[derive(clap::Args)]
#[command(after_long_help = EXAMPLES)]
pub struct Args {
    /// The paragraph, as search prints it: norrvik/kommunstyrelsen/2024-06-11/170
    id: String,
    /// Print the paragraph as one JSON object
    #[arg(long)]
    json: bool,
    #[command(flatten)]
    place: Place,
}

const EXAMPLES: &str = "\
Examples:
  paragraf show norrvik/kommunstyrelsen/2024-06-11/170
  paragraf show norrvik/kommunstyrelsen/2024-06-11/170 --json | jq .motion";

/// Prints the paragraph.
pub fn run(args: &Args) -> anyhow::Result<End> {
    let index = args.place.open()?;
    let Some(paragraph) = index.paragraph(&args.id)? else {
        writeln!(
            anstream::stderr(),
            "{}: no such paragraph: `paragraf search` prints ids",
            args.id
        )?;
        return Ok(End::Nothing);
    };
    let mut out = anstream::stdout().lock();
    if args.json {
        print::json(&mut out, &paragraph)?;
    } else {
        write_paragraph(&mut out, &paragraph)?;
    }
    Ok(End::Done)
}
