//! By which key a thing is said.

use super::{key::Key, phrase::Phrase};
use crate::{
    instrument::{Answer, Frequency, Scale, Side},
    link::LinkError,
    report::Step,
};

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
impl From<LinkError> for Key {
    fn from(refusal: LinkError) -> Key {
        Key::Phrase(match refusal {
            LinkError::Damaged => Phrase::RefusedDamaged,
            LinkError::Newer => Phrase::RefusedNewer,
            LinkError::Foreign => Phrase::RefusedForeign,
            LinkError::OtherStatements => Phrase::RefusedOther,
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

/// A side's name.
impl From<Side> for Key {
    fn from(side: Side) -> Key {
        Key::Phrase(match side {
            Side::Leading => Phrase::SideLeading,
            Side::Managing => Phrase::SideManaging,
        })
    }
}

/// A scale's name.
impl From<Scale> for Key {
    fn from(scale: Scale) -> Key {
        match scale {
            Scale::Facet(facet) => Key::FacetName(facet),
            Scale::Foundation(foundation) => Key::FoundationName(foundation),
        }
    }
}

impl From<Phrase> for Key {
    fn from(phrase: Phrase) -> Key {
        Key::Phrase(phrase)
    }
}
