//! The host's site: pages that embed the quiz as their authors would write them. In them
//! `https://quiz.example` stands for the widget's site, and is replaced by where it really is. One page
//! is served under several policies.

use super::{Served, dist, injected, project, widget};
use anyhow::Context;
use axum::{
    Router,
    extract::Path as PathOf,
    http::{HeaderValue, StatusCode, header},
    middleware,
    response::{Html, IntoResponse, Response},
    routing::get,
};
use std::{fs, path::Path, sync::Arc};
use tower_http::services::ServeDir;

/// Where the quiz is, for a page that trusts another site, and for one that trusts its own alone.
const ELSEWHERE: &str = "https://quiz.example";
const HERE: &str = "/quiz";

/// The pages with a policy: their names, where the quiz is, and what is allowed beside nothing.
const POLICIES: [(&str, &str, &str); 6] = [
    (
        "strict-cross",
        ELSEWHERE,
        "script-src {site} 'wasm-unsafe-eval'; style-src 'self'; connect-src {site}",
    ),
    (
        "strict-self",
        HERE,
        "script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; connect-src 'self'",
    ),
    (
        "trusted-types",
        HERE,
        "script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; connect-src 'self'; \
         require-trusted-types-for 'script'; trusted-types 'none'",
    ),
    (
        "no-wasm",
        ELSEWHERE,
        "script-src {site}; style-src 'self'; connect-src {site}; frame-src {site}",
    ),
    (
        "no-styles",
        ELSEWHERE,
        "script-src {site} 'wasm-unsafe-eval'; style-src 'none'; connect-src {site}; frame-src {site}",
    ),
    ("nothing-allowed", ELSEWHERE, "script-src {site}; style-src 'self'; connect-src {site}"),
];

/// The page under each of the policies, by its name.
pub fn policy_pages() -> [(&'static str, String); 6] {
    let page = include_str!("../../hosts/policy.html");
    POLICIES.map(|(name, site, policy)| {
        (name, page.replace("{policy}", policy).replace("{site}", site))
    })
}

/// The site at the root of an origin.
pub(super) fn router(served: Arc<Served>) -> Router {
    let hosts = Path::new(env!("CARGO_MANIFEST_DIR")).join("hosts");
    // A copy of the widget on the host's own site, for policies that trust only `'self'`.
    let own_copy = Router::new().fallback(widget::file).with_state(served.clone());
    let mut router = Router::new();
    for (name, page) in policy_pages() {
        router = router.route(&format!("/{name}.html"), get(async || Html(page)));
    }
    router
        .route("/__injected/{script}", get(injected::script))
        .route("/favicon.ico", get(StatusCode::NO_CONTENT))
        .route("/packs/{kind}", get(bad_pack))
        .route("/optimised/embed.js", get(loader_alone))
        // Nothing else is there, but a journey may have it stall first.
        .route("/optimised/{*file}", get(widget::file).with_state(served.clone()))
        .nest("/quiz", own_copy)
        .nest_service("/bundles", ServeDir::new(project().join("target/bundlers/dist")))
        .nest_service("/yew", ServeDir::new(project().join("target/hosts/yew-host")))
        .fallback_service(ServeDir::new(hosts))
        .layer(middleware::map_response(with_headers))
        .layer(middleware::map_response_with_state(served, injected::into_page))
}

async fn with_headers(mut response: Response) -> Response {
    let headers = response.headers_mut();
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    response
}

/// The loader without what belongs to it, as optimisers of scripts copy it.
async fn loader_alone() -> Response {
    let script = || -> anyhow::Result<String> {
        let dist = dist()?;
        let entrance = fs::read_to_string(dist.join("embed.js"))?;
        let loader = entrance.split('\'').nth(1).context("embed.js leads nowhere")?;
        Ok(fs::read_to_string(dist.join(loader))?)
    };
    match script() {
        Ok(script) => ([(header::CONTENT_TYPE, "text/javascript")], script).into_response(),
        Err(_) => StatusCode::INTERNAL_SERVER_ERROR.into_response(),
    }
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
