//! The results kept on this device: whether they are, which ones, and what may be done with them. How
//! they change is in `trend`.

mod chart;
mod list;
mod told;
mod trend;

pub use trend::picture;

use super::{
    press,
    set::{fine, paragraph, together},
    title,
};
use crate::{
    state::{
        Fact, State,
        over_time::{self, Storage},
    },
    words::Words,
};
use quiz::{report::Voice, words::AnnexPhrase};
use yew::prelude::*;

/// The topic.
#[derive(Clone, Copy)]
pub struct OverTime<'a> {
    /// The words of the language.
    pub words: &'a Words,
    /// What is known.
    pub state: &'a State,
    /// The heading, which takes the focus when the topic is asked for.
    pub heading: &'a NodeRef,
    /// What is said of the last press, which takes the focus where what was pressed has gone.
    pub notice: &'a NodeRef,
    /// The field that takes a file.
    pub file: &'a NodeRef,
    /// Takes what happens.
    pub on: &'a Callback<Fact>,
}

impl OverTime<'_> {
    /// The topic as markup.
    pub fn view(self) -> Html {
        let heading = title::view(self.text(AnnexPhrase::OverTimeTitle), self.heading);
        // Until the browser has looked, which it does at once, there is nothing to say.
        let Some(found) = &self.state.over_time.found else { return heading };
        let rest = match &found.storage {
            Storage::Blocked => paragraph(self.text(AnnexPhrase::OverTimeBlocked)),
            Storage::Empty => self.offer(),
            Storage::Record(_) if self.state.over_time.recalled.is_newer => {
                together(vec![paragraph(self.text(AnnexPhrase::OverTimeNewer)), self.erasing()])
            }
            Storage::Record(_) => self.kept(),
        };
        // Always as many, so that what is said stays the same element.
        together(vec![heading, self.notice(), self.beside_notice(), rest])
    }

    /// What would be kept, for somebody who hasn't consented.
    fn offer(self) -> Html {
        together(vec![
            paragraph(self.text(AnnexPhrase::OverTimeAbout)),
            fine(self.text(AnnexPhrase::OverTimeSeen)),
            self.button("keep", AnnexPhrase::OverTimeKeep, over_time::Fact::KeepPressed),
        ])
    }

    /// What is kept.
    fn kept(self) -> Html {
        let state = self.state;
        let mut pieces = Vec::new();
        let is_own = state.given.voice() == Voice::Own;
        if is_own && !state.over_time.has(&state.given.first.outcome) {
            let keep = over_time::Fact::KeepPressed;
            pieces.push(self.button("keep", AnnexPhrase::OverTimeKeepThis, keep));
        }
        pieces.push(self.trend());
        pieces.push(self.list());
        pieces.push(self.tools());
        together(pieces)
    }

    /// Taking all away, bringing others, and erasing.
    fn tools(self) -> Html {
        let chosen = over_time::Fact::FileChosen;
        let choose = press::states(self.on, Fact::OverTime(chosen));
        html! {
            <section>
                <div class="actions">
                    { self.button("export", AnnexPhrase::OverTimeExport, over_time::Fact::ExportPressed) }
                    <label class="file">
                        <input type="file" accept=".json,application/json" ref={self.file.clone()}
                            onchange={choose} />
                        <span>{ self.text(AnnexPhrase::OverTimeImport) }</span>
                    </label>
                </div>
                { fine(self.text(AnnexPhrase::OverTimeMost)) }
                { self.erasing() }
            </section>
        }
    }

    /// Erasing all, which asks once more where it was pressed.
    fn erasing(self) -> Html {
        let asks = self.state.over_time.asks_to_erase;
        let press = press::states(self.on, Fact::OverTime(over_time::Fact::ErasePressed));
        let count = self.state.over_time.entries().len().to_string();
        let sure = self.words.annex.filled(AnnexPhrase::OverTimeEraseSure, &[("count", &count)]);
        html! {
            <div class="erasing">
                <button type="button" part="erase" data-weight="plain"
                    aria-expanded={if asks { "true" } else { "false" }} onclick={press}>
                    { self.text(AnnexPhrase::OverTimeErase) }
                </button>
                if asks {
                    <div class="notice">
                        <p>{ sure }</p>
                        { self.button(
                            "erase-now",
                            AnnexPhrase::OverTimeEraseNow,
                            over_time::Fact::EraseConfirmed,
                        ) }
                    </div>
                }
            </div>
        }
    }

    fn button(self, part: &'static str, label: AnnexPhrase, fact: over_time::Fact) -> Html {
        press::button(part, self.text(label), self.on, Fact::OverTime(fact))
    }

    fn text(&self, phrase: AnnexPhrase) -> &str {
        self.words.annex.text(phrase)
    }
}
