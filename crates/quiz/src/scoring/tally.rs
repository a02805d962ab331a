//! The answers to one scale once their order is forgotten: how many of each keyed value, and how
//! many skipped. What the counts are worth is `scoring`'s business, how they travel is `link`'s.

use crate::instrument::{Answer, Keying};

/// The multiset of keyed answers of one scale.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Tally {
    keyed: [u8; 5],
    skipped: u8,
}

impl Tally {
    /// Adds one answer, turned round first if its item is keyed in reverse.
    pub fn record(&mut self, answer: Answer, keying: Keying) {
        match answer {
            Answer::Rated(frequency) => {
                if let Some(count) = self.keyed.get_mut(usize::from(frequency.keyed(keying))) {
                    *count += 1;
                }
            }
            Answer::CantSay => self.skipped += 1,
        }
    }

    /// How many answers have this keyed value, 0 to 4. No answer has any other value.
    pub fn count(&self, keyed: u8) -> u8 {
        self.keyed.get(usize::from(keyed)).copied().unwrap_or(0)
    }

    /// How many items were answered with *can't say*.
    pub fn skipped(&self) -> u8 {
        self.skipped
    }

    /// How many items were rated.
    pub fn answered(&self) -> u8 {
        self.keyed.iter().sum()
    }

    /// How many items were asked.
    pub fn asked(&self) -> u8 {
        self.answered() + self.skipped
    }

    /// The sum of the keyed values, and the sum of their squares.
    pub(crate) fn sums(&self) -> (u32, u32) {
        (0u32..).zip(self.keyed).fold((0, 0), |(sum, squares), (value, count)| {
            let count = u32::from(count);
            (sum + value * count, squares + value * value * count)
        })
    }
}
