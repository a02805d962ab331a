//! What each fact changes, and what the browser is asked to do about it. Natively: the state
//! knows no browser.
#![allow(clippy::unwrap_used, clippy::panic)]

use leader_manager_quiz::state::{
    Annex, Copying, Effect, Fact, Found, Layer, Moment, News, Owner, Screen, Settings, Shown,
    State, Target, Topic,
};
use quiz::{
    answer::{Answer, Frequency},
    context::{Place, RoleDemand},
    instrument::{Dimension, Length, Revision, Side},
    link::{Person, Refusal},
    name::Name,
    outcome::Outcome,
    session::{Session, Stage},
    team::Column,
};

const OFTEN: Answer = Answer::Rated(Frequency::Often);
const RARELY: Answer = Answer::Rated(Frequency::Rarely);
const SETTINGS: Settings = Settings { fixed_length: None, resume: true, revision: Revision::OURS };
const NOTHING: Found =
    Found { shared: None, partners: Vec::new(), unfinished: None, finished: None };

fn fresh() -> State {
    State::new(SETTINGS, NOTHING)
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

fn moment(state: &State) -> Moment {
    match state.screen() {
        Screen::Taking { moment, .. } => *moment,
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

/// What a link of one person holds.
fn alone(outcome: Outcome) -> Result<Vec<Person>, Refusal> {
    Ok(vec![Person { name: None, outcome }])
}

fn finished_session() -> Session {
    let mut session = Session::new(Revision::OURS, Length::Snapshot);
    while session.stage() != Stage::Done {
        session.answered(OFTEN);
        session.went_on();
    }
    session
}

fn is_own(state: &State) -> bool {
    match state.screen() {
        Screen::Result(shown) => matches!(shown.owner, Owner::Taker { .. }),
        other => panic!("no result: {other:?}"),
    }
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
    let mut state = State::new(SETTINGS, found.clone());
    assert!(state.has_finished());
    state.apply(Fact::ResultWanted);
    assert!(is_own(&state));
    state.apply(Fact::Restarted);
    assert!(!state.has_finished());
    assert_eq!(state.apply(Fact::ResultWanted), []);
    let refused = State::new(Settings { resume: false, ..SETTINGS }, found);
    assert!(!refused.has_finished());
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
    state.apply(Fact::LinkOpened(alone(other.outcome().unwrap())));
    assert!(!is_own(&state));
    state.apply(Fact::LinkOpened(alone(own)));
    assert!(is_own(&state));
}

#[test]
fn going_back_and_sharpening_are_kept_for_a_reload() {
    let mut state = started();
    state.apply(Fact::AnswerDecided(OFTEN));
    state.apply(Fact::ConfirmationEnded);
    let effects = state.apply(Fact::WentBack);
    assert!(effects.contains(&Effect::Keep(session(&state).clone())));
    let (mut state, _) = finished();
    let effects = state.apply(Fact::Sharpened);
    assert!(effects.contains(&Effect::Keep(session(&state).clone())));
}

#[test]
fn where_nothing_is_kept_nothing_is_forgotten_either() {
    let found = Found { shared: Some(Ok(vec![ann()])), ..NOTHING };
    let mut state = State::new(Settings { resume: false, ..SETTINGS }, found);
    let mut effects = state.apply(Fact::TakeWanted);
    effects.extend(state.apply(Fact::Started));
    answer_all(&mut state);
    let end = state.apply(Fact::WentOn);
    assert!(end.iter().any(|effect| matches!(effect, Effect::Record(_))), "consent is its own");
    effects.extend(end);
    effects.extend(state.apply(Fact::Restarted));
    for effect in effects {
        let touches = matches!(
            effect,
            Effect::Keep(_) | Effect::KeepPartners(_) | Effect::Forget | Effect::Remember(_)
        );
        assert!(!touches, "{effect:?} touches what another quiz keeps");
    }
}

#[test]
fn a_link_refused_on_an_open_page_is_read_out() {
    let mut state = fresh();
    let effects = state.apply(Fact::LinkOpened(Err(Refusal::Damaged)));
    assert_eq!(
        effects,
        [Effect::Focus(Target::Problem), Effect::Tell(News::Refused(Refusal::Damaged))]
    );
}

#[test]
fn only_a_share_that_happened_is_told() {
    let (mut state, _) = finished();
    let expected = outcome();
    assert_eq!(state.apply(Fact::ShareWanted), [Effect::Share(expected.clone())]);
    assert_eq!(state.apply(Fact::ShareEnded(true)), [Effect::Tell(News::Shared(expected))]);
    assert_eq!(state.apply(Fact::ShareEnded(false)), [Effect::Focus(Target::Link)]);
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
            [
                Effect::Focus(Target::Heading),
                Effect::Tell(News::Started(length)),
                Effect::KeepPartners(Vec::new()),
            ]
        );
    }
}

#[test]
fn a_fixed_length_is_the_one_that_starts() {
    let settings = Settings { fixed_length: Some(Length::Full), ..SETTINGS };
    let mut state = State::new(settings, NOTHING);
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
    assert_eq!(moment(&state), Moment::Confirming);
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
    assert_eq!(moment(&state), Moment::Confirming);
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
    assert_eq!(moment(&state), Moment::Missing);
    state.apply(Fact::AnswerSelected(OFTEN));
    assert_eq!(moment(&state), Moment::Asking);
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
        let mut state = State::new(Settings { resume, ..SETTINGS }, NOTHING);
        state.apply(Fact::Started);
        let effects = state.apply(Fact::AnswerDecided(OFTEN));
        let kept = effects.iter().any(|effect| matches!(effect, Effect::Keep(_)));
        assert_eq!(kept, resume);
    }
}

