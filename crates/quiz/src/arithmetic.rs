//! Every number of a result taken apart: the answers it came from and each step on the way, for a
//! person to check. The formulas are in `docs/scoring.md`; the sentences around the numbers are in
//! the language files. From a link only the multiset of a scale's answers is known; a session also
//! knows which statement got which.

use crate::{
    answer::Answer,
    instrument::{Dimension, Facet, Scale, Side, items},
    outcome::Outcome,
    scoring::{Estimate, Profile},
};

/// A number with two decimals, rounded, as so many hundredths.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Decimal(pub i32);

impl Decimal {
    /// The number as text, with the language's decimal mark and without noughts at its end.
    pub fn text(self, mark: &str) -> String {
        let whole = (self.0.unsigned_abs() / 100).to_string();
        let hundredths = self.0.unsigned_abs() % 100;
        let tenths = (hundredths / 10).to_string();
        let rest = (hundredths % 10).to_string();
        let sign = if self.0 < 0 { "\u{2212}" } else { "" };
        match (hundredths, hundredths % 10) {
            (0, _) => [sign, &whole].concat(),
            (_, 0) => [sign, &whole, mark, &tenths].concat(),
            _ => [sign, &whole, mark, &tenths, &rest].concat(),
        }
    }

    fn of(value: f64) -> Decimal {
        // Every number of a result is far inside the range of i32.
        Decimal((value * 100.0).round() as i32)
    }
}

/// One answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Line {
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
    /// SE².
    pub variance: Decimal,
    /// 1.64 · SE.
    pub margin: Decimal,
}

impl From<Estimate> for Figure {
    fn from(estimate: Estimate) -> Figure {
        Figure {
            score: Decimal(estimate.hundredths()),
            variance: Decimal(estimate.variance_hundredths()),
            margin: Decimal::of(estimate.margin()),
        }
    }
}

/// A facet or a foundation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ScaleSteps {
    /// The answers: from a session in the order of the items, from a link the highest first, and
    /// those that don't count last.
    pub lines: Vec<Line>,
    /// How many were asked.
    pub asked: u8,
    /// How many count: n.
    pub answered: u8,
    /// How many must count for a score.
    pub needed: u8,
    /// The sum of what they count.
    pub sum: u32,
    /// Σ(25x − score)².
    pub spread: Decimal,
    /// The score; `None` where too few count.
    pub figure: Option<Figure>,
}

/// A side's total.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TotalSteps {
    /// The facets that have a score.
    pub facets: Vec<(Facet, Figure)>,
    /// The total; `None` where fewer than four have one.
    pub figure: Option<Figure>,
}

/// A difference: leading minus managing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct GapSteps {
    /// What is subtracted from.
    pub leading: Figure,
    /// What is subtracted.
    pub managing: Figure,
    /// The difference. A lean is claimed where it is beyond its margin, whichever its sign.
    pub figure: Figure,
    /// Whether it is.
    pub is_clear: bool,
}

/// How the score of a scale came about; `None` where the length doesn't ask it. `answers` are the
/// taker's own, empty where only a link is known.
pub fn scale(outcome: &Outcome, scale: Scale, answers: &[Option<Answer>]) -> Option<ScaleSteps> {
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
            lines.push(Line { keyed, given: Some((place, answer)) });
        }
    }
    if lines.is_empty() {
        for keyed in (0..=4).rev() {
            for _ in 0..tally.count(keyed) {
                lines.push(Line { keyed: Some(keyed), given: None });
            }
        }
        for _ in 0..tally.skipped() {
            lines.push(Line { keyed: None, given: None });
        }
    }
    let (sum, squares) = tally.sums();
    let n = u32::from(tally.answered());
    // Σ(25x − 25s/n)² = 625·(nq − s²)/n, in hundredths, halves rounded up.
    let spread = (2 * 62_500 * (n * squares - sum * sum) + n).checked_div(2 * n).unwrap_or(0);
    Some(ScaleSteps {
        lines,
        asked: tally.asked(),
        answered: tally.answered(),
        needed: tally.asked().saturating_sub(1),
        sum,
        spread: Decimal(spread as i32),
        figure: outcome.profile().scale(scale).estimate().map(Figure::from),
    })
}

/// How a side's total came about.
pub fn total(profile: &Profile, side: Side) -> TotalSteps {
    let mut facets = Vec::new();
    for dimension in Dimension::ALL {
        let facet = Facet { dimension, side };
        if let Some(estimate) = profile.facet(facet).estimate() {
            facets.push((facet, estimate.into()));
        }
    }
    TotalSteps { facets, figure: profile.side(side).map(Figure::from) }
}

/// How the balance came about; `None` where a total is missing.
pub fn balance(profile: &Profile) -> Option<GapSteps> {
    Some(gap(profile.side(Side::Leading)?, profile.side(Side::Managing)?))
}

/// How the difference of a dimension came about; `None` where a score is missing.
pub fn difference(profile: &Profile, dimension: Dimension) -> Option<GapSteps> {
    let side = |side| profile.facet(Facet { dimension, side }).estimate();
    Some(gap(side(Side::Leading)?, side(Side::Managing)?))
}

fn gap(leading: Estimate, managing: Estimate) -> GapSteps {
    let gap = leading.minus(managing);
    GapSteps {
        leading: leading.into(),
        managing: managing.into(),
        figure: gap.into(),
        is_clear: gap.lean().side().is_some(),
    }
}
