//! One number with its uncertainty, in whole numbers.

use super::Tally;
use crate::{decimal::Decimal, ids::ids, instrument::Side};

/// Scores are held as multiples of 1/720: a facet's mean divides by 1 to 4 answers (12) and a
/// side's by 4 to 6 facets (60).
pub(crate) const SCORE_UNITS: u32 = 12 * 60;

/// Squared standard errors are held as multiples of 1/5,184,000, which is 10 · 720², to the nearest one.
pub(crate) const VARIANCE_UNITS: u64 = 10 * 720 * 720;

/// How much one answer of a person varies, pooled over all their scales that have a score: two answers
/// can't tell their own spread. A prior worth three answers that vary by one step of the scale keeps equal
/// answers from looking certain.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Pooled {
    /// 12·Σ(q − s²/n) over the scales, with s the sum of a scale's n keyed answers and q the sum of their
    /// squares.
    twelfths: u32,
    /// Σ(n − 1) over the scales.
    freedom: u32,
}

impl Pooled {
    /// The answers that the prior is worth.
    const PRIOR: u32 = 3;

    /// What these scales have together.
    pub(super) fn over<'a>(scales: impl Iterator<Item = &'a Tally>) -> Pooled {
        let mut pooled = Pooled { twelfths: 0, freedom: 0 };
        for tally in scales {
            let n = u32::from(tally.answered());
            let (sum, squares) = tally.sums();
            // By Cauchy and Schwarz nq ≥ s²; and 1 to 4 answers divide 12.
            pooled.twelfths += (12 * (n * squares - sum * sum)).checked_div(n).unwrap_or(0);
            pooled.freedom += n.saturating_sub(1);
        }
        pooled
    }

    /// Σ(25x − score)² of all answers, in hundredths.
    pub(super) fn spread(self) -> Decimal {
        Decimal(rounded(62_500 * u64::from(self.twelfths), 12) as i32)
    }

    /// Σ(n − 1): how many answers tell of the spread.
    pub(super) const fn freedom(self) -> u32 {
        self.freedom
    }

    /// The variance of one answer, with two decimals.
    pub(super) fn variance(self) -> Decimal {
        Decimal(rounded(100 * self.of_mean(1), VARIANCE_UNITS) as i32)
    }

    /// The variance of the mean of n answers, in [`VARIANCE_UNITS`]:
    /// 625·(3 + twelfths/12) / (3 + freedom) / n.
    fn of_mean(self, n: u32) -> u64 {
        let numerator = 625 * u64::from(12 * Pooled::PRIOR + self.twelfths) * (VARIANCE_UNITS / 12);
        rounded(numerator, u64::from((Pooled::PRIOR + self.freedom) * n))
    }
}

/// A quotient to the nearest whole number, halves up. Nothing is divided by zero here.
pub(super) const fn rounded(numerator: u64, denominator: u64) -> u64 {
    (2 * numerator + denominator) / (2 * denominator)
}

/// A score with its uncertainty: the score exact, the squared standard error to the unit.
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

    /// The squared standard error in [`VARIANCE_UNITS`].
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

    /// The squared standard error with two decimals.
    pub fn variance(&self) -> Decimal {
        Decimal(rounded(100 * self.variance, VARIANCE_UNITS) as i32)
    }

    /// A scale's score, 25·s/n with s the sum of its n keyed answers. `pooled` is of the whole person.
    pub(super) fn of(tally: &Tally, pooled: Pooled) -> Option<Estimate> {
        let n = u32::from(tally.answered());
        let score = (25 * SCORE_UNITS * tally.sums().0).checked_div(n)?;
        Some(Estimate { score: score as i32, variance: pooled.of_mean(n) })
    }

    /// The difference of two scores; what isn't known of either isn't known of it.
    pub fn minus(self, other: Estimate) -> Estimate {
        Estimate { score: self.score - other.score, variance: self.variance + other.variance }
    }

    /// How sure the sign of this difference is.
    pub fn grade(self) -> Grade {
        if self.is_beyond(164) {
            Grade::Clear
        } else if self.is_beyond(67) {
            Grade::Likely
        } else {
            Grade::Even
        }
    }

    /// Leading where this difference is surely above zero, managing where it is surely below:
    /// beyond its 90 % band.
    pub fn lean(self) -> Lean {
        match self.grade() {
            Grade::Clear if self.score > 0 => Lean::Leading,
            Grade::Clear => Lean::Managing,
            Grade::Likely | Grade::Even => Lean::Unclear,
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
    /// How sure the sign of a difference is. Of simulated people the direction of a clear one is right in nine
    /// of ten and more, that of a likely one in about four of five; `docs/scoring.md` has the figures.
    Grade {
        /// Beyond 1.64 standard errors.
        Clear = "clear",
        /// Beyond 0.67 standard errors.
        Likely = "likely",
        /// Nearer to zero, where the sign says little.
        Even = "even",
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
