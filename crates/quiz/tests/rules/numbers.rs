//! The numbers of a result, worked out again from the raw answers in plain floating point.

use crate::people::Person;
use quiz::instrument::{Answer, Dimension, Facet, Keying, Length, Scale, Side, items};

/// A score with its squared standard error.
pub(crate) type Number = (f64, f64);

/// What a scale's rated answers count, where they are enough for a score.
fn keyed(person: &Person, scale: Scale) -> Option<Vec<f64>> {
    let (mut keyed, mut asked) = (Vec::new(), 0);
    for (item, answer) in items().iter().zip(&person.answers) {
        if item.scale == scale {
            asked += 1;
            if let Some(Answer::Rated(frequency)) = answer {
                let raw = f64::from(frequency.raw());
                keyed.push(if item.keying == Keying::Forward { raw } else { 4.0 - raw });
            }
        }
    }
    let needed = if person.outcome.length() == Length::Snapshot { 1 } else { 3 };
    (keyed.len() >= needed && asked > 0).then_some(keyed)
}

fn mean(keyed: &[f64]) -> f64 {
    25.0 * keyed.iter().sum::<f64>() / keyed.len() as f64
}

/// The variance of one of a person's answers.
fn of_one_answer(person: &Person) -> f64 {
    let (mut spread, mut freedom) = (3.0 * 625.0, 3.0);
    for keyed in Scale::all().filter_map(|scale| keyed(person, scale)) {
        spread += keyed.iter().map(|x| (25.0 * x - mean(&keyed)).powi(2)).sum::<f64>();
        freedom += keyed.len() as f64 - 1.0;
    }
    spread / freedom
}

/// The naive score of a scale.
pub(crate) fn score(person: &Person, scale: Scale) -> Option<Number> {
    let keyed = keyed(person, scale)?;
    Some((mean(&keyed), of_one_answer(person) / keyed.len() as f64))
}

pub(crate) fn facet(person: &Person, dimension: Dimension, side: Side) -> Option<Number> {
    score(person, Scale::Facet(Facet { dimension, side }))
}

pub(crate) fn total(person: &Person, side: Side) -> Option<Number> {
    let facets: Vec<Number> =
        Dimension::ALL.into_iter().filter_map(|dimension| facet(person, dimension, side)).collect();
    let k = facets.len() as f64;
    (facets.len() >= 4).then(|| {
        (
            facets.iter().map(|f| f.0).sum::<f64>() / k,
            facets.iter().map(|f| f.1).sum::<f64>() / k / k,
        )
    })
}

pub(crate) fn minus(one: Option<Number>, other: Option<Number>) -> Option<Number> {
    let ((a, va), (b, vb)) = (one?, other?);
    Some((a - b, va + vb))
}

pub(crate) fn gap(person: &Person, dimension: Dimension) -> Option<Number> {
    minus(facet(person, dimension, Side::Leading), facet(person, dimension, Side::Managing))
}

/// Which side is above the other by more than so many standard errors.
pub(crate) fn beyond((difference, variance): Number, errors: f64) -> Option<Side> {
    let side = if difference > 0.0 { Side::Leading } else { Side::Managing };
    (difference.abs() > errors * variance.sqrt()).then_some(side)
}
