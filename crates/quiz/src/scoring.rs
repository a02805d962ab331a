//! Scores, their uncertainty and the lean, in exact integer arithmetic; floating point appears only
//! in the getters that hand a finished value out. The formulas and their reasons are in
//! `docs/scoring.md`. No sentence about a score lives here.

use crate::{
    instrument::{Dimension, Facet, Foundation, Scale, Side},
    tally::Tally,
};

/// Scores are held as multiples of 1/720: a facet's mean divides by 1 to 4 answers (12) and a
/// side's by 4 to 6 facets (60).
pub(crate) const SCORE_UNITS: u32 = 12 * 60;

/// Squared standard errors are held as multiples of 1/5,184,000: n²(n + 2) for 1 to 4 answers
/// divides 1440, and k² for 4 to 6 facets divides 3600. It is also 10 · 720².
pub(crate) const VARIANCE_UNITS: u64 = 1440 * 3600;

/// A score with its uncertainty, both exact.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Estimate {
    score: i32,
    variance: u64,
}

impl Estimate {
    /// The score: 0 to 100, or −100 to 100 for a difference.
    pub fn score(&self) -> f64 {
        f64::from(self.score) / f64::from(SCORE_UNITS)
    }

    /// The standard error, in the score's own points.
    pub fn standard_error(&self) -> f64 {
        (self.variance as f64 / VARIANCE_UNITS as f64).sqrt()
    }

    /// The score to the nearest whole point, halves away from zero.
    pub fn rounded(&self) -> i32 {
        let points = (2 * self.score.unsigned_abs() + SCORE_UNITS) / (2 * SCORE_UNITS);
        points as i32 * self.score.signum()
    }

    /// The half-width of the 90 % band: 1.64 standard errors.
    pub fn margin(&self) -> f64 {
        1.64 * self.standard_error()
    }

    /// The score in [`SCORE_UNITS`], exact.
    pub(crate) fn exact_score(&self) -> i32 {
        self.score
    }

    /// The squared standard error in [`VARIANCE_UNITS`], exact.
    pub(crate) fn exact_variance(&self) -> u64 {
        self.variance
    }

    /// How far from zero this is, in its own standard errors.
    pub fn clearness(&self) -> f64 {
        self.score().abs() / self.standard_error()
    }

    /// A hundred times the score, rounded, halves away from zero.
    pub(crate) fn hundredths(&self) -> i32 {
        let rounded = (200 * self.score.unsigned_abs() + SCORE_UNITS) / (2 * SCORE_UNITS);
        rounded as i32 * self.score.signum()
    }

    /// A hundred times the squared standard error, rounded.
    pub(crate) fn variance_hundredths(&self) -> i32 {
        ((100 * self.variance + VARIANCE_UNITS / 2) / VARIANCE_UNITS) as i32
    }

    /// A scale's score, with s the sum of its n keyed answers and q the sum of their squares:
    /// 25·s/n, and SE² = 625·(3n + nq − s²) / (n²·(n + 2)).
    fn of(tally: &Tally) -> Option<Estimate> {
        let n = u32::from(tally.answered());
        let (sum, squares) = tally.sums();
        let score = (25 * SCORE_UNITS * sum).checked_div(n)?;
        // By Cauchy and Schwarz nq ≥ s², so nothing here goes below zero.
        let spread = u64::from(3 * n + n * squares - sum * sum);
        let variance = 625 * VARIANCE_UNITS * spread / u64::from(n * n * (n + 2));
        Some(Estimate { score: score as i32, variance })
    }

    /// The difference of two scores; what isn't known of either isn't known of it.
    pub fn minus(self, other: Estimate) -> Estimate {
        Estimate { score: self.score - other.score, variance: self.variance + other.variance }
    }

    /// Leading where this difference is surely above zero, managing where it is surely below:
    /// beyond its 90 % band.
    pub fn lean(self) -> Lean {
        if !self.is_beyond(164) {
            Lean::Unclear
        } else if self.score > 0 {
            Lean::Leading
        } else {
            Lean::Managing
        }
    }

    /// Whether this difference is further from zero than so many hundredths of its standard error.
    /// With d and v the numbers held, |d/720| > h/100·√(v / (10·720²)) is 100,000·d² > h²·v.
    pub(crate) fn is_beyond(self, hundredths: u64) -> bool {
        let difference = u64::from(self.score.unsigned_abs());
        100_000 * difference * difference > hundredths * hundredths * self.variance
    }

    /// Whether the whole 90 % band of this difference lies within so many points of zero, by the
    /// same numbers: (points·720 − |d|)/720 ≥ 1.64·√(v / (10·720²)), and 164² is 26,896.
    pub fn is_surely_within(self, points: u8) -> bool {
        let room = (u32::from(points) * SCORE_UNITS).checked_sub(self.score.unsigned_abs());
        room.map(u64::from).is_some_and(|room| 100_000 * room * room >= 26_896 * self.variance)
    }
}

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

    /// One answer of those asked may be missing: 1 of 2 is enough in a Snapshot, 3 of 4 in full.
    fn of(tally: &Tally) -> ScaleScore {
        let (answered, asked) = (tally.answered(), tally.asked());
        match Estimate::of(tally) {
            Some(estimate) if answered + 1 >= asked => ScaleScore::Scored(estimate),
            _ => ScaleScore::TooFew { answered, asked },
        }
    }
}

/// Which way a difference points, once its uncertainty is allowed for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Lean {
    /// Surely more leading than managing.
    Leading,
    /// Surely more managing than leading.
    Managing,
    /// The difference is within what chance alone could make.
    Unclear,
}

/// All the scores of one finished quiz.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Profile {
    scales: [ScaleScore; Scale::COUNT],
}

impl Profile {
    pub(crate) fn of(tallies: &[Tally; Scale::COUNT]) -> Profile {
        Profile { scales: tallies.each_ref().map(ScaleScore::of) }
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
        // Both divisions are exact; `SCORE_UNITS` and `VARIANCE_UNITS` were chosen for that.
        (scored >= 4).then(|| Estimate {
            score: score / scored as i32,
            variance: variance / u64::from(scored * scored),
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

    /// How far one facet's score is from the mean of the other facets' scores, in standard errors
    /// of that difference: above it where positive. `None` without a score, or where fewer than
    /// half of all facets are there to compare it with.
    pub fn apart(&self, facet: Facet) -> Option<f64> {
        let own = self.facet(facet).estimate()?;
        let (mut others, mut score, mut variance) = (0u32, 0, 0);
        for other in Facet::all().filter(|other| *other != facet) {
            if let Some(other) = self.facet(other).estimate() {
                others += 1;
                score += other.score;
                variance += other.variance;
            }
        }
        // Both sides times the number of the others, so that nothing is divided.
        let apart = Estimate {
            score: own.score * others as i32 - score,
            variance: own.variance * u64::from(others * others) + variance,
        };
        let enough = 2 * others >= Facet::COUNT as u32;
        enough.then(|| apart.score() / apart.standard_error())
    }

    /// The score of any scale.
    pub fn scale(&self, scale: Scale) -> ScaleScore {
        let none = ScaleScore::TooFew { answered: 0, asked: 0 };
        self.scales.get(scale.index()).copied().unwrap_or(none)
    }
}
