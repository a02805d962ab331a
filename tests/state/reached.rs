//! Where a fresh program goes on, when the one before has stopped: from what a reload would find, to the screen that
//! was there.

use super::{
    Found, NOTHING, OFTEN, SETTINGS, address, ann, finished, fresh, half_done, is_own_result, new,
    of_sender, outcome, session, unnamed,
};
use leader_manager_quiz::{
    parts::Doors,
    state::{Fact, Own, Screen, Settings, State},
};

const WITHOUT_RESUME: Settings = Settings { resume: false, ..SETTINGS };

/// The state in a fresh program. `link` is that of the result on screen.
fn gone_on(state: &State, link: &str) -> State {
    let own = Own { unfinished: state.kept().cloned(), ..state.own().clone() };
    let (mut again, effects) =
        State::new(state.settings().clone(), own, String::new(), Doors::all());
    assert_eq!(effects, []);
    let shown = state.address_shown(link).to_owned();
    if let Some(fact) = Fact::back_to(state.screen_name(), shown) {
        again.apply(fact);
    }
    again
}

#[test]
fn every_screen_is_there_again_with_all_answers_whether_or_not_anything_is_kept() {
    for settings in [SETTINGS, WITHOUT_RESUME] {
        let mut state = new(settings, NOTHING);
        state.apply(Fact::Started);
        let mut screens = vec![];
        loop {
            state.apply(Fact::AnswerSelected(OFTEN));
            let again = gone_on(&state, "");
            assert_eq!(again.screen_name(), state.screen_name());
            match (state.screen(), again.screen()) {
                (Screen::Taking { session, .. }, Screen::Taking { session: same, .. }) => {
                    assert_eq!(same, session);
                }
                _ => {
                    assert!(is_own_result(&again));
                    assert_eq!(again.own().finished, state.own().finished);
                    break;
                }
            }
            if screens.last() != Some(&state.screen_name()) {
                screens.push(state.screen_name());
            }
            state.apply(Fact::WentOn);
        }
        assert_eq!(screens, ["question", "context"]);
    }
}

#[test]
fn what_could_be_gone_on_with_still_can() {
    let mut state = fresh();
    for fact in [Fact::Started, Fact::AnswerSelected(OFTEN), Fact::WentOn, Fact::WentBack] {
        state.apply(fact);
    }
    state.apply(Fact::WentBack);
    let mut again = gone_on(&state, "");
    assert_eq!(again.screen_name(), "start");
    again.apply(Fact::Resumed);
    assert_eq!(session(&again).answer(0), Some(OFTEN));
}

#[test]
fn anothers_result_is_still_anothers_and_ones_own_waits_behind_it() {
    let friend = [ann()];
    let mut state = finished().0;
    state.apply(Fact::LinkOpened(address(&friend)));
    let mut again = gone_on(&state, &address(&friend));
    assert!(!is_own_result(&again));
    again.apply(Fact::OwnWanted);
    assert!(is_own_result(&again), "beside it");

    // Somebody who had half a quiz, and came by a link.
    let found = Found { unfinished: Some(half_done()), ..of_sender(&friend) };
    let mut state = new(SETTINGS, found);
    assert_eq!(gone_on(&state, &address(&friend)).unfinished(), Some(&half_done()));
    state.apply(Fact::TakeWanted);
    let again = gone_on(&state, "");
    assert_eq!((again.screen_name(), again.has_partner()), ("start", true));
}

#[test]
fn a_link_that_was_claimed_is_ones_own_again_without_its_answers() {
    let own = address(&[unnamed(outcome())]);
    let found = Own { address: own.clone(), ..Own::default() };
    let (state, _) = State::new(SETTINGS, found, own, Doors::all());
    assert!(is_own_result(&state));
    assert!(is_own_result(&gone_on(&state, "")));
}

#[test]
fn nonsense_leads_to_the_start_screen() {
    for screen in ["", "start", "question", "context", "result", "loading", "nowhere"] {
        let mut state = fresh();
        if let Some(fact) = Fact::back_to(screen, String::new()) {
            state.apply(fact);
        }
        assert_eq!(state.screen_name(), "start", "{screen:?}");
    }
    let mut state = fresh();
    state.apply(Fact::back_to("result", "#lmq=1BAUZ".to_owned()).unwrap());
    assert!(matches!(state.screen(), Screen::Start { refusal: Some(_), .. }));
}
