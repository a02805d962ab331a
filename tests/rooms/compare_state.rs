//! How two results are put side by side: whose, under which names, and in which links.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic)]

mod people;

use leader_manager_annex::{
    state::{
        Effect as AnnexEffect, Fact as AnnexFact, Given, State,
        compare::{Effect, Fact, Held, Layer, Refused, Target, Who},
    },
    topic::Topic,
};
use people::{anybody, of_others, of_revision, outcome, own, person};
use quiz::{
    instrument::{Length, Revision, Side},
    link::{self, Person, Refusal},
};

const SNAPSHOT: Length = Length::Snapshot;

fn alone() -> Given {
    own(Topic::Compare, SNAPSHOT, Vec::new())
}

fn apply(state: &mut State, fact: Fact) -> Vec<Effect> {
    let effects = state.apply(AnnexFact::Compare(fact)).into_iter();
    effects
        .map(|effect| match effect {
            AnnexEffect::Compare(effect) => effect,
            other => panic!("{other:?}"),
        })
        .collect()
}

fn pasted(state: &mut State, text: &str) -> Vec<Effect> {
    assert_eq!(apply(state, Fact::LinkConfirmed), [Effect::ReadLink]);
    apply(state, Fact::LinkRead(text.to_owned()))
}

fn named(state: &mut State, name: &str) {
    assert_eq!(apply(state, Fact::NameTyped), [Effect::ReadName]);
    assert_eq!(apply(state, Fact::NameRead(name.to_owned())), []);
}

fn link_of(people: &[Person]) -> String {
    link::with_named_results("https://quiz.example/", people)
}

fn people_in(link: &str) -> Vec<Person> {
    link::find_people(link).unwrap().unwrap()
}

const TAKEN: [Effect; 2] = [Effect::EmptyLink, Effect::Focus(Target::Comparison)];

#[test]
fn a_link_in_a_message_brings_its_person_and_the_focus() {
    let mut state = State::new(alone());
    assert_eq!(state.compare.other(&state.given), None);
    let ada = person("Ada", outcome(SNAPSHOT, 2, 2));
    let message = format!("Look what I got: {} – and you?", link_of(std::slice::from_ref(&ada)));
    assert_eq!(pasted(&mut state, &message), TAKEN);
    assert_eq!(state.compare.other(&state.given), Some(&ada));
    assert_eq!((state.compare.refused, state.compare.taken), (None, Some(1)));
}

#[test]
fn everybody_in_a_link_is_taken_and_the_first_of_them_chosen() {
    let ben = person("Ben", outcome(SNAPSHOT, 0, 4));
    let mut state = State::new(own(Topic::Compare, SNAPSHOT, vec![ben.clone()]));
    let three = [1, 2, 3].map(|seed| person("", anybody(SNAPSHOT, seed)));
    assert_eq!(pasted(&mut state, &link_of(&three)), TAKEN);
    assert_eq!(state.compare.others(&state.given).len(), 4);
    assert_eq!(state.compare.other(&state.given), Some(&three[0]));
    // Who is there already is chosen again, not added again.
    assert_eq!(pasted(&mut state, &link_of(std::slice::from_ref(&ben))), TAKEN);
    assert_eq!(state.compare.others(&state.given).len(), 4);
    assert_eq!(state.compare.other(&state.given), Some(&ben));
    apply(&mut state, Fact::OtherChosen(3));
    assert_eq!(state.compare.other(&state.given), Some(&three[2]));
}

#[test]
fn a_link_to_both_that_comes_back_brings_only_the_other() {
    let mut state = State::new(alone());
    let ada = person("Ada", outcome(SNAPSHOT, 2, 2));
    let both = link_of(&[person("Me", state.given.first.outcome.clone()), ada.clone()]);
    assert_eq!(pasted(&mut state, &both), TAKEN);
    assert_eq!(state.compare.others(&state.given), [&ada]);
}

#[test]
fn what_cannot_be_compared_with_is_refused_for_its_reason_and_nothing_is_lost() {
    let ada = person("Ada", outcome(SNAPSHOT, 2, 2));
    let mut state = State::new(own(Topic::Compare, SNAPSHOT, vec![ada.clone()]));
    let me = state.given.first.clone();
    let good = link_of(std::slice::from_ref(&ada));
    let mut shortened = good.split("&lmq-name").next().unwrap().to_owned();
    shortened.pop();
    let pack = Revision::from_pack("40").unwrap();
    let other = link_of(&[person("", of_revision(pack, SNAPSHOT, 1, 1))]);
    let cases = [
        ("", Refused::Nothing),
        ("I forgot the link, sorry", Refused::Nothing),
        ("https://quiz.example/#about", Refused::Nothing),
        (&link_of(&[me]), Refused::Same),
        (&shortened, Refused::Link(Refusal::Damaged)),
        ("https://quiz.example/#lmq=2BthWwb399VbmMac", Refused::Link(Refusal::Newer)),
        ("https://quiz.example/#lmq=hello", Refused::Link(Refusal::Foreign)),
        (&other, Refused::Link(Refusal::Other)),
    ];
    for (text, refused) in cases {
        assert_eq!(pasted(&mut state, text), [Effect::Focus(Target::Field)], "{text}");
        assert_eq!(state.compare.refused, Some(refused), "{text}");
        assert_eq!(state.compare.other(&state.given), Some(&ada), "{text}");
    }
    // What was wrong is forgotten once something is right.
    pasted(&mut state, &good);
    assert_eq!(state.compare.refused, None);
}

