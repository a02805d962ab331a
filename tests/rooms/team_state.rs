//! What the page for teams does about facts: reading in steps, stopping, adding more, beginning anew.

use crate::fixtures::{
    teams::{having_read, nobody, outcomes, table, work_on},
    words::english,
};
use ::fixtures::teams::gather;
use leader_manager_quiz::{
    files::FileFormat,
    team::{
        self, Message,
        state::{Effect, Fact, Notice, PARTS, Piece, Source, Target, Then},
    },
};
use quiz::{link, scoring::Measure, team::Team};
use std::rc::Rc;
use yew::Callback;

/// What is done once files have added somebody.
const ADDED: [Effect; 3] = [Effect::ForgetAddress, Effect::Keep, Effect::Focus(Target::Team)];

fn piece(name: &str, text: &str, then: Then) -> Fact {
    let source = Source::File(name.to_owned());
    Fact::PieceRead(Piece { source, text: text.to_owned(), bytes: text.len() as u64, then })
}

#[test]
fn a_paste_is_read_in_steps_and_comes_to_what_the_core_says() {
    let people = outcomes(300);
    let text = table(&people);
    let mut state = nobody();
    assert_eq!(state.apply(Fact::PasteConfirmed), [Effect::TakePaste]);
    state.apply(Fact::TextGiven(Source::Paste, text.clone()));
    let mut seen = vec![];
    let last = loop {
        let effects = state.work(&mut || true);
        seen.extend(state.progress().map(|progress| progress.percent));
        if effects != [Effect::Continue] {
            break effects;
        }
    };
    let ended = [Effect::ClearPaste, Effect::ForgetAddress, Effect::Keep];
    assert_eq!(last, [&ended[..], &[Effect::Focus(Target::Team)]].concat());
    assert!(seen.is_sorted() && seen.iter().all(|percent| *percent <= 100), "{seen:?}");
    seen.dedup();
    assert!(seen.len() > 8, "one step after the other: {seen:?}");

    let collected = gather(&text);
    assert_eq!(state.members(), collected.members);
    assert_eq!(state.texts()[0].report, collected.report);
    assert_eq!(state.texts()[0].taken, 300);
    let mut team = Team::new();
    people.iter().for_each(|person| assert!(team.add(person).is_some()));
    for column in Measure::all() {
        assert_eq!(state.figures().unwrap().summary(column), Some(&team.summary(column)));
        assert_eq!(state.figures().unwrap().histogram(column), team.histogram(column));
    }
}

#[test]
fn a_step_is_never_more_than_a_few_kilobytes() {
    let mut state = nobody();
    let text = table(&outcomes(400));
    state.apply(Fact::TextGiven(Source::Paste, text));
    let mut before = 0;
    let mut steps = 0;
    while state.work(&mut || true) == [Effect::Continue] {
        assert!(
            state.members().len() - before <= 60,
            "{} people at one step",
            state.members().len()
        );
        before = state.members().len();
        steps += 1;
    }
    assert!(steps > 20);
    assert!((0..PARTS).all(|part| state.shows_part(part)));
}

#[test]
fn a_team_is_shown_part_after_part_and_then_stays() {
    let people = outcomes(4);
    let mut state = nobody();
    state.apply(Fact::TextGiven(Source::Paste, table(&people[..3])));
    let mut shown = vec![];
    while state.work(&mut || false) == [Effect::Continue] {
        shown.push((0..PARTS).filter(|part| state.shows_part(*part)).count());
    }
    assert_eq!(shown, (1..=usize::from(PARTS)).collect::<Vec<_>>());
    state.apply(Fact::TextGiven(Source::Paste, table(&people)));
    work_on(&mut state);
    assert!(state.shows_part(PARTS - 1) && state.members().len() == 4);
}

#[test]
fn files_come_in_pieces_and_each_has_lines_of_its_own() {
    let people = outcomes(3);
    let one = table(&people[..2]);
    let (head, tail) = one.split_at(one.len() - 5);
    let mut state = nobody();
    assert_eq!(state.apply(Fact::FilesChosen), [Effect::TakeChosen]);
    assert_eq!(state.apply(Fact::FilesGiven(1000)), [Effect::NextPiece]);
    state.apply(piece("one.csv", head, Then::More));
    assert_eq!(work_on(&mut state), [Effect::NextPiece]);
    assert_eq!(state.work(&mut || true), [], "its piece is on the way");
    state.apply(piece("one.csv", tail, Then::OtherText));
    assert_eq!(work_on(&mut state), [Effect::NextPiece]);
    let other = format!("name,link\nrubbish\n{}", link::encode(&people[2]));
    state.apply(piece("two.csv", &other, Then::Nothing));
    assert_eq!(work_on(&mut state), ADDED);
    assert_eq!(state.members().len(), 3);
    let told = |index: usize| {
        let text = &state.texts()[index];
        (&text.source, text.taken, text.report.heading, text.report.rubbish)
    };
    assert_eq!(told(0), (&Source::File("one.csv".into()), 2, Some(1), 0));
    assert_eq!(told(1), (&Source::File("two.csv".into()), 1, Some(1), 1));
}

