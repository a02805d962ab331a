//! The numbers that everybody of a team may have, as columns of one table.

use crate::{
    instrument::{Dimension, Facet, Scale, Side},
    scoring::{Estimate, Profile},
};

/// One number of a result.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Column {
    /// A facet's or a foundation's score, 0 to 100.
    Scale(Scale),
    /// A side's total, 0 to 100.
    Side(Side),
    /// Leading minus managing of the totals, −100 to 100.
    Balance,
    /// Leading minus managing of one dimension, −100 to 100.
    Difference(Dimension),
}

impl Column {
    /// The number of columns.
    pub const COUNT: usize = Scale::COUNT + Side::ALL.len() + 1 + Dimension::ALL.len();

    /// All of them: totals, balance, differences, facets, foundations.
    pub fn all() -> impl Iterator<Item = Column> {
        let totals = Side::ALL.into_iter().map(Column::Side);
        let differences = Dimension::ALL.into_iter().map(Column::Difference);
        let scales = Scale::all().map(Column::Scale);
        totals.chain([Column::Balance]).chain(differences).chain(scales)
    }

    /// The place of this column in [`Column::all`].
    pub const fn index(self) -> usize {
        match self {
            Column::Side(side) => side as usize,
            Column::Balance => 2,
            Column::Difference(dimension) => 3 + dimension as usize,
            Column::Scale(scale) => 9 + scale.index(),
        }
    }

    /// The id in exports: `leading`, `balance`, `risk.difference`, `risk.leading`,
    /// `foundation.self-knowledge`.
    pub fn id(self) -> String {
        match self {
            Column::Side(side) => side.id().into(),
            Column::Balance => "balance".into(),
            Column::Difference(dimension) => [dimension.id(), ".difference"].concat(),
            Column::Scale(Scale::Facet(Facet { dimension, side })) => {
                [dimension.id(), ".", side.id()].concat()
            }
            Column::Scale(Scale::Foundation(foundation)) => {
                ["foundation.", foundation.id()].concat()
            }
        }
    }

    /// The column with this id.
    pub fn from_id(id: &str) -> Option<Column> {
        Column::all().find(|column| column.id() == id)
    }

    /// Whether its numbers go down to −100: they are differences.
    pub const fn is_difference(self) -> bool {
        matches!(self, Column::Balance | Column::Difference(_))
    }

    /// The number in a profile; `None` where there are too few answers, or none were asked.
    pub fn estimate(self, profile: &Profile) -> Option<Estimate> {
        match self {
            Column::Scale(Scale::Facet(facet)) => profile.facet(facet).estimate(),
            Column::Scale(Scale::Foundation(foundation)) => {
                profile.foundation(foundation)?.estimate()
            }
            Column::Side(side) => profile.side(side),
            Column::Balance => profile.balance(),
            Column::Difference(dimension) => profile.difference(dimension),
        }
    }

    /// Whether a profile was asked for this number at all: foundations are not, in a Snapshot.
    pub fn is_asked(self, profile: &Profile) -> bool {
        match self {
            Column::Scale(Scale::Foundation(foundation)) => {
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
    fn every_column_has_its_own_place_and_id() {
        assert_eq!(Column::all().count(), Column::COUNT);
        for (place, column) in Column::all().enumerate() {
            assert_eq!(column.index(), place);
            assert_eq!(Column::from_id(&column.id()), Some(column));
        }
    }
}
