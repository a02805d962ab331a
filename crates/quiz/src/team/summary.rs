//! What the numbers of one column come to. Sums are whole numbers; each figure is rounded only when
//! it is handed out.

use crate::scoring::{Estimate, SCORE_UNITS, VARIANCE_UNITS};
use std::cmp::Ordering;

/// What everybody's numbers add up to, in units of a score (720ths) and their squares. With at
/// most 2²⁰ members and numbers below 2¹⁷: the sum is below 2³⁷, the squares below 2⁵⁴, the noise
/// below 2⁵⁴, and the products of [`Sums::compare_spread`] below 2¹¹⁴.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Sums {
    count: u32,
    too_few: u32,
    sum: i64,
    squares: u64,
    /// Of the squared standard errors.
    noise: u64,
}

impl Sums {
    pub(super) const NONE: Sums = Sums { count: 0, too_few: 0, sum: 0, squares: 0, noise: 0 };

    pub(super) fn add(&mut self, estimate: Option<Estimate>, is_asked: bool) {
        let Some(estimate) = estimate else {
            self.too_few += u32::from(is_asked);
            return;
        };
        let score = i64::from(estimate.exact_score());
        self.count += 1;
        self.sum += score;
        self.squares += (score * score).unsigned_abs();
        self.noise += estimate.exact_variance();
    }

    pub(super) fn count(&self) -> u32 {
        self.count
    }

    /// n·Σx² − (Σx)², which by Cauchy and Schwarz is never negative: the variance times n(n − 1).
    fn spread(&self) -> u128 {
        let sum = u128::from(self.sum.unsigned_abs());
        (u128::from(self.count) * u128::from(self.squares)).saturating_sub(sum * sum)
    }

    /// n(n − 1).
    fn pairs(&self) -> u128 {
        u128::from(self.count) * u128::from(self.count.saturating_sub(1))
    }

    /// Which of two variances is larger, exactly.
    pub(super) fn compare_spread(&self, other: &Sums) -> Ordering {
        (self.spread() * other.pairs()).cmp(&(other.spread() * self.pairs()))
    }

    /// `sorted` are the numbers themselves.
    pub(super) fn summary(&self, sorted: &[i32]) -> Summary {
        let count = f64::from(self.count);
        let units = f64::from(SCORE_UNITS);
        let some = self.count > 0;
        let pairs = self.pairs() as f64;
        Summary {
            count: self.count,
            too_few: self.too_few,
            mean: some.then(|| self.sum as f64 / (count * units)),
            standard_deviation: (self.count > 1)
                .then(|| (self.spread() as f64 / pairs).sqrt() / units),
            noise: some.then(|| (self.noise as f64 / (count * VARIANCE_UNITS as f64)).sqrt()),
            quartiles: quartiles(sorted),
        }
    }
}

/// The five numbers, or none of none. A quartile between two members is taken on the straight line
/// from one to the other (as spreadsheets' QUARTILE.INC does), exactly: in quarters of a unit.
fn quartiles(sorted: &[i32]) -> Option<[f64; 5]> {
    let last = sorted.len().checked_sub(1)?;
    let at = |quarter: usize| {
        let (place, part) = (last * quarter / 4, (last * quarter % 4) as i32);
        let low = sorted.get(place).copied().unwrap_or(0);
        let high = sorted.get(place + 1).copied().unwrap_or(low);
        f64::from(low * (4 - part) + high * part) / f64::from(4 * SCORE_UNITS)
    };
    Some([at(0), at(1), at(2), at(3), at(4)])
}

/// What one column's numbers come to, in points.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Summary {
    /// How many members have a number here.
    pub count: u32,
    /// How many were asked but have too few answers.
    pub too_few: u32,
    /// The mean.
    pub mean: Option<f64>,
    /// The standard deviation of a sample (n − 1), from two members on.
    pub standard_deviation: Option<f64>,
    /// The root mean square of the members' standard errors: about so much standard deviation
    /// would be seen if they all were alike and only the few statements made them differ.
    pub noise: Option<f64>,
    /// Minimum, first quartile, median, third quartile, maximum.
    pub quartiles: Option<[f64; 5]>,
}

/// The number of bins of a [`Histogram`].
pub const BINS: usize = 9;

/// How many numbers lie around each of nine points: 0, 12.5, 25 … 100, or −100, −75 … 100 for a
/// difference. A bin reaches half way to its neighbours. Every score that a whole Snapshot facet can
/// have is the middle of a bin; other scores may lie between two, and count one half in each, so
/// that no bin is high or low only because of where the scores can lie.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Histogram {
    halves: [u32; BINS],
    is_difference: bool,
}

impl Histogram {
    pub(super) fn of(values: impl Iterator<Item = i32>, is_difference: bool) -> Histogram {
        let mut histogram = Histogram { halves: [0; BINS], is_difference };
        let units = SCORE_UNITS as i32;
        let (low, width) =
            if is_difference { (-100 * units, 25 * units) } else { (0, 25 * units / 2) };
        for value in values {
            // Rounded to the nearest bin twice, halves once down and once up: only a number on a
            // border gets two different bins.
            let twice = 2 * (value - low);
            for bin in [(twice + width - 1) / (2 * width), (twice + width) / (2 * width)] {
                if let Some(count) = histogram.halves.get_mut(bin as usize) {
                    *count += 1;
                }
            }
        }
        histogram
    }

    /// How many numbers a bin has, in halves.
    pub fn halves(&self, bin: usize) -> u32 {
        self.halves.get(bin).copied().unwrap_or(0)
    }

    /// How many numbers a bin has.
    pub fn count(&self, bin: usize) -> f64 {
        f64::from(self.halves(bin)) / 2.0
    }

    /// The middle of a bin, in points.
    pub fn middle(&self, bin: usize) -> f64 {
        let bin = bin as f64;
        if self.is_difference { 25.0 * bin - 100.0 } else { 12.5 * bin }
    }
}
