//! What is the person's own: a result taken up again, changed, forgotten and had back, or claimed from a link.

use super::{
    Found, Linked, NOTHING, OFTEN, SETTINGS, ann, finished, finished_session, half_done,
    is_own_result, new, of_sender, outcome, sent, session, started, unnamed,
};
use leader_manager_quiz::{
    result::{Addresses, Asked, DOOR, Fact as ResultFact, Owner, TakenUp, Tool, ToolState, Way},
    state::{Effect, Fact, News, Own, Screen, State, Target},
};
use quiz::{
    instrument::{Answer, Length},
    link::{self, NamedResult},
    name::Name,
    report,
    taking::{Session, Stage},
};

/// A quiz at its result, with these places skipped.
fn with_skipped(places: &[usize]) -> State {
    let mut state = started();
    while let Some(place) = session(&state).stage().item() {
        let answer = if places.contains(&place) { Answer::CantSay } else { OFTEN };
        state.apply(Fact::AnswerSelected(answer));
        state.apply(Fact::WentOn);
    }
    state.apply(Fact::WentOn);
    assert!(is_own_result(&state));
    state
}

/// The session whose result is on screen.
fn shown(state: &State) -> Session {
    match state.screen() {
        Screen::Result(result) => match &result.reported.owner {
            Owner::Taker { session: Some(session), .. } => session.clone(),
            other => panic!("not from answers: {other:?}"),
        },
        other => panic!("no result: {other:?}"),
    }
}

#[test]
fn skipped_statements_are_answered_one_after_the_other_and_the_result_follows() {
    let mut state = with_skipped(&[2, 20]);
    let before = shown(&state).outcome();
    state.apply(Fact::TakenUp(TakenUp::Skipped));
    for place in [2, 20] {
        assert_eq!(session(&state).stage(), Stage::Filling(place));
        assert_eq!(state.screen_name(), "question");
        state.apply(Fact::AnswerDecided(OFTEN));
        let effects = state.apply(Fact::ConfirmationEnded);
        let is_told = effects.contains(&Effect::Tell(News::Completed));
        assert_eq!(is_told, place == 20, "the page is told once, of the new result");
    }
    assert_eq!(shown(&state).skipped(0), None);
    assert_ne!(shown(&state).outcome(), before);
    assert_eq!(state.apply(Fact::TakenUp(TakenUp::Skipped)), [], "there is nothing left");
}

#[test]
fn what_is_filled_in_is_kept_for_a_reload() {
    let mut state = with_skipped(&[2, 20]);
    assert!(state.apply(Fact::TakenUp(TakenUp::Skipped)).contains(&Effect::Keep));
    let found = Found { unfinished: state.kept().cloned(), ..NOTHING };
    let mut again = new(SETTINGS, found);
    again.apply(Fact::Resumed);
    assert_eq!(session(&again).stage(), Stage::Filling(2));
}

#[test]
fn one_answer_is_changed_from_among_the_sums() {
    let (mut state, _) = finished();
    state.apply(Fact::TakenUp(TakenUp::Item(7)));
    assert_eq!(session(&state).stage(), Stage::Changing(7));
    state.apply(Fact::AnswerDecided(Answer::CantSay));
    let effects = state.apply(Fact::ConfirmationEnded);
    assert!(effects.contains(&Effect::Tell(News::Completed)));
    assert_eq!(shown(&state).answer(7), Some(Answer::CantSay));
}

#[test]
fn back_from_a_change_is_the_same_result_and_the_page_hears_of_it_again() {
    let (mut state, _) = finished();
    let address = "https://blog.example/post#lmq=1".to_owned();
    state.apply(Fact::Addressed(address.clone()));
    state.apply(Fact::TakenUp(TakenUp::Item(7)));
    let effects = state.apply(Fact::WentBack);
    assert!(
        effects.contains(&Effect::Tell(News::Completed)),
        "its link left the address at the start"
    );
    assert_eq!(state.own().address, address, "a reload still finds it");
    assert_eq!(shown(&state), finished_session());
}

#[test]
fn nothing_of_somebody_elses_result_can_be_changed() {
    let mut state = new(SETTINGS, of_sender(&[unnamed(outcome())]));
    for fact in [Fact::TakenUp(TakenUp::Skipped), Fact::TakenUp(TakenUp::Item(0))] {
        assert_eq!(state.apply(fact), []);
        assert_eq!(state.screen_name(), "result");
    }
}

#[test]
fn starting_again_from_a_result_can_be_taken_back() {
    let (mut state, _) = finished();
    state.apply(Fact::Addressed("https://blog.example/post#lmq=1".to_owned()));
    let before = state.own().clone();
    let effects = state.apply(Fact::Restarted);
    assert!(effects.contains(&Effect::Keep) && effects.contains(&Effect::Remember));
    assert_eq!(state.own(), &Own::default(), "nothing stays in this browser");
    assert!(state.has_forgotten());
    let effects = state.apply(Fact::RestartTakenBack);
    assert!(effects.contains(&Effect::Remember) && !effects.contains(&Effect::Keep));
    assert_eq!(state.own(), &before);
    assert!(!effects.contains(&Effect::Tell(News::Completed)));
    assert_eq!(shown(&state), finished_session());
    assert!(!state.has_forgotten());
}

