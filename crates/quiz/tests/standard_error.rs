//! The squared standard error to the last unit that is held, against numbers worked out elsewhere.
//!
//! They come from Python, from the formula of `docs/scoring.md` and not from our integers:
//! ```python
//! from fractions import Fraction as F
//! def one(scales):  # the variance of one answer
//!     mean = lambda xs: F(sum(xs), len(xs))
//!     spread = sum((25 * (x - mean(xs))) ** 2 for xs in scales for x in xs)
//!     return (3 * 625 + spread) / (3 + sum(len(xs) - 1 for xs in scales))
//! facet = lambda scales, xs: one(scales) / len(xs)
//! total = lambda scales, facets: one(scales) * sum(F(1, len(xs)) for xs in facets) / len(facets) ** 2
//! ```
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic)]

mod answering;

use answering::outcome;
use quiz::{
    instrument::{Facet, Length, Side},
    scoring::Estimate,
};

/// Squared standard errors are held in units of a 5,184,000th, rounded once for a facet, again for a
/// total; a balance adds two.
#[track_caller]
fn assert_to_the_unit(estimate: Option<Estimate>, expected: f64, roundings: f64) {
    let actual = estimate.unwrap().standard_error().powi(2);
    let units = (actual - expected).abs() * 5_184_000.0;
    assert!(units <= 0.51 * roundings, "{actual:.12} is {units} units from {expected:.12}");
}

#[test]
fn a_facets_standard_error_is_right_to_the_unit() {
    let snapshot = [
        ("4s", 133.92857142857142),
        ("22", 62.5),
        ("34", 72.91666666666667),
        ("04", 229.16666666666666),
    ];
    let full = [
        ("014s", 51.71394799054374),
        ("124s", 33.983451536643024),
        ("444s", 13.297872340425531),
        ("044s", 60.579196217494086),
        ("334s", 16.252955082742314),
        ("2222", 9.765625),
        ("0044", 61.848958333333336),
        ("1334", 25.227864583333332),
        ("0444", 48.828125),
        ("2344", 18.717447916666664),
        ("0123", 26.041666666666664),
    ];
    let first = |length, groups: String| {
        outcome(length, &groups).profile().facet(Facet::all().next().unwrap()).estimate()
    };
    for (group, expected) in snapshot {
        let groups = format!("{group} {}", ["22"; 11].join(" "));
        assert_to_the_unit(first(Length::Snapshot, groups), expected, 1.0);
    }
    for (group, expected) in full {
        let groups = format!("{group} {}", ["2222"; 14].join(" "));
        assert_to_the_unit(first(Length::Full, groups), expected, 1.0);
    }
}

#[test]
fn the_totals_standard_errors_are_right_to_the_unit() {
    // Leading 34 23 3s 44 13 2s, managing 12 03 22 24 ss 1s.
    let snapshot = outcome(Length::Snapshot, "34 12 23 03 3s 22 44 24 13 ss 2s 1s").profile();
    assert_to_the_unit(snapshot.side(Side::Leading), 82.07070707070707, 2.0);
    assert_to_the_unit(snapshot.side(Side::Managing), 88.63636363636364, 2.0);
    assert_to_the_unit(snapshot.balance(), 170.7070707070707, 4.0);

    // Leading 3444 233s 0444 1233 2224 334s, managing 0112 2334 1122 0044 122s 2233.
    let full = outcome(
        Length::Full,
        "3444 0112 233s 2334 0444 1122 1233 0044 2224 122s 334s 2233 2222 2222 2222",
    )
    .profile();
    assert_to_the_unit(full.side(Side::Leading), 29.256687242798353, 2.0);
    assert_to_the_unit(full.side(Side::Managing), 27.793852880658434, 2.0);
    assert_to_the_unit(full.balance(), 57.05054012345679, 4.0);
}
