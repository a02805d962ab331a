//! What somebody may want of a result beyond reading it: the topics of the annex. The quiz asks for
//! one by its id, and the annex, a module of its own, takes it from there.

/// A topic.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Topic {
    /// See it beside somebody else's.
    Compare,
    /// Check how its numbers came about.
    Arithmetic,
    /// Take it away: pictures, print, files, a code for the phone across the table.
    TakeAway,
    /// Keep it on this device, and see how it changes.
    OverTime,
}

impl Topic {
    /// All four, in the order in which they are offered.
    pub const ALL: [Topic; 4] =
        [Topic::Compare, Topic::TakeAway, Topic::OverTime, Topic::Arithmetic];

    /// Those that somebody else's result has.
    pub const OF_OTHERS: [Topic; 3] = [Topic::Compare, Topic::TakeAway, Topic::Arithmetic];

    /// The id that the two modules know it by.
    pub const fn id(self) -> &'static str {
        match self {
            Topic::Compare => "compare",
            Topic::Arithmetic => "arithmetic",
            Topic::TakeAway => "take-away",
            Topic::OverTime => "over-time",
        }
    }

    /// The topic with this id.
    pub fn from_id(id: &str) -> Option<Topic> {
        Topic::ALL.into_iter().find(|topic| topic.id() == id)
    }
}
