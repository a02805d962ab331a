//! What each fact changes, and what the browser is asked to do about it. Natively: the state
//! knows no browser.
#![allow(clippy::unwrap_used, clippy::panic)]

mod own;
mod reached;

use leader_manager_quiz::{
    compare,
    parts::{Door, Doors},
    result::{
        self, Addresses, Asked, Fact as ResultFact, Layer, Owner, TakenUp, Tool, ToolState, Way,
    },
    state::{Effect, Fact, News, Own, QuestionPhase, Screen, Settings, State, Target},
};
use quiz::{
    instrument::{Answer, Dimension, Frequency, Length, Place, Revision, RoleDemand, Side},
    link::{self, LinkError, NamedResult},
    name::Name,
    scoring::{Measure, Outcome},
    taking::{Session, Stage},
    words::Part,
};
use std::{rc::Rc, slice::from_ref};

const OFTEN: Answer = Answer::Rated(Frequency::Often);
const RARELY: Answer = Answer::Rated(Frequency::Rarely);
const SETTINGS: Settings = Settings { fixed_length: None, resume: true, revision: Revision::OURS };
/// What a quiz finds when it starts.
#[derive(Clone, Debug)]
struct Found {
    linked: Option<Linked>,
    partners: String,
    unfinished: Option<Session>,
    finished: Option<Session>,
}

/// An address with results, and whether the page has put it there for the person's own.
#[derive(Clone, Debug)]
struct Linked {
    address: String,
    is_own: bool,
}

const NOTHING: Found =
    Found { linked: None, partners: String::new(), unfinished: None, finished: None };

/// A quiz with every part at hand, and what it wants done at the start.
fn opened(settings: Settings, found: Found) -> (State, Vec<Effect>) {
    opened_with(settings, found, Doors::all())
}

fn opened_with(settings: Settings, found: Found, doors: Doors) -> (State, Vec<Effect>) {
    let Found { linked, partners, unfinished, finished } = found;
    let (address, is_own) =
        linked.map(|linked| (linked.address, linked.is_own)).unwrap_or_default();
    let own_address = if is_own { address.clone() } else { String::new() };
    let own = Own { unfinished, finished, address: own_address, partners };
    State::new(settings, own, address, doors)
}

fn new(settings: Settings, found: Found) -> State {
    opened(settings, found).0
}

fn fresh() -> State {
    new(SETTINGS, NOTHING)
}

/// An address that holds these results.
fn address(results: &[NamedResult]) -> String {
    link::with_named_results("https://blog.example/post", results)
}

/// The same, as somebody sends it.
fn sent(results: &[NamedResult]) -> Linked {
    Linked { address: address(results), is_own: false }
}

fn of_sender(results: &[NamedResult]) -> Found {
    Found { linked: Some(sent(results)), ..NOTHING }
}

fn started() -> State {
    let mut state = fresh();
    state.apply(Fact::Started);
    state
}

fn session(state: &State) -> &Session {
    match state.screen() {
        Screen::Taking { session, .. } => session,
        other => panic!("not taking: {other:?}"),
    }
}

fn phase(state: &State) -> QuestionPhase {
    match state.screen() {
        Screen::Taking { phase, .. } => *phase,
        other => panic!("not taking: {other:?}"),
    }
}

fn answer_all(state: &mut State) {
    while let Stage::Question(_) = session(state).stage() {
        state.apply(Fact::AnswerDecided(OFTEN));
        state.apply(Fact::ConfirmationEnded);
    }
}

fn finished() -> (State, Vec<Effect>) {
    let mut state = started();
    answer_all(&mut state);
    let effects = state.apply(Fact::WentOn);
    (state, effects)
}

fn half_done() -> Session {
    let mut session = Session::new(Revision::OURS, Length::Snapshot);
    for _ in 0..5 {
        session.answered(RARELY);
        session.went_on();
    }
    session
}

fn outcome() -> Outcome {
    outcome_of(SETTINGS)
}

fn unnamed(outcome: Outcome) -> NamedResult {
    NamedResult { name: None, outcome }
}

fn finished_session() -> Session {
    let mut session = Session::new(Revision::OURS, Length::Snapshot);
    while session.stage() != Stage::Done {
        session.answered(OFTEN);
        session.went_on();
    }
    session
}

fn is_own_result(state: &State) -> bool {
    match state.screen() {
        Screen::Result(shown) => matches!(shown.reported.owner, Owner::Taker { .. }),
        other => panic!("no result: {other:?}"),
    }
}

fn damaged() -> Linked {
    Linked { address: "https://blog.example/post#lmq=1BAUZ".to_owned(), is_own: false }
}

#[test]
fn the_quiz_opens_on_the_start_screen() {
    let state = fresh();
    assert_eq!(state.screen_name(), "start");
    assert_eq!(state.unfinished(), None);
}

#[test]
fn a_result_is_still_there_after_a_reload_of_a_page_without_a_link() {
    let found = Found { finished: Some(finished_session()), ..NOTHING };
    let mut state = new(SETTINGS, found);
    assert!(state.has_finished());
    state.apply(Fact::ResultWanted);
    assert!(is_own_result(&state));
    state.apply(Fact::Restarted);
    assert!(!state.has_finished());
    assert_eq!(state.apply(Fact::ResultWanted), []);
}

