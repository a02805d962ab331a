//! How a pair of scores reads, by the grade of its difference: the two totals in the headline, and the two
//! sides of each dimension. And the level of a foundation.

use crate::{
    ids::ids,
    instrument::{Dimension, Facet, Foundation, Frequency, Side},
    scoring::{Estimate, Grade, Profile, ScaleScore},
};

/// From this score up the answers may be called frequent: they lie nearer to *often* than to *sometimes*.
pub const HIGH: f64 = 62.5;
/// Up to this score they may be called rare.
pub const LOW: f64 = 37.5;

ids! {
    /// How two scores, one of each side, stand to each other.
    Reading {
        /// Leading is clearly above managing.
        Leading = "leading",
        /// Leading is probably above managing.
        LikelyLeading = "likely-leading",
        /// Managing is clearly above leading.
        Managing = "managing",
        /// Managing is probably above leading.
        LikelyManaging = "likely-managing",
        /// About even, and both at or above [`HIGH`].
        EvenHigh = "even-high",
        /// About even, and both at or below [`LOW`].
        EvenLow = "even-low",
        /// About even otherwise.
        Even = "even",
        /// One of the two is missing.
        TooFew = "too-few",
    }
}

ids! {
    /// A reading without its grade: what it means is the same for a clear and a likely difference.
    Pattern {
        /// Leading is above managing.
        Leading = "leading",
        /// Managing is above leading.
        Managing = "managing",
        /// About even, and both at or above [`HIGH`].
        EvenHigh = "even-high",
        /// About even, and both at or below [`LOW`].
        EvenLow = "even-low",
        /// About even otherwise.
        Even = "even",
        /// One of the two is missing.
        TooFew = "too-few",
    }
}

ids! {
    /// The level of a foundation.
    FoundationReading {
        /// At or above [`HIGH`].
        High = "high",
        /// Between the two.
        Middle = "middle",
        /// At or below [`LOW`].
        Low = "low",
        /// Too few answers.
        TooFew = "too-few",
    }
}

impl Reading {
    /// The reading of a leading and a managing score.
    fn of(leading: Option<Estimate>, managing: Option<Estimate>) -> Reading {
        let (Some(leading), Some(managing)) = (leading, managing) else { return Reading::TooFew };
        let difference = leading.minus(managing);
        let (low, high) =
            if difference.score() < 0.0 { (leading, managing) } else { (managing, leading) };
        match (difference.grade(), difference.score() > 0.0) {
            (Grade::Clear, true) => Reading::Leading,
            (Grade::Clear, false) => Reading::Managing,
            (Grade::Likely, true) => Reading::LikelyLeading,
            (Grade::Likely, false) => Reading::LikelyManaging,
            (Grade::Even, _) if low.score() >= HIGH => Reading::EvenHigh,
            (Grade::Even, _) if high.score() <= LOW => Reading::EvenLow,
            (Grade::Even, _) => Reading::Even,
        }
    }

    /// The same without its grade.
    pub const fn pattern(self) -> Pattern {
        match self {
            Reading::Leading | Reading::LikelyLeading => Pattern::Leading,
            Reading::Managing | Reading::LikelyManaging => Pattern::Managing,
            Reading::EvenHigh => Pattern::EvenHigh,
            Reading::EvenLow => Pattern::EvenLow,
            Reading::Even => Pattern::Even,
            Reading::TooFew => Pattern::TooFew,
        }
    }

    /// The side that is above the other, where one clearly or probably is.
    pub const fn side(self) -> Option<Side> {
        match self.pattern() {
            Pattern::Leading => Some(Side::Leading),
            Pattern::Managing => Some(Side::Managing),
            _ => None,
        }
    }

    /// Whether a side is above the other beyond doubt.
    pub const fn is_clear(self) -> bool {
        matches!(self, Reading::Leading | Reading::Managing)
    }

    /// The side that is clearly above the other.
    pub fn clear_side(self) -> Option<Side> {
        self.side().filter(|_| self.is_clear())
    }
}

/// The headline of a result: how its two totals read.
pub fn headline(profile: &Profile) -> Reading {
    Reading::of(profile.side(Side::Leading), profile.side(Side::Managing))
}

/// How the two sides of one dimension read.
pub fn reading(profile: &Profile, dimension: Dimension) -> Reading {
    let [leading, managing] = [Side::Leading, Side::Managing]
        .map(|side| profile.facet(Facet { dimension, side }).estimate());
    Reading::of(leading, managing)
}

/// The lower side of a dimension on which the other one is clearly higher, where it is done rarely: what that
/// costs is worth saying.
pub fn left_out(profile: &Profile, dimension: Dimension) -> Option<Facet> {
    let side = reading(profile, dimension).clear_side()?.other();
    Some(Facet { dimension, side }).filter(|facet| is_nearest(profile, *facet, Frequency::Rarely))
}

/// Whether what a facet asks about is done often: from a score of [`HIGH`] up.
pub(super) fn is_often(profile: &Profile, facet: Facet) -> bool {
    is_nearest(profile, facet, Frequency::Often)
}

fn is_nearest(profile: &Profile, facet: Facet, answer: Frequency) -> bool {
    profile.facet(facet).estimate().map(nearest) == Some(answer)
}

/// The answer that a score lies nearest to, of rarely, sometimes and often; on a border, the one farther from
/// the middle.
pub fn nearest(estimate: Estimate) -> Frequency {
    match estimate.score() {
        HIGH.. => Frequency::Often,
        ..=LOW => Frequency::Rarely,
        _ => Frequency::Sometimes,
    }
}

/// The level of one foundation; `None` after a Snapshot, which doesn't ask it.
pub fn foundation_reading(profile: &Profile, foundation: Foundation) -> Option<FoundationReading> {
    Some(match profile.foundation(foundation)? {
        ScaleScore::TooFew { .. } => FoundationReading::TooFew,
        ScaleScore::Scored(estimate) => match nearest(estimate) {
            Frequency::Often => FoundationReading::High,
            Frequency::Rarely => FoundationReading::Low,
            _ => FoundationReading::Middle,
        },
    })
}
