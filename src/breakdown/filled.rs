//! Numbers among words: each in a piece of its own, which neither a line's end nor the direction of
//! the words around it takes apart.

use crate::ui::text::together;
use quiz::{
    decimal::Decimal,
    words::{Phrase, Words},
};
use yew::prelude::*;

/// A number with its decimals, as markup.
pub(super) fn number(words: &Words, decimal: Decimal) -> Html {
    let text = decimal.text(words.text(Phrase::BreakdownDecimal));
    html! { <bdi class="number">{ text }</bdi> }
}

/// A whole number, as markup.
pub(super) fn whole(count: usize) -> Html {
    html! { <bdi class="number">{ count.to_string() }</bdi> }
}

/// Numbers with plus signs between them, after which a line may end.
pub(super) fn sum(words: &Words, decimals: &[Decimal]) -> Html {
    let mut pieces = Vec::new();
    for decimal in decimals {
        if !pieces.is_empty() {
            pieces.push(" + ".into());
        }
        pieces.push(number(words, *decimal));
    }
    together(pieces)
}

/// A phrase with numbers in the places of `{name}`.
pub(super) fn filled(words: &Words, phrase: Phrase, values: &[(&str, Html)]) -> Html {
    let (mut pieces, mut rest) = (Vec::new(), words.text(phrase));
    while let Some((before, after)) = rest.split_once('{')
        && let Some((name, tail)) = after.split_once('}')
    {
        pieces.push(before.into());
        // Every placeholder has a value: the content checks compare them with the shipped text.
        let value = values.iter().find(|(known, _)| *known == name);
        pieces.extend(value.map(|(_, value)| value.clone()));
        rest = tail;
    }
    pieces.push(rest.into());
    together(pieces)
}
