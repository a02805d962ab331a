//! What became of a person's numbers from result to result, and which changes are beyond their
//! uncertainty. The rules, and how often chance alone makes a change, are in `docs/scoring.md`.
//! How a number is drawn over time is `timeline`'s business.

use super::History;
use crate::{
    ids::ids,
    instrument::{Dimension, Revision, Scale},
    scoring::{Estimate, Measure, Profile},
};

/// How far a change of a total or of the balance must be from zero, in hundredths of its standard
/// error: beyond the 90 % band, like a lean.
pub const Z_TOTAL: u64 = 164;
/// The same for each of the other numbers. They are 21, and so are the chances that one of them moves
/// by chance alone: of people of whom nothing has changed, at most 10 % see any of them move from one
/// result to the next.
pub const Z_OF_MANY: u64 = 300;

ids! {
    /// What became of a number.
    Movement {
        /// It is clearly higher; a gap clearly more towards leading.
        Rose = "rose",
        /// It is clearly lower; a gap clearly more towards managing.
        Fell = "fell",
        /// The change is within its uncertainty. That doesn't mean that nothing has changed.
        NoClearChange = "no-clear-change",
        /// There is only one result with this number, or none.
        CannotTell = "cannot-tell",
    }
}

/// One number of one result.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Dated {
    /// The day of the result.
    pub day: u32,
    /// The number on that day.
    pub estimate: Estimate,
}

/// What became of a number up to its latest point.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Change {
    /// The earlier point, where there are two.
    pub since: Option<Dated>,
    /// The latest number minus the earlier one.
    pub difference: Option<Estimate>,
    /// What the difference says.
    pub movement: Movement,
}

/// One number over time.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Series {
    /// The number that is followed.
    pub measure: Measure,
    /// Every result that has it, oldest first: one with too few answers has no point here, nor a
    /// Snapshot for a foundation. So the latest point may be older than the latest result.
    pub points: Vec<Dated>,
    /// From the last point but one to the latest.
    pub since_previous: Change,
    /// From the first point to the latest.
    pub since_first: Change,
}

/// All numbers over time, each list in the fixed order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Trend {
    /// The two totals and the balance.
    pub totals: Vec<Series>,
    /// The gaps of the six dimensions.
    pub dimensions: Vec<Series>,
    /// The facets; with the foundations that any of the results has.
    pub scales: Vec<Series>,
    /// How many results there are here.
    pub results: usize,
    /// How many others the history has, which answer other statements.
    pub others: usize,
}

/// What became of the numbers of those results that answer the statements of this revision.
pub fn trend(history: &History, revision: Revision) -> Trend {
    let mut profiles = Vec::new();
    for entry in history.entries() {
        if entry.outcome.revision() == revision {
            profiles.push((entry.day, entry.outcome.profile()));
        }
    }
    let series = |measure| series(measure, &profiles);
    let mut scales = Vec::new();
    for scale in Scale::all() {
        let series = series(Measure::Scale(scale));
        if matches!(scale, Scale::Facet(_)) || !series.points.is_empty() {
            scales.push(series);
        }
    }
    Trend {
        totals: Measure::TOTALS.map(series).to_vec(),
        dimensions: Dimension::ALL.map(|dimension| series(Measure::Difference(dimension))).to_vec(),
        scales,
        results: profiles.len(),
        others: history.entries().len() - profiles.len(),
    }
}

impl Movement {
    /// Whether the change is beyond its uncertainty.
    pub const fn is_clear(self) -> bool {
        matches!(self, Movement::Rose | Movement::Fell)
    }
}

fn series(measure: Measure, profiles: &[(u32, Profile)]) -> Series {
    let mut points = Vec::new();
    for (day, profile) in profiles {
        if let Some(estimate) = measure.estimate(profile) {
            points.push(Dated { day: *day, estimate });
        }
    }
    let far = match measure {
        Measure::Side(_) | Measure::Balance => Z_TOTAL,
        Measure::Difference(_) | Measure::Scale(_) => Z_OF_MANY,
    };
    let (earlier, latest) = match points.split_last() {
        Some((latest, earlier)) => (earlier, Some(latest)),
        None => (points.as_slice(), None),
    };
    let change = |since: Option<&Dated>| change(since, latest, far);
    let (since_previous, since_first) = (change(earlier.last()), change(earlier.first()));
    Series { measure, since_previous, since_first, points }
}

fn change(since: Option<&Dated>, latest: Option<&Dated>, far: u64) -> Change {
    let both = since.zip(latest);
    let difference = both.map(|(since, latest)| latest.estimate.minus(since.estimate));
    let movement = match difference {
        None => Movement::CannotTell,
        Some(difference) if !difference.is_beyond(far) => Movement::NoClearChange,
        Some(difference) if difference.exact_score() > 0 => Movement::Rose,
        Some(_) => Movement::Fell,
    };
    Change { since: since.copied(), difference, movement }
}
