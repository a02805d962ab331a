//! Two results side by side: where they differ, each difference at its grade, where they are surely alike,
//! and where nobody can tell. The rules and their sources are in `docs/scoring.md`.

use super::{Estimate, Grade, Measure, Outcome, Profile};
use crate::{
    ids::ids,
    instrument::{Dimension, Facet, Scale},
    order::descending,
};

/// Two scores are alike where their difference is surely no larger than one step of the answer
/// scale.
pub const ALIKE: u8 = 25;

ids! {
    /// What two scores say of two people, the first of whom is "you" where it is the reader.
    Compared {
        /// The first is clearly higher; of a gap, clearly more towards leading.
        YouMore = "you-more",
        /// The second is clearly higher; of a gap, clearly more towards leading.
        TheyMore = "they-more",
        /// The first is likely to be higher, and not surely alike; of a gap, more towards leading.
        YouLikely = "you-likely",
        /// The second is likely to be higher, and not surely alike; of a gap, more towards leading.
        TheyLikely = "they-likely",
        /// The difference is surely within one step of the answer scale.
        BothAlike = "both-alike",
        /// Neither alike nor likely apart, or one has too few answers.
        CannotTell = "cannot-tell",
    }
}

/// One number of both people.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ComparedMeasure {
    /// The number that is compared.
    pub measure: Measure,
    /// The first person's minus the second's, where both have it.
    pub difference: Option<Estimate>,
    /// What the difference says of the two.
    pub reading: Compared,
}

impl Compared {
    /// How sure it is which of the two is higher.
    pub fn grade(self) -> Grade {
        match self {
            Compared::YouMore | Compared::TheyMore => Grade::Clear,
            Compared::YouLikely | Compared::TheyLikely => Grade::Likely,
            Compared::BothAlike | Compared::CannotTell => Grade::Even,
        }
    }
}

ids! {
    /// What is said first of the scores of two people.
    Between {
        /// What is clearly different.
        Apart = "apart",
        /// What is likely to be different, where nothing is clearly so.
        LikelyApart = "likely-apart",
        /// That nothing is even likely to be.
        NotApart = "not-apart",
        /// What is surely alike.
        Alike = "alike",
        /// What is closest, where nothing is surely alike.
        Closest = "closest",
    }
}

/// The most scores that are named of those that set two people apart, and of those that they share.
const MOST_NAMED: usize = 3;

/// All numbers of both people.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Comparison {
    /// The two totals and the balance, in that order.
    pub totals: Vec<ComparedMeasure>,
    /// The gaps of the six dimensions, what is clear first.
    pub dimensions: Vec<ComparedMeasure>,
    /// The facets, what is clear first; with the foundations, where either person has them.
    pub scales: Vec<ComparedMeasure>,
}

impl Comparison {
    /// Every number of both people: the totals, the scales, the dimensions.
    pub fn all(&self) -> impl Iterator<Item = &ComparedMeasure> {
        self.totals.iter().chain(&self.scales).chain(&self.dimensions)
    }

    /// What a number says of the two.
    pub fn reading(&self, measure: Measure) -> Compared {
        let found = self.all().find(|number| number.measure == measure);
        found.map_or(Compared::CannotTell, |number| number.reading)
    }

    /// The facets that are clearly apart, the widest first, then those that are likely to be.
    pub fn apart(&self) -> impl Iterator<Item = (Facet, Compared)> {
        self.facets().filter_map(|(facet, number)| {
            (number.reading.grade() != Grade::Even).then_some((facet, number.reading))
        })
    }

    /// What sets the two apart: facets of one grade, the surest there is, the widest first; or nothing.
    pub fn sets_apart(&self) -> (Between, Vec<Facet>) {
        let of = |grade| {
            let of_it = self.apart().filter(move |(_, reading)| reading.grade() == grade);
            of_it.map(|(facet, _)| facet).take(MOST_NAMED).collect::<Vec<_>>()
        };
        let (clear, likely) = (of(Grade::Clear), of(Grade::Likely));
        match (clear.is_empty(), likely.is_empty()) {
            (false, _) => (Between::Apart, clear),
            (true, false) => (Between::LikelyApart, likely),
            (true, true) => (Between::NotApart, Vec::new()),
        }
    }

    /// What the two share: facets that are surely alike, or else those that are closest, the closest first.
    /// Those that are likely apart are none of them.
    pub fn shares(&self) -> (Between, Vec<Facet>) {
        let mut near = Vec::new();
        let mut alike = Vec::new();
        for (facet, number) in self.facets() {
            if number.difference.is_some() && number.reading.grade() == Grade::Even {
                near.push(facet);
            }
            if number.reading == Compared::BothAlike {
                alike.push(facet);
            }
        }
        let (between, mut facets) = match alike.is_empty() {
            true => (Between::Closest, near),
            false => (Between::Alike, alike),
        };
        // The widest stands first in every list of numbers.
        facets.reverse();
        facets.truncate(MOST_NAMED);
        (between, facets)
    }

    fn facets(&self) -> impl Iterator<Item = (Facet, &ComparedMeasure)> {
        self.scales.iter().filter_map(|number| match number.measure {
            Measure::Scale(Scale::Facet(facet)) => Some((facet, number)),
            _ => None,
        })
    }
}

/// Compares two results of the same statements, of either length; `None` if they answer different
/// ones. Of each list the clear differences come first, the largest of them first, then the likely ones
/// and then the others likewise, then what one of the two lacks; equals stand in the fixed order.
pub fn compare(you: &Outcome, they: &Outcome) -> Option<Comparison> {
    if you.revision() != they.revision() {
        return None;
    }
    let profiles = (you.profile(), they.profile());
    let pair = |measure| pair(measure, &profiles.0, &profiles.1);
    let mut scales = Vec::new();
    for scale in Scale::all() {
        if you.tally(scale).or(they.tally(scale)).is_some() {
            scales.push(pair(Measure::Scale(scale)));
        }
    }
    Some(Comparison {
        totals: Measure::TOTALS.map(pair).to_vec(),
        dimensions: sorted(&Dimension::ALL.map(|dimension| pair(Measure::Difference(dimension)))),
        scales: sorted(&scales),
    })
}

fn pair(measure: Measure, you: &Profile, they: &Profile) -> ComparedMeasure {
    let both = measure.estimate(you).zip(measure.estimate(they));
    let difference = both.map(|(you, they)| you.minus(they));
    let reading = difference.map_or(Compared::CannotTell, |difference| {
        let is_more = difference.score() > 0.0;
        match difference.grade() {
            Grade::Clear if is_more => Compared::YouMore,
            Grade::Clear => Compared::TheyMore,
            // That they are within a step of each other is surer than which of them is higher.
            _ if difference.is_surely_within(ALIKE) => Compared::BothAlike,
            Grade::Likely if is_more => Compared::YouLikely,
            Grade::Likely => Compared::TheyLikely,
            Grade::Even => Compared::CannotTell,
        }
    });
    ComparedMeasure { measure, difference, reading }
}

fn sorted(pairs: &[ComparedMeasure]) -> Vec<ComparedMeasure> {
    let mut ranks = Vec::new();
    for pair in pairs {
        let size = pair.difference.map_or(-1.0, |difference| difference.score().abs());
        // No difference is larger than 200, so what is surer goes before all else.
        ranks.push(match pair.reading.grade() {
            Grade::Clear => 1000.0 + size,
            Grade::Likely => 500.0 + size,
            Grade::Even => size,
        });
    }
    descending(&ranks).into_iter().filter_map(|place| pairs.get(place).copied()).collect()
}
