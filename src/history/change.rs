//! What becomes of the kept text. The browser carries it out on what is there at that moment, so that
//! nothing of another tab is lost.

use quiz::{
    history::{History, HistoryEntry as Entry},
    scoring::Outcome,
};

/// A change of what is kept.
#[derive(Clone, Debug, PartialEq)]
pub enum Change {
    /// Somebody consents. Their result on screen is the first, or one more.
    Keep(Option<Outcome>),
    /// The results of a file are added, or one that had gone.
    Add(History),
    /// One result goes.
    Remove(Entry),
}

impl Change {
    /// The new text; nothing, where nothing may be written: without consent, which another tab may
    /// have taken back, or over what a later version of the quiz has kept.
    pub fn applied(&self, record: Option<&str>, today: u32) -> Option<String> {
        let mut recalled = match record {
            Some(record) => History::from_record(record),
            None if matches!(self, Change::Keep(_)) => Default::default(),
            None => return None,
        };
        if recalled.is_newer {
            return None;
        }
        let history = &mut recalled.history;
        match self {
            Change::Keep(own) => {
                if let Some(outcome) = own {
                    history.add(today, outcome.clone());
                }
            }
            Change::Add(more) => *history = std::mem::take(history).merged(more.clone()),
            Change::Remove(gone) => *history = without(history, gone),
        }
        Some(recalled.to_record())
    }
}

fn without(history: &History, gone: &Entry) -> History {
    let mut rest = History::default();
    for entry in history.entries() {
        if entry != gone {
            rest.add(entry.day, entry.outcome.clone());
        }
    }
    rest
}
