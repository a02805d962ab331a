//! The arithmetic that is shown: worked out by hand, and by plain floating point for anybody.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic)]

mod answering;

use answering::{answers, any_outcome, outcome};
use proptest::prelude::*;
use quiz::{
    decimal::Decimal,
    instrument::{Answer, Dimension, Facet, Foundation, Frequency, Length, Scale, Side, items},
    scoring::breakdown::{AnswerVariance, balance, difference, scale, total},
};

const RISK_LEADING: Scale = Scale::Facet(Facet { dimension: Dimension::Risk, side: Side::Leading });

#[test]
fn a_number_is_written_with_two_decimals_at_most() {
    for (hundredths, expected) in [
        (0, "0"),
        (5, "0.05"),
        (50, "0.5"),
        (100, "1"),
        (6667, "66.67"),
        (6250, "62.5"),
        (-417, "−4.17"),
        (-30, "−0.3"),
        (10_000, "100"),
    ] {
        assert_eq!(Decimal(hundredths).text("."), expected);
    }
    assert_eq!(Decimal(6250).text(","), "62,5");
}

#[test]
fn a_scale_is_taken_apart_into_its_answers_and_steps() {
    let groups = "2222 2222 2222 2222 2222 2222 2222 2222 2222 2222 4404 2222 2222 22ss 2222";
    let full = outcome(Length::Full, groups);
    let given = answers(Length::Full, groups);
    let steps = scale(&full, RISK_LEADING, &given).unwrap();
    assert_eq!((steps.asked, steps.answered, steps.needed, steps.sum), (4, 4, 3, 12));
    // (0 − 75)² + 3 · (100 − 75)² = 7500, and no other scale spreads. 14 have four answers, one too few.
    // (1875 + 7500) / (3 + 14 · 3) = 208.33; a quarter of that is SE².
    let answer =
        AnswerVariance { spread: Decimal(750_000), freedom: 42, variance: Decimal(20_833) };
    assert_eq!(steps.answer, answer);
    let figure = steps.figure.unwrap();
    assert_eq!((figure.score, figure.variance), (Decimal(7500), Decimal(5_208)));
    assert_eq!(figure.margin, Decimal(1184));
    // Per item, in the order of the items; the reversed statement d comes last and counts round.
    let lines: Vec<_> = steps
        .lines
        .iter()
        .map(|line| {
            let (place, answer) = line.given.unwrap();
            (items()[place].id, answer.id(), line.keyed)
        })
        .collect();
    assert_eq!(
        lines,
        [
            ("risk.leading.a", "4", Some(4)),
            ("risk.leading.b", "4", Some(4)),
            ("risk.leading.c", "0", Some(0)),
            ("risk.leading.d", "0", Some(4)),
        ]
    );
    // From the link: the same numbers, and the multiset alone.
    let from_link = scale(&full, RISK_LEADING, &[]).unwrap();
    assert_eq!(from_link.figure, steps.figure);
    assert!(from_link.lines.iter().all(|line| line.given.is_none()));
    let keyed: Vec<_> = from_link.lines.iter().map(|line| line.keyed).collect();
    assert_eq!(keyed, [Some(4), Some(4), Some(4), Some(0)]);
}

#[test]
fn too_few_answers_are_shown_but_come_to_nothing() {
    let groups = "2222 2222 2222 2222 2222 2222 2222 2222 2222 2222 2222 2222 2222 13ss ssss";
    let full = outcome(Length::Full, groups);
    let steps = scale(&full, Scale::Foundation(Foundation::SelfEmpowerment), &[]).unwrap();
    assert_eq!((steps.answered, steps.needed, steps.figure), (2, 3, None));
    let keyed: Vec<_> = steps.lines.iter().map(|line| line.keyed).collect();
    assert_eq!(keyed, [Some(3), Some(1), None, None]);
    let nothing = scale(&full, Scale::Foundation(Foundation::SelfLeadership), &[]).unwrap();
    assert_eq!((nothing.answered, nothing.sum, nothing.figure), (0, 0, None));
    let snapshot = outcome(Length::Snapshot, &["22"; 12].join(" "));
    assert_eq!(scale(&snapshot, Scale::Foundation(Foundation::SelfLeadership), &[]), None);
}

#[test]
fn totals_and_gaps_are_taken_apart_into_the_numbers_before_them() {
    let snapshot = outcome(Length::Snapshot, "44 00 22 22 22 22 ss 22 22 22 22 22");
    let profile = snapshot.profile();
    let leading = total(&profile, Side::Leading);
    assert_eq!(leading.facets.len(), 5);
    // 11 facets have two answers: one answer varies by 1875 / (3 + 11) = 133.93, a facet's mean by half of
    // that. (100 + 4 · 50) / 5 = 60; 5 · 66.96 / 25 = 13.39
    let figure = leading.figure.unwrap();
    assert_eq!((figure.score, figure.variance), (Decimal(6000), Decimal(1339)));
    let gap = difference(&profile, Dimension::Direction).unwrap();
    assert_eq!((gap.figure.score, gap.figure.variance), (Decimal(10_000), Decimal(13_393)));
    assert!(gap.is_clear);
    assert_eq!(difference(&profile, Dimension::Horizon), None);
    // 60 − 41.67
    let balance = balance(&profile).unwrap();
    assert_eq!(balance.figure.score, Decimal(1833));
    assert!(balance.is_clear);
    let silent = outcome(Length::Snapshot, &["ss"; 12].join(" ")).profile();
    assert_eq!(total(&silent, Side::Leading).figure, None);
    assert_eq!(quiz::scoring::breakdown::balance(&silent), None);
}

