//! The page for teams: what is brought, what became of it, and what the team comes to, part after part.

use super::{
    Places,
    intake::Intake,
    invitation, missing, overview,
    press::button_at,
    progress, reading, spread,
    state::{Fact, Notice, State},
    table::Everybody,
    takeaway, talk,
};
use crate::ui::text::paragraph;
use quiz::words::{Phrase, Words};
use yew::prelude::*;

/// The page for teams.
#[derive(Clone, Copy, Debug)]
pub struct View<'a> {
    /// The words of the language.
    pub words: &'a Words,
    /// What the page knows.
    pub state: &'a State,
    /// Where things are.
    pub places: &'a Places,
    /// The address that the team's link leads to.
    pub address: &'a str,
    /// Takes what happens.
    pub on: &'a Callback<Fact>,
}

impl View<'_> {
    /// The page as markup.
    pub fn view(&self) -> Html {
        let View { words, state, places, on, address } = *self;
        let notice = state.notice().map(|notice| words.text(progress::phrase(notice)));
        let about_intake = notice.filter(|_| state.notice().is_some_and(is_problem));
        let intake = || {
            Intake {
                words,
                is_more: state.figures().is_some(),
                problem: about_intake,
                paste: &places.paste,
                files: &places.chosen,
                on,
            }
            .view()
        };
        let invitation = || invitation::view(words, state, address, &places.example, on);
        let working = || state.progress().map(|done| progress::view(words, done, on));
        let read = || {
            (!state.texts().is_empty()).then(|| reading::view(words, state, &places.reading_title))
        };
        let is_own = !state.is_example();
        let dragging = if state.is_dragging() { "true" } else { "false" };
        // Each has a place of its own, whether or not it is there: what comes and goes beside it leaves a field and
        // the focus in it alone.
        html! {
            <div class="desk" data-dragging={dragging} data-work={work_name(state)}>
                <p class="unseen" role="status" aria-live="polite">{ progress::status(words, state) }</p>
                { self.way_back() }
                { if is_own && state.figures().is_none() { invitation() } else { Html::default() } }
                { if is_own { intake() } else { Html::default() } }
                { working().unwrap_or_default() }
                { self.team() }
                { read().unwrap_or_default() }
            </div>
        }
    }

    /// The way back from the example, or to what was erased.
    fn way_back(&self) -> Html {
        let View { words, state, places, on, .. } = *self;
        let (said, label) = match (state.is_example(), state.can_undo()) {
            (true, _) => (Phrase::TeamExampleSaid, Phrase::TeamExampleBack),
            (false, true) => (Phrase::TeamNoticeErased, Phrase::TeamUndo),
            (false, false) => return Html::default(),
        };
        let press = button_at(&places.undo, "take-back", words.text(label), on, Fact::TakenBack);
        html! { <div class="notice way-back">{ paragraph(words.text(said)) }{ press }</div> }
    }

    /// The parts of a team that are shown so far; nothing while there is nobody.
    fn team(&self) -> Html {
        let View { words, state, places, address, on } = *self;
        let Some(figures) = state.figures() else { return Html::default() };
        let part = |part, draw: &dyn Fn() -> Html| {
            if state.shows_part(part) { draw() } else { Html::default() }
        };
        let takeaway = || match state.is_example() {
            true => Html::default(),
            false => takeaway::view(words, state, address, on),
        };
        html! {
            <div class="team">
                { part(0, &|| overview::view(words, state, figures, &places.team_title)) }
                { part(1, &|| talk::view(words, state, figures)) }
                { part(2, &|| spread::view(words, state, figures)) }
                { part(3, &|| missing::view(words, state)) }
                { part(4, &|| Everybody { words, state, on }.view()) }
                { part(5, &takeaway) }
            </div>
        }
    }
}

/// What is under way, for style sheets and automation.
fn work_name(state: &State) -> &'static str {
    match state.progress() {
        Some(progress) if progress.is_writing => "writing",
        Some(_) => "reading",
        None if state.figures().is_some() => "done",
        None => "none",
    }
}

/// Whether a notice is about what was to be read.
fn is_problem(notice: Notice) -> bool {
    matches!(
        notice,
        Notice::NothingPasted | Notice::NothingFound | Notice::Unreadable | Notice::Busy
    )
}
