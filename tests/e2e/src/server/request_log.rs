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

/// One request.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Asked {
    /// Which site was asked.
    pub side: Side,
    /// The path, without the query.
    pub path: String,
    /// The status that was answered; none yet, or never where whoever asked has gone before.
    pub status: Option<u16>,
}

/// What was asked so far, in the order in which it came. Copies share one list.
#[derive(Clone, Debug, Default)]
pub(super) struct RequestLog(Arc<Mutex<Vec<Asked>>>);

impl RequestLog {
    /// Everything so far.
    pub(super) fn read(&self) -> Vec<Asked> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// Writes a request down, and gives its place.
    fn came(&self, side: Side, path: String) -> usize {
        let mut all = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        all.push(Asked { side, path, status: None });
        all.len() - 1
    }

    fn answered(&self, place: usize, status: u16) {
        let mut all = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(asked) = all.get_mut(place) {
            asked.status = Some(status);
        }
    }
}

/// Writes down a request as it comes: one that is held may be answered after its page has long given it up.
pub(super) async fn keep(
    State((side, log)): State<(Side, RequestLog)>,
    request: Request,
    next: Next,
) -> Response {
    let place = log.came(side, request.uri().path().to_owned());
    let response = next.run(request).await;
    log.answered(place, response.status().as_u16());
    response
}
