//! One number of a result: its name and its value, as the result's table says them, to be pressed.

use super::{View, state::Fact, sums::Sums};
use crate::ui::{
    controls::{plain, states},
    format::{gap, range},
    marker,
    measure_name::measure_name,
};
use quiz::{
    instrument::{Facet, Scale, Side},
    scoring::{Measure, Profile},
    words::{Phrase, Words},
};
use yew::prelude::*;

/// A number of the result, to be pressed.
pub(super) struct Number<'a> {
    pub(super) drawn: View<'a>,
    pub(super) profile: &'a Profile,
    /// The number that it is.
    pub(super) measure: Measure,
    /// What takes the focus, if it is this one that was asked for.
    pub(super) place: &'a NodeRef,
}

impl Number<'_> {
    /// The number as markup, with its sums where they are open.
    pub(super) fn view(&self) -> Html {
        let Number { drawn, profile, measure, place } = *self;
        let View { words, state, on, .. } = drawn;
        let is_open = state.open.contains(&measure);
        let sums = ["sums-", &measure.id()].concat();
        let press = Fact::NumberPressed(measure);
        let (name, value) = (measure_name(words, measure), value(words, profile, measure));
        let opens = words.filled(Phrase::ScoresOpens, &[("name", &name), ("value", &value)]);
        html! {
            <li data-number={measure.id()}>
                <button type="button" class="opens" part="number" ref={place.clone()} aria-label={opens}
                    aria-expanded={if is_open { "true" } else { "false" }}
                    aria-controls={is_open.then(|| sums.clone())} onclick={states(on, press)}>
                    { side(measure).map(marker::key).unwrap_or_default() }
                    <span class="name">{ name }</span>
                    { " " }
                    <bdi class="value">{ value }</bdi>
                </button>
                if is_open {
                    <div class="sums" id={sums}>
                        { Sums { drawn, profile }.view(measure) }
                        if state.of_table == Some(measure) {
                            <div>
                                { plain("back-to-table", words.text(Phrase::BreakdownBack), on, Fact::BackPressed(measure)) }
                            </div>
                        }
                    </div>
                }
            </li>
        }
    }
}

/// The likely range of a score; of a difference, the difference itself.
fn value(words: &Words, profile: &Profile, measure: Measure) -> String {
    match (measure, measure.estimate(profile)) {
        (Measure::Scale(_) | Measure::Side(_), Some(score)) => range(words, score),
        _ => gap(words, measure.shown(profile)),
    }
}

/// The side whose mark stands before the name.
fn side(measure: Measure) -> Option<Side> {
    match measure {
        Measure::Side(side) | Measure::Scale(Scale::Facet(Facet { side, .. })) => Some(side),
        _ => None,
    }
}
