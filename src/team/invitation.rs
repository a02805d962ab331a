//! What the page begins with while nobody is there: a message to send to everybody, and a made-up team to look at.

use super::{
    copying,
    state::{Copied, Fact, State},
};
use crate::ui::{controls::states, text::fine};
use quiz::words::{Phrase, Words};
use yew::prelude::*;

/// Eight made-up people: their results, before their names, which are words.
const EXAMPLE: &str = "#lmq=1BAhBzI4whIZwnvP.1BALpBN8KtmoNj2N.1BAXZq77dU9jkw7B.1BANiZs2TEckohUM\
    .1BAjZJ7_TzV6Fsnd.1BAVe4JhxmFzCOdJ.1BAU6YeX7PuPsXoF.1BALqdrm10q3BTKF&lmq-name=";

/// The card of the invitation.
pub(super) fn view(
    words: &Words,
    state: &State,
    address: &str,
    example: &NodeRef,
    on: &Callback<Fact>,
) -> Html {
    let example_asked = Fact::ExampleAsked(self::example(words));
    html! {
        <section class="card invitation" aria-labelledby="invite-title">
            <h2 id="invite-title">{ words.text(Phrase::TeamInviteTitle) }</h2>
            { fine(words.text(Phrase::TeamInviteText)) }
            { copying::view(words, state, Copied::Invitation, message(words, address), on) }
            <p class="example">
                { words.text(Phrase::TeamExampleText) }{ " " }
                <button type="button" data-press="example" ref={example}
                    onclick={states(on, example_asked)}>{ words.text(Phrase::TeamExampleButton) }</button>
            </p>
        </section>
    }
}

/// The made-up team, as a link with names.
pub fn example(words: &Words) -> String {
    [EXAMPLE, words.text(Phrase::TeamExampleNames)].concat()
}

/// The message, with the address of the quiz, which is beside the page for teams.
pub(super) fn message(words: &Words, page: &str) -> String {
    let page = page.split(['?', '#']).next().unwrap_or_default();
    let folder = page.rsplit_once('/').map_or("", |(folder, _)| folder);
    let address = [folder, "/index.html"].concat();
    words.filled(Phrase::TeamInviteMessage, &[("address", &address)])
}
