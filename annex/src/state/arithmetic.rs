//! Which of a result's sums are open.

use super::{Effect, Given};
use quiz::team::Column;

/// Something that happened.
#[derive(Clone, Debug, PartialEq)]
pub enum Fact {}

/// What is known.
#[derive(Clone, Debug, PartialEq)]
pub struct Arithmetic {
    /// The number that was asked for last.
    pub open: Option<Column>,
}

impl Arithmetic {
    /// At first.
    pub fn new(given: &Given) -> Arithmetic {
        Arithmetic { open: given.number }
    }

    /// Another number is asked for.
    pub fn asked(&mut self, given: &Given) {
        self.open = given.number;
    }

    /// Takes in a fact.
    pub fn apply(&mut self, fact: Fact) -> Vec<Effect> {
        match fact {}
    }
}
