//! The two totals, each with its mark, its number and a line that shows its uncertainty.

use crate::ui::{
    format::{side_name, total, whole},
    marker::{self, band_look, path},
    text::{each, fine, heading},
};
use quiz::{
    charts::Point,
    instrument::Side,
    scoring::{Estimate, Profile},
    words::{Phrase, Words},
};
use yew::prelude::*;

/// The length of a point on the line, in the drawing's units.
const SCALE: f64 = 10.0;

/// The two totals as markup.
pub fn totals(words: &Words, profile: &Profile) -> Html {
    html! {
        <div class="totals">
            { heading(words.text(Phrase::ResultTotals)) }
            <dl>
                { each(&Side::ALL, &|side| {
                    let score = profile.side(side);
                    html! {
                        <div>
                            <dt>{ marker::key(side) }{ side_name(words, side) }</dt>
                            <dd>{ total(words, score) }{ score.map(|score| line(side, score)) }</dd>
                        </div>
                    }
                }) }
            </dl>
            { fine(words.text(Phrase::ResultMeaning)) }
        </div>
    }
}

/// A total on a line from 0 to 100, with its band.
fn line(side: Side, total: Estimate) -> Html {
    let along = |value: f64| whole(value.clamp(0.0, 100.0) * SCALE);
    let (low, high) = total.band();
    let (low, high) = (along(low).to_string(), along(high).to_string());
    let at = Point { x: along(total.score()), y: 0 };
    html! {
        <svg class="scale" viewBox="0 -20 1000 40" aria-hidden="true" focusable="false">
            { path("axis", "M0 0H1000".to_owned()) }
            { path(band_look(side), ["M", &low, "-14V14H", &high, "V-14Z"].concat()) }
            { marker::mark(side, at, 14) }
        </svg>
    }
}
