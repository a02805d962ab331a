//! Every key of a language file. The keys of scales and items follow from the instrument;
//! the rest are phrases of the interface, listed here once.

use crate::{
    context::{Place, RoleDemand},
    instrument::{Dimension, Facet, Foundation, Length, Side, items},
    link::Refusal,
    report::{FoundationReading, Headline, Reading, RoleFit, Voice},
};

/// Declares the interface's phrases with their keys, so that a phrase without a key, or a key
/// without a phrase, does not compile.
macro_rules! phrases {
    ($($name:ident = $key:literal,)*) => {
        /// A phrase of the interface. Its words may hold placeholders such as `{count}`.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        #[expect(missing_docs, reason = "the keys say what they are")]
        pub enum Phrase { $($name,)* }

        impl Phrase {
            /// Every phrase.
            pub const ALL: &'static [Phrase] = &[$(Phrase::$name,)*];

            /// The phrase's key in a language file.
            pub const fn key(self) -> &'static str {
                match self { $(Phrase::$name => $key,)* }
            }
        }
    };
}

phrases! {
    Language = "language",
    Direction = "text-direction",
    StartTitle = "start.title",
    StartLede = "start.lede",
    StartLength = "start.length",
    StartPrivacy = "start.privacy",
    StartKept = "start.kept",
    StartButton = "start.button",
    ResumeTitle = "resume.title",
    ResumeText = "resume.text",
    ResumeButton = "resume.button",
    ResumeRestart = "resume.restart",
    FinishedText = "finished.text",
    FinishedButton = "finished.button",
    RefusedDamaged = "refused.damaged",
    RefusedNewer = "refused.newer",
    RefusedForeign = "refused.foreign",
    RefusedOther = "refused.other",
    QuestionHint = "question.hint",
    QuestionProgress = "question.progress",
    QuestionMissing = "question.missing",
    Answer0 = "answer.0",
    Answer1 = "answer.1",
    Answer2 = "answer.2",
    Answer3 = "answer.3",
    Answer4 = "answer.4",
    AnswerSkip = "answer.skip",
    Back = "back",
    Next = "next",
    ContextTitle = "context.title",
    ContextText = "context.text",
    ContextPlace = "context.place",
    ContextDemand = "context.demand",
    ContextLeaveOut = "context.leave-out",
    ContextFinish = "context.finish",
    SideLeading = "side.leading",
    SideManaging = "side.managing",
    ResultOther = "result.other",
    ResultTotals = "result.totals",
    ResultScore = "result.score",
    ResultTooFew = "result.too-few",
    ResultTooFewTotal = "result.too-few-total",
    ResultMeaning = "result.meaning",
    RadarTitle = "radar.title",
    RadarDescription = "radar.description",
    RadarLegend = "radar.legend",
    RadarBand = "radar.band",
    RadarHint = "radar.hint",
    RadarReadout = "radar.readout",
    ScoresTitle = "scores.title",
    ScoresDimension = "scores.dimension",
    ScoresDifference = "scores.difference",
    ScoresTotal = "scores.total",
    ScoresTowardsLeading = "scores.towards-leading",
    ScoresTowardsManaging = "scores.towards-managing",
    ScoresEven = "scores.even",
    ScoresBold = "scores.bold",
    DimensionsTitle = "dimensions.title",
    RoleTitle = "role.title",
    FoundationsTitle = "foundations.title",
    OldWaysTitle = "old-ways.title",
    OldWaysText = "old-ways.text",
    QualityTitle = "quality.title",
    QualitySameAnswer = "quality.same-answer",
    QualityContradiction = "quality.contradiction",
    CaveatsTitle = "caveats.title",
    CaveatsSelfView = "caveats.self-view",
    CaveatsNorms = "caveats.norms",
    CaveatsUse = "caveats.use",
    CaveatsOwn = "caveats.own",
    CaveatsOther = "caveats.other",
    ShareTitle = "share.title",
    ShareText = "share.text",
    ShareLink = "share.link",
    ShareCopy = "share.copy",
    ShareCopied = "share.copied",
    ShareCopyFailed = "share.copy-failed",
    ShareSystem = "share.system",
    SharpenTitle = "sharpen.title",
    SharpenText = "sharpen.text",
    SharpenButton = "sharpen.button",
    Restart = "restart",
    TakeYourself = "take-yourself",
}

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
        keys
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
}
