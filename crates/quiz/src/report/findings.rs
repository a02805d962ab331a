//! The two clearest findings: what stands out most of all that a result shows, measured by its own
//! uncertainty. Where nothing does, that is the finding.

use super::{Headline, headline};
use crate::{
    ids::ids,
    instrument::{Dimension, Facet, Side},
    order::descending,
    scoring::Profile,
};

/// A single facet stands out only this many standard errors from the mean of the others: a 99 %
/// band, because twelve facets are twelve chances. A gap within it is called slight.
const APART: f64 = 2.58;

ids! {
    /// Where a facet is beside the mean of the others.
    Level {
        /// Clearly above it.
        Above = "above",
        /// Clearly below it.
        Below = "below",
    }
}

ids! {
    /// What there is to say where no dimension stands out, or no second one.
    General {
        /// Nothing stands out, and both totals are high.
        EvenHigh = "even-high",
        /// Nothing stands out, and the totals are neither high nor low.
        EvenMiddle = "even-middle",
        /// Nothing stands out, and both totals are low.
        EvenLow = "even-low",
        /// No dimension stands out, yet all together lean towards leading.
        SpreadLeading = "spread-leading",
        /// No dimension stands out, yet all together lean towards managing.
        SpreadManaging = "spread-managing",
        /// One finding is all there is.
        NothingElse = "nothing-else",
        /// Too few answers.
        TooFew = "too-few",
    }
}

/// One thing worth saying first.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Finding {
    /// On this dimension, this side is clearly above the other.
    Gap(Dimension, Side),
    /// This facet is clearly above or below the mean of the others.
    Level(Facet, Level),
    /// Nothing of the kind.
    General(General),
}

impl Finding {
    /// The facets whose scores it rests on, the higher one of a gap first.
    pub fn facets(self) -> Vec<Facet> {
        match self {
            Finding::Gap(dimension, side) => {
                [side, side.other()].map(|side| Facet { dimension, side }).to_vec()
            }
            Finding::Level(facet, _) => vec![facet],
            Finding::General(_) => Vec::new(),
        }
    }

    /// Whether it is a gap so little beyond its uncertainty that one of six gaps often is so by
    /// chance.
    pub fn is_slight(self, profile: &Profile) -> bool {
        let Finding::Gap(dimension, _) = self else { return false };
        profile.difference(dimension).is_some_and(|gap| gap.z() <= APART)
    }
}

/// The two clearest findings, the clearest first; one of each dimension at most, and ties in the
/// order of the dimensions. One general finding alone where nothing stands out.
pub fn findings(profile: &Profile) -> Vec<Finding> {
    let found = Dimension::ALL.map(|dimension| of_dimension(profile, dimension));
    let clearness = found.map(|found| found.map_or(0.0, |(clearness, _)| clearness));
    let mut findings: Vec<Finding> = Vec::new();
    for place in descending(&clearness) {
        if let Some(Some((_, finding))) = found.get(place)
            && findings.len() < 2
        {
            findings.push(*finding);
        }
    }
    match findings.len() {
        0 => findings.push(Finding::General(evenness(profile))),
        1 => findings.push(Finding::General(General::NothingElse)),
        _ => {}
    }
    findings
}

/// What stands out on one dimension, with how clearly: its gap if that is beyond its uncertainty,
/// otherwise the facet that is furthest from the others.
fn of_dimension(profile: &Profile, dimension: Dimension) -> Option<(f64, Finding)> {
    if let Some(gap) = profile.difference(dimension)
        && let Some(side) = gap.lean().side()
    {
        return Some((gap.z(), Finding::Gap(dimension, side)));
    }
    let mut furthest = None;
    let mut most = APART;
    for side in Side::ALL {
        let facet = Facet { dimension, side };
        let apart = profile.z_from_others(facet).unwrap_or_default();
        if apart.abs() > most {
            most = apart.abs();
            let level = if apart > 0.0 { Level::Above } else { Level::Below };
            furthest = Some((most, Finding::Level(facet, level)));
        }
    }
    furthest
}

fn evenness(profile: &Profile) -> General {
    match headline(profile) {
        Headline::Leading => General::SpreadLeading,
        Headline::Managing => General::SpreadManaging,
        Headline::BothHigh => General::EvenHigh,
        Headline::NoLean => General::EvenMiddle,
        Headline::BothLow => General::EvenLow,
        Headline::TooFew => General::TooFew,
    }
}