#[test]
fn coming_back_from_a_friends_result_shows_ones_own_again() {
    let (mut state, _) = finished();
    let own = outcome();
    let mut other = Session::new(Revision::OURS, Length::Snapshot);
    while other.stage() != Stage::Done {
        other.answered(RARELY);
        other.went_on();
    }
    state.apply(Fact::LinkOpened(sent(&[unnamed(other.outcome().unwrap())]).address));
    assert!(!is_own_result(&state));
    let own = address(&[unnamed(own)]);
    state.apply(Fact::Addressed(own.clone()));
    state.apply(Fact::LinkOpened(own));
    assert!(is_own_result(&state));
}

#[test]
fn the_address_of_ones_own_result_is_known_while_the_quiz_lives_and_kept_where_it_may_be() {
    for resume in [true, false] {
        let mut state = new(Settings { resume, ..SETTINGS }, NOTHING);
        state.apply(Fact::Started);
        answer_all(&mut state);
        state.apply(Fact::WentOn);
        let own = address(&[unnamed(outcome())]);
        let kept = state.apply(Fact::Addressed(own.clone()));
        assert_eq!(kept.contains(&Effect::Remember), resume, "{kept:?}");
        assert_eq!(state.own().address, own);
        // Back from a friend's, whose answers may be the same.
        state.apply(Fact::LinkOpened(own.replace("/post", "/friend")));
        assert!(!is_own_result(&state));
        state.apply(Fact::LinkOpened(own.clone()));
        assert!(is_own_result(&state));
        // Nothing is one's own any more after a new start.
        state.apply(Fact::Restarted);
        state.apply(Fact::LinkOpened(own));
        assert!(!is_own_result(&state));
    }
}

#[test]
fn going_back_and_sharpening_are_kept_for_a_reload() {
    let mut state = started();
    state.apply(Fact::AnswerDecided(OFTEN));
    state.apply(Fact::ConfirmationEnded);
    assert!(state.apply(Fact::WentBack).contains(&Effect::Keep));
    assert_eq!(state.kept(), Some(session(&state)));
    let (mut state, _) = finished();
    assert!(state.apply(Fact::TakenUp(TakenUp::Rest)).contains(&Effect::Keep));
    assert_eq!(state.kept(), Some(session(&state)));
}

#[test]
fn where_nothing_is_kept_nothing_is_forgotten_either() {
    let found = of_sender(&[ann()]);
    let mut state = new(Settings { resume: false, ..SETTINGS }, found);
    let mut effects = state.apply(Fact::TakeWanted);
    effects.extend(state.apply(Fact::Started));
    answer_all(&mut state);
    let end = state.apply(Fact::WentOn);
    assert!(end.contains(&Effect::Record), "consent is its own");
    effects.extend(end);
    effects.extend(state.apply(Fact::Addressed("https://blog.example/post#lmq=1".to_owned())));
    effects.extend(state.apply(Fact::Restarted));
    for effect in effects {
        let touches = matches!(effect, Effect::Keep | Effect::Remember | Effect::Forget);
        assert!(!touches, "{effect:?} touches what another quiz keeps");
    }
}

#[test]
fn a_link_refused_on_an_open_page_is_read_out() {
    let mut state = fresh();
    let effects = state.apply(Fact::LinkOpened(damaged().address));
    assert_eq!(
        effects,
        [Effect::Tell(News::Refused(LinkError::Damaged)), Effect::Focus(Target::Problem)]
    );
}

#[test]
fn only_a_share_that_happened_is_told() {
    let (mut state, _) = finished();
    let mut told = |fact| state.apply(Fact::Result(fact));
    for way in [Way::Copy, Way::Share, Way::Invite] {
        assert_eq!(told(ResultFact::PassOnWanted(way)), [Effect::PassOn(way)]);
        assert_eq!(told(ResultFact::PassedOn(way, true)), [Effect::Tell(News::Shared)]);
        assert_eq!(told(ResultFact::PassedOn(way, false)), [Effect::Focus(Target::Link)]);
    }
}

#[test]
fn start_begins_the_chosen_length() {
    for length in Length::ALL {
        let mut state = fresh();
        state.apply(Fact::LengthChosen(length));
        let effects = state.apply(Fact::Started);
        assert_eq!(session(&state).length(), length);
        assert_eq!(
            effects,
            [Effect::Focus(Target::Heading), Effect::Tell(News::Started(length)), Effect::Remember,]
        );
    }
}

#[test]
fn a_fixed_length_is_the_one_that_starts() {
    let settings = Settings { fixed_length: Some(Length::Full), ..SETTINGS };
    let mut state = new(settings, NOTHING);
    state.apply(Fact::Started);
    assert_eq!(session(&state).length(), Length::Full);
}

#[test]
fn a_selected_answer_stays_until_the_person_goes_on() {
    let mut state = started();
    let effects = state.apply(Fact::AnswerSelected(OFTEN));
    assert_eq!(session(&state).stage(), Stage::Question(0));
    assert!(!effects.contains(&Effect::Confirm));
    state.apply(Fact::WentOn);
    assert_eq!(session(&state).stage(), Stage::Question(1));
}

