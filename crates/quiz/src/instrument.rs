//! What is measured: two sides of six dimensions, three foundations, and the sixty items that
//! measure them, in their fixed order. No words a person reads live here, and no scoring.

mod answer;
mod context;
mod items;
mod revision;

pub use answer::{Answer, Frequency};
pub use context::{Context, Place, RoleDemand};
pub use items::{Item, Keying, items};
pub use revision::Revision;

use crate::ids::{Indexed, ids};

ids! {
    /// One of the two things everyone does. Neither is better.
    Side {
        /// Doing the right things.
        Leading = "leading",
        /// Doing things right.
        Managing = "managing",
    }
}

impl Side {
    /// The one beside it.
    pub const fn other(self) -> Side {
        match self {
            Side::Leading => Side::Managing,
            Side::Managing => Side::Leading,
        }
    }
}

ids! {
    /// One of the six contrasts, in the fixed order of the radar's axes, clockwise from the top.
    Dimension {
        /// Vision, and execution.
        Direction = "direction",
        /// Innovation and change, and stability and control.
        Change = "change",
        /// Inspiration, and coordination.
        Energy = "energy",
        /// Long-term strategy, and short-term objectives.
        Horizon = "horizon",
        /// People, and tasks.
        Focus = "focus",
        /// Risk-taking, and sound operational decisions.
        Risk = "risk",
    }
}

/// One side of one dimension: the smallest thing that gets a score.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Facet {
    /// Which contrast.
    pub dimension: Dimension,
    /// Which side of it.
    pub side: Side,
}

impl Facet {
    /// The number of facets.
    pub const COUNT: usize = 12;

    /// All twelve, by dimension, leading before managing.
    pub fn all() -> impl Iterator<Item = Facet> {
        Dimension::ALL
            .into_iter()
            .flat_map(|dimension| Side::ALL.map(|side| Facet { dimension, side }))
    }

    /// The place of this facet in [`Facet::all`].
    pub const fn index(self) -> usize {
        self.dimension as usize * 2 + self.side as usize
    }
}

impl Indexed for Facet {
    const COUNT: usize = Facet::COUNT;

    fn all() -> impl Iterator<Item = Facet> {
        Facet::all()
    }

    fn index(self) -> usize {
        self.index()
    }
}

ids! {
    /// One of the three building blocks under both sides, measured in a full profile only.
    Foundation {
        /// Knowing oneself.
        SelfKnowledge = "self-knowledge",
        /// Owning one's choices.
        SelfEmpowerment = "self-empowerment",
        /// Acting on both.
        SelfLeadership = "self-leadership",
    }
}

/// Anything an item can belong to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Scale {
    /// A facet, asked in both lengths.
    Facet(Facet),
    /// A foundation, asked in a full profile only.
    Foundation(Foundation),
}

impl Scale {
    /// The number of scales.
    pub const COUNT: usize = Facet::COUNT + Foundation::ALL.len();

    /// All fifteen: the facets, then the foundations.
    pub fn all() -> impl Iterator<Item = Scale> {
        Facet::all().map(Scale::Facet).chain(Foundation::ALL.into_iter().map(Scale::Foundation))
    }

    /// The place of this scale in [`Scale::all`].
    pub const fn index(self) -> usize {
        match self {
            Scale::Facet(facet) => facet.index(),
            Scale::Foundation(foundation) => Facet::COUNT + foundation as usize,
        }
    }
}

ids! {
    /// How many items are asked.
    Length {
        /// Two items of each facet: 24.
        Snapshot = "snapshot",
        /// All 60.
        Full = "full",
    }
}

impl Length {
    /// The number of items asked. The Snapshot's items come first in the fixed order, so a full
    /// profile goes on where a Snapshot ended.
    pub const fn item_count(self) -> usize {
        match self {
            Length::Snapshot => 24,
            Length::Full => items::ITEMS.len(),
        }
    }

    /// The length with this id.
    pub fn from_id(id: &str) -> Option<Length> {
        Length::ALL.into_iter().find(|length| length.id() == id)
    }
}