#[test]
fn an_unfinished_session_is_offered_and_gone_on_with_from_the_same_statement() {
    let found = Found { unfinished: Some(half_done()), ..NOTHING };
    let mut state = State::new(SETTINGS, found.clone());
    assert!(state.unfinished().is_some());
    state.apply(Fact::Resumed);
    assert_eq!(session(&state), &half_done());
    let refused = State::new(Settings { resume: false, ..SETTINGS }, found);
    assert_eq!(refused.unfinished(), None);
}

#[test]
fn starting_again_forgets_the_unfinished_session() {
    let found = Found { unfinished: Some(half_done()), ..NOTHING };
    let mut state = State::new(SETTINGS, found);
    assert!(state.apply(Fact::Restarted).contains(&Effect::Forget));
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
            assert_eq!(shown.outcome.context().place, None);
            assert_eq!(shown.outcome.context().demand, Some(RoleDemand::Both));
        }
        other => panic!("no result: {other:?}"),
    }
}

#[test]
fn finishing_shows_the_takers_own_result_and_forgets_the_answers_in_this_browser() {
    let (state, effects) = finished();
    assert_eq!(state.screen_name(), "result");
    match state.screen() {
        Screen::Result(shown) => assert!(matches!(shown.owner, Owner::Taker { .. })),
        other => panic!("no result: {other:?}"),
    }
    assert!(effects.contains(&Effect::Forget));
    assert!(effects.iter().any(|effect| matches!(effect, Effect::Remember(_))));
    assert!(effects.iter().any(|e| matches!(e, Effect::Tell(News::Completed(_)))));
}

#[test]
fn a_shared_result_is_someone_elses_unless_this_tab_has_just_made_it() {
    let own = finished_session();
    let shared = Some(alone(outcome()));
    for (finished, taker) in [(None, false), (Some(own), true), (Some(half_done()), false)] {
        let state = State::new(SETTINGS, Found { shared: shared.clone(), finished, ..NOTHING });
        match state.screen() {
            Screen::Result(shown) => {
                assert_eq!(matches!(shown.owner, Owner::Taker { .. }), taker);
            }
            other => panic!("no result: {other:?}"),
        }
    }
}