#[test]
fn each_shape_is_hidden_and_shown_by_itself() {
    let mut state = State::new(alone());
    let layers = Who::ALL.map(|who| Side::ALL.map(|side| Layer { who, side })).concat();
    for layer in &layers {
        apply(&mut state, Fact::LayerToggled(*layer));
        let hidden: Vec<_> = layers.iter().filter(|other| !state.compare.shows(**other)).collect();
        assert_eq!(hidden, [layer]);
        apply(&mut state, Fact::LayerToggled(*layer));
        assert!(state.compare.shows(*layer));
    }
}

#[test]
fn links_decode_to_the_same_people_and_names() {
    let ben = person("Ben & שרה <b>", anybody(Length::Full, 5));
    let mut state = State::new(own(Topic::Compare, SNAPSHOT, vec![ben.clone()]));
    let me = state.given.first.outcome.clone();
    for (typed, name) in [
        ("", None),
        ("   ", None),
        ("\u{202e}\u{200b}", None),
        ("Zoë", Some("Zoë")),
        (" Ada,  Countess & \u{202e}co, of Lovelace", Some("Ada, Countess & co, of L")),
        ("<script>alert(1)</script>", Some("<script>alert(1)</script")),
    ] {
        named(&mut state, typed);
        let compare = &state.compare;
        assert_eq!(compare.typed, typed, "what was typed stays as it is");
        assert_eq!(compare.name().as_ref().map(|name| name.text()), name);
        let first = person(name.unwrap_or_default(), me.clone());
        let own = compare.link(&state.given, Held::Own).unwrap();
        let both = compare.link(&state.given, Held::Both).unwrap();
        assert!(own.starts_with("https://quiz.example/post#lmq="), "{own}");
        assert_eq!(people_in(&own), std::slice::from_ref(&first));
        assert_eq!(people_in(&both), [first, ben.clone()]);
    }
}

#[test]
fn nobody_names_or_sends_another_persons_result_as_their_own() {
    let [ada, ben] = [("Ada", 1), ("Ben", 2)].map(|(n, seed)| person(n, anybody(SNAPSHOT, seed)));
    let mut state = State::new(of_others(Topic::Compare, ada, vec![ben]));
    named(&mut state, "Mallory");
    for held in [Held::Own, Held::Both] {
        assert_eq!(state.compare.link(&state.given, held), None);
        assert_eq!(apply(&mut state, Fact::CopyWanted(held)), []);
    }
}

#[test]
fn a_link_is_copied_or_else_selected() {
    let mut state = State::new(alone());
    assert_eq!(apply(&mut state, Fact::CopyWanted(Held::Both)), [], "there is nobody yet");
    let link = state.compare.link(&state.given, Held::Own).unwrap();
    assert_eq!(apply(&mut state, Fact::CopyWanted(Held::Own)), [Effect::Copy(Held::Own, link)]);
    assert_eq!(apply(&mut state, Fact::CopyEnded(Held::Own, true)), []);
    assert_eq!(state.compare.copying, Some(true));
    let failed = apply(&mut state, Fact::CopyEnded(Held::Own, false));
    assert_eq!(failed, [Effect::Focus(Target::Link(Held::Own))]);
    assert_eq!(state.compare.copying, Some(false));
    named(&mut state, "Ada");
    assert_eq!(state.compare.copying, None, "the copied link is no longer this one");
}

#[test]
fn the_page_for_teams_is_for_three_or_more_where_there_is_one() {
    let others: Vec<_> = [1, 2].map(|seed| person("Someone", anybody(SNAPSHOT, seed))).to_vec();
    let team = Some("https://quiz.example/team.html".to_owned());
    let given = Given { team: team.clone(), ..own(Topic::Compare, SNAPSHOT, others.clone()) };
    let mut state = State::new(given);
    named(&mut state, "Ada");
    let (count, link) = state.compare.team_link(&state.given).unwrap();
    assert!(count == 3 && link.starts_with("https://quiz.example/team.html#lmq="), "{link}");
    let me = person("Ada", state.given.first.outcome.clone());
    assert_eq!(people_in(&link), [vec![me], others.clone()].concat());
    let without = State::new(own(Topic::Compare, SNAPSHOT, others.clone()));
    assert_eq!(without.compare.team_link(&without.given), None);
    let two = Given { team, ..own(Topic::Compare, SNAPSHOT, others[..1].to_vec()) };
    let two = State::new(two);
    assert_eq!(two.compare.team_link(&two.given), None);
}

#[test]
fn another_topic_and_back_keeps_all_and_another_result_keeps_nothing() {
    let mut state = State::new(alone());
    pasted(&mut state, &link_of(&[person("Ada", outcome(SNAPSHOT, 2, 2))]));
    named(&mut state, "Me");
    let before = state.compare.clone();
    state.given(Given { topic: Topic::TakeAway, ..alone() });
    state.given(alone());
    assert_eq!(state.compare, before);
    state.given(of_others(Topic::Compare, person("", anybody(SNAPSHOT, 1)), Vec::new()));
    assert!(state.compare.typed.is_empty() && state.compare.other(&state.given).is_none());
}
