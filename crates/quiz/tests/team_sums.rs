//! A team's figures against a plain computation in floating point, and by hand.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic)]

mod answering;

use answering::{any_outcome, outcome};
use proptest::prelude::*;
use quiz::{
    instrument::{Dimension, Facet, Foundation, Length, Scale, Side},
    scoring::{Lean, Measure, MeasureKind, Outcome, Profile},
    team::{BINS, MemberIndex, Team},
};
use std::cmp::Ordering;

fn team(outcomes: &[Outcome]) -> Team {
    let mut team = Team::new();
    for (place, outcome) in (0..).zip(outcomes) {
        assert_eq!(team.add(outcome), Some(MemberIndex(place)));
    }
    team
}

/// A Snapshot with the same keyed answers in every leading facet, and in every managing one.
fn by_side(leading: &str, managing: &str) -> Outcome {
    outcome(Length::Snapshot, &[leading, managing].repeat(6).join(" "))
}

fn close(one: f64, other: f64) -> bool {
    (one - other).abs() < 1e-9
}

/// What a measure says of a profile, worked out from `Profile` alone.
fn plain(profile: &Profile, measure: Measure) -> Option<f64> {
    let estimate = match measure {
        Measure::Scale(Scale::Facet(facet)) => profile.facet(facet).estimate(),
        Measure::Scale(Scale::Foundation(each)) => profile.foundation(each)?.estimate(),
        Measure::Side(side) => profile.side(side),
        Measure::Balance => profile.balance(),
        Measure::Difference(dimension) => profile.difference(dimension),
    };
    estimate.map(|estimate| estimate.score())
}

#[test]
fn three_people_by_hand() {
    let team = team(&[by_side("44", "00"), by_side("22", "22"), by_side("34", "ss")]);
    let leading = team.summary(Measure::Side(Side::Leading));
    assert_eq!((leading.count, leading.too_few), (3, 0));
    // 100, 50, 87.5: deviations 125/6, −175/6, 50/6; squares 48,750/36 / 2 = 677.08…
    assert_eq!(leading.mean, Some(237.5 / 3.0));
    assert!(close(leading.standard_deviation.unwrap(), (48_750f64 / 36.0 / 2.0).sqrt()));
    assert_eq!(leading.quartiles, Some([50.0, 68.75, 87.5, 93.75, 100.0]));
    let difference = Measure::Difference(Dimension::Risk);
    assert_eq!(team.summary(difference).count, 2);
    assert_eq!(team.summary(difference).too_few, 1);
    assert!(team.missing().eq([MemberIndex(2)]), "nobody else was asked and said too little");
    let leans = team.balance_leans();
    assert_eq!((leans.leading, leans.managing, leans.unclear, leans.missing), (1, 0, 1, 1));
    assert_eq!(team.sorted(Measure::Balance, true), [0, 1, 2].map(MemberIndex));
    assert_eq!(team.sorted(Measure::Balance, false), [1, 0, 2].map(MemberIndex));
    let foundation = Measure::Scale(Scale::Foundation(Foundation::SelfKnowledge));
    assert_eq!((team.summary(foundation).count, team.summary(foundation).too_few), (0, 0));
}

#[test]
fn nobody_and_one_have_no_figures_that_need_more() {
    let none = Team::new();
    for measure in Measure::all() {
        let summary = none.summary(measure);
        assert_eq!((summary.count, summary.mean, summary.noise), (0, None, None));
        assert_eq!((summary.standard_deviation, summary.quartiles), (None, None));
        assert!(none.sorted(measure, true).is_empty() && none.distinct(measure).is_empty());
    }
    assert!(none.is_empty() && none.widest_dimensions().is_empty());
    let one = team(&[by_side("34", "12")]);
    let summary = one.summary(Measure::Balance);
    assert_eq!((summary.mean, summary.standard_deviation), (Some(50.0), None));
    assert_eq!(summary.quartiles, Some([50.0; 5]));
    assert!(one.widest_facets().is_empty());
    assert_eq!(one.value(MemberIndex(1), Measure::Balance), None);
}

#[test]
fn whole_snapshot_scores_are_middles_of_bins_and_others_may_be_halved() {
    let groups = ["00", "01", "02", "03", "04", "14", "24", "34", "44"];
    let team = team(&groups.map(|group| by_side(group, "22")));
    let facet = Facet { dimension: Dimension::Focus, side: Side::Leading };
    let histogram = team.histogram(Measure::Scale(Scale::Facet(facet)));
    assert_eq!([0, 1, 2, 3, 4, 5, 6, 7, 8].map(|bin| histogram.halves(bin)), [2; BINS]);
    assert_eq!((histogram.middle(0), histogram.middle(3), histogram.middle(8)), (0.0, 37.5, 100.0));
    // Differences of −50, −37.5 … 50: odd multiples of 12.5 lie between two bins.
    let histogram = team.histogram(Measure::Difference(Dimension::Focus));
    assert_eq!(
        [0, 1, 2, 3, 4, 5, 6, 7, 8].map(|bin| histogram.halves(bin)),
        [0, 0, 3, 4, 4, 4, 3, 0, 0]
    );
    assert_eq!((histogram.middle(0), histogram.middle(4)), (-100.0, 0.0));
}

