//! The standard error to the last digit, against numbers worked out elsewhere in decimal arithmetic.
//!
//! They come from Python, from the formula of `docs/scoring.md` and not from our integers:
//! ```python
//! from decimal import *; getcontext().prec = 30
//! def se2(xs): n = len(xs); m = 25*Decimal(sum(xs))/n; return (3*25**2 + sum((25*x-m)**2 for x in xs)) / (3+n-1) / n
//! def total(facets): return sum(map(se2, facets)) / len(facets)**2
//! for xs in "4", "22", "0044": print(xs, se2([int(c) for c in xs]).sqrt())  # and so on
//! # totals: total(leading).sqrt(), total(managing).sqrt(), (total(leading)+total(managing)).sqrt()
//! ```
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic)]

mod answering;

use answering::outcome;
use quiz::{
    instrument::{Facet, Length, Side},
    scoring::Estimate,
};

/// At most one unit in the last place away: the expected digits are rounded once, ours twice.
#[track_caller]
fn assert_exact(estimate: Option<Estimate>, expected: &str) {
    let (actual, expected) = (estimate.unwrap().standard_error(), expected.parse::<f64>().unwrap());
    let apart = actual.to_bits().abs_diff(expected.to_bits());
    assert!(apart <= 1, "{actual:.20} is {apart} units from {expected:.20}");
}

#[test]
fn a_facets_standard_error_is_exact() {
    let snapshot = [
        ("4s", "25"),
        ("22", "15.3093108923948631137330254669"),
        ("34", "16.5359456941536911906350984602"),
        ("04", "29.3150984988964347160351882097"),
    ];
    let full = [
        ("014s", "22.0479275922049215875134646136"),
        ("124s", "17.8730088246060138413569327869"),
        ("444s", "11.1803398874989484820458683437"),
        ("044s", "23.8630351054605885907326687184"),
        ("334s", "12.3603308118261049145189957347"),
        ("2222", "8.83883476483184405501055452631"),
        ("0044", "22.2439130250652316891906749284"),
        ("1334", "14.2064392676935998882902057833"),
        ("0444", "19.7642353760523708249930846527"),
        ("2344", "12.2368126296570110280921941312"),
        ("0123", "14.4337567297406441127287195125"),
    ];
    let first = |length, groups: String| {
        outcome(length, &groups).profile().facet(Facet::all().next().unwrap()).estimate()
    };
    for (group, expected) in snapshot {
        let groups = format!("{group} {}", ["22"; 11].join(" "));
        assert_exact(first(Length::Snapshot, groups), expected);
    }
    for (group, expected) in full {
        let groups = format!("{group} {}", ["2222"; 14].join(" "));
        assert_exact(first(Length::Full, groups), expected);
    }
}

#[test]
fn the_totals_standard_errors_are_exact() {
    // Leading 34 23 3s 44 13 2s, managing 12 03 22 24 ss 1s.
    let snapshot = outcome(Length::Snapshot, "34 12 23 03 3s 22 44 24 13 ss 2s 1s").profile();
    assert_exact(snapshot.side(Side::Leading), "8.20209153542896981217191088418");
    assert_exact(snapshot.side(Side::Managing), "9.18558653543691786823981528015");
    assert_exact(snapshot.balance(), "12.3145972551097080348870702757");

    // Leading 3444 233s 0444 1233 2224 334s, managing 0112 2334 1122 0044 122s 2233.
    let full = outcome(
        Length::Full,
        "3444 0112 233s 2334 0444 1122 1233 0044 2224 122s 334s 2233 2222 2222 2222",
    )
    .profile();
    assert_exact(full.side(Side::Leading), "5.52727175238302879888369264352");
    assert_exact(full.side(Side::Managing), "5.56856116575818204927765065117");
    assert_exact(full.balance(), "7.84599302073876952550078237705");
}
