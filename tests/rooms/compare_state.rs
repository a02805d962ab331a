//! How two results are put side by side: whose, and what is shown of them.

use crate::fixtures::{
    people::{Answers, anybody, even, outcome, outcome_of, person},
    rooms::{Compare, TEAM, own, own_beside},
};
use leader_manager_quiz::{
    compare::{Effect, Fact, Refused, Who},
    state::{self, Target as ScreenTarget},
};
use quiz::{
    instrument::{Length, Revision},
    link::{self, LinkError, NamedResult},
    name::Name,
    team::LONGEST_NAMED_LINE,
};

const SNAPSHOT: Length = Length::Snapshot;

fn reader() -> Answers {
    even(SNAPSHOT, 3, 1)
}

fn alone() -> Compare {
    Compare::new(own(reader()))
}

fn beside(others: Vec<NamedResult>) -> Compare {
    Compare::new(own_beside(reader(), others))
}

fn ada() -> NamedResult {
    person("Ada", outcome(&even(SNAPSHOT, 2, 2)))
}

fn pasted(room: &mut Compare, text: &str) -> Vec<state::Effect> {
    assert_eq!(room.apply(Fact::LinkConfirmed), [state::Effect::Compare(Effect::ReadLink)]);
    assert_eq!(room.state.refused, None, "what is said next is new");
    room.apply(Fact::LinkRead(text.to_owned()))
}

fn other(room: &Compare) -> Option<&NamedResult> {
    room.state.other(&room.request)
}

fn others(room: &Compare) -> Vec<&NamedResult> {
    room.state.people(&room.request).into_iter().skip(1).collect()
}

fn link_of(people: &[NamedResult]) -> String {
    link::with_named_results("https://quiz.example/", people)
}

fn people_in(link: &str) -> Vec<NamedResult> {
    link::find_results(link).unwrap().unwrap()
}

/// The comparison is another page, whose heading takes the focus.
const TAKEN: [state::Effect; 2] =
    [state::Effect::Compare(Effect::EmptyLink), state::Effect::Focus(ScreenTarget::Heading)];

#[test]
fn a_link_in_a_message_brings_its_person_and_the_focus() {
    let mut room = alone();
    assert_eq!(other(&room), None);
    let ada = ada();
    let message = format!("Look what I got: {} – and you?", link_of(std::slice::from_ref(&ada)));
    assert_eq!(pasted(&mut room, &message), TAKEN);
    assert_eq!(other(&room), Some(&ada));
    assert_eq!((room.state.refused, room.state.taken), (None, Some(1)));
}

#[test]
fn everybody_in_a_link_is_taken_and_the_first_of_them_chosen() {
    let ben = person("Ben", outcome(&even(SNAPSHOT, 0, 4)));
    let mut room = beside(vec![ben.clone()]);
    let three = [1, 2, 3].map(|seed| person("", anybody(SNAPSHOT, seed)));
    assert_eq!(pasted(&mut room, &link_of(&three)), TAKEN);
    assert_eq!(others(&room).len(), 4);
    assert_eq!(other(&room), Some(&three[0]));
    // Who is there already is chosen again, not added again.
    assert_eq!(pasted(&mut room, &link_of(std::slice::from_ref(&ben))), TAKEN);
    assert_eq!(others(&room).len(), 4);
    assert_eq!(other(&room), Some(&ben));
    room.apply(Fact::OtherChosen(3));
    assert_eq!(other(&room), Some(&three[2]));
}

#[test]
fn a_link_to_both_that_comes_back_brings_only_the_other() {
    let mut room = alone();
    let ada = ada();
    let both = link_of(&[person("Me", room.request.first.outcome.clone()), ada.clone()]);
    assert_eq!(pasted(&mut room, &both), TAKEN);
    assert_eq!(others(&room), [&ada]);
}

