//! Scores worked out by hand, with the arithmetic beside each. The formulas are in
//! `docs/scoring.md`.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic)]

mod answering;

use answering::{answers, outcome, same_answer};
use quiz::{
    instrument::{
        Answer, Context, Dimension, Facet, Foundation, Frequency, Length, Revision, Scale, Side,
    },
    scoring::{Estimate, Lean, Measure, Outcome, Profile, ScaleScore},
};

/// A Snapshot whose facets all hold `44`, but for the first.
fn first_facet_of_snapshot(group: &str) -> ScaleScore {
    let groups = format!("{group} {}", ["44"; 11].join(" "));
    outcome(Length::Snapshot, &groups).profile().facet(Facet::all().next().unwrap())
}

fn first_facet_of_full(group: &str) -> ScaleScore {
    let groups = format!("{group} {}", ["4444"; 14].join(" "));
    outcome(Length::Full, &groups).profile().facet(Facet::all().next().unwrap())
}

/// `expected` is a whole fraction, which one division rounds in the same way.
#[track_caller]
fn assert_score(estimate: Option<Estimate>, numerator: f64, denominator: f64) {
    assert_eq!(estimate.unwrap().score(), numerator / denominator);
}

/// Squares the standard error, so that the expected side is a fraction too. It is held in units of a
/// 5,184,000th.
#[track_caller]
fn assert_variance(estimate: Option<Estimate>, numerator: f64, denominator: f64) {
    let (actual, expected) = (estimate.unwrap().standard_error().powi(2), numerator / denominator);
    assert!((actual - expected).abs() <= 4e-7, "{actual} is not {expected}");
}

#[test]
fn a_snapshot_facet_is_the_mean_of_what_was_answered() {
    // The other eleven facets hold 44: no spread, and 11 · (2 − 1) degrees of freedom.
    let cases = [
        // answers, score as a fraction, SE² as a fraction
        // mean 0 · 25 = 0; SE² = (3·625 + 0) / (3 + 12) / 2 = 1875/30
        ("00", (0., 1.), (1875., 30.)),
        // mean 4 · 25 = 100; the spread is 0 again
        ("44", (100., 1.), (1875., 30.)),
        // mean 2 · 25 = 50
        ("22", (50., 1.), (1875., 30.)),
        // mean 7/2 · 25 = 175/2; deviations ∓12.5: SE² = (1875 + 2·156.25) / 15 / 2 = 2187.5/30
        ("34", (175., 2.), (2187.5, 30.)),
        // mean 2 · 25 = 50; deviations ∓50: SE² = (1875 + 5000) / 15 / 2 = 6875/30
        ("04", (50., 1.), (6875., 30.)),
        // one answer: mean 4 · 25 = 100; SE² = (1875 + 0) / (3 + 11) / 1
        ("4s", (100., 1.), (1875., 14.)),
        // mean 1 · 25 = 25, not (1 + 2)/2 · 25: can't say is not the middle
        ("1s", (25., 1.), (1875., 14.)),
    ];
    for (group, score, variance) in cases {
        let estimate = first_facet_of_snapshot(group).estimate();
        assert_score(estimate, score.0, score.1);
        assert_variance(estimate, variance.0, variance.1);
    }
}

