//! What a result says at a glance: which facets score most and least, and to which sides its dimensions
//! point where they don't all point one way.

use super::{findings::telling, reading};
use crate::{instrument::Facet, order::descending, scoring::Profile};

/// A result whose dimensions point both ways.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Shape {
    /// The higher side of the surest difference, and whether it clearly is.
    pub first: (Facet, bool),
    /// The same of the surest difference that points the other way.
    pub second: (Facet, bool),
}

/// The shape of a result; `None` where no two dimensions point different ways.
pub fn shape(profile: &Profile) -> Option<Shape> {
    let [first, second] = *telling(profile) else { return None };
    let graded = |facet: Facet| (facet, reading(profile, facet.dimension).is_clear());
    (first.side != second.side).then(|| Shape { first: graded(first), second: graded(second) })
}

/// The facets with the highest and with the lowest score, as scores are shown: all that share it.
/// `None` where all scores are alike.
pub fn ends(profile: &Profile) -> Option<(Vec<Facet>, Vec<Facet>)> {
    let scored: Vec<(Facet, i32)> = Facet::all()
        .filter_map(|facet| Some((facet, profile.facet(facet).estimate()?.rounded())))
        .collect();
    let scores: Vec<f64> = scored.iter().map(|(_, score)| f64::from(*score)).collect();
    let ranked = descending(&scores);
    let score_at = |place: Option<&usize>| Some(scored.get(*place?)?.1);
    let (most, least) = (score_at(ranked.first())?, score_at(ranked.last())?);
    let with = |wanted: i32| {
        let alike = scored.iter().filter(|(_, score)| *score == wanted);
        alike.map(|(facet, _)| *facet).collect()
    };
    (most > least).then(|| (with(most), with(least)))
}
