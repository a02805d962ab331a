//! People for the tests: results from a small fixed generator, links of them, and states that have
//! read them.
#![allow(dead_code, reason = "each test file uses its own part of this")]

use leader_manager_team::{
    state::{Effect, Fact, Source, State},
    words::Words,
};
use quiz::{
    answer::{Answer, Frequency},
    context::Context,
    instrument::{Length, Revision},
    link,
    outcome::Outcome,
};
use std::collections::BTreeMap;

/// That many different results; every second one is a full profile.
pub(crate) fn outcomes(count: usize) -> Vec<Outcome> {
    let mut state = 0x9E37_79B9_7F4A_7C15_u64;
    let mut answer = || {
        state =
            state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        Some(Answer::ALL[(state >> 33) as usize % 5])
    };
    let mut one = |index: usize| {
        let length = Length::ALL[index % 2];
        let answers: Vec<_> = (0..length.item_count()).map(|_| answer()).collect();
        Outcome::from_answers(Revision::OURS, length, &answers, Context::default()).unwrap()
    };
    (0..count).map(&mut one).collect()
}

/// A result with the same answer everywhere.
pub(crate) fn all_alike(frequency: Frequency) -> Outcome {
    let answers = [Some(Answer::Rated(frequency)); 24];
    Outcome::from_answers(Revision::OURS, Length::Snapshot, &answers, Context::default()).unwrap()
}

/// Their links, one a line, with names.
pub(crate) fn table(outcomes: &[Outcome]) -> String {
    let row = |(number, outcome): (usize, &Outcome)| {
        format!("Person {number},https://quiz.example/#lmq={}\n", link::encode(outcome))
    };
    String::from("name,link\n") + &(1..).zip(outcomes).map(row).collect::<String>()
}

/// Works until there is nothing left to do, a step at a time. What it asked for on the way.
pub(crate) fn work_on(state: &mut State) -> Vec<Effect> {
    loop {
        let effects = state.work(&mut || true);
        if effects != [Effect::Continue] {
            return effects;
        }
    }
}

/// A state that has read a pasted text to its end.
pub(crate) fn having_read(text: &str) -> State {
    let mut state = State::new();
    assert_eq!(
        state.apply(Fact::TextGiven(Source::Paste, text.to_owned())),
        [Effect::Continue],
        "{text:.40}"
    );
    work_on(&mut state);
    state
}

/// The shipped English words.
pub(crate) fn english() -> Words {
    Words::new(texts().into_iter().collect()).unwrap()
}

/// The shipped English texts by their keys.
pub(crate) fn texts() -> BTreeMap<String, String> {
    serde_json::from_str(include_str!("../../../content/team/en.json")).unwrap()
}
