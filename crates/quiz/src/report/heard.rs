//! What others may hear somebody say when they make plans together, and when they may turn to that person: the
//! result as a scene.

use super::{findings::by_sureness, left_out, patterns::is_often, reading};
use crate::{instrument::Facet, scoring::Profile};

/// What somebody says, and what they leave to others.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Heard {
    /// One facet or two that the person often shows, the surest first.
    pub said: Vec<Facet>,
    /// A facet that they show less, and not often.
    pub left: Option<Facet>,
}

/// Said is the higher side of the surest difference, and of the surest that points the other way; where none
/// does, of the next; each only where it is done often. Left is what [`left_out`] finds
/// on the surest. `None` where nothing is said.
pub fn heard(profile: &Profile) -> Option<Heard> {
    let dimensions = by_sureness(profile);
    let higher = dimensions.iter().filter_map(|&dimension| {
        Some(Facet { dimension, side: reading(profile, dimension).side()? })
    });
    let higher: Vec<Facet> = higher.collect();
    let (first, others) = higher.split_first()?;
    let points_back = others.iter().find(|other| other.side != first.side);
    let said = [first].into_iter().chain(points_back.or(others.first())).copied();
    let said: Vec<Facet> = said.filter(|facet| is_often(profile, *facet)).collect();
    let left = left_out(profile, first.dimension);
    (!said.is_empty()).then_some(Heard { said, left })
}
