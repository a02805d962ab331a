//! What every column of a team comes to, worked out column by column.

use crate::team::chance;
use quiz::{
    instrument::{Facet, Scale},
    scoring::Measure,
    team::{BINS, Histogram, Summary, Team},
};

/// What every column comes to.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Figures {
    columns: Vec<(Summary, Histogram)>,
}

impl Figures {
    /// One more column; false where there is none left.
    pub(super) fn add_next(&mut self, team: &Team) -> bool {
        let next = Measure::all().nth(self.columns.len());
        let added = next.map(|column| (team.summary(column), team.histogram(column)));
        self.columns.extend(added);
        added.is_some()
    }

    /// How many columns are worked out.
    pub fn count(&self) -> usize {
        self.columns.len()
    }

    /// What a column comes to.
    pub fn summary(&self, column: Measure) -> Option<&Summary> {
        self.columns.get(column.index()).map(|(summary, _)| summary)
    }

    /// How a column's numbers are spread.
    pub fn histogram(&self, column: Measure) -> Histogram {
        self.columns.get(column.index()).map(|(_, histogram)| *histogram).unwrap_or_default()
    }

    /// What a facet comes to.
    pub fn facet(&self, facet: Facet) -> Option<&Summary> {
        self.summary(Measure::Scale(Scale::Facet(facet)))
    }

    /// The most halves that any bin of a facet has: every histogram is drawn to this height.
    pub fn tallest(&self) -> u32 {
        let bins = Facet::all().flat_map(|facet| {
            let histogram = self.histogram(Measure::Scale(Scale::Facet(facet)));
            (0..BINS).map(move |bin| histogram.halves(bin))
        });
        bins.max().unwrap_or(0).max(1)
    }

    /// The facets on which the members differ by more than chance, the widest first.
    pub fn disagreements(&self, team: &Team) -> Vec<Facet> {
        let mut facets = team.widest_facets();
        facets.retain(|facet| self.facet(*facet).is_some_and(chance::is_beyond));
        facets
    }
}
