//! Two results side by side: the rules by table, and what must hold for any two.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic)]

mod answering;

use answering::{any_outcome, outcome};
use proptest::prelude::*;
use quiz::{
    instrument::{Context, Dimension, Facet, Length, Revision, Scale, Side},
    scoring::{
        Measure, MeasureKind, Outcome,
        comparison::{Compared, ComparedMeasure, Comparison, compare},
    },
};

fn all(comparison: Comparison) -> Vec<ComparedMeasure> {
    [comparison.totals, comparison.dimensions, comparison.scales].concat()
}

fn read(you: &Outcome, they: &Outcome, measure: Measure) -> Compared {
    let pairs = all(compare(you, they).unwrap());
    pairs.into_iter().find(|pair| pair.measure == measure).unwrap().reading
}

const VISION: Facet = Facet { dimension: Dimension::Direction, side: Side::Leading };

#[test]
fn a_difference_is_told_only_beyond_the_uncertainty_of_both() {
    let rest = " 13 13 13 13 22 22 22 22 22 22 22";
    let with = |group: &str| outcome(Length::Snapshot, &[group, rest].concat());
    // One answer varies by (1875 + 4 · 1250) / (3 + 12) = 458.3. A facet has half of that, two facets all
    // of it: 1.64 · 21.4 = 35.1 points are clear.
    for (you, they, expected) in [
        ("44", "22", Compared::YouMore),
        ("22", "44", Compared::TheyMore),
        ("33", "22", Compared::CannotTell),
        // Even the same answers: twice two statements can't show that two people are alike.
        ("22", "22", Compared::CannotTell),
        ("ss", "22", Compared::CannotTell),
        ("22", "ss", Compared::CannotTell),
    ] {
        let measure = Measure::Scale(Scale::Facet(VISION));
        assert_eq!(read(&with(you), &with(they), measure), expected, "{you} {they}");
    }
}

#[test]
fn alike_is_told_where_the_difference_is_surely_within_one_step() {
    let all = |group: &str| outcome(Length::Full, &[group; 15].join(" "));
    let totals = Measure::Side(Side::Leading);
    // 1223 fifteen times: one answer varies by (1875 + 15 · 1250) / 48 = 429.7; a facet has a quarter of
    // that, a total a sixth of that again, two totals twice that: 1.64 · 5.98 = 9.8. 6.25 points more,
    // with 1233, have a margin of 10.6; 12.5 more, with 2233, one of 8.6.
    assert_eq!(read(&all("1223"), &all("1223"), totals), Compared::BothAlike);
    assert_eq!(read(&all("1233"), &all("1223"), totals), Compared::BothAlike);
    assert_eq!(read(&all("2233"), &all("1223"), totals), Compared::YouMore);
    // A facet's margin is 24.0: the same answers are alike; 6.25 points more, with one of 26.0, can't be
    // told.
    let vision = Measure::Scale(Scale::Facet(VISION));
    assert_eq!(read(&all("1223"), &all("1223"), vision), Compared::BothAlike);
    assert_eq!(read(&all("1233"), &all("1223"), vision), Compared::CannotTell);
}

#[test]
fn a_gap_is_compared_by_where_it_points() {
    let leads = outcome(Length::Full, &["4444", "1111"].repeat(8)[..15].join(" "));
    let manages = outcome(Length::Full, &["1111", "4444"].repeat(8)[..15].join(" "));
    assert_eq!(read(&leads, &manages, Measure::Balance), Compared::YouMore);
    let gap = Measure::Difference(Dimension::Risk);
    assert_eq!(read(&manages, &leads, gap), Compared::TheyMore);
    assert_eq!((Measure::Balance.kind(), gap.kind()), (MeasureKind::Gap, MeasureKind::Gap));
    assert_eq!(Measure::Side(Side::Leading).kind(), MeasureKind::Level);
    assert_eq!(Measure::Scale(Scale::Facet(VISION)).kind(), MeasureKind::Level);
}

