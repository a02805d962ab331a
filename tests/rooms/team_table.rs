//! What is made of a team that has been read: its table, what is sought in it, files, and nothing.

use crate::fixtures::teams::{all_alike, having_read, outcomes, table, work_on};
use leader_manager_quiz::{
    files::{self, FileFormat},
    team::state::{Effect, Fact, Notice, Order, PAGE, Source, State, Turn},
};
use quiz::{
    instrument::{Facet, Frequency, Side},
    link,
    scoring::Measure,
};

fn shown(state: &State) -> Vec<u32> {
    state.table().shown().map(|member| member.0).collect()
}

#[test]
fn the_table_sorts_both_ways_and_shows_twenty_five_at_a_time() {
    let people = outcomes(70);
    let mut state = having_read(&table(&people));
    assert_eq!(shown(&state), (0..25).collect::<Vec<_>>());
    assert!(!state.table().can_turn_back());
    state.apply(Fact::Turned(Turn::Back));
    assert_eq!(state.table().first(), 0);
    state.apply(Fact::Turned(Turn::On));
    state.apply(Fact::Turned(Turn::On));
    assert_eq!(shown(&state), (50..70).collect::<Vec<_>>());
    assert!(!state.table().can_turn_on());
    state.apply(Fact::Turned(Turn::On));
    assert_eq!(state.table().first(), 2 * PAGE);

    let column = Measure::Side(Side::Leading);
    let score =
        |member: u32| people[member as usize].profile().side(Side::Leading).unwrap().score();
    state.apply(Fact::OrderPressed(Order::By(column)));
    assert!(state.table().is_descending() && state.table().first() == 0);
    assert!(shown(&state).iter().map(|member| -score(*member)).is_sorted());
    state.apply(Fact::OrderPressed(Order::By(column)));
    assert!(shown(&state).iter().map(|member| score(*member)).is_sorted());
    state.apply(Fact::OrderPressed(Order::Name));
    let name = |member: u32| state.members()[member as usize].name.clone().unwrap().to_lowercase();
    assert!(shown(&state).into_iter().map(name).is_sorted() && !state.table().is_descending());
}

#[test]
fn a_name_is_found_whatever_its_case_and_a_nameless_person_by_their_number() {
    let people = outcomes(12);
    let text = table(&people[..11]) + &link::encode(&people[11]);
    let mut state = having_read(&text);
    for (sought, expected) in [
        ("pErSoN 1 ", vec![0, 9, 10]),
        ("on 1", vec![0, 9, 10]),
        ("12", vec![11]),
        ("nobody", vec![]),
    ] {
        assert_eq!(state.apply(Fact::Sought(sought.into())), []);
        assert_eq!(shown(&state), expected, "{sought}");
    }
    state.apply(Fact::Sought(String::new()));
    assert_eq!(state.table().count(), 12);
}

#[test]
fn a_saved_file_is_read_again_as_the_same_team() {
    let state = &mut having_read(&table(&outcomes(70)));
    for (format, door) in [
        (FileFormat::Csv, &files::DOOR),
        (FileFormat::Csv, &files::DOOR_WITH_SEMICOLONS),
        (FileFormat::Json, &files::DOOR),
    ] {
        assert_eq!(state.apply(Fact::SaveAsked(format)), [Effect::FetchFiles(format)]);
        let came = Fact::FilesCame(format, Some(door));
        assert_eq!(state.apply(came), [Effect::Continue]);
        assert!(state.work(&mut || true) == [Effect::Continue], "written in steps");
        let effects = work_on(state);
        let [Effect::Save(saved, text)] = &effects[..] else { panic!("{effects:?}") };
        assert_eq!(*saved, format);
        match format {
            FileFormat::Csv => assert_eq!(having_read(text).members(), state.members()),
            FileFormat::Json => {
                let json: serde_json::Value = serde_json::from_str(text).unwrap();
                assert_eq!(json["members"].as_array().unwrap().len(), 70);
                assert_eq!(json["summary"]["leading"]["count"], 70);
            }
        }
        assert_eq!(state.notice(), Some(Notice::Saved));
    }
}

