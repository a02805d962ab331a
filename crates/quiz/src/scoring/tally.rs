//! The answers to one scale once their order is forgotten: how many of each keyed value, and how
//! many skipped. What the counts are worth is `scoring`'s business, how they travel is `link`'s.

use crate::instrument::{Answer, Keying};

/// The multiset of keyed answers of one scale: four bits for how many have each keyed value, from 0 in the
/// lowest, and the next four for how many were skipped. No scale asks more than fifteen.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Tally(u32);

/// Where the skipped ones are.
const SKIPPED: u8 = 5;

impl Tally {
    /// Adds one answer, turned round first if its item is keyed in reverse.
    pub fn record(&mut self, answer: Answer, keying: Keying) {
        self.add(match answer {
            Answer::Rated(frequency) => frequency.keyed(keying),
            Answer::CantSay => SKIPPED,
        });
    }

    /// Adds one answer by its symbol: a keyed value, or 5 for *can't say*.
    pub(crate) fn add(&mut self, symbol: u8) {
        self.0 += 1 << (4 * symbol);
    }

    /// How many answers have this symbol.
    pub(crate) fn of_symbol(&self, symbol: u8) -> u8 {
        (self.0 >> (4 * symbol) & 15) as u8
    }

    /// All of it as one number.
    pub(crate) fn number(&self) -> u32 {
        self.0
    }

    /// How many answers have this keyed value, 0 to 4. No answer has any other value.
    pub fn count(&self, keyed: u8) -> u8 {
        if keyed < SKIPPED { self.of_symbol(keyed) } else { 0 }
    }

    /// How many items were answered with *can't say*.
    pub fn skipped(&self) -> u8 {
        self.of_symbol(SKIPPED)
    }

    /// How many items were rated.
    pub fn answered(&self) -> u8 {
        (0..SKIPPED).map(|keyed| self.of_symbol(keyed)).sum()
    }

    /// How many items were asked.
    pub fn asked(&self) -> u8 {
        self.answered() + self.skipped()
    }

    /// The sum of the keyed values, and the sum of their squares.
    pub(crate) fn sums(&self) -> (u32, u32) {
        (0..SKIPPED).fold((0, 0), |(sum, squares), keyed| {
            let (value, count) = (u32::from(keyed), u32::from(self.of_symbol(keyed)));
            (sum + value * count, squares + value * value * count)
        })
    }
}
