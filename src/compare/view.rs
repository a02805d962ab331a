//! Two results side by side, as a page: who they are, what sets them apart and what they share, both on one
//! chart, what to talk about, score by score; and closed, all that can be said of them. With nobody to
//! compare with, it is a tool that asks for a link.

use super::{
    View, partner, radar,
    state::Who,
    strips, table, talk, totals, verdict,
    who::{Pair, what},
};
use crate::ui::{
    format::listed,
    pictures,
    text::{paragraph, status, together, tool_heading},
};
use quiz::{
    instrument::{Facet, Scale},
    scoring::{
        Measure, Outcome,
        comparison::{Between, Compared, Comparison, compare},
    },
    words::Phrase,
};
use yew::prelude::*;

/// The comparison as markup.
pub(super) fn view(drawn: &View) -> Html {
    let drawn = *drawn;
    let View { words, request, state, places, around, .. } = drawn;
    let Some(other) = state.other(request) else {
        return together(vec![
            tool_heading(drawn.text(Phrase::CompareTitle), &places.tool),
            partner::alone(drawn),
        ]);
    };
    let pair = Pair::new(words, request, state);
    let outcomes = [&request.first.outcome, &other.outcome];
    let [first, second] = outcomes;
    let compared = compare(first, second);
    let profiles = outcomes.map(Outcome::profile);
    let said = match &compared {
        Some(comparison) => glance(drawn, &pair, comparison),
        None => paragraph(drawn.text(Phrase::CompareUnlike)),
    };
    let mut hero = vec![
        html! {
            <div class="head">
                <h2 ref={places.heading.clone()} tabindex="-1" part="headline">{ pair.heading(words) }</h2>
            </div>
        },
        html! { <div class="words">{ said }{ partner::chooser(drawn) }{ around.ways.clone() }</div> },
    ];
    let mut rest = vec![around.keep.clone()];
    let mut closed = Vec::new();
    if let Some(comparison) = &compared {
        hero.push(radar::view(drawn, &pair, &profiles));
        hero.push(totals::view(drawn, &pair, &profiles));
        rest.push(talk::view(drawn, &pair, &profiles, comparison));
        rest.push(strips::view(drawn, &pair, &profiles, comparison));
        closed.push(verdict::view(drawn, &pair, comparison));
        closed.push(table::view(drawn, &pair, &profiles, comparison));
    }
    closed.push(partner::more(drawn));
    if compared.is_some() {
        let saved = drawn.on.reform(super::Fact::PicturePressed);
        closed.push(pictures::named(words, "couple", drawn.text(Phrase::ComparePicture), &saved));
        let failed = state.picture_failed.then(|| words.text(Phrase::PictureFailed));
        closed.push(status(failed.unwrap_or_default()));
    }
    rest.push(html! { <section class="closed">{ together(closed) }</section> });
    html! { <><div class="hero">{ together(hero) }</div>{ together(rest) }</> }
}

/// What sets the two apart and what they share, each as sure as it is.
fn glance(drawn: View, pair: &Pair, comparison: &Comparison) -> Html {
    let words = drawn.words;
    let said = |(between, facets): (Between, Vec<Facet>)| {
        let name = |facet| what(words, Measure::Scale(Scale::Facet(facet))).to_owned();
        let names = listed(words, facets.into_iter().map(name).collect());
        // Nothing at all may be close.
        let is_said = between == Between::NotApart || !names.is_empty();
        is_said.then(|| pair.between(words, between, &names))
    };
    let (mut apart, mut shared) = (Vec::new(), Vec::new());
    match comparison.reading(Measure::Balance) {
        Compared::CannotTell => {}
        Compared::BothAlike => shared.push(pair.leans(words, Compared::BothAlike)),
        further => apart.push(pair.leans(words, further)),
    }
    apart.extend(said(comparison.sets_apart()));
    shared.extend(said(comparison.shares()));
    let [apart, shared] = [apart, shared].map(|lines| paragraph(&lines.join(" ")));
    html! { <div class="glance">{ apart }{ shared }</div> }
}

/// What is one of the two's.
pub(super) fn of<T>(both: &[T; 2], who: Who) -> &T {
    let [first, second] = both;
    match who {
        Who::First => first,
        Who::Second => second,
    }
}
