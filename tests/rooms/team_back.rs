//! What is kept of a team for a reload, and the ways back: from an erased team, and from the example.

use crate::fixtures::teams::{all_alike, example, having_read, nobody, outcomes, table, work_on};
use leader_manager_quiz::team::state::{Effect, Fact, Notice, Source, State, Target};
use quiz::{instrument::Frequency, link, team::MOST_MEMBERS};

/// The page after a reload, with what was kept.
fn reloaded(kept: &str) -> (State, Vec<Effect>) {
    let mut state = nobody();
    assert_eq!(state.apply(Fact::Recalled(kept.to_owned())), [Effect::Continue]);
    let effects = work_on(&mut state);
    (state, effects)
}

#[test]
fn a_reload_loses_nobody_and_no_name() {
    let names = "Ann,{A}\n\"Lee, Bob & <b>\",{B}\n{C}".to_owned();
    let [a, b, c] = [0, 1, 2].map(|index| link::encode(&outcomes(3)[index]));
    let few = names.replace("{A}", &a).replace("{B}", &b).replace("{C}", &c);
    let alike = link::with_result("", &vec![all_alike(Frequency::Often); 4]);
    for text in [few, alike, table(&outcomes(2 * link::MOST_RESULTS + 3))] {
        let state = having_read(&text);
        let (again, effects) = reloaded(&state.kept());
        assert_eq!(again.members(), state.members());
        assert_eq!(effects, [Effect::Keep], "the focus stays where it is");
        assert!(again.texts().is_empty(), "there is nothing to tell of it");
    }
}

#[test]
fn what_was_kept_is_read_like_anything_from_outside() {
    let newer = "#lmq=2BthWwb399VbmMac";
    for kept in ["", "{}", "#lmq=", newer, "<script>", "\0\u{202e}", &"x".repeat(100_000)] {
        let (state, effects) = reloaded(kept);
        assert_eq!((state.members().len(), effects), (0, vec![]), "{kept:.20}");
        assert_eq!(state.notice(), None, "nobody asked");
    }
    let crowd: String = (0..=MOST_MEMBERS)
        .map(|number| format!("{number},{}\n", link::encode(&all_alike(Frequency::Often))))
        .collect();
    assert_eq!(reloaded(&crowd).0.members().len(), MOST_MEMBERS);
}

#[test]
fn what_is_added_to_a_team_from_the_address_takes_it_out_of_there() {
    let people = outcomes(4);
    let mut state = nobody();
    state.apply(Fact::LinkOpened(link::with_result("https://quiz.example/", &people[..3])));
    assert_eq!(work_on(&mut state), [Effect::Keep], "the address says who is there");
    state.apply(Fact::TextGiven(Source::Paste, table(&people[3..])));
    assert!(work_on(&mut state).contains(&Effect::ForgetAddress), "now it would say too little");
    assert_eq!(reloaded(&state.kept()).0.members().len(), 4);
}

#[test]
fn erasing_can_be_taken_back_until_somebody_else_is_there() {
    let mut state = having_read(&table(&outcomes(3)));
    state.apply(Fact::NamesToggled);
    state.apply(Fact::Sought("nobody".into()));
    let members = state.members().to_vec();
    assert!(state.apply(Fact::Erased).contains(&Effect::Focus(Target::Undo)));
    assert!(state.can_undo() && state.notice() == Some(Notice::Erased));
    // What holds nobody takes nothing away.
    state.apply(Fact::TextGiven(Source::Paste, "no link".into()));
    work_on(&mut state);
    assert!(state.can_undo());
    assert_eq!(state.apply(Fact::TakenBack), [Effect::DropFiles, Effect::Continue]);
    let effects = work_on(&mut state);
    assert!(effects.contains(&Effect::Keep) && effects.contains(&Effect::Focus(Target::Team)));
    assert_eq!((state.members(), state.notice()), (&members[..], Some(Notice::Restored)));
    assert!(state.has_names() && state.figures().is_some() && !state.can_undo());
    assert_eq!(state.table().count(), 3, "nobody is sought: the field is a new one");

    state.apply(Fact::Erased);
    state.apply(Fact::TextGiven(Source::Paste, table(&outcomes(1))));
    work_on(&mut state);
    assert!(!state.can_undo());
    assert_eq!(state.apply(Fact::TakenBack), []);
    assert_eq!(state.members().len(), 1);
}

#[test]
fn a_team_that_is_erased_while_more_is_read_comes_back_whole() {
    let people = outcomes(200);
    let mut state = having_read(&table(&people[..3]));
    state.apply(Fact::TextGiven(Source::Paste, table(&people)));
    state.work(&mut || true);
    let read = state.members().len();
    assert!((4..200).contains(&read));
    state.apply(Fact::Erased);
    state.apply(Fact::TakenBack);
    work_on(&mut state);
    assert!(
        (read..=read + 1).contains(&state.members().len()),
        "the line at hand was read to its end"
    );
    assert_eq!(
        (state.table().count(), state.team().len()),
        (state.members().len(), state.members().len())
    );
    assert!(state.texts().iter().all(|text| text.report.refused == [0; 4]));
}

#[test]
fn the_example_is_kept_by_nobody_and_left_with_one_press() {
    let mut state = example();
    assert!(state.is_example() && state.members().len() == 8 && state.texts().is_empty());
    assert!(state.members().iter().all(|member| member.name.is_some()));
    let figures = state.figures().unwrap();
    assert!(!figures.alike().is_empty() && !figures.disagreements(state.team()).is_empty());
    assert_eq!(state.apply(Fact::TakenBack), [Effect::Focus(Target::Example)]);
    assert!(state.members().is_empty() && !state.is_example() && !state.can_undo());

    // What is dropped on it begins the person's own team.
    let mut state = example();
    state.apply(Fact::TextGiven(Source::Paste, table(&outcomes(2))));
    assert!(work_on(&mut state).contains(&Effect::Keep));
    assert!(!state.is_example() && state.members().len() == 2);
}

#[test]
fn an_example_looked_at_after_erasing_leaves_the_way_back() {
    let mut state = having_read(&table(&outcomes(3)));
    state.apply(Fact::Erased);
    state.apply(Fact::ExampleAsked(table(&outcomes(8))));
    assert!(!work_on(&mut state).contains(&Effect::Keep));
    state.apply(Fact::TakenBack);
    assert!(state.can_undo());
    state.apply(Fact::TakenBack);
    work_on(&mut state);
    assert_eq!(state.members().len(), 3);
}

#[test]
fn names_are_in_the_teams_link_if_they_are_wanted() {
    let mut state = having_read(&table(&outcomes(2)));
    let names = |state: &State| {
        let link = state.link("https://quiz.example/team.html#x").unwrap();
        let people = link::find_results(&link).unwrap().unwrap();
        let names = people.into_iter().map(|person| person.name.map(|name| name.text().to_owned()));
        names.collect::<Vec<_>>()
    };
    assert_eq!(names(&state), [None, None], "at first they aren’t");
    state.apply(Fact::NamesToggled);
    assert_eq!(names(&state), [Some("Person 1".to_owned()), Some("Person 2".to_owned())]);
    state.apply(Fact::NamesToggled);
    assert_eq!(names(&state), [None, None]);
}
