//! The rules that a comparison of two people must keep with both their numbers.

use super::numbers::{beyond, gap, minus, score, total};
use crate::people::Person;
use quiz::{
    instrument::Side,
    scoring::{
        Measure,
        comparison::{Compared, compare},
    },
};

/// The rules that a comparison of two people breaks: what is said of each number is what the two
/// numbers say.
pub(crate) fn broken_comparison(you: &Person, they: &Person) -> Vec<String> {
    let Some(compared) = compare(&you.outcome, &they.outcome) else {
        return vec!["not compared".to_owned()];
    };
    let mut broken = Vec::new();
    for pair in compared.all() {
        let of = |person: &Person| match pair.measure {
            Measure::Side(side) => total(person, side),
            Measure::Balance => minus(total(person, Side::Leading), total(person, Side::Managing)),
            Measure::Difference(dimension) => gap(person, dimension),
            Measure::Scale(scale) => score(person, scale),
        };
        let expected = match minus(of(you), of(they)) {
            None => Compared::CannotTell,
            Some((difference, variance)) => {
                let graded = |factor| beyond((difference, variance), factor);
                match (graded(1.64), graded(0.67)) {
                    (Some(Side::Leading), _) => Compared::YouMore,
                    (Some(Side::Managing), _) => Compared::TheyMore,
                    _ if difference.abs() + 1.64 * variance.sqrt() <= 25.0 => Compared::BothAlike,
                    (None, Some(Side::Leading)) => Compared::YouLikely,
                    (None, Some(Side::Managing)) => Compared::TheyLikely,
                    (None, None) => Compared::CannotTell,
                }
            }
        };
        if pair.reading != expected {
            broken.push(format!("{:?}: {:?}, not {expected:?}", pair.measure, pair.reading));
        }
    }
    broken
}