#[test]
fn a_full_facet_is_the_mean_of_what_was_answered() {
    // The other fourteen scales hold 4444: no spread, and 14 · (4 − 1) degrees of freedom.
    let cases = [
        // mean 0; SE² = (1875 + 0) / (3 + 45) / 4 = 1875/192
        ("0000", (0., 1.), (1875., 192.)),
        ("2222", (50., 1.), (1875., 192.)),
        // 0+1+2+3 = 6, 6/4 · 25 = 37.5; 25x = 0, 25, 50, 75; deviations −37.5, −12.5, 12.5, 37.5;
        // squares 1406.25 + 156.25 + 156.25 + 1406.25 = 3125; SE² = (1875 + 3125) / 48 / 4
        ("0123", (75., 2.), (5000., 192.)),
        // 0+4+4+4 = 12, 12/4 · 25 = 75; deviations −75, 25, 25, 25; squares 5625 + 1875 = 7500
        ("0444", (75., 1.), (9375., 192.)),
        // two of each end: 50; deviations ∓50: squares 10000
        ("0044", (50., 1.), (11875., 192.)),
        // three answers: 1+2+4 = 7, 7/3 · 25 = 175/3; deviations −100/3, −25/3, 125/3; squares
        // (10000 + 625 + 15625)/9 = 26250/9; SE² = (1875 + 26250/9) / (3 + 44) / 3 = 43125/1269
        ("124s", (175., 3.), (43125., 1269.)),
        // 3+3+4 = 10, 10/3 · 25 = 250/3; deviations −25/3, −25/3, 50/3; squares 3750/9;
        // SE² = (1875 + 3750/9) / 47 / 3 = 20625/1269
        ("334s", (250., 3.), (20625., 1269.)),
    ];
    for (group, score, variance) in cases {
        let estimate = first_facet_of_full(group).estimate();
        assert_score(estimate, score.0, score.1);
        assert_variance(estimate, variance.0, variance.1);
    }
}

#[test]
fn a_scale_needs_one_of_two_answers_or_three_of_four() {
    assert_eq!(first_facet_of_snapshot("ss"), ScaleScore::TooFew { answered: 0, asked: 2 });
    assert!(first_facet_of_snapshot("0s").estimate().is_some());
    assert_eq!(first_facet_of_full("ssss"), ScaleScore::TooFew { answered: 0, asked: 4 });
    assert_eq!(first_facet_of_full("4sss"), ScaleScore::TooFew { answered: 1, asked: 4 });
    assert_eq!(first_facet_of_full("44ss"), ScaleScore::TooFew { answered: 2, asked: 4 });
    assert!(first_facet_of_full("444s").estimate().is_some());
}

/// Leading 34 23 3s 44 13 2s, managing 12 03 22 24 ss 1s.
fn mixed_snapshot() -> Profile {
    outcome(Length::Snapshot, "34 12 23 03 3s 22 44 24 13 ss 2s 1s").profile()
}

#[test]
fn totals_and_balance_are_means_of_the_scored_facets() {
    let profile = mixed_snapshot();
    // leading: 87.5 + 62.5 + 75 + 100 + 50 + 50 = 425, over 6 facets
    let leading = profile.side(Side::Leading);
    assert_score(leading, 425., 6.);
    // managing: 37.5 + 37.5 + 50 + 75 + 25 = 225, over the 5 that have a score
    let managing = profile.side(Side::Managing);
    assert_score(managing, 225., 5.);
    // 425/6 − 45 = 155/6
    assert_score(profile.balance(), 155., 6.);

    // Spread: 34, 23 and 12 have 312.5 each, 13 and 24 have 2·625 = 1250 each, 03 has 2·37.5² = 2812.5:
    // 6250. Eight facets have two answers. One answer varies by (1875 + 6250) / (3 + 8) = 8125/11.
    // Leading has four facets of two answers and two of one: (4/2 + 2/1) / 36 = 1/9 of that.
    assert_variance(leading, 8125., 99.);
    // Managing has four of two and one of one: (4/2 + 1) / 25.
    assert_variance(managing, 975., 11.);
    // 8125/99 + 8775/99
    assert_variance(profile.balance(), 16900., 99.);
    // 155/6 = 25.83; 1.64 · √(16900/99) = 1.64 · 13.07 = 21.43
    assert_eq!(profile.lean(), Some(Lean::Leading));
}

#[test]
fn a_dimension_is_compared_within_itself() {
    let profile = mixed_snapshot();
    // direction: 87.5 − 37.5 = 50; SE² = 8125/11 · (1/2 + 1/2) = 738.6; 1.64 · 27.18 = 44.6
    assert_score(profile.difference(Dimension::Direction), 50., 1.);
    assert_variance(profile.difference(Dimension::Direction), 8125., 11.);
    assert_eq!(profile.dimension_lean(Dimension::Direction), Some(Lean::Leading));
    // change: 62.5 − 37.5 = 25; the same SE²
    assert_score(profile.difference(Dimension::Change), 25., 1.);
    assert_eq!(profile.dimension_lean(Dimension::Change), Some(Lean::Unclear));
    // focus has no managing score
    assert_eq!(profile.difference(Dimension::Focus), None);
    assert_eq!(profile.dimension_lean(Dimension::Focus), None);
}

