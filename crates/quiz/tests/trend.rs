//! What became of a person's numbers: the rules by table, and what must hold for any history.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic)]

mod answering;

use answering::{any_answers, any_context, any_length, any_outcome, outcome};
use proptest::prelude::*;
use quiz::{
    history::{
        History,
        trend::{Change, Movement, Series, Trend, trend},
    },
    instrument::{Context, Dimension, Facet, Foundation, Length, Revision, Scale, Side},
    scoring::{Grade, Measure, Outcome, comparison::compare},
};

const VISION: Measure =
    Measure::Scale(Scale::Facet(Facet { dimension: Dimension::Direction, side: Side::Leading }));
const SELF_KNOWLEDGE: Measure = Measure::Scale(Scale::Foundation(Foundation::SelfKnowledge));
const LEADING: Measure = Measure::Side(Side::Leading);

fn history(entries: impl IntoIterator<Item = (u32, Outcome)>) -> History {
    let mut history = History::default();
    for (day, outcome) in entries {
        history.add(day, outcome);
    }
    history
}

fn ours(entries: impl IntoIterator<Item = (u32, Outcome)>) -> Trend {
    trend(&history(entries), Revision::OURS)
}

fn all(trend: &Trend) -> Vec<&Series> {
    trend.totals.iter().chain(&trend.dimensions).chain(&trend.scales).collect()
}

fn of(trend: &Trend, measure: Measure) -> &Series {
    all(trend).into_iter().find(|series| series.measure == measure).expect("a series")
}

fn days(series: &Series) -> Vec<u32> {
    series.points.iter().map(|point| point.day).collect()
}

fn since(change: &Change) -> Option<u32> {
    change.since.map(|point| point.day)
}

/// A full profile with this group on every scale of leading, and another on the rest.
fn full(leading: &str, others: &str) -> Outcome {
    outcome(Length::Full, &format!("{} {others}", [leading, others].repeat(7).join(" ")))
}

fn with_vision(length: Length, group: &str, others: &str) -> Outcome {
    let count = if length == Length::Full { 14 } else { 11 };
    outcome(length, &format!("{group} {}", vec![others; count].join(" ")))
}

#[test]
fn a_total_moves_beyond_1_64_standard_errors_of_the_change() {
    // Nine scales of 1223 spread 1250 each, six of 2222 nothing: one answer varies by
    // (1875 + 11250) / 48 = 273.4, a total by a 24th of that, the change by two: 1.64 · 4.77 = 7.8. One
    // answer of four a step higher is 6.25 points, with a margin of 8.2; two of four are 12.5, with 8.4.
    for (before, after, expected) in [
        ("2222", "2222", Movement::NoClearChange),
        ("2222", "2223", Movement::NoClearChange),
        ("2222", "2233", Movement::Rose),
        ("2233", "2222", Movement::Fell),
        ("2222", "sss2", Movement::CannotTell),
        ("sss2", "2222", Movement::CannotTell),
    ] {
        let trend = ours([(1, full(before, "1223")), (9, full(after, "1223"))]);
        let series = of(&trend, LEADING);
        assert_eq!(series.since_previous.movement, expected, "{before} {after}");
        assert_eq!(series.since_first, series.since_previous);
        let managing = of(&trend, Measure::Side(Side::Managing));
        assert_eq!(managing.since_previous.movement, Movement::NoClearChange);
    }
}