#[test]
fn stopping_keeps_what_was_read_and_drops_the_rest() {
    let people = outcomes(100);
    let mut state = nobody();
    state.apply(Fact::FilesGiven(100_000));
    state.apply(piece("all.csv", &table(&people), Then::More));
    work_on(&mut state);
    assert_eq!(state.apply(Fact::Stopped), [Effect::DropFiles, Effect::Continue]);
    assert_eq!(state.apply(piece("all.csv", "late", Then::More)), [], "a late piece is nobody's");
    assert_eq!(work_on(&mut state), ADDED);
    assert!(state.was_stopped() && state.figures().is_some());
    assert_eq!(state.members().len(), 100);

    let mut state = nobody();
    state.apply(Fact::TextGiven(Source::Paste, table(&people)));
    state.work(&mut || true);
    state.apply(Fact::Stopped);
    work_on(&mut state);
    let report = &state.texts()[0].report;
    assert!((1..100).contains(&state.members().len()), "only the first step");
    assert_eq!((report.rubbish, report.refused), (0, [0; 4]), "no line is cut in two");
    // Whatever is read next is whole again.
    state.apply(Fact::TextGiven(Source::Paste, "x".into()));
    assert!(!state.was_stopped());
}

#[test]
fn a_file_that_cannot_be_read_is_told_and_leaves_what_was_read() {
    let mut state = nobody();
    state.apply(Fact::FilesGiven(1000));
    assert_eq!(state.apply(Fact::ReadFailed), [Effect::DropFiles, Effect::Continue]);
    work_on(&mut state);
    assert_eq!(state.notice(), Some(Notice::Unreadable));
    assert!(state.progress().is_none() && state.figures().is_none());
}

#[test]
fn more_results_are_added_and_known_ones_are_not() {
    let people = outcomes(5);
    let mut state = having_read(&table(&people[..3]));
    state.apply(Fact::TextGiven(Source::Paste, table(&people)));
    work_on(&mut state);
    assert_eq!(state.members().len(), 5);
    assert_eq!((state.texts()[1].taken, state.texts()[1].report.duplicates), (2, 3));
    assert_eq!(state.table().count(), 5);
}

#[test]
fn nothing_pasted_and_nothing_found_are_different_things_to_say() {
    let mut state = nobody();
    let effects = state.apply(Fact::TextGiven(Source::Paste, " \n".into()));
    assert_eq!(effects, [Effect::Focus(Target::Paste)]);
    assert_eq!(state.notice(), Some(Notice::NothingPasted));
    state.apply(Fact::TextGiven(Source::Paste, "no link\nat all".into()));
    assert_eq!(work_on(&mut state), [Effect::Focus(Target::Reading)]);
    assert_eq!(state.notice(), Some(Notice::NothingFound));
    assert_eq!(state.texts()[0].report.rubbish, 2);
    assert!(state.figures().is_none());
}

#[test]
fn a_link_with_many_moves_no_focus_and_another_link_takes_its_place() {
    let people = outcomes(4);
    let mut state = nobody();
    let link = link::with_result("https://quiz.example/team.html", &people[..3]);
    assert_eq!(state.apply(Fact::LinkOpened(link)), [Effect::DropFiles, Effect::Continue]);
    assert_eq!(work_on(&mut state), [Effect::Keep]);
    assert_eq!(state.members().len(), 3);
    let link = link::with_result("https://quiz.example/team.html", &people[3..]);
    state.apply(Fact::LinkOpened(link));
    work_on(&mut state);
    assert_eq!(state.members().len(), 1);
}

#[test]
fn a_link_that_comes_while_files_are_read_lets_go_of_them_first() {
    let people = outcomes(3);
    let address = link::with_result("https://quiz.example/team.html", &people[2..]);
    let mut state = nobody();
    state.apply(Fact::FilesGiven(1000));
    state.apply(piece("old.csv", &table(&people[..1]), Then::More));
    assert_eq!(work_on(&mut state), [Effect::NextPiece]);
    // Its next piece is on the way: whoever brings it is told, before anything else, not to.
    let effects = state.apply(Fact::LinkOpened(address));
    assert_eq!(effects, [Effect::DropFiles, Effect::Continue]);
    work_on(&mut state);
    assert_eq!(state.members().len(), 1);
    assert_eq!(state.members()[0].outcome, people[2]);
    // After that the old file's piece is nobody's.
    assert_eq!(state.apply(piece("old.csv", &table(&people[1..2]), Then::Nothing)), []);
    assert_eq!((state.members().len(), state.texts().len()), (1, 1));
}

#[test]
fn a_piece_of_an_earlier_reading_never_comes_to_the_page() {
    let on = &Callback::noop();
    let reading = |is_left: bool| {
        let mut page = team::DOOR(Rc::new(english().clone()));
        page.update(Message::Fact(Fact::FilesGiven(1000)), on);
        if is_left {
            let address = link::with_result("https://quiz.example/team.html", &outcomes(1));
            page.update(Message::Fact(Fact::LinkOpened(address)), on);
        }
        page
    };
    // The end of the first reading, as the browser tells it: the next piece can't be read.
    let is_drawn = |is_left| reading(is_left).update(Message::Piece(0, None), on);
    assert!(is_drawn(false), "while it is wanted, that is told");
    assert!(!is_drawn(true), "once a link has come, it isn’t the new team’s");
}

#[test]
fn only_one_thing_is_done_at_a_time() {
    let mut state = nobody();
    state.apply(Fact::TextGiven(Source::Paste, table(&outcomes(3))));
    for fact in [
        Fact::PasteConfirmed,
        Fact::FilesChosen,
        Fact::FilesGiven(5),
        Fact::SaveAsked(FileFormat::Csv),
        Fact::TextGiven(Source::Paste, "x".into()),
    ] {
        assert_eq!(state.apply(fact.clone()), [], "{fact:?}");
        assert_eq!(state.notice(), Some(Notice::Busy), "{fact:?}");
    }
    work_on(&mut state);
    assert_eq!(state.members().len(), 3);
}
