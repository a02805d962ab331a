//! What anything from outside may come to, whatever it is: one function for each door, which takes any
//! bytes and fails where something is said that is not so. The fuzzers in `fuzz/` call them without
//! end, and the test beside this, with what these have kept, in every run of the tests.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic)]

mod files;
mod history;
mod kept;
mod link;
mod messages;
mod pack;
mod team;

pub use files::files;
pub use history::history;
pub use kept::kept;
pub use link::link;
pub use messages::messages;
pub use pack::pack;
pub use team::team;

use leader_manager_quiz::{
    result::{self, Addresses},
    state::{Effect, Fact, State},
};
use quiz::{
    link::{MOST_RESULTS, NamedResult, find_results},
    name::{LONGEST, Name},
};
use std::borrow::Cow;

/// A day on which everything happens.
pub const TODAY: u32 = 20_784;

/// Bytes as a browser hands them over: in what isn't UTF-8, something else stands for it.
fn text(bytes: &[u8]) -> Cow<'_, str> {
    String::from_utf8_lossy(bytes)
}

/// No name is longer than it may be, and none can be made shorter by its own rules.
fn assert_is_name(name: &Name) {
    assert!((1..=LONGEST).contains(&name.text().chars().count()), "{name:?}");
    assert_eq!(Name::new(name.text()).as_ref(), Some(name));
}

fn assert_are_people(people: &[NamedResult]) {
    assert!((1..=MOST_RESULTS).contains(&people.len()), "{}", people.len());
    people.iter().filter_map(|person| person.name.as_ref()).for_each(assert_is_name);
}

/// Has a quiz take a fact in, and carries out what needs no browser.
fn take_in(state: &mut State, addresses: &Addresses, fact: Fact) {
    let mut facts = vec![fact];
    while let Some(fact) = facts.pop() {
        for effect in state.apply(fact) {
            facts.extend(answer(effect, addresses));
        }
    }
    assert_is_whole(state, addresses);
}

/// What the program makes of an effect at once, as `src/app.rs` does.
fn answer(effect: Effect, addresses: &Addresses) -> Option<Fact> {
    match effect {
        Effect::OpenTool(asked) => Some(Fact::ToolReady(asked, addresses.clone())),
        Effect::Claim(address) => Some(Fact::Addressed(address)),
        Effect::Open(result) => Some(Fact::ResultOpened(result)),
        Effect::Confirm => Some(Fact::ConfirmationEnded),
        _ => None,
    }
}

/// What is on screen can be kept, and what is passed on can be read.
fn assert_is_whole(state: &State, addresses: &Addresses) {
    let revision = state.settings().revision;
    if let Some(session) = state.kept() {
        kept::assert_comes_back(session, revision);
    }
    let Some(result) = state.result() else { return };
    assert!(revision.shows(result.reported.outcome.revision()));
    let link = (result::DOOR.link)(result, addresses);
    let found = find_results(&link).unwrap().unwrap();
    assert_are_people(&found);
    assert!(found.iter().any(|person| person.outcome == result.reported.outcome));
    let partners = (result::DOOR.partners)(result, state.own().finished.as_ref());
    if let Some(partners) = find_results(&partners) {
        assert_are_people(&partners.unwrap());
    }
}
