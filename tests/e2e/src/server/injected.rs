//! The scripts that are put in front of a page's own: the fault collector, the recorder of what
//! the quiz tells its page, and what makes storage unfriendly.

use super::{Served, Variant, failed};
use anyhow::{Context, Result};
use axum::{
    body,
    extract::{Path, State},
    http::{StatusCode, header},
    response::{IntoResponse, Response},
};
use std::sync::Arc;

/// What host pages call the widget's site.
const WIDGET: &str = "https://quiz.example";

/// No page of ours is larger.
const LARGEST_PAGE: usize = 8_000_000;

/// Puts the scripts into an answer that is a page.
pub(super) async fn into_page(State(served): State<Arc<Served>>, response: Response) -> Response {
    let is_page = response
        .headers()
        .get(header::CONTENT_TYPE)
        .is_some_and(|kind| kind.as_bytes().starts_with(b"text/html"));
    if !is_page {
        return response;
    }
    let (mut parts, body) = response.into_parts();
    // The page's length is no longer the file's.
    parts.headers.remove(header::CONTENT_LENGTH);
    match page(&served, body).await {
        Ok(page) => Response::from_parts(parts, page.into()),
        Err(error) => failed(&error),
    }
}

async fn page(served: &Served, page: body::Body) -> Result<String> {
    let page = body::to_bytes(page, LARGEST_PAGE).await?;
    let page = String::from_utf8(page.to_vec())?.replace(WIDGET, &served.widget_origin);
    let friends = format!("{} {}", served.widget_origin, served.host_origin);
    with_scripts(&page, served.variant, &friends)
}

/// The page with these scripts as the first of its head: before a policy in a `meta` element,
/// which governs only what comes after it, and before anything that could go wrong. Requests to
/// the `friends`, a list of origins, are no faults.
fn with_scripts(page: &str, variant: Variant, friends: &str) -> Result<String> {
    let more = match variant {
        Variant::StorageBlocked => "<script src=/__injected/storage-blocked.js></script>",
        Variant::StorageFull => "<script src=/__injected/storage-full.js></script>",
        Variant::SheetsNotConstructed => "<script src=/__injected/no-new-sheets.js></script>",
        Variant::Plain | Variant::WasmHeld | Variant::WasmMissing | Variant::OwnCopy => "",
    };
    // A page without <head> begins one right after its doctype.
    let start = if page.contains("<head>") { "<head>" } else { ">" };
    let (before, after) = page.split_once(start).context("the page has no beginning")?;
    Ok(format!(
        "{before}{start}<script src=/__injected/collector.js data-friends=\"{friends}\"></script>\
         <script src=/__injected/told.js></script>{more}{after}"
    ))
}

/// Serves an injected script.
pub(super) async fn script(Path(script): Path<String>) -> Response {
    let source = match script.as_str() {
        "collector.js" => include_str!("../injected/collector.js"),
        "told.js" => include_str!("../injected/told.js"),
        "storage-blocked.js" => include_str!("../injected/storage-blocked.js"),
        "storage-full.js" => include_str!("../injected/storage-full.js"),
        "no-new-sheets.js" => include_str!("../injected/no-new-sheets.js"),
        "throws.js" => "throw new Error('thrown on purpose');",
        "rejects.js" => "Promise.reject(new Error('rejected on purpose'));",
        "logs.js" => "console.error('logged on purpose');",
        "fetches.js" => "fetch('http://127.0.0.1:9/').catch(() => {});",
        _ => return StatusCode::NOT_FOUND.into_response(),
    };
    ([(header::CONTENT_TYPE, "text/javascript")], source).into_response()
}
