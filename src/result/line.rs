//! Both scores of a pair on one line from 0 to 100, with the marks of the radar.

use crate::ui::{
    format::whole,
    marker::{self, path},
    text::together,
};
use quiz::{charts::Point, instrument::Side, scoring::Estimate};
use yew::prelude::*;

/// The length of a point on the line, and the half-width of a mark, in the drawing's units.
const SCALE: f64 = 10.0;
const MARK: i32 = 24;

/// The line as markup. It says nothing that isn't in print beside it.
pub(super) fn line(leading: Option<Estimate>, managing: Option<Estimate>) -> Html {
    let along = |score: Estimate| whole(score.score() * SCALE);
    let places = leading.map(along).zip(managing.map(along));
    // Where one mark would hide the other, leading stands above the line and managing below it.
    let is_crowded = places.is_some_and(|(one, other)| (one - other).abs() < 2 * MARK);
    let apart = if is_crowded { MARK } else { 0 };
    let mut pieces = vec![path("axis", "M0 0H1000".to_owned())];
    pieces.extend(places.map(|(one, other)| {
        path("link", ["M", &one.to_string(), " 0H", &other.to_string()].concat())
    }));
    for (side, score, y) in [(Side::Leading, leading, -apart), (Side::Managing, managing, apart)] {
        let mark = |score| marker::mark(side, Point { x: along(score), y }, MARK);
        pieces.extend(score.map(mark));
    }
    html! {
        <svg class="scale" viewBox="-28 -52 1056 104" aria-hidden="true" focusable="false">
            { together(pieces) }
        </svg>
    }
}
