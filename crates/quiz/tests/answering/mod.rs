//! Takes the quiz for the tests: from the answers a scale should end up with to a finished quiz.
//! No expected value lives here.

#![allow(dead_code, reason = "each test file uses its own part of this")]

use proptest::{prelude::*, sample::select};
use quiz::{
    instrument::{
        Answer, Context, Frequency, Keying, Length, Place, Revision, RoleDemand, Scale, items,
    },
    scoring::Outcome,
};

/// The answers to every item of a length, from one group a scale such as `034s`: keyed values, and
/// `s` for can't say.
pub(crate) fn answers(length: Length, groups: &str) -> Vec<Option<Answer>> {
    let mut groups: Vec<Vec<char>> =
        groups.split_whitespace().map(|group| group.chars().rev().collect()).collect();
    let answers = items()[..length.item_count()]
        .iter()
        .map(|item| {
            let symbol = groups[item.scale.index()].pop().expect("an answer for every item");
            Some(from_keyed(symbol, item.keying))
        })
        .collect();
    assert!(groups.iter().all(Vec::is_empty), "no answer left over");
    answers
}

fn from_keyed(symbol: char, keying: Keying) -> Answer {
    match symbol.to_digit(10) {
        None => Answer::CantSay,
        Some(keyed) => Answer::ALL
            .into_iter()
            .find(|answer| {
                matches!(answer, Answer::Rated(frequency)
                    if u32::from(frequency.keyed(keying)) == keyed)
            })
            .expect("a keyed value"),
    }
}

/// A finished quiz without context, from the same groups.
pub(crate) fn outcome(length: Length, groups: &str) -> Outcome {
    Outcome::from_answers(Revision::OURS, length, &answers(length, groups), Context::default())
        .expect("a complete set of answers")
}

/// A finished quiz with one answer everywhere, as pressed, not as keyed.
pub(crate) fn same_answer(length: Length, answer: Answer) -> Outcome {
    let answers = vec![Some(answer); length.item_count()];
    Outcome::from_answers(Revision::OURS, length, &answers, Context::default())
        .expect("a complete set of answers")
}

/// The groups an outcome holds, written as [`answers`] reads them, each in rising order.
pub(crate) fn groups(outcome: &Outcome) -> String {
    let mut groups = Vec::new();
    for tally in Scale::all().filter_map(|scale| outcome.tally(scale)) {
        let mut group = String::new();
        for keyed in 0..5u8 {
            group.extend((0..tally.count(keyed)).map(|_| char::from(b'0' + keyed)));
        }
        group.extend((0..tally.skipped()).map(|_| 's'));
        groups.push(group);
    }
    groups.join(" ")
}

/// Either length.
pub(crate) fn any_length() -> impl Strategy<Value = Length> {
    select(&Length::ALL[..])
}

/// Any answer, can't say as often as each of the others.
pub(crate) fn any_answer() -> impl Strategy<Value = Answer> {
    select(&Answer::ALL[..])
}

/// Any rated answer.
pub(crate) fn any_frequency() -> impl Strategy<Value = Frequency> {
    select(&Frequency::ALL[..])
}

/// A complete set of answers: mixed, or with few skipped so that most scales have a score.
pub(crate) fn any_answers(length: Length) -> impl Strategy<Value = Vec<Option<Answer>>> {
    let mostly_rated = prop_oneof![
        19 => any_frequency().prop_map(Answer::Rated),
        1 => Just(Answer::CantSay),
    ];
    let count = length.item_count();
    prop_oneof![
        prop::collection::vec(any_answer().prop_map(Some), count),
        prop::collection::vec(mostly_rated.prop_map(Some), count),
    ]
}

/// Any answers to the optional questions.
pub(crate) fn any_context() -> impl Strategy<Value = Context> {
    let place = prop::option::of(select(&Place::ALL[..]));
    let demand = prop::option::of(select(&RoleDemand::ALL[..]));
    (place, demand).prop_map(|(place, demand)| Context { place, demand })
}

/// The built-in revision, or a pack's.
pub(crate) fn any_revision() -> impl Strategy<Value = Revision> {
    let pack = |number: u8| Revision::from_pack(&number.to_string()).expect("a pack's number");
    prop_oneof![Just(Revision::OURS), Revision::PACKS.prop_map(pack)]
}

/// Any finished quiz.
pub(crate) fn any_outcome() -> impl Strategy<Value = Outcome> {
    (any_revision(), any_length()).prop_flat_map(|(revision, length)| {
        (any_answers(length), any_context()).prop_map(move |(answers, context)| {
            Outcome::from_answers(revision, length, &answers, context)
                .expect("a complete set of answers")
        })
    })
}
