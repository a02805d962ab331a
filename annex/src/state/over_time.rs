//! The results kept on this device, with the person's consent.

use super::{Effect, Given};

/// Something that happened.
#[derive(Clone, Debug, PartialEq)]
pub enum Fact {}

/// What is known.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct OverTime {}

impl OverTime {
    /// Takes in a fact.
    pub fn apply(&mut self, _: &Given, fact: Fact) -> Vec<Effect> {
        match fact {}
    }
}
