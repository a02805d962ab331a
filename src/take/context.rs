//! The two optional questions after the last statement.

use super::question::steps;
use crate::{
    state::Fact,
    ui::{
        controls::choice,
        text::{legend, screen, title, together},
    },
};
use quiz::{
    instrument::{Context, Place, RoleDemand},
    words::{Key, Phrase, Words},
};
use yew::prelude::*;

/// The two optional questions.
pub(super) struct ContextQuestions<'a> {
    /// The words of the language.
    pub words: &'a Words,
    /// What was chosen so far.
    pub context: Context,
    /// Where the focus goes after a person's step.
    pub heading: &'a NodeRef,
    /// Takes what happens.
    pub on: &'a Callback<Fact>,
}

/// One of the choices of a question: its value, its words, and what choosing it states.
type Option5 = [(&'static str, Key, Fact); 5];

impl ContextQuestions<'_> {
    /// The two questions as markup.
    pub(super) fn view(&self) -> Html {
        let ContextQuestions { words, on, .. } = *self;
        let places: Option5 = Place::ALL
            .map(|place| (place.id(), Key::PlaceName(place), Fact::PlaceChosen(Some(place))));
        let demands: Option5 = RoleDemand::ALL
            .map(|demand| (demand.id(), Key::DemandName(demand), Fact::DemandChosen(Some(demand))));
        let place = self.context.place.map(Place::id);
        let demand = self.context.demand.map(RoleDemand::id);
        let [places, demands] = [
            self.choices("place", Phrase::ContextPlace, place, places, Fact::PlaceChosen(None)),
            self.choices(
                "demand",
                Phrase::ContextDemand,
                demand,
                demands,
                Fact::DemandChosen(None),
            ),
        ];
        let pieces = vec![
            title(words.text(Phrase::ContextTitle), self.heading),
            html! { <p class="muted">{ words.text(Phrase::ContextText) }</p> },
            html! { <div class="pair">{ places }{ demands }</div> },
            steps(words, Phrase::ContextFinish, on, false),
        ];
        screen("context", pieces)
    }

    fn choices(
        &self,
        name: &'static str,
        question: Phrase,
        chosen: Option<&'static str>,
        options: Option5,
        left_out: Fact,
    ) -> Html {
        let words = self.words;
        let leave_out = ("", Key::Phrase(Phrase::ContextLeaveOut), left_out);
        let mut pieces = vec![legend(words.text(question))];
        for (value, label, fact) in options.into_iter().chain([leave_out]) {
            let label = html! { { words.text(label) } };
            // What isn't said is left out: that choice is the one at first.
            let chosen = chosen.unwrap_or_default() == value;
            pieces.push(choice(name, value, chosen, label, self.on, fact));
        }
        html! { <fieldset>{ together(pieces) }</fieldset> }
    }
}