#[test]
fn disagreements_are_ranked_by_spread_and_ties_by_the_fixed_order() {
    let one = outcome(Length::Snapshot, "44 00 22 22 34 22 22 22 22 22 22 22");
    let other = outcome(Length::Snapshot, "00 44 22 22 12 22 22 22 22 22 22 22");
    let team = team(&[one, other]);
    use Dimension::{Change, Direction, Energy, Focus, Horizon, Risk};
    assert_eq!(team.widest_dimensions(), [Direction, Energy, Change, Horizon, Focus, Risk]);
    let facets = team.widest_facets();
    let facet = |dimension, side| Facet { dimension, side };
    assert_eq!(
        facets[..3],
        [
            facet(Direction, Side::Leading),
            facet(Direction, Side::Managing),
            facet(Energy, Side::Leading),
        ]
    );
    assert_eq!(facets.len(), Facet::COUNT);
}

/// Equal people have no spread at all, however many: sums in floating point would show some.
#[test]
fn ten_thousand_equal_people_do_not_differ() {
    let mut team = Team::new();
    // A mean of three answers is no binary fraction.
    let full = outcome(Length::Full, &format!("{}0123 0123 0123", "123s 014s ".repeat(6)));
    for _ in 0..10_000 {
        team.add(&full);
    }
    for measure in Measure::all() {
        let summary = team.summary(measure);
        assert_eq!(summary.standard_deviation, Some(0.0));
        assert_eq!(summary.quartiles.unwrap()[2], summary.mean.unwrap());
        assert_eq!(summary.mean, plain(&full.profile(), measure));
    }
}

#[test]
fn ten_thousand_mixed_people_agree_with_the_plain_computation() {
    let outcomes: Vec<Outcome> = (0..10_000u32)
        .map(|number| {
            let digit =
                |place: u32| match number.wrapping_mul(2_654_435_761).rotate_left(place) % 11 {
                    10 => 's',
                    value => char::from(b'0' + (value % 5) as u8),
                };
            let length = Length::ALL[number as usize % 2];
            let (scales, asked) = if length == Length::Full { (15, 4) } else { (12, 2) };
            let group = |scale: u32| (0..asked).map(|at| digit(scale * 4 + at)).collect::<String>();
            outcome(length, &(0..scales).map(group).collect::<Vec<_>>().join(" "))
        })
        .collect();
    agrees_with_the_plain_computation(&outcomes);
}

fn agrees_with_the_plain_computation(outcomes: &[Outcome]) {
    let team = team(outcomes);
    let profiles: Vec<Profile> = outcomes.iter().map(Outcome::profile).collect();
    let mut spreads = vec![];
    for measure in Measure::all() {
        let all: Vec<Option<f64>> = profiles.iter().map(|each| plain(each, measure)).collect();
        let mut values: Vec<f64> = all.iter().copied().flatten().collect();
        values.sort_by(f64::total_cmp);
        let summary = team.summary(measure);
        let n = values.len() as f64;
        let asked = |outcome: &&Outcome| match measure {
            Measure::Scale(Scale::Foundation(_)) => outcome.length() == Length::Full,
            _ => true,
        };
        let asked = outcomes.iter().filter(asked).count();
        assert_eq!(summary.count as usize, values.len());
        assert_eq!(summary.too_few as usize, asked - values.len());
        for (place, value) in (0..).zip(&all) {
            match (team.value(MemberIndex(place), measure), value) {
                (Some(one), Some(other)) => assert!(close(one, *other)),
                (one, other) => assert_eq!(one, *other),
            }
        }
        assert_sorted(&team, measure, &all);
        if values.is_empty() {
            assert_eq!(summary.mean, None);
            continue;
        }
        let mean = values.iter().sum::<f64>() / n;
        assert!(close(summary.mean.unwrap(), mean), "{measure:?}");
        let errors = profiles.iter().filter_map(|each| measure.estimate(each));
        let noise = errors.map(|each| each.standard_error().powi(2)).sum::<f64>() / n;
        assert!(close(summary.noise.unwrap(), noise.sqrt()));
        let squares: f64 = values.iter().map(|value| (value - mean).powi(2)).sum();
        if values.len() > 1 {
            let deviation = (squares / (n - 1.0)).sqrt();
            assert!((summary.standard_deviation.unwrap() - deviation).abs() < 1e-6);
            spreads.push((measure, deviation));
        } else {
            assert_eq!(summary.standard_deviation, None);
        }
        let quartiles = summary.quartiles.unwrap();
        for (quarter, quartile) in (0..).zip(quartiles) {
            let at = (n - 1.0) * f64::from(quarter) / 4.0;
            let (low, high) = (values[at.floor() as usize], values[at.ceil() as usize]);
            assert!(close(quartile, low + (high - low) * at.fract()));
        }
        let distinct = team.distinct(measure);
        assert!(distinct.is_sorted_by(|one, other| one.0 < other.0));
        for (value, count) in distinct {
            let same = values.iter().filter(|each| close(**each, value)).count();
            assert_eq!(count as usize, same);
        }
        let histogram = team.histogram(measure);
        let halves: u32 = (0..BINS).map(|bin| histogram.halves(bin)).sum();
        assert_eq!(halves as usize, 2 * values.len());
        let width = if measure.kind() == MeasureKind::Gap { 25.0 } else { 12.5 };
        for bin in 0..BINS {
            let expected: u32 = values
                .iter()
                .map(|value| match ((value - histogram.middle(bin)).abs() - width / 2.0).abs() {
                    border if border < 1e-9 => 1,
                    _ if (value - histogram.middle(bin)).abs() < width / 2.0 => 2,
                    _ => 0,
                })
                .sum();
            assert_eq!(histogram.halves(bin), expected, "{measure:?} {bin}");
        }
    }
    assert_leans(&team, &profiles);
    assert_ranked(&team, &spreads);
}

