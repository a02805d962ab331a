//! One number with its uncertainty, exact.

use super::Tally;
use crate::{decimal::Decimal, ids::ids, instrument::Side};

/// Scores are held as multiples of 1/720: a facet's mean divides by 1 to 4 answers (12) and a
/// side's by 4 to 6 facets (60).
pub(crate) const SCORE_UNITS: u32 = 12 * 60;

/// Squared standard errors are held as multiples of 1/5,184,000: n²(n + 2) for 1 to 4 answers
/// divides 1440, and k² for 4 to 6 facets divides 3600. It is also 10 · 720².
pub(crate) const VARIANCE_UNITS: u64 = 1440 * 3600;

/// A score with its uncertainty, both exact.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Estimate {
    /// In [`SCORE_UNITS`].
    pub(super) score: i32,
    /// In [`VARIANCE_UNITS`].
    pub(super) variance: u64,
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

    /// The two ends of the 90 % band, which may lie beyond those of the scale.
    pub fn band(&self) -> (f64, f64) {
        (self.score() - self.margin(), self.score() + self.margin())
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
    pub fn z(&self) -> f64 {
        self.score().abs() / self.standard_error()
    }

    /// The score with two decimals, rounded from the exact number.
    pub fn decimal(&self) -> Decimal {
        let rounded = (200 * self.score.unsigned_abs() + SCORE_UNITS) / (2 * SCORE_UNITS);
        Decimal(rounded as i32 * self.score.signum())
    }

    /// The squared standard error with two decimals, rounded from the exact number.
    pub fn variance(&self) -> Decimal {
        Decimal(((100 * self.variance + VARIANCE_UNITS / 2) / VARIANCE_UNITS) as i32)
    }

    /// A scale's score, with s the sum of its n keyed answers and q the sum of their squares:
    /// 25·s/n, and SE² = 625·(3n + nq − s²) / (n²·(n + 2)).
    pub(super) fn of(tally: &Tally) -> Option<Estimate> {
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

ids! {
    /// Which way a difference points, once its uncertainty is allowed for.
    Lean {
        /// Surely more leading than managing.
        Leading = "leading",
        /// Surely more managing than leading.
        Managing = "managing",
        /// The difference is within what chance alone could make.
        Unclear = "none",
    }
}

impl Lean {
    /// The side it points to, where it is clear.
    pub const fn side(self) -> Option<Side> {
        match self {
            Lean::Leading => Some(Side::Leading),
            Lean::Managing => Some(Side::Managing),
            Lean::Unclear => None,
        }
    }
}
