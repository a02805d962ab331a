//! Which of a result's sums are open, and which number was asked for last.

use super::{Effect, Given};
use quiz::scoring::Measure;

/// Something that happened.
#[derive(Clone, Debug, PartialEq)]
pub enum Fact {
    /// A number was pressed: its sums open or close.
    NumberPressed(Measure),
    /// A number was pressed among the sums of another: its own open.
    PartPressed(Measure),
    /// All were asked for, or to be closed again.
    AllPressed,
}

/// What is known.
#[derive(Clone, Debug, PartialEq)]
pub struct Arithmetic {
    /// The numbers whose sums are open.
    pub open: Vec<Measure>,
    /// The number that was asked for last, from the result's table or from other sums. It takes the
    /// focus in place of the heading.
    pub wanted: Option<Measure>,
}

impl Arithmetic {
    /// At first.
    pub fn new(given: &Given) -> Arithmetic {
        let mut arithmetic = Arithmetic { open: Vec::new(), wanted: None };
        arithmetic.asked(given);
        arithmetic
    }

    /// The topic is asked for, perhaps with a number. What was opened before stays open.
    pub fn asked(&mut self, given: &Given) {
        let columns = columns(given);
        self.wanted = given.number.filter(|number| columns.contains(number));
        if let Some(number) = self.wanted {
            self.open(number);
        }
    }

    /// Takes in a fact.
    pub fn apply(&mut self, given: &Given, fact: Fact) -> Vec<Effect> {
        match fact {
            Fact::NumberPressed(number) if self.open.contains(&number) => {
                self.open.retain(|open| *open != number);
            }
            Fact::NumberPressed(number) => self.open(number),
            Fact::PartPressed(number) => {
                self.open(number);
                self.wanted = Some(number);
                return vec![Effect::FocusNumber];
            }
            Fact::AllPressed if self.is_all_open(given) => self.open.clear(),
            Fact::AllPressed => self.open = columns(given),
        }
        Vec::new()
    }

    /// Whether there is no number left to open.
    pub fn is_all_open(&self, given: &Given) -> bool {
        columns(given).iter().all(|column| self.open.contains(column))
    }

    fn open(&mut self, number: Measure) {
        if !self.open.contains(&number) {
            self.open.push(number);
        }
    }
}

/// The numbers that the result was asked for.
fn columns(given: &Given) -> Vec<Measure> {
    let profile = given.first.outcome.profile();
    Measure::all().filter(|column| column.is_asked(&profile)).collect()
}
