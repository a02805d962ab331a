//! What a radar chart is drawn of, whatever its numbers are: rings and axes, one side's shape, and
//! the switches of its layers. Geometry comes from `quiz::charts::radar`; the labels are in `axis_label`.

use super::{
    marker::{self, band_look, line_look, path},
    text::{each, span, together},
};
use quiz::{
    charts::radar,
    instrument::{Dimension, Side},
};
use yew::prelude::*;

/// The box of every radar chart, for `viewBox`.
pub fn radar_box() -> String {
    view_box(radar::WIDTH, radar::HEIGHT)
}

/// A box of a width and a height in the drawing's units, for `viewBox`.
pub fn view_box(width: i32, height: i32) -> String {
    ["0 0", &width.to_string(), &height.to_string()].join(" ")
}

/// Rings with their values, and axes.
pub fn grid() -> Html {
    html! {
        <g aria-hidden="true">
            { each(&Dimension::ALL, &|dimension| path("axis", radar::axis(dimension))) }
            { each(&radar::RINGS, &|value| path("ring", radar::ring(f64::from(value)))) }
            { each(&radar::RINGS, &|value| {
                let at = radar::point(Dimension::Direction, f64::from(value));
                html! {
                    <text class="ring-value" x={(at.x + 34).to_string()} y={at.y.to_string()}
                        dy="1em">{ value.to_string() }</text>
                }
            }) }
        </g>
    }
}

/// One side's band, if it is shown, its line and its marks.
pub fn series(side: Side, values: [Option<f64>; 6], band: Option<[Option<(f64, f64)>; 6]>) -> Html {
    let mut pieces = Vec::new();
    pieces.extend(band.map(|ranges| path(band_look(side), radar::band(&ranges))));
    pieces.push(path(line_look(side), radar::outline(&values)));
    for (dimension, value) in Dimension::ALL.into_iter().zip(values) {
        if let Some(value) = value {
            pieces.push(marker::mark(side, radar::point(dimension, value), radar::mark(side)));
        }
    }
    html! { <g aria-hidden="true" data-series={side.id()}>{ together(pieces) }</g> }
}

/// A band as a small picture, to stand beside its name.
pub fn band_key() -> Html {
    marker::key_box(html! { <rect data-look="band leading" x="2" y="4" width="44" height="16" /> })
}

/// The switches of the layers, in a group with a name.
pub fn legend(name: &str, toggles: Html) -> Html {
    html! { <div class="legend" role="group" aria-label={name.to_owned()}>{ toggles }</div> }
}

/// The switch of a layer.
pub fn toggle(is_shown: bool, label: &str, key: Html, press: Callback<MouseEvent>) -> Html {
    let pressed = if is_shown { "true" } else { "false" };
    html! {
        <button type="button" class="toggle" aria-pressed={pressed} onclick={press}>
            { key }{ span(label) }
        </button>
    }
}
