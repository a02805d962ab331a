//! Numbers and names as a person reads them.

use quiz::{
    team::{Member, MemberIndex, Summary},
    words::{Phrase, Words},
};
use yew::prelude::*;

/// The nearest whole number, as text.
pub(super) fn whole(value: f64) -> String {
    // Scores are far inside the range of i32.
    (value.round() as i32).to_string()
}

/// The first and third quartile.
pub(super) fn middle_half(summary: &Summary) -> Option<(f64, f64)> {
    summary.quartiles.map(|[_, low, _, high, _]| (low, high))
}

/// What a column comes to, in a few words.
pub(super) fn in_words(words: &Words, summary: Option<&Summary>) -> String {
    let Some((mean, (low, high))) =
        summary.and_then(|summary| summary.mean.zip(middle_half(summary)))
    else {
        return words.text(Phrase::TeamSpreadNobody).to_owned();
    };
    let phrase = match summary.map(|summary| summary.count) {
        Some(1) => Phrase::TeamSpreadAlone,
        _ => Phrase::TeamSpreadLine,
    };
    let values = [("mean", whole(mean)), ("low", whole(low)), ("high", whole(high))];
    words.filled(phrase, &values.each_ref().map(|(name, value)| (*name, value.as_str())))
}

/// A member's name, or their number. What somebody typed is set apart, so that it turns nothing
/// around it.
pub(super) fn name(words: &Words, members: &[Member], member: MemberIndex) -> Html {
    let known = members.get(member.0 as usize).and_then(|member| member.name.as_deref());
    match known {
        Some(name) => html! { <bdi>{ name }</bdi> },
        None => unnamed(words, member).into(),
    }
}

fn unnamed(words: &Words, member: MemberIndex) -> String {
    words.filled(Phrase::TeamTableUnnamed, &[("number", &words.number(member.0 as usize + 1))])
}
