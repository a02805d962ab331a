//! What the two people are called, beside a picture and within a sentence. A reader's own result is
//! "you", whatever its name; of others, names are used where they tell the two apart.

use crate::{state::compare::Who, words::Words};
use quiz::{
    comparison::{Compared, Kind, Measure},
    link::Person,
    report::Voice,
    words::{AnnexKey, AnnexPhrase},
};

/// How the two are spoken of.
pub(super) struct Pair {
    voice: Voice,
    /// As a label, without anything around it.
    plain: [String; 2],
    /// As a label within other text.
    labels: [String; 2],
    /// Within a sentence.
    spoken: [String; 2],
}

impl Pair {
    pub(super) fn new(words: &Words, voice: Voice, first: &Person, second: &Person) -> Pair {
        use AnnexPhrase::{
            CompareFirst, CompareFirstPerson, CompareOther, CompareOtherPerson, CompareSecond,
            CompareSecondPerson, CompareYou,
        };
        let text = |phrase| words.annex.text(phrase).to_owned();
        let named = |person: &Person, label, spoken| match &person.name {
            Some(name) => {
                let within = isolated(name.text());
                (name.text().to_owned(), within.clone(), within)
            }
            None => (text(label), text(label), text(spoken)),
        };
        let unnamed = |person: &Person| Person { name: None, outcome: person.outcome.clone() };
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

    /// Both, as a heading.
    pub(super) fn heading(&self, words: &Words) -> String {
        let ([first, second], [_, spoken]) = (&self.labels, &self.spoken);
        match self.voice {
            Voice::Own => words.annex.filled(AnnexPhrase::CompareHeadingOwn, &[("second", spoken)]),
            Voice::Other => words
                .annex
                .filled(AnnexPhrase::CompareHeadingOther, &[("first", first), ("second", second)]),
        }
    }

    /// As a label that stands alone.
    pub(super) fn plain(&self, who: Who) -> &str {
        of(&self.plain, who)
    }

    /// As a label within other text.
    pub(super) fn label(&self, who: Who) -> &str {
        of(&self.labels, who)
    }

    /// What some numbers of one kind say of the two. `what` are their names.
    pub(super) fn sentence(
        &self,
        words: &Words,
        kind: Kind,
        reading: Compared,
        what: &str,
    ) -> String {
        let [first, second] = &self.spoken;
        let key = AnnexKey::Compared(self.voice, kind, reading);
        words.annex.filled(key, &[("what", what), ("first", first), ("second", second)])
    }
}

/// The name of a number.
pub(super) fn what(words: &Words, measure: Measure) -> &str {
    use quiz::{instrument::Scale, words::Key};
    match measure {
        Measure::Total(side) => super::super::figures::side_name(&words.quiz, side),
        Measure::Balance => words.annex.text(AnnexPhrase::CompareBalance),
        Measure::Difference(dimension) => words.quiz.text(Key::DimensionName(dimension)),
        Measure::Scale(Scale::Facet(facet)) => words.quiz.text(Key::FacetName(facet)),
        Measure::Scale(Scale::Foundation(foundation)) => {
            words.quiz.text(Key::FoundationName(foundation))
        }
    }
}

/// A name set apart, so that its direction turns nothing around it.
pub(super) fn isolated(name: &str) -> String {
    ["\u{2068}", name, "\u{2069}"].concat()
}

fn of(both: &[String; 2], who: Who) -> &str {
    let [first, second] = both;
    match who {
        Who::First => first,
        Who::Second => second,
    }
}
