//! Two results side by side: whose second one, both on one chart, in words, scale by scale and in
//! numbers; and the links that hold them with names.

use super::{View, links, partner, radar, state::Who, strips, table, verdict, who::Pair};
use crate::ui::text::{paragraph, together, tool_heading};
use quiz::{
    scoring::{Outcome, comparison::compare},
    words::Phrase,
};
use yew::prelude::*;

/// The comparison as markup.
pub(super) fn view(drawn: &View) -> Html {
    let drawn = *drawn;
    let other = drawn.state.other(drawn.request);
    together(vec![
        tool_heading(drawn.text(Phrase::CompareTitle), &drawn.places.tool),
        partner::chooser(drawn),
        other.map(|_| comparison(drawn)).unwrap_or_default(),
        partner::view(drawn),
        links::view(drawn),
    ])
}

/// The first result and the one that was chosen.
fn comparison(drawn: View) -> Html {
    let View { words, request, state, places, .. } = drawn;
    let Some(other) = state.other(request) else { return Html::default() };
    let pair = Pair::new(words, request.voice, &request.first, other);
    let heading = html! {
        <h4 class="couple" ref={places.compare.heading.clone()} tabindex="-1">{ pair.heading(words) }</h4>
    };
    let outcomes = [&request.first.outcome, &other.outcome];
    let [first, second] = outcomes;
    let Some(comparison) = compare(first, second) else {
        return together(vec![heading, paragraph(drawn.text(Phrase::CompareUnlike))]);
    };
    let profiles = outcomes.map(Outcome::profile);
    together(vec![
        heading,
        verdict::view(drawn, &pair, &comparison),
        paragraph(drawn.text(Phrase::CompareCaution)),
        radar::view(drawn, &pair, &profiles),
        strips::view(drawn, &pair, &profiles, &comparison),
        table::view(drawn, &pair, &profiles, &comparison),
    ])
}

/// What is one of the two's.
pub(super) fn of<T>(both: &[T; 2], who: Who) -> &T {
    let [first, second] = both;
    match who {
        Who::First => first,
        Who::Second => second,
    }
}
