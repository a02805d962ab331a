//! What is true of every history, and of every text that may be taken for one.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic)]

mod answering;

use answering::{any_outcome, outcome};
use proptest::prelude::*;
use quiz::{
    date,
    history::{History, Recalled, appended},
    instrument::Length,
    scoring::Outcome,
};

fn history<'a>(entries: impl IntoIterator<Item = &'a (u32, Outcome)>) -> History {
    let mut history = History::default();
    for (day, outcome) in entries {
        history.add(*day, outcome.clone());
    }
    history
}

fn pairs(history: &History) -> Vec<(u32, Outcome)> {
    history.entries().iter().map(|entry| (entry.day, entry.outcome.clone())).collect()
}

fn any_entries() -> impl Strategy<Value = Vec<(u32, Outcome)>> {
    // Few days, so that some meet; and any day at all.
    let day = prop_oneof![4 => 0..12u32, 1 => 0..=date::LAST];
    prop::collection::vec((day, any_outcome()), 0..30)
}

/// The rules in other words: the last of each day and revision, by day and then as they came.
fn expected(entries: &[(u32, Outcome)]) -> Vec<(u32, Outcome)> {
    let mut kept: Vec<(u32, Outcome)> = Vec::new();
    for (place, (day, outcome)) in entries.iter().enumerate() {
        let is_replaced = entries[place + 1..].iter().any(|(later, other)| {
            later == day && other.revision() == outcome.revision() //
        });
        if !is_replaced {
            kept.push((*day, outcome.clone()));
        }
    }
    kept.sort_by_key(|(day, _)| *day);
    kept
}

proptest! {
    #[test]
    fn a_history_comes_back_from_its_record(entries in any_entries()) {
        let history = history(&entries);
        prop_assert_eq!(pairs(&history), expected(&entries));
        let recalled = History::from_record(&history.to_record());
        prop_assert_eq!(recalled, Recalled { history, ..Recalled::default() });
    }

    /// Who takes the quiz appends; who looks at the results reads. Both must mean the same.
    #[test]
    fn appending_a_line_is_adding_a_result(entries in any_entries()) {
        let mut record = String::new();
        for (day, outcome) in &entries {
            record = appended(&record, *day, outcome);
        }
        let recalled = History::from_record(&record);
        prop_assert_eq!(recalled, Recalled { history: history(&entries), ..Recalled::default() });
    }

    #[test]
    fn a_merge_is_in_order_and_a_second_time_changes_nothing(
        one in any_entries(), other in any_entries(),
    ) {
        let (one, other) = (history(&one), history(&other));
        let merged = one.clone().merged(other.clone());
        prop_assert_eq!(merged.clone().merged(other.clone()), merged.clone());
        prop_assert_eq!(merged.clone().merged(one.clone()), merged.clone());
        let again = History::from_record(&merged.to_record()).history;
        prop_assert_eq!(&again, &merged, "every rule of a history holds");
        for entry in merged.entries() {
            prop_assert!(one.entries().contains(entry) || other.entries().contains(entry));
        }
        let sittings = |history: &History| {
            let mut sittings: Vec<(u32, u8)> = history
                .entries()
                .iter()
                .map(|entry| (entry.day, entry.outcome.revision().number()))
                .collect();
            sittings.sort_unstable();
            sittings
        };
        let mut both = [sittings(&one), sittings(&other)].concat();
        both.sort_unstable();
        both.dedup();
        prop_assert_eq!(sittings(&merged), both);
    }

    #[test]
    fn nonsense_never_panics_and_never_breaks_a_history(
        start in "|1|1\n|[0-9]\n|\\PC{0,3}",
        entries in any_entries(),
        places in prop::collection::vec((any::<prop::sample::Index>(), "\\PC|[ 0-9\n\r]"), 0..6),
    ) {
        let mut text: Vec<char> = history(&entries).to_record().chars().collect();
        text.splice(..1, start.chars());
        for (place, noise) in places {
            if !text.is_empty() {
                let place = place.index(text.len());
                text.splice(place..=place, noise.chars());
            }
        }
        let text: String = text.into_iter().collect();
        let recalled = History::from_record(&text);
        let lines = text.split('\n').count();
        prop_assert!(recalled.history.entries().len() + recalled.unread <= lines);
        let record = recalled.history.to_record();
        prop_assert_eq!(History::from_record(&record).history, recalled.history.clone());
        let (mut added, one) = (recalled.history, outcome(Length::Snapshot, &["22"; 12].join(" ")));
        added.add(20_782, one.clone());
        let appended = History::from_record(&appended(&text, 20_782, &one));
        if !recalled.is_newer {
            prop_assert_eq!(appended.history, added);
        }
    }
}
