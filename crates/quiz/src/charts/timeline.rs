//! The geometry of a line chart of one number over time: the days from left to right as far apart
//! as they were, the score from the bottom up, and the 90 % band about it.

use super::{Anchor, Point, closed, line};
use crate::{
    history::trend::{Dated, Series},
    scoring::MeasureKind,
};

/// The width of the drawing.
pub const WIDTH: i32 = 1860;
/// The height of the drawing.
pub const HEIGHT: i32 = TOP + PLOT + FOOT;

/// Room for half a number above the highest line.
const TOP: i32 = 40;
/// The height of the scale.
const PLOT: i32 = 600;
/// Room for the days.
const FOOT: i32 = 120;
/// The place of the first day, far enough in for a number before it.
const FIRST: i32 = 260;
/// The place of the last day.
const LAST: i32 = WIDTH - 40;
/// How far before the first day the numbers end.
const GAP: i32 = 40;
/// How far above the lower edge the days stand.
const BASE: i32 = 20;
/// Half the width of the band where there is only one day.
const BAR: i32 = 20;

/// Where a day is named.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DayTick {
    /// The day.
    pub day: u32,
    /// Where its name stands.
    pub point: Point,
    /// Which part of its name stands there.
    pub anchor: Anchor,
}

/// One number over time.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Timeline {
    /// The place of each of the series' points.
    pub points: Vec<Point>,
    /// The path from each to the next; nothing where there is only one.
    pub line: String,
    /// The path of the 90 % band, cut off at the ends of the scale; about a single point a bar.
    pub band: String,
    /// The first and the last day; one where they are the same.
    pub days: Vec<DayTick>,
}

/// The drawing of a series.
pub fn timeline(series: &Series) -> Timeline {
    let kind = series.measure.kind();
    let ends = series.points.first().zip(series.points.last());
    let (first, last) = ends.map_or((0, 0), |(first, last)| (first.day, last.day));
    let (mut points, mut upper, mut lower) = (Vec::new(), Vec::new(), Vec::new());
    for Dated { day, estimate } in &series.points {
        let (score, margin) = (estimate.score(), estimate.margin());
        let x = across(*day, first, last);
        let at = |value| Point { x, y: down(kind, value) };
        points.push(at(score));
        upper.push(at(score + margin));
        lower.push(at(score - margin));
    }
    if let ([high], [low]) = (upper.as_slice(), lower.as_slice()) {
        let beside = |point: &Point, by| Point { x: point.x + by, y: point.y };
        (upper, lower) = (
            vec![beside(high, -BAR), beside(high, BAR)],
            vec![beside(low, -BAR), beside(low, BAR)],
        );
    }
    let band = if upper.is_empty() {
        String::new()
    } else {
        lower.reverse();
        closed(&[upper, lower].concat())
    };
    let tick = |day, anchor| DayTick {
        day,
        point: Point { x: across(day, first, last), y: HEIGHT - BASE },
        anchor,
    };
    let days = match points.len() {
        0 => vec![],
        _ if first == last => vec![tick(first, Anchor::Middle)],
        _ => vec![tick(first, Anchor::Start), tick(last, Anchor::End)],
    };
    let line = if points.len() > 1 { line(&points) } else { String::new() };
    Timeline { points, line, band, days }
}

/// The values that a level line stands at: the points of the answer scale, or of a gap between two.
pub const fn grid_values(kind: MeasureKind) -> [i8; 5] {
    match kind {
        MeasureKind::Level => [0, 25, 50, 75, 100],
        MeasureKind::Gap => [-100, -50, 0, 50, 100],
    }
}

/// The path of the level line at a value.
pub fn grid_line(kind: MeasureKind, value: i8) -> String {
    let y = down(kind, f64::from(value));
    line(&[Point { x: FIRST, y }, Point { x: LAST, y }])
}

/// Where the number of a level line stands: the end of its middle.
pub fn grid_label(kind: MeasureKind, value: i8) -> Point {
    Point { x: FIRST - GAP, y: down(kind, f64::from(value)) }
}

/// The place of a day between the first and the last; the middle, where these are the same.
fn across(day: u32, first: u32, last: u32) -> i32 {
    let width = (LAST - FIRST) as u64;
    let (since, all) =
        (u64::from(day.saturating_sub(first)), u64::from(last.saturating_sub(first)));
    // To the nearest unit, and no further than the width.
    let from_first = (2 * since.min(all) * width + all).checked_div(2 * all);
    FIRST + from_first.unwrap_or(width / 2) as i32
}

/// The place of a value; beyond the scale it is the nearest end.
fn down(kind: MeasureKind, value: f64) -> i32 {
    let lowest = match kind {
        MeasureKind::Level => 0.0,
        MeasureKind::Gap => -100.0,
    };
    let above = (100.0 - value.clamp(lowest, 100.0)) * f64::from(PLOT) / (100.0 - lowest);
    // Far inside the range of i32.
    TOP + above.round() as i32
}
