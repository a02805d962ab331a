//! Kept results as a file to take away, and back.

use super::{History, HistoryEntry};
use crate::{
    date,
    export::{ImportError, open, write},
    link::{LinkError, decode, encode},
    scoring::Outcome,
};
use serde::Serialize;
use serde_json::Value;
use std::{error::Error, fmt};

/// A file with more entries is none of ours, which has at most [`MOST_ENTRIES`](super::MOST_ENTRIES):
/// each is told of, and so many would take seconds in which a page stands still.
const MOST_TOLD: usize = 20_000;

#[derive(Serialize)]
struct Body {
    entries: Vec<Entry>,
}

#[derive(Serialize)]
struct Entry {
    date: String,
    payload: String,
}

/// The file of a history, oldest result first.
pub fn history_json(history: &History) -> String {
    let entries = history.entries().iter();
    let entry = |entry: &HistoryEntry| Entry {
        date: date::iso(entry.day),
        payload: encode(&entry.outcome),
    };
    write("history", Body { entries: entries.map(entry).collect() })
}

/// What a file of kept results holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ImportedHistory {
    /// The results that could be read.
    pub history: History,
    /// The entries that could not, by their number in the file, from 1.
    pub refused: Vec<(usize, EntryError)>,
}

/// Why an entry of a file is not read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum EntryError {
    /// Its date is none, or none from 1970 to 9999 as an export writes it.
    Date,
    /// Its date is later than tomorrow's. A clock may be a day ahead; a result of next year would be
    /// the latest for a year, and every change would be told up to it.
    Future,
    /// Its payload is refused.
    Link(LinkError),
}

impl fmt::Display for EntryError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            EntryError::Date => formatter.write_str("no date"),
            EntryError::Future => formatter.write_str("a date that is still to come"),
            EntryError::Link(error) => error.fmt(formatter),
        }
    }
}

impl Error for EntryError {}

/// What a file holds, on a day: entries of any order, each with a date and a payload. Of several
/// results of one sitting the last one listed is taken.
///
/// # Errors
/// Why it isn't a file of kept results.
pub fn read(text: &str, today: u32) -> Result<ImportedHistory, ImportError> {
    let file = open(text, "history")?;
    let entries = file.get("entries").and_then(Value::as_array);
    let entries =
        entries.filter(|entries| entries.len() <= MOST_TOLD).ok_or(ImportError::Damaged)?;
    let (mut history, mut refused) = (History::default(), Vec::new());
    for (number, entry) in (1..).zip(entries) {
        match due(entry, today) {
            Ok((day, outcome)) => history.add(day, outcome),
            Err(error) => refused.push((number, error)),
        }
    }
    Ok(ImportedHistory { history, refused })
}

/// What an entry holds, if its day has come.
fn due(entry: &Value, today: u32) -> Result<(u32, Outcome), EntryError> {
    let field = |name| entry.get(name).and_then(Value::as_str);
    let day = field("date").and_then(date::day).ok_or(EntryError::Date)?;
    if day > today.saturating_add(1) {
        return Err(EntryError::Future);
    }
    // A payload that isn't there is a damaged one.
    let outcome = decode(field("payload").unwrap_or_default()).map_err(EntryError::Link)?;
    Ok((day, outcome))
}