#[test]
fn a_decided_answer_is_confirmed_and_then_moves_on() {
    let mut state = started();
    let effects = state.apply(Fact::AnswerDecided(OFTEN));
    assert!(effects.contains(&Effect::Confirm));
    assert_eq!(phase(&state), QuestionPhase::Confirming);
    assert_eq!(session(&state).stage(), Stage::Question(0));
    let effects = state.apply(Fact::ConfirmationEnded);
    assert_eq!(session(&state).stage(), Stage::Question(1));
    assert!(effects.contains(&Effect::Focus(Target::Heading)));
    assert!(effects.contains(&Effect::Tell(News::Answered { position: 1, count: 24 })));
}

#[test]
fn the_selection_that_comes_with_a_press_does_not_undo_the_decision() {
    let mut state = started();
    state.apply(Fact::AnswerDecided(OFTEN));
    assert_eq!(state.apply(Fact::AnswerSelected(OFTEN)), []);
    assert_eq!(phase(&state), QuestionPhase::Confirming);
}

#[test]
fn an_arrow_key_during_the_confirmation_calls_it_off() {
    let mut state = started();
    state.apply(Fact::AnswerDecided(OFTEN));
    state.apply(Fact::AnswerSelected(RARELY));
    assert_eq!(state.apply(Fact::ConfirmationEnded), []);
    assert_eq!(session(&state).stage(), Stage::Question(0));
    assert_eq!(session(&state).answer(0), Some(RARELY));
}

#[test]
fn a_second_press_during_the_confirmation_replaces_the_first() {
    let mut state = started();
    state.apply(Fact::AnswerDecided(OFTEN));
    state.apply(Fact::AnswerDecided(RARELY));
    state.apply(Fact::ConfirmationEnded);
    assert_eq!(session(&state).answer(0), Some(RARELY));
    assert_eq!(session(&state).stage(), Stage::Question(1));
}

#[test]
fn a_late_timer_after_next_or_back_moves_nothing() {
    let mut state = started();
    state.apply(Fact::AnswerDecided(OFTEN));
    state.apply(Fact::WentOn);
    assert_eq!(state.apply(Fact::ConfirmationEnded), []);
    assert_eq!(session(&state).stage(), Stage::Question(1));
    state.apply(Fact::AnswerDecided(OFTEN));
    state.apply(Fact::WentBack);
    assert_eq!(state.apply(Fact::ConfirmationEnded), []);
    assert_eq!(session(&state).stage(), Stage::Question(0));
}

#[test]
fn next_without_an_answer_says_what_is_needed() {
    let mut state = started();
    assert_eq!(state.apply(Fact::WentOn), [Effect::Focus(Target::Problem)]);
    assert_eq!(phase(&state), QuestionPhase::Missing);
    state.apply(Fact::AnswerSelected(OFTEN));
    assert_eq!(phase(&state), QuestionPhase::Asking);
}

#[test]
fn back_keeps_answers_and_leads_to_the_start_from_the_first_statement() {
    let mut state = started();
    state.apply(Fact::AnswerDecided(OFTEN));
    state.apply(Fact::ConfirmationEnded);
    state.apply(Fact::WentBack);
    assert_eq!(session(&state).answer(0), Some(OFTEN));
    state.apply(Fact::WentBack);
    assert_eq!(state.screen_name(), "start");
    assert_eq!(state.unfinished().unwrap().answer(0), Some(OFTEN));
}

#[test]
fn every_answer_is_kept_unless_the_author_switched_that_off() {
    for resume in [true, false] {
        let mut state = new(Settings { resume, ..SETTINGS }, NOTHING);
        state.apply(Fact::Started);
        let effects = state.apply(Fact::AnswerDecided(OFTEN));
        let kept = effects.contains(&Effect::Keep);
        assert_eq!(kept, resume);
    }
}

#[test]
fn an_unfinished_session_is_offered_and_gone_on_with_from_the_same_statement() {
    let found = Found { unfinished: Some(half_done()), ..NOTHING };
    let (mut state, _) = in_parts(found);
    assert!(state.unfinished().is_some());
    let effects = state.apply(Fact::Resumed);
    assert_eq!(session(&state), &half_done());
    assert!(effects.contains(&Effect::Fetch(Part::Result)), "whoever goes on will get there");
}

#[test]
fn starting_again_forgets_the_unfinished_session() {
    let found = Found { unfinished: Some(half_done()), ..NOTHING };
    let mut state = new(SETTINGS, found);
    assert!(state.apply(Fact::Restarted).contains(&Effect::Keep));
    assert_eq!(state.unfinished(), None);
    assert_eq!(state.apply(Fact::Resumed), []);
}

#[test]
fn the_context_questions_come_after_the_last_statement_and_may_be_left_out() {
    let mut state = started();
    answer_all(&mut state);
    assert_eq!(state.screen_name(), "context");
    state.apply(Fact::PlaceChosen(Some(Place::FirstTeam)));
    state.apply(Fact::DemandChosen(Some(RoleDemand::Both)));
    state.apply(Fact::PlaceChosen(None));
    state.apply(Fact::WentOn);
    match state.screen() {
        Screen::Result(shown) => {
            assert_eq!(shown.reported.outcome.context().place, None);
            assert_eq!(shown.reported.outcome.context().demand, Some(RoleDemand::Both));
        }
        other => panic!("no result: {other:?}"),
    }
}

