//! What was asked of the two sites, so that journeys can tell what was fetched, when and how often.

use axum::{
    extract::{Request, State},
    middleware::Next,
    response::Response,
};
use std::sync::{Arc, Mutex, PoisonError};

/// The two sites of a test.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    /// Where the widget's files are.
    Widget,
    /// Where the pages are that embed it.
    Host,
}

/// One answered request.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Asked {
    /// Which site was asked.
    pub side: Side,
    /// The path, without the query.
    pub path: String,
    /// The status that was answered.
    pub status: u16,
}

/// What was asked so far, in the order of the answers. Copies share one list.
#[derive(Clone, Debug, Default)]
pub(super) struct RequestLog(Arc<Mutex<Vec<Asked>>>);

impl RequestLog {
    /// Everything so far.
    pub(super) fn read(&self) -> Vec<Asked> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    fn write(&self, asked: Asked) {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).push(asked);
    }
}

/// Writes down a request when it has been answered.
pub(super) async fn keep(
    State((side, log)): State<(Side, RequestLog)>,
    request: Request,
    next: Next,
) -> Response {
    let path = request.uri().path().to_owned();
    let response = next.run(request).await;
    log.write(Asked { side, path, status: response.status().as_u16() });
    response
}
