//! `paragraf serve`: the site.

use std::io::{IsTerminal, Write};
use std::net::SocketAddr;
use std::path::Path;

use anyhow::Context;
use paragraf::settings::Settings;
use paragraf_index::Index;
use paragraf_web::{Language, Site};
use tokio::net::TcpListener;
use tracing_subscriber::EnvFilter;
use tracing_subscriber::filter::LevelFilter;

use super::place::{self, Place};
use super::{End, filters};

/// Serve the site
///
/// Until it is stopped with Ctrl-C or SIGTERM. The archive that was indexed must still lie where it was: originals
/// are opened from it. Name, languages and contact of the site are taken from paragraf.toml unless flags say
/// otherwise.
#[derive(clap::Args)]
#[command(after_long_help = EXAMPLES)]
pub struct Args {
    #[command(flatten)]
    address: Address,
    /// Name of the site
    #[arg(long, value_name = "NAME", env = "PARAGRAF_SITE_NAME", hide_env = true)]
    site_name: Option<String>,
    /// Languages of the site, the first one first: sv,en
    #[arg(
        long,
        value_name = "LIST",
        value_delimiter = ',',
        env = "PARAGRAF_LANGUAGES",
        hide_env = true
    )]
    #[arg(value_parser = filters::named::<Language>(&["sv", "en"]))]
    languages: Vec<Language>,
    /// Whom to turn to about the archive: an e-mail address or a link
    #[arg(long, value_name = "TEXT", env = "PARAGRAF_CONTACT", hide_env = true)]
    contact: Option<String>,
    #[command(flatten)]
    place: Place,
}

/// The flag that says where the site is heard.
#[derive(clap::Args)]
pub struct Address {
    /// Address of the site
    #[arg(
        long,
        value_name = "ADDR",
        default_value = "127.0.0.1:8080",
        env = "PARAGRAF_LISTEN",
        hide_env = true
    )]
    listen: SocketAddr,
}

const EXAMPLES: &str = "\
Examples:
  paragraf serve
  paragraf serve --index /var/lib/paragraf --listen 0.0.0.0:8080 --site-name 'Norrviks protokoll'";

/// Serves the index.
pub fn run(args: &Args) -> anyhow::Result<End> {
    let index = args.place.open()?;
    let archive = place::archive_of(&args.place.find()?)?;
    let mut settings = Settings::of_archive(&archive)?;
    let site = &mut settings.site;
    site.name = args.site_name.clone().or(site.name.take());
    site.contact = args.contact.clone().or(site.contact.take());
    if !args.languages.is_empty() {
        site.languages = args.languages.clone();
    }
    serve(index, &archive, settings, &args.address)
}

/// Serves an index until told to stop.
pub fn serve(
    index: Index,
    archive: &Path,
    settings: Settings,
    address: &Address,
) -> anyhow::Result<End> {
    log();
    let site = Site::new(index, archive, face(settings));
    let runtime = tokio::runtime::Runtime::new().context("the server cannot be started")?;
    runtime.block_on(async {
        let listener = TcpListener::bind(address.listen).await.with_context(|| {
            format!(
                "{}: cannot listen here, choose another with --listen",
                address.listen
            )
        })?;
        let heard = listener.local_addr()?;
        writeln!(
            anstream::stderr(),
            "serving on http://{heard}/ (Ctrl-C stops)"
        )?;
        paragraf_web::serve(listener, site)
            .await
            .context("the server broke off")
    })?;
    Ok(End::Done)
}

/// What the site logs goes to standard error, as much of it as `PARAGRAF_LOG` asks for.
fn log() {
    let level = EnvFilter::builder()
        .with_default_directive(LevelFilter::WARN.into())
        .with_env_var("PARAGRAF_LOG");
    let log = tracing_subscriber::fmt()
        .with_env_filter(level.from_env_lossy())
        .with_writer(std::io::stderr);
    log.with_ansi(std::io::stderr().is_terminal()).init();
}

/// The settings in the site's own terms.
fn face(settings: Settings) -> paragraf_web::Settings {
    let default = paragraf_web::Settings::default();
    let site = settings.site;
    paragraf_web::Settings {
        name: site.name.unwrap_or(default.name),
        contact: site.contact.or(default.contact),
        languages: if site.languages.is_empty() {
            default.languages
        } else {
            site.languages
        },
    }
}