#[test]
fn finishing_shows_the_takers_own_result_and_forgets_the_answers_in_this_browser() {
    let (state, effects) = finished();
    assert_eq!(state.screen_name(), "result");
    match state.screen() {
        Screen::Result(shown) => assert!(matches!(shown.reported.owner, Owner::Taker { .. })),
        other => panic!("no result: {other:?}"),
    }
    assert!(effects.contains(&Effect::Keep) && effects.contains(&Effect::Remember));
    assert_eq!(state.kept(), None);
    assert_eq!(state.own().finished, Some(finished_session()));
    assert!(effects.iter().any(|e| matches!(e, Effect::Tell(News::Completed))));
}

#[test]
fn a_shared_result_is_someone_elses_unless_this_tab_has_put_it_there() {
    let own = Some(finished_session());
    // A friend's result may have the same answers: only the address tells whose it is.
    for (is_own, finished, taker) in [
        (true, own.clone(), true),
        (false, own, false),
        (true, None, true),
        (true, Some(half_done()), false),
    ] {
        let linked = Linked { is_own, ..sent(&[unnamed(outcome())]) };
        let state = new(SETTINGS, Found { linked: Some(linked), finished, ..NOTHING });
        assert_eq!(is_own_result(&state), taker);
    }
}

#[test]
fn a_refused_link_is_named_on_the_start_screen() {
    let other = address(&[unnamed(outcome_of(of_pack("40")))]);
    for (address, refusal) in [
        (damaged().address, LinkError::Damaged),
        ("#lmq=2BAUZhl5AMsKrjHQ".to_owned(), LinkError::Newer),
        ("#lmq=hello".to_owned(), LinkError::Foreign),
        (other, LinkError::OtherStatements),
    ] {
        let linked = Some(Linked { address, is_own: false });
        let (state, effects) = opened(SETTINGS, Found { linked, ..NOTHING });
        assert!(matches!(state.screen(), Screen::Start { refusal: Some(r), .. } if *r == refusal));
        assert_eq!(effects, [Effect::Tell(News::Refused(refusal))], "nothing takes the focus");
    }
}

/// The settings of a quiz with a pack's statements.
fn of_pack(number: &str) -> Settings {
    Settings { revision: Revision::from_pack(number).unwrap(), ..SETTINGS }
}

/// A Snapshot of a quiz with these settings, taken to its end.
fn outcome_of(settings: Settings) -> Outcome {
    let mut state = new(settings, NOTHING);
    state.apply(Fact::Started);
    answer_all(&mut state);
    state.apply(Fact::WentOn);
    match state.screen() {
        Screen::Result(shown) => shown.reported.outcome.clone(),
        other => panic!("no result: {other:?}"),
    }
}

#[test]
fn a_result_is_shown_only_beside_the_words_it_was_answered_with() {
    let quizzes = [SETTINGS, of_pack("32"), of_pack("63")];
    for (place, quiz) in quizzes.iter().enumerate() {
        for (origin, settings) in quizzes.iter().enumerate() {
            let outcome = outcome_of(settings.clone());
            assert_eq!(outcome.revision(), settings.revision);
            let found = new(quiz.clone(), of_sender(&[unnamed(outcome.clone())]));
            let mut opened = new(quiz.clone(), NOTHING);
            let effects = opened.apply(Fact::LinkOpened(sent(&[unnamed(outcome)]).address));
            let refused = Effect::Tell(News::Refused(LinkError::OtherStatements));
            assert_eq!(effects.contains(&refused), origin != place);
            for state in [found, opened] {
                match state.screen() {
                    Screen::Result(_) => assert_eq!(origin, place),
                    Screen::Start { refusal, .. } => {
                        assert_ne!(origin, place);
                        assert_eq!(*refusal, Some(LinkError::OtherStatements));
                    }
                    other => panic!("neither shown nor refused: {other:?}"),
                }
            }
        }
    }
}

#[test]
fn a_result_of_other_statements_ends_no_quiz_under_way() {
    let mut state = started();
    state.apply(Fact::AnswerDecided(OFTEN));
    let effects =
        state.apply(Fact::LinkOpened(sent(&[unnamed(outcome_of(of_pack("40")))]).address));
    let told = Effect::Tell(News::Refused(LinkError::OtherStatements));
    assert_eq!(effects, [told, Effect::Focus(Target::Problem)]);
    assert_eq!(state.unfinished().unwrap().answer(0), Some(OFTEN));
}

#[test]
fn looking_at_a_friends_result_loses_nothing_of_ones_own() {
    let mut state = started();
    state.apply(Fact::AnswerDecided(OFTEN));
    state.apply(Fact::LinkOpened(sent(&[unnamed(outcome())]).address));
    assert_eq!(state.screen_name(), "result");
    assert_eq!(state.apply(Fact::ConfirmationEnded), []);
    state.apply(Fact::TakeWanted);
    assert_eq!(state.unfinished().unwrap().answer(0), Some(OFTEN));
}

/// A different result than [`outcome`], with a name.
fn ann() -> NamedResult {
    let mut session = Session::new(Revision::OURS, Length::Snapshot);
    while session.stage() != Stage::Done {
        session.answered(RARELY);
        session.went_on();
    }
    NamedResult { name: Name::new("Ann"), outcome: session.outcome().unwrap() }
}

fn on_screen(state: &State) -> &result::State {
    match state.screen() {
        Screen::Result(shown) => shown,
        other => panic!("no result: {other:?}"),
    }
}

