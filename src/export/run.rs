//! Taking away: what the browser is asked to do, and what it tells.

use super::{App, Message};
use crate::{
    browser::{canvas, charts, door::Door, focus, printing, result_file},
    state::{
        Fact, State,
        take_away::{Fact as TakeAway, Wish},
    },
    words::Words,
};
use quiz::words::Phrase;
use yew::{NodeRef, html::Scope};

/// What is under way.
#[derive(Debug, Default)]
pub(super) struct Taking {
    /// The way back into the quiz.
    pub(super) door: Door,
    /// Whether the charts on screen are looked for once the next drawing is there.
    finds_charts_next: bool,
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
        near: &NodeRef,
        link: &Scope<App>,
    ) {
        match wish {
            Wish::FindCharts => self.finds_charts_next = true,
            Wish::Draw { chart, format } => {
                let drawn = chart.clone();
                let ended = move |is_saved| TakeAway::PictureEnded(drawn.clone(), is_saved);
                canvas::save_picture(near, &chart, format, link.callback(told_by(ended)));
            }
            Wish::OpenWindow => {
                // At once, while the press still allows it.
                self.window = printing::open();
                let day = || printing::today(words.text(Phrase::Language));
                let day = self.window.is_some().then(day);
                link.send_message(told_by(TakeAway::WindowEnded)(day));
            }
            Wish::PrintSheet => self.prints_next = true,
            Wish::PrintAll => printing::print_all(),
            Wish::ReadFile => {
                let revision = words.revision();
                let read = move |content| TakeAway::FileRead(content, revision);
                result_file::read(near, link.callback(told_by(read)));
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
    pub(super) fn rendered(
        &mut self,
        words: &Words,
        state: &State,
        near: &NodeRef,
        link: &Scope<App>,
    ) {
        if std::mem::take(&mut self.finds_charts_next) {
            link.send_message(told_by(TakeAway::ChartsFound)(charts::found(near)));
        }
        if std::mem::take(&mut self.prints_next)
            && let Some(window) = self.window.take()
        {
            let day = state.take_away.printing.as_deref().unwrap_or_default();
            let title = words.filled(Phrase::ExportSheetTitle, &[("date", day)]);
            window.print(near, &title, link.callback(told_by(TakeAway::SheetEnded)));
        }
    }
}

/// The message for how something ended.
fn told_by<T>(fact: impl Fn(T) -> TakeAway) -> impl Fn(T) -> Message {
    move |ended| Message::Fact(Fact::TakeAway(fact(ended)))
}
