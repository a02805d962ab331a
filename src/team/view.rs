//! The page for teams: what is brought, what became of it, and what the team comes to, part after part.

use super::{
    Places, disagreements,
    intake::Intake,
    missing, overview, progress,
    radar::Radar,
    reading, spread,
    state::{Fact, Notice, State},
    table::Everybody,
    takeaway,
};
use quiz::words::Words;
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
        let View { words, state, places, on, .. } = *self;
        let notice = state.notice().map(|notice| words.text(progress::phrase(notice)));
        let about_intake = notice.filter(|_| state.notice().is_some_and(is_problem));
        let intake = Intake {
            words,
            is_more: state.figures().is_some(),
            problem: about_intake,
            paste: &places.paste,
            files: &places.chosen,
            on,
        };
        let read = (!state.texts().is_empty())
            .then(|| reading::view(words, state, &places.reading_title, on));
        let dragging = if state.is_dragging() { "true" } else { "false" };
        html! {
            <div class="desk" data-dragging={dragging} data-work={work_name(state)}>
                <p class="unseen" role="status" aria-live="polite">
                    { progress::status(words, state) }
                </p>
                { intake.view() }
                { state.progress().map(|done| progress::view(words, done, on)) }
                { read }
                { self.team() }
            </div>
        }
    }

    /// The parts of a team that are shown so far; nothing while there is nobody.
    fn team(&self) -> Html {
        let View { words, state, places, address, on } = *self;
        let Some(figures) = state.figures() else { return Html::default() };
        let part = |part, draw: &dyn Fn() -> Html| state.shows_part(part).then(draw);
        let is_copying = |notice: &Notice| matches!(notice, Notice::Copied | Notice::NotCopied);
        let about_link = state.notice().filter(is_copying).map(progress::phrase);
        let about_link = about_link.map(|phrase| words.text(phrase));
        let takeaway = || takeaway::view(words, state.link(address).as_deref(), about_link, on);
        html! {
            <div class="team">
                { part(0, &|| overview::view(words, state, figures, &places.team_title)) }
                { part(1, &|| Radar { words, state, figures, on }.view()) }
                { part(2, &|| disagreements::view(words, state, figures)) }
                { part(3, &|| spread::view(words, state, figures)) }
                { part(4, &|| missing::view(words, state, figures)) }
                { part(5, &|| Everybody { words, state, on }.view()) }
                { part(6, &takeaway) }
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
