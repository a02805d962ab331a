//! The link that holds the result: with a name, if the reader likes, in a field, on the clipboard, or in the
//! system's share sheet; and what it gives away.

use super::{
    Tool,
    state::{Copying, Fact as ResultFact, State},
};
use crate::{
    state::Fact,
    ui::{
        controls::{Weight, button, plain},
        format::isolated,
        text::{actions, fine, heading, panel, paragraph, span, status, together},
    },
};
use browser::field::typed;
use quiz::{
    report::Voice,
    words::{Phrase, Words},
};
use yew::prelude::*;

/// The share panel.
pub(super) struct Share<'a> {
    /// The words of the language.
    pub words: &'a Words,
    /// The result.
    pub result: &'a State,
    /// The link of the result.
    pub link: &'a AttrValue,
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
        let Share { words, result, on, .. } = *self;
        let is_own = result.reported.owner.voice() == Voice::Own;
        let said = match result.copying {
            Copying::Idle => "",
            Copying::Copied => words.text(Phrase::ShareCopied),
            Copying::Failed => words.text(Phrase::ShareCopyFailed),
        };
        let stated = Fact::Result;
        let copy = words.text(Phrase::ShareCopy);
        let mut buttons =
            vec![button("share", Weight::Primary, copy, on, stated(ResultFact::CopyWanted))];
        if self.share_sheet {
            let share = words.text(Phrase::ShareSystem);
            buttons.push(plain("share-sheet", share, on, stated(ResultFact::ShareWanted)));
        }
        if is_own {
            let compare = words.text(Phrase::MoreCompare);
            buttons.push(plain("share-compare", compare, on, Fact::ToolPressed(Tool::Compare)));
        }
        let panel = panel(together(vec![
            heading(words.text(Phrase::ShareTitle)),
            if is_own { paragraph(words.text(Phrase::ShareText)) } else { Html::default() },
            html! {
                <label class="field">
                    { span(words.text(Phrase::ShareLink)) }
                    <input type="text" readonly=true part="share-link" ref={self.field}
                        value={self.link} />
                </label>
            },
            actions(together(buttons)),
            status(said),
            html! {
                <details class="answers">
                    <summary>
                        { words.text(if is_own { Phrase::ShareMore } else { Phrase::ShareAbout }) }
                    </summary>
                    if is_own { { self.name() } }
                    { fine(words.text(Phrase::ShareHolds)) }
                </details>
            },
        ]));
        // On paper there is nothing to press, and a field would cut the link off.
        together(vec![panel, html! { <p class="paper">{ self.link }</p> }])
    }

    /// The field for the reader's name, and what the link has of it, where that isn't what was typed.
    fn name(&self) -> Html {
        let Share { words, result, on, .. } = *self;
        let kept = result.name.as_ref().filter(|name| name.text() != result.typed.trim());
        let kept = kept.map(|name| {
            let name = isolated(name.text());
            words.filled(Phrase::ShareNameKept, &[("name", &name)])
        });
        let typing = on
            .reform(|input: InputEvent| Fact::Result(ResultFact::NameTyped(typed(&input).into())));
        html! {
            <>
                <label class="field">
                    { span(words.text(Phrase::ShareName)) }
                    <input type="text" part="share-name" dir="auto" autocomplete="off"
                        value={result.typed.clone()} oninput={typing} />
                </label>
                { status(&kept.unwrap_or_default()) }
            </>
        }
    }
}
