//! Files that a journey makes go wrong while the site runs, and mends again.

use std::collections::BTreeMap;

/// What is wrong with a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Trouble {
    /// It can't be found.
    Missing,
    /// The answer doesn't come, until the trouble is another one or over.
    Stalled,
    /// It is said to be plain text.
    WrongType,
    /// Only its first half comes, and passes for the whole.
    CutShort,
    /// This comes in its place.
    Replaced(&'static str),
}

/// The files that something is wrong with, by how their paths end.
#[derive(Clone, Debug, Default)]
pub(super) struct Troubles(BTreeMap<String, Trouble>);

impl Troubles {
    /// Makes the files whose paths end like that go wrong, or mends them.
    pub(super) fn set(&mut self, ending: &str, trouble: Option<Trouble>) {
        match trouble {
            Some(trouble) => self.0.insert(ending.to_owned(), trouble),
            None => self.0.remove(ending),
        };
    }

    /// What is wrong with the file at a path.
    pub(super) fn of(&self, path: &str) -> Option<Trouble> {
        let found = self.0.iter().find(|(ending, _)| path.ends_with(ending.as_str()));
        found.map(|(_, trouble)| *trouble)
    }
}
