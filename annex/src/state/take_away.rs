//! What is taken away of a result, and what became of it.

use super::{Effect, Given};

/// Something that happened.
#[derive(Clone, Debug, PartialEq)]
pub enum Fact {}

/// What is known.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct TakeAway {}

impl TakeAway {
    /// Takes in a fact.
    pub fn apply(&mut self, _: &Given, fact: Fact) -> Vec<Effect> {
        match fact {}
    }
}
