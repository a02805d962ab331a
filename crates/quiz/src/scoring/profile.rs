//! All the scores of one finished quiz: of its scales, its sides and its dimensions.

use super::{
    Estimate, Lean, Tally,
    estimate::{Pooled, rounded},
};
use crate::instrument::{Dimension, Facet, Foundation, Scale, Side};

/// What a scale's answers came to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ScaleScore {
    /// Enough answers for a score.
    Scored(Estimate),
    /// Fewer answers than a score needs: 1 of 2, or 3 of 4.
    TooFew {
        /// How many items were rated.
        answered: u8,
        /// How many were asked.
        asked: u8,
    },
}

impl ScaleScore {
    /// The score, where there is one.
    pub fn estimate(&self) -> Option<Estimate> {
        match self {
            ScaleScore::Scored(estimate) => Some(*estimate),
            ScaleScore::TooFew { .. } => None,
        }
    }

    fn of(tally: &Tally, pooled: Pooled) -> ScaleScore {
        match Estimate::of(tally, pooled) {
            Some(estimate) if has_score(tally) => ScaleScore::Scored(estimate),
            _ => ScaleScore::TooFew { answered: tally.answered(), asked: tally.asked() },
        }
    }
}

/// One answer of those asked may be missing: 1 of 2 is enough in a Snapshot, 3 of 4 in full.
fn has_score(tally: &Tally) -> bool {
    tally.answered() > 0 && tally.answered() + 1 >= tally.asked()
}

/// All the scores of one finished quiz.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Profile {
    scales: [ScaleScore; Scale::COUNT],
    pooled: Pooled,
}

impl Profile {
    pub(crate) fn of(tallies: &[Tally; Scale::COUNT]) -> Profile {
        let pooled = Pooled::over(tallies.iter().filter(|tally| has_score(tally)));
        Profile { scales: tallies.each_ref().map(|tally| ScaleScore::of(tally, pooled)), pooled }
    }

    /// How much one answer of this person varies.
    pub(crate) fn pooled(&self) -> Pooled {
        self.pooled
    }

    /// One facet's score.
    pub fn facet(&self, facet: Facet) -> ScaleScore {
        self.scale(Scale::Facet(facet))
    }

    /// One foundation's score. `None` after a Snapshot, which asks nothing about foundations.
    pub fn foundation(&self, foundation: Foundation) -> Option<ScaleScore> {
        match self.scale(Scale::Foundation(foundation)) {
            ScaleScore::TooFew { asked: 0, .. } => None,
            score => Some(score),
        }
    }

    /// One side's total: the mean of its facets' scores. `None` if fewer than 4 of 6 have one.
    pub fn side(&self, side: Side) -> Option<Estimate> {
        let (mut scored, mut score, mut variance) = (0u32, 0, 0);
        for dimension in Dimension::ALL {
            if let Some(facet) = self.facet(Facet { dimension, side }).estimate() {
                scored += 1;
                score += facet.score;
                variance += facet.variance;
            }
        }
        // The first division is exact; `SCORE_UNITS` were chosen for that.
        (scored >= 4).then(|| Estimate {
            score: score / scored as i32,
            variance: rounded(variance, u64::from(scored * scored)),
        })
    }

    /// Leading minus managing, −100 to 100. `None` where either total is missing.
    pub fn balance(&self) -> Option<Estimate> {
        Some(self.side(Side::Leading)?.minus(self.side(Side::Managing)?))
    }

    /// Which way the balance leans, if it surely does. `None` where there is no balance.
    pub fn lean(&self) -> Option<Lean> {
        self.balance().map(Estimate::lean)
    }

    /// Leading minus managing of one dimension. `None` where either facet has no score.
    pub fn difference(&self, dimension: Dimension) -> Option<Estimate> {
        let side = |side| self.facet(Facet { dimension, side }).estimate();
        Some(side(Side::Leading)?.minus(side(Side::Managing)?))
    }

    /// Which way one dimension leans, by the same rule as [`Profile::lean`].
    pub fn dimension_lean(&self, dimension: Dimension) -> Option<Lean> {
        self.difference(dimension).map(Estimate::lean)
    }

    /// The score of any scale.
    pub fn scale(&self, scale: Scale) -> ScaleScore {
        let none = ScaleScore::TooFew { answered: 0, asked: 0 };
        self.scales.get(scale.index()).copied().unwrap_or(none)
    }
}
