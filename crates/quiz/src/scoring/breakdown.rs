//! Every number of a result taken apart: the answers it came from and each step on the way, for a
//! person to check. The formulas are in `docs/scoring.md`; the sentences around the numbers are in
//! the language files. From a link only the multiset of a scale's answers is known; a session also
//! knows which statement got which.

use super::{Estimate, Outcome, Profile};
use crate::{
    decimal::Decimal,
    instrument::{Answer, Dimension, Facet, Scale, Side, items},
};

/// One answer of a scale and what it counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct AnswerLine {
    /// What it counts, 0 to 4; `None` for *can't say*, which counts nowhere.
    pub keyed: Option<u8>,
    /// The place of its statement in [`items`] and the answer as it was given, where it is known.
    pub given: Option<(usize, Answer)>,
}

/// A number with its uncertainty.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Figure {
    /// The score, or the difference.
    pub score: Decimal,
    /// SE², the squared standard error.
    pub variance: Decimal,
    /// 1.64 · SE, the half-width of the 90 % band.
    pub margin: Decimal,
}

impl From<Estimate> for Figure {
    fn from(estimate: Estimate) -> Figure {
        Figure {
            score: estimate.decimal(),
            variance: estimate.variance(),
            margin: Decimal::of(estimate.margin()),
        }
    }
}

/// How the variance of one answer came about: (3·25² + spread) / (3 + freedom).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct AnswerVariance {
    /// Σ(25x − score)², over all scales that have a score.
    pub spread: Decimal,
    /// Σ(n − 1), over the same scales.
    pub freedom: u32,
    /// The variance, in squared points.
    pub variance: Decimal,
}

/// How the score of a facet or a foundation came about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ScaleBreakdown {
    /// The answers: from a session in the order of the items, from a link the highest first, and
    /// those that don't count last.
    pub lines: Vec<AnswerLine>,
    /// How many were asked.
    pub asked: u8,
    /// How many count: n.
    pub answered: u8,
    /// How many must count for a score.
    pub needed: u8,
    /// The sum of what they count.
    pub sum: u32,
    /// How much one of the person's answers varies.
    pub answer: AnswerVariance,
    /// The score; `None` where too few count.
    pub figure: Option<Figure>,
}

/// How a side's total came about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TotalBreakdown {
    /// The facets that have a score.
    pub facets: Vec<(Facet, Figure)>,
    /// The total; `None` where fewer than four have one.
    pub figure: Option<Figure>,
}

/// How a difference came about: leading minus managing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct GapBreakdown {
    /// What is subtracted from.
    pub leading: Figure,
    /// What is subtracted.
    pub managing: Figure,
    /// The difference. A lean is claimed where it is beyond its margin, whichever its sign.
    pub figure: Figure,
    /// Whether the difference is beyond its margin.
    pub is_clear: bool,
}

/// How the score of a scale came about; `None` where the length doesn't ask it. `answers` are the
/// taker's own, empty where only a link is known.
pub fn scale(
    outcome: &Outcome,
    scale: Scale,
    answers: &[Option<Answer>],
) -> Option<ScaleBreakdown> {
    let tally = outcome.tally(scale)?;
    let mut lines = Vec::new();
    for (place, (item, answer)) in items().iter().zip(answers).enumerate() {
        if let Some(answer) = *answer
            && item.scale == scale
        {
            let keyed = match answer {
                Answer::Rated(frequency) => Some(frequency.keyed(item.keying)),
                Answer::CantSay => None,
            };
            lines.push(AnswerLine { keyed, given: Some((place, answer)) });
        }
    }
    if lines.is_empty() {
        for keyed in (0..=4).rev() {
            for _ in 0..tally.count(keyed) {
                lines.push(AnswerLine { keyed: Some(keyed), given: None });
            }
        }
        for _ in 0..tally.skipped() {
            lines.push(AnswerLine { keyed: None, given: None });
        }
    }
    let profile = outcome.profile();
    let pooled = profile.pooled();
    Some(ScaleBreakdown {
        lines,
        asked: tally.asked(),
        answered: tally.answered(),
        needed: tally.asked().saturating_sub(1),
        sum: tally.sums().0,
        answer: AnswerVariance {
            spread: pooled.spread(),
            freedom: pooled.freedom(),
            variance: pooled.variance(),
        },
        figure: profile.scale(scale).estimate().map(Figure::from),
    })
}

/// How a side's total came about.
pub fn total(profile: &Profile, side: Side) -> TotalBreakdown {
    let mut facets = Vec::new();
    for dimension in Dimension::ALL {
        let facet = Facet { dimension, side };
        if let Some(estimate) = profile.facet(facet).estimate() {
            facets.push((facet, estimate.into()));
        }
    }
    TotalBreakdown { facets, figure: profile.side(side).map(Figure::from) }
}

/// How the balance came about; `None` where a total is missing.
pub fn balance(profile: &Profile) -> Option<GapBreakdown> {
    Some(gap(profile.side(Side::Leading)?, profile.side(Side::Managing)?))
}

/// How the difference of a dimension came about; `None` where a score is missing.
pub fn difference(profile: &Profile, dimension: Dimension) -> Option<GapBreakdown> {
    let side = |side| profile.facet(Facet { dimension, side }).estimate();
    Some(gap(side(Side::Leading)?, side(Side::Managing)?))
}

fn gap(leading: Estimate, managing: Estimate) -> GapBreakdown {
    let gap = leading.minus(managing);
    GapBreakdown {
        leading: leading.into(),
        managing: managing.into(),
        figure: gap.into(),
        is_clear: gap.lean().side().is_some(),
    }
}
