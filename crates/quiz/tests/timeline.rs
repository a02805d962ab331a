//! The geometry of the chart over time.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic)]

mod answering;

use answering::{any_outcome, outcome};
use proptest::prelude::*;
use quiz::{
    charts::{
        Anchor, Point,
        timeline::{HEIGHT, Timeline, WIDTH, grid_label, grid_line, grid_values, timeline},
    },
    date,
    history::{
        History,
        trend::{Series, Trend, trend},
    },
    instrument::{Length, Revision},
    scoring::{MeasureKind, Outcome},
};

fn of(entries: impl IntoIterator<Item = (u32, Outcome)>) -> Trend {
    let mut history = History::default();
    for (day, outcome) in entries {
        history.add(day, outcome);
    }
    trend(&history, Revision::OURS)
}

fn all(trend: &Trend) -> Vec<&Series> {
    trend.totals.iter().chain(&trend.dimensions).chain(&trend.scales).collect()
}

/// Leading with this group on each facet, managing with 22.
fn leading(group: &str) -> Outcome {
    outcome(Length::Snapshot, &[group, "22"].repeat(6).join(" "))
}

fn at(points: &[Point]) -> Vec<(i32, i32)> {
    points.iter().map(|point| (point.x, point.y)).collect()
}

fn days(timeline: &Timeline) -> Vec<(u32, i32, Anchor)> {
    timeline.days.iter().map(|tick| (tick.day, tick.point.x, tick.anchor)).collect()
}

#[test]
fn days_stand_as_far_apart_as_they_were() {
    let results = [(100, "44"), (101, "22"), (140, "00"), (200, "22")];
    let trend = of(results.map(|(day, group)| (day, leading(group))));
    let drawn = timeline(&trend.totals[0]);
    // The first day is at 260, the last 1560 further; a day 15.6, a point 6. 100 is at 40, 0 at 640.
    assert_eq!(at(&drawn.points), [(260, 40), (276, 340), (884, 640), (1820, 340)]);
    assert_eq!(drawn.line, "M260 40L276 340L884 640L1820 340");
    // One answer varies by 1875 / (3 + 12), a total of six facets with two answers each by a twelfth of
    // that: SE 3.23 and a margin of 5.29, 31.8 units, and nothing beyond either end of the scale.
    assert_eq!(drawn.band, "M260 40L276 308L884 608L1820 308L1820 372L884 640L276 372L260 72Z");
    assert_eq!(days(&drawn), [(100, 260, Anchor::Start), (200, 1820, Anchor::End)]);
    assert_eq!(drawn.days[0].point.y, 740);
}

#[test]
fn a_gap_has_a_scale_with_zero_in_the_middle() {
    let trend = of([(1, leading("44")), (2, leading("22")), (3, leading("00"))]);
    let drawn = timeline(&trend.totals[2]);
    // A point is 3 long: 50 is at 190, 0 at 340, −50 at 490.
    assert_eq!(at(&drawn.points), [(260, 190), (1040, 340), (1820, 490)]);
    assert_eq!(grid_values(MeasureKind::Gap), [-100, -50, 0, 50, 100]);
    assert_eq!(grid_line(MeasureKind::Gap, 0), "M260 340L1820 340");
    assert_eq!(grid_label(MeasureKind::Gap, -50), Point { x: 220, y: 490 });
}

#[test]
fn a_single_result_stands_in_the_middle_with_a_bar_about_it() {
    let drawn = timeline(&of([(20_782, leading("22"))]).totals[0]);
    assert_eq!(at(&drawn.points), [(1040, 340)]);
    assert_eq!(drawn.line, "");
    assert_eq!(drawn.band, "M1020 308L1060 308L1060 372L1020 372Z");
    assert_eq!(days(&drawn), [(20_782, 1040, Anchor::Middle)]);
}

#[test]
fn nothing_is_drawn_of_what_is_not_known() {
    let nothing =
        Timeline { points: vec![], line: String::new(), band: String::new(), days: vec![] };
    let silent = leading("ss");
    for trend in [of([]), of([(1, silent.clone()), (2, silent)])] {
        assert_eq!(timeline(&trend.totals[0]), nothing);
    }
}

#[test]
fn levels_stand_at_the_points_of_the_answer_scale() {
    assert_eq!(grid_values(MeasureKind::Level), [0, 25, 50, 75, 100]);
    assert_eq!(grid_line(MeasureKind::Level, 0), "M260 640L1820 640");
    assert_eq!(grid_line(MeasureKind::Level, 100), "M260 40L1820 40");
    assert_eq!(grid_label(MeasureKind::Level, 50), Point { x: 220, y: 340 });
    assert_eq!((WIDTH, HEIGHT), (1860, 760));
}

#[test]
fn the_ends_of_time_are_inside_the_drawing() {
    let trend = of([(0, leading("22")), (1, leading("22")), (date::LAST, leading("22"))]);
    let drawn = timeline(&trend.totals[0]);
    assert_eq!(at(&drawn.points), [(260, 340), (260, 340), (1820, 340)]);
}

fn numbers(path: &str) -> Vec<i32> {
    path.split(|c: char| !c.is_ascii_digit() && c != '-').filter_map(|n| n.parse().ok()).collect()
}

proptest! {
    #[test]
    fn everything_is_inside_the_drawing_and_in_order(
        entries in prop::collection::vec((0..=date::LAST, any_outcome()), 0..8),
    ) {
        for series in all(&of(entries)) {
            let drawn = timeline(series);
            prop_assert_eq!(drawn.points.len(), series.points.len());
            prop_assert!(drawn.points.windows(2).all(|pair| pair[0].x <= pair[1].x));
            prop_assert!(drawn.points.iter().all(|point| (40..=640).contains(&point.y)));
            let (line, band) = (numbers(&drawn.line), numbers(&drawn.band));
            let count = series.points.len();
            prop_assert_eq!(line.len(), if count > 1 { 2 * count } else { 0 });
            prop_assert_eq!(band.len(), if count == 1 { 8 } else { 4 * count });
            for place in line.chunks(2).chain(band.chunks(2)) {
                prop_assert!((240..=WIDTH).contains(&place[0]) && (40..=640).contains(&place[1]));
            }
            let named: Vec<u32> = drawn.days.iter().map(|tick| tick.day).collect();
            let mut ends: Vec<u32> = series.points.iter().map(|point| point.day).collect();
            if ends.len() > 2 {
                ends.drain(1..ends.len() - 1);
            }
            prop_assert_eq!(named, ends);
        }
    }

    /// The band goes around every point, and a higher score is never drawn lower.
    #[test]
    fn the_band_holds_its_points(
        entries in prop::collection::vec((0..4_000u32, any_outcome()), 2..8),
    ) {
        for series in all(&of(entries)) {
            let drawn = timeline(series);
            let count = drawn.points.len();
            if count < 2 {
                continue;
            }
            let band = numbers(&drawn.band);
            for (place, point) in drawn.points.iter().enumerate() {
                let (upper, lower) = (&band[2 * place..], &band[2 * (2 * count - 1 - place)..]);
                prop_assert_eq!((upper[0], lower[0]), (point.x, point.x));
                prop_assert!(upper[1] <= point.y && point.y <= lower[1]);
            }
            for (one, other) in series.points.iter().zip(&drawn.points) {
                for (another, yet) in series.points.iter().zip(&drawn.points) {
                    let is_higher = one.estimate.score() >= another.estimate.score();
                    prop_assert!(!is_higher || other.y <= yet.y);
                }
            }
        }
    }
}