#[test]
fn a_total_needs_four_facets_and_a_balance_both_totals() {
    let four = outcome(Length::Snapshot, "44 44 44 44 44 44 44 44 ss 44 ss 44").profile();
    assert_score(four.side(Side::Leading), 100., 1.);
    // Ten facets have two answers: one varies by 1875 / (3 + 10). Four facets: 4 · 1875/13/2 / 16
    assert_variance(four.side(Side::Leading), 1875., 104.);
    assert_eq!(four.lean(), Some(Lean::Unclear));

    let three = outcome(Length::Snapshot, "44 44 44 44 44 44 ss 44 ss 44 ss 44").profile();
    assert_eq!(three.side(Side::Leading), None);
    assert!(three.side(Side::Managing).is_some());
    assert_eq!(three.balance(), None);
    assert_eq!(three.lean(), None);
}

#[test]
fn foundations_are_scored_in_a_full_profile_only() {
    let groups = format!("{} 0444 13ss 334s", ["2222"; 12].join(" "));
    let full = outcome(Length::Full, &groups).profile();
    assert_score(full.foundation(Foundation::SelfKnowledge).unwrap().estimate(), 75., 1.);
    assert_eq!(
        full.foundation(Foundation::SelfEmpowerment),
        Some(ScaleScore::TooFew { answered: 2, asked: 4 })
    );
    assert_score(full.foundation(Foundation::SelfLeadership).unwrap().estimate(), 250., 3.);

    let snapshot = same_answer(Length::Snapshot, Answer::Rated(Frequency::Often));
    for foundation in Foundation::ALL {
        assert_eq!(snapshot.profile().foundation(foundation), None);
        assert_eq!(snapshot.tally(Scale::Foundation(foundation)), None);
    }
}

#[test]
fn the_lean_is_decided_within_a_fraction_of_the_threshold() {
    // One dimension of a full profile. The nearest cases there are on both sides of 1.64 · SE:
    let dimension_lean = |leading: &str, managing: &str| {
        let groups = format!("{leading} {managing} {}", ["2222"; 13].join(" "));
        outcome(Length::Full, &groups).profile().dimension_lean(Dimension::Direction)
    };
    // 2+3+4+4 = 13, 13/4 · 25 = 81.25; 1+3+4 = 8, 8/3 · 25 = 66.67; difference 14.583. Spread: 2344 has
    // 2.75 in squared answers, 134 has 14/3, together 4635.4 in points; 13 other scales have none. One
    // answer varies by (1875 + 4635.4) / (3 + 3 + 2 + 39) = 138.52; SE² is that · (1/4 + 1/3) = 80.80;
    // 1.64 · 8.989 = 14.742: just not enough.
    assert_eq!(dimension_lean("2344", "134s"), Some(Lean::Unclear));
    assert_eq!(dimension_lean("134s", "2344"), Some(Lean::Unclear));
    // 10/4 · 25 = 62.5; 5/3 · 25 = 41.67; difference 20.833. Spread: 0334 has 9, 014 has 26/3, together
    // 11041.7; (1875 + 11041.7) / 47 = 274.82; SE² = 160.31; 1.64 · 12.661 = 20.765: just enough.
    assert_eq!(dimension_lean("0334", "014s"), Some(Lean::Leading));
    assert_eq!(dimension_lean("014s", "0334"), Some(Lean::Managing));
}

