//! What a result says at a glance: which facets score most and least, and to which sides its dimensions
//! point where they don't all point one way.

use super::{findings::by_sureness, reading};
use crate::{
    instrument::{Dimension, Facet, Side},
    order::descending,
    scoring::Profile,
};

/// No more are named of each side.
const NAMED: usize = 2;

/// A result whose dimensions point both ways.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Shape {
    /// The dimensions on which leading is above managing, at most two, from the surest on, and whether
    /// each clearly is.
    pub leading: Vec<(Dimension, bool)>,
    /// The same for managing.
    pub managing: Vec<(Dimension, bool)>,
}

/// The shape of a result; `None` where no two dimensions point different ways.
pub fn shape(profile: &Profile) -> Option<Shape> {
    let towards = |side: Side| {
        let mut named = Vec::new();
        for dimension in by_sureness(profile) {
            let reading = reading(profile, dimension);
            if reading.side() == Some(side) && named.len() < NAMED {
                named.push((dimension, reading.is_clear()));
            }
        }
        named
    };
    let (leading, managing) = (towards(Side::Leading), towards(Side::Managing));
    (!leading.is_empty() && !managing.is_empty()).then_some(Shape { leading, managing })
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
