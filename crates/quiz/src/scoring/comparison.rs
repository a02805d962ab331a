//! Two results side by side: where they differ beyond the uncertainty of both, where they are
//! surely alike, and where nobody can tell. The rules and their sources are in `docs/scoring.md`.

use super::{Estimate, Lean, Measure, Outcome, Profile};
use crate::{
    ids::ids,
    instrument::{Dimension, Scale},
    order::descending,
};

/// Two scores are alike where their difference is surely no larger than one step of the answer
/// scale.
pub const ALIKE: u8 = 25;

ids! {
    /// What two scores say of two people, the first of whom is "you" where it is the reader.
    Compared {
        /// The difference is surely within one step of the answer scale.
        BothAlike = "both-alike",
        /// The first is clearly higher; of a gap, clearly more towards leading.
        YouMore = "you-more",
        /// The second is clearly higher; of a gap, clearly more towards leading.
        TheyMore = "they-more",
        /// Neither alike nor clearly apart, or one has too few answers.
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

impl ComparedMeasure {
    /// Whether the difference is beyond the uncertainty of both.
    pub fn is_clear(&self) -> bool {
        matches!(self.reading, Compared::YouMore | Compared::TheyMore)
    }
}

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

/// Compares two results of the same statements, of either length; `None` if they answer different
/// ones. Of each list the clear differences come first, the largest of them first, then the others
/// likewise, then what one of the two lacks; equals stand in the fixed order.
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
    let reading = difference.map_or(Compared::CannotTell, |difference| match difference.lean() {
        // Whichever side: a lean is a difference surely above or below zero.
        Lean::Leading => Compared::YouMore,
        Lean::Managing => Compared::TheyMore,
        Lean::Unclear if difference.is_surely_within(ALIKE) => Compared::BothAlike,
        Lean::Unclear => Compared::CannotTell,
    });
    ComparedMeasure { measure, difference, reading }
}

fn sorted(pairs: &[ComparedMeasure]) -> Vec<ComparedMeasure> {
    let mut ranks = Vec::new();
    for pair in pairs {
        let size = pair.difference.map_or(-1.0, |difference| difference.score().abs());
        // No difference is larger than 200, so what is clear goes before all else.
        ranks.push(if pair.is_clear() { 1000.0 + size } else { size });
    }
    descending(&ranks).into_iter().filter_map(|place| pairs.get(place).copied()).collect()
}