fn near(decimal: Decimal, value: f64) -> bool {
    (f64::from(decimal.0) / 100.0 - value).abs() < 0.005 + 1e-6
}

proptest! {
    /// Whoever follows the steps on paper comes to the figures shown, and those are the result's.
    #[test]
    fn the_steps_lead_to_the_figures(outcome in any_outcome()) {
        let profile = outcome.profile();
        for one in Scale::all() {
            let Some(steps) = scale(&outcome, one, &[]) else { continue };
            prop_assert_eq!(steps.lines.len(), usize::from(steps.asked));
            let keyed: Vec<f64> =
                steps.lines.iter().filter_map(|line| line.keyed).map(f64::from).collect();
            prop_assert_eq!(keyed.len(), usize::from(steps.answered));
            prop_assert!((keyed.iter().sum::<f64>() - f64::from(steps.sum)).abs() < 1e-9);
            prop_assert_eq!(steps.figure.is_some(), steps.answered >= steps.needed);
            if let Some(figure) = steps.figure {
                let n = keyed.len() as f64;
                let score = 25.0 * f64::from(steps.sum) / n;
                prop_assert!(near(figure.score, score));
                let AnswerVariance { spread, freedom, variance } = steps.answer;
                let of_one = (1875.0 + f64::from(spread.0) / 100.0) / (3.0 + f64::from(freedom));
                prop_assert!(near(variance, of_one));
                let variance = of_one / n;
                prop_assert!(near(figure.variance, variance));
                prop_assert!(near(figure.margin, 1.64 * variance.sqrt()));
                let estimate = profile.scale(one).estimate().unwrap();
                prop_assert!(near(figure.score, estimate.score()));
            }
        }
        for side in Side::ALL {
            let steps = total(&profile, side);
            if let Some(figure) = steps.figure {
                let k = steps.facets.len() as f64;
                let sum: f64 = steps.facets.iter().map(|(_, f)| f64::from(f.score.0)).sum();
                // Each facet is rounded by itself.
                prop_assert!((f64::from(figure.score.0) - sum / k).abs() <= 1.0);
            }
        }
        if let Some(gap) = balance(&profile) {
            let apart = gap.leading.score.0 - gap.managing.score.0;
            prop_assert!((gap.figure.score.0 - apart).abs() <= 1);
            // Two numbers so close that both round alike are the only ones that can look wrong.
            let looks_clear = gap.figure.score.0.abs() > gap.figure.margin.0;
            let tie = gap.figure.score.0.abs() == gap.figure.margin.0;
            prop_assert!(tie || looks_clear == gap.is_clear);
        }
    }

    /// A session's lines and a link's hold the same answers.
    #[test]
    fn a_session_and_its_link_show_the_same_numbers(raw in prop::collection::vec(0..6usize, 60)) {
        let given: Vec<Option<Answer>> =
            raw.iter().map(|raw| Some(Answer::ALL[*raw])).collect();
        let full = quiz::scoring::Outcome::from_answers(
            quiz::instrument::Revision::OURS, Length::Full, &given, Default::default()).unwrap();
        for one in Scale::all() {
            let (own, link) = (scale(&full, one, &given).unwrap(), scale(&full, one, &[]).unwrap());
            let sorted = |lines: &[quiz::scoring::breakdown::AnswerLine]| {
                let mut keyed: Vec<Option<u8>> = lines.iter().map(|line| line.keyed).collect();
                keyed.sort();
                keyed
            };
            prop_assert_eq!(sorted(&own.lines), sorted(&link.lines));
            prop_assert_eq!((own.sum, own.figure, own.answer), (link.sum, link.figure, link.answer));
        }
    }
}

#[test]
fn a_cant_say_is_listed_and_counts_nowhere() {
    let mut given = vec![Some(Answer::Rated(Frequency::Often)); 24];
    given[10] = Some(Answer::CantSay);
    let outcome = quiz::scoring::Outcome::from_answers(
        quiz::instrument::Revision::OURS,
        Length::Snapshot,
        &given,
        Default::default(),
    )
    .unwrap();
    let steps = scale(&outcome, RISK_LEADING, &given).unwrap();
    assert_eq!(steps.lines[0].keyed, None);
    assert_eq!(steps.lines[0].given, Some((10, Answer::CantSay)));
    assert_eq!((steps.answered, steps.sum), (1, 3));
}
