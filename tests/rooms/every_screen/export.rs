//! What can be taken away, and what is said of it.

use super::{Scene, looks};
use crate::fixtures::{
    people::{answers, anybody, person, silent},
    rooms::{Export, of_others, own},
};
use leader_manager_quiz::{
    export::{Fact, Told},
    picture::{
        card::{Card, Shape},
        svg,
    },
    result::Request,
};
use quiz::{export::ImportError, instrument::Length, report::Voice, scoring::Measure};
use yew::prelude::*;

/// Everything that may be told.
pub(crate) fn told() -> Vec<Told> {
    let mut told = vec![Told::PictureFailed, Told::AllPrinted, Told::NotPrinted];
    told.extend([Told::Unreadable, Told::Unavailable]);
    let errors = [
        ImportError::NotJson,
        ImportError::Foreign,
        ImportError::OtherKind,
        ImportError::Newer,
        ImportError::Damaged,
        ImportError::OtherStatements,
    ];
    let disagrees = Measure::all().map(ImportError::Disagrees);
    told.extend(errors.into_iter().chain(disagrees).map(Told::NotOpened));
    told
}

pub(super) fn scenes() -> Vec<Scene> {
    let mine = || own(answers(Length::Snapshot, 1));
    let mut far = mine();
    far.addresses.base = Some(["https://quiz.example/", &"a".repeat(600)].concat());
    let printing = || Fact::WindowEnded(Some("today".into()));
    let rooms: Vec<(&str, Request, Vec<Fact>)> = vec![
        ("own", mine(), vec![]),
        ("too long", far, vec![]),
        ("with a share sheet", mine(), vec![Fact::SharingKnown(true)]),
        ("printing", mine(), vec![printing()]),
        (
            "printing somebody's",
            of_others(person("Zoë", anybody(Length::Full, 2)), Vec::new()),
            vec![printing()],
        ),
        (
            "printing somebody silent's",
            of_others(person("", silent(Length::Full)), Vec::new()),
            vec![printing()],
        ),
    ];
    let mut scenes = Vec::new();
    for (name, request, facts) in rooms {
        let room = Export::new(request).after(facts);
        scenes.push(Scene::new(format!("export: {name}"), move |words| room.view(words)));
    }
    for voice in Voice::ALL {
        scenes.push(Scene::new(format!("export: a picture to post, {voice:?}"), move |words| {
            let person = &person("", anybody(Length::Snapshot, 1));
            let card = Card { words, person, voice, address: None, looks: &looks() };
            html! { <pre>{ svg::text(&card.scene(Shape::Wide)) }</pre> }
        }));
    }
    for told in told() {
        let mut room = Export::new(mine());
        let name = format!("export: {told:?}");
        room.state.told = Some(told);
        scenes.push(Scene::new(name, move |words| room.view(words)));
    }
    scenes
}
