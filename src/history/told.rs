//! What the last press came to.

use super::{
    Import, View,
    state::{Fact, Notice},
};
use crate::ui::{
    controls::plain,
    text::{each, together},
};
use quiz::{history::file::EntryError, link::LinkError, words::Phrase};
use yew::prelude::*;

/// So many refusals of one file are named; the others are counted.
const NAMED: usize = 10;

impl View<'_> {
    /// The notice as markup. It takes the focus whenever it says something, so that it is read out, and once.
    pub(super) fn notice(self) -> Html {
        html! {
            <p class="status" part="kept-status" tabindex="-1" ref={self.places.notice.clone()}>
                { self.said() }
            </p>
        }
    }

    /// What goes with it: the way back, and what could not be read.
    pub(super) fn beside_notice(self) -> Html {
        let state = self.state;
        let mut pieces = Vec::new();
        let is_removed = state.notice == Some(Notice::Removed) && !self.is_refused();
        if is_removed && state.removed.is_some() {
            let back = Fact::PutBackPressed;
            pieces.push(plain("put-back", self.text(Phrase::HistoryPutBack), self.on, back));
        }
        if let Some(Import::Read { refused, .. }) = &state.import
            && !refused.is_empty()
        {
            pieces.push(self.refusals(refused));
        }
        if state.recalled.unread > 0 {
            let values = [("count", state.recalled.unread.to_string())];
            let told = self.filled(Phrase::HistoryUnread, &values);
            pieces.push(html! { <p class="notice" part="unread">{ told }</p> });
        }
        together(pieces)
    }

    fn said(self) -> String {
        let state = self.state;
        let phrase = match state.notice {
            None => return String::new(),
            Some(_) if self.is_refused() => Phrase::HistoryRefused,
            Some(Notice::Kept) => Phrase::HistoryKept,
            Some(Notice::PutBack) => Phrase::HistoryIsBack,
            Some(Notice::Erased) => Phrase::HistoryErased,
            Some(Notice::Removed) => {
                let day = state.removed.as_ref().map(|entry| entry.day).unwrap_or_default();
                let values = [("date", state.date(day))];
                return self.filled(Phrase::HistoryRemoved, &values);
            }
            Some(Notice::NotSaved) => Phrase::MoreFailed,
            Some(Notice::Imported) => match &state.import {
                Some(Import::Read { taken, refused }) => {
                    let values =
                        [("count", taken.to_string()), ("refused", refused.len().to_string())];
                    return self.filled(Phrase::HistoryTaken, &values);
                }
                Some(Import::Unavailable) => Phrase::MoreFailed,
                _ => Phrase::HistoryForeign,
            },
        };
        self.text(phrase).to_owned()
    }

    fn is_refused(self) -> bool {
        self.state.found.as_ref().is_some_and(|found| found.is_refused)
    }

    /// The results of a file that were refused, and why, as markup.
    fn refusals(self, refused: &[(usize, EntryError)]) -> Html {
        let named = refused.get(..NAMED).unwrap_or(refused);
        let more = refused.len() - named.len();
        let line = |(number, why): (usize, EntryError)| {
            let phrase = match why {
                EntryError::Date => Phrase::HistoryRefusedDate,
                EntryError::Future => Phrase::HistoryRefusedFuture,
                EntryError::Link(LinkError::Newer) => Phrase::HistoryRefusedNewer,
                EntryError::Link(LinkError::Foreign) => Phrase::HistoryRefusedForeign,
                EntryError::Link(LinkError::Damaged | LinkError::OtherStatements) => {
                    Phrase::HistoryRefusedDamaged
                }
            };
            html! { <li>{ self.filled(phrase, &[("number", number.to_string())]) }</li> }
        };
        html! {
            <ul class="refusals">
                { each(named, &line) }
                if more > 0 {
                    <li>
                        { self.filled(Phrase::HistoryRefusedMore, &[("count", more.to_string())]) }
                    </li>
                }
            </ul>
        }
    }

    pub(super) fn filled<const N: usize>(
        self,
        phrase: Phrase,
        values: &[(&str, String); N],
    ) -> String {
        self.words.filled(phrase, &values.each_ref().map(|(name, value)| (*name, value.as_str())))
    }
}
