//! The answers that journeys give, and what the quiz must make of them, worked out by the `quiz`
//! crate without a browser.

use anyhow::{Context as _, Result};
use quiz::{
    instrument::{
        Answer, Context, Dimension, Facet, Frequency, Keying, Length, Revision, Scale, Side, items,
    },
    scoring::{Outcome, Profile},
};

/// The same answer to every item.
pub fn all(answer: Answer, length: Length) -> Vec<Answer> {
    vec![answer; length.item_count()]
}

/// A fixed pattern of all five points that gives facets different scores.
pub fn mixed(length: Length) -> Vec<Answer> {
    (0..length.item_count())
        .map(|index| {
            let choice = (index * 7 + index / 5 * 3 + index / 12) % Frequency::ALL.len();
            Frequency::ALL.get(choice).map_or(Answer::CantSay, |point| Answer::Rated(*point))
        })
        .collect()
}

/// The answers of somebody who leads by people and ideas and manages risk and detail: a shape
/// worth looking at.
pub fn portrait(length: Length) -> Vec<Answer> {
    let mut seen = [0_usize; Scale::COUNT];
    items()
        .iter()
        .take(length.item_count())
        .map(|item| {
            let lean = match item.scale {
                Scale::Facet(Facet { dimension, side }) => match (dimension, side) {
                    (Dimension::Direction, Side::Leading) => [3, 4, 3, 3],
                    (Dimension::Direction, Side::Managing) => [3, 2, 2, 3],
                    (Dimension::Change, Side::Leading) => [4, 4, 4, 3],
                    (Dimension::Change, Side::Managing) => [1, 2, 1, 1],
                    (Dimension::Energy, Side::Leading) => [3, 3, 4, 3],
                    (Dimension::Energy, Side::Managing) => [2, 2, 3, 2],
                    (Dimension::Horizon, Side::Leading) => [3, 2, 3, 3],
                    (Dimension::Horizon, Side::Managing) => [2, 3, 2, 3],
                    (Dimension::Focus, Side::Leading) => [4, 3, 4, 4],
                    (Dimension::Focus, Side::Managing) => [2, 1, 1, 2],
                    (Dimension::Risk, Side::Leading) => [2, 1, 2, 2],
                    (Dimension::Risk, Side::Managing) => [3, 4, 3, 4],
                },
                Scale::Foundation(_) => [3, 2, 3, 4],
            };
            let place = seen.get_mut(item.scale.index());
            let nth = place.map_or(0, |count| {
                *count += 1;
                *count - 1
            });
            let keyed = lean.get(nth).copied().unwrap_or(2);
            let raw = match item.keying {
                Keying::Forward => keyed,
                Keying::Reverse => 4 - keyed,
            };
            Frequency::ALL.get(raw).map_or(Answer::CantSay, |point| Answer::Rated(*point))
        })
        .collect()
}

/// The outcome of a complete set of answers with no context given.
pub fn outcome(length: Length, answers: &[Answer]) -> Result<Outcome> {
    outcome_in(length, answers, Context::default())
}

/// The outcome of a complete set of answers.
pub fn outcome_in(length: Length, answers: &[Answer], context: Context) -> Result<Outcome> {
    let given: Vec<Option<Answer>> = answers.iter().copied().map(Some).collect();
    Outcome::from_answers(Revision::OURS, length, &given, context)
        .context("the answers are not complete")
}

/// The facets' scores as the table prints them, in the order of [`Facet::all`]; `None` where too
/// few answers were given.
pub fn facet_scores(profile: &Profile) -> Vec<Option<i32>> {
    Facet::all()
        .map(|facet| profile.facet(facet).estimate().map(|estimate| estimate.rounded()))
        .collect()
}
