//! Which of the screens before a result is drawn, from the state alone.

use super::{ContextQuestions, Opening, Question, Start};
use crate::state::{Fact, Screen, State};
use quiz::words::Words;
use yew::prelude::*;

/// The screen that the state is at, as markup; nothing where that is a result, which its own part draws.
/// The focus goes to `heading` after a person's step, and to `problem` where something is missing.
pub fn screen(
    words: &Words,
    state: &State,
    heading: &NodeRef,
    problem: &NodeRef,
    on: &Callback<Fact>,
) -> Html {
    match state.screen() {
        &Screen::Start { length, refusal } => Start {
            words,
            fixed_length: state.settings().fixed_length,
            length,
            unfinished: state.unfinished(),
            refusal,
            has_partner: state.has_partner(),
            has_finished: state.has_finished(),
            has_forgotten: state.has_forgotten(),
            resume: state.settings().resume,
            heading,
            problem,
            on,
        }
        .view(),
        Screen::Taking { session, phase } => match session.stage().item() {
            Some(place) => Question {
                words,
                place,
                count: session.length().item_count(),
                answer: session.answer(place),
                phase: *phase,
                heading,
                problem,
                on,
            }
            .view(),
            None => ContextQuestions { words, context: session.context(), heading, on }.view(),
        },
        &Screen::Opening { has_failed, .. } => {
            Opening { words, has_failed, heading, problem, on }.view()
        }
        Screen::Result(_) => Html::default(),
    }
}
