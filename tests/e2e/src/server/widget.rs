//! The widget's own site: `dist/` for everybody, its pages under a strict policy, and pages that
//! do one wrong thing each.

use super::{Served, Trouble, Variant, failed, injected};
use axum::{
    Router, body,
    extract::{Path, Request, State},
    http::{HeaderValue, StatusCode, header},
    middleware,
    response::{Html, IntoResponse, Response},
    routing::get,
};
use std::sync::Arc;
use tower_http::services::ServeDir;

/// Nothing but the page's own files may load or run. Whatever else is tried is a fault.
const POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; \
                      connect-src 'self'; img-src 'self' data:; frame-src 'self'; \
                      base-uri 'none'; form-action 'none'";

/// The site at the root of an origin.
pub(super) fn router(served: Arc<Served>) -> Router {
    Router::new()
        .route("/__injected/{script}", get(injected::script))
        .route("/__frame/{width}", get(frame))
        .route("/__faulty/{kind}", get(faulty))
        .fallback(file)
        .with_state(served.clone())
        .layer(middleware::map_response(with_headers))
        .layer(middleware::map_response_with_state(served, injected::into_page))
}

async fn with_headers(mut response: Response) -> Response {
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_SECURITY_POLICY, HeaderValue::from_static(POLICY));
    headers.entry(header::CACHE_CONTROL).or_insert(HeaderValue::from_static("no-store"));
    headers.insert(header::ACCESS_CONTROL_ALLOW_ORIGIN, HeaderValue::from_static("*"));
    response
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
    Html(format!(
        "<!doctype html><html lang=en><head><link rel=icon href=data:,><title>{kind}</title>\
         </head><body>{body}</body></html>"
    ))
    .into_response()
}

/// The first half of an answer.
async fn cut_short(response: Response) -> Response {
    let (mut parts, body) = response.into_parts();
    parts.headers.remove(header::CONTENT_LENGTH);
    match body::to_bytes(body, usize::MAX).await {
        Ok(whole) => Response::from_parts(parts, whole.slice(..whole.len() / 2).into()),
        Err(error) => failed(&error.into()),
    }
}

/// A file of `dist/`.
pub(super) async fn file(State(served): State<Arc<Served>>, request: Request) -> Response {
    let path = request.uri().path().to_owned();
    let mut troubles = served.troubles.clone();
    // An error means that the site is gone, and with it whoever waits for this answer.
    let trouble = match troubles.wait_for(|all| all.of(&path) != Some(Trouble::Stalled)).await {
        Ok(all) => all.of(&path),
        Err(_) => None,
    };
    if trouble == Some(Trouble::Missing) {
        return StatusCode::NOT_FOUND.into_response();
    }
    let mut response = match ServeDir::new(&served.dist).try_call(request).await {
        Ok(response) => response.into_response(),
        Err(error) => return failed(&error.into()),
    };
    match trouble {
        Some(Trouble::WrongType) => {
            let plain = HeaderValue::from_static("text/plain");
            response.headers_mut().insert(header::CONTENT_TYPE, plain);
        }
        Some(Trouble::CutShort) => response = cut_short(response).await,
        Some(Trouble::Replaced(text)) => {
            response.headers_mut().remove(header::CONTENT_LENGTH);
            *response.body_mut() = text.into();
        }
        _ => {}
    }
    if served.variant == Variant::OwnCopy {
        let may_be_kept = path.starts_with("/build/") && response.status().is_success();
        let kept = if may_be_kept { "public, max-age=31536000, immutable" } else { "no-cache" };
        let headers = response.headers_mut();
        headers.insert(header::CACHE_CONTROL, HeaderValue::from_static(kept));
        // In whole seconds: a file that is uploaded within one would pass for the earlier one.
        headers.remove(header::LAST_MODIFIED);
    }
    response
}
