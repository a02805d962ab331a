//! Which of a result's sums are open, and which number was asked for last.

use crate::{
    result::{Asked, Request},
    state::{self, Target},
};
use quiz::scoring::Measure;

/// Something that happened in the breakdown.
#[derive(Clone, Debug, PartialEq)]
pub enum Fact {
    /// A number was pressed: its sums open or close.
    NumberPressed(Measure),
    /// A number was pressed among the sums of another: its own open.
    PartPressed(Measure),
    /// The answer to the statement at this place is to be changed.
    ChangePressed(usize),
    /// Whoever came here from the result's table wants to go on there.
    BackPressed(Measure),
    /// Every number was asked for, or is to be closed again.
    AllPressed,
}

/// Something the browser is to do.
#[derive(Clone, Debug, PartialEq)]
pub enum Effect {
    /// Move the focus to a number of the result's table.
    FocusInTable(Measure),
}

/// Which numbers are open.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct State {
    /// The numbers whose sums are open.
    pub open: Vec<Measure>,
    /// The number that was asked for last, from the result's table or from other sums. It takes the
    /// focus in place of the heading.
    pub wanted: Option<Measure>,
    /// The number of the result's table that was pressed last.
    pub of_table: Option<Measure>,
}

impl State {
    /// The breakdown is asked for, perhaps with a number. What was opened before stays open.
    pub(super) fn asked(&mut self, request: &Request, asked: Asked) -> Vec<state::Effect> {
        let measures = measures(request);
        self.wanted = asked.number.filter(|number| measures.contains(number));
        self.of_table = self.wanted;
        let target = match self.wanted {
            Some(number) => {
                self.open(number);
                Target::Number
            }
            None => Target::Tool,
        };
        if asked.by_person { vec![state::Effect::Focus(target)] } else { Vec::new() }
    }

    /// Takes in a fact.
    pub(super) fn apply(&mut self, request: &Request, fact: Fact) -> Vec<state::Effect> {
        match fact {
            Fact::NumberPressed(number) if self.open.contains(&number) => {
                self.open.retain(|open| *open != number);
            }
            Fact::NumberPressed(number) => self.open(number),
            Fact::PartPressed(number) => {
                self.open(number);
                self.wanted = Some(number);
                return vec![state::Effect::Focus(Target::Number)];
            }
            Fact::ChangePressed(place) => return vec![state::Effect::Ask(place)],
            Fact::BackPressed(number) => {
                return vec![state::Effect::Breakdown(Effect::FocusInTable(number))];
            }
            Fact::AllPressed if self.is_all_open(request) => self.open.clear(),
            Fact::AllPressed => self.open = measures(request),
        }
        Vec::new()
    }

    /// Whether there is no number left to open.
    pub fn is_all_open(&self, request: &Request) -> bool {
        measures(request).iter().all(|measure| self.open.contains(measure))
    }

    fn open(&mut self, number: Measure) {
        if !self.open.contains(&number) {
            self.open.push(number);
        }
    }
}

/// The numbers that the result was asked for.
fn measures(request: &Request) -> Vec<Measure> {
    let profile = request.first.outcome.profile();
    Measure::all().filter(|measure| measure.is_asked(&profile)).collect()
}
