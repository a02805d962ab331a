//! One number of a result: its name and its value, as the result's table says them, to be pressed.

use super::sums::Sums;
use crate::{
    components::{
        column_name::name,
        figures::{difference, scale_score, total},
        marker,
        press::states,
    },
    state::{Fact, State, arithmetic},
    words::Words,
};
use quiz::{
    instrument::{Facet, Scale, Side},
    scoring::Profile,
    team::Measure,
    words::Phrase,
};
use yew::prelude::*;

/// A number.
pub(super) struct Number<'a> {
    pub(super) words: &'a Words,
    pub(super) state: &'a State,
    pub(super) profile: &'a Profile,
    /// Which one.
    pub(super) column: Measure,
    /// What takes the focus, if it is this one that was asked for.
    pub(super) place: &'a NodeRef,
    pub(super) on: &'a Callback<Fact>,
}

impl Number<'_> {
    /// The number as markup, with its sums where they are open.
    pub(super) fn view(&self) -> Html {
        let Number { words, state, profile, column, place, on } = *self;
        let is_open = state.arithmetic.open.contains(&column);
        let sums = ["sums-", &column.id()].concat();
        let press = Fact::Arithmetic(arithmetic::Fact::NumberPressed(column));
        html! {
            <li data-number={column.id()}>
                <button type="button" class="opens" part="number" ref={place.clone()}
                    aria-expanded={if is_open { "true" } else { "false" }}
                    aria-controls={is_open.then(|| sums.clone())} onclick={states(on, press)}>
                    { side(column).map(marker::key).unwrap_or_default() }
                    <span class="name">{ name(words, column) }</span>
                    { " " }
                    <bdi class="value">{ value(words, profile, column) }</bdi>
                </button>
                if is_open {
                    <div class="sums" id={sums}>
                        { Sums { words, state, profile, on }.view(column) }
                    </div>
                }
            </li>
        }
    }
}

/// The number as the result's table says it.
fn value(words: &Words, profile: &Profile, column: Measure) -> String {
    match column {
        Measure::Scale(scale) => scale_score(words, profile.scale(scale)),
        Measure::Side(side) => total(words, profile.side(side)),
        Measure::Balance | Measure::Difference(_) => match column.estimate(profile) {
            Some(gap) => difference(words, gap),
            None => words.text(Phrase::ResultTooFew).to_owned(),
        },
    }
}

/// The side whose mark stands before the name.
fn side(column: Measure) -> Option<Side> {
    match column {
        Measure::Side(side) | Measure::Scale(Scale::Facet(Facet { side, .. })) => Some(side),
        _ => None,
    }
}
