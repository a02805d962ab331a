//! The kept results, the latest first, each to be opened or removed.

use super::{View, state::Fact};
use crate::ui::{
    controls::states,
    format::{side_name, total},
    marker,
    text::{each, subheading, together},
};
use quiz::{
    history::HistoryEntry as Entry,
    instrument::Side,
    words::{Key, Phrase},
};
use yew::prelude::*;

impl View<'_> {
    /// The list as markup.
    pub(super) fn list(self) -> Html {
        let entries = self.state.entries();
        if entries.is_empty() {
            return Html::default();
        }
        let mut lines = Vec::new();
        for (place, entry) in entries.iter().enumerate().rev() {
            lines.push(self.entry(place, entry));
        }
        html! {
            <section>
                { subheading(self.text(Phrase::HistoryList)) }
                <ul class="kept">{ together(lines) }</ul>
            </section>
        }
    }

    fn entry(self, place: usize, entry: &Entry) -> Html {
        let words = self.words;
        let date = self.state.date(entry.day);
        let label = self.filled(Phrase::HistoryRemoveOf, &[("date", date.clone())]);
        let remove = Fact::RemovePressed(place);
        // The names here are those of other statements: neither its totals nor its link would fit.
        let is_comparable = entry.outcome.revision() == self.request.first.outcome.revision();
        let profile = entry.outcome.profile();
        let heading = if is_comparable {
            let opens = self.filled(Phrase::HistoryOpen, &[("date", date.clone())]);
            let open = Fact::EntryPressed(place);
            html! {
                <button type="button" part="open-kept" aria-label={opens} onclick={states(self.on, open)}>
                    <bdi>{ date }</bdi>
                </button>
            }
        } else {
            html! { <bdi>{ date }</bdi> }
        };
        let about = if is_comparable {
            each(&Side::ALL, &|side| {
                html! {
                    <span class="total">
                        { marker::key(side) }
                        <span>{ side_name(words, side) }</span>{ " " }
                        <bdi class="score">{ total(words, profile.side(side)) }</bdi>
                    </span>
                }
            })
        } else {
            html! { <span class="total">{ self.text(Phrase::HistoryOther) }</span> }
        };
        html! {
            <li key={[entry.day.to_string(), entry.outcome.revision().number().to_string()].join("-")}>
                <p class="when">
                    { heading }{ " " }
                    <span class="length">{ words.text(Key::LengthName(entry.outcome.length())) }</span>
                </p>
                <p class="pairing">{ about }</p>
                <button type="button" part="remove" data-weight="plain" aria-label={label}
                    onclick={states(self.on, remove)}>
                    { self.text(Phrase::HistoryRemove) }
                </button>
            </li>
        }
    }
}
