//! How two results are looked at side by side.

use super::{Effect, Given};

/// Something that happened.
#[derive(Clone, Debug, PartialEq)]
pub enum Fact {}

/// What is known.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Compare {}

impl Compare {
    /// At first.
    pub fn new(_: &Given) -> Compare {
        Compare::default()
    }

    /// Takes in a fact.
    pub fn apply(&mut self, _: &Given, fact: Fact) -> Vec<Effect> {
        match fact {}
    }
}
