//! What could come next: one step, or two to choose from, chosen from the evidence. Nothing here asks how high
//! somebody is placed: each step is open to everybody.

use super::{
    FoundationReading, Pattern, RoleFit,
    findings::{by_sureness, telling},
    foundation_reading, headline, reading,
    role::{asked, role_fit},
};
use crate::{
    ids::ids,
    instrument::{Context, Dimension, Facet, Foundation, Side},
    scoring::Profile,
};

ids! {
    /// Why a facet is proposed.
    Why {
        /// It is clearly the lower side of its dimension.
        Gap = "gap",
        /// It is probably the lower side of its dimension.
        LikelyGap = "likely-gap",
        /// The role asks for more of its side.
        Role = "role",
    }
}

ids! {
    /// A step for a result without a difference to make up.
    GeneralStep {
        /// About even, both totals high.
        EvenHigh = "even-high",
        /// About even, both totals low.
        EvenLow = "even-low",
        /// About even otherwise.
        Even = "even",
        /// All differences are what the role asks for.
        WithRole = "with-role",
        /// Too few answers.
        MoreAnswers = "more-answers",
    }
}

/// One thing to do next.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// Do more of what this facet asks about.
    Facet(Why, Facet),
    /// Do more of what this foundation asks about: it is low.
    Foundation(Foundation),
    /// Something that fits a result without a difference to make up.
    General(GeneralStep),
}

/// The next step, and another one for whom it doesn't suit, where there is one.
pub fn steps(profile: &Profile, context: Context) -> Vec<Step> {
    let next = next_step(profile, context);
    [next].into_iter().chain(alternative(profile, context, next)).collect()
}

/// The next step: towards the lower side of the surest difference, unless the role asks for the higher one;
/// or else towards what the role asks; or else towards a low foundation.
fn next_step(profile: &Profile, context: Context) -> Step {
    let asked = context.demand.and_then(asked);
    let mut agreeing = asked.is_some() && headline(profile).side() == asked;
    for dimension in by_sureness(profile) {
        let reading = reading(profile, dimension);
        if asked.is_some() && reading.side() == asked {
            agreeing = true;
        } else if let Some(side) = reading.side() {
            return towards_lower(profile, Facet { dimension, side });
        }
    }
    let wanted = role_fit(profile, context).and_then(RoleFit::wanted);
    if let Some(facet) = wanted.and_then(|side| lowest(profile, side)) {
        return Step::Facet(Why::Role, facet);
    }
    for foundation in Foundation::ALL {
        if foundation_reading(profile, foundation) == Some(FoundationReading::Low) {
            return Step::Foundation(foundation);
        }
    }
    Step::General(match headline(profile).pattern() {
        Pattern::TooFew => GeneralStep::MoreAnswers,
        _ if agreeing => GeneralStep::WithRole,
        Pattern::EvenHigh => GeneralStep::EvenHigh,
        Pattern::EvenLow => GeneralStep::EvenLow,
        // A lean that no dimension shows: either side can grow.
        Pattern::Even | Pattern::Leading | Pattern::Managing => GeneralStep::Even,
    })
}

/// Another step: towards the lower side of the other difference that is told first. None where the role asks for
/// the higher one.
fn alternative(profile: &Profile, context: Context, next: Step) -> Option<Step> {
    let Step::Facet(_, next) = next else { return None };
    let asked = context.demand.and_then(asked);
    let is_other = |high: &Facet| high.dimension != next.dimension && asked != Some(high.side);
    let high = telling(profile).into_iter().find(is_other)?;
    Some(towards_lower(profile, high))
}

/// The step towards the lower side of a dimension whose other one is this.
fn towards_lower(profile: &Profile, high: Facet) -> Step {
    let is_clear = reading(profile, high.dimension).is_clear();
    let why = if is_clear { Why::Gap } else { Why::LikelyGap };
    Step::Facet(why, Facet { side: high.side.other(), ..high })
}

/// The lowest facet of a side.
fn lowest(profile: &Profile, side: Side) -> Option<Facet> {
    let mut lowest: Option<(f64, Facet)> = None;
    for dimension in Dimension::ALL {
        let facet = Facet { dimension, side };
        if let Some(estimate) = profile.facet(facet).estimate()
            && lowest.is_none_or(|(score, _)| estimate.score() < score)
        {
            lowest = Some((estimate.score(), facet));
        }
    }
    lowest.map(|(_, facet)| facet)
}
