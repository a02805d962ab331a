//! The host's site: pages that embed the quiz as their authors would write them. In them
//! `https://quiz.example` stands for the widget's site, and is replaced by where it really is.

use super::{Served, injected, project, widget};
use axum::{
    Router,
    extract::Path as PathOf,
    http::{HeaderValue, StatusCode, header},
    middleware,
    response::{IntoResponse, Response},
    routing::get,
};
use std::{path::Path, sync::Arc};
use tower_http::services::ServeDir;

/// The site at the root of an origin.
pub(super) fn router(served: Arc<Served>) -> Router {
    let hosts = Path::new(env!("CARGO_MANIFEST_DIR")).join("hosts");
    // A copy of the widget on the host's own site, for policies that trust only `'self'`.
    let own_copy = Router::new().fallback(widget::file).with_state(served.clone());
    Router::new()
        .route("/__injected/{script}", get(injected::script))
        .route("/favicon.ico", get(StatusCode::NO_CONTENT))
        .route("/packs/{kind}", get(bad_pack))
        .nest("/quiz", own_copy)
        .nest_service("/vite", ServeDir::new(project().join("target/vite/dist")))
        .nest_service("/yew", ServeDir::new(project().join("target/hosts/yew")))
        .fallback_service(ServeDir::new(hosts))
        .layer(middleware::map_response(with_headers))
        .layer(middleware::map_response_with_state(served, injected::into_page))
}

async fn with_headers(mut response: Response) -> Response {
    let headers = response.headers_mut();
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    response
}

/// Content packs that are refused, each for a reason of its own.
async fn bad_pack(PathOf(kind): PathOf<String>) -> Response {
    let body = match kind.as_str() {
        "too-large.json" => {
            format!("{{\"start.title\":\"{}\"}}", "a".repeat(quiz::words::PACK_BYTES))
        }
        "not-json.json" => "start.title: Captain or coxswain?".to_owned(),
        "not-an-object.json" => "[\"Captain or coxswain?\"]".to_owned(),
        "unknown-key.json" => r#"{"start.tilte":"Captain or coxswain?"}"#.to_owned(),
        "not-a-text.json" => r#"{"start.title":7}"#.to_owned(),
        "blank.json" => r#"{"start.title":"  "}"#.to_owned(),
        "too-long.json" => format!("{{\"start.button\":\"{}\"}}", "row ".repeat(500)),
        "lost-placeholder.json" => r#"{"question.progress":"of {count}"}"#.to_owned(),
        "unknown-placeholder.json" => r#"{"start.title":"Captain or {what}?"}"#.to_owned(),
        "direction.json" => r#"{"text-direction":"up"}"#.to_owned(),
        "language.json" => r#"{"language":"not a tag"}"#.to_owned(),
        "revision.json" => r#"{"instrument-revision":"7"}"#.to_owned(),
        _ => return StatusCode::NOT_FOUND.into_response(),
    };
    ([(header::CONTENT_TYPE, "application/json")], body).into_response()
}
