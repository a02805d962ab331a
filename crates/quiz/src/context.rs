//! The two optional questions after the last item. They are never scored.

/// Where a person leads.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Place {
    /// No team yet.
    NoTeam,
    /// A first team.
    FirstTeam,
    /// Several teams, or a function.
    SeveralTeams,
    /// A whole organisation.
    Organisation,
    /// Outside work: a family, a club, friends.
    OutsideWork,
}

impl Place {
    /// All five, in the order they are shown.
    pub const ALL: [Place; 5] = [
        Place::NoTeam,
        Place::FirstTeam,
        Place::SeveralTeams,
        Place::Organisation,
        Place::OutsideWork,
    ];

    /// The id used in content keys and control values.
    pub const fn id(self) -> &'static str {
        match self {
            Place::NoTeam => "no-team",
            Place::FirstTeam => "first-team",
            Place::SeveralTeams => "several-teams",
            Place::Organisation => "organisation",
            Place::OutsideWork => "outside-work",
        }
    }
}

/// What a person's role asks of them now, in five steps.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum RoleDemand {
    /// Mainly keeping things on track.
    MainlyManaging,
    /// More keeping things on track.
    MoreManaging,
    /// Both about equally.
    Both,
    /// More setting direction.
    MoreLeading,
    /// Mainly setting direction.
    MainlyLeading,
}

impl RoleDemand {
    /// All five, from managing to leading.
    pub const ALL: [RoleDemand; 5] = [
        RoleDemand::MainlyManaging,
        RoleDemand::MoreManaging,
        RoleDemand::Both,
        RoleDemand::MoreLeading,
        RoleDemand::MainlyLeading,
    ];

    /// The id used in content keys and control values.
    pub const fn id(self) -> &'static str {
        match self {
            RoleDemand::MainlyManaging => "mainly-managing",
            RoleDemand::MoreManaging => "more-managing",
            RoleDemand::Both => "both",
            RoleDemand::MoreLeading => "more-leading",
            RoleDemand::MainlyLeading => "mainly-leading",
        }
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
