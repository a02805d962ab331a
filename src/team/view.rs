//! The page for teams: what is brought, what became of it, and what the team comes to, part after part.

use super::{
    Message, desk::Desk, disagreements, intake::Intake, missing, overview, progress, radar::Radar,
    reading, spread, state::Notice, table::Everybody, takeaway,
};
use yew::prelude::*;

/// The page as markup.
pub(super) fn view(desk: &Desk, on: &Callback<Message>) -> Html {
    let on = &on.reform(Message::Fact);
    let (words, state, places) = (&*desk.words, &desk.state, &desk.places);
    let notice = state.notice().map(|notice| words.text(progress::phrase(notice)));
    let is_copying = |notice| matches!(notice, Notice::Copied | Notice::NotCopied);
    let about_link = notice.filter(|_| state.notice().is_some_and(is_copying));
    let about_intake = notice.filter(|_| state.notice().is_some_and(is_problem));
    let intake = Intake {
        words,
        is_more: state.figures().is_some(),
        problem: about_intake,
        paste: &places.paste,
        files: &places.chosen,
        on,
    };
    let part = |part, draw: &dyn Fn() -> Html| state.shows_part(part).then(draw);
    let team = state.figures().map(|figures| {
        html! {
            <div class="team">
                { part(0, &|| overview::view(words, state, figures, &places.team_title)) }
                { part(1, &|| Radar { words, state, figures, on }.view()) }
                { part(2, &|| disagreements::view(words, state, figures)) }
                { part(3, &|| spread::view(words, state, figures)) }
                { part(4, &|| missing::view(words, state, figures)) }
                { part(5, &|| Everybody { words, state, on }.view()) }
                { part(6, &|| takeaway::view(words, desk.link().as_deref(), about_link, on)) }
            </div>
        }
    });
    let read =
        (!state.texts().is_empty()).then(|| reading::view(words, state, &places.reading_title, on));
    let dragging = if state.is_dragging() { "true" } else { "false" };
    html! {
        <div class="desk" data-dragging={dragging} data-work={desk.work_name()}>
            <p class="unseen" role="status" aria-live="polite">{ progress::status(words, state) }</p>
            { intake.view() }
            { state.progress().map(|done| progress::view(words, done, on)) }
            { read }
            { team }
        </div>
    }
}

/// Whether a notice is about what was to be read.
fn is_problem(notice: Notice) -> bool {
    matches!(
        notice,
        Notice::NothingPasted | Notice::NothingFound | Notice::Unreadable | Notice::Busy
    )
}
