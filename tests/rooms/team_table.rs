//! What is made of a team that has been read: its table, what is sought in it, files, and nothing.

use crate::fixtures::teams::{all_alike, having_read, outcomes, table, work_on};
use leader_manager_quiz::team::state::{
    Effect, Fact, Format, Layer, Notice, Order, PAGE, State, Turn,
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
fn the_table_sorts_both_ways_and_shows_fifty_at_a_time() {
    let people = outcomes(120);
    let mut state = having_read(&table(&people));
    assert_eq!(shown(&state), (0..50).collect::<Vec<_>>());
    assert!(!state.table().can_turn_back());
    state.apply(Fact::Turned(Turn::Back));
    assert_eq!(state.table().first(), 0);
    state.apply(Fact::Turned(Turn::On));
    state.apply(Fact::Turned(Turn::On));
    assert_eq!(shown(&state), (100..120).collect::<Vec<_>>());
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
    for format in [Format::Csv, Format::Json] {
        assert_eq!(state.apply(Fact::SaveAsked(format)), [Effect::Continue]);
        assert!(state.work(&mut || true) == [Effect::Continue], "written in steps");
        let effects = work_on(state);
        let [Effect::Save(saved, text)] = &effects[..] else { panic!("{effects:?}") };
        assert_eq!(*saved, format);
        match format {
            Format::Csv => assert_eq!(having_read(text).members(), state.members()),
            Format::Json => {
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
    state.apply(Fact::SaveAsked(Format::Csv));
    state.work(&mut || true);
    assert!(state.progress().unwrap().is_writing && state.progress().unwrap().can_stop);
    assert_eq!(state.apply(Fact::Stopped), []);
    assert!(state.progress().is_none() && state.figures().is_some() && !state.was_stopped());
}

#[test]
fn erasing_leaves_nothing() {
    let mut state = having_read(&table(&outcomes(3)));
    state.apply(Fact::LayerToggled(Layer::Bands));
    let effects = state.apply(Fact::Erased);
    assert!(effects.contains(&Effect::ForgetAddress) && effects.contains(&Effect::ClearPaste));
    assert!(state.members().is_empty() && state.texts().is_empty() && state.figures().is_none());
    assert!(state.shows(Layer::Bands) && state.table().count() == 0);
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
