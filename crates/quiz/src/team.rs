//! Many results together: gathering them from whatever people paste, and adding them up. How one
//! result is scored is `scoring`'s business; the words and pictures live in the program.
//!
//! [`Collector`] reads text and yields [`Member`]s, [`Team`] adds outcomes up. Both take their input
//! in pieces, so that a browser can draw between two of them. Memory grows with the members alone:
//! a gathering needs 410 bytes at most for each while its lists grow, of which a [`Member`] keeps 80 and the
//! name; a team needs 30, and room for as many again.

mod aggregate;
mod chat;
mod collect;
mod cover;
mod csv_row;
mod dedup;
mod heading;
mod initials;
mod line_splitter;
mod reading_report;
mod scan;
mod summary;

pub use aggregate::{Leans, MemberIndex, Team};
pub use collect::{Collected, Collector, MOST_MEMBERS};
pub use cover::{Cover, covers};
pub(crate) use csv_row::is_formula;
pub use initials::initials;
pub use line_splitter::{LONGEST_LINE, LONGEST_NAMED_LINE, MOST_BYTES, MOST_LINES};
pub use reading_report::{Excerpt, MOST_TOLD, ReadingReport, RefusedLine};
pub use summary::{BINS, Histogram, Summary};

use crate::{
    link::NamedResult,
    name::{Lowercase, Name},
    scoring::Outcome,
};

/// One person of a team.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Member {
    /// What they are called, under the rules of [`Name`](crate::name::Name).
    pub name: Option<Box<str>>,
    /// Their result.
    pub outcome: Outcome,
}

impl Member {
    /// The same person as a link names them.
    pub fn named(&self) -> NamedResult {
        let name = self.name.as_deref().and_then(Name::new);
        NamedResult { name, outcome: self.outcome.clone() }
    }
}

/// The members in the order of their names, without regard to case; equal names in the order they
/// were met, those without one last, whichever the direction. A browser knows the reader's own
/// alphabet better; this is for where it doesn't.
pub fn sorted_by_name(
    members: &[Member],
    descending: bool,
    lowercase: Lowercase,
) -> Vec<MemberIndex> {
    let name = |member: &Member| member.name.as_deref().map(lowercase);
    let mut keyed: Vec<_> = members.iter().map(name).zip((0..).map(MemberIndex)).collect();
    keyed.sort_by(|(one, _), (other, _)| match (one, other) {
        (Some(one), Some(other)) if descending => other.cmp(one),
        (Some(one), Some(other)) => one.cmp(other),
        (one, other) => one.is_none().cmp(&other.is_none()),
    });
    keyed.into_iter().map(|(_, member)| member).collect()
}
