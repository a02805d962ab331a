//! What a person can say to one item. Keying and scores live in `scoring`.

use super::Keying;

/// How often a statement is true of a person: five labelled points.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Frequency {
    /// Counts 0.
    AlmostNever,
    /// Counts 1.
    Rarely,
    /// Counts 2.
    Sometimes,
    /// Counts 3.
    Often,
    /// Counts 4.
    AlmostAlways,
}

impl Frequency {
    /// All five, from least to most.
    pub const ALL: [Frequency; 5] = [
        Frequency::AlmostNever,
        Frequency::Rarely,
        Frequency::Sometimes,
        Frequency::Often,
        Frequency::AlmostAlways,
    ];

    /// The raw value, 0 to 4.
    pub const fn raw(self) -> u8 {
        self as u8
    }

    /// The keyed value, 0 to 4: the raw value, or 4 minus it for an item keyed in reverse.
    pub const fn keyed(self, keying: Keying) -> u8 {
        match keying {
            Keying::Forward => self.raw(),
            Keying::Reverse => 4 - self.raw(),
        }
    }
}

/// A person's answer to one item.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Answer {
    /// A point on the scale.
    Rated(Frequency),
    /// Can't say. Never counted, least of all as the middle.
    CantSay,
}

impl Answer {
    /// All six, in the order they are shown.
    pub const ALL: [Answer; 6] = [
        Answer::Rated(Frequency::AlmostNever),
        Answer::Rated(Frequency::Rarely),
        Answer::Rated(Frequency::Sometimes),
        Answer::Rated(Frequency::Often),
        Answer::Rated(Frequency::AlmostAlways),
        Answer::CantSay,
    ];

    /// The value of the answer's radio button: `0` to `4`, or `skip`.
    pub const fn id(self) -> &'static str {
        match self {
            Answer::Rated(Frequency::AlmostNever) => "0",
            Answer::Rated(Frequency::Rarely) => "1",
            Answer::Rated(Frequency::Sometimes) => "2",
            Answer::Rated(Frequency::Often) => "3",
            Answer::Rated(Frequency::AlmostAlways) => "4",
            Answer::CantSay => "skip",
        }
    }
}
