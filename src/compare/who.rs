//! What the two people are called, beside a picture and within a sentence. A reader's own result is
//! "you", whatever its name; of others, names are used where they tell the two apart.

use super::{of, state::Who};
use crate::ui::{
    format::{isolated, side_name},
    measure_name::scale_name,
};
use quiz::{
    link::NamedResult,
    report::Voice,
    scoring::{Measure, MeasureKind, comparison::Compared},
    words::{Key, Phrase, Words},
};

/// The names by which the two are spoken of.
pub(super) struct Pair {
    voice: Voice,
    /// The names as labels that stand alone.
    plain: [String; 2],
    /// The names as labels within other text.
    labels: [String; 2],
    /// The names within a sentence.
    spoken: [String; 2],
}

impl Pair {
    pub(super) fn new(
        words: &Words,
        voice: Voice,
        first: &NamedResult,
        second: &NamedResult,
    ) -> Pair {
        use Phrase::{
            CompareFirst, CompareFirstPerson, CompareOther, CompareOtherPerson, CompareSecond,
            CompareSecondPerson, CompareYou,
        };
        let text = |phrase| words.text(phrase).to_owned();
        let named = |person: &NamedResult, label, spoken| match &person.name {
            Some(name) => {
                let within = isolated(name.text());
                (name.text().to_owned(), within.clone(), within)
            }
            None => (text(label), text(label), text(spoken)),
        };
        let unnamed =
            |person: &NamedResult| NamedResult { name: None, outcome: person.outcome.clone() };
        let (first, second) = match voice {
            // In the words of one's own voice, the first person has no placeholder.
            Voice::Own => (
                named(&unnamed(first), CompareYou, CompareYou),
                named(second, CompareOther, CompareOtherPerson),
            ),
            // Two of one name are told apart by their order.
            Voice::Other if first.name == second.name => (
                named(&unnamed(first), CompareFirst, CompareFirstPerson),
                named(&unnamed(second), CompareSecond, CompareSecondPerson),
            ),
            Voice::Other => (
                named(first, CompareFirst, CompareFirstPerson),
                named(second, CompareSecond, CompareSecondPerson),
            ),
        };
        Pair {
            voice,
            plain: [first.0, second.0],
            labels: [first.1, second.1],
            spoken: [first.2, second.2],
        }
    }

    /// Both names, as a heading.
    pub(super) fn heading(&self, words: &Words) -> String {
        let ([first, second], [_, spoken]) = (&self.labels, &self.spoken);
        match self.voice {
            Voice::Own => words.filled(Phrase::CompareHeadingOwn, &[("second", spoken)]),
            Voice::Other => {
                words.filled(Phrase::CompareHeadingOther, &[("first", first), ("second", second)])
            }
        }
    }

    /// One name, as a label that stands alone.
    pub(super) fn plain(&self, who: Who) -> &str {
        of(&self.plain, who).as_str()
    }

    /// One name, as a label within other text.
    pub(super) fn label(&self, who: Who) -> &str {
        of(&self.labels, who).as_str()
    }

    /// What some numbers of one kind say of the two. `what` are their names.
    pub(super) fn sentence(
        &self,
        words: &Words,
        kind: MeasureKind,
        reading: Compared,
        what: &str,
    ) -> String {
        let [first, second] = &self.spoken;
        let key = Key::Compared(self.voice, kind, reading);
        words.filled(key, &[("what", what), ("first", first), ("second", second)])
    }
}

/// The name of a number within a sentence.
pub(super) fn what(words: &Words, measure: Measure) -> &str {
    match measure {
        Measure::Side(side) => side_name(words, side),
        Measure::Balance => words.text(Phrase::CompareBalance),
        Measure::Difference(dimension) => words.text(Key::DimensionName(dimension)),
        Measure::Scale(scale) => scale_name(words, scale),
    }
}
