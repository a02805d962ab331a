//! The two totals: each with its mark and its number, and both on one line.

use super::line::line;
use crate::ui::{
    format::{side_name, total},
    marker,
    text::{each, heading},
};
use quiz::{
    instrument::Side,
    scoring::Profile,
    words::{Phrase, Words},
};
use yew::prelude::*;

/// The two totals as markup.
pub fn totals(words: &Words, profile: &Profile) -> Html {
    html! {
        <div class="totals">
            { heading(words.text(Phrase::ResultTotals)) }
            <dl>
                { each(&Side::ALL, &|side| html! {
                    <div data-side={side.id()}>
                        <dt>{ marker::dot(side) }{ side_name(words, side) }</dt>
                        <dd>{ total(words, profile.side(side)) }</dd>
                    </div>
                }) }
            </dl>
            { line(profile.side(Side::Leading), profile.side(Side::Managing)) }
        </div>
    }
}
