//! What the team can be taken away as: a link as long as one can carry everybody, and files.

use super::{
    card, copying,
    press::button,
    state::{Copied, Fact, MOST_IN_LINK, State},
};
use crate::{
    files::FileFormat,
    ui::{
        controls::states,
        text::{actions, fine, together},
    },
};
use quiz::words::{Phrase, Words};
use yew::prelude::*;

/// Links longer than this are cut by some programs.
const SAFE: usize = 2000;

/// The card.
pub(super) fn view(words: &Words, state: &State, address: &str, on: &Callback<Fact>) -> Html {
    let link = match state.link(address) {
        Some(link) => link_part(words, state, link, on),
        None => {
            let most = words.number(MOST_IN_LINK);
            fine(&words.filled(Phrase::TeamTakeTooMany, &[("most", &most)]))
        }
    };
    let press = |name, phrase, fact| button(name, words.text(phrase), on, fact);
    let buttons = vec![
        press("csv", Phrase::TeamTakeCsv, Fact::SaveAsked(FileFormat::Csv)),
        press("json", Phrase::TeamTakeJson, Fact::SaveAsked(FileFormat::Json)),
        press("erase", Phrase::TeamIntakeErase, Fact::Erased),
    ];
    let (title, text) = (words.text(Phrase::TeamTakeTitle), words.text(Phrase::TeamTakeFiles));
    card::titled("takeaway", title, text, together(vec![link, actions(together(buttons))]))
}

fn link_part(words: &Words, state: &State, link: String, on: &Callback<Fact>) -> Html {
    let is_long = link.len() > SAFE;
    let names = html! {
        <label class="names">
            <input type="checkbox" id="names" checked={state.has_names()}
                onchange={states(on, Fact::NamesToggled)} />
            { words.text(Phrase::TeamTakeNames) }
        </label>
    };
    let mut parts = vec![
        copying::view(words, state, Copied::Link, link, on),
        names,
        fine(words.text(Phrase::TeamTakeLinkText)),
    ];
    if is_long {
        parts.push(fine(words.text(Phrase::TeamTakeLinkLong)));
    }
    together(parts)
}
