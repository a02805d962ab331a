//! What a result says at a glance: which facets score most and least, and to which sides its dimensions
//! point where they don't all point one way.

use super::{findings::by_sureness, reading};
use crate::{
    instrument::{Dimension, Facet, Side},
    order::descending,
    scoring::Profile,
};

/// A result whose dimensions point both ways.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Shape {
    /// The surest dimension on which leading is above managing, and whether it clearly is.
    pub leading: (Dimension, bool),
    /// The same for managing.
    pub managing: (Dimension, bool),
}

/// The shape of a result; `None` where no two dimensions point different ways.
pub fn shape(profile: &Profile) -> Option<Shape> {
    let towards = |side: Side| {
        let mut dimensions = by_sureness(profile).into_iter();
        let surest = dimensions.find(|one| reading(profile, *one).side() == Some(side))?;
        Some((surest, reading(profile, surest).is_clear()))
    };
    Some(Shape { leading: towards(Side::Leading)?, managing: towards(Side::Managing)? })
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
