//! Where results come in: a field to paste into, and files.

use super::{press::button, state::Fact};
use crate::ui::{
    controls::states,
    text::{actions, fine, span},
};
use quiz::words::{Phrase, Words};
use yew::prelude::*;

/// The way in for results.
#[derive(Debug)]
pub(super) struct Intake<'a> {
    /// The words of the language.
    pub words: &'a Words,
    /// Whether a team is there already, so that this only adds to it.
    pub is_more: bool,
    /// What to do with the field's content can't be done: a sentence for beside it.
    pub problem: Option<&'a str>,
    /// The field for pasting.
    pub paste: &'a NodeRef,
    /// The field for files.
    pub files: &'a NodeRef,
    /// Takes what happens.
    pub on: &'a Callback<Fact>,
}

impl Intake<'_> {
    /// The way in as markup.
    pub(super) fn view(&self) -> Html {
        let words = self.words;
        let title = if self.is_more { Phrase::TeamIntakeMore } else { Phrase::TeamIntakeTitle };
        html! {
            <details class="card intake" open={!self.is_more}>
                <summary><h2>{ words.text(title) }</h2></summary>
                <label for="paste">{ words.text(Phrase::TeamIntakeLabel) }</label>
                <textarea id="paste" ref={self.paste} rows="6" spellcheck="false" autocomplete="off"
                    autocapitalize="off" wrap="off" aria-describedby="paste-problem paste-hint"
                    aria-invalid={self.problem.map(|_| "true")} />
                <p id="paste-problem" class="problem">{ self.problem }</p>
                <p id="paste-hint" class="fine">{ words.text(Phrase::TeamIntakeHint) }</p>
                { actions(html! {
                    <>
                        { button("show", words.text(Phrase::TeamIntakeButton), self.on, Fact::PasteConfirmed) }
                        <label class="files">
                            <input type="file" multiple=true ref={self.files} id="files"
                                accept=".txt,.csv,.tsv,text/plain,text/csv,text/tab-separated-values"
                                onchange={states(self.on, Fact::FilesChosen)} />
                            { span(words.text(Phrase::TeamIntakeFiles)) }
                        </label>
                    </>
                }) }
                { fine(words.text(Phrase::TeamIntakeDrop)) }
                <p class="privacy">{ words.text(Phrase::TeamIntakePrivacy) }</p>
            </details>
        }
    }
}