/// By itself each of these is beyond 1.64, the fourth and the sixth beyond 2.58.
#[test]
fn one_of_many_numbers_moves_only_beyond_three_standard_errors() {
    use Movement::{Fell, NoClearChange, Rose};
    for (length, before, after, others, expected) in [
        // One answer varies by (1875 + 14 · 1250) / 48 = 403.6: SE 10.05 each, 14.2 of the change. 25 points
        // are 1.76 of them, 50 points 3.52.
        (Length::Full, "2222", "3333", "1223", NoClearChange),
        (Length::Full, "2222", "4444", "1223", Rose),
        (Length::Full, "4444", "2222", "1223", Fell),
        // 37.5 points: SE 10.05 and 10.21, 14.3 of the change: 2.62 of them.
        (Length::Full, "2222", "3344", "1223", NoClearChange),
        // 43.75 points: SE 10.05 and 10.17, 14.3 of the change: 3.06 of them.
        (Length::Full, "2222", "3444", "1223", Rose),
        // (1875 + 11 · 312.5) / 15 = 354.2: SE 13.31 each, 18.8 of the change. 50 points are 2.66 of them,
        // 75 points 3.99.
        (Length::Snapshot, "22", "44", "12", NoClearChange),
        (Length::Snapshot, "11", "44", "12", Rose),
        (Length::Snapshot, "44", "11", "12", Fell),
    ] {
        let results = [before, after].map(|group| with_vision(length, group, others));
        let compared = compare(&results[1], &results[0]).unwrap();
        let pair = compared.scales.iter().find(|pair| pair.measure == VISION).unwrap();
        assert!(pair.reading.grade() == Grade::Clear, "{before} {after}: two people would differ");
        let trend = ours((0..).zip(results));
        let change = of(&trend, VISION).since_previous;
        assert_eq!(change.movement, expected, "{before} {after}");
        assert_eq!(change.difference, pair.difference);
    }
}

#[test]
fn a_change_is_told_since_the_last_time_and_since_the_first() {
    use Movement::{Fell, NoClearChange, Rose};
    let grid_values = [("0000", 3), ("2222", 40), ("4444", 41), ("3344", 400)];
    let mut entries = Vec::new();
    for (level, day) in grid_values {
        entries.push((day, full(level, "2222")));
        let trend = ours(entries.clone());
        let series = of(&trend, LEADING);
        assert_eq!(days(series), entries.iter().map(|(day, _)| *day).collect::<Vec<_>>());
        let told = [series.since_previous, series.since_first];
        let expected = match day {
            3 => [(None, Movement::CannotTell); 2],
            40 => [(Some(3), Rose); 2],
            41 => [(Some(40), Rose), (Some(3), Rose)],
            _ => [(Some(41), Fell), (Some(3), Rose)],
        };
        assert_eq!(told.map(|change| (since(&change), change.movement)), expected, "day {day}");
    }
    // The balance has moved with leading, and no gap says more than its dimension.
    let trend = ours(entries);
    assert_eq!(of(&trend, Measure::Balance).since_first.movement, Rose);
    let gap = of(&trend, Measure::Difference(Dimension::Risk));
    assert_eq!((gap.since_first.movement, gap.since_previous.movement), (Rose, NoClearChange));
}

#[test]
fn a_result_without_a_number_has_no_point_of_it() {
    let trend = ours([
        (1, with_vision(Length::Full, "2222", "2222")),
        (2, with_vision(Length::Snapshot, "ss", "22")),
        (3, with_vision(Length::Full, "4444", "4444")),
        (4, with_vision(Length::Snapshot, "44", "44")),
    ]);
    assert_eq!((trend.results, trend.others), (4, 0));
    assert_eq!(days(of(&trend, LEADING)), [1, 2, 3, 4]);
    assert_eq!(days(of(&trend, VISION)), [1, 3, 4]);
    assert_eq!(since(&of(&trend, VISION).since_previous), Some(3));
    // The latest point is not of the latest result, and says so.
    let foundation = of(&trend, SELF_KNOWLEDGE);
    assert_eq!(days(foundation), [1, 3]);
    assert_eq!(foundation.since_previous.movement, Movement::Rose);
    assert_eq!(since(&foundation.since_previous), Some(1));
}

#[test]
fn every_list_is_whole_and_in_the_fixed_order() {
    let nothing = ours([]);
    assert_eq!([nothing.totals.len(), nothing.dimensions.len(), nothing.scales.len()], [3, 6, 12]);
    for series in all(&nothing) {
        assert!(series.points.is_empty() && series.since_first.difference.is_none());
        assert_eq!(series.since_previous.movement, Movement::CannotTell);
    }
    let full = ours([(1, full("2222", "2222"))]);
    let measures: Vec<Measure> = all(&full).iter().map(|series| series.measure).collect();
    let mut expected = vec![LEADING, Measure::Side(Side::Managing), Measure::Balance];
    expected.extend(Dimension::ALL.map(Measure::Difference));
    expected.extend(Scale::all().map(Measure::Scale));
    assert_eq!(measures, expected);
}

