//! A person's own results over time, and the text that they are kept as. Where that text is kept,
//! and whether the person wants it to be, is the program's business; what became of the numbers is
//! `trend`'s.
//!
//! The text is `1`, the version, and then for each result a line break, the day it was given on and
//! its payload: `1⏎20782 1BthWwb399VbmMac⏎20790 1BANEQsG7DEIKNbK`. So one more result is one more
//! line, and whoever takes the quiz needs [`appended`] alone; what one line makes of another is
//! settled by whoever reads. It is written by hand, not by serde, because whoever takes the quiz writes
//! it. What comes back from a browser is hostile: a line that could not have
//! been written here is left out.

pub mod file;
pub mod trend;

use crate::{
    date,
    link::{LinkError, decode, encode},
    scoring::Outcome,
};

/// No more results are kept: a result a month for sixteen years.
pub const MOST_ENTRIES: usize = 200;
/// No more bytes of a text are read or kept. More than twice as many as [`MOST_ENTRIES`] need, so
/// that several results of one day don't push others out.
pub const MOST_BYTES: usize = 16 * 1024;

const VERSION: &str = "1";

/// One result and when it was given.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HistoryEntry {
    /// The number of days from 1 January 1970, in the person's own calendar; at most [`date::LAST`].
    pub day: u32,
    /// The result.
    pub outcome: Outcome,
}

/// Results of one person, oldest first; at most [`MOST_ENTRIES`], and of one day at most one that
/// answers the same statements.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct History {
    entries: Vec<HistoryEntry>,
}

/// What a text held.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Recalled {
    /// The results that could be read.
    pub history: History,
    /// How many lines could not; all that is beyond [`MOST_BYTES`] counts as one.
    pub unread: usize,
    /// Those of them that a later version of the quiz can read, as they stand: whoever writes the text
    /// anew writes them, too.
    pub later: Vec<String>,
    /// Whether a later version of the quiz wrote it. Nothing of it is read then, and nothing should
    /// be written over it.
    pub is_newer: bool,
}

impl History {
    /// All results, oldest first.
    pub fn entries(&self) -> &[HistoryEntry] {
        &self.entries
    }

    /// One more result. Another one of the same day and the same statements was the same sitting,
    /// such as the Snapshot that has since been sharpened, and shares its answers: the new one
    /// takes its place. A day without a date is a broken clock's, and nothing is added.
    pub fn add(&mut self, day: u32, outcome: Outcome) {
        if day > date::LAST {
            return;
        }
        self.entries.retain(|entry| !entry.is_sitting(day, &outcome));
        let later = self.entries.iter().rev().take_while(|entry| entry.day > day).count();
        self.entries.insert(self.entries.len() - later, HistoryEntry { day, outcome });
        if self.entries.len() > MOST_ENTRIES {
            self.entries.remove(0);
        }
    }

    /// With those of another history of the same person. Where both know the same sitting, nobody
    /// can say which result came later: the longer one stays, as it may be the other one sharpened,
    /// and of two equally long ones that of this history.
    pub fn merged(mut self, other: History) -> History {
        for HistoryEntry { day, outcome } in other.entries {
            let own = self.entries.iter().find(|own| own.is_sitting(day, &outcome));
            if own.is_none_or(|own| own.item_count() < outcome.length().item_count()) {
                self.add(day, outcome);
            }
        }
        self
    }

    /// The text to keep.
    pub fn to_record(&self) -> String {
        let mut record = VERSION.to_owned();
        for entry in &self.entries {
            record.push_str(&line(entry.day, &entry.outcome));
        }
        record
    }

    /// What a text holds.
    pub fn from_record(record: &str) -> Recalled {
        let mut recalled = Recalled { is_newer: is_newer(record), ..Recalled::default() };
        if recalled.is_newer {
            return recalled;
        }
        let ours = entries(record);
        let all = ours.unwrap_or(record);
        let read = newest(all, MOST_BYTES);
        recalled.unread = usize::from(read.len() < all.len());
        if ours.is_none() {
            recalled.unread += read.lines().count();
            return recalled;
        }
        // Each line follows its line break, so nothing is before the first.
        for line in read.split('\n').skip(1) {
            match entry(line) {
                Some(HistoryEntry { day, outcome }) => recalled.history.add(day, outcome),
                None => {
                    recalled.unread += 1;
                    recalled.later.extend(is_later(line).then(|| line.to_owned()));
                }
            }
        }
        recalled
    }
}

impl Recalled {
    /// The text to keep: the results, as they are now, and what only a later version can read.
    pub fn to_record(&self) -> String {
        let mut record = self.history.to_record();
        for line in &self.later {
            record.push('\n');
            record.push_str(line);
        }
        record
    }
}

impl HistoryEntry {
    /// Whether it comes from the sitting that a result of this day does.
    fn is_sitting(&self, day: u32, outcome: &Outcome) -> bool {
        self.day == day && self.outcome.revision() == outcome.revision()
    }

    fn item_count(&self) -> usize {
        self.outcome.length().item_count()
    }
}

/// The text with one more result, never longer than [`MOST_BYTES`] and the version: the oldest
/// lines go. A text that was never ours is begun anew; one of a later version is left as it is.
pub fn appended(record: &str, day: u32, outcome: &Outcome) -> String {
    if is_newer(record) {
        return record.to_owned();
    }
    let line = line(day, outcome);
    let earlier = entries(record).unwrap_or_default();
    [VERSION, newest(earlier, MOST_BYTES - line.len()), &line].concat()
}

/// One result's line, after its line break.
fn line(day: u32, outcome: &Outcome) -> String {
    ["\n", &day.to_string(), " ", &encode(outcome)].concat()
}

/// A line's result.
fn entry(line: &str) -> Option<HistoryEntry> {
    let (day, payload) = dated(line)?;
    Some(HistoryEntry { day, outcome: decode(payload).ok()? })
}

/// Whether a line is one of ours with a result that only a later version can read.
fn is_later(line: &str) -> bool {
    dated(line).is_some_and(|(_, payload)| decode(payload) == Err(LinkError::Newer))
}

/// A line's day and payload. One spelling only: numbers such as `+1` parse, but are never written.
fn dated(line: &str) -> Option<(u32, &str)> {
    let (number, payload) = line.split_once(' ')?;
    let day = number.parse().ok().filter(|day: &u32| *day <= date::LAST)?;
    (day.to_string() == number).then_some((day, payload))
}

/// The lines of a text of this version, with the line break before each.
fn entries(record: &str) -> Option<&str> {
    let entries = record.strip_prefix(VERSION)?;
    (entries.is_empty() || entries.starts_with('\n')).then_some(entries)
}

/// Later versions take the other digits.
fn is_newer(record: &str) -> bool {
    matches!(record.as_bytes(), [b'2'..=b'9'] | [b'2'..=b'9', b'\n', ..])
}

/// Of lines that are too many bytes the last ones that fit, whole and with the line break before
/// each. What is before isn't looked at.
fn newest(lines: &str, most: usize) -> &str {
    let Some(cut) = lines.len().checked_sub(most) else { return lines };
    let start = lines.bytes().skip(cut).position(|byte| byte == b'\n');
    start.and_then(|start| lines.get(cut + start..)).unwrap_or_default()
}
