//! Results as text to take away, and back. `docs/result-export.md` says what every field means, and
//! `docs/result-export.schema.json` what shape the JSON has. The payload of the result link is the
//! one source of truth in both: every other number can be worked out from it again.

mod csv;
mod json;

pub use csv::{csv, csv_heading, csv_row};
pub use json::{TeamJson, history_json, result_json};

use crate::{
    date,
    history::History,
    link::{self, LinkError},
    scoring::{Measure, Outcome},
};

/// The version of both formats. It grows when a field changes or goes; a new field is no change.
pub const VERSION: u8 = 1;

/// Why an export is not read as a result.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ImportFault {
    /// Its payload is refused.
    Refused(LinkError),
    /// A number that it tells is not the payload's. This is the number's id.
    Disagrees(String),
}

/// The result in an export, from its payload and whichever of its numbers a reader wants checked,
/// by their ids. A number that the result hasn't got must be told as `None`.
pub fn outcome_from_export<'a>(
    payload: &str,
    told: impl IntoIterator<Item = (&'a str, Option<f64>)>,
) -> Result<Outcome, ImportFault> {
    let outcome = link::decode(payload).map_err(ImportFault::Refused)?;
    let profile = outcome.profile();
    for (id, told) in told {
        let column = Measure::from_id(id);
        let own = column.and_then(|column| column.estimate(&profile)).map(|own| own.decimal().0);
        let agrees = match (told, own) {
            // As written, or as somebody's own program would round it.
            (Some(told), Some(own)) => (told * 100.0 - f64::from(own)).abs() < 0.51,
            (None, None) => true,
            _ => false,
        };
        if column.is_none() || !agrees {
            return Err(ImportFault::Disagrees(id.into()));
        }
    }
    Ok(outcome)
}

/// An entry of an exported history that is not read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct HistoryFault {
    /// Its place in the export, from 0.
    pub index: usize,
    /// What is wrong with it.
    pub why: EntryFault,
}

/// Why an entry of an exported history is not read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum EntryFault {
    /// Its date is none, or none from 1970 to 9999 as an export writes it.
    Date,
    /// Its payload is refused.
    Refused(LinkError),
}

/// The history in an export, from the date and the payload of each entry, whatever their order, and
/// what is wrong with the others.
pub fn history_from_export<'a>(
    told: impl IntoIterator<Item = (&'a str, &'a str)>,
) -> (History, Vec<HistoryFault>) {
    let (mut history, mut faults) = (History::default(), Vec::new());
    for (index, (date, payload)) in told.into_iter().enumerate() {
        let day = date::day(date).ok_or(EntryFault::Date);
        let outcome = link::decode(payload).map_err(EntryFault::Refused);
        match day.and_then(|day| Ok((day, outcome?))) {
            Ok((day, outcome)) => history.add(day, outcome),
            Err(why) => faults.push(HistoryFault { index, why }),
        }
    }
    (history, faults)
}
