//! Many results together: gathering them from whatever people paste, and adding them up. How one
//! result is scored is `scoring`'s business; the words and pictures live in the widget.
//!
//! [`Gathering`] reads text and yields [`Member`]s, [`Team`] adds outcomes up. Both take their input
//! in pieces, so that a browser can draw between two of them.

mod aggregate;
mod cells;
mod column;
mod gather;
mod known;
mod lines;
mod name;
mod report;
mod sift;
mod summary;

pub use aggregate::{Leans, MemberIndex, Team};
pub(crate) use cells::is_formula;
pub use column::Column;
pub use gather::{Gathered, Gathering, MOST_MEMBERS};
pub use lines::{LONGEST_LINE, MOST_BYTES, MOST_LINES};
pub use name::{LONGEST_NAME, clean_name};
pub use report::{Excerpt, MOST_TOLD, Refused, Report};
pub use summary::{BINS, Histogram, Summary};

use crate::outcome::Outcome;

/// One person of a team.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Member {
    /// What they are called, at most [`LONGEST_NAME`] characters of plain text.
    pub name: Option<Box<str>>,
    /// Their result.
    pub outcome: Outcome,
}
