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
    let all: Vec<&ComparedMeasure> = totals.iter().chain(scales).chain(dimensions).collect();
    let known = all.iter().filter(|number| number.difference.is_some()).count();
    let clear = all.iter().filter(|number| number.is_clear()).count();
    let counts = [("count", &*clear.to_string()), ("all", &*known.to_string())];
    let group = |reading: Compared, kind: MeasureKind| {
        let is_of = |number: &&ComparedMeasure| {
            number.reading == reading
                && number.measure.kind() == kind
                && number.difference.is_some()
        };
        let names = names(drawn, all.iter().copied().filter(is_of));
        (!names.is_empty()).then(|| pair.sentence(words, kind, reading, &names))
    };
    let told: Vec<String> = TOLD
        .into_iter()
        .flat_map(|reading| MeasureKind::ALL.map(|kind| group(reading, kind)))
        .flatten()
        .collect();
    let lines: Vec<&str> = told.iter().map(String::as_str).collect();
    html! {
        <div class="verdict">
            { subheading(drawn.text(Phrase::CompareWords)) }
            <p><strong>{ words.filled(Phrase::CompareCount, &counts) }</strong></p>
            if !lines.is_empty() {
                <ul>{ each(&lines, &|line| html! { <li>{ line }</li> }) }</ul>
            }
            { rest(drawn, &all, MeasureKind::ALL.map(|kind| group(Compared::CannotTell, kind))) }
        </div>
    }
}

/// What can't be told, how many that are, and what the words mean.
fn rest(drawn: View, all: &[&ComparedMeasure], open: [Option<String>; 2]) -> Html {
    let count = all.iter().filter(|number| number.reading == Compared::CannotTell).count();
    let missing = names(drawn, all.iter().copied().filter(|number| number.difference.is_none()));
    let missing = (!missing.is_empty()).then(|| {
        let names = [("names", &*missing)];
        paragraph(&drawn.words.filled(Phrase::CompareMissing, &names))
    });
    let open = open.into_iter().flatten().map(|sentence| paragraph(&sentence)).collect();
    let count = [("count", &*count.to_string())];
    html! {
        <details class="more">
            <summary>{ drawn.words.filled(Phrase::CompareRest, &count) }</summary>
            { together(open) }
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