const COMPARISON: Asked = Asked { tool: Tool::Compare, number: None, by_person: false };
/// The same, where a person's step leads there.
const BY_PERSON: Asked = Asked { by_person: true, ..COMPARISON };

#[test]
fn taking_the_quiz_from_a_link_ends_with_both_side_by_side() {
    let mut state = new(SETTINGS, of_sender(&[ann()]));
    assert_eq!(on_screen(&state).name, ann().name);
    assert_eq!(on_screen(&state).tool, ToolState::Closed);
    state.apply(Fact::TakeWanted);
    assert!(state.has_partner());
    let effects = state.apply(Fact::Started);
    assert!(effects.contains(&Effect::Remember));
    assert_eq!(state.own().partners, link::with_named_results("", &[ann()]));
    answer_all(&mut state);
    let effects = state.apply(Fact::WentOn);
    assert!(effects.contains(&Effect::OpenTool(BY_PERSON)));
    assert!(is_own_result(&state));
    assert_eq!(on_screen(&state).others, [ann()]);
    assert_eq!(on_screen(&state).tool, ToolState::Opening(BY_PERSON));
    // Starting again is for oneself.
    assert!(state.apply(Fact::Restarted).contains(&Effect::Remember));
    assert!(!state.has_partner());
    assert!(state.apply(Fact::Started).contains(&Effect::Remember));
    assert_eq!(state.own().partners, "");
}

#[test]
fn whoever_has_a_result_sees_a_friends_beside_it_at_once() {
    let found = Found { finished: Some(finished_session()), ..of_sender(&[ann()]) };
    let mut state = new(SETTINGS, found);
    assert!(!is_own_result(&state));
    let effects = state.apply(Fact::OwnWanted);
    assert!(effects.contains(&Effect::Remember));
    assert!(effects.contains(&Effect::OpenTool(BY_PERSON)));
    assert_eq!(state.own().partners, link::with_named_results("", &[ann()]));
    assert!(is_own_result(&state));
    assert_eq!(on_screen(&state).others, [ann()]);
    // Its page takes the focus, and so does one's own, a press away, and the other way round.
    let focus = [Effect::Focus(Target::Heading)];
    assert_eq!(state.apply(Fact::ToolReady(BY_PERSON, Addresses::default())), focus);
    let left = Fact::Result(result::Fact::LeftComparison);
    assert_eq!(state.apply(left), focus);
    assert_eq!(on_screen(&state).tool, ToolState::Closed);
    assert_eq!(state.apply(Fact::ToolPressed(Tool::Compare)), [Effect::OpenTool(BY_PERSON)]);
    assert_eq!(state.apply(Fact::ToolReady(BY_PERSON, Addresses::default())), focus);
}

#[test]
fn a_reload_brings_back_whom_one_compares_with() {
    let found = Found {
        linked: Some(Linked { is_own: true, ..sent(&[unnamed(outcome())]) }),
        partners: link::with_named_results("", &[ann()]),
        finished: Some(finished_session()),
        unfinished: None,
    };
    let (state, effects) = opened(SETTINGS, found);
    assert_eq!(on_screen(&state).others, [ann()]);
    assert_eq!(effects, [Effect::OpenTool(COMPARISON)]);
    // In the middle of the quiz, too.
    let partners = link::with_named_results("", &[ann()]);
    let state = new(SETTINGS, Found { partners, unfinished: Some(half_done()), ..NOTHING });
    assert!(state.has_partner());
}

#[test]
fn whoever_begins_anew_in_the_same_tab_is_alone_again() {
    let found = Found {
        partners: link::with_named_results("", &[ann()]),
        finished: Some(finished_session()),
        ..NOTHING
    };
    let mut state = new(SETTINGS, found);
    assert!(!state.has_partner(), "nobody has come from anywhere");
    assert!(state.apply(Fact::Started).contains(&Effect::Remember));
    assert_eq!(state.own().partners, "");
    answer_all(&mut state);
    state.apply(Fact::WentOn);
    assert_eq!(on_screen(&state).others, []);
}

#[test]
fn everybody_of_a_link_is_there_to_be_compared_with() {
    let both = vec![ann(), NamedResult { name: Name::new("Bo"), outcome: outcome() }];
    let mut state = new(SETTINGS, of_sender(&both));
    state.apply(Fact::TakeWanted);
    state.apply(Fact::Started);
    answer_all(&mut state);
    state.apply(Fact::WentOn);
    assert_eq!(on_screen(&state).others, both);
}

#[test]
fn a_link_of_both_that_comes_back_is_ones_own_only_where_this_tab_knows_the_others() {
    let both = [ann(), unnamed(outcome())];
    let finished = Some(finished_session());
    let partners = link::with_named_results("", &[ann()]);
    let known = Found { finished: finished.clone(), partners, ..of_sender(&both) };
    let state = new(SETTINGS, known);
    assert!(is_own_result(&state));
    assert_eq!(on_screen(&state).others, [ann()]);
    // Somebody else's, however equal the answers of one of them.
    for finished in [finished, None] {
        let (state, effects) = opened(SETTINGS, Found { finished, ..of_sender(&both) });
        assert!(!is_own_result(&state));
        assert_eq!(on_screen(&state).name, ann().name);
        assert_eq!(on_screen(&state).others, [unnamed(outcome())]);
        assert_eq!(effects, [Effect::OpenTool(COMPARISON)]);
    }
}

