//! How every number came about: the numbers under the headings of the result's table, each of which
//! opens to its sums, and the rules that all of them follow. The sums are in `sums`.

use super::{View, number::Number, state::Fact};
use crate::ui::{
    controls::plain,
    text::{fine, paragraph, subheading, together, tool_heading},
};
use quiz::{
    instrument::{Dimension, Facet, Foundation, Scale, Side},
    scoring::Measure,
    words::{Key, Phrase, Words},
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

/// The breakdown as markup. What takes the focus is a number where one was asked for, and the heading
/// otherwise.
pub(super) fn view(drawn: &View) -> Html {
    let drawn = *drawn;
    let View { words, request, state, places, on, .. } = drawn;
    let heading = &places.tool;
    let wanted = state.wanted;
    let nothing = NodeRef::default();
    let is_all_open = state.is_all_open(request);
    let all = if is_all_open { Phrase::BreakdownCloseAll } else { Phrase::BreakdownOpenAll };
    let profile = &request.first.outcome.profile();
    let group = |name: &str, measures: &[Measure]| {
        let mut numbers = Vec::new();
        for &measure in measures.iter().filter(|measure| measure.is_asked(profile)) {
            let place = if wanted == Some(measure) { heading } else { &nothing };
            numbers.push(Number { drawn, profile, measure, place }.view());
        }
        if numbers.is_empty() {
            return Html::default();
        }
        html! {
            <section class="numbers">{ subheading(name) }<ul>{ together(numbers) }</ul></section>
        }
    };
    let mut pieces = vec![
        tool_heading(
            words.text(Phrase::BreakdownTitle),
            if wanted.is_none() { heading } else { &nothing },
        ),
        paragraph(words.text(Phrase::BreakdownLede)),
        plain("all-sums", words.text(all), on, Fact::AllPressed),
        group(words.text(Phrase::BreakdownTotals), &Measure::TOTALS),
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

/// The rules that all numbers follow, as markup.
fn method(words: &Words) -> Html {
    let rules = METHOD.map(|phrase| fine(words.text(phrase)));
    html! {
        <section class="method">
            { subheading(words.text(Phrase::BreakdownMethod)) }
            { together(rules.to_vec()) }
        </section>
    }
}
