//! The patterns of a result that its scores alone decide: the headline, each dimension, each
//! foundation, and how it all fits the role.

use crate::{
    ids::ids,
    instrument::{Context, Dimension, Facet, Foundation, RoleDemand, Side},
    scoring::{Lean, Profile, ScaleScore},
};

/// A score from here up counts as high.
pub const HIGH: f64 = 65.0;
/// A score from here down counts as low.
pub const LOW: f64 = 35.0;

ids! {
    /// The result in one sentence.
    Headline {
        /// A lean towards leading.
        Leading = "leading",
        /// A lean towards managing.
        Managing = "managing",
        /// No clear lean, both totals high.
        BothHigh = "both-high",
        /// No clear lean, both totals low.
        BothLow = "both-low",
        /// No clear lean.
        NoLean = "no-lean",
        /// Too few answers for two totals.
        TooFew = "too-few",
    }
}

ids! {
    /// The pattern of the two sides on one dimension.
    Reading {
        /// Leading clearly above managing.
        Leading = "leading",
        /// Managing clearly above leading.
        Managing = "managing",
        /// No clear difference, both high.
        BothHigh = "both-high",
        /// No clear difference, both low.
        BothLow = "both-low",
        /// No clear difference, around the middle.
        Level = "level",
        /// A side has too few answers.
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

ids! {
    /// How a result's lean fits what the role asks.
    RoleFit {
        /// The role asks for leading, and the lean is there.
        MatchLeading = "match-leading",
        /// The role asks for managing, and the lean is there.
        MatchManaging = "match-managing",
        /// The role asks for both, and there is no clear lean.
        MatchBoth = "match-both",
        /// The role asks for leading, there is no clear lean, and leading is high all the same.
        CoversLeading = "covers-leading",
        /// The role asks for managing, there is no clear lean, and managing is high all the same.
        CoversManaging = "covers-managing",
        /// The role asks for leading, the lean is elsewhere or unclear.
        AsksLeading = "asks-leading",
        /// The role asks for managing, the lean is elsewhere or unclear.
        AsksManaging = "asks-managing",
        /// The role asks for both, the lean is towards leading.
        AsksBothFromLeading = "asks-both-from-leading",
        /// The role asks for both, the lean is towards managing.
        AsksBothFromManaging = "asks-both-from-managing",
    }
}

/// The headline of a result.
pub fn headline(profile: &Profile) -> Headline {
    let (Some(leading), Some(managing), Some(lean)) =
        (profile.side(Side::Leading), profile.side(Side::Managing), profile.lean())
    else {
        return Headline::TooFew;
    };
    let lower = leading.score().min(managing.score());
    let higher = leading.score().max(managing.score());
    match lean {
        Lean::Leading => Headline::Leading,
        Lean::Managing => Headline::Managing,
        Lean::Unclear if lower >= HIGH => Headline::BothHigh,
        Lean::Unclear if higher <= LOW => Headline::BothLow,
        Lean::Unclear => Headline::NoLean,
    }
}

/// The pattern of one dimension.
pub fn reading(profile: &Profile, dimension: Dimension) -> Reading {
    let side = |side| profile.facet(Facet { dimension, side }).estimate().map(|e| e.score());
    let (Some(leading), Some(managing), Some(lean)) =
        (side(Side::Leading), side(Side::Managing), profile.dimension_lean(dimension))
    else {
        return Reading::TooFew;
    };
    match lean {
        Lean::Leading => Reading::Leading,
        Lean::Managing => Reading::Managing,
        Lean::Unclear if leading.min(managing) >= HIGH => Reading::BothHigh,
        Lean::Unclear if leading.max(managing) <= LOW => Reading::BothLow,
        Lean::Unclear => Reading::Level,
    }
}

/// The level of one foundation; `None` after a Snapshot, which doesn't ask it.
pub fn foundation_reading(profile: &Profile, foundation: Foundation) -> Option<FoundationReading> {
    Some(match profile.foundation(foundation)? {
        ScaleScore::TooFew { .. } => FoundationReading::TooFew,
        ScaleScore::Scored(estimate) if estimate.score() >= HIGH => FoundationReading::High,
        ScaleScore::Scored(estimate) if estimate.score() <= LOW => FoundationReading::Low,
        ScaleScore::Scored(_) => FoundationReading::Middle,
    })
}

/// How the lean fits the role; `None` where the role's demand or the lean isn't known.
pub fn role_fit(profile: &Profile, context: Context) -> Option<RoleFit> {
    let lean = profile.lean()?;
    let is_high = |side| profile.side(side).is_some_and(|total| total.score() >= HIGH);
    Some(match context.demand? {
        RoleDemand::MoreLeading | RoleDemand::MainlyLeading => match lean {
            Lean::Leading => RoleFit::MatchLeading,
            Lean::Unclear if is_high(Side::Leading) => RoleFit::CoversLeading,
            Lean::Managing | Lean::Unclear => RoleFit::AsksLeading,
        },
        RoleDemand::MoreManaging | RoleDemand::MainlyManaging => match lean {
            Lean::Managing => RoleFit::MatchManaging,
            Lean::Unclear if is_high(Side::Managing) => RoleFit::CoversManaging,
            Lean::Leading | Lean::Unclear => RoleFit::AsksManaging,
        },
        RoleDemand::Both => match lean {
            Lean::Leading => RoleFit::AsksBothFromLeading,
            Lean::Managing => RoleFit::AsksBothFromManaging,
            Lean::Unclear => RoleFit::MatchBoth,
        },
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        instrument::{Answer, Frequency, Item, Keying, Length, Revision, Scale, items},
        scoring::Outcome,
    };

    /// The profile of a person who gives each item the keyed value that `keyed` names.
    fn profile(length: Length, keyed: impl Fn(&Item) -> Option<usize>) -> Profile {
        let answers: Vec<Option<Answer>> = items()
            .iter()
            .map(|item| {
                Some(keyed(item).map_or(Answer::CantSay, |value| {
                    let raw = if item.keying == Keying::Forward { value } else { 4 - value };
                    Answer::Rated(Frequency::ALL[raw])
                }))
            })
            .collect();
        Outcome::from_answers(Revision::OURS, length, &answers, Context::default())
            .unwrap()
            .profile()
    }

    fn by_side(leading: usize, managing: usize) -> Profile {
        profile(Length::Snapshot, |item| match item.scale {
            Scale::Facet(facet) if facet.side == Side::Leading => Some(leading),
            _ => Some(managing),
        })
    }

    #[test]
    fn a_headline_claims_a_lean_only_beyond_uncertainty() {
        for (leading, managing, expected) in [
            (4, 1, Headline::Leading),
            (1, 4, Headline::Managing),
            (3, 3, Headline::BothHigh),
            (4, 4, Headline::BothHigh),
            (1, 1, Headline::BothLow),
            (2, 2, Headline::NoLean),
        ] {
            assert_eq!(headline(&by_side(leading, managing)), expected, "{leading} {managing}");
        }
    }

    #[test]
    fn a_headline_without_two_totals_says_too_few() {
        let silent = profile(Length::Snapshot, |_| None);
        assert_eq!(headline(&silent), Headline::TooFew);
        let half = profile(Length::Snapshot, |item| match item.scale {
            Scale::Facet(facet) if facet.side == Side::Leading => Some(4),
            _ => None,
        });
        assert_eq!(headline(&half), Headline::TooFew);
    }

    #[test]
    fn a_dimension_is_read_from_its_own_two_facets() {
        let mixed = profile(Length::Full, |item| match item.scale {
            Scale::Facet(facet) => match (facet.dimension, facet.side) {
                (Dimension::Direction, Side::Leading) => Some(4),
                (Dimension::Direction, Side::Managing) => Some(0),
                (Dimension::Change, Side::Leading) => Some(0),
                (Dimension::Change, Side::Managing) => Some(4),
                (Dimension::Energy, _) => Some(3),
                (Dimension::Horizon, _) => Some(1),
                (Dimension::Focus, _) => Some(2),
                (Dimension::Risk, Side::Leading) => Some(4),
                (Dimension::Risk, Side::Managing) => None,
            },
            Scale::Foundation(_) => Some(2),
        });
        for (dimension, expected) in [
            (Dimension::Direction, Reading::Leading),
            (Dimension::Change, Reading::Managing),
            (Dimension::Energy, Reading::BothHigh),
            (Dimension::Horizon, Reading::BothLow),
            (Dimension::Focus, Reading::Level),
            (Dimension::Risk, Reading::TooFew),
        ] {
            assert_eq!(reading(&mixed, dimension), expected, "{dimension:?}");
        }
    }

    #[test]
    fn foundations_are_read_only_in_a_full_profile() {
        let levels = [Some(4), Some(2), Some(0)];
        let by_foundation = |length| {
            profile(length, |item| match item.scale {
                Scale::Foundation(foundation) => levels[foundation as usize],
                Scale::Facet(_) => Some(2),
            })
        };
        let full = by_foundation(Length::Full);
        let expected = [FoundationReading::High, FoundationReading::Middle, FoundationReading::Low];
        for (foundation, expected) in Foundation::ALL.into_iter().zip(expected) {
            assert_eq!(foundation_reading(&full, foundation), Some(expected));
            assert_eq!(foundation_reading(&by_foundation(Length::Snapshot), foundation), None);
        }
        let silent = profile(Length::Full, |_| None);
        assert_eq!(
            foundation_reading(&silent, Foundation::SelfKnowledge),
            Some(FoundationReading::TooFew)
        );
    }

    #[test]
    fn role_fit_compares_every_demand_with_every_lean() {
        let leans = [by_side(4, 1), by_side(1, 4), by_side(2, 2), by_side(4, 4)];
        let leading = ["match-leading", "asks-leading", "asks-leading", "covers-leading"];
        let managing = ["asks-managing", "match-managing", "asks-managing", "covers-managing"];
        let both =
            ["asks-both-from-leading", "asks-both-from-managing", "match-both", "match-both"];
        let table = [
            (RoleDemand::MainlyLeading, leading),
            (RoleDemand::MoreLeading, leading),
            (RoleDemand::Both, both),
            (RoleDemand::MoreManaging, managing),
            (RoleDemand::MainlyManaging, managing),
        ];
        for (demand, expected) in table {
            for (profile, expected) in leans.iter().zip(expected) {
                let context = Context { place: None, demand: Some(demand) };
                assert_eq!(role_fit(profile, context).map(RoleFit::id), Some(expected));
            }
        }
        assert_eq!(role_fit(&leans[0], Context::default()), None);
    }
}