#[test]
fn nobody_is_compared_with_themselves() {
    let both = [ann(), unnamed(outcome())];
    let found = Found { finished: Some(finished_session()), ..of_sender(&both) };
    let mut state = new(SETTINGS, found);
    state.apply(Fact::OwnWanted);
    assert!(is_own_result(&state));
    assert_eq!(on_screen(&state).others, [ann()]);
}

fn asked(tool: Tool) -> Asked {
    Asked { tool, number: None, by_person: true }
}

#[test]
fn a_tool_opens_and_closes_and_may_fail_and_be_tried_again() {
    let (mut state, _) = finished();
    let export = asked(Tool::Export);
    let ready = |asked| Fact::ToolReady(asked, Addresses::default());
    assert_eq!(state.apply(Fact::ToolPressed(Tool::Export)), [Effect::OpenTool(export)]);
    assert_eq!(on_screen(&state).tool, ToolState::Opening(export));
    state.apply(Fact::PartFailed(Part::Export));
    assert_eq!(on_screen(&state).tool, ToolState::Failed(Tool::Export));
    assert_eq!(state.apply(Fact::ToolPressed(Tool::Export)), [Effect::OpenTool(export)]);
    assert!(state.apply(ready(export)).contains(&Effect::Focus(Target::Tool)));
    assert_eq!(on_screen(&state).tool, ToolState::Open(Tool::Export));
    let compare = asked(Tool::Compare);
    assert_eq!(state.apply(Fact::ToolPressed(Tool::Compare)), [Effect::OpenTool(compare)]);
    state.apply(ready(compare));
    assert_eq!(state.apply(Fact::ToolPressed(Tool::Compare)), []);
    assert_eq!(on_screen(&state).tool, ToolState::Closed);
    // A late end of what was closed meanwhile opens nothing.
    assert_eq!(state.apply(ready(compare)), []);
    assert_eq!(on_screen(&state).tool, ToolState::Closed);
}

#[test]
fn of_two_tools_pressed_while_both_are_on_their_way_the_later_opens() {
    let (mut state, _) = finished();
    state.apply(Fact::ToolPressed(Tool::Compare));
    state.apply(Fact::ToolPressed(Tool::Breakdown));
    assert_eq!(state.apply(Fact::ToolReady(asked(Tool::Compare), Addresses::default())), []);
    assert_eq!(on_screen(&state).tool, ToolState::Opening(asked(Tool::Breakdown)));
}

/// A quiz of which only the first part is there.
fn in_parts(found: Found) -> (State, Vec<Effect>) {
    opened_with(SETTINGS, found, Doors::default())
}

#[test]
fn the_result_is_fetched_while_somebody_answers_and_shown_as_soon_as_it_is_there() {
    let (mut state, _) = in_parts(NOTHING);
    let fetches = Effect::Fetch(Part::Result);
    assert!(!state.apply(Fact::Started).contains(&fetches), "nothing is answered yet");
    state.apply(Fact::AnswerSelected(OFTEN));
    assert!(state.apply(Fact::WentOn).contains(&fetches));
    // Nobody is waiting for it yet.
    assert_eq!(state.apply(Fact::PartFailed(Part::Result)), []);
    answer_all(&mut state);
    let effects = state.apply(Fact::WentOn);
    assert!(effects.contains(&fetches) && effects.contains(&Effect::Remember));
    assert!(effects.contains(&Effect::Focus(Target::Heading)), "the button that had it is gone");
    assert_eq!(state.screen_name(), "loading");
    let shown = state.apply(Fact::PartCame(Door::Result(&result::DOOR)));
    assert!(is_own_result(&state));
    let told = [Effect::Tell(News::Completed), Effect::Record, Effect::Focus(Target::Heading)];
    assert_eq!(shown, told);
    assert!(state.apply(Fact::Restarted).contains(&Effect::Keep));
    state.apply(Fact::Started);
    state.apply(Fact::AnswerSelected(OFTEN));
    assert!(!state.apply(Fact::WentOn).contains(&fetches), "it is there");
}

#[test]
fn a_result_that_cannot_be_fetched_is_said_and_tried_again_and_nothing_is_lost() {
    let (mut state, effects) = in_parts(of_sender(&[ann()]));
    assert_eq!(effects, [Effect::Fetch(Part::Result)]);
    assert_eq!(state.apply(Fact::PartFailed(Part::Result)), [], "nobody has asked");
    assert!(matches!(state.screen(), Screen::Opening { has_failed: true, .. }));
    let again = state.apply(Fact::RetryPressed);
    assert_eq!(again, [Effect::Focus(Target::Heading), Effect::Fetch(Part::Result)]);
    state.apply(Fact::PartFailed(Part::Result));
    state.apply(Fact::RetryPressed);
    state.apply(Fact::PartCame(Door::Result(&result::DOOR)));
    assert_eq!(on_screen(&state).name, ann().name);
}

