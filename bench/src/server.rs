//! Serves each page from an origin of its own, with the same server and the same compression: brotli as it was made
//! when the page was built. A browser may keep nothing, so that each run is a first visit.

use anyhow::{Result, ensure};
use axum::{
    Router,
    http::{HeaderValue, header},
    middleware,
    response::{Html, Response},
    routing::get,
};
use std::path::Path;
use tokio::net::TcpListener;
use tower_http::services::ServeDir;

/// A post in which the quiz is many screens away.
const FAR: &str = "<!doctype html><html lang=en><meta charset=utf-8><link rel=icon href=data:,>\
     <title>A long post</title><p style=height:20000px>A long post.</p>\
     <leader-manager-quiz><p>Take the quiz.</p></leader-manager-quiz>\
     <script type=module src=embed.js></script></html>";

/// Serves a folder until the program ends; gives back its origin.
pub(crate) async fn serve(folder: &Path) -> Result<String> {
    ensure!(folder.join("index.html").exists(), "{} has no page", folder.display());
    let listener = TcpListener::bind("127.0.0.1:0").await?;
    let origin = format!("http://{}", listener.local_addr()?);
    let router = Router::new()
        .route("/far.html", get(async || Html(FAR)))
        .route("/favicon.ico", get(async || ""))
        .fallback_service(ServeDir::new(folder).precompressed_br())
        .layer(middleware::map_response(fresh));
    tokio::spawn(async move { axum::serve(listener, router).await });
    Ok(origin)
}

async fn fresh(mut response: Response) -> Response {
    response.headers_mut().insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    response
}
