//! The two optional questions after the last item. They are never scored.

use crate::ids::ids;

ids! {
    /// Where a person leads.
    Place {
        /// No team yet.
        NoTeam = "no-team",
        /// A first team.
        FirstTeam = "first-team",
        /// Several teams, or a function.
        SeveralTeams = "several-teams",
        /// A whole organisation.
        Organisation = "organisation",
        /// Outside work: a family, a club, friends.
        OutsideWork = "outside-work",
    }
}

ids! {
    /// What a person's role asks of them now, in five steps.
    RoleDemand {
        /// Mainly keeping things on track.
        MainlyManaging = "mainly-managing",
        /// More keeping things on track.
        MoreManaging = "more-managing",
        /// Both about equally.
        Both = "both",
        /// More setting direction.
        MoreLeading = "more-leading",
        /// Mainly setting direction.
        MainlyLeading = "mainly-leading",
    }
}

/// The answers to both questions; each may be missing.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Context {
    /// Where the person leads.
    pub place: Option<Place>,
    /// What the person's role asks.
    pub demand: Option<RoleDemand>,
}