#[test]
fn a_tool_is_fetched_when_it_comes_near_and_opens_once_its_part_is_there() {
    let (mut state, _) = in_parts(of_sender(&[ann()]));
    state.apply(Fact::PartCame(Door::Result(&result::DOOR)));
    let fetches = Effect::Fetch(Part::Compare);
    assert_eq!(state.apply(Fact::ToolNeared(Tool::Compare)), [fetches]);
    state.apply(Fact::ToolPressed(Tool::Compare));
    let opens = Effect::OpenTool(asked(Tool::Compare));
    let came = Fact::PartCame(Door::Compare(&compare::DOOR));
    assert_eq!(state.apply(came.clone()), [opens]);
    assert_eq!(state.apply(Fact::ToolNeared(Tool::Compare)), []);
    // What nobody waits for any more opens nothing.
    state.apply(Fact::ToolPressed(Tool::Breakdown));
    assert_eq!(state.apply(came), []);
}

/// Whether each part is needed, those of the screen alone.
fn needed(state: &State) -> Vec<Part> {
    Part::ALL.into_iter().filter(|part| state.needs(*part)).collect()
}

/// A result with an open tool.
fn with_open(tool: Tool) -> State {
    let (mut state, _) = finished();
    state.apply(Fact::ToolPressed(tool));
    state.apply(Fact::ToolReady(asked(tool), Addresses::default()));
    assert_eq!(on_screen(&state).tool, ToolState::Open(tool));
    state
}

#[test]
fn what_is_on_screen_needs_its_words_and_no_others() {
    assert_eq!(needed(&fresh()), []);
    assert_eq!(needed(&started()), []);
    assert_eq!(needed(&in_parts(of_sender(&[ann()])).0), [Part::Result]);
    assert_eq!(needed(&finished().0), [Part::Result]);
    for tool in Tool::ALL {
        assert_eq!(needed(&with_open(tool)), [Part::Result, tool.part()]);
    }
    // Why a link is refused is said among the words of a result.
    let refused = new(SETTINGS, Found { linked: Some(damaged()), ..NOTHING });
    assert_eq!(refused.screen_name(), "start");
    assert_eq!(needed(&refused), [Part::Result]);
}

#[test]
fn a_part_whose_words_are_lost_is_fetched_anew_when_it_is_wanted() {
    let fetches = Effect::Fetch(Part::Result);
    // On screen at once, so that nothing stays blank.
    let refused = new(SETTINGS, Found { linked: Some(damaged()), ..NOTHING });
    for mut state in [refused, finished().0] {
        assert_eq!(state.apply(Fact::WordsLost(Part::Result)), from_ref(&fetches));
        assert!(state.doors().has(Part::Result));
    }
    // In the middle of the quiz before anybody needs it: no result is drawn without its words.
    let mut state = started();
    assert_eq!(state.apply(Fact::WordsLost(Part::Result)), from_ref(&fetches));
    answer_all(&mut state);
    assert!(state.apply(Fact::WentOn).contains(&fetches));
    assert_eq!(state.screen_name(), "loading");
    state.apply(Fact::PartCame(Door::Result(&result::DOOR)));
    assert!(is_own_result(&state));
    // Before it, once it is wanted.
    let mut state = fresh();
    assert_eq!(state.apply(Fact::WordsLost(Part::Result)), []);
    state.apply(Fact::Started);
    state.apply(Fact::AnswerSelected(OFTEN));
    assert!(state.apply(Fact::WentOn).contains(&fetches));
}

#[test]
fn a_tool_whose_words_are_lost_comes_back_by_itself_if_it_is_open() {
    for tool in Tool::ALL {
        let again = Asked { by_person: false, ..asked(tool) };
        let mut state = with_open(tool);
        assert_eq!(state.apply(Fact::WordsLost(tool.part())), [Effect::OpenTool(again)]);
        assert_eq!(on_screen(&state).tool, ToolState::Opening(again));
        let (mut state, _) = finished();
        assert_eq!(state.apply(Fact::WordsLost(tool.part())), []);
        let near = state.apply(Fact::ToolNeared(tool));
        assert_eq!(near, [Effect::Fetch(tool.part())]);
    }
}

#[test]
fn what_was_on_its_way_when_the_element_left_the_page_is_asked_for_again() {
    let (mut state, _) = in_parts(of_sender(&[ann()]));
    assert_eq!(state.apply(Fact::CameBack), [Effect::Fetch(Part::Result)]);
    state.apply(Fact::PartFailed(Part::Result));
    assert_eq!(state.apply(Fact::CameBack), [], "that is said, with a button");
    let (mut state, _) = finished();
    state.apply(Fact::ToolPressed(Tool::Export));
    assert_eq!(state.apply(Fact::CameBack), [Effect::OpenTool(asked(Tool::Export))]);
    assert_eq!(with_open(Tool::Export).apply(Fact::CameBack), []);
    // The timer of a confirmation went, too.
    let mut state = started();
    state.apply(Fact::AnswerDecided(OFTEN));
    state.apply(Fact::CameBack);
    assert_eq!(session(&state).stage(), Stage::Question(1));
}

#[test]
fn what_a_tool_knows_stays_with_its_result() {
    let mut state = with_open(Tool::Compare);
    let failed = compare::Fact::PictureEnded(false);
    assert_eq!(state.apply(Fact::Compare(Rc::new(failed))), []);
    for tool in [Tool::Export, Tool::Compare] {
        state.apply(Fact::ToolPressed(tool));
        state.apply(Fact::ToolReady(asked(tool), Addresses::default()));
        assert!(on_screen(&state).tools.compare.picture_failed);
    }
    // Another result is another's.
    state.apply(Fact::ResultOpened(Box::new(ann())));
    assert_eq!(on_screen(&state).tools.compare, compare::State::default());
    assert_eq!(on_screen(&state).request, None);
}

