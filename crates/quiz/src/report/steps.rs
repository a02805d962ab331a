//! What could come next, chosen from the evidence: the largest gaps beyond their uncertainty first.
//! Nothing here asks how high somebody is placed: each step is open to everybody.

use super::{FoundationReading, Headline, RoleFit, foundation_reading, headline, role_fit};
use crate::{
    ids::ids,
    instrument::{Context, Dimension, Facet, Foundation, Length, RoleDemand, Side},
    order::descending,
    scoring::Profile,
};

/// More are not taken.
const MOST: usize = 3;

ids! {
    /// Why a facet is proposed.
    Why {
        /// It is the lower side of a gap beyond uncertainty.
        Gap = "gap",
        /// The role asks for more of its side.
        Role = "role",
        /// The balance leans to the other side, though no single dimension does.
        Lean = "lean",
    }
}

ids! {
    /// A step for a result without a gap to close.
    GeneralStep {
        /// No gap, both totals high.
        EvenHigh = "even-high",
        /// No gap, the totals neither high nor low.
        EvenMiddle = "even-middle",
        /// No gap, both totals low.
        EvenLow = "even-low",
        /// All gaps and the lean are what the role asks for.
        WithRole = "with-role",
        /// Ask others how it looks from outside.
        Ask = "ask",
        /// Answer the statements that a Snapshot leaves out.
        Sharpen = "sharpen",
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
    /// Something that fits a result without a gap to close.
    General(GeneralStep),
}

/// At most three next steps, the most telling first.
pub fn next_steps(profile: &Profile, context: Context, length: Length) -> Vec<Step> {
    let asked = asked_side(context);
    let mut agreeing = false;
    let gaps = Dimension::ALL.map(|dimension| {
        let gap = profile.difference(dimension)?;
        let higher = gap.lean().side()?;
        // A gap towards what the role asks for is no gap to close.
        if asked == Some(higher) {
            agreeing = true;
            return None;
        }
        Some((gap.score().abs(), Facet { dimension, side: higher.other() }))
    });
    let mut steps = Vec::new();
    for place in descending(&gaps.map(|gap| gap.map_or(0.0, |(size, _)| size))) {
        if let Some(Some((_, facet))) = gaps.get(place) {
            steps.push(Step::Facet(Why::Gap, *facet));
        }
    }
    steps.extend(wanted(profile, context, &steps));
    for foundation in Foundation::ALL {
        if foundation_reading(profile, foundation) == Some(FoundationReading::Low) {
            steps.push(Step::Foundation(foundation));
        }
    }
    if steps.is_empty() {
        let general = general(profile, agreeing);
        steps.push(Step::General(general));
        if general != GeneralStep::MoreAnswers {
            steps.push(Step::General(GeneralStep::Ask));
            // Where gaps are what the role asks for, there is no waiting for one to show.
            if length == Length::Snapshot && general != GeneralStep::WithRole {
                steps.push(Step::General(GeneralStep::Sharpen));
            }
        }
    }
    steps.truncate(MOST);
    steps
}

/// The lowest facet of the side that the role asks more of, or, where nobody said what the role
/// asks, of the side that the balance leans away from; unless a gap already proposes that side.
fn wanted(profile: &Profile, context: Context, steps: &[Step]) -> Option<Step> {
    let (why, side) = match role_fit(profile, context) {
        Some(RoleFit::AsksLeading | RoleFit::AsksBothFromManaging) => (Why::Role, Side::Leading),
        Some(RoleFit::AsksManaging | RoleFit::AsksBothFromLeading) => (Why::Role, Side::Managing),
        Some(_) => return None,
        None => (Why::Lean, profile.lean()?.side()?.other()),
    };
    let is_proposed = |step: &Step| matches!(step, Step::Facet(_, facet) if facet.side == side);
    if steps.iter().any(is_proposed) {
        return None;
    }
    let mut lowest: Option<(f64, Facet)> = None;
    for dimension in Dimension::ALL {
        let facet = Facet { dimension, side };
        if let Some(estimate) = profile.facet(facet).estimate()
            && lowest.is_none_or(|(score, _)| estimate.score() < score)
        {
            lowest = Some((estimate.score(), facet));
        }
    }
    lowest.map(|(_, facet)| Step::Facet(why, facet))
}

fn general(profile: &Profile, agreeing: bool) -> GeneralStep {
    match headline(profile) {
        Headline::TooFew => GeneralStep::MoreAnswers,
        _ if agreeing => GeneralStep::WithRole,
        Headline::BothHigh => GeneralStep::EvenHigh,
        Headline::BothLow => GeneralStep::EvenLow,
        Headline::NoLean => GeneralStep::EvenMiddle,
        // A lean without a step is a lean that the role asks for.
        Headline::Leading | Headline::Managing => GeneralStep::WithRole,
    }
}

/// The one side that the role asks for, if it is one.
fn asked_side(context: Context) -> Option<Side> {
    match context.demand? {
        RoleDemand::MainlyLeading | RoleDemand::MoreLeading => Some(Side::Leading),
        RoleDemand::MainlyManaging | RoleDemand::MoreManaging => Some(Side::Managing),
        RoleDemand::Both => None,
    }
}