#[test]
fn answers_to_other_statements_are_counted_and_never_compared() {
    let of_pack = |group: &str| {
        let answers = answering::answers(Length::Snapshot, &[group; 12].join(" "));
        let revision = Revision::from_pack("40").unwrap();
        Outcome::from_answers(revision, Length::Snapshot, &answers, Context::default()).unwrap()
    };
    let all = [(1, full("0000", "0000")), (2, of_pack("44")), (2, full("2222", "2222"))];
    let history = history(all);
    let (ours, theirs) =
        (trend(&history, Revision::OURS), trend(&history, Revision::from_pack("40").unwrap()));
    assert_eq!((ours.results, ours.others), (2, 1));
    assert_eq!((theirs.results, theirs.others), (1, 2));
    assert_eq!(of(&theirs, LEADING).since_previous.movement, Movement::CannotTell);
    assert_eq!(since(&of(&ours, LEADING).since_previous), Some(1));
}

fn any_history() -> impl Strategy<Value = History> {
    let result = any_length().prop_flat_map(|length| {
        (any_answers(length), any_context()).prop_map(move |(answers, context)| {
            Outcome::from_answers(Revision::OURS, length, &answers, context).unwrap()
        })
    });
    let result = prop_oneof![9 => result, 1 => any_outcome()];
    prop::collection::vec((0..5_000u32, result), 0..8).prop_map(history)
}

proptest! {
    /// In plain floating point; the integers only have to agree where it isn't on the fence.
    #[test]
    fn a_change_is_clear_only_beyond_its_own_band(history in any_history()) {
        for series in all(&trend(&history, Revision::OURS)) {
            let far = match series.measure {
                Measure::Side(_) | Measure::Balance => 1.64,
                _ => 3.0,
            };
            let count = series.points.len();
            let others = [count.checked_sub(2), (count > 1).then_some(0)];
            for (change, other) in [series.since_previous, series.since_first].into_iter().zip(others) {
                let Some(other) = other else {
                    prop_assert_eq!(change.movement, Movement::CannotTell);
                    prop_assert!(change.since.is_none() && change.difference.is_none());
                    continue;
                };
                let (one, two) = (series.points[other], series.points[count - 1]);
                prop_assert_eq!(change.since, Some(one));
                let by = two.estimate.score() - one.estimate.score();
                let band = far * two.estimate.standard_error().hypot(one.estimate.standard_error());
                if (by.abs() - band).abs() > 1e-9 {
                    let expected = if by.abs() < band {
                        Movement::NoClearChange
                    } else if by > 0.0 {
                        Movement::Rose
                    } else {
                        Movement::Fell
                    };
                    prop_assert_eq!(change.movement, expected);
                    prop_assert_eq!(change.movement.is_clear(), by.abs() > band);
                }
            }
        }
    }

    #[test]
    fn every_result_is_a_point_or_has_too_few_answers(history in any_history()) {
        let trend = trend(&history, Revision::OURS);
        prop_assert_eq!(trend.results + trend.others, history.entries().len());
        for series in all(&trend) {
            prop_assert!(days(series).windows(2).all(|pair| pair[0] < pair[1]));
        }
        let totals = history.entries().iter().filter(|entry| {
            entry.outcome.revision() == Revision::OURS
                && entry.outcome.profile().side(Side::Leading).is_some()
        });
        prop_assert_eq!(days(&trend.totals[0]), totals.map(|each| each.day).collect::<Vec<_>>());
    }

    #[test]
    fn the_same_result_again_has_moved_nothing(outcome in any_outcome(), days in 1..5_000u32) {
        let history = history([(0, outcome.clone()), (days, outcome.clone())]);
        for series in all(&trend(&history, outcome.revision())) {
            let expected = match series.points.len() {
                2 => Movement::NoClearChange,
                _ => Movement::CannotTell,
            };
            prop_assert_eq!(series.since_previous.movement, expected);
        }
    }
}
