//! What the numbers say, in words: how many are clearly apart, the totals, what is clearly apart and
//! what is surely alike; and all that nobody can tell in one sentence. Which is which is
//! `quiz::comparison`'s.

use super::{
    super::set::{each, fine, paragraph, subheading, together},
    Drawn,
    who::{Pair, what},
};
use quiz::{
    comparison::{Compared, Comparison, Kind, Pair as Number},
    words::AnnexPhrase,
};
use yew::prelude::*;

/// The words as markup.
pub(super) fn view(drawn: Drawn, pair: &Pair, comparison: &Comparison) -> Html {
    let words = drawn.words;
    let Comparison { totals, dimensions, scales } = comparison;
    let all: Vec<&Number> = totals.iter().chain(dimensions).chain(scales).collect();
    let known = all.iter().filter(|number| number.difference.is_some()).count();
    let clear = all.iter().filter(|number| number.is_clear()).count();
    let counts = [("count", &*clear.to_string()), ("all", &*known.to_string())];
    let single: Vec<&Number> = scales.iter().chain(dimensions).collect();
    let only = |is: &dyn Fn(&Number) -> bool| {
        single.iter().copied().filter(|number| is(number)).collect::<Vec<_>>()
    };
    let list = |numbers: &[&Number]| {
        let sentence = |number: &Number| html! { <li>{ pair.sentence(words, number) }</li> };
        html! { <ul>{ each(numbers, &sentence) }</ul> }
    };
    let listed = |title, reads: &dyn Fn(&Number) -> bool| {
        let numbers = only(reads);
        if numbers.is_empty() {
            return Html::default();
        }
        html! { <div><h5>{ drawn.text(title) }</h5>{ list(&numbers) }</div> }
    };
    let summed = |phrase, reads: &dyn Fn(&Number) -> bool| match only(reads) {
        numbers if numbers.is_empty() => Html::default(),
        numbers => paragraph(&summary(drawn, phrase, &numbers)),
    };
    let is_open = |number: &Number| number.reading == Compared::CannotTell;
    html! {
        <div class="verdict">
            { subheading(drawn.text(AnnexPhrase::CompareWords)) }
            <p><strong>{ words.annex.filled(AnnexPhrase::CompareCount, &counts) }</strong></p>
            { list(&totals.iter().collect::<Vec<_>>()) }
            { listed(AnnexPhrase::CompareClear, &Number::is_clear) }
            { listed(AnnexPhrase::CompareAlike, &|number| number.reading == Compared::BothAlike) }
            { together(vec![
                summed(AnnexPhrase::CompareRest, &|number| {
                    is_open(number) && number.difference.is_some()
                }),
                summed(AnnexPhrase::CompareMissing, &|number| number.difference.is_none()),
                fine(drawn.text(AnnexPhrase::CompareMeaning)),
            ]) }
        </div>
    }
}

/// How many, and which.
fn summary(drawn: Drawn, phrase: AnnexPhrase, numbers: &[&Number]) -> String {
    let words = drawn.words;
    let names: Vec<String> = numbers
        .iter()
        .map(|number| {
            let name = what(words, number.measure);
            match number.measure.kind() {
                Kind::Level => name.to_owned(),
                Kind::Gap => words.annex.filled(AnnexPhrase::CompareGap, &[("dimension", name)]),
            }
        })
        .collect();
    let count = numbers.len().to_string();
    words.annex.filled(phrase, &[("count", &*count), ("names", &*names.join(", "))])
}
