//! The results kept on this device, as the annex looks at them.

use super::{clock, dates, history};
use crate::state::over_time::{Change, Found, Storage};
use quiz::history::History;

/// What is there. Days are named in a language.
pub fn found(language: &str) -> Found {
    let storage = match history::read() {
        Ok(Some(record)) => Storage::Record(record),
        Ok(None) => Storage::Empty,
        Err(history::Blocked) => Storage::Blocked,
    };
    let mut dates = Vec::new();
    if let Storage::Record(record) = &storage {
        for entry in History::from_record(record).history.entries() {
            dates.extend(dates::name(entry.day, language).map(|name| (entry.day, name)));
        }
    }
    Found { storage, today: clock::today(), dates, is_refused: false }
}

/// Changes it, and looks again.
pub fn changed(change: &Change, language: &str) -> Found {
    let record = history::read().unwrap_or_default();
    let record = change.applied(record.as_deref(), clock::today());
    let is_done = record.is_some_and(|record| history::write(&record));
    Found { is_refused: !is_done, ..found(language) }
}

/// Erases it, and looks again.
pub fn erased(language: &str) -> Found {
    let is_done = history::remove();
    Found { is_refused: !is_done, ..found(language) }
}
