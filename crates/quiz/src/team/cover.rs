//! Who could cover what for whom: where one member says that they often do what another says they seldom do, and
//! the two differ clearly. It is a question to ask them, not a finding about them: both have described themselves.

use super::{Member, MemberIndex};
use crate::{
    instrument::Facet,
    report::{HIGH, LOW},
    scoring::{Estimate, Grade, Profile},
};

/// Somebody who could cover something for another.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Cover {
    /// What it is about.
    pub facet: Facet,
    /// Who says that they often do it.
    pub often: MemberIndex,
    /// Who says that they seldom do it.
    pub seldom: MemberIndex,
}

/// The surest pair of each facet that has one, the surest first; of those in which the same member seldom does
/// something, only the first: a list of what one person lacks is no list for a team. The work grows with the square
/// of the members.
pub fn covers(members: &[Member]) -> Vec<Cover> {
    let profiles: Vec<Profile> = members.iter().map(|member| member.outcome.profile()).collect();
    let mut found: Vec<(f64, Cover)> = Vec::new();
    for facet in Facet::all() {
        if let Some(pair) = surest(&profiles, facet) {
            // Put in its place at once: a dozen need no sorting, whose code everybody would load.
            let place = found.iter().position(|(z, _)| *z < pair.0).unwrap_or(found.len());
            found.insert(place, pair);
        }
    }
    let mut covers: Vec<Cover> = Vec::new();
    for (_, cover) in found {
        if !covers.iter().any(|known| known.seldom == cover.seldom) {
            covers.push(cover);
        }
    }
    covers
}

/// The pair of a facet whose difference is surest, with how far from nothing it is in its standard errors.
fn surest(profiles: &[Profile], facet: Facet) -> Option<(f64, Cover)> {
    let mut best: Option<(f64, Cover)> = None;
    for (often, high) in scored(profiles, facet).filter(|(_, high)| high.score() >= HIGH) {
        for (seldom, low) in scored(profiles, facet).filter(|(_, low)| low.score() <= LOW) {
            let difference = high.minus(low);
            let z = difference.z();
            if difference.grade() == Grade::Clear && best.is_none_or(|(surest, _)| z > surest) {
                best = Some((z, Cover { facet, often, seldom }));
            }
        }
    }
    best
}

/// Everybody who has a score of a facet.
fn scored(
    profiles: &[Profile],
    facet: Facet,
) -> impl Iterator<Item = (MemberIndex, Estimate)> + '_ {
    let numbered = (0..).map(MemberIndex).zip(profiles);
    numbered.filter_map(move |(member, profile)| Some((member, profile.facet(facet).estimate()?)))
}
