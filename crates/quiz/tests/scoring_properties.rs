//! What is true of every set of answers, whatever the numbers are.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic)]

mod answering;

use answering::{any_answer, any_answers, any_frequency, any_length, any_outcome, groups, outcome};
use proptest::prelude::*;
use quiz::{
    instrument::{
        Answer, Context, Dimension, Facet, Foundation, Frequency, Keying, Length, Revision, Scale,
        Side, items,
    },
    scoring::{Estimate, Lean, Outcome, Profile},
};

fn finished(length: Length, answers: &[Option<Answer>]) -> Outcome {
    Outcome::from_answers(Revision::OURS, length, answers, Context::default()).unwrap()
}

fn scale_score(profile: &Profile, scale: Scale) -> Option<Estimate> {
    match scale {
        Scale::Facet(facet) => profile.facet(facet).estimate(),
        Scale::Foundation(foundation) => profile.foundation(foundation)?.estimate(),
    }
}

/// The keyed values a scale got.
fn keyed(length: Length, answers: &[Option<Answer>], scale: Scale) -> Vec<u8> {
    let of_scale = |(item, answer): (&quiz::instrument::Item, &Option<Answer>)| match answer {
        Some(Answer::Rated(frequency)) if item.scale == scale => Some(frequency.keyed(item.keying)),
        _ => None,
    };
    items()[..length.item_count()].iter().zip(answers).filter_map(of_scale).collect()
}

/// A finished quiz with one item pointed out.
fn any_item_answered() -> impl Strategy<Value = (Length, Vec<Option<Answer>>, usize)> {
    any_length().prop_flat_map(|length| (Just(length), any_answers(length), 0..length.item_count()))
}

