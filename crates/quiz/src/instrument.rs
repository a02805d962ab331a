//! What is measured: two sides of six dimensions, three foundations, and the sixty items that
//! measure them, in their fixed order. The data comes from `content/instrument.json` through
//! `build.rs`. No words a person reads live here, and no scoring.

mod revision;

pub use revision::Revision;

include!(concat!(env!("OUT_DIR"), "/items.rs"));

/// One of the two things everyone does. Neither is better.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Side {
    /// Doing the right things.
    Leading,
    /// Doing things right.
    Managing,
}

impl Side {
    /// Both sides, in the order they are always listed.
    pub const ALL: [Side; 2] = [Side::Leading, Side::Managing];

    /// The one beside it.
    pub const fn other(self) -> Side {
        match self {
            Side::Leading => Side::Managing,
            Side::Managing => Side::Leading,
        }
    }

    /// The id used in content keys.
    pub const fn id(self) -> &'static str {
        match self {
            Side::Leading => "leading",
            Side::Managing => "managing",
        }
    }
}

/// One of the six contrasts, in the fixed order of the radar's axes, clockwise from the top.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Dimension {
    /// Vision, and execution.
    Direction,
    /// Innovation and change, and stability and control.
    Change,
    /// Inspiration, and coordination.
    Energy,
    /// Long-term strategy, and short-term objectives.
    Horizon,
    /// People, and tasks.
    Focus,
    /// Risk-taking, and sound operational decisions.
    Risk,
}

impl Dimension {
    /// All six, in axis order.
    pub const ALL: [Dimension; 6] = [
        Dimension::Direction,
        Dimension::Change,
        Dimension::Energy,
        Dimension::Horizon,
        Dimension::Focus,
        Dimension::Risk,
    ];

    /// The id used in content keys.
    pub const fn id(self) -> &'static str {
        match self {
            Dimension::Direction => "direction",
            Dimension::Change => "change",
            Dimension::Energy => "energy",
            Dimension::Horizon => "horizon",
            Dimension::Focus => "focus",
            Dimension::Risk => "risk",
        }
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

/// One of the three building blocks under both sides, measured in a full profile only.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Foundation {
    /// Knowing oneself.
    SelfKnowledge,
    /// Owning one's choices.
    SelfEmpowerment,
    /// Acting on both.
    SelfLeadership,
}

impl Foundation {
    /// All three, in the order they are always listed.
    pub const ALL: [Foundation; 3] =
        [Foundation::SelfKnowledge, Foundation::SelfEmpowerment, Foundation::SelfLeadership];

    /// The id used in content keys.
    pub const fn id(self) -> &'static str {
        match self {
            Foundation::SelfKnowledge => "self-knowledge",
            Foundation::SelfEmpowerment => "self-empowerment",
            Foundation::SelfLeadership => "self-leadership",
        }
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

/// Whether agreeing with an item raises or lowers its scale.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Keying {
    /// A higher answer raises the score.
    Forward,
    /// A higher answer lowers the score.
    Reverse,
}

/// How many items are asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Length {
    /// Two items of each facet: 24.
    Snapshot,
    /// All 60.
    Full,
}

impl Length {
    /// Both lengths, the shorter first.
    pub const ALL: [Length; 2] = [Length::Snapshot, Length::Full];

    /// The number of items asked. The Snapshot's items come first in the fixed order, so a full
    /// profile goes on where a Snapshot ended.
    pub const fn item_count(self) -> usize {
        match self {
            Length::Snapshot => 24,
            Length::Full => ITEMS.len(),
        }
    }

    /// The id used in attributes, control values and content keys.
    pub const fn id(self) -> &'static str {
        match self {
            Length::Snapshot => "snapshot",
            Length::Full => "full",
        }
    }

    /// The length with this id.
    pub fn from_id(id: &str) -> Option<Length> {
        Length::ALL.into_iter().find(|length| length.id() == id)
    }
}

/// One statement of the instrument, without its words.
#[derive(Debug, PartialEq, Eq)]
pub struct Item {
    /// The stable id, such as `risk.leading.a`; its words are at `statement.<id>`.
    pub id: &'static str,
    /// What it measures.
    pub scale: Scale,
    /// How its answer counts.
    pub keying: Keying,
    /// Whether a Snapshot asks it.
    pub snapshot: bool,
}

/// All items, in the order they are asked. The first [`Length::item_count`] are that length's.
pub fn items() -> &'static [Item] {
    &ITEMS
}
