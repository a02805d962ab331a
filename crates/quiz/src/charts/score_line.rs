//! Two scores on one line from 0 to 100, each with its 90 % bar: both sides of each dimension, one row
//! under the other, or one scale of two people.

use super::{Point, step};
use crate::{
    instrument::{Dimension, Facet, Side},
    order::descending,
    scoring::{Estimate, Profile},
};

/// The values that a line up and down stands at: the points of the answer scale.
pub const TICKS: [u8; 5] = [0, 25, 50, 75, 100];

/// The measures of a drawing.
#[derive(Clone, Copy, Debug)]
pub struct ScoreLine {
    /// The width of the drawing.
    pub width: i32,
    /// The height of the drawing.
    pub height: i32,
    /// The height of the drawing at whose foot the numbers of the ticks stand.
    pub foot: i32,
    /// The half-width of a mark.
    pub mark: i32,
    /// Where the ticks begin and end.
    ticks: (i32, i32),
    /// The place of zero, far enough in for half a number under it.
    zero: i32,
    /// The length of one point.
    point: f64,
    /// How far from the line the uncertainty of either score is drawn, so that two bars never hide
    /// each other: the first above, the second below.
    lane: i32,
    /// Half the height of the strokes that end a bar.
    cap: i32,
}

/// The height of one row of the chart of all dimensions: a line of text, and the scores under it.
const ROW: i32 = 230;
const TOP: i32 = 20;
const BOTTOM: i32 = TOP + ROW * Dimension::ALL.len() as i32;
/// How far under a row's top its text stands, and the line of its scores.
const TEXT: i32 = 80;
const LINE: i32 = 150;

impl ScoreLine {
    /// The chart of all dimensions: leading and managing.
    pub const DIMENSIONS: ScoreLine = ScoreLine {
        width: 1860,
        height: BOTTOM + 100,
        foot: BOTTOM + 100,
        mark: 24,
        ticks: (TOP, BOTTOM),
        zero: 90,
        point: 16.8,
        lane: 30,
        cap: 12,
    };

    /// The strip of one scale of two people. The numbers of the ticks stand in a strip of their own.
    pub const PEOPLE: ScoreLine = ScoreLine {
        width: 1100,
        height: 140,
        foot: 80,
        mark: 18,
        ticks: (0, 140),
        zero: 50,
        point: 10.0,
        lane: 48,
        cap: 10,
    };

    /// The path of the line up and down at a value.
    pub fn tick(&self, value: u8) -> String {
        let mut path = String::new();
        step(&mut path, 'M', &[self.across(f64::from(value)), self.ticks.0]);
        step(&mut path, 'V', &[self.ticks.1]);
        path
    }

    /// Where the number of a tick stands: the middle of its foot.
    pub fn tick_label(&self, value: u8) -> Point {
        Point { x: self.across(f64::from(value)), y: self.foot - self.cap }
    }

    /// The place of a value; beyond the scale it is the nearest end.
    fn across(&self, value: f64) -> i32 {
        // Far inside the range of i32.
        self.zero + (value.clamp(0.0, 100.0) * self.point).round() as i32
    }

    /// Two scores on a line at this height. Where one mark would hide the other, the first stands
    /// above the line and the second below it.
    fn scores(&self, first: Option<Estimate>, second: Option<Estimate>, y: i32) -> TwoScores {
        let places = first.zip(second);
        let places =
            places.map(|(one, other)| (self.across(one.score()), self.across(other.score())));
        let apart = match places {
            Some((one, other)) if (one - other).abs() < 2 * self.mark => self.mark,
            _ => 0,
        };
        let mark = |score: Estimate, direction| ScoreMark {
            point: Point { x: self.across(score.score()), y: y + direction * apart },
            bar: self.bar(score, y + direction * self.lane),
        };
        let mut link = String::new();
        if let Some((one, other)) = places {
            step(&mut link, 'M', &[one, y]);
            step(&mut link, 'H', &[other]);
        }
        TwoScores {
            first: first.map(|score| mark(score, -1)),
            second: second.map(|score| mark(score, 1)),
            link,
        }
    }

    /// A bar with a stroke at either end.
    fn bar(&self, score: Estimate, y: i32) -> String {
        let mut path = String::new();
        let (low, high) = score.band();
        let (low, high) = (self.across(low), self.across(high));
        step(&mut path, 'M', &[low, y]);
        step(&mut path, 'H', &[high]);
        for end in [low, high] {
            step(&mut path, 'M', &[end, y - self.cap]);
            step(&mut path, 'V', &[y + self.cap]);
        }
        path
    }
}

/// One score.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ScoreMark {
    /// Where the score is.
    pub point: Point,
    /// The path of its 90 % bar, cut off at 0 and 100.
    pub bar: String,
}

/// Two scores on one line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TwoScores {
    /// Leading's score or the first person's, where there is one.
    pub first: Option<ScoreMark>,
    /// Managing's score or the second person's, where there is one.
    pub second: Option<ScoreMark>,
    /// The path between the two; nothing where one is missing.
    pub link: String,
}

/// One dimension.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DimensionRow {
    /// The dimension.
    pub dimension: Dimension,
    /// Where its name starts.
    pub label: Point,
    /// Its two scores, leading first.
    pub scores: TwoScores,
    /// Whether the difference is beyond its uncertainty.
    pub is_clear: bool,
}

/// The rows from the top: most towards leading first, most towards managing after them, ties in the
/// fixed order; last those that have no difference.
pub fn dimension_rows(profile: &Profile) -> Vec<DimensionRow> {
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

fn row(profile: &Profile, dimension: Dimension, top: i32) -> DimensionRow {
    let line = ScoreLine::DIMENSIONS;
    let side = |side| profile.facet(Facet { dimension, side }).estimate();
    let lean = profile.dimension_lean(dimension);
    DimensionRow {
        dimension,
        label: Point { x: line.zero, y: top + TEXT },
        scores: line.scores(side(Side::Leading), side(Side::Managing), top + LINE),
        is_clear: lean.is_some_and(|lean| lean.side().is_some()),
    }
}

/// One scale of two people.
pub fn two_people(first: Option<Estimate>, second: Option<Estimate>) -> TwoScores {
    let line = ScoreLine::PEOPLE;
    line.scores(first, second, line.height / 2)
}
