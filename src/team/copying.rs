//! A text to copy: a field that holds it, the button, and what became of the last press.

use super::{
    press::button,
    progress::phrase,
    state::{Copied, Fact, Notice, State},
};
use quiz::words::{Phrase, Words};
use yew::prelude::*;

/// The field with its label and its button. Its id is also the name of the button.
pub(super) fn view(
    words: &Words,
    state: &State,
    what: Copied,
    text: String,
    on: &Callback<Fact>,
) -> Html {
    let (id, label, press) = match what {
        Copied::Invitation => ("message", Phrase::TeamInviteLabel, Phrase::TeamInviteCopy),
        Copied::Link => ("link", Phrase::TeamTakeLink, Phrase::TeamTakeCopy),
    };
    let said = state.notice().filter(|notice| {
        matches!(notice, Notice::Copied(copied) | Notice::NotCopied(copied) if *copied == what)
    });
    html! {
        <>
            <label for={id}>{ words.text(label) }</label>
            <div class="copies">
                <input {id} type="text" readonly=true value={text} />
                { button(id, words.text(press), on, Fact::CopyAsked(what)) }
            </div>
            <p class="copied">{ said.map(|notice| words.text(phrase(notice))) }</p>
        </>
    }
}
