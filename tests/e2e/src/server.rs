//! The static server that journeys run against: the release `dist/` under a strict content
//! security policy, with the fault collector as the page's first script, and with variants for
//! slow networks and unfriendly storage. Each test gets its own, on its own port and thus origin.

use anyhow::{Context, Result, ensure};
use axum::{
    Router,
    extract::{Path, Request, State},
    http::{HeaderName, HeaderValue, StatusCode, header},
    middleware::{self, Next},
    response::{Html, IntoResponse, Response},
    routing::get,
};
use std::{env, fs, path::PathBuf, sync::Arc};
use tokio::{net::TcpListener, sync::watch, task::JoinHandle};
use tower_http::services::ServeDir;

/// Nothing but the page's own files may load or run. Whatever else is tried is a fault.
const POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; \
                      connect-src 'self'; img-src 'self' data:; frame-src 'self'; \
                      base-uri 'none'; form-action 'none'";

/// What is unusual about the page.
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
}

/// A running server; it stops when dropped.
#[derive(Debug)]
pub struct Site {
    origin: String,
    wasm_may_go: watch::Sender<bool>,
    task: JoinHandle<()>,
}

#[derive(Debug)]
struct Served {
    dist: PathBuf,
    variant: Variant,
    wasm_may_go: watch::Receiver<bool>,
}

/// The folder that is served: `E2E_DIST`, or the project's `dist/`.
pub fn dist() -> Result<PathBuf> {
    let folder = env::var_os("E2E_DIST").map_or_else(
        || PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/../../dist")),
        PathBuf::from,
    );
    ensure!(
        folder.join("index.html").exists(),
        "{} has no index.html: run `cargo xtask build` first, or set E2E_DIST",
        folder.display()
    );
    Ok(folder)
}

impl Site {
    /// Serves `dist/` on a port of its own.
    pub async fn serve(variant: Variant) -> Result<Site> {
        let (wasm_may_go, receiver) = watch::channel(variant != Variant::WasmHeld);
        let served = Arc::new(Served { dist: dist()?, variant, wasm_may_go: receiver });
        let router = Router::new()
            .route("/__injected/{script}", get(injected))
            .route("/__frame/{width}", get(frame))
            .route("/__faulty/{kind}", get(faulty))
            .fallback(file)
            .with_state(served)
            .layer(middleware::from_fn(with_policy));
        let listener = TcpListener::bind("127.0.0.1:0").await?;
        let origin = format!("http://{}", listener.local_addr()?);
        let task = tokio::spawn(async move {
            if let Err(error) = axum::serve(listener, router).await {
                eprintln!("the test server stopped: {error}");
            }
        });
        Ok(Site { origin, wasm_may_go, task })
    }

    /// The address without a trailing slash.
    pub fn origin(&self) -> &str {
        &self.origin
    }

    /// Lets held WebAssembly through.
    pub fn release_wasm(&self) {
        self.wasm_may_go.send_replace(true);
    }
}

impl Drop for Site {
    fn drop(&mut self) {
        self.task.abort();
    }
}

async fn with_policy(request: Request, next: Next) -> Response {
    let mut response = next.run(request).await;
    let headers = response.headers_mut();
    headers.insert(
        HeaderName::from_static("content-security-policy"),
        HeaderValue::from_static(POLICY),
    );
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    response
}

async fn injected(Path(script): Path<String>) -> Response {
    let source = match script.as_str() {
        "collector.js" => include_str!("injected/collector.js"),
        "storage-blocked.js" => include_str!("injected/storage-blocked.js"),
        "storage-full.js" => include_str!("injected/storage-full.js"),
        "throws.js" => "throw new Error('thrown on purpose');",
        "rejects.js" => "Promise.reject(new Error('rejected on purpose'));",
        "logs.js" => "console.error('logged on purpose');",
        "fetches.js" => "fetch('http://127.0.0.1:9/').catch(() => {});",
        _ => return StatusCode::NOT_FOUND.into_response(),
    };
    ([(header::CONTENT_TYPE, "text/javascript")], source).into_response()
}

/// A page that holds the quiz's page in a frame of the given width, because desktop browsers
/// refuse windows as narrow as a phone.
async fn frame(Path(width): Path<u16>) -> Html<String> {
    Html(format!(
        "<!doctype html><html lang=en><link rel=icon href=data:,><title>{width} px</title>\
         <iframe title=quiz width={width} height=800 src=/__faulty/empty></iframe></html>"
    ))
}

/// Pages that do one wrong thing each, so that the collector can be seen to notice.
async fn faulty(Path(kind): Path<String>) -> Response {
    let body = match kind.as_str() {
        "empty" => "",
        "throws" => "<script src=/__injected/throws.js></script>",
        "rejects" => "<script src=/__injected/rejects.js></script>",
        "logs" => "<script src=/__injected/logs.js></script>",
        "fetches" => "<script src=/__injected/fetches.js></script>",
        "inline" => "<script>window.inline = true</script>",
        "missing" => "<script src=/__injected/missing.js></script>",
        _ => return StatusCode::NOT_FOUND.into_response(),
    };
    let page = format!(
        "<!doctype html><html lang=en><head><link rel=icon href=data:,><title>{kind}</title>\
         </head><body>{body}</body></html>"
    );
    match with_scripts(&page, Variant::Plain) {
        Ok(page) => Html(page).into_response(),
        Err(error) => failed(&error),
    }
}

async fn file(State(served): State<Arc<Served>>, request: Request) -> Response {
    let path = request.uri().path().to_owned();
    if path.ends_with(".wasm") {
        if served.variant == Variant::WasmMissing {
            return StatusCode::NOT_FOUND.into_response();
        }
        let mut may_go = served.wasm_may_go.clone();
        // An error means that the site is gone, and with it whoever waits for this answer.
        let _ = may_go.wait_for(|free| *free).await;
    }
    if path.ends_with('/') || path.ends_with(".html") {
        let name = if path.ends_with('/') { format!("{path}index.html") } else { path };
        return match page(&served, name.trim_start_matches('/')) {
            Ok(page) => Html(page).into_response(),
            Err(error) => failed(&error),
        };
    }
    match ServeDir::new(&served.dist).try_call(request).await {
        Ok(response) => response.into_response(),
        Err(error) => failed(&error.into()),
    }
}

fn page(served: &Served, name: &str) -> Result<String> {
    ensure!(!name.contains(".."), "{name} leads out of the folder");
    with_scripts(
        &fs::read_to_string(served.dist.join(name)).context(name.to_owned())?,
        served.variant,
    )
}

/// The page with the collector, and what its variant needs, in front of every other script.
fn with_scripts(page: &str, variant: Variant) -> Result<String> {
    let more = match variant {
        Variant::StorageBlocked => "<script src=/__injected/storage-blocked.js></script>",
        Variant::StorageFull => "<script src=/__injected/storage-full.js></script>",
        Variant::Plain | Variant::WasmHeld | Variant::WasmMissing => "",
    };
    let (before, after) = page.split_once("<head>").context("the page has no <head>")?;
    Ok(format!("{before}<head><script src=/__injected/collector.js></script>{more}{after}"))
}

fn failed(error: &anyhow::Error) -> Response {
    (StatusCode::INTERNAL_SERVER_ERROR, format!("{error:#}")).into_response()
}