#[test]
fn starting_again_in_the_middle_can_be_taken_back() {
    let mut state = new(SETTINGS, Found { unfinished: Some(half_done()), ..NOTHING });
    state.apply(Fact::Restarted);
    assert_eq!(state.kept(), None);
    assert!(state.apply(Fact::RestartTakenBack).contains(&Effect::Keep));
    assert_eq!(state.kept(), Some(&half_done()));
    state.apply(Fact::Resumed);
    assert_eq!(session(&state), &half_done());
}

#[test]
fn once_begun_anew_nothing_comes_back() {
    let (mut state, _) = finished();
    state.apply(Fact::Restarted);
    state.apply(Fact::Started);
    assert!(!state.has_forgotten());
    assert_eq!(state.apply(Fact::RestartTakenBack), []);
    assert_eq!(state.screen_name(), "question");
}

#[test]
fn a_links_result_can_be_claimed_and_speaks_to_its_reader_then() {
    let mut state = new(SETTINGS, of_sender(&[unnamed(outcome())]));
    assert!(!is_own_result(&state));
    let effects = state.apply(Fact::Result(ResultFact::Claimed));
    let claimed = Effect::Claim(sent(&[unnamed(outcome())]).address);
    assert_eq!(effects, [Effect::Focus(Target::Heading), claimed]);
    assert!(is_own_result(&state));
    // A link doesn't say which statement got which answer: nothing can be changed or added to.
    for fact in [
        Fact::TakenUp(TakenUp::Skipped),
        Fact::TakenUp(TakenUp::Item(0)),
        Fact::TakenUp(TakenUp::Rest),
    ] {
        assert_eq!(state.apply(fact), []);
    }
    state.apply(Fact::ToolPressed(Tool::History));
    assert!(state.result().is_some_and(|result| result.tool.shown() == Some(Tool::History)));
}

#[test]
fn what_was_claimed_is_the_readers_after_a_reload_too() {
    let linked = Linked { is_own: true, ..sent(&[unnamed(outcome())]) };
    let state = new(SETTINGS, Found { linked: Some(linked), ..NOTHING });
    assert!(is_own_result(&state));
}

#[test]
fn whoever_claims_a_result_and_takes_the_quiz_has_a_result_of_their_own() {
    let mut state = new(SETTINGS, of_sender(&[unnamed(outcome())]));
    state.apply(Fact::Result(ResultFact::Claimed));
    state.apply(Fact::TakeWanted);
    assert!(!state.has_partner(), "nobody is compared with themselves");
    state.apply(Fact::Started);
    assert_eq!(session(&state).length(), Length::Snapshot);
}

#[test]
fn a_name_is_in_the_link_as_far_as_it_is_one() {
    let (mut state, _) = finished();
    for (typed, name) in [
        ("", None),
        ("   ", None),
        ("\u{202e}\u{200b}", None),
        ("Zoë", Some("Zoë")),
        (" Ada,  Countess & \u{202e}co, of Lovelace", Some("Ada, Countess & co, of L")),
        ("<script>alert(1)</script>", Some("<script>alert(1)</script")),
    ] {
        state.apply(Fact::Result(ResultFact::NameTyped(typed.into())));
        let Screen::Result(shown) = state.screen() else { panic!("no result") };
        assert_eq!(shown.typed, typed, "what was typed stays as it is");
        let link = (DOOR.link)(
            shown,
            &Addresses { base: Some("https://quiz.example/".to_owned()), ..Addresses::default() },
        );
        let found = link::find_results(&link).unwrap().unwrap();
        let [NamedResult { name: found, .. }] = &*found else { panic!("{link}") };
        assert_eq!(found.as_ref().map(Name::text), name);
    }
}

#[test]
fn what_was_said_of_a_link_is_not_said_of_one_with_another_name() {
    let (mut state, _) = finished();
    state.apply(Fact::Result(ResultFact::PassedOn(Way::Copy, true)));
    state.apply(Fact::Result(ResultFact::NameTyped("Ada".into())));
    assert!(state.result().is_some_and(|shown| shown.passed_on.is_none()));
}

#[test]
fn a_tool_that_is_open_has_the_name_that_is_typed() {
    let (mut state, _) = finished();
    state.apply(Fact::ToolPressed(Tool::Compare));
    let asked = Asked { tool: Tool::Compare, number: None, by_person: true };
    state.apply(Fact::ToolReady(asked, Addresses::default()));
    state.apply(Fact::Result(ResultFact::NameTyped("Ada".into())));
    let request = state.result().and_then(|shown| shown.request.clone());
    assert_eq!(request.map(|request| request.first.name), Some(Name::new("Ada")));
}

