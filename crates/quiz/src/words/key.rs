//! Every key of a language file. The keys of scales and items follow from the instrument, those of
//! a result's texts from the rules that choose them; the rest are phrases of the interface. A key's
//! place among the texts of its part is worked out from what it is about, so that looking a text up
//! takes no search and no names are shipped.

use super::{
    limit::{AXIS, LABEL, NAME, STATEMENT, TEXT},
    part::Part,
    phrase::Phrase,
};
use crate::{
    ids::Indexed,
    instrument::{Dimension, Facet, Foundation, Length, Place, RoleDemand, Side, items},
    report::{
        FoundationReading, GeneralStep, Grip, OldWay, Pair, Pattern, Reading, RoleFit, Voice,
        Whose, Why,
    },
    scoring::{
        MeasureKind,
        comparison::{Between, Compared},
    },
};

/// Declares the keys that are about something, with their names and how long their texts may be in a
/// content pack. The texts of a part are shipped in this order, after the part's phrases.
macro_rules! keys {
    ($($part:ident { $(
        $(#[$about:meta])*
        $variant:ident($($arg:ident: $type:ty),+) = $name:expr, $most:ident;
    )* })*) => {
        /// Any key of a language file.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum Key {
            /// A phrase of the interface.
            Phrase(Phrase),
            $($($(#[$about])* $variant($($type),+),)*)*
        }

        /// The kinds of keys that are about something, for their places in [`KINDS`].
        enum Topic { $($($variant,)*)* }

        /// The part of each of these kinds, and how many keys are of it.
        const KINDS: &[(Part, usize)] =
            &[$($((Part::$part, 1 $(* <$type as Indexed>::COUNT)+),)*)*];

        impl Key {
            /// The keys of one part, in the order in which their texts are shipped.
            pub fn of(part: Part) -> Vec<Key> {
                let mut keys: Vec<Key> = Phrase::of(part).map(Key::Phrase).collect();
                $(if part == Part::$part {
                    $(each!(keys, Key::$variant($($arg),+); $($arg: $type),+);)*
                })*
                keys
            }

            /// The part that says it.
            pub const fn part(self) -> Part {
                match self {
                    Key::Phrase(phrase) => phrase.part(),
                    $($(Key::$variant(..))|* => Part::$part,)*
                }
            }

            /// The key's place in [`Key::of`] its part.
            pub fn index(self) -> usize {
                match self {
                    Key::Phrase(phrase) => phrase.index(),
                    $($(Key::$variant($($arg),+) => {
                        let first = const { first(Part::$part, Topic::$variant as usize) };
                        let mut place = 0;
                        $(place = place * <$type as Indexed>::COUNT + Indexed::index($arg);)+
                        first + place
                    })*)*
                }
            }

            /// The key as a language file spells it, such as `reading.risk.leading`.
            pub fn name(self) -> String {
                match self {
                    Key::Phrase(phrase) => phrase.key().to_owned(),
                    $($(Key::$variant($($arg),+) => $name.join("."),)*)*
                }
            }

            /// How many characters its text may have in a pack.
            pub const fn longest(self) -> usize {
                match self {
                    Key::Phrase(phrase) => phrase.longest(),
                    $($(Key::$variant(..) => $most,)*)*
                }
            }
        }
    };
}

/// Adds the key of every combination of values, those of the last argument changing fastest.
macro_rules! each {
    ($keys:ident, $key:expr; $arg:ident: $type:ty $(, $($rest:tt)+)?) => {
        for $arg in <$type as Indexed>::all() {
            each!($keys, $key; $($($rest)+)?);
        }
    };
    ($keys:ident, $key:expr;) => { $keys.push($key) };
}

keys! {
    Take {
        /// A length's name.
        LengthName(length: Length) = ["length", length.id(), "name"], LABEL;
        /// What a length is like.
        LengthAbout(length: Length) = ["length", length.id(), "about"], TEXT;
        /// The option for a place.
        PlaceName(place: Place) = ["place", place.id(), "name"], LABEL;
        /// The option for a role's demand.
        DemandName(demand: RoleDemand) = ["demand", demand.id(), "name"], LABEL;
        /// The statement of the item at this place in [`items`].
        Statement(place: usize) = ["statement", item_id(place)], STATEMENT;
    }
    Result {
        /// A result's headline.
        Headline(whose: Whose, reading: Reading) = ["headline", whose.id(), reading.id()], TEXT;
        /// What somebody favours over what, as a headline.
        Put(whose: Whose) = ["put", whose.id()], TEXT;
        /// The same, where it is only probable.
        PutLikely(whose: Whose) = ["put-likely", whose.id()], TEXT;
        /// A dimension's name.
        DimensionName(dimension: Dimension) = ["dimension", dimension.id(), "name"], AXIS;
        /// What a dimension contrasts.
        DimensionAbout(dimension: Dimension) = ["dimension", dimension.id(), "about"], TEXT;
        /// A facet's name.
        FacetName(facet: Facet) = ["facet", facet.dimension.id(), facet.side.id(), "name"], NAME;
        /// How the two sides of a dimension read.
        Reading(voice: Voice, dimension: Dimension, reading: Reading) =
            ["reading", voice.id(), dimension.id(), reading.id()], TEXT;
        /// What that looks like.
        Meaning(voice: Voice, dimension: Dimension, pattern: Pattern) =
            ["meaning", voice.id(), dimension.id(), pattern.id()], TEXT;
        /// What doing less of a facet may cost.
        Cost(facet: Facet) = ["cost", facet.dimension.id(), facet.side.id()], TEXT;
        /// Something for the taker to try.
        Practice(dimension: Dimension, pattern: Pattern) =
            ["practice", dimension.id(), pattern.id()], TEXT;
        /// A side put over the other, as a piece of a sentence.
        Over(dimension: Dimension, side: Side) = ["over", dimension.id(), side.id()], TEXT;
        /// A facet that is done often, as a piece of a sentence that speaks to the taker.
        Clause(facet: Facet) = ["clause", facet.dimension.id(), facet.side.id()], TEXT;
        /// A facet as something that is done, as a piece of a sentence.
        Doing(facet: Facet) = ["doing", facet.dimension.id(), facet.side.id()], TEXT;
        /// What somebody says who does more of a side than of the other.
        Heard(facet: Facet) = ["heard", facet.dimension.id(), facet.side.id()], TEXT;
        /// What may come of it that the taker does both, as a small scene.
        Both(pair: Pair) = both(pair), TEXT;
        /// What the taker could tell others of a facet that they show often.
        NoteOften(facet: Facet) = ["note", "often", facet.dimension.id(), facet.side.id()], TEXT;
        /// What the taker could ask of others for a facet that they show rarely.
        NoteRarely(facet: Facet) = ["note", "rarely", facet.dimension.id(), facet.side.id()], TEXT;
        /// The promise of a facet's step that the taker's note ends with.
        NotePromise(facet: Facet) = ["note", "promise", facet.dimension.id(), facet.side.id()], TEXT;
        /// A foundation's name.
        FoundationName(foundation: Foundation) = ["foundation", foundation.id(), "name"], NAME;
        /// What a foundation is.
        FoundationAbout(foundation: Foundation) = ["foundation", foundation.id(), "about"], TEXT;
        /// What a foundation's level looks like.
        FoundationReading(voice: Voice, foundation: Foundation, reading: FoundationReading) =
            ["foundation", voice.id(), foundation.id(), reading.id()], TEXT;
        /// An old way that an answer plainly shows, or plainly doesn't.
        OldWay(way: OldWay, grip: Grip) = ["old-way", way.id(), grip.id()], TEXT;
        /// How a result fits a role.
        RoleFit(voice: Voice, fit: RoleFit) = ["role-fit", voice.id(), fit.id()], TEXT;
        /// What a place tends to ask.
        PlaceNote(voice: Voice, place: Place) = ["place", voice.id(), place.id()], TEXT;
        /// What there is to say where no dimension has a side above the other.
        Overall(voice: Voice, pattern: Pattern) = ["overall", voice.id(), pattern.id()], TEXT;
        /// Why a facet's step is proposed.
        Why(why: Why) = ["why", why.id()], TEXT;
        /// A step towards more of a facet.
        FacetStep(facet: Facet) = ["step", facet.dimension.id(), facet.side.id()], TEXT;
        /// A step towards more of a foundation.
        FoundationStep(foundation: Foundation) = ["step", foundation.id()], TEXT;
        /// A step where there is no gap to close.
        GeneralStep(step: GeneralStep) = ["step", step.id()], TEXT;
    }
    Compare {
        /// What a number says of two people.
        Compared(voice: Voice, kind: MeasureKind, compared: Compared) =
            ["compare.says", voice.id(), kind.id(), compared.id()], TEXT;
        /// Which of two people leans further, as a sentence that stands alone.
        Leans(voice: Voice, compared: Compared) = ["compare.leans", voice.id(), compared.id()], TEXT;
        /// What sets two people apart, or what they share.
        Between(voice: Voice, between: Between) = ["compare.between", voice.id(), between.id()], TEXT;
        /// What two people who differ on a facet could talk about.
        Talk(facet: Facet) = ["compare.talk", facet.dimension.id(), facet.side.id()], TEXT;
    }
}

impl Key {
    /// Every key that a language file must hold, in the order a file should list them.
    pub fn all() -> Vec<Key> {
        Part::ALL.into_iter().flat_map(Key::of).collect()
    }

    /// How many keys a part has.
    pub(super) fn count(part: Part) -> usize {
        first(part, KINDS.len())
    }
}

/// The place of the first key of a kind within its part: after the part's phrases, and its kinds
/// among the first `kinds`.
const fn first(part: Part, kinds: usize) -> usize {
    let (mut first, mut seen, mut rest) = (Phrase::count(part), 0, KINDS);
    while let [(of, count), others @ ..] = rest {
        if seen < kinds && *of as usize == part as usize {
            first += *count;
        }
        (seen, rest) = (seen + 1, others);
    }
    first
}

/// How a language file spells what is said of a pair.
fn both(pair: Pair) -> [&'static str; 5] {
    let [first, second] = pair.facets();
    let [one, other] = [first, second].map(|facet| [facet.dimension.id(), facet.side.id()]);
    ["both", one[0], one[1], other[0], other[1]]
}

/// The id of the item at a place in [`items`].
fn item_id(place: usize) -> &'static str {
    items().get(place).map_or("", |item| item.id)
}

/// A place in [`items`], of which there are as many as the longest quiz asks.
impl Indexed for usize {
    const COUNT: usize = Length::Full.item_count();

    fn all() -> impl Iterator<Item = usize> {
        0..Self::COUNT
    }

    fn index(self) -> usize {
        self
    }
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
    fn every_key_has_its_own_place_in_its_part() {
        for part in Part::ALL {
            let keys = Key::of(part);
            assert_eq!(keys.len(), Key::count(part));
            for (place, key) in keys.into_iter().enumerate() {
                assert_eq!((key.part(), key.index()), (part, place), "{}", key.name());
            }
        }
    }

    #[test]
    fn a_tools_keys_begin_with_its_part_and_no_others_do() {
        let is_tool = |part: &Part| !matches!(part, Part::Take | Part::Result);
        for key in Key::all() {
            let name = key.name();
            let named =
                Part::ALL.into_iter().find(|part| name.split('.').next() == Some(part.id()));
            assert_eq!(named.filter(is_tool), Some(key.part()).filter(is_tool), "{name}");
        }
    }

    #[test]
    fn what_is_said_before_there_is_a_result_is_in_the_first_part() {
        let part = |name: &str| Key::all().into_iter().find(|key| key.name() == name).unwrap();
        for name in ["start.title", "statement.risk.leading.a", "side.managing"] {
            assert_eq!(part(name).part(), Part::Take, "{name}");
        }
        for name in ["result.other", "take-compare", "share.link", "refused.other"] {
            assert_eq!(part(name).part(), Part::Result, "{name}");
        }
    }
}
