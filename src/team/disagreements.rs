//! The scores on which people differ most, as far as that is more than chance.

use super::{
    figures::whole,
    state::{Figures, State},
    title::titled,
};
use crate::ui::text::{fine, together};
use quiz::{
    instrument::Facet,
    words::{Key, Phrase, Words},
};
use yew::prelude::*;

/// So many are told; more would be no choice of the widest.
const MOST: usize = 4;

/// The card of the widest disagreements, as markup.
pub(super) fn view(words: &Words, state: &State, figures: &Figures) -> Html {
    let facets = figures.disagreements(state.team());
    let title = words.text(Phrase::TeamWidestTitle);
    let content = if facets.is_empty() {
        html! { <><h2 id="widest-title">{ title }</h2>{ fine(words.text(Phrase::TeamWidestNone)) }</> }
    } else {
        let items = facets.iter().take(MOST).map(|facet| item(words, figures, *facet)).collect();
        html! {
            <>
                { titled("widest-title", title, words.text(Phrase::TeamWidestText)) }
                <ol class="widest">{ together(items) }</ol>
            </>
        }
    };
    html! { <section class="card" aria-labelledby="widest-title">{ content }</section> }
}

fn item(words: &Words, figures: &Figures, facet: Facet) -> Html {
    let Some([minimum, low, _, high, maximum]) =
        figures.facet(facet).and_then(|summary| summary.quartiles)
    else {
        return Html::default();
    };
    let numbers = [minimum, low, high, maximum].map(whole);
    let line = words.filled(
        Phrase::TeamWidestLine,
        &[
            ("dimension", words.text(Key::DimensionName(facet.dimension))),
            ("minimum", &numbers[0]),
            ("low", &numbers[1]),
            ("high", &numbers[2]),
            ("maximum", &numbers[3]),
        ],
    );
    html! {
        <li data-facet={[facet.dimension.id(), ".", facet.side.id()].concat()}>
            <h3 data-side={facet.side.id()}>{ words.text(Key::FacetName(facet)) }</h3>
            <p>{ line }</p>
        </li>
    }
}
