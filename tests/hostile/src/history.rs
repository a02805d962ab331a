//! What storage gives back of the results over time, whoever has written there.

use super::{TODAY, text};
use fixtures::people::anybody;
use quiz::{
    date,
    history::{
        History, MOST_BYTES, MOST_ENTRIES, appended,
        file::{history_json, read},
        trend::trend,
    },
    instrument::{Length, Revision},
    link::{LinkError, decode},
};

/// A text that is kept.
pub fn history(bytes: &[u8]) {
    let record = &*text(bytes);
    let recalled = History::from_record(record);
    assert_is_whole(&recalled.history);
    assert!(recalled.later.len() <= recalled.unread);
    for line in &recalled.later {
        let payload = line.split_once(' ').map(|(_, payload)| decode(payload));
        assert_eq!(payload, Some(Err(LinkError::Newer)), "{line:?}");
    }

    // What is kept in its place loses nothing but what nobody will ever read.
    let again = History::from_record(&recalled.to_record());
    assert_eq!((&again.history, &again.later), (&recalled.history, &recalled.later));
    assert_eq!(again.unread, again.later.len());
    assert_eq!(again.to_record(), recalled.to_record());

    let file = history_json(&recalled.history);
    let read = read(&file, date::LAST).unwrap();
    assert_eq!((&read.history, read.refused.len()), (&recalled.history, 0));
    let merged = recalled.history.clone().merged(read.history);
    assert_eq!(merged, recalled.history);
    for revision in [Revision::OURS, Revision::from_pack("40").unwrap()] {
        let _ = trend(&recalled.history, revision);
    }
    one_more(record, recalled.is_newer);
}

/// One more result is there afterwards, unless a later version has written the text.
fn one_more(record: &str, is_newer: bool) {
    let outcome = anybody(Length::Full, 7);
    let longer = appended(record, TODAY, &outcome);
    if is_newer {
        assert_eq!(longer, record);
        return;
    }
    assert!(longer.len() <= MOST_BYTES + 1);
    let recalled = History::from_record(&longer);
    assert_is_whole(&recalled.history);
    // So many of later days may be there that this one is the oldest, and has no room.
    let is_full = recalled.history.entries().len() == MOST_ENTRIES;
    let mut entries = recalled.history.entries().iter();
    assert!(entries.any(|entry| entry.day == TODAY && entry.outcome == outcome) || is_full);
}

fn assert_is_whole(history: &History) {
    let entries = history.entries();
    assert!(entries.len() <= MOST_ENTRIES);
    assert!(entries.is_sorted_by_key(|entry| entry.day));
    for (place, entry) in entries.iter().enumerate() {
        assert!(entry.day <= date::LAST);
        let is_other = |other: &quiz::history::HistoryEntry| {
            other.day != entry.day || other.outcome.revision() != entry.outcome.revision()
        };
        assert!(entries[place + 1..].iter().all(is_other));
    }
}
