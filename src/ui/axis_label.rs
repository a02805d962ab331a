//! The label of a radar chart's axis: the dimension's name in short lines, and its values in print.

use super::text::together;
use quiz::{
    charts::{
        Anchor,
        radar::{
            self,
            label::{self, Piece},
        },
    },
    instrument::{Dimension, Side},
};
use yew::prelude::*;

/// The label as markup. `values` has the sides that are shown; `None` is a value that isn't known.
pub fn view(name: &str, dimension: Dimension, values: Vec<(Side, Option<String>)>) -> Html {
    let place = radar::label(dimension);
    let x = place.point.x.to_string();
    let anchor = match place.anchor {
        Anchor::Start => "start",
        Anchor::Middle => "middle",
        Anchor::End => "end",
    };
    let mut lines = Vec::new();
    for line in label::lines(name, dimension, &values) {
        let pieces = together(line.pieces.into_iter().map(piece).collect());
        lines.push(html! { <tspan x={x.clone()} dy={em(line.rise)}>{ pieces }</tspan> });
    }
    html! {
        <text class="label" y={place.point.y.to_string()} aria-hidden="true" text-anchor={anchor}>
            { together(lines) }
        </text>
    }
}

fn piece((piece, text): (Piece, String)) -> Html {
    let look = match piece {
        Piece::Name => "name",
        Piece::Value(Side::Leading) => "value leading",
        Piece::Value(Side::Managing) => "value managing",
    };
    html! { <tspan data-look={look}>{ text }</tspan> }
}

fn em(tenths: i32) -> String {
    let sign = if tenths < 0 { "-" } else { "" };
    let (whole, tenth) = ((tenths.abs() / 10).to_string(), (tenths.abs() % 10).to_string());
    [sign, &whole, ".", &tenth, "em"].concat()
}
