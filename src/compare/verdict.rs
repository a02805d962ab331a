//! What the numbers say, in words: how many are apart, each at its grade; then, by what is said of them,
//! which. Which is which is `quiz::scoring::comparison`'s.

use super::{
    View,
    who::{Pair, what},
};
use crate::ui::text::{each, fine, paragraph};
use quiz::{
    scoring::{
        Grade, MeasureKind,
        comparison::{Compared, ComparedMeasure, Comparison},
    },
    words::Phrase,
};
use yew::prelude::*;

/// The words as markup.
pub(super) fn view(drawn: View, pair: &Pair, comparison: &Comparison) -> Html {
    let words = drawn.words;
    // No count is of what one of the two lacks.
    let (known, missing): (Vec<&ComparedMeasure>, Vec<_>) =
        comparison.all().partition(|number| number.difference.is_some());
    let count_of = |is_of: &dyn Fn(Compared) -> bool| {
        known.iter().filter(|number| is_of(number.reading)).count().to_string()
    };
    let counts = words.filled(
        Phrase::CompareCount,
        &[
            ("all", &*known.len().to_string()),
            ("clear", &count_of(&|reading| reading.grade() == Grade::Clear)),
            ("likely", &count_of(&|reading| reading.grade() == Grade::Likely)),
            ("alike", &count_of(&|reading| reading == Compared::BothAlike)),
            ("open", &count_of(&|reading| reading == Compared::CannotTell)),
        ],
    );
    let group = |reading: Compared, kind: MeasureKind| {
        let is_of =
            |number: &&ComparedMeasure| number.reading == reading && number.measure.kind() == kind;
        let names = names(drawn, known.iter().copied().filter(is_of));
        (!names.is_empty()).then(|| pair.says(words, kind, reading, &names))
    };
    let told: Vec<String> = Compared::ALL
        .into_iter()
        .flat_map(|reading| MeasureKind::ALL.map(|kind| group(reading, kind)))
        .flatten()
        .collect();
    let lines: Vec<&str> = told.iter().map(String::as_str).collect();
    let missing = names(drawn, missing.into_iter());
    let missing = (!missing.is_empty())
        .then(|| fine(&words.filled(Phrase::CompareMissing, &[("names", &missing)])));
    html! {
        <details class="more verdict">
            <summary>{ drawn.text(Phrase::CompareWords) }</summary>
            { paragraph(&counts) }
            <ul>{ each(&lines, &|line| html! { <li>{ line }</li> }) }</ul>
            { missing }
            { fine(drawn.text(Phrase::CompareMeaning)) }
        </details>
    }
}

/// The names of some numbers, as a list within a sentence.
fn names<'a>(drawn: View, numbers: impl Iterator<Item = &'a ComparedMeasure>) -> String {
    let name = |number: &ComparedMeasure| what(drawn.words, number.measure).to_owned();
    numbers.map(name).collect::<Vec<_>>().join(", ")
}
