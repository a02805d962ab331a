//! The geometry of one scale of two people: both scores on one line from 0 to 100, each with its
//! 90 % bar. Whole user units, ten a point; colours, words and elements live in the annex.

use crate::{radar::Point, scoring::Estimate};

/// The width of a strip.
pub const WIDTH: i32 = 2 * ZERO + 100 * POINT;
/// The height of a strip.
pub const HEIGHT: i32 = 140;
/// The height of the strip that only has the numbers of the ticks.
pub const FOOT: i32 = 80;
/// The values that a line up and down stands at: the points of the answer scale.
pub const TICKS: [u8; 5] = [0, 25, 50, 75, 100];
/// The half-width of a mark.
pub const MARK: i32 = 18;

/// The place of zero, far enough in for half a number under it.
const ZERO: i32 = 50;
/// The length of one point.
const POINT: i32 = 10;
/// Where the scores stand.
const LINE: i32 = HEIGHT / 2;
/// How far from the line the uncertainty of either score is drawn, beyond every mark: the first
/// person's above, the second's below.
const LANE: i32 = 48;
/// Half the height of the strokes that end a bar.
const CAP: i32 = 10;

/// One score.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mark {
    /// Where the score is.
    pub point: Point,
    /// The path of its 90 % bar, cut off at 0 and 100.
    pub bar: String,
}

/// One scale of both people.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Strip {
    /// The first person's score, where there is one.
    pub first: Option<Mark>,
    /// The second person's.
    pub second: Option<Mark>,
    /// The path between the two; nothing where one is missing.
    pub link: String,
}

/// The strip of two scores. Where one mark would hide the other, the first stands above the line
/// and the second below it.
pub fn strip(first: Option<Estimate>, second: Option<Estimate>) -> Strip {
    let places = first.zip(second).map(|(one, other)| (across(one.score()), across(other.score())));
    let apart = match places {
        Some((one, other)) if (one - other).abs() < 2 * MARK => MARK,
        _ => 0,
    };
    let mark = |score: Estimate, lane, away| Mark {
        point: Point { x: across(score.score()), y: LINE + away },
        bar: bar(score, LINE + lane),
    };
    let link = places.map(|(one, other)| {
        let mut path = String::new();
        step(&mut path, 'M', &[one, LINE]);
        step(&mut path, 'H', &[other]);
        path
    });
    Strip {
        first: first.map(|score| mark(score, -LANE, -apart)),
        second: second.map(|score| mark(score, LANE, apart)),
        link: link.unwrap_or_default(),
    }
}

/// The path of the line up and down at a value.
pub fn tick(value: u8) -> String {
    let mut path = String::new();
    step(&mut path, 'M', &[across(f64::from(value)), 0]);
    step(&mut path, 'V', &[HEIGHT]);
    path
}

/// Where the number of a tick stands in the strip for them: the middle of its foot.
pub fn tick_label(value: u8) -> Point {
    Point { x: across(f64::from(value)), y: FOOT - CAP }
}

/// A bar with a stroke at either end.
fn bar(score: Estimate, y: i32) -> String {
    let mut path = String::new();
    let low = across(score.score() - score.margin());
    let high = across(score.score() + score.margin());
    step(&mut path, 'M', &[low, y]);
    step(&mut path, 'H', &[high]);
    for end in [low, high] {
        step(&mut path, 'M', &[end, y - CAP]);
        step(&mut path, 'V', &[y + CAP]);
    }
    path
}

/// The place of a value; beyond the scale it is the nearest end.
fn across(value: f64) -> i32 {
    // Far inside the range of i32.
    ZERO + (value.clamp(0.0, 100.0) * f64::from(POINT)).round() as i32
}

fn step(path: &mut String, command: char, numbers: &[i32]) {
    let mut before = command;
    for number in numbers {
        path.push(before);
        path.push_str(&number.to_string());
        before = ' ';
    }
}