#[test]
fn a_refused_link_is_named_on_the_start_screen() {
    for refusal in [Refusal::Damaged, Refusal::Newer, Refusal::Foreign, Refusal::Other] {
        let state = State::new(SETTINGS, Found { shared: Some(Err(refusal)), ..NOTHING });
        assert!(matches!(state.screen(), Screen::Start { refusal: Some(r), .. } if *r == refusal));
    }
}

/// The settings of a quiz with a pack's statements.
fn of_pack(number: &str) -> Settings {
    Settings { revision: Revision::from_pack(number).unwrap(), ..SETTINGS }
}

/// A Snapshot of a quiz with these settings, taken to its end.
fn outcome_of(settings: Settings) -> Outcome {
    let mut state = State::new(settings, NOTHING);
    state.apply(Fact::Started);
    answer_all(&mut state);
    state.apply(Fact::WentOn);
    match state.screen() {
        Screen::Result(shown) => shown.outcome.clone(),
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
            let shared = Some(alone(outcome.clone()));
            let found = State::new(quiz.clone(), Found { shared, ..NOTHING });
            let mut opened = State::new(quiz.clone(), NOTHING);
            let effects = opened.apply(Fact::LinkOpened(alone(outcome)));
            let refused = Effect::Tell(News::Refused(Refusal::Other));
            assert_eq!(effects.contains(&refused), origin != place);
            for state in [found, opened] {
                match state.screen() {
                    Screen::Result(_) => assert_eq!(origin, place),
                    Screen::Start { refusal, .. } => {
                        assert_ne!(origin, place);
                        assert_eq!(*refusal, Some(Refusal::Other));
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
    let effects = state.apply(Fact::LinkOpened(alone(outcome_of(of_pack("40")))));
    let told = Effect::Tell(News::Refused(Refusal::Other));
    assert_eq!(effects, [Effect::Focus(Target::Problem), told]);
    assert_eq!(state.unfinished().unwrap().answer(0), Some(OFTEN));
}

#[test]
fn looking_at_a_friends_result_loses_nothing_of_ones_own() {
    let mut state = started();
    state.apply(Fact::AnswerDecided(OFTEN));
    state.apply(Fact::LinkOpened(alone(outcome())));
    assert_eq!(state.screen_name(), "result");
    assert_eq!(state.apply(Fact::ConfirmationEnded), []);
    state.apply(Fact::TakeWanted);
    assert_eq!(state.unfinished().unwrap().answer(0), Some(OFTEN));
}

/// A different result than [`outcome`], with a name.
fn ann() -> Person {
    let mut session = Session::new(Revision::OURS, Length::Snapshot);
    while session.stage() != Stage::Done {
        session.answered(RARELY);
        session.went_on();
    }
    Person { name: Name::new("Ann"), outcome: session.outcome().unwrap() }
}

fn on_screen(state: &State) -> &Shown {
    match state.screen() {
        Screen::Result(shown) => shown,
        other => panic!("no result: {other:?}"),
    }
}

const COMPARISON: Effect = Effect::OpenAnnex { number: None, is_asked: false };

#[test]
fn taking_the_quiz_from_a_link_ends_with_both_side_by_side() {
    let mut state = State::new(SETTINGS, Found { shared: Some(Ok(vec![ann()])), ..NOTHING });
    assert_eq!(on_screen(&state).name, ann().name);
    assert_eq!(on_screen(&state).annex, Annex::Closed);
    state.apply(Fact::TakeWanted);
    assert!(state.has_partner());
    let effects = state.apply(Fact::Started);
    assert!(effects.contains(&Effect::KeepPartners(vec![ann()])));
    answer_all(&mut state);
    let effects = state.apply(Fact::WentOn);
    assert!(effects.contains(&COMPARISON));
    assert!(is_own(&state));
    assert_eq!(on_screen(&state).others, [ann()]);
    assert_eq!(on_screen(&state).annex, Annex::Opening(Topic::Compare));
    // Starting again is for oneself.
    assert!(state.apply(Fact::Restarted).contains(&Effect::KeepPartners(Vec::new())));
    assert!(!state.has_partner());
    assert!(state.apply(Fact::Started).contains(&Effect::KeepPartners(Vec::new())));
}

#[test]
fn whoever_has_a_result_sees_a_friends_beside_it_at_once() {
    let found =
        Found { shared: Some(Ok(vec![ann()])), finished: Some(finished_session()), ..NOTHING };
    let mut state = State::new(SETTINGS, found);
    assert!(!is_own(&state));
    let effects = state.apply(Fact::OwnWanted);
    assert!(effects.contains(&Effect::KeepPartners(vec![ann()])) && effects.contains(&COMPARISON));
    assert!(is_own(&state));
    assert_eq!(on_screen(&state).others, [ann()]);
}

#[test]
fn a_reload_brings_back_whom_one_compares_with() {
    let own = Some(alone(outcome()));
    let partners = vec![ann()];
    let found =
        Found { shared: own, partners, finished: Some(finished_session()), unfinished: None };
    let state = State::new(SETTINGS, found);
    assert_eq!(on_screen(&state).others, [ann()]);
    assert_eq!(state.annex_due(), Some(COMPARISON));
    // In the middle of the quiz, too; but what nobody has begun is forgotten.
    for (unfinished, has_partner) in [(Some(half_done()), true), (None, false)] {
        let state = State::new(SETTINGS, Found { partners: vec![ann()], unfinished, ..NOTHING });
        assert_eq!(state.has_partner(), has_partner);
    }
}

#[test]
fn whoever_begins_anew_in_the_same_tab_is_alone_again() {
    let found = Found { partners: vec![ann()], finished: Some(finished_session()), ..NOTHING };
    let mut state = State::new(SETTINGS, found);
    assert!(!state.has_partner(), "nobody has come from anywhere");
    assert!(state.apply(Fact::Started).contains(&Effect::KeepPartners(Vec::new())));
    answer_all(&mut state);
    state.apply(Fact::WentOn);
    assert_eq!(on_screen(&state).others, []);
}

#[test]
fn everybody_of_a_link_is_there_to_be_compared_with() {
    let both = vec![ann(), Person { name: Name::new("Bo"), outcome: outcome() }];
    let mut state = State::new(SETTINGS, Found { shared: Some(Ok(both.clone())), ..NOTHING });
    state.apply(Fact::TakeWanted);
    state.apply(Fact::Started);
    answer_all(&mut state);
    state.apply(Fact::WentOn);
    assert_eq!(on_screen(&state).others, both);
}

#[test]
fn of_a_link_with_several_ones_own_result_goes_first() {
    let both = vec![ann(), Person { name: None, outcome: outcome() }];
    let finished = Some(finished_session());
    let state = State::new(SETTINGS, Found { shared: Some(Ok(both.clone())), finished, ..NOTHING });
    assert!(is_own(&state));
    assert_eq!(on_screen(&state).others, [ann()]);
    let state = State::new(SETTINGS, Found { shared: Some(Ok(both)), ..NOTHING });
    assert!(!is_own(&state));
    assert_eq!(on_screen(&state).people().first(), Some(&ann()));
    assert_eq!(state.annex_due(), Some(COMPARISON));
}

#[test]
fn a_topic_opens_and_closes_and_may_fail_and_be_tried_again() {
    let (mut state, _) = finished();
    let asked = Effect::OpenAnnex { number: None, is_asked: true };
    assert_eq!(state.apply(Fact::TopicPressed(Topic::TakeAway)), std::slice::from_ref(&asked));
    assert_eq!(on_screen(&state).annex, Annex::Opening(Topic::TakeAway));
    state.apply(Fact::AnnexEnded(false));
    assert_eq!(on_screen(&state).annex, Annex::Failed(Topic::TakeAway));
    assert_eq!(state.apply(Fact::TopicPressed(Topic::TakeAway)), std::slice::from_ref(&asked));
    state.apply(Fact::AnnexEnded(true));
    assert_eq!(on_screen(&state).annex, Annex::Open(Topic::TakeAway));
    assert_eq!(state.apply(Fact::TopicPressed(Topic::Compare)), [asked]);
    state.apply(Fact::AnnexEnded(true));
    assert_eq!(state.apply(Fact::TopicPressed(Topic::Compare)), []);
    assert_eq!(on_screen(&state).annex, Annex::Closed);
    // A late end of what was closed meanwhile opens nothing.
    state.apply(Fact::AnnexEnded(true));
    assert_eq!(on_screen(&state).annex, Annex::Closed);
}

#[test]
fn a_number_opens_its_sums_even_where_others_are_open() {
    let (mut state, _) = finished();
    for number in [Column::Balance, Column::Side(Side::Leading)] {
        let asked = Effect::OpenAnnex { number: Some(number), is_asked: true };
        assert_eq!(state.apply(Fact::NumberPressed(number)), [asked]);
        state.apply(Fact::AnnexEnded(true));
        assert_eq!(on_screen(&state).annex, Annex::Open(Topic::Arithmetic));
    }
}

#[test]
fn sharpening_goes_on_after_the_snapshots_last_statement() {
    let (mut state, _) = finished();
    state.apply(Fact::Sharpened);
    assert_eq!(session(&state).stage(), Stage::Question(24));
    assert_eq!(session(&state).length(), Length::Full);
}

#[test]
fn someone_elses_result_cannot_be_sharpened() {
    let mut state = State::new(SETTINGS, Found { shared: Some(alone(outcome())), ..NOTHING });
    assert_eq!(state.apply(Fact::Sharpened), []);
    assert_eq!(state.screen_name(), "result");
}

#[test]
fn copying_tells_what_became_of_it() {
    let (mut state, _) = finished();
    let expected = outcome();
    assert_eq!(state.apply(Fact::CopyWanted), [Effect::Copy(expected.clone())]);
    for (copied, copying, effect) in [
        (true, Copying::Copied, Effect::Tell(News::Shared(expected))),
        (false, Copying::Failed, Effect::Focus(Target::Link)),
    ] {
        assert_eq!(state.apply(Fact::CopyEnded(copied)), [effect]);
        match state.screen() {
            Screen::Result(shown) => assert_eq!(shown.copying, copying),
            other => panic!("no result: {other:?}"),
        }
    }
}

#[test]
fn each_layer_of_the_chart_is_switched_by_itself() {
    let layers = [Layer::Side(Side::Leading), Layer::Side(Side::Managing), Layer::Bands];
    for layer in layers {
        let (mut state, _) = finished();
        state.apply(Fact::LayerToggled(layer));
        state.apply(Fact::DimensionPointed(Dimension::Risk));
        let Screen::Result(shown) = state.screen() else { panic!("no result") };
        for other in layers {
            assert_eq!(shown.chart.shows(other), other != layer);
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
        Fact::PlaceChosen(None),
        Fact::Sharpened,
        Fact::CopyWanted,
        Fact::CopyEnded(true),
        Fact::ShareWanted,
        Fact::Resumed,
        Fact::LayerToggled(Layer::Bands),
    ];
    for fact in facts {
        let mut state = fresh();
        assert_eq!(state.apply(fact), []);
        assert_eq!(state, fresh());
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
    assert_eq!(state.screen(), &Screen::Start { length: Length::Full, refusal: None });
    assert_eq!(state.settings(), &full);
}

#[test]
fn switching_resuming_off_forgets_what_was_kept_once() {
    let mut state = started();
    let off = Settings { resume: false, ..SETTINGS };
    let forgotten = [Effect::KeepPartners(Vec::new()), Effect::Forget];
    assert_eq!(state.apply(Fact::SettingsChanged(off.clone())), forgotten);
    assert_eq!(state.apply(Fact::SettingsChanged(off)), []);
    assert_eq!(state.apply(Fact::AnswerSelected(Answer::CantSay)), []);
}
