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
    columns: Vec<(Summary, Histogram, [u32; 2])>,
}

/// What most of a team say alike.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Alike {
    /// What it is about.
    pub facet: Facet,
    /// Whether they often do it, or seldom.
    pub is_often: bool,
    /// How many say so.
    pub people: u32,
    /// Of how many who have a score.
    pub of: u32,
}

impl Figures {
    /// One more column; false where there is none left.
    pub(super) fn add_next(&mut self, team: &Team) -> bool {
        let next = Measure::all().nth(self.columns.len());
        let added = next
            .map(|column| (team.summary(column), team.histogram(column), team.frequencies(column)));
        self.columns.extend(added);
        added.is_some()
    }

    /// How many columns are worked out.
    pub fn count(&self) -> usize {
        self.columns.len()
    }

    /// What a column comes to.
    pub fn summary(&self, column: Measure) -> Option<&Summary> {
        self.columns.get(column.index()).map(|(summary, ..)| summary)
    }

    /// How a column's numbers are spread.
    pub fn histogram(&self, column: Measure) -> Histogram {
        self.columns.get(column.index()).map(|(_, histogram, _)| *histogram).unwrap_or_default()
    }

    /// What a facet comes to.
    pub fn facet(&self, facet: Facet) -> Option<&Summary> {
        self.summary(Measure::Scale(Scale::Facet(facet)))
    }

    /// How many often do what a facet is about, and how many seldom.
    pub fn frequencies(&self, facet: Facet) -> [u32; 2] {
        let column = self.columns.get(Measure::Scale(Scale::Facet(facet)).index());
        column.map(|(.., frequencies)| *frequencies).unwrap_or_default()
    }

    /// The facets on which at least three in four say the same, that they often do it or that they seldom do, and how
    /// many of how many; those first that the largest part says.
    pub fn alike(&self) -> Vec<Alike> {
        let mut alike: Vec<Alike> = Vec::new();
        let part = |one: &Alike| u64::from(one.people) * 1_000_000 / u64::from(one.of);
        for facet in Facet::all() {
            let of = self.facet(facet).map_or(0, |summary| summary.count);
            let [often, seldom] = self.frequencies(facet);
            let (people, is_often) = (often.max(seldom), often >= seldom);
            if of > 1 && 4 * people >= 3 * of {
                let one = Alike { facet, is_often, people, of };
                let place = alike.iter().position(|other| part(other) < part(&one));
                alike.insert(place.unwrap_or(alike.len()), one);
            }
        }
        alike
    }

    /// The most halves that any bin of a facet has: every histogram is drawn to this height.
    pub fn tallest(&self) -> u32 {
        let mut tallest = 1;
        for facet in Facet::all() {
            let histogram = self.histogram(Measure::Scale(Scale::Facet(facet)));
            for bin in 0..BINS {
                tallest = histogram.halves(bin).max(tallest);
            }
        }
        tallest
    }

    /// The facets on which the members differ by more than chance, the widest first.
    pub fn disagreements(&self, team: &Team) -> Vec<Facet> {
        let mut facets = team.widest_facets();
        facets.retain(|facet| self.facet(*facet).is_some_and(chance::is_beyond));
        facets
    }
}
