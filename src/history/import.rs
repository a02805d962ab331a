//! What a file of kept results comes to: what can be read of it is taken, the rest is told.

use quiz::{
    date,
    export::{EntryFault, history_from_export},
    history::History,
    link::LinkError,
};

/// What the last file came to.
#[derive(Clone, Debug, PartialEq)]
pub enum Import {
    /// It isn't a file of kept results, or can't be read.
    Foreign,
    /// It is.
    Read {
        /// How many results could be taken.
        taken: usize,
        /// Which could not, by their number in the file, from 1.
        refused: Vec<(usize, Why)>,
    },
}

/// Why a result in a file isn't taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Why {
    /// Its date is none.
    Date,
    /// Its date is later than tomorrow's. A clock may be a day ahead; a result of next year would be
    /// the latest for a year, and every change would be told up to it.
    Future,
    /// Its payload is refused.
    Refused(LinkError),
}

impl Import {
    /// Whether anything could be taken.
    pub(super) fn is_fruitful(&self) -> bool {
        matches!(self, Import::Read { taken: 1.., .. })
    }

    /// Takes in the dates and payloads of a file.
    pub(super) fn of(told: Option<Vec<(String, String)>>, today: u32) -> (Import, History) {
        let Some(told) = told else { return (Import::Foreign, History::default()) };
        let (mut due, mut numbers, mut refused) = (Vec::new(), Vec::new(), Vec::new());
        for (number, (date, payload)) in (1..).zip(&told) {
            if date::day(date).is_some_and(|day| day > today.saturating_add(1)) {
                refused.push((number, Why::Future));
            } else {
                due.push((date.as_str(), payload.as_str()));
                numbers.push(number);
            }
        }
        let (history, faults) = history_from_export(due);
        for fault in faults {
            let why = match fault.why {
                EntryFault::Date => Why::Date,
                EntryFault::Refused(refusal) => Why::Refused(refusal),
            };
            refused.extend(numbers.get(fault.index).map(|number| (*number, why)));
        }
        refused.sort_by_key(|(number, _)| *number);
        (Import::Read { taken: history.entries().len(), refused }, history)
    }
}