#[test]
fn whoever_claims_a_named_result_keeps_its_name() {
    let mut state = new(SETTINGS, of_sender(&[ann()]));
    state.apply(Fact::Result(ResultFact::Claimed));
    assert!(state.result().is_some_and(|shown| shown.typed == "Ann" && shown.name == ann().name));
}

#[test]
fn only_what_a_link_has_brought_can_be_claimed() {
    let mut state = new(SETTINGS, of_sender(&[ann()]));
    assert!(state.result().is_some_and(|shown| shown.address.is_some()));
    state.apply(Fact::ResultOpened(Box::new(unnamed(outcome()))));
    // The page's address is still Ann's.
    assert!(state.result().is_some_and(|shown| shown.address.is_none()));
}

#[test]
fn a_change_touches_no_other_session_that_is_under_way() {
    let found =
        Found { finished: Some(finished_session()), unfinished: Some(half_done()), ..NOTHING };
    let mut state = new(SETTINGS, found);
    state.apply(Fact::ResultWanted);
    state.apply(Fact::TakenUp(TakenUp::Item(3)));
    assert_eq!(state.kept(), Some(&half_done()), "while it is changed");
    state.apply(Fact::AnswerDecided(Answer::CantSay));
    state.apply(Fact::ConfirmationEnded);
    assert_eq!(shown(&state).answer(3), Some(Answer::CantSay));
    assert_eq!(state.kept(), Some(&half_done()), "and afterwards");
}

#[test]
fn only_another_result_is_recorded() {
    for (answer, is_recorded) in [(OFTEN, false), (Answer::CantSay, true)] {
        let (mut state, _) = finished();
        state.apply(Fact::TakenUp(TakenUp::Item(3)));
        state.apply(Fact::AnswerDecided(answer));
        let effects = state.apply(Fact::ConfirmationEnded);
        assert_eq!(effects.contains(&Effect::Record), is_recorded, "{answer:?}");
        let told = News::Answered { position: 4, count: 24 };
        assert!(effects.contains(&Effect::Tell(told)), "{effects:?}");
    }
}

#[test]
fn whoever_starts_again_from_a_claimed_result_has_claimed_nothing() {
    let mut state = new(SETTINGS, of_sender(&[unnamed(outcome())]));
    state.apply(Fact::Result(ResultFact::Claimed));
    state.apply(Fact::Addressed(sent(&[unnamed(outcome())]).address));
    assert!(state.apply(Fact::TakeWanted).contains(&Effect::Remember));
    assert_eq!(state.own().address, "");
}

#[test]
fn another_link_ends_what_could_be_taken_back() {
    let (mut state, _) = finished();
    state.apply(Fact::Restarted);
    state.apply(Fact::LinkOpened(sent(&[ann()]).address));
    assert!(!state.has_forgotten(), "whoever comes next is somebody else");
}

#[test]
fn a_code_for_phones_never_shows_an_earlier_name() {
    let (mut state, _) = finished();
    state.apply(Fact::ToolPressed(Tool::Export));
    let asked = Asked { tool: Tool::Export, number: None, by_person: true };
    state.apply(Fact::ToolReady(asked, Addresses::default()));
    let again = Asked { by_person: false, ..asked };
    let effects = state.apply(Fact::Result(ResultFact::NameTyped("Ada".into())));
    assert_eq!(effects, [Effect::OpenTool(again)], "it is made once more");
    state.apply(Fact::ToolReady(again, Addresses::default()));
    assert!(state.result().is_some_and(|shown| shown.tool == ToolState::Open(Tool::Export)));
}

#[test]
fn a_link_whose_preview_says_the_lean_leads_to_a_page_of_that_kind_and_is_the_persons_choice() {
    let addresses = |base: &str| Addresses {
        base: Some(base.to_owned()),
        team: None,
        previews: Some("https://quiz.example/r/".to_owned()),
    };
    let (mut state, _) = finished();
    let link = |state: &State, base: &str| (DOOR.link)(state.result().unwrap(), &addresses(base));
    let kind = report::headline(&state.result().unwrap().reported.profile).id();
    for (base, rest) in [
        ("https://quiz.example/", ""),
        ("https://quiz.example/index.html", ""),
        ("https://quiz.example/?lang=de", "?lang=de"),
    ] {
        let plain = link(&state, base);
        assert!(plain.starts_with(&format!("{base}#lmq=")), "{plain}");
        state.apply(Fact::Result(ResultFact::PreviewToggled));
        let with_preview = link(&state, base);
        let page = format!("https://quiz.example/r/{kind}/{rest}#lmq=");
        assert!(with_preview.starts_with(&page), "{with_preview}");
        // An author's post has no such pages.
        let shown = state.result().unwrap();
        let of_post = Addresses { base: Some(base.to_owned()), ..Addresses::default() };
        assert_eq!((DOOR.link)(shown, &of_post), plain);
        state.apply(Fact::Result(ResultFact::PreviewToggled));
    }
    let shared = new(SETTINGS, of_sender(&[ann()]));
    assert!(!link(&shared, "https://quiz.example/").contains("/r/"));
}
