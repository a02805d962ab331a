//! The results kept on this device: whether they are, which ones, and what may be done with them. How
//! they change is in `trend`.

use super::{
    View,
    state::{Fact, Storage},
};
use crate::ui::{
    controls::{plain, states},
    text::{fine, paragraph, together, tool_heading},
};
use quiz::{report::Voice, words::Phrase};
use yew::prelude::*;

/// The kept results as markup.
pub(super) fn view(drawn: &View) -> Html {
    drawn.page()
}

impl View<'_> {
    fn page(self) -> Html {
        let heading = tool_heading(self.text(Phrase::HistoryTitle), &self.places.tool);
        // Until the browser has looked, which it does at once, there is nothing to say.
        let Some(found) = &self.state.found else { return heading };
        let rest = match &found.storage {
            Storage::Blocked => paragraph(self.text(Phrase::HistoryBlocked)),
            Storage::Empty => self.offer(),
            Storage::Record(_) if self.state.recalled.is_newer => {
                together(vec![paragraph(self.text(Phrase::HistoryNewer)), self.erasing()])
            }
            Storage::Record(_) => self.kept(),
        };
        // Always as many, so that what is said stays the same element.
        together(vec![heading, self.notice(), self.beside_notice(), rest])
    }

    /// What would be kept, for somebody who hasn't consented.
    fn offer(self) -> Html {
        together(vec![
            paragraph(self.text(Phrase::HistoryAbout)),
            fine(self.text(Phrase::HistorySeen)),
            self.button("keep", Phrase::HistoryKeep, Fact::KeepPressed),
        ])
    }

    /// What is kept, as markup.
    fn kept(self) -> Html {
        let View { request, state, .. } = self;
        let mut pieces = Vec::new();
        let is_own = request.voice == Voice::Own;
        if is_own && !state.has(&request.first.outcome) {
            let keep = Fact::KeepPressed;
            pieces.push(self.button("keep", Phrase::HistoryKeepThis, keep));
        }
        pieces.push(self.trend());
        pieces.push(self.list());
        pieces.push(self.tools());
        together(pieces)
    }

    /// Taking all away, bringing others, and erasing.
    fn tools(self) -> Html {
        let choose = states(self.on, Fact::FileChosen);
        html! {
            <section>
                <div class="actions">
                    { self.button("export", Phrase::HistoryExport, Fact::ExportPressed) }
                    <label class="file">
                        <input type="file" accept=".json,application/json" ref={self.places.history_file.clone()}
                            onchange={choose} />
                        <span>{ self.text(Phrase::HistoryImport) }</span>
                    </label>
                </div>
                { fine(self.text(Phrase::HistoryMost)) }
                { self.erasing() }
            </section>
        }
    }

    /// Erasing all, which asks once more where it was pressed.
    fn erasing(self) -> Html {
        let asks = self.state.asks_to_erase;
        let press = states(self.on, Fact::ErasePressed);
        let count = self.state.entries().len().to_string();
        let sure = self.words.filled(Phrase::HistoryEraseSure, &[("count", &count)]);
        html! {
            <div class="erasing">
                <button type="button" part="erase" data-weight="plain"
                    aria-expanded={if asks { "true" } else { "false" }} onclick={press}>
                    { self.text(Phrase::HistoryErase) }
                </button>
                if asks {
                    <div class="notice">
                        <p>{ sure }</p>
                        { self.button(
                            "erase-now",
                            Phrase::HistoryEraseNow,
                            Fact::EraseConfirmed,
                        ) }
                    </div>
                }
            </div>
        }
    }

    fn button(self, part: &'static str, label: Phrase, fact: Fact) -> Html {
        plain(part, self.text(label), self.on, fact)
    }
}
