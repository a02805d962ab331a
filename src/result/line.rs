//! Both scores of a pair on one line from 0 to 100, with the marks of the radar: of one person on the line, of
//! two above it and below it.

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

/// The line as markup, of leading and managing of each person. It says nothing that isn't in print beside it.
pub fn line(people: &[[Option<Estimate>; 2]]) -> Html {
    let mut pieces = vec![path("axis", "M0 0H1000".to_owned())];
    let (mut middle, reach) = if people.len() > 1 { (-2 * MARK, 4 * MARK) } else { (0, 2 * MARK) };
    for (scores, person) in people.iter().zip(["first", "second"]) {
        pieces.push(html! { <g data-person={person}>{ marks(scores, middle) }</g> });
        middle = -middle;
    }
    let height = 2 * reach + 8;
    let view_box = ["-28 ", &(-height / 2).to_string(), " 1056 ", &height.to_string()].concat();
    html! {
        <svg class="scale" viewBox={view_box} aria-hidden="true" focusable="false">
            { together(pieces) }
        </svg>
    }
}

/// The two marks of a person at this height, and what joins them.
fn marks(scores: &[Option<Estimate>; 2], middle: i32) -> Html {
    let along = |score: Estimate| whole(score.score() * SCALE);
    let [leading, managing] = *scores;
    let places = leading.map(along).zip(managing.map(along));
    // Where one mark would hide the other, leading stands higher and managing lower.
    let is_crowded = places.is_some_and(|(one, other)| (one - other).abs() < 2 * MARK);
    let apart = if is_crowded { MARK } else { 0 };
    let mut pieces = Vec::new();
    pieces.extend(places.map(|(one, other)| {
        let [one, middle, other] = [one, middle, other].map(|number| number.to_string());
        path("link", ["M", &one, " ", &middle, "H", &other].concat())
    }));
    for (side, score, y) in
        [(Side::Leading, leading, middle - apart), (Side::Managing, managing, middle + apart)]
    {
        let mark = |score| marker::mark(side, Point { x: along(score), y }, MARK);
        pieces.extend(score.map(mark));
    }
    together(pieces)
}
