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

/// What a column comes to, in a few words.
pub(super) fn in_words(words: &Words, summary: Option<&Summary>) -> String {
    match summary.and_then(|summary| Some((summary.count, whole(summary.mean?)))) {
        None => words.text(Phrase::TeamSpreadNobody).to_owned(),
        Some((1, alone)) => alone,
        Some((_, mean)) => words.filled(Phrase::TeamSpreadLine, &[("mean", &mean)]),
    }
}

/// So many people of how many, in a phrase.
pub(super) fn people_of(words: &Words, phrase: Phrase, people: u32, all: u32) -> String {
    let [people, all] = [people, all].map(|count| words.number(count as usize));
    words.filled(phrase, &[("people", &people), ("count", &all)])
}

/// A member's name, or their number. What somebody typed is set apart, so that it turns nothing
/// around it.
pub(super) fn name(words: &Words, members: &[Member], member: MemberIndex) -> Html {
    html! { <bdi>{ name_text(words, members, member) }</bdi> }
}

/// The same as text.
pub(super) fn name_text(words: &Words, members: &[Member], member: MemberIndex) -> String {
    match members.get(member.0 as usize).and_then(|member| member.name.as_deref()) {
        Some(name) => name.to_owned(),
        None => words
            .filled(Phrase::TeamTableUnnamed, &[("number", &words.number(member.0 as usize + 1))]),
    }
}
