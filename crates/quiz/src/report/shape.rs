//! What a result says at a glance: which facets score most and least, and to which sides its dimensions
//! point where they don't all point one way.

use super::{findings::telling, patterns::is_often, reading};
use crate::{instrument::Facet, order::descending, scoring::Profile};

/// How many facets are named beside those with the highest score.
const MOST_NAMED: usize = 3;

/// A result whose dimensions point both ways.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Shape {
    /// The higher side of the surest difference, and whether it clearly is.
    pub first: (Facet, bool),
    /// The same of the surest difference that points the other way.
    pub second: (Facet, bool),
    /// Whether both are done often, so that they can be said without what they are compared with.
    pub is_often: bool,
}

/// The shape of a result; `None` where no two dimensions point different ways.
pub fn shape(profile: &Profile) -> Option<Shape> {
    let [first, second] = *telling(profile) else { return None };
    let graded = |facet: Facet| (facet, reading(profile, facet.dimension).is_clear());
    let is_often = is_often(profile, first) && is_often(profile, second);
    let shape = || Shape { first: graded(first), second: graded(second), is_often };
    (first.side != second.side).then(shape)
}

/// The facets with the highest and with the lowest score, as scores are shown: all that share it.
/// `None` where all scores are alike.
pub fn ends(profile: &Profile) -> Option<(Vec<Facet>, Vec<Facet>)> {
    let levels = levels(profile);
    let [most, .., least] = &levels[..] else { return None };
    Some((most.clone(), least.clone()))
}

/// The facets with the score next to the highest, where they are done often and few enough to be named.
pub fn next_most(profile: &Profile) -> Vec<Facet> {
    let next = levels(profile).into_iter().nth(1).unwrap_or_default();
    let is_worth_saying =
        next.len() <= MOST_NAMED && next.iter().all(|facet| is_often(profile, *facet));
    if is_worth_saying { next } else { Vec::new() }
}

/// The facets that have a score by what is shown of it, those with the highest first, those that share it together.
fn levels(profile: &Profile) -> Vec<Vec<Facet>> {
    let mut levels: Vec<(i32, Vec<Facet>)> = Vec::new();
    for facet in Facet::all() {
        let Some(estimate) = profile.facet(facet).estimate() else { continue };
        let score = estimate.rounded();
        match levels.iter_mut().find(|(level, _)| *level == score) {
            Some((_, alike)) => alike.push(facet),
            None => levels.push((score, vec![facet])),
        }
    }
    let scores: Vec<f64> = levels.iter().map(|(score, _)| f64::from(*score)).collect();
    let ranked = descending(&scores).into_iter();
    ranked.filter_map(|place| Some(levels.get(place)?.1.clone())).collect()
}
