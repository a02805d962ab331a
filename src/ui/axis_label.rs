//! The label of a radar chart's axis: both sides by name with their values in print, or the dimension's name
//! in short lines and then the values.

use super::text::together;
use quiz::{
    charts::{
        Anchor,
        radar::{
            self,
            label::{self, Line, Piece},
        },
    },
    instrument::{Dimension, Facet, Side},
    scoring::Profile,
    words::{Key, Words},
};
use yew::prelude::*;

/// A side that is shown, its name, and its value, where that is known.
pub type Named<'a> = (Side, &'a str, Option<String>);

/// The sides of a dimension that are shown, with a person's scores.
pub fn scored<'a>(
    words: &'a Words,
    profile: &Profile,
    dimension: Dimension,
    is_shown: impl Fn(Side) -> bool,
) -> Vec<Named<'a>> {
    let named = |side| {
        let facet = Facet { dimension, side };
        let value = profile.facet(facet).estimate().map(|score| score.rounded().to_string());
        (side, words.text(Key::FacetName(facet)), value)
    };
    Side::ALL.into_iter().filter(|&side| is_shown(side)).map(named).collect()
}

/// The lines that have the sides by name, where every side's name has room in this language.
pub fn named(words: &Words, dimension: Dimension, sides: &[Named]) -> Option<Vec<Line>> {
    let has_room = |facet| label::has_room(words.text(Key::FacetName(facet)));
    let is_named = !sides.is_empty() && Facet::all().all(has_room);
    is_named.then(|| label::named(dimension, sides))
}

/// The label as markup: the sides by name, and in a chart too narrow for them the dimension's name instead.
/// Both are there, and the style sheet shows one.
pub fn with_names(words: &Words, dimension: Dimension, sides: Vec<Named>) -> Html {
    let names = named(words, dimension, &sides).map(|lines| block("label sides", dimension, lines));
    let values = sides.into_iter().map(|(side, _, value)| (side, value)).collect();
    let name = view(words.text(Key::DimensionName(dimension)), dimension, values);
    html! { <g>{ names }{ name }</g> }
}

/// The label by the dimension's name. `values` has the sides that are shown; `None` is a value that isn't known.
pub fn view(name: &str, dimension: Dimension, values: Vec<(Side, Option<String>)>) -> Html {
    block("label", dimension, label::lines(name, dimension, &values))
}

fn block(class: &'static str, dimension: Dimension, lines: Vec<Line>) -> Html {
    let place = radar::label(dimension);
    let x = place.point.x.to_string();
    let anchor = match place.anchor {
        Anchor::Start => "start",
        Anchor::Middle => "middle",
        Anchor::End => "end",
    };
    let line = |line: Line| {
        let pieces = together(line.pieces.into_iter().map(piece).collect());
        html! { <tspan x={x.clone()} dy={em(line.rise)}>{ pieces }</tspan> }
    };
    html! {
        <text class={class} y={place.point.y.to_string()} aria-hidden="true" text-anchor={anchor}>
            { together(lines.into_iter().map(line).collect()) }
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
