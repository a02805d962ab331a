//! The link that holds the result: in a field, on the clipboard, or in the system's share sheet.

use super::state::{Copying, Fact as ResultFact};
use crate::{
    state::Fact,
    ui::{
        controls::{Weight, button},
        text::{actions, heading, panel, paragraph, span, status, together},
    },
};
use quiz::words::{Phrase, Words};
use yew::prelude::*;

/// The share panel.
pub(super) struct Share<'a> {
    /// The words of the language.
    pub words: &'a Words,
    /// The link of the result.
    pub link: &'a AttrValue,
    /// What became of the last wish to copy.
    pub copying: Copying,
    /// Whether the system has a share sheet.
    pub share_sheet: bool,
    /// The field with the link, which is selected where copying fails.
    pub field: &'a NodeRef,
    /// Takes what happens.
    pub on: &'a Callback<Fact>,
}

impl Share<'_> {
    /// The panel as markup.
    pub(super) fn view(&self) -> Html {
        let Share { words, on, .. } = *self;
        let said = match self.copying {
            Copying::Idle => "",
            Copying::Copied => words.text(Phrase::ShareCopied),
            Copying::Failed => words.text(Phrase::ShareCopyFailed),
        };
        let copy = words.text(Phrase::ShareCopy);
        let mut buttons =
            vec![button("share", Weight::Primary, copy, on, Fact::Result(ResultFact::CopyWanted))];
        if self.share_sheet {
            let share = words.text(Phrase::ShareSystem);
            buttons.push(button(
                "share-sheet",
                Weight::Plain,
                share,
                on,
                Fact::Result(ResultFact::ShareWanted),
            ));
        }
        let panel = panel(together(vec![
            heading(words.text(Phrase::ShareTitle)),
            paragraph(words.text(Phrase::ShareText)),
            html! {
                <label class="field">
                    { span(words.text(Phrase::ShareLink)) }
                    <input type="text" readonly=true part="share-link" ref={self.field}
                        value={self.link} />
                </label>
            },
            actions(together(buttons)),
            status(said),
        ]));
        // On paper there is nothing to press, and a field would cut the link off.
        together(vec![panel, html! { <p class="paper">{ self.link }</p> }])
    }
}
