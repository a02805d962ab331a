//! The choice between a Snapshot and a full profile.

use crate::{
    state::Fact,
    ui::{
        controls::choice,
        text::{each, legend},
    },
};
use quiz::{
    instrument::Length,
    words::{Key, Phrase, Words},
};
use yew::prelude::*;

/// Two radios, one for each length.
pub(super) struct LengthChoice<'a> {
    /// The words of the language.
    pub words: &'a Words,
    /// The length that is selected.
    pub chosen: Length,
    /// Takes what happens.
    pub on: &'a Callback<Fact>,
}

impl LengthChoice<'_> {
    /// The choice as markup.
    pub(super) fn view(&self) -> Html {
        let words = self.words;
        html! {
            <fieldset class="lengths">
                { legend(words.text(Phrase::StartLength)) }
                { each(&Length::ALL, &|length| {
                    let label = html! {
                        <>
                            <strong>{ words.text(Key::LengthName(length)) }</strong>
                            <span class="muted">{ words.text(Key::LengthAbout(length)) }</span>
                        </>
                    };
                    let chosen = self.chosen == length;
                    choice("length", length.id(), chosen, label, self.on, Fact::LengthChosen(length))
                }) }
            </fieldset>
        }
    }
}
