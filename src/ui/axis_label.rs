//! The label of a radar chart's axis: both sides by name with their values in print, or the dimension's name
//! in short lines and then the values.

use super::text::together;
use quiz::{
    charts::{
        Anchor,
        radar::{
            self,
            label::{self, Line, Piece, Shown},
        },
    },
    instrument::{Dimension, Facet, Side},
    scoring::Profile,
    words::{Key, Words},
};
use yew::prelude::*;

/// The sides of a dimension that are shown, with a person's scores.
pub fn scored<'a>(
    words: &'a Words,
    profile: &Profile,
    dimension: Dimension,
    sides: impl Iterator<Item = Side>,
) -> Vec<Shown<'a>> {
    let shown = |side| {
        let facet = Facet { dimension, side };
        let value = profile.facet(facet).estimate().map(|score| score.rounded().to_string());
        Shown { side, name: words.text(Key::FacetName(facet)), value }
    };
    sides.map(shown).collect()
}

/// Whether the names of all sides have room at the axes in this language.
pub fn have_room(words: &Words) -> bool {
    Facet::all().all(|facet| label::has_room(words.text(Key::FacetName(facet))))
}

/// The label as markup: where `is_named`, the sides by name, and in a chart too narrow for them the dimension's
/// name instead. Both are there then, and the style sheet shows one.
pub fn with_names(words: &Words, dimension: Dimension, sides: &[Shown], is_named: bool) -> Html {
    let name = view(words.text(Key::DimensionName(dimension)), dimension, sides);
    let named = (is_named && !sides.is_empty())
        .then(|| block("sides", dimension, label::named(dimension, sides)));
    html! { <>{ named.unwrap_or_default() }{ name }</> }
}

/// The label by the dimension's name.
pub fn view(name: &str, dimension: Dimension, sides: &[Shown]) -> Html {
    block("axis", dimension, label::lines(name, dimension, sides))
}

fn block(look: &'static str, dimension: Dimension, lines: Vec<Line>) -> Html {
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
        <text class="label" data-look={look} y={place.point.y.to_string()} aria-hidden="true" text-anchor={anchor}>
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
