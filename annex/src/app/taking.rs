//! Taking away: what the browser is asked to do, and what it tells.

use super::{App, Message};
use crate::{
    browser::{canvas, door::Door, focus, looks::looks, printing, result_file},
    components::{compare, over_time, take_away::Places},
    picture::{self, Layers, Scene, swatches::Swatches},
    state::{
        Fact, State,
        take_away::{Chart, Fact as TakeAway, Wish},
    },
    words::Words,
};
use quiz::words::{AnnexPhrase, Phrase};
use yew::{NodeRef, html::Scope};

/// What is under way.
#[derive(Debug, Default)]
pub(super) struct Taking {
    /// The way back into the quiz.
    pub(super) door: Door,
    /// Where things are that the browser is asked about.
    pub(super) places: Places,
    /// What the browser is asked about colours and letters.
    pub(super) swatches: Swatches,
    /// The window that is open for one page.
    window: Option<printing::Sheet>,
    /// Whether the page is there once the next drawing is.
    prints_next: bool,
}

impl Taking {
    pub(super) fn carry_out(
        &mut self,
        wish: Wish,
        words: &Words,
        state: &State,
        near: &NodeRef,
        link: &Scope<App>,
    ) {
        match wish {
            Wish::Draw { chart, format } => {
                let ended = move |is_saved| TakeAway::PictureEnded(chart, is_saved);
                let ended = link.callback(told_by(ended));
                match self.scene(words, state, chart) {
                    Some(scene) => canvas::save_picture(scene, chart.id(), format, ended),
                    None => ended.emit(false),
                }
            }
            Wish::OpenWindow => {
                // At once, while the press still allows it.
                self.window = printing::open();
                let day = || printing::today(words.quiz.text(Phrase::Language));
                let day = self.window.is_some().then(day);
                link.send_message(told_by(TakeAway::WindowEnded)(day));
            }
            Wish::PrintSheet => self.prints_next = true,
            Wish::PrintAll => printing::print_all(),
            Wish::ReadFile => {
                let revision = words.quiz.revision();
                let read = move |content| TakeAway::FileRead(content, revision);
                result_file::read(&self.places.file, link.callback(told_by(read)));
            }
            // Whoever has gone on while a file was read is left where they are.
            Wish::OpenResult(_) if !focus::is_there(near) => {}
            Wish::OpenResult(address) => {
                let is_asked = self.door.open(&address);
                link.send_message(told_by(TakeAway::OpeningEnded)(is_asked));
            }
        }
    }

    /// Does what had to wait for the drawing.
    pub(super) fn rendered(&mut self, words: &Words, state: &State, link: &Scope<App>) {
        if std::mem::take(&mut self.prints_next)
            && let Some(window) = self.window.take()
        {
            let day = state.take_away.printing.as_deref().unwrap_or_default();
            let title = words.annex.filled(AnnexPhrase::SheetTitle, &[("date", day)]);
            let printed = printing::Printed {
                page: &self.places.sheet,
                title: &title,
                language: words.quiz.text(Phrase::Language),
                direction: words.quiz.text(Phrase::Direction),
            };
            window.print(printed, link.callback(told_by(TakeAway::SheetEnded)));
        }
    }

    /// The picture of a chart, as the card looks now.
    fn scene(&self, words: &Words, state: &State, chart: Chart) -> Option<Scene> {
        let looks = self.swatches.looks(looks)?;
        let profile = state.given.first.outcome.profile();
        let drawn = match chart {
            // Which layers are shown is in the state of the quiz, which this application has no part of.
            Chart::Radar => picture::radar(&words.quiz, &profile, Layers::ALL, &looks),
            Chart::Dumbbell => picture::dumbbell(&words.quiz, &profile, &looks),
            Chart::Couple => compare::picture(words, state, &looks)?,
            Chart::Timeline(side) => over_time::picture(words, state, side, &looks)?,
        };
        Some(drawn.scene())
    }
}

/// The message for how something ended.
fn told_by<T>(fact: impl Fn(T) -> TakeAway) -> impl Fn(T) -> Message {
    move |ended| Message::Fact(Fact::TakeAway(fact(ended)))
}
