//! The two findings that a result begins with: its surest difference, and the surest that points the other way.
//! Where no dimension has one, how all of it stands is the finding.

use super::{Pattern, Reading, headline, reading};
use crate::{
    instrument::{Dimension, Facet},
    order::descending,
    scoring::Profile,
};

/// One thing worth saying first.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Finding {
    /// On this dimension, a side is clearly or probably above the other.
    Gap(Dimension, Reading),
    /// No dimension has such a side; this is how the two totals stand.
    Overall(Pattern),
}

/// The differences that [`telling`] finds. How it all stands, alone, where there is none.
pub fn findings(profile: &Profile) -> Vec<Finding> {
    let gap = |Facet { dimension, .. }| Finding::Gap(dimension, reading(profile, dimension));
    let mut findings: Vec<Finding> = telling(profile).into_iter().map(gap).collect();
    if findings.is_empty() {
        findings.push(Finding::Overall(headline(profile).pattern()));
    }
    findings
}

/// What else is clear: the higher side of every other clear difference, in the order of the dimensions.
pub fn also(profile: &Profile) -> Vec<Facet> {
    let told = telling(profile);
    Dimension::ALL
        .into_iter()
        .filter(|dimension| told.iter().all(|facet| facet.dimension != *dimension))
        .filter_map(|dimension| {
            Some(Facet { dimension, side: reading(profile, dimension).clear_side()? })
        })
        .collect()
}

/// What is told first of a result, wherever that is: the higher side of the surest difference, and of the surest
/// that points the other way; where none does, of the next.
pub(super) fn telling(profile: &Profile) -> Vec<Facet> {
    let higher = by_sureness(profile).into_iter().filter_map(|dimension| {
        Some(Facet { dimension, side: reading(profile, dimension).side()? })
    });
    let higher: Vec<Facet> = higher.collect();
    let Some((first, others)) = higher.split_first() else { return Vec::new() };
    let points_back = others.iter().find(|other| other.side != first.side);
    [first].into_iter().chain(points_back.or(others.first())).copied().collect()
}

/// The dimensions on which a side is above the other, from the surest on.
pub(super) fn by_sureness(profile: &Profile) -> Vec<Dimension> {
    let sureness = Dimension::ALL.map(|dimension| {
        let is_above = reading(profile, dimension).side().is_some();
        profile.difference(dimension).filter(|_| is_above).map_or(0.0, |difference| difference.z())
    });
    let places = descending(&sureness).into_iter();
    let ranked = places.filter(|place| sureness.get(*place).is_some_and(|one| *one > 0.0));
    ranked.filter_map(|place| Dimension::ALL.get(place).copied()).collect()
}