#[test]
fn what_cannot_be_compared_with_is_refused_for_its_reason_and_nothing_is_lost() {
    let ada = ada();
    let mut room = beside(vec![ada.clone()]);
    let me = room.request.first.clone();
    let good = link_of(std::slice::from_ref(&ada));
    let mut shortened = good.split("&lmq-name").next().unwrap().to_owned();
    shortened.pop();
    let pack = Revision::from_pack("40").unwrap();
    let elsewhere = link_of(&[person("", outcome_of(pack, &reader()))]);
    let cases = [
        ("", Refused::Nothing),
        ("I forgot the link, sorry", Refused::Nothing),
        ("https://quiz.example/#about", Refused::Nothing),
        (&link_of(&[me]), Refused::Same),
        (&shortened, Refused::Link(LinkError::Damaged)),
        ("https://quiz.example/#lmq=2BthWwb399VbmMac", Refused::Link(LinkError::Newer)),
        ("https://quiz.example/#lmq=hello", Refused::Link(LinkError::Foreign)),
        (&elsewhere, Refused::Link(LinkError::OtherStatements)),
    ];
    for (text, refused) in cases {
        assert_eq!(pasted(&mut room, text), [state::Effect::Compare(Effect::FocusField)], "{text}");
        assert_eq!(room.state.refused, Some(refused), "{text}");
        assert_eq!(other(&room), Some(&ada), "{text}");
    }
    // What was wrong is forgotten once something is right.
    pasted(&mut room, &good);
    assert_eq!(room.state.refused, None);
}

#[test]
fn of_a_book_only_the_beginning_is_looked_at() {
    let (mut room, ada) = (alone(), ada());
    let link = link_of(std::slice::from_ref(&ada));
    // A letter of several bytes lies across the end, wherever that is.
    for shift in ["", "x", "xx", "xxx"] {
        let book = format!("{shift}{}", "🦊".repeat(5_000_000));
        pasted(&mut room, &format!("{book} {link}"));
        assert_eq!(room.state.refused, Some(Refused::Nothing));
        assert_eq!(other(&room), None);
    }
    let people: Vec<_> =
        (0..500).map(|seed| person(&"🦊".repeat(24), anybody(Length::Full, seed))).collect();
    assert!(link_of(&people).len() <= LONGEST_NAMED_LINE, "a whole link has room");
    assert_eq!(pasted(&mut room, &format!("{link} {}", "🦊".repeat(5_000_000))), TAKEN);
    assert_eq!(other(&room), Some(&ada));
}

#[test]
fn each_person_is_hidden_and_shown_by_themselves() {
    let mut room = alone();
    for who in Who::ALL {
        room.apply(Fact::PersonToggled(who));
        let hidden: Vec<_> = Who::ALL.into_iter().filter(|who| !room.state.shows(*who)).collect();
        assert_eq!(hidden, [who]);
        room.apply(Fact::PersonToggled(who));
        assert!(room.state.shows(who));
    }
}

#[test]
fn three_to_twelve_are_chosen_from_here_and_more_where_there_is_no_page_for_teams() {
    let of = |count: u32, team: Option<&str>| {
        let others = (1..count).map(|seed| person("", anybody(SNAPSHOT, seed.into())));
        let mut room = beside(others.collect());
        room.request.addresses.team = team.map(str::to_owned);
        room.state.offers_choice(&room.request)
    };
    for (count, here, anywhere) in
        [(2, false, false), (3, true, true), (12, true, true), (13, false, true)]
    {
        assert_eq!((of(count, Some(TEAM)), of(count, None)), (here, anywhere), "{count}");
    }
}

#[test]
fn the_page_for_teams_is_for_three_or_more_where_there_is_one() {
    let others: Vec<_> = [1, 2].map(|seed| person("Someone", anybody(SNAPSHOT, seed))).to_vec();
    let with_page = |others: &[NamedResult]| {
        let mut room = beside(others.to_vec());
        room.request.addresses.team = Some(TEAM.to_owned());
        room
    };
    let mut room = with_page(&others);
    room.request.first.name = Name::new("Ada");
    let link = room.state.team_link(&room.request).unwrap();
    assert!(link.starts_with(&format!("{TEAM}#lmq=")), "{link}");
    let me = person("Ada", room.request.first.outcome.clone());
    assert_eq!(people_in(&link), [vec![me], others.clone()].concat());
    let without = beside(others.clone());
    assert_eq!(without.state.team_link(&without.request), None);
    let two = with_page(&others[..1]);
    assert_eq!(two.state.team_link(&two.request), None);
}

#[test]
fn asking_for_it_again_keeps_all() {
    let mut room = alone();
    assert_eq!(room.asked(), [state::Effect::Focus(ScreenTarget::Tool)]);
    pasted(&mut room, &link_of(&[ada()]));
    let before = room.state.clone();
    assert_eq!(room.asked(), [state::Effect::Focus(ScreenTarget::Heading)], "it is a page now");
    assert_eq!(room.opened(), [], "nothing takes the focus by itself");
    assert_eq!(room.state, before);
}