proptest! {
    #[test]
    fn every_score_stays_in_its_range(outcome in any_outcome()) {
        let profile = outcome.profile();
        let scores = Scale::all().filter_map(|scale| scale_score(&profile, scale));
        for estimate in scores.chain(Side::ALL.into_iter().filter_map(|side| profile.side(side))) {
            prop_assert!((0.0..=100.0).contains(&estimate.score()));
            prop_assert!((0..=100).contains(&estimate.rounded()));
            prop_assert!((0.0..65.0).contains(&estimate.standard_error()));
        }
        let differences = Dimension::ALL.into_iter().filter_map(|each| profile.difference(each));
        for estimate in differences.chain(profile.balance()) {
            prop_assert!((-100.0..=100.0).contains(&estimate.score()));
            prop_assert!((-100..=100).contains(&estimate.rounded()));
        }
    }

    /// Plain floating point from the design's own formula, in the design's own words.
    #[test]
    fn scores_follow_the_plain_formulas((length, answers, _) in any_item_answered()) {
        let profile = finished(length, &answers).profile();
        let close = |actual: f64, expected: f64| (actual - expected).abs() < 1e-9;
        // Squared standard errors are held in units of a 5,184,000th, and a total's are rounded again.
        let close_error = |actual: f64, variance: f64| (actual.powi(2) - variance).abs() < 3e-7;
        let needed = if length == Length::Snapshot { 1 } else { 3 };
        let (mut spread, mut freedom) = (3.0 * 25f64.powi(2), 3.0);
        for values in Scale::all().map(|scale| keyed(length, &answers, scale)) {
            if values.len() >= needed {
                let n = values.len() as f64;
                let mean = values.iter().map(|value| f64::from(*value)).sum::<f64>() / n;
                let squares = values.iter().map(|value| (f64::from(*value) - mean).powi(2));
                spread += squares.sum::<f64>() * 25f64.powi(2);
                freedom += n - 1.0;
            }
        }
        let variance = spread / freedom;
        for scale in Scale::all() {
            let values = keyed(length, &answers, scale);
            let Some(estimate) = scale_score(&profile, scale) else {
                prop_assert!(values.len() < needed);
                continue;
            };
            prop_assert!(values.len() >= needed);
            let n = values.len() as f64;
            let points: Vec<f64> = values.iter().map(|value| f64::from(*value) * 25.0).collect();
            let mean = points.iter().sum::<f64>() / n;
            prop_assert!(close(estimate.score(), mean));
            prop_assert!(close_error(estimate.standard_error(), variance / n));
        }
        for side in Side::ALL {
            let scored: Vec<Estimate> = Dimension::ALL
                .into_iter()
                .filter_map(|dimension| profile.facet(Facet { dimension, side }).estimate())
                .collect();
            prop_assert_eq!(profile.side(side).is_some(), scored.len() >= 4);
            if let Some(total) = profile.side(side) {
                let k = scored.len() as f64;
                let mean = scored.iter().map(Estimate::score).sum::<f64>() / k;
                let variance = scored.iter().map(|each| each.standard_error().powi(2)).sum::<f64>();
                prop_assert!(close(total.score(), mean));
                prop_assert!(close_error(total.standard_error(), variance / k.powi(2)));
            }
        }
        if let Some(balance) = profile.balance() {
            let (leading, managing) =
                (profile.side(Side::Leading).unwrap(), profile.side(Side::Managing).unwrap());
            prop_assert!(close(balance.score(), leading.score() - managing.score()));
            let both = leading.standard_error().hypot(managing.standard_error());
            prop_assert!(close_error(balance.standard_error(), both.powi(2)));
            let certainty = balance.score().abs() - 1.64 * both;
            // The integers decide; floating point only has to agree where it is not on the fence.
            if certainty.abs() > 1e-6 {
                prop_assert_eq!(profile.lean() != Some(Lean::Unclear), certainty > 0.0);
            }
        }
    }

    /// A skipped item leaves its scale's score to the other answers alone.
    #[test]
    fn a_skipped_item_counts_for_nothing((length, mut answers, skipped) in any_item_answered()) {
        answers[skipped] = Some(Answer::CantSay);
        let scale = items()[skipped].scale;
        let others = keyed(length, &answers, scale);
        if let Some(estimate) = scale_score(&finished(length, &answers).profile(), scale) {
            let sum: u8 = others.iter().sum();
            let mean = f64::from(sum) * 25.0 / others.len() as f64;
            prop_assert!((estimate.score() - mean).abs() < 1e-9);
        }
    }

    /// Against the same answers with *sometimes* in its place, a skip leaves the score on the same
    /// side of the middle and at least as far from it.
    #[test]
    fn skipping_never_moves_a_score_toward_the_middle(
        (length, mut answers, skipped) in any_item_answered(),
    ) {
        let scale = items()[skipped].scale;
        let score = |answers: &[_]| {
            scale_score(&finished(length, answers).profile(), scale).map(|each| each.score() - 50.0)
        };
        answers[skipped] = Some(Answer::CantSay);
        let with_skip = score(&answers);
        answers[skipped] = Some(Answer::Rated(Frequency::Sometimes));
        let with_middle = score(&answers);
        if let (Some(with_skip), Some(with_middle)) = (with_skip, with_middle) {
            prop_assert!(with_skip.abs() >= with_middle.abs());
            prop_assert!(with_skip * with_middle >= 0.0);
        }
    }

    #[test]
    fn a_skip_makes_a_score_less_sure_than_an_answer_at_its_mean(
        (length, mut answers, skipped) in any_item_answered(),
    ) {
        let scale = items()[skipped].scale;
        answers[skipped] = Some(Answer::CantSay);
        let Some(without) = scale_score(&finished(length, &answers).profile(), scale) else {
            return Ok(());
        };
        for frequency in Frequency::ALL {
            answers[skipped] = Some(Answer::Rated(frequency));
            let with = scale_score(&finished(length, &answers).profile(), scale).unwrap();
            if with.score() == without.score() {
                prop_assert!(with.standard_error() < without.standard_error());
            }
        }
    }

    #[test]
    fn a_higher_answer_raises_a_forward_scale_and_lowers_a_reversed_one(
        (length, mut answers, changed) in any_item_answered(),
        before in any_frequency(),
        after in any_frequency(),
    ) {
        prop_assume!(before < after);
        let item = &items()[changed];
        let mut score = |frequency| {
            answers[changed] = Some(Answer::Rated(frequency));
            scale_score(&finished(length, &answers).profile(), item.scale).map(|each| each.score())
        };
        let (low, high) = (score(before), score(after));
        prop_assert_eq!(low.is_some(), high.is_some());
        if let (Some(low), Some(high)) = (low, high) {
            match item.keying {
                Keying::Forward => prop_assert!(low < high),
                Keying::Reverse => prop_assert!(low > high),
            }
        }
    }

    /// The scores that one answer touches are that of its own scale and those made of it. What all
    /// share is how much one answer varies.
    #[test]
    fn an_answer_moves_no_other_score(
        (length, mut answers, changed) in any_item_answered(),
        other in any_answer(),
    ) {
        let before = finished(length, &answers).profile();
        answers[changed] = Some(other);
        let after = finished(length, &answers).profile();
        for scale in Scale::all().filter(|scale| *scale != items()[changed].scale) {
            let score = |profile| scale_score(profile, scale).map(|estimate| estimate.score());
            prop_assert_eq!(score(&before), score(&after));
        }
    }

    #[test]
    fn the_same_keyed_answers_on_both_sides_give_no_lean(
        length in any_length(),
        dimensions in prop::array::uniform6("[0-4s]{4}"),
    ) {
        let asked = if length == Length::Snapshot { 2 } else { 4 };
        let mut both: Vec<&str> =
            dimensions.iter().flat_map(|group| [group.get(..asked).unwrap(); 2]).collect();
        if length == Length::Full {
            both.extend(["0123"; 3]);
        }
        let profile = outcome(length, &both.join(" ")).profile();
        if let Some(balance) = profile.balance() {
            prop_assert_eq!(balance.score(), 0.0);
            prop_assert_eq!(profile.lean(), Some(Lean::Unclear));
        }
    }

    #[test]
    fn exchanging_the_sides_turns_the_balance_round(one in any_outcome()) {
        let mut groups: Vec<String> = groups(&one).split(' ').map(String::from).collect();
        for pair in groups[..Facet::COUNT].chunks_mut(2) {
            pair.swap(0, 1);
        }
        let (one, other) = (one.profile(), outcome(one.length(), &groups.join(" ")).profile());
        prop_assert_eq!(one.side(Side::Leading), other.side(Side::Managing));
        prop_assert_eq!(one.side(Side::Managing), other.side(Side::Leading));
        let opposite = |one: Option<Estimate>, other: Option<Estimate>| match (one, other) {
            (Some(one), Some(other)) => {
                one.score() == -other.score()
                    && one.rounded() == -other.rounded()
                    && one.standard_error() == other.standard_error()
            }
            (one, other) => one == other,
        };
        prop_assert!(opposite(one.balance(), other.balance()));
        for dimension in Dimension::ALL {
            prop_assert!(opposite(one.difference(dimension), other.difference(dimension)));
        }
        let turned = other.lean().map(|lean| match lean {
            Lean::Leading => Lean::Managing,
            Lean::Managing => Lean::Leading,
            Lean::Unclear => Lean::Unclear,
        });
        prop_assert_eq!(one.lean(), turned);
    }

    /// The foundations are beside both sides, never part of them.
    #[test]
    fn foundations_count_for_neither_side(
        one in any_answers(Length::Full),
        other in any_answers(Length::Full),
    ) {
        let mixed: Vec<_> = items()
            .iter()
            .zip(one.iter().zip(&other))
            .map(|(item, (one, other))| match item.scale {
                Scale::Facet(_) => *one,
                Scale::Foundation(_) => *other,
            })
            .collect();
        let (one, mixed) = (finished(Length::Full, &one), finished(Length::Full, &mixed));
        let balance = |one: &Outcome| one.profile().balance().map(|balance| balance.score());
        prop_assert_eq!(balance(&one), balance(&mixed));
        for foundation in Foundation::ALL {
            let scale = Scale::Foundation(foundation);
            let other = finished(Length::Full, &other);
            prop_assert_eq!(other.tally(scale), mixed.tally(scale));
        }
    }
}