fn assert_sorted(team: &Team, measure: Measure, all: &[Option<f64>]) {
    for descending in [false, true] {
        let mut expected: Vec<u32> = (0..all.len() as u32).collect();
        // Rounded, so that equal thirds are equal.
        let key = |at: u32| all[at as usize].map(|value| (value * 720.0).round() as i64);
        expected.sort_by(|one, other| match (key(*one), key(*other)) {
            (Some(one), Some(other)) if descending => other.cmp(&one),
            (Some(one), Some(other)) => one.cmp(&other),
            (Some(_), None) => Ordering::Less,
            (None, Some(_)) => Ordering::Greater,
            (None, None) => Ordering::Equal,
        });
        let sorted: Vec<u32> = team.sorted(measure, descending).iter().map(|each| each.0).collect();
        assert_eq!(sorted, expected);
    }
}

fn assert_leans(team: &Team, profiles: &[Profile]) {
    let count = |lean: fn(&Profile, Option<Dimension>) -> Option<Lean>, of, is| {
        profiles.iter().filter(|profile| lean(profile, of) == is).count() as u32
    };
    let lean = |profile: &Profile, of: Option<Dimension>| match of {
        Some(dimension) => profile.dimension_lean(dimension),
        None => profile.lean(),
    };
    for of in Dimension::ALL.into_iter().map(Some).chain([None]) {
        let leans = of.map_or(team.balance_leans(), |dimension| team.dimension_leans(dimension));
        assert_eq!(leans.leading, count(lean, of, Some(Lean::Leading)));
        assert_eq!(leans.managing, count(lean, of, Some(Lean::Managing)));
        assert_eq!(leans.unclear, count(lean, of, Some(Lean::Unclear)));
        assert_eq!(leans.missing, count(lean, of, None));
    }
}

fn assert_ranked(team: &Team, spreads: &[(Measure, f64)]) {
    let spread = |measure| spreads.iter().find(|each| each.0 == measure).map(|each| each.1);
    let dimensions: Vec<f64> = team
        .widest_dimensions()
        .into_iter()
        .map(|dimension| spread(Measure::Difference(dimension)).unwrap())
        .collect();
    let facets: Vec<f64> = team
        .widest_facets()
        .into_iter()
        .map(|facet| spread(Measure::Scale(Scale::Facet(facet))).unwrap())
        .collect();
    for ranked in [dimensions, facets] {
        assert!(ranked.is_sorted_by(|one, other| *one >= other - 1e-6), "{ranked:?}");
    }
}

proptest! {
    #[test]
    fn random_teams_agree_with_the_plain_computation(
        outcomes in prop::collection::vec(any_outcome(), 0..40),
    ) {
        agrees_with_the_plain_computation(&outcomes);
    }

    /// Whole numbers don't care who comes first.
    #[test]
    fn the_order_of_the_members_changes_no_figure(
        outcomes in prop::collection::vec(any_outcome(), 0..20),
    ) {
        let forwards = team(&outcomes);
        let backwards = team(&outcomes.iter().rev().cloned().collect::<Vec<_>>());
        for measure in Measure::all() {
            prop_assert_eq!(forwards.summary(measure), backwards.summary(measure));
            prop_assert_eq!(forwards.histogram(measure), backwards.histogram(measure));
        }
        prop_assert_eq!(forwards.widest_dimensions(), backwards.widest_dimensions());
        prop_assert_eq!(forwards.widest_facets(), backwards.widest_facets());
    }
}
