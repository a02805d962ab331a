//! How a result's lean fits what the role asks. Where the role asks for one side and the lean isn't there,
//! one text serves every lean: it says that the answers don't put that side ahead.

use super::{HIGH, Reading, headline};
use crate::{
    ids::ids,
    instrument::{Context, RoleDemand, Side},
    scoring::Profile,
};

ids! {
    /// How a result's lean fits what the role asks.
    RoleFit {
        /// The role asks for leading, and the lean is clearly there.
        MatchLeading = "match-leading",
        /// The role asks for leading, and the lean is probably there.
        LikelyMatchLeading = "likely-match-leading",
        /// The role asks for leading; the totals are about even, and leading is high.
        CoversLeading = "covers-leading",
        /// The role asks for leading, which isn't ahead.
        AsksLeading = "asks-leading",
        /// The role asks for managing, and the lean is clearly there.
        MatchManaging = "match-managing",
        /// The role asks for managing, and the lean is probably there.
        LikelyMatchManaging = "likely-match-managing",
        /// The role asks for managing; the totals are about even, and managing is high.
        CoversManaging = "covers-managing",
        /// The role asks for managing, which isn't ahead.
        AsksManaging = "asks-managing",
        /// The role asks for both, and the totals are about even.
        MatchBoth = "match-both",
        /// The role asks for both, the lean is clearly towards leading.
        AsksBothFromLeading = "asks-both-from-leading",
        /// The role asks for both, the lean is probably towards leading.
        LikelyAsksBothFromLeading = "likely-asks-both-from-leading",
        /// The role asks for both, the lean is clearly towards managing.
        AsksBothFromManaging = "asks-both-from-managing",
        /// The role asks for both, the lean is probably towards managing.
        LikelyAsksBothFromManaging = "likely-asks-both-from-managing",
    }
}

impl RoleFit {
    /// The side of which the role asks more than the result has, if there is one.
    pub const fn wanted(self) -> Option<Side> {
        match self {
            RoleFit::AsksLeading
            | RoleFit::AsksBothFromManaging
            | RoleFit::LikelyAsksBothFromManaging => Some(Side::Leading),
            RoleFit::AsksManaging
            | RoleFit::AsksBothFromLeading
            | RoleFit::LikelyAsksBothFromLeading => Some(Side::Managing),
            _ => None,
        }
    }
}

/// How the lean fits the role; `None` where the role's demand or a total isn't known.
pub fn role_fit(profile: &Profile, context: Context) -> Option<RoleFit> {
    let asked = asked(context.demand?);
    let is_high = |side| profile.side(side).is_some_and(|total| total.score() >= HIGH);
    Some(match (asked, headline(profile)) {
        (_, Reading::TooFew) => return None,
        (Some(Side::Leading), Reading::Leading) => RoleFit::MatchLeading,
        (Some(Side::Leading), Reading::LikelyLeading) => RoleFit::LikelyMatchLeading,
        (Some(Side::Managing), Reading::Managing) => RoleFit::MatchManaging,
        (Some(Side::Managing), Reading::LikelyManaging) => RoleFit::LikelyMatchManaging,
        (Some(side), lean) => match (side, lean.side().is_none() && is_high(side)) {
            (Side::Leading, true) => RoleFit::CoversLeading,
            (Side::Leading, false) => RoleFit::AsksLeading,
            (Side::Managing, true) => RoleFit::CoversManaging,
            (Side::Managing, false) => RoleFit::AsksManaging,
        },
        (None, Reading::Leading) => RoleFit::AsksBothFromLeading,
        (None, Reading::LikelyLeading) => RoleFit::LikelyAsksBothFromLeading,
        (None, Reading::Managing) => RoleFit::AsksBothFromManaging,
        (None, Reading::LikelyManaging) => RoleFit::LikelyAsksBothFromManaging,
        (None, Reading::EvenHigh | Reading::EvenLow | Reading::Even) => RoleFit::MatchBoth,
    })
}

/// The one side that a role asks for, if it is one.
pub(super) fn asked(demand: RoleDemand) -> Option<Side> {
    match demand {
        RoleDemand::MainlyLeading | RoleDemand::MoreLeading => Some(Side::Leading),
        RoleDemand::MainlyManaging | RoleDemand::MoreManaging => Some(Side::Managing),
        RoleDemand::Both => None,
    }
}
