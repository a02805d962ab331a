//! What is shown while the part that shows results is on its way, and where it can't be fetched.

use crate::{
    state::Fact,
    ui::{
        controls::{Weight, button},
        text::{actions, notice, screen},
    },
};
use quiz::words::{Phrase, Words};
use yew::prelude::*;

/// The screen before a result.
pub(super) struct Opening<'a> {
    /// The words of the language.
    pub words: &'a Words,
    /// Whether the part could not be fetched.
    pub has_failed: bool,
    /// Where the focus goes after a person's step.
    pub heading: &'a NodeRef,
    /// Where the focus goes when the part could not be fetched.
    pub problem: &'a NodeRef,
    /// Takes what happens.
    pub on: &'a Callback<Fact>,
}

impl Opening<'_> {
    /// The screen as markup.
    pub(super) fn view(&self) -> Html {
        let Opening { words, has_failed, heading, problem, on } = *self;
        let mut pieces =
            vec![html! { <p ref={heading} tabindex="-1">{ words.text(Phrase::Waiting) }</p> }];
        if has_failed {
            let again = words.text(Phrase::WaitingRetry);
            pieces.push(notice(words.text(Phrase::WaitingFailed), problem));
            pieces.push(actions(button("retry", Weight::Primary, again, on, Fact::RetryPressed)));
        }
        screen("opening", pieces)
    }
}
