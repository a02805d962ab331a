//! What the page begins with while nobody is there: a message to send to everybody, and a made-up team to look at.

use super::{
    card, copying,
    press::button_at,
    state::{Copied, Fact, State},
};
use crate::ui::text::together;
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
    let asked = Fact::ExampleAsked(self::example(words));
    let content = vec![
        copying::view(words, state, Copied::Invitation, message(words, address), on),
        button_at(example, "example", words.text(Phrase::TeamExampleButton), on, asked),
    ];
    let (title, text) = (words.text(Phrase::TeamInviteTitle), words.text(Phrase::TeamInviteText));
    card::titled("invitation", title, text, together(content))
}

/// The made-up team, as a link with names.
pub fn example(words: &Words) -> String {
    [EXAMPLE, words.text(Phrase::TeamExampleNames)].concat()
}

/// The message, with the address of the quiz, which is beside the page for teams.
pub(super) fn message(words: &Words, page: &str) -> String {
    let page = page.split(['?', '#']).next().unwrap_or_default();
    let folder = page.trim_end_matches(|each| each != '/');
    words.filled(Phrase::TeamInviteMessage, &[("address", &[folder, "index.html"].concat())])
}
