//! What people are called, beside a picture and within a sentence: the same person by the same name
//! everywhere. A reader's own result is "you", whatever its name; of others, names are used where they tell
//! them apart.

use super::{of, state::Who};
use crate::{
    result::Request,
    ui::{
        format::{isolated, side_name},
        measure_name::scale_name,
    },
};
use quiz::{
    link::NamedResult,
    report::Voice,
    scoring::{
        Measure, MeasureKind,
        comparison::{Between, Compared},
    },
    words::{Key, Phrase, Words},
};

/// What one person is called.
pub(super) struct Called {
    /// As a label that stands alone.
    pub plain: String,
    /// As a label within other text.
    label: String,
    /// Within a sentence.
    spoken: String,
}

/// What the person at a place is called among everybody who is here.
pub(super) fn called(words: &Words, voice: Voice, people: &[&NamedResult], place: usize) -> Called {
    let same = |label: String| Called { plain: label.clone(), label: label.clone(), spoken: label };
    let name = people.get(place).and_then(|person| person.name.as_ref());
    let is_of_one =
        |name| people.iter().filter(|person| person.name.as_ref() == Some(name)).count() == 1;
    match (voice, place, name) {
        (Voice::Own, 0, _) => same(words.text(Phrase::CompareYou).to_owned()),
        (_, _, Some(name)) if voice == Voice::Own && people.len() == 2 || is_of_one(name) => {
            let within = isolated(name.text());
            Called { plain: name.text().to_owned(), label: within.clone(), spoken: within }
        }
        (Voice::Own, _, None) if people.len() == 2 => Called {
            spoken: words.text(Phrase::CompareOtherPerson).to_owned(),
            ..same(words.text(Phrase::CompareOther).to_owned())
        },
        _ => same(words.filled(Phrase::ComparePerson, &[("number", &(place + 1).to_string())])),
    }
}

/// The two who are compared.
pub(super) struct Pair {
    voice: Voice,
    called: [Called; 2],
}

impl Pair {
    pub(super) fn new(words: &Words, request: &Request, state: &super::State) -> Pair {
        let (voice, people) = (request.voice, state.people(request));
        let called = [0, state.chosen()].map(|place| called(words, voice, &people, place));
        Pair { voice, called }
    }

    /// Both names, as a heading.
    pub(super) fn heading(&self, words: &Words) -> String {
        let [first, second] = &self.called;
        let (phrase, first, second) = match self.voice {
            Voice::Own => (Phrase::CompareHeadingOwn, &first.label, &second.spoken),
            Voice::Other => (Phrase::CompareHeadingOther, &first.label, &second.label),
        };
        words.filled(phrase, &[("first", first), ("second", second)])
    }

    /// One name, as a label that stands alone.
    pub(super) fn plain(&self, who: Who) -> &str {
        &of(&self.called, who).plain
    }

    /// One name, as a label within other text.
    pub(super) fn label(&self, who: Who) -> &str {
        &of(&self.called, who).label
    }

    /// What some numbers of one kind say of the two. `what` are their names.
    pub(super) fn says(
        &self,
        words: &Words,
        kind: MeasureKind,
        reading: Compared,
        what: &str,
    ) -> String {
        self.filled(words, Key::Compared(self.voice, kind, reading), what)
    }

    /// Which of the two leans further, as a sentence that stands alone.
    pub(super) fn leans(&self, words: &Words, reading: Compared) -> String {
        self.filled(words, Key::Leans(self.voice, reading), "")
    }

    /// What sets the two apart, or what they share.
    pub(super) fn between(&self, words: &Words, between: Between, what: &str) -> String {
        self.filled(words, Key::Between(self.voice, between), what)
    }

    fn filled(&self, words: &Words, key: Key, what: &str) -> String {
        let [first, second] = &self.called;
        words.filled(key, &[("what", what), ("first", &first.spoken), ("second", &second.spoken)])
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
