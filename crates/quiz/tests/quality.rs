//! When the response-quality note is shown, and when it is not. The rules and their reasons are in
//! `docs/scoring.md`.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic)]

mod answering;

use answering::answers;
use proptest::prelude::*;
use quiz::{
    instrument::{Answer, Frequency, Keying, Length, items},
    scoring::{
        QualityNote::{Contradiction, SameAnswer},
        quality_notes,
    },
};

fn rated(raw: usize) -> Option<Answer> {
    Some(Answer::Rated(Frequency::ALL[raw]))
}

const SKIP: Option<Answer> = Some(Answer::CantSay);

#[test]
fn one_answer_throughout_a_snapshot_is_noted() {
    for raw in 0..5 {
        assert_eq!(quality_notes(Length::Snapshot, &[rated(raw); 24]), [SameAnswer]);
    }
}

#[test]
fn one_answer_throughout_a_full_profile_contradicts_itself_unless_it_is_the_middle() {
    for raw in [0, 1, 3, 4] {
        assert_eq!(quality_notes(Length::Full, &[rated(raw); 60]), [SameAnswer, Contradiction]);
    }
    assert_eq!(quality_notes(Length::Full, &[rated(2); 60]), [SameAnswer]);
}

#[test]
fn ninety_percent_is_where_sameness_begins() {
    let with_others = |rated_count: usize, other_count: usize| {
        let mut answers = vec![SKIP; 60];
        answers[..rated_count].fill(rated(2));
        answers[..other_count].fill(rated(3));
        quality_notes(Length::Full, &answers)
    };
    // 54 of 60, and 53 of 60
    assert_eq!(with_others(60, 6), [SameAnswer]);
    assert_eq!(with_others(60, 7), []);
    // 18 of 20, and 17 of 20: the rated answers are what is counted
    assert_eq!(with_others(20, 2), [SameAnswer]);
    assert_eq!(with_others(20, 3), []);
}

#[test]
fn a_handful_of_rated_answers_says_nothing() {
    let mut answers = [SKIP; 24];
    answers[..11].fill(rated(3));
    assert_eq!(quality_notes(Length::Snapshot, &answers), []);
    answers[11] = rated(3);
    assert_eq!(quality_notes(Length::Snapshot, &answers), [SameAnswer]);
    assert_eq!(quality_notes(Length::Snapshot, &[SKIP; 24]), []);
    assert_eq!(quality_notes(Length::Snapshot, &[]), []);
    assert_eq!(quality_notes(Length::Full, &[None; 60]), []);
}

#[test]
fn saying_often_to_everything_in_several_words_is_noted() {
    // Often and almost always in turn: no answer reaches 90 %, but every opposite is claimed too.
    let yes: Vec<_> = (0..60).map(|index| rated(3 + index % 2)).collect();
    assert_eq!(quality_notes(Length::Full, &yes), [Contradiction]);
    let no: Vec<_> = (0..60).map(|index| rated(index % 2)).collect();
    assert_eq!(quality_notes(Length::Full, &no), [Contradiction]);
}

/// Forward items at one raw value, reversed ones at another; in the first `scales` scales the
/// reversed one repeats the forward value instead.
fn agreeing_but_for(scales: usize) -> Vec<Option<Answer>> {
    items()
        .iter()
        .map(|item| match item.keying {
            Keying::Reverse if item.scale.index() >= scales => rated(1),
            _ => rated(3),
        })
        .collect()
}

#[test]
fn half_of_the_scales_is_where_contradiction_begins() {
    assert_eq!(quality_notes(Length::Full, &agreeing_but_for(7)), []);
    assert_eq!(quality_notes(Length::Full, &agreeing_but_for(8)), [Contradiction]);
}

#[test]
fn fewer_than_eight_scales_to_judge_are_no_contradiction() {
    let reversed_rated = |count: usize| {
        let mut answers = agreeing_but_for(15);
        for (item, answer) in items().iter().zip(&mut answers) {
            if item.keying == Keying::Reverse && item.scale.index() >= count {
                *answer = SKIP;
            }
        }
        quality_notes(Length::Full, &answers)
    };
    assert!(!reversed_rated(7).contains(&Contradiction));
    assert!(reversed_rated(8).contains(&Contradiction));
}

#[test]
fn honest_people_get_no_note() {
    let people = [
        // Strong on both sides, each opposite rare.
        "3444 3344 3444 3444 3344 3344 3444 3334 3444 3344 3344 3444 3344 3444 3334",
        // Uneven.
        "3444 0112 2334 1223 3344 0012 2344 1122 3334 0123 1344 0112 2334 1223 2334",
        // Close to the middle, so sometimes on either side of it.
        "1223 2233 1222 2223 2233 1122 1223 2233 2223 1123 2233 1223 2233 1222 2223",
        // Skips a good deal.
        "34ss 01s2 233s 1sss 334s ssss 234s 112s 33ss 012s 134s 0ss2 233s 12ss 234s",
    ];
    for groups in people {
        assert_eq!(quality_notes(Length::Full, &answers(Length::Full, groups)), []);
    }
}

/// One person: what is true of them on each scale, and how far each answer strays from it.
fn consistent_person() -> impl Strategy<Value = Vec<Option<Answer>>> {
    let trait_and_noise =
        (prop::collection::vec(0..=4i32, 15), prop::collection::vec(-2..=2i32, 60));
    trait_and_noise.prop_map(|(traits, noise)| {
        items()
            .iter()
            .zip(noise)
            .map(|(item, noise)| {
                // Three answers in five are true, the others one off.
                let keyed = (traits[item.scale.index()] + noise / 2).clamp(0, 4);
                let raw = if item.keying == Keying::Forward { keyed } else { 4 - keyed };
                rated(raw as usize)
            })
            .collect()
    })
}

proptest! {
    #[test]
    fn consistent_people_are_never_told_they_contradict_themselves(
        answers in consistent_person(),
    ) {
        prop_assert!(!quality_notes(Length::Full, &answers).contains(&Contradiction));
    }

    #[test]
    fn a_snapshot_never_contradicts_itself(answers in answering::any_answers(Length::Snapshot)) {
        prop_assert!(!quality_notes(Length::Snapshot, &answers).contains(&Contradiction));
    }

    /// Whoever goes on to a full profile is not judged by answers beyond the Snapshot's.
    #[test]
    fn answers_beyond_the_length_are_not_looked_at(
        answers in answering::any_answers(Length::Full),
    ) {
        prop_assert_eq!(
            quality_notes(Length::Snapshot, &answers),
            quality_notes(Length::Snapshot, &answers[..24])
        );
    }
}