#[test]
fn clear_differences_come_first_and_the_largest_of_them() {
    let you = outcome(Length::Snapshot, "23 22 22 22 00 22 ss 22 04 22 22 22");
    let they = outcome(Length::Snapshot, "22 22 00 22 44 22 22 22 00 22 22 22");
    let scales = compare(&you, &they).unwrap().scales;
    let names: Vec<_> = scales
        .iter()
        .map(|pair| match pair.measure {
            Measure::Scale(Scale::Facet(facet)) => (facet.dimension.id(), facet.side.id()),
            other => panic!("{other:?}"),
        })
        .collect();
    // Energy is 100 apart, change and focus 50 each; direction 12.5, but not clearly; then what is even;
    // last horizon, which one of the two can't say.
    assert_eq!(
        names[..5],
        [
            ("energy", "leading"),
            ("change", "leading"),
            ("focus", "leading"),
            ("direction", "leading"),
            ("direction", "managing"),
        ]
    );
    assert_eq!(names[11], ("horizon", "leading"));
    assert_eq!(scales.iter().filter(|pair| pair.is_clear()).count(), 3);
}

#[test]
fn different_lengths_are_compared_and_foundations_are_listed_where_one_has_them() {
    let full = outcome(Length::Full, &["4444"; 15].join(" "));
    let snapshot = outcome(Length::Snapshot, &["00"; 12].join(" "));
    let compared = compare(&full, &snapshot).unwrap();
    assert_eq!(compared.scales.len(), 15);
    assert_eq!(compared.scales[14].difference, None);
    assert_eq!(compared.scales[0].reading, Compared::YouMore);
    assert_eq!(compare(&snapshot, &snapshot).unwrap().scales.len(), 12);
    assert_eq!((compared.totals.len(), compared.dimensions.len()), (3, 6));
}

#[test]
fn answers_to_other_statements_are_never_compared() {
    let answers = answering::answers(Length::Snapshot, &["22"; 12].join(" "));
    let of = |revision| {
        Outcome::from_answers(revision, Length::Snapshot, &answers, Context::default()).unwrap()
    };
    let (ours, theirs) = (of(Revision::OURS), of(Revision::from_pack("40").unwrap()));
    assert_eq!(compare(&ours, &theirs), None);
    assert!(compare(&theirs, &theirs).is_some());
}

fn swapped(reading: Compared) -> Compared {
    match reading {
        Compared::YouMore => Compared::TheyMore,
        Compared::TheyMore => Compared::YouMore,
        same => same,
    }
}

proptest! {
    #[test]
    fn swapping_the_two_turns_every_sign_and_nothing_else(
        you in any_outcome(), they in any_outcome(),
    ) {
        match (compare(&you, &they), compare(&they, &you)) {
            (Some(one), Some(other)) => {
                let (one, other) = (all(one), all(other));
                prop_assert_eq!(one.len(), other.len());
                for (one, other) in one.iter().zip(&other) {
                    prop_assert_eq!(one.measure, other.measure);
                    prop_assert_eq!(one.reading, swapped(other.reading));
                    prop_assert_eq!(
                        one.difference.map(|d| d.score()),
                        other.difference.map(|d| -d.score() + 0.0)
                    );
                    prop_assert_eq!(
                        one.difference.map(|d| d.standard_error()),
                        other.difference.map(|d| d.standard_error())
                    );
                }
            }
            (one, other) => {
                prop_assert!(one.is_none() && other.is_none());
                prop_assert!(you.revision() != they.revision());
            }
        }
    }

    #[test]
    fn nobody_differs_from_themselves(you in any_outcome()) {
        for pair in all(compare(&you, &you).unwrap()) {
            prop_assert!(!pair.is_clear());
            prop_assert!(pair.difference.is_none_or(|difference| difference.score() == 0.0));
        }
    }

    #[test]
    fn what_is_alike_is_never_further_apart_than_a_step(
        you in any_outcome(), they in any_outcome(),
    ) {
        for pair in compare(&you, &they).map(all).unwrap_or_default() {
            let Some(d) = pair.difference else {
                prop_assert_eq!(pair.reading, Compared::CannotTell);
                continue;
            };
            let beyond = d.score().abs() > d.margin();
            let within = d.score().abs() + d.margin() <= 25.0;
            match pair.reading {
                Compared::BothAlike => prop_assert!(within && !beyond),
                Compared::YouMore => prop_assert!(beyond && d.score() > 0.0),
                Compared::TheyMore => prop_assert!(beyond && d.score() < 0.0),
                Compared::CannotTell => prop_assert!(!beyond && !within),
            }
        }
    }
}
