//! Results as text to take away, and back. `docs/result-export.md` says what every field means, and
//! `docs/result-export.schema.json` what shape the JSON has. The payload of the result link is the
//! one source of truth in both: every other number can be worked out from it again.
//!
//! Only this wing, `history::file` and the team's files use serde: whoever takes the quiz ships none
//! of it.

mod csv;
mod format;
pub mod import;
mod json;

pub use csv::{Separator, csv, csv_heading, csv_row};
pub use format::{ImportError, MOST_BYTES, VERSION};
pub(crate) use format::{open, write};
pub use json::{TeamJson, result_json};
