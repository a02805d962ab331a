//! The two static servers that journeys run against. The widget's site serves the release `dist/`
//! under a strict policy of its own; the host's site, on another port and thus another origin,
//! serves the pages of `tests/e2e/hosts` that embed the quiz. Every page has the fault collector as
//! its first script, and there are variants for slow networks and unfriendly storage. Each test
//! gets its own pair.

mod copy;
mod host;
mod injected;
mod request_log;
mod trouble;
mod widget;

pub use copy::Copy;
pub use host::policy_pages;
pub use request_log::{Asked, Side};
pub use trouble::Trouble;

use anyhow::{Context, Result, ensure};
use axum::{
    Router,
    http::StatusCode,
    middleware::from_fn_with_state,
    response::{IntoResponse, Response},
};
use request_log::RequestLog;
use std::{
    collections::BTreeSet,
    env,
    path::{Path, PathBuf},
    sync::{Arc, Mutex, PoisonError},
};
use tokio::{net::TcpListener, sync::watch, task::JoinHandle};
use trouble::Troubles;

/// What is unusual about the sites.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Variant {
    /// Nothing.
    Plain,
    /// The WebAssembly is on its way until [`Site::release_wasm`] is called.
    WasmHeld,
    /// The WebAssembly can't be had.
    WasmMissing,
    /// Any access to storage throws.
    StorageBlocked,
    /// Any write to storage throws.
    StorageFull,
    /// The browser is one that can't construct style sheets.
    SheetsNotConstructed,
    /// The files are a copy of the site's own, to be changed while people visit. As where it is hosted,
    /// the build's folder may be kept for good and everything else is asked for again.
    OwnCopy,
}

/// The two servers running; they stop when dropped.
#[derive(Debug)]
pub struct Site {
    origin: String,
    host_origin: String,
    log: RequestLog,
    troubles: watch::Sender<Troubles>,
    copy: Option<Copy>,
    tasks: [JoinHandle<()>; 2],
}

/// How the path of WebAssembly ends.
const WASM: &str = ".wasm";

/// What both servers know.
#[derive(Debug)]
struct Served {
    dist: PathBuf,
    variant: Variant,
    widget_origin: String,
    host_origin: String,
    troubles: watch::Receiver<Troubles>,
}

/// The project's folder, where `target/` is.
pub fn project() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

/// The folder that is served: `E2E_DIST`, or the project's `dist/`.
pub fn dist() -> Result<PathBuf> {
    let folder = env::var_os("E2E_DIST").map_or_else(|| project().join("dist"), PathBuf::from);
    ensure!(
        folder.join("index.html").exists(),
        "{} has no index.html: run `cargo xtask build` first, or set E2E_DIST",
        folder.display()
    );
    Ok(folder)
}

impl Site {
    /// Serves `dist/` and the host pages, each on a port of its own.
    pub async fn serve(variant: Variant) -> Result<Site> {
        let (widget_listener, origin) = listen().await?;
        let (host_listener, host_origin) = listen().await?;
        let mut troubles = Troubles::default();
        match variant {
            Variant::WasmHeld => troubles.set(WASM, Some(Trouble::Stalled)),
            Variant::WasmMissing => troubles.set(WASM, Some(Trouble::Missing)),
            _ => {}
        }
        let (troubles, troubled) = watch::channel(troubles);
        let copy = match variant {
            Variant::OwnCopy => Some(Copy::of(&dist()?)?),
            _ => None,
        };
        let served = Arc::new(Served {
            dist: copy.as_ref().map_or_else(dist, |copy| Ok(copy.folder().to_owned()))?,
            variant,
            widget_origin: origin.clone(),
            host_origin: host_origin.clone(),
            troubles: troubled,
        });
        let log = RequestLog::default();
        let tasks = [
            (Side::Widget, widget_listener, widget::router(served.clone())),
            (Side::Host, host_listener, host::router(served)),
        ]
        .map(|(side, listener, router)| {
            let logged = router.layer(from_fn_with_state((side, log.clone()), request_log::keep));
            tokio::spawn(until_aborted(listener, logged))
        });
        Ok(Site { origin, host_origin, log, troubles, copy, tasks })
    }

    /// The address of the widget's site, without a trailing slash.
    pub fn origin(&self) -> &str {
        &self.origin
    }

    /// The address of the host's site, without a trailing slash.
    pub fn host_origin(&self) -> &str {
        &self.host_origin
    }

    /// What was asked of the two so far.
    pub fn asked(&self) -> Vec<Asked> {
        self.log.read()
    }

    /// From now on, there is this trouble with the files whose paths end like that; `None` mends them,
    /// and answers those who are waiting.
    pub fn trouble(&self, ending: &str, trouble: Option<Trouble>) {
        self.troubles.send_modify(|all| all.set(ending, trouble));
    }

    /// The site's own copy of the files.
    pub fn copy(&self) -> Result<&Copy> {
        self.copy.as_ref().context("this site has no copy of its own")
    }

    /// Holds WebAssembly that is asked for from now on.
    pub fn hold_wasm(&self) {
        self.trouble(WASM, Some(Trouble::Stalled));
    }

    /// Lets held WebAssembly through.
    pub fn release_wasm(&self) {
        self.trouble(WASM, None);
    }
}

impl Drop for Site {
    fn drop(&mut self) {
        for task in &self.tasks {
            task.abort();
        }
    }
}

/// Every port that a site has had.
static PORTS: Mutex<BTreeSet<u16>> = Mutex::new(BTreeSet::new());

/// Listens on a port that no site has had before: what a browser keeps, it keeps for an origin.
async fn listen() -> Result<(TcpListener, String)> {
    loop {
        let listener = TcpListener::bind("127.0.0.1:0").await?;
        let address = listener.local_addr()?;
        if PORTS.lock().unwrap_or_else(PoisonError::into_inner).insert(address.port()) {
            return Ok((listener, format!("http://{address}")));
        }
    }
}

async fn until_aborted(listener: TcpListener, router: Router) {
    if let Err(error) = axum::serve(listener, router).await {
        eprintln!("a test server stopped: {error}");
    }
}

fn failed(error: &anyhow::Error) -> Response {
    (StatusCode::INTERNAL_SERVER_ERROR, format!("{error:#}")).into_response()
}
