//! The geometry of the dumbbell chart: the six dimensions, sorted by difference, each with both
//! scores on one line from 0 to 100. Whole user units, as in `radar`; colours, words and elements
//! live in the widget.

use crate::{
    instrument::{Dimension, Facet, Side},
    order::descending,
    radar::Point,
    scoring::{Estimate, Profile},
};

/// The width of the drawing.
pub const WIDTH: i32 = 1860;
/// The height of the drawing.
pub const HEIGHT: i32 = TOP + ROW * Dimension::ALL.len() as i32 + FOOT;
/// The values that a line up and down stands at: the points of the answer scale.
pub const TICKS: [u8; 5] = [0, 25, 50, 75, 100];

const TOP: i32 = 20;
/// The height of one row: a line of text, and the scores under it.
const ROW: i32 = 230;
/// Room for the ticks' numbers.
const FOOT: i32 = 100;
/// The place of zero, far enough in for half a number under it.
const ZERO: i32 = 90;
/// The length of one point.
const POINT: f64 = 16.8;
/// How far under a row's top its text stands, and the line of its scores.
const TEXT: i32 = 80;
const LINE: i32 = 150;
/// How far from the line the uncertainty of either score is drawn, so that two bars never hide
/// each other: leading above, managing below.
const LANE: i32 = 30;
/// Half the height of the strokes that end a bar.
const CAP: i32 = 12;

/// One score.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mark {
    /// Where the score is.
    pub point: Point,
    /// The path of its 90 % bar, cut off at 0 and 100.
    pub bar: String,
}

/// One dimension.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// Which one.
    pub dimension: Dimension,
    /// Where its name starts.
    pub label: Point,
    /// Leading's score, where there is one.
    pub leading: Option<Mark>,
    /// Managing's score, where there is one.
    pub managing: Option<Mark>,
    /// The path between the two scores; nothing where one is missing.
    pub link: String,
    /// Whether the difference is beyond its uncertainty.
    pub is_clear: bool,
}

/// The rows from the top: most towards leading first, most towards managing after them, ties in the
/// fixed order; last those that have no difference.
pub fn rows(profile: &Profile) -> Vec<Row> {
    let differences = Dimension::ALL.map(|dimension| {
        profile.difference(dimension).map_or(f64::NEG_INFINITY, |difference| difference.score())
    });
    let mut rows = Vec::new();
    let mut top = TOP;
    for place in descending(&differences) {
        if let Some(dimension) = Dimension::ALL.get(place) {
            rows.push(row(profile, *dimension, top));
            top += ROW;
        }
    }
    rows
}

/// The path of the line up and down at a value.
pub fn tick(value: u8) -> String {
    let mut path = String::new();
    let x = across(f64::from(value));
    step(&mut path, 'M', x, TOP);
    step(&mut path, 'V', HEIGHT - FOOT, TOP);
    path
}

/// Where the number of a tick stands: the middle of its foot.
pub fn tick_label(value: u8) -> Point {
    Point { x: across(f64::from(value)), y: HEIGHT - CAP }
}

fn row(profile: &Profile, dimension: Dimension, top: i32) -> Row {
    let line = top + LINE;
    let mark = |side, lane| {
        let score = profile.facet(Facet { dimension, side }).estimate()?;
        let point = Point { x: across(score.score()), y: line };
        Some(Mark { point, bar: bar(score, line + lane) })
    };
    let (leading, managing) = (mark(Side::Leading, -LANE), mark(Side::Managing, LANE));
    let mut link = String::new();
    if let (Some(leading), Some(managing)) = (&leading, &managing) {
        step(&mut link, 'M', leading.point.x, line);
        step(&mut link, 'H', managing.point.x, line);
    }
    let lean = profile.dimension_lean(dimension);
    Row {
        dimension,
        label: Point { x: ZERO, y: top + TEXT },
        leading,
        managing,
        link,
        is_clear: lean.is_some_and(|lean| lean.side().is_some()),
    }
}

/// A bar with a stroke at either end.
fn bar(score: Estimate, y: i32) -> String {
    let mut path = String::new();
    let low = across(score.score() - score.margin());
    let high = across(score.score() + score.margin());
    step(&mut path, 'M', low, y);
    step(&mut path, 'H', high, y);
    for end in [low, high] {
        step(&mut path, 'M', end, y - CAP);
        step(&mut path, 'V', y + CAP, y);
    }
    path
}

/// The place of a value; beyond the scale it is the nearest end.
fn across(value: f64) -> i32 {
    // Far inside the range of i32.
    ZERO + (value.clamp(0.0, 100.0) * POINT).round() as i32
}

/// Adds a command; those for level and upright lines take one number.
fn step(path: &mut String, command: char, first: i32, second: i32) {
    path.push(command);
    path.push_str(&first.to_string());
    if command == 'M' {
        path.push(' ');
        path.push_str(&second.to_string());
    }
}
