//! The label of an axis: the dimension's name in short lines, and the two means in print.

use crate::{
    components::{figures::whole, set::together},
    state::{Figures, Layer, State},
    words::{Key, Words},
};
use quiz::{
    instrument::{Dimension, Facet, Side},
    radar::{self, Anchor, Block},
};
use yew::prelude::*;

/// The longest line of a label at a side of the chart, in characters.
const SIDE_LINE: usize = 8;
/// The longest line of a label above or below the chart.
const MIDDLE_LINE: usize = 24;

/// The label as markup.
pub(super) fn view(words: &Words, figures: &Figures, dimension: Dimension, state: &State) -> Html {
    let place = radar::label(dimension);
    let beside = place.block == Block::Beside;
    let name = words.text(Key::Dimension(dimension));
    let mut lines: Vec<Html> = radar::wrapped(name, if beside { SIDE_LINE } else { MIDDLE_LINE })
        .into_iter()
        .map(|line| piece("name", line))
        .collect();
    let values: Vec<Html> = Side::ALL
        .into_iter()
        .filter(|&side| state.shows(Layer::Side(side)))
        .map(|side| value(figures, Facet { dimension, side }))
        .collect();
    if beside {
        lines.extend(values);
    } else {
        lines.push(together(values));
    }
    let count = i32::try_from(lines.len()).unwrap_or(2);
    let x = place.point.x.to_string();
    let anchor = match place.anchor {
        Anchor::Start => "start",
        Anchor::Middle => "middle",
        Anchor::End => "end",
    };
    let mut rise = first_line(place.block, count);
    for line in &mut lines {
        *line = html! { <tspan x={x.clone()} dy={em(rise)}>{ line.clone() }</tspan> };
        rise = 12;
    }
    html! {
        <text class="label" y={place.point.y.to_string()} aria-hidden="true" text-anchor={anchor}>
            { together(lines) }
        </text>
    }
}

fn piece(look: &'static str, text: String) -> Html {
    html! { <tspan data-look={look}>{ text }</tspan> }
}

/// A side's mark and mean, as text.
fn value(figures: &Figures, facet: Facet) -> Html {
    let (look, mark) = match facet.side {
        Side::Leading => ("value leading", "●\u{a0}"),
        Side::Managing => ("value managing", "■\u{a0}"),
    };
    let mean = figures.facet(facet).and_then(|summary| summary.mean);
    let mean = mean.map_or_else(|| "–".to_owned(), whole);
    // Parts the two values where they share a line; at the end of a line it takes no room.
    piece(look, [mark, &mean, "\u{2002}"].concat())
}

/// How far the first line's baseline is from the label's point, in tenths of an em, for a block
/// of lines 1.2 em high.
fn first_line(block: Block, count: i32) -> i32 {
    match block {
        Block::Above => -12 * (count - 1),
        Block::Beside => 4 - 6 * (count - 1),
        Block::Below => 8,
    }
}

fn em(tenths: i32) -> String {
    let sign = if tenths < 0 { "-" } else { "" };
    let (whole, tenth) = ((tenths.abs() / 10).to_string(), (tenths.abs() % 10).to_string());
    [sign, &whole, ".", &tenth, "em"].concat()
}