#[test]
fn scores_are_rounded_with_halves_away_from_zero() {
    let rounded = |group| first_facet_of_snapshot(group).estimate().unwrap().rounded();
    // 0, 12.5, 37.5, 87.5, 100
    assert_eq!(["00", "01", "12", "34", "44"].map(rounded), [0, 13, 38, 88, 100]);
    let rounded = |group| first_facet_of_full(group).estimate().unwrap().rounded();
    // 100/12 = 8.33, 16.67, 6.25, 18.75
    assert_eq!(["001s", "002s", "0001", "0012"].map(rounded), [8, 17, 6, 19]);
    // 0 − 12.5 and 12.5 − 0
    let difference = |leading: &str, managing: &str| {
        let groups = format!("{leading} {managing} {}", ["22"; 10].join(" "));
        let profile = outcome(Length::Snapshot, &groups).profile();
        profile.difference(Dimension::Direction).unwrap().rounded()
    };
    assert_eq!(difference("00", "01"), -13);
    assert_eq!(difference("01", "00"), 13);
    assert_eq!(difference("01", "01"), 0);
}

#[test]
fn the_margin_is_1_64_standard_errors() {
    // 03 spreads 2812.5, the others nothing: (1875 + 2812.5) / (3 + 12) / 2 = 156.25, so SE = 12.5.
    let groups = format!("03 {}", ["22"; 11].join(" "));
    let profile = outcome(Length::Snapshot, &groups).profile();
    let estimate = profile.facet(Facet::all().next().unwrap()).estimate().unwrap();
    assert_eq!(estimate.standard_error(), 12.5);
    assert_eq!(estimate.margin(), 20.5);
}

#[test]
fn one_answer_throughout_gives_no_lean() {
    for length in Length::ALL {
        for answer in Frequency::ALL.map(Answer::Rated) {
            let profile = same_answer(length, answer).profile();
            assert_score(profile.balance(), 0., 1.);
            assert_eq!(profile.lean(), Some(Lean::Unclear));
        }
        let profile = same_answer(length, Answer::CantSay).profile();
        assert_eq!(profile.balance(), None);
        assert_eq!(profile.lean(), None);
    }
}

#[test]
fn an_outcome_needs_every_answer_of_its_length() {
    let complete = answers(Length::Snapshot, &["2s"; 12].join(" "));
    let context = Context::default();
    let from =
        |answers: &[_]| Outcome::from_answers(Revision::OURS, Length::Snapshot, answers, context);
    assert!(from(&complete).is_some());
    assert!(from(&complete[1..]).is_none());
    assert!(from(&[]).is_none());
    for missing in 0..complete.len() {
        let mut answers = complete.clone();
        answers[missing] = None;
        assert!(from(&answers).is_none());
    }
    assert!(Outcome::from_answers(Revision::OURS, Length::Full, &complete, context).is_none());

    // Someone who began a full profile has a longer list; its start is a Snapshot all the same.
    let mut longer = complete.clone();
    longer.resize(Length::Full.item_count(), None);
    assert_eq!(from(&longer), from(&complete));
}

#[test]
fn a_difference_is_shown_as_that_of_the_scores_shown() {
    // 75 and 62.5, which is shown as 63: a reader's own sum is 12, though 12.5 is nearer to 13.
    let profile = outcome(Length::Snapshot, &["33 23", &["22"; 10].join(" ")].join(" ")).profile();
    let of = |side| Measure::Scale(Scale::Facet(Facet { dimension: Dimension::Direction, side }));
    let shown = [of(Side::Leading), of(Side::Managing), Measure::Difference(Dimension::Direction)]
        .map(|measure| measure.shown(&profile));
    assert_eq!(shown, [Some(75), Some(63), Some(12)]);
    assert_eq!(profile.difference(Dimension::Direction).map(|one| one.rounded()), Some(13));
    // 54.17 and 52.08.
    let totals = [Measure::Side(Side::Leading), Measure::Side(Side::Managing), Measure::Balance];
    assert_eq!(totals.map(|measure| measure.shown(&profile)), [Some(54), Some(52), Some(2)]);
    let silent = outcome(Length::Snapshot, &["ss"; 12].join(" ")).profile();
    assert_eq!(Measure::Balance.shown(&silent), None);
}
