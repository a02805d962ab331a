//! The numbers that a result may have, by name: the rows of a comparison, the columns of a team.

use super::{Estimate, Profile};
use crate::{
    ids::ids,
    instrument::{Dimension, Facet, Scale, Side},
};

ids! {
    /// What kind of number it is.
    MeasureKind {
        /// How high a score is, 0 to 100.
        Level = "level",
        /// Which way a gap points, −100 to 100.
        Gap = "gap",
    }
}

/// One number of a result.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Measure {
    /// A facet's or a foundation's score, 0 to 100.
    Scale(Scale),
    /// A side's total, 0 to 100.
    Side(Side),
    /// Leading minus managing of the totals, −100 to 100.
    Balance,
    /// Leading minus managing of one dimension, −100 to 100.
    Difference(Dimension),
}

impl Measure {
    /// The number of measures.
    pub const COUNT: usize = Scale::COUNT + Side::ALL.len() + 1 + Dimension::ALL.len();

    /// The two totals, and the balance of them.
    pub const TOTALS: [Measure; 3] =
        [Measure::Side(Side::Leading), Measure::Side(Side::Managing), Measure::Balance];

    /// All of them: totals, balance, differences, facets, foundations.
    pub fn all() -> impl Iterator<Item = Measure> {
        let differences = Dimension::ALL.into_iter().map(Measure::Difference);
        let scales = Scale::all().map(Measure::Scale);
        Measure::TOTALS.into_iter().chain(differences).chain(scales)
    }

    /// The place of this measure in [`Measure::all`].
    pub const fn index(self) -> usize {
        match self {
            Measure::Side(side) => side as usize,
            Measure::Balance => 2,
            Measure::Difference(dimension) => 3 + dimension as usize,
            Measure::Scale(scale) => 9 + scale.index(),
        }
    }

    /// The id in exports: `leading`, `balance`, `risk.difference`, `risk.leading`,
    /// `foundation.self-knowledge`.
    pub fn id(self) -> String {
        match self {
            Measure::Side(side) => side.id().into(),
            Measure::Balance => "balance".into(),
            Measure::Difference(dimension) => [dimension.id(), ".difference"].concat(),
            Measure::Scale(Scale::Facet(Facet { dimension, side })) => {
                [dimension.id(), ".", side.id()].concat()
            }
            Measure::Scale(Scale::Foundation(foundation)) => {
                ["foundation.", foundation.id()].concat()
            }
        }
    }

    /// The measure with this id.
    pub fn from_id(id: &str) -> Option<Measure> {
        Measure::all().find(|measure| measure.id() == id)
    }

    /// What kind of number it is.
    pub const fn kind(self) -> MeasureKind {
        match self {
            Measure::Side(_) | Measure::Scale(_) => MeasureKind::Level,
            Measure::Balance | Measure::Difference(_) => MeasureKind::Gap,
        }
    }

    /// The number in a profile; `None` where there are too few answers, or none were asked.
    pub fn estimate(self, profile: &Profile) -> Option<Estimate> {
        match self {
            Measure::Scale(scale) => profile.scale(scale).estimate(),
            Measure::Side(side) => profile.side(side),
            Measure::Balance => profile.balance(),
            Measure::Difference(dimension) => profile.difference(dimension),
        }
    }

    /// The number as it is shown, in whole points: a difference is that of the two scores as they are shown,
    /// so that a reader's own sum comes out right.
    pub fn shown(self, profile: &Profile) -> Option<i32> {
        let parts = match self {
            Measure::Scale(_) | Measure::Side(_) => {
                return self.estimate(profile).map(|score| score.rounded());
            }
            Measure::Balance => Side::ALL.map(Measure::Side),
            Measure::Difference(dimension) => {
                Side::ALL.map(|side| Measure::Scale(Scale::Facet(Facet { dimension, side })))
            }
        };
        let [leading, managing] = parts.map(|part| part.shown(profile));
        Some(leading? - managing?)
    }

    /// Whether a profile was asked for this number at all: foundations are not, in a Snapshot.
    pub fn is_asked(self, profile: &Profile) -> bool {
        match self {
            Measure::Scale(Scale::Foundation(foundation)) => {
                profile.foundation(foundation).is_some()
            }
            _ => true,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_measure_has_its_own_place_and_id() {
        assert_eq!(Measure::all().count(), Measure::COUNT);
        for (place, measure) in Measure::all().enumerate() {
            assert_eq!(measure.index(), place);
            assert_eq!(Measure::from_id(&measure.id()), Some(measure));
        }
    }
}
