//! What the team can be taken away as: a link as long as one can carry everybody, and files.

use super::{
    copying,
    press::button,
    state::{Copied, Fact, MOST_IN_LINK, State},
};
use crate::{
    files::FileFormat,
    ui::{controls::states, text::fine},
};
use quiz::words::{Phrase, Words};
use yew::prelude::*;

/// Links longer than this are cut by some programs.
const SAFE: usize = 2000;

/// The card.
pub(super) fn view(words: &Words, state: &State, address: &str, on: &Callback<Fact>) -> Html {
    html! {
        <section class="card takeaway" aria-labelledby="take-title">
            <h2 id="take-title">{ words.text(Phrase::TeamTakeTitle) }</h2>
            { match state.link(address) {
                Some(link) => link_part(words, state, link, on),
                None => fine(&words.filled(
                    Phrase::TeamTakeTooMany,
                    &[("most", &words.number(MOST_IN_LINK))],
                )),
            } }
            { fine(words.text(Phrase::TeamTakeFiles)) }
            <div class="actions">
                { button("csv", words.text(Phrase::TeamTakeCsv), on, Fact::SaveAsked(FileFormat::Csv)) }
                { button("json", words.text(Phrase::TeamTakeJson), on, Fact::SaveAsked(FileFormat::Json)) }
                { button("erase", words.text(Phrase::TeamIntakeErase), on, Fact::Erased) }
            </div>
        </section>
    }
}

fn link_part(words: &Words, state: &State, link: String, on: &Callback<Fact>) -> Html {
    let (length, is_long) = (words.number(link.len()), link.len() > SAFE);
    html! {
        <>
            { copying::view(words, state, Copied::Link, link, on) }
            <label class="names">
                <input type="checkbox" id="names" checked={state.has_names()}
                    onchange={states(on, Fact::NamesToggled)} />
                { words.text(Phrase::TeamTakeNames) }
            </label>
            <p class="fine">
                { words.filled(Phrase::TeamTakeLinkText, &[("length", &length)]) }
                { is_long.then(|| [" ", words.text(Phrase::TeamTakeLinkLong)].concat()) }
            </p>
        </>
    }
}
