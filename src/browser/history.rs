//! The text that a person's own results are kept as, on this device. That it is there is the person's
//! consent: where it isn't, nothing is ever begun from here. The annex reads and writes with this
//! file, too.

use super::local;
use quiz::{history, outcome::Outcome};

/// The name it is kept under, whichever quiz of whichever page the results are of.
const NAME: &str = "leader-manager-quiz-history";

/// Storage may not be used.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Blocked;

/// The text, where there is one.
///
/// # Errors
/// Where storage is blocked.
pub fn read() -> Result<Option<String>, Blocked> {
    local::storage().ok_or(Blocked)?.get_item(NAME).map_err(|_| Blocked)
}

/// Keeps another text in its place, and tells whether that worked.
pub fn write(record: &str) -> bool {
    local::storage().is_some_and(|storage| storage.set_item(NAME, record).is_ok())
}

/// Leaves nothing, and tells whether that worked.
pub fn remove() -> bool {
    local::storage().is_some_and(|storage| storage.remove_item(NAME).is_ok())
}

/// Keeps one more result, where the person has consented to that before.
pub fn append_if_kept(day: u32, outcome: &Outcome) {
    if let Ok(Some(record)) = read() {
        write(&history::appended(&record, day, outcome));
    }
}
