//! The label of a radar chart's axis: the dimension's name in short lines, and its values in print.


use super::text::together;
use quiz::{
    instrument::{Dimension, Side},
    radar::{self, Anchor, Block},
};
use yew::prelude::*;

/// The longest line of a label at a side of the chart, in characters.
const SIDE_LINE: usize = 8;
/// The longest line of a label above or below the chart.
const MIDDLE_LINE: usize = 24;

/// The label as markup. `values` has the sides that are shown; `None` is a value that isn't known.
pub fn view(name: &str, dimension: Dimension, values: Vec<(Side, Option<String>)>) -> Html {
    let place = radar::label(dimension);
    let beside = place.block == Block::Beside;
    let mut lines: Vec<Html> = radar::wrapped(name, if beside { SIDE_LINE } else { MIDDLE_LINE })
        .into_iter()
        .map(|line| piece("name", line))
        .collect();
    let values: Vec<Html> = values.into_iter().map(|(side, text)| value(side, text)).collect();
    if beside {
        lines.extend(values);
    } else if !values.is_empty() {
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

/// A side's mark and value, as text.
fn value(side: Side, text: Option<String>) -> Html {
    let (look, mark) = match side {
        Side::Leading => ("value leading", "●\u{a0}"),
        Side::Managing => ("value managing", "■\u{a0}"),
    };
    let text = text.as_deref().unwrap_or("–");
    // The space parts the two values where they share a line; at the end of a line it takes no room.
    piece(look, [mark, text, "\u{2002}"].concat())
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