#[test]
fn a_number_opens_its_sums_even_where_others_are_open() {
    let (mut state, _) = finished();
    for number in [Measure::Balance, Measure::Side(Side::Leading)] {
        let asked = Asked { number: Some(number), ..asked(Tool::Breakdown) };
        assert_eq!(state.apply(Fact::NumberPressed(number)), [Effect::OpenTool(asked)]);
        let ready = Fact::ToolReady(asked, Addresses::default());
        assert_eq!(state.apply(ready), [Effect::Focus(Target::Number)]);
        assert_eq!(on_screen(&state).tool, ToolState::Open(Tool::Breakdown));
    }
}

#[test]
fn sharpening_goes_on_after_the_snapshots_last_statement() {
    let (mut state, _) = finished();
    state.apply(Fact::TakenUp(TakenUp::Rest));
    assert_eq!(session(&state).stage(), Stage::Question(24));
    assert_eq!(session(&state).length(), Length::Full);
}

#[test]
fn someone_elses_result_cannot_be_sharpened() {
    let mut state = new(SETTINGS, of_sender(&[unnamed(outcome())]));
    assert_eq!(state.apply(Fact::TakenUp(TakenUp::Rest)), []);
    assert_eq!(state.screen_name(), "result");
}

#[test]
fn what_became_of_a_way_is_known_until_the_next() {
    let (mut state, _) = finished();
    for (way, has_worked) in [(Way::Copy, true), (Way::Invite, true), (Way::Copy, false)] {
        state.apply(Fact::Result(ResultFact::PassOnWanted(way)));
        let passed_on = state.result().map(|shown| shown.passed_on);
        assert_eq!(passed_on, Some(None), "what is said next is new");
        state.apply(Fact::Result(ResultFact::PassedOn(way, has_worked)));
        let passed_on = state.result().map(|shown| shown.passed_on);
        assert_eq!(passed_on, Some(Some((way, has_worked))));
    }
}

#[test]
fn the_way_to_a_picture_opens_its_tool_and_never_closes_it() {
    let (mut state, _) = finished();
    let asked = Asked { tool: Tool::Export, number: None, by_person: true };
    for _ in 0..2 {
        let effects = state.apply(Fact::Result(ResultFact::PictureWanted));
        assert_eq!(effects, [Effect::OpenTool(asked)]);
        state.apply(Fact::ToolReady(asked, Addresses::default()));
        assert!(state.result().is_some_and(|shown| shown.tool == ToolState::Open(Tool::Export)));
    }
}

#[test]
fn each_layer_of_the_chart_is_switched_by_itself() {
    let layers = [Layer::Side(Side::Leading), Layer::Side(Side::Managing), Layer::Bands];
    for layer in layers {
        let (mut state, _) = finished();
        state.apply(Fact::Result(ResultFact::LayerToggled(layer)));
        state.apply(Fact::Result(ResultFact::DimensionPointed(Dimension::Risk)));
        let Screen::Result(shown) = state.screen() else { panic!("no result") };
        for other in layers {
            // The likely range is off at first.
            assert_eq!(shown.chart.shows(other), (other != Layer::Bands) != (other == layer));
        }
        assert_eq!(shown.chart.pointed, Some(Dimension::Risk));
    }
}

#[test]
fn facts_that_belong_to_another_screen_change_nothing() {
    let facts = [
        Fact::AnswerDecided(OFTEN),
        Fact::AnswerSelected(OFTEN),
        Fact::WentOn,
        Fact::WentBack,
        Fact::ConfirmationEnded,
        Fact::CameBack,
        Fact::PlaceChosen(None),
        Fact::TakenUp(TakenUp::Rest),
        Fact::Result(ResultFact::PassOnWanted(Way::Copy)),
        Fact::Result(ResultFact::PassedOn(Way::Copy, true)),
        Fact::Result(ResultFact::PictureWanted),
        Fact::Resumed,
        Fact::Result(ResultFact::LayerToggled(Layer::Bands)),
    ];
    for fact in facts {
        let mut state = fresh();
        assert_eq!(state.apply(fact), []);
        assert_eq!(format!("{state:?}"), format!("{:?}", fresh()));
    }
}

#[test]
fn what_the_author_asks_for_can_change_while_somebody_answers() {
    let mut state = started();
    state.apply(Fact::AnswerSelected(Answer::CantSay));
    let before = session(&state).clone();
    let full = Settings { fixed_length: Some(Length::Full), ..SETTINGS };
    assert_eq!(state.apply(Fact::SettingsChanged(full.clone())), []);
    assert_eq!(session(&state), &before, "answers and length stay");
    state.apply(Fact::Restarted);
    assert!(matches!(state.screen(), Screen::Start { length: Length::Full, refusal: None }));
    assert_eq!(state.settings(), &full);
}

#[test]
fn switching_resuming_off_forgets_what_was_kept_once() {
    let mut state = started();
    let off = Settings { resume: false, ..SETTINGS };
    assert_eq!(state.apply(Fact::SettingsChanged(off.clone())), [Effect::Forget]);
    assert_eq!(state.apply(Fact::SettingsChanged(off)), []);
    assert_eq!(state.apply(Fact::AnswerSelected(Answer::CantSay)), []);
}
