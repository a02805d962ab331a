//! Every key of a language file. The keys of scales and items follow from the instrument, those of
//! a result's texts from the rules that choose them; the rest are phrases of the interface.

use super::phrase::Phrase;
use crate::{
    answer::{Answer, Frequency},
    context::{Place, RoleDemand},
    instrument::{Dimension, Facet, Foundation, Length, Side, items},
    link::Refusal,
    report::{
        Finding, FoundationReading, General, GeneralStep, Grip, Headline, Level, OldWay, Reading,
        RoleFit, Step, Voice, Why,
    },
};

/// Any key of a language file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Key {
    /// A phrase of the interface.
    Phrase(Phrase),
    /// The statement of the item at this place in [`items`].
    Statement(usize),
    /// A length's name.
    LengthName(Length),
    /// What a length is like.
    LengthAbout(Length),
    /// A dimension's name.
    DimensionName(Dimension),
    /// What a dimension contrasts.
    DimensionAbout(Dimension),
    /// A facet's name.
    FacetName(Facet),
    /// What a pattern on a dimension looks like.
    Reading(Dimension, Reading),
    /// A foundation's name.
    FoundationName(Foundation),
    /// What a foundation is.
    FoundationAbout(Foundation),
    /// What a foundation's level looks like.
    FoundationReading(Foundation, FoundationReading),
    /// A result's headline.
    Headline(Voice, Headline),
    /// How a result fits a role.
    RoleFit(RoleFit),
    /// The option for a place.
    PlaceName(Place),
    /// What a place tends to ask.
    PlaceNote(Place),
    /// The option for a role's demand.
    DemandName(RoleDemand),
    /// Something to try, for a pattern on a dimension.
    Practice(Dimension, Reading),
    /// A finding: a side of a dimension is clearly above the other.
    Gap(Dimension, Side),
    /// A finding: a facet is clearly above or below the others.
    Level(Facet, Level),
    /// A finding where nothing of the kind stands out.
    General(General),
    /// An old way that an answer plainly shows, or plainly doesn't.
    OldWay(OldWay, Grip),
    /// A step towards more of a facet.
    FacetStep(Facet),
    /// Why a facet's step is proposed.
    Why(Why),
    /// A step towards more of a foundation.
    FoundationStep(Foundation),
    /// A step where there is no gap to close.
    GeneralStep(GeneralStep),
}

impl Key {
    /// Every key that a language file must hold, in the order a file should list them.
    pub fn all() -> Vec<Key> {
        let mut keys = Vec::new();
        for &phrase in Phrase::ALL {
            keys.push(Key::Phrase(phrase));
        }
        for length in Length::ALL {
            keys.extend([Key::LengthName(length), Key::LengthAbout(length)]);
        }
        for voice in Voice::ALL {
            for headline in Headline::ALL {
                keys.push(Key::Headline(voice, headline));
            }
        }
        for place in 0..items().len() {
            keys.push(Key::Statement(place));
        }
        for dimension in Dimension::ALL {
            keys.extend([Key::DimensionName(dimension), Key::DimensionAbout(dimension)]);
            for side in Side::ALL {
                keys.push(Key::FacetName(Facet { dimension, side }));
            }
            for reading in Reading::ALL {
                keys.push(Key::Reading(dimension, reading));
            }
        }
        for foundation in Foundation::ALL {
            keys.extend([Key::FoundationName(foundation), Key::FoundationAbout(foundation)]);
            for reading in FoundationReading::ALL {
                keys.push(Key::FoundationReading(foundation, reading));
            }
        }
        for fit in RoleFit::ALL {
            keys.push(Key::RoleFit(fit));
        }
        for place in Place::ALL {
            keys.extend([Key::PlaceName(place), Key::PlaceNote(place)]);
        }
        for demand in RoleDemand::ALL {
            keys.push(Key::DemandName(demand));
        }
        add_report_keys(&mut keys);
        keys
    }

    /// The keys that a visitor needs until the first result.
    pub fn taking() -> Vec<Key> {
        Key::all().into_iter().filter(|key| !key.is_for_result()).collect()
    }

    /// The keys that only a result needs: all the others.
    pub fn result() -> Vec<Key> {
        Key::all().into_iter().filter(|key| key.is_for_result()).collect()
    }

    /// Whether only a result says it, so that its text may be loaded later than the quiz.
    pub const fn is_for_result(self) -> bool {
        match self {
            Key::Phrase(phrase) => phrase.is_for_result(),
            Key::Statement(_)
            | Key::LengthName(_)
            | Key::LengthAbout(_)
            | Key::PlaceName(_)
            | Key::DemandName(_) => false,
            _ => true,
        }
    }

