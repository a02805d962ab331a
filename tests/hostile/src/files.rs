//! Files that somebody brings back: a result, and kept results, as JSON.

use super::{TODAY, assert_is_name, text};
use quiz::{
    export::{import, result_json},
    history::{MOST_ENTRIES, file},
    instrument::Revision,
};

/// A file that was chosen, as a result and as kept results.
pub fn files(bytes: &[u8]) {
    let file = &*text(bytes);
    for quiz in [Revision::OURS, Revision::from_pack("40").unwrap()] {
        let Ok(result) = import::read(file, quiz) else { continue };
        assert!(quiz.shows(result.outcome.revision()));
        if let Some(name) = &result.name {
            assert_is_name(name);
        }
        let name = result.name.as_ref().map(|name| name.text());
        let written = result_json(name, &result.outcome);
        assert_eq!(import::read(&written, quiz), Ok(result));
    }
    if let Ok(read) = file::read(file, TODAY) {
        let entries = read.history.entries();
        assert!(entries.len() <= MOST_ENTRIES);
        assert!(entries.iter().all(|entry| entry.day <= TODAY + 1));
        assert!(read.refused.iter().map(|(number, _)| *number).is_sorted());
        let again = file::read(&file::history_json(&read.history), TODAY).unwrap();
        assert_eq!((again.history, again.refused.len()), (read.history, 0));
    }
}
