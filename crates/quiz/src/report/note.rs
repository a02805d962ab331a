//! What somebody could ask of those they work or live with: a note of their own, to begin from.

use super::{findings::telling, heard, left_out};
use crate::{instrument::Facet, scoring::Profile};

/// What the note's lines are about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Note {
    /// What the person does often, for which others could come to them.
    pub often: Vec<Facet>,
    /// What they do rarely, for which they could use somebody else.
    pub rarely: Vec<Facet>,
}

/// The note of a result: what may be heard of the person, and what the differences that are told first leave out.
/// `None` where that is neither.
pub fn note(profile: &Profile) -> Option<Note> {
    let told = telling(profile).into_iter();
    let rarely = told.filter_map(|facet| left_out(profile, facet.dimension)).collect();
    let note = Note { often: heard(profile), rarely };
    (!note.often.is_empty() || !note.rarely.is_empty()).then_some(note)
}
