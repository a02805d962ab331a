//! What the numbers say, in words: how many are clearly apart; then, by what is said of them, which; and
//! behind a line that opens, all that nobody can tell. Which is which is `quiz::scoring::comparison`'s.

use super::{
    View,
    who::{Pair, what},
};
use crate::ui::text::{each, fine, paragraph, subheading, together};
use quiz::{
    scoring::{
        MeasureKind,
        comparison::{Compared, ComparedMeasure, Comparison},
    },
    words::Phrase,
};
use yew::prelude::*;

/// What can be told, in the order in which it is.
const TOLD: [Compared; 3] = [Compared::YouMore, Compared::TheyMore, Compared::BothAlike];

/// The words as markup.
pub(super) fn view(drawn: View, pair: &Pair, comparison: &Comparison) -> Html {
    let words = drawn.words;
    let Comparison { totals, dimensions, scales } = comparison;
    let all = totals.iter().chain(scales).chain(dimensions);
    // No count is of what one of the two lacks.
    let (known, missing): (Vec<&ComparedMeasure>, Vec<_>) =
        all.partition(|number| number.difference.is_some());
    let count_of = |is_of: &dyn Fn(&ComparedMeasure) -> bool| {
        known.iter().filter(|number| is_of(number)).count().to_string()
    };
    let clear = count_of(&ComparedMeasure::is_clear);
    let open = count_of(&|number| number.reading == Compared::CannotTell);
    let counts = [("count", &*clear), ("all", &*known.len().to_string())];
    let group = |reading: Compared, kind: MeasureKind| {
        let is_of =
            |number: &&ComparedMeasure| number.reading == reading && number.measure.kind() == kind;
        let names = names(drawn, known.iter().copied().filter(is_of));
        (!names.is_empty()).then(|| pair.sentence(words, kind, reading, &names))
    };
    let told: Vec<String> = TOLD
        .into_iter()
        .flat_map(|reading| MeasureKind::ALL.map(|kind| group(reading, kind)))
        .flatten()
        .collect();
    let lines: Vec<&str> = told.iter().map(String::as_str).collect();
    let missing = names(drawn, missing.into_iter());
    let missing = (!missing.is_empty())
        .then(|| fine(&words.filled(Phrase::CompareMissing, &[("names", &missing)])));
    html! {
        <div class="verdict">
            { subheading(drawn.text(Phrase::CompareWords)) }
            <p><strong>{ words.filled(Phrase::CompareCount, &counts) }</strong></p>
            if !lines.is_empty() {
                <ul>{ each(&lines, &|line| html! { <li>{ line }</li> }) }</ul>
            }
            { rest(drawn, &open, MeasureKind::ALL.map(|kind| group(Compared::CannotTell, kind))) }
            { missing }
        </div>
    }
}

/// What can't be told, how many that are, and what the words mean.
fn rest(drawn: View, count: &str, open: [Option<String>; 2]) -> Html {
    let open = open.into_iter().flatten().map(|sentence| paragraph(&sentence)).collect();
    html! {
        <details class="more">
            <summary>{ drawn.words.filled(Phrase::CompareRest, &[("count", count)]) }</summary>
            { together(open) }
            { fine(drawn.text(Phrase::CompareMeaning)) }
        </details>
    }
}

/// The names of some numbers, as a list within a sentence.
fn names<'a>(drawn: View, numbers: impl Iterator<Item = &'a ComparedMeasure>) -> String {
    let name = |number: &ComparedMeasure| what(drawn.words, number.measure).to_owned();
    numbers.map(name).collect::<Vec<_>>().join(", ")
}