#[test]
fn writing_can_be_cancelled() {
    let mut state = having_read(&table(&outcomes(70)));
    state.apply(Fact::SaveAsked(FileFormat::Csv));
    state.apply(Fact::FilesCame(FileFormat::Csv, Some(&files::DOOR)));
    state.work(&mut || true);
    assert!(state.progress().unwrap().is_writing && state.progress().unwrap().can_stop);
    assert_eq!(state.apply(Fact::Stopped), []);
    assert!(state.progress().is_none() && state.figures().is_some() && !state.was_stopped());
}

#[test]
fn what_writes_files_may_not_come_or_come_too_late() {
    let csv = FileFormat::Csv;
    let came = || Fact::FilesCame(csv, Some(&files::DOOR));
    let asked = || {
        let mut state = having_read(&table(&outcomes(3)));
        state.apply(Fact::SaveAsked(csv));
        state
    };
    let mut state = asked();
    assert_eq!(state.apply(Fact::FilesCame(csv, None)), []);
    assert_eq!(state.notice(), Some(Notice::NotSaved));
    assert_eq!(state.apply(Fact::SaveAsked(csv)), [Effect::FetchFiles(csv)], "it is tried again");
    assert_eq!(state.notice(), None);
    // Other work has begun meanwhile.
    let mut state = asked();
    state.apply(Fact::TextGiven(Source::Paste, table(&outcomes(5))));
    assert_eq!(state.apply(came()), []);
    assert_eq!(state.notice(), Some(Notice::Busy));
    work_on(&mut state);
    assert_eq!(state.members().len(), 5);
    // Another team, or none, is not the one that was to be saved.
    for fact in
        [Fact::Erased, Fact::LinkOpened(link::with_result("https://quiz.example/", &outcomes(1)))]
    {
        for late in [came(), Fact::FilesCame(csv, None)] {
            let mut state = asked();
            state.apply(fact.clone());
            work_on(&mut state);
            let before = state.notice();
            assert_eq!(state.apply(late), []);
            assert!(state.progress().is_none() && state.notice() == before);
        }
    }
    // Of two wishes the later counts.
    let mut state = asked();
    state.apply(Fact::SaveAsked(FileFormat::Json));
    assert_eq!(state.apply(came()), []);
    let json = Fact::FilesCame(FileFormat::Json, Some(&files::DOOR));
    assert_eq!(state.apply(json), [Effect::Continue]);
}

#[test]
fn erasing_leaves_nothing() {
    let mut state = having_read(&table(&outcomes(3)));
    state.apply(Fact::NamesToggled);
    let effects = state.apply(Fact::Erased);
    for effect in [Effect::ForgetAddress, Effect::ClearPaste, Effect::Forget] {
        assert!(effects.contains(&effect), "{effect:?}");
    }
    assert!(state.members().is_empty() && state.texts().is_empty() && state.figures().is_none());
    assert!(!state.has_names() && state.table().count() == 0 && state.kept().is_empty());
}

#[test]
fn disagreements_are_told_only_beyond_chance() {
    let agreeing: Vec<_> = vec![all_alike(Frequency::Often); 8];
    let link = link::with_result("https://quiz.example/", &agreeing);
    let state = having_read(&link);
    assert_eq!(state.members().len(), 8, "equal results in one link are as many people");
    assert_eq!(state.figures().unwrap().disagreements(state.team()), []);

    let mut split = agreeing;
    split.extend(vec![all_alike(Frequency::AlmostNever); 8]);
    let state = having_read(&link::with_result("https://quiz.example/", &split));
    let told = state.figures().unwrap().disagreements(state.team());
    assert_eq!(told, Facet::all().collect::<Vec<_>>());
}

#[test]
fn most_are_alike_from_three_in_four_on() {
    let (often, seldom) = (Frequency::Often, Frequency::AlmostNever);
    for (answers, expected) in [
        (vec![often, often, often, seldom], Some((true, 3, 4))),
        (vec![seldom, seldom, seldom, often], Some((false, 3, 4))),
        (vec![often, often, seldom], None),
        (vec![Frequency::Sometimes; 4], None),
        // Nobody is alike alone.
        (vec![often], None),
    ] {
        let people: Vec<_> = answers.iter().map(|answer| all_alike(*answer)).collect();
        let state = having_read(&link::with_result("", &people));
        let alike = state.figures().unwrap().alike();
        let first = alike.first().map(|alike| (alike.is_often, alike.people, alike.of));
        assert_eq!(first, expected, "{answers:?}");
        assert!(alike.is_empty() || alike.len() == Facet::all().count());
    }
}
