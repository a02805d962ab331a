//! The label of an axis: the dimension's name in short lines, and its two values in print.

use crate::state::{Chart, Layer};
use quiz::{
    instrument::{Dimension, Facet, Side},
    radar::{self, Anchor, Block},
    scoring::Profile,
    words::{Key, Words},
};
use yew::prelude::*;

/// The longest line of a label at a side of the chart, in characters.
const SIDE_LINE: usize = 10;
/// The longest line of a label above or below the chart.
const MIDDLE_LINE: usize = 24;

/// The label as markup.
pub(super) fn view(
    words: &Words,
    profile: &Profile,
    dimension: Dimension,
    chart: Chart,
) -> Html {
    let place = radar::label(dimension);
    let beside = place.block == Block::Beside;
    let name = words.text(Key::DimensionName(dimension));
    let mut lines: Vec<Html> = radar::wrapped(name, if beside { SIDE_LINE } else { MIDDLE_LINE })
        .into_iter()
        .map(|line| span("name", line))
        .collect();
    let values = Side::ALL
        .into_iter()
        .filter(|&side| chart.shows(Layer::Side(side)))
        .map(|side| value(profile, Facet { dimension, side }));
    if beside {
        lines.extend(values);
    } else {
        lines.push(values.collect());
    }
    let count = i32::try_from(lines.len()).unwrap_or(2);
    let x = place.point.x.to_string();
    let anchor = match place.anchor {
        Anchor::Start => "start",
        Anchor::Middle => "middle",
        Anchor::End => "end",
    };
    html! {
        <text class="label" y={place.point.y.to_string()} aria-hidden="true" text-anchor={anchor}>
            { for lines.into_iter().enumerate().map(|(index, line)| {
                let rise = if index == 0 { first_line(place.block, count) } else { 12 };
                html! { <tspan x={x.clone()} dy={em(rise)}>{ line }</tspan> }
            }) }
        </text>
    }
}

fn span(class: &'static str, text: String) -> Html {
    html! { <tspan {class}>{ text }</tspan> }
}

/// A side's mark and value, as text.
fn value(profile: &Profile, facet: Facet) -> Html {
    let (class, mark) = match facet.side {
        Side::Leading => ("value leading", "●\u{a0}"),
        Side::Managing => ("value managing", "■\u{a0}"),
    };
    let score = profile.facet(facet).estimate();
    let mut text = score.map_or_else(|| "–".to_owned(), |score| score.rounded().to_string());
    text.insert_str(0, mark);
    // Parts the two values where they share a line; at the end of a line it takes no room.
    text.push('\u{2002}');
    span(class, text)
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
