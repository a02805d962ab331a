//! The page of a result, and what is said where there is none to show.

use super::{Scene, looks, picture};
use crate::fixtures::{
    people::{self, Answers, always, anybody, even, outcome, outcome_of, person, silent, straying},
    takers::{
        self, SETTINGS, having_answered, linked, result_leading_to, result_with, screen, shared,
    },
};
use leader_manager_quiz::{
    parts::Doors,
    picture::{self, Layers},
    result::{Addresses, Asked, Fact as ResultFact, Layer, Tool, Way},
    state::{Fact, Own, State},
};
use quiz::{
    instrument::{Answer, Dimension, Frequency, Length, Revision, Side},
    link::{self, NamedResult},
    words::{Part, Words},
};
use yew::prelude::*;

/// Whoever says often to everything, and to its opposite.
fn careless() -> Answers {
    always(Length::Full, Answer::Rated(Frequency::Often))
}

fn zoe() -> NamedResult {
    person("Zoë", anybody(Length::Full, 3))
}

fn unnamed() -> NamedResult {
    person("", outcome(&even(Length::Snapshot, 1, 3)))
}

/// The comparison is there.
fn ready() -> Fact {
    let asked = Asked { tool: Tool::Compare, number: None, by_person: true };
    Fact::ToolReady(asked, Addresses::default())
}

/// A link that is opened by somebody who has a result of their own.
fn beside_own() -> State {
    let mut state = having_answered(Length::Snapshot, &takers::answers());
    let address = link::with_named_results("https://quiz.example/", &[zoe()]);
    state.apply(Fact::LinkOpened(address));
    state
}

fn refused(address: &str) -> State {
    State::new(SETTINGS, Own::default(), address.to_owned(), Doors::all()).0
}

/// After these facts.
fn after(mut state: State, facts: impl IntoIterator<Item = Fact>) -> State {
    for fact in facts {
        state.apply(fact);
    }
    state
}

fn states() -> Vec<(&'static str, State)> {
    let pack = Revision::from_pack("40").unwrap();
    let other = person("", outcome_of(pack, &straying(Length::Snapshot, 1)));
    let other = link::with_named_results("", &[other]);
    let own = |length, answers: &Answers| having_answered(length, answers);
    let result = |fact| [Fact::Result(fact)];
    let slight = link::find_results("#lmq=1BthWwb399VbmMac").unwrap().unwrap();
    let short = || own(Length::Snapshot, &takers::answers());
    let left = Fact::Result(ResultFact::LeftComparison);
    vec![
        ("refused: damaged", refused("#lmq=1BAUZ")),
        ("refused: newer", refused("#lmq=2BAUZhl5AMsKrjHQ")),
        ("refused: foreign", refused("#lmq=hello")),
        ("refused: other statements", refused(&other)),
        ("own, short", short()),
        ("own, full", own(Length::Full, &takers::answers())),
        ("own, careless", own(Length::Full, &careless())),
        ("own, even", own(Length::Full, &even(Length::Full, 2, 2))),
        ("own, managing", own(Length::Full, &even(Length::Full, 0, 4))),
        ("own, both ways", own(Length::Full, &people::answers(Length::Full, 47))),
        ("own, straying", own(Length::Full, &straying(Length::Full, 5))),
        ("own, silent", own(Length::Full, &always(Length::Full, Answer::CantSay))),
        ("copied", after(short(), result(ResultFact::PassedOn(Way::Copy, true)))),
        ("named", after(short(), result(ResultFact::NameTyped("Ada,  Countess".into())))),
        ("asked", after(short(), result(ResultFact::PassedOn(Way::Invite, true)))),
        ("not copied", after(short(), result(ResultFact::PassedOn(Way::Copy, false)))),
        ("read out", after(short(), result(ResultFact::DimensionPointed(Dimension::Risk)))),
        ("half", after(short(), result(ResultFact::LayerToggled(Layer::Side(Side::Leading))))),
        ("how sure", after(short(), result(ResultFact::LayerToggled(Layer::Bands)))),
        ("a tool on its way", after(short(), [Fact::ToolPressed(Tool::Export)])),
        (
            "no tool",
            after(short(), [Fact::ToolPressed(Tool::Export), Fact::PartFailed(Part::Export)]),
        ),
        ("shared", shared(anybody(Length::Snapshot, 1))),
        ("shared, both ways", shared(anybody(Length::Full, 47))),
        ("shared, slight", linked(&slight)),
        ("shared, silent", shared(silent(Length::Snapshot))),
        ("shared, of a role", shared(takers::outcome(Length::Full))),
        ("named", linked(&[zoe()])),
        ("several", linked(&[zoe(), unnamed()])),
        ("seen beside one's own", beside_own()),
        ("one's own beside it", after(beside_own(), [Fact::OwnWanted])),
        ("the comparison left", after(beside_own(), [Fact::OwnWanted, ready(), left])),
        ("no comparison", after(beside_own(), [Fact::OwnWanted, Fact::PartFailed(Part::Compare)])),
        ("kept", after(short(), [Fact::ResultOpened(Box::new(zoe()))])),
    ]
}

pub(super) fn scenes() -> Vec<Scene> {
    let scene = |(name, state)| {
        let name = format!("result: {name}");
        Scene::new(name, move |words| screen(words, &state))
    };
    let mut scenes: Vec<Scene> = states().into_iter().map(scene).collect();
    let state = having_answered(Length::Snapshot, &takers::answers());
    for address in [None, Some("https://blog.example/post?lmq=")] {
        let own = having_answered(Length::Snapshot, &takers::answers());
        let name = format!("result: its links lead to {address:?}");
        let page = move |words: &Words| -> Html { result_leading_to(address, words, &own) };
        scenes.push(Scene::new(&name, page));
    }
    let shared = move |words: &Words| -> Html { result_with(words, &state, None, true) };
    scenes.push(Scene::new("a share sheet", shared));
    let profile = anybody(Length::Snapshot, 1).profile();
    scenes.push(Scene::new("both charts as pictures", move |words| {
        let radar = picture::radar(words, &profile, Layers::ALL, &looks());
        let dumbbell = picture::dumbbell(words, &profile, &looks());
        html! { <>{ picture(Some(radar)) }{ picture(Some(dumbbell)) }</> }
    }));
    scenes
}