    /// The key as a language file spells it, such as `reading.risk.leading`.
    pub fn name(self) -> String {
        match self {
            Key::Phrase(phrase) => phrase.key().to_owned(),
            Key::Statement(place) => {
                joined(&["statement", items().get(place).map_or("", |item| item.id)])
            }
            Key::LengthName(length) => joined(&["length", length.id(), "name"]),
            Key::LengthAbout(length) => joined(&["length", length.id(), "about"]),
            Key::DimensionName(dimension) => joined(&["dimension", dimension.id(), "name"]),
            Key::DimensionAbout(dimension) => joined(&["dimension", dimension.id(), "about"]),
            Key::FacetName(facet) => {
                joined(&["facet", facet.dimension.id(), facet.side.id(), "name"])
            }
            Key::Reading(dimension, reading) => joined(&["reading", dimension.id(), reading.id()]),
            Key::FoundationName(foundation) => joined(&["foundation", foundation.id(), "name"]),
            Key::FoundationAbout(foundation) => joined(&["foundation", foundation.id(), "about"]),
            Key::FoundationReading(foundation, reading) => {
                joined(&["foundation", foundation.id(), reading.id()])
            }
            Key::Headline(voice, headline) => joined(&["headline", voice.id(), headline.id()]),
            Key::RoleFit(fit) => joined(&["role-fit", fit.id()]),
            Key::PlaceName(place) => joined(&["place", place.id(), "name"]),
            Key::PlaceNote(place) => joined(&["place", place.id(), "note"]),
            Key::DemandName(demand) => joined(&["demand", demand.id(), "name"]),
            Key::Practice(dimension, reading) => {
                joined(&["practice", dimension.id(), reading.id()])
            }
            Key::Gap(dimension, side) => joined(&["finding", dimension.id(), side.id()]),
            Key::Level(Facet { dimension, side }, level) => {
                joined(&["finding", dimension.id(), side.id(), level.id()])
            }
            Key::General(general) => joined(&["finding", general.id()]),
            Key::OldWay(way, grip) => joined(&["old-way", way.id(), grip.id()]),
            Key::FacetStep(facet) => joined(&["step", facet.dimension.id(), facet.side.id()]),
            Key::Why(why) => joined(&["why", why.id()]),
            Key::FoundationStep(foundation) => joined(&["step", foundation.id()]),
            Key::GeneralStep(step) => joined(&["step", step.id()]),
        }
    }
}

/// Of each dimension what can be found, tried and done; then what belongs to none.
fn add_report_keys(keys: &mut Vec<Key>) {
    for dimension in Dimension::ALL {
        for reading in Reading::ALL {
            keys.push(Key::Practice(dimension, reading));
        }
        for side in Side::ALL {
            let facet = Facet { dimension, side };
            keys.push(Key::Gap(dimension, side));
            for level in Level::ALL {
                keys.push(Key::Level(facet, level));
            }
            keys.push(Key::FacetStep(facet));
        }
    }
    keys.extend(General::ALL.map(Key::General));
    for way in OldWay::ALL {
        for grip in Grip::ALL {
            keys.push(Key::OldWay(way, grip));
        }
    }
    keys.extend(Why::ALL.map(Key::Why));
    keys.extend(Foundation::ALL.map(Key::FoundationStep));
    keys.extend(GeneralStep::ALL.map(Key::GeneralStep));
}

/// The sentence that says what was found.
impl From<Finding> for Key {
    fn from(finding: Finding) -> Key {
        match finding {
            Finding::Gap(dimension, side) => Key::Gap(dimension, side),
            Finding::Level(facet, level) => Key::Level(facet, level),
            Finding::General(general) => Key::General(general),
        }
    }
}

/// The sentence that proposes a step.
impl From<Step> for Key {
    fn from(step: Step) -> Key {
        match step {
            Step::Facet(_, facet) => Key::FacetStep(facet),
            Step::Foundation(foundation) => Key::FoundationStep(foundation),
            Step::General(step) => Key::GeneralStep(step),
        }
    }
}

/// The sentence that tells why a link is refused.
impl From<Refusal> for Key {
    fn from(refusal: Refusal) -> Key {
        Key::Phrase(match refusal {
            Refusal::Damaged => Phrase::RefusedDamaged,
            Refusal::Newer => Phrase::RefusedNewer,
            Refusal::Foreign => Phrase::RefusedForeign,
            Refusal::Other => Phrase::RefusedOther,
        })
    }
}

/// What an answer is called.
impl From<Answer> for Key {
    fn from(answer: Answer) -> Key {
        Key::Phrase(match answer {
            Answer::Rated(Frequency::AlmostNever) => Phrase::Answer0,
            Answer::Rated(Frequency::Rarely) => Phrase::Answer1,
            Answer::Rated(Frequency::Sometimes) => Phrase::Answer2,
            Answer::Rated(Frequency::Often) => Phrase::Answer3,
            Answer::Rated(Frequency::AlmostAlways) => Phrase::Answer4,
            Answer::CantSay => Phrase::AnswerSkip,
        })
    }
}

impl From<Phrase> for Key {
    fn from(phrase: Phrase) -> Key {
        Key::Phrase(phrase)
    }
}

fn joined(parts: &[&str]) -> String {
    parts.join(".")
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn no_two_keys_share_a_name() {
        let names: Vec<String> = Key::all().into_iter().map(Key::name).collect();
        let distinct: BTreeSet<&String> = names.iter().collect();
        assert_eq!(names.len(), distinct.len());
        assert!(names.iter().all(|name| !name.is_empty() && !name.ends_with('.')));
    }

    #[test]
    fn taking_and_result_are_two_parts_of_one_whole() {
        let names = |keys: Vec<Key>| keys.into_iter().map(Key::name).collect::<BTreeSet<_>>();
        let (taking, result) = (names(Key::taking()), names(Key::result()));
        assert!(taking.is_disjoint(&result));
        assert_eq!(&taking | &result, names(Key::all()));
        for name in ["start.title", "statement.risk.leading.a", "side.managing", "refused.other"] {
            assert!(taking.contains(name), "{name}");
        }
        for name in ["result.other", "take-compare", "share.link", "reading.risk.level"] {
            assert!(result.contains(name), "{name}");
        }
    }
}
