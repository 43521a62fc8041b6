//! Running the site until it is told to stop.

use std::io;
use std::time::Duration;

use tokio::net::TcpListener;
use tokio::sync::watch;

use crate::routes::router;
use crate::site::Site;

/// How long answers under way may take once the server is to stop.
const DRAIN: Duration = Duration::from_secs(10);

/// Serves the site until SIGINT or SIGTERM, then finishes what is under way.
///
/// # Errors
/// When the signals cannot be listened for or the listener breaks.
pub async fn serve(listener: TcpListener, site: Site) -> io::Result<()> {
    let mut stop = stop_signal()?;
    let mut told = stop.clone();
    let server = axum::serve(listener, router(site)).with_graceful_shutdown(async move {
        let _ = told.wait_for(|stop| *stop).await;
    });
    let deadline = async move {
        let _ = stop.wait_for(|stop| *stop).await;
        tokio::time::sleep(DRAIN).await;
    };
    tokio::select! {
        result = server => result,
        () = deadline => Ok(()),
    }
}

/// Becomes true when the process is asked to stop.
fn stop_signal() -> io::Result<watch::Receiver<bool>> {
    use tokio::signal::unix::{SignalKind, signal};
    let (stop, told) = watch::channel(false);
    let mut interrupt = signal(SignalKind::interrupt())?;
    let mut terminate = signal(SignalKind::terminate())?;
    tokio::spawn(async move {
        tokio::select! {
            _ = interrupt.recv() => {}
            _ = terminate.recv() => {}
        }
        stop.send_replace(true);
    });
    Ok(told)
}
