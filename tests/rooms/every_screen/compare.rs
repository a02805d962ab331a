//! Two results side by side.

use super::{Scene, looks, picture};
use crate::fixtures::{
    people::{answers, anybody, even, outcome, outcome_of, person, silent},
    rooms::{BASE, Compare, TEAM, of_others, own, own_beside},
    takers::{self, having_answered, linked, result_with, screen},
};
use leader_manager_quiz::{
    compare::{Fact, picture::drawn},
    result::{Addresses, Request},
    state::{self, State},
};
use quiz::{
    instrument::{Length, Revision},
    link::{self, NamedResult},
    words::Words,
};
use yew::prelude::*;

const SNAPSHOT: Length = Length::Snapshot;

fn alone() -> Request {
    own(even(SNAPSHOT, 3, 1))
}

fn beside(others: Vec<NamedResult>) -> Request {
    own_beside(even(SNAPSHOT, 3, 1), others)
}

/// Two others, by their names, who differ this much.
fn two(names: [&str; 2], length: Length, scores: [(u8, u8); 2]) -> Request {
    let [first, second] = [0, 1].map(|place| {
        let (leading, managing) = scores[place];
        person(names[place], outcome(&even(length, leading, managing)))
    });
    of_others(first, vec![second])
}

fn pasted(text: &str) -> Vec<Fact> {
    vec![Fact::LinkRead(text.to_owned())]
}

fn many() -> Request {
    let others = vec![person("Ada", anybody(SNAPSHOT, 1)), person("", anybody(SNAPSHOT, 2))];
    let mut request = beside(others);
    request.addresses.team = Some(TEAM.to_owned());
    request
}

/// More people than are chosen among here.
fn team() -> Request {
    let mut request = beside((1..13).map(|seed| person("", anybody(SNAPSHOT, seed))).collect());
    request.addresses.team = Some(TEAM.to_owned());
    request
}

/// The whole page of a comparison: the reader's own with somebody's, and those of a link.
fn pages() -> [(&'static str, State); 4] {
    let beside = |name| {
        let mut state = having_answered(SNAPSHOT, &takers::answers());
        let other = person(name, anybody(Length::Full, 3));
        let address = link::with_named_results(BASE, &[other]);
        state.apply(state::Fact::LinkOpened(address));
        state.apply(state::Fact::OwnWanted);
        state
    };
    let [zoe, unnamed] = ["Zoë", ""].map(|name| person(name, anybody(SNAPSHOT, 2)));
    [
        ("own and named", beside("Zoë")),
        ("own", beside("")),
        ("others, the first named", linked(&[zoe.clone(), unnamed.clone()])),
        ("others", linked(&[unnamed, zoe])),
    ]
    .map(|(name, mut state)| {
        let asked = state.result().and_then(|result| result.tool.wanted()).unwrap();
        state.apply(state::Fact::ToolReady(asked, Addresses::default()));
        (name, state)
    })
}

pub(super) fn scenes() -> Vec<Scene> {
    let pack = Revision::from_pack("40").unwrap();
    let ada = |length, seed| person("Ada", anybody(length, seed));
    let elsewhere = person("Ada", outcome_of(pack, &answers(SNAPSHOT, 1)));
    let link_of = |person| link::with_named_results(BASE, &[person]);
    let far = [(4, 0), (0, 4)];
    let rooms: Vec<(&str, Request, Vec<Fact>)> = vec![
        ("alone", alone(), vec![]),
        ("nothing pasted", alone(), pasted("no link")),
        ("oneself pasted", alone(), pasted(&link_of(alone().first))),
        ("damaged", alone(), pasted("#lmq=1BthWwb")),
        ("newer", alone(), pasted("#lmq=2BthWwb399VbmMac")),
        ("foreign", alone(), pasted("#lmq=hello")),
        ("other statements", alone(), pasted(&link_of(elsewhere.clone()))),
        ("pasted", alone(), pasted(&link_of(ada(SNAPSHOT, 1)))),
        ("beside somebody", beside(vec![ada(SNAPSHOT, 1)]), vec![]),
        ("beside nobody in particular", beside(vec![person("", anybody(SNAPSHOT, 2))]), vec![]),
        ("beside a full profile", beside(vec![ada(Length::Full, 2)]), vec![]),
        ("beside somebody silent", beside(vec![person("Ada", silent(SNAPSHOT))]), vec![]),
        ("beside other statements", beside(vec![elsewhere]), vec![]),
        ("many", many(), vec![Fact::OtherChosen(1)]),
        ("a team", team(), vec![]),
        ("no picture", many(), vec![Fact::PictureEnded(false)]),
        ("two others", two(["Ada", "Ben"], SNAPSHOT, far), vec![]),
        ("two others the other way", two(["Ada", "Ben"], SNAPSHOT, [(0, 4), (4, 0)]), vec![]),
        ("two of one name", two(["Ada", "Ada"], SNAPSHOT, far), vec![]),
        ("two of no name", two(["", ""], Length::Full, [(2, 2), (2, 2)]), vec![]),
        ("one of a name", two(["", "Ben"], Length::Full, far), vec![]),
    ];
    let mut scenes = Vec::new();
    for (name, request, facts) in rooms {
        let room = Compare::new(request).after(facts);
        scenes.push(Scene::new(format!("compare: {name}"), move |words| room.view(words)));
    }
    for (name, state) in pages() {
        let draw = move |words: &Words| {
            html! { <>{ screen(words, &state) }{ result_with(words, &state, None, true) }</> }
        };
        scenes.push(Scene::new(format!("compare: page, {name}"), draw));
    }
    for (name, request) in [("own", many()), ("others'", two(["", "Ben"], SNAPSHOT, far))] {
        let Compare { request, state, .. } = Compare::new(request);
        scenes.push(Scene::new(format!("compare: {name} picture"), move |words| {
            picture(drawn(words, &request, &state, &looks()))
        }));
    }
    scenes
}
