//! Two results side by side: the rules by table, and what must hold for any two.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic)]

mod answering;

use answering::{any_outcome, outcome};
use proptest::prelude::*;
use quiz::{
    instrument::{Context, Dimension, Facet, Length, Revision, Scale, Side},
    scoring::{
        Grade, Measure, MeasureKind, Outcome,
        comparison::{Between, Compared, ComparedMeasure, Comparison, compare},
    },
};

fn all(comparison: Comparison) -> Vec<ComparedMeasure> {
    comparison.all().copied().collect()
}

fn read(you: &Outcome, they: &Outcome, measure: Measure) -> Compared {
    compare(you, they).unwrap().reading(measure)
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
        // 0.67 · 21.4 = 14.3 points are likely.
        ("33", "22", Compared::YouLikely),
        ("22", "33", Compared::TheyLikely),
        ("32", "22", Compared::CannotTell),
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
    let clear = scales.iter().filter(|pair| pair.reading.grade() == Grade::Clear);
    assert_eq!(clear.count(), 3);
}

/// The names of the facets that are said first, each with its ids.
fn said((between, facets): (Between, Vec<Facet>)) -> (Between, Vec<String>) {
    let names =
        facets.into_iter().map(|Facet { dimension, side }| [dimension.id(), side.id()].join("."));
    (between, names.collect())
}

#[test]
fn what_sets_two_apart_is_of_one_grade_and_the_widest_of_it() {
    let of = |groups: &str| outcome(Length::Snapshot, groups);
    // One answer varies by (1875 + 9 · 1250) / (3 + 12) = 875, and so do two facets: 1.64 · 29.6 = 48.5
    // points are clear, and 19.8 likely.
    let you = of("44 13 13 13 44 13 33 13 13 13 13 13");
    let three = compare(&you, &of("00 13 13 13 00 13 22 13 13 13 13 13")).unwrap();
    let named = vec!["direction.leading".to_owned(), "energy.leading".to_owned()];
    assert_eq!(said(three.sets_apart()), (Between::Apart, named), "horizon is only likely");
    assert_eq!(three.apart().count(), 3);
    let likely = compare(&you, &of("44 13 13 13 44 13 22 13 13 13 13 13")).unwrap();
    let named = vec!["horizon.leading".to_owned()];
    assert_eq!(said(likely.sets_apart()), (Between::LikelyApart, named));
    let same = compare(&you, &you).unwrap();
    assert_eq!(same.sets_apart(), (Between::NotApart, Vec::new()));
}

#[test]
fn what_two_share_is_surely_alike_or_else_only_closest() {
    let all = |group: &str| outcome(Length::Full, &[group; 15].join(" "));
    let (between, facets) = compare(&all("1223"), &all("1223")).unwrap().shares();
    assert_eq!((between, facets.len()), (Between::Alike, 3));
    let of = |groups: &str| outcome(Length::Snapshot, groups);
    let you = of("44 00 44 00 44 ss 04 00 44 00 44 00");
    let they = of("00 44 00 44 00 44 04 44 00 44 00 44");
    // Only horizon's leading is neither far apart nor unknown; twice two such answers don't make two alike.
    let shared = compare(&you, &they).unwrap().shares();
    assert_eq!(said(shared), (Between::Closest, vec!["horizon.leading".to_owned()]));
    let far = compare(&of(&["44"; 12].join(" ")), &of(&["00"; 12].join(" "))).unwrap();
    assert_eq!(far.shares(), (Between::Closest, Vec::new()), "nothing at all is close");
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
        Compared::YouLikely => Compared::TheyLikely,
        Compared::TheyLikely => Compared::YouLikely,
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
            prop_assert_eq!(pair.reading.grade(), Grade::Even);
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
            let likely = d.score().abs() > 0.67 * d.standard_error();
            let within = d.score().abs() + d.margin() <= 25.0;
            match pair.reading {
                Compared::BothAlike => prop_assert!(within && !beyond),
                Compared::YouMore => prop_assert!(beyond && d.score() > 0.0),
                Compared::TheyMore => prop_assert!(beyond && d.score() < 0.0),
                Compared::YouLikely => prop_assert!(likely && !beyond && !within && d.score() > 0.0),
                Compared::TheyLikely => prop_assert!(likely && !beyond && !within && d.score() < 0.0),
                Compared::CannotTell => prop_assert!(!likely && !within),
            }
        }
    }
}
