//! How every number came about: the numbers under the headings of the result's table, each of which
//! opens to its sums, and the rules that all of them follow. The sums are in `sums`.

mod filled;
mod number;
mod sums;

use super::{
    press,
    set::{fine, paragraph, subheading, together},
    title,
};
use crate::{
    state::{Fact, State, arithmetic},
    words::Words,
};
use number::Number;
use quiz::{
    instrument::{Dimension, Facet, Foundation, Scale, Side},
    team::Measure,
    words::{Key, Phrase},
};
use yew::prelude::*;

/// The rules, in the order in which they build on each other.
const METHOD: [Phrase; 8] = [
    Phrase::BreakdownKeyed,
    Phrase::BreakdownMethodScore,
    Phrase::BreakdownMethodError,
    Phrase::BreakdownMethodTotal,
    Phrase::BreakdownMethodGap,
    Phrase::BreakdownMethodMargin,
    Phrase::BreakdownMethodSource,
    Phrase::BreakdownRounded,
];

/// The topic as markup. `heading` is whatever takes the focus: a number where one was asked for, the
/// heading otherwise.
pub fn view(words: &Words, state: &State, heading: &NodeRef, on: &Callback<Fact>) -> Html {
    let wanted = state.arithmetic.wanted;
    let nothing = NodeRef::default();
    let is_all_open = state.arithmetic.is_all_open(&state.given);
    let all =
        if is_all_open { Phrase::BreakdownCloseAll } else { Phrase::BreakdownOpenAll };
    let profile = &state.given.first.outcome.profile();
    let group = |name: &str, columns: &[Measure]| {
        let mut numbers = Vec::new();
        for &column in columns.iter().filter(|column| column.is_asked(profile)) {
            let place = if wanted == Some(column) { heading } else { &nothing };
            numbers.push(Number { words, state, profile, column, place, on }.view());
        }
        if numbers.is_empty() {
            return Html::default();
        }
        html! {
            <section class="numbers">{ subheading(name) }<ul>{ together(numbers) }</ul></section>
        }
    };
    let totals = Side::ALL.map(Measure::Side);
    let mut pieces = vec![
        title::view(
            words.text(Phrase::BreakdownTitle),
            if wanted.is_none() { heading } else { &nothing },
        ),
        paragraph(words.text(Phrase::BreakdownLede)),
        press::button(
            "all-sums",
            words.text(all),
            on,
            Fact::Arithmetic(arithmetic::Fact::AllPressed),
        ),
        group(
            words.text(Phrase::BreakdownTotals),
            &[totals.as_slice(), &[Measure::Balance]].concat(),
        ),
    ];
    for dimension in Dimension::ALL {
        let facet = |side| Measure::Scale(Scale::Facet(Facet { dimension, side }));
        let [leading, managing] = Side::ALL.map(facet);
        pieces.push(group(
            words.text(Key::DimensionName(dimension)),
            &[leading, managing, Measure::Difference(dimension)],
        ));
    }
    let foundation = |foundation| Measure::Scale(Scale::Foundation(foundation));
    pieces.push(group(words.text(Phrase::FoundationsTitle), &Foundation::ALL.map(foundation)));
    pieces.push(method(words));
    together(pieces)
}

/// The rules.
fn method(words: &Words) -> Html {
    let rules = METHOD.map(|phrase| fine(words.text(phrase)));
    html! {
        <section class="method">
            { subheading(words.text(Phrase::BreakdownMethod)) }
            { together(rules.to_vec()) }
        </section>
    }
}
