//! Every screen, and every state of it that says something else, is walked through. A room says nothing but
//! what it has words for: those of its own part, and of the parts that are there before it. And whatever
//! words say, they are words.

mod compare;
pub(crate) mod export;
mod history;
mod result;
mod take;
mod team;

use crate::fixtures::{
    people::{Answers, outcome, person, silent, straying},
    rooms::{Breakdown, of_others, own},
    tree::{Tree, drawn, markup},
    words::{beginning_with, marked, names_in, only},
};
use leader_manager_quiz::{
    breakdown::Fact,
    picture::{Chart, looks::Looks, svg},
};
use quiz::{
    instrument::Length,
    scoring::Measure,
    words::{Key, Part, Phrase, Words},
};
use std::collections::BTreeSet;
use yew::prelude::*;

/// Something that is drawn in some words.
struct Scene {
    name: String,
    draw: Box<dyn Fn(&Words) -> Html>,
}

impl Scene {
    fn new(name: impl Into<String>, draw: impl Fn(&Words) -> Html + 'static) -> Scene {
        Scene { name: name.into(), draw: Box::new(draw) }
    }
}

/// A picture, as the text of its file.
fn picture(chart: Option<Chart>) -> Html {
    html! { <pre>{ svg::text(&chart.unwrap().scene()) }</pre> }
}

fn looks() -> Looks {
    crate::fixtures::pictures::looks()
}

fn breakdown() -> Vec<Scene> {
    let from_link = |answers: &Answers| of_others(person("", outcome(answers)), Vec::new());
    let requests = [
        ("own", own(straying(Length::Full, 3))),
        ("a link's", from_link(&straying(Length::Snapshot, 4))),
        ("silent", of_others(person("Zoë", silent(Length::Full)), Vec::new())),
    ];
    let mut scenes = Vec::new();
    for (name, request) in requests {
        let closed = Breakdown::new(request);
        let open = closed.clone().after([Fact::AllPressed]);
        let mut from_table = closed.clone();
        from_table.asked_for(Measure::Balance);
        for (state, room) in [("closed", closed), ("open", open), ("from the table", from_table)] {
            let name = format!("breakdown: {name}, {state}");
            scenes.push(Scene::new(name, move |words| room.view(words)));
        }
    }
    scenes
}

/// Everything that a part draws.
fn scenes(part: Part) -> Vec<Scene> {
    match part {
        Part::Take => take::scenes(),
        Part::Result => result::scenes(),
        Part::Compare => compare::scenes(),
        Part::Breakdown => breakdown(),
        Part::Export => export::scenes(),
        Part::History => history::scenes(),
        Part::Team => team::scenes(),
    }
}

/// What is said elsewhere than in markup.
const UNSEEN: [Phrase; 5] = [
    Phrase::Language,
    Phrase::Direction,
    // It goes to whoever is asked.
    Phrase::ShareInvitation,
    // The name of the window that is printed.
    Phrase::ExportSheetTitle,
    // They are read as a link is.
    Phrase::TeamExampleNames,
];

/// The walk is no proof where it leaves something out, so it counts what is said on it.
#[tokio::test]
async fn a_room_needs_no_words_but_those_that_come_with_it_and_each_phrase_is_said_in_one() {
    let all = marked();
    let mut said: BTreeSet<String> = UNSEEN.map(|phrase| Key::from(phrase).name()).into();
    for part in Part::ALL {
        let there: &[Part] = match part {
            Part::Take => &[],
            Part::Result => &[Part::Result],
            other => &[Part::Result, other],
        };
        let some = only(&all, there);
        for Scene { name, draw } in scenes(part) {
            let (whole, found) = (markup(draw(&all)).await, markup(draw(&some)).await);
            let (names, there) = (names_in(&whole), names_in(&found));
            let lacks: Vec<&String> = names.difference(&there).collect();
            assert!(whole == found, "{name} lacks {lacks:?}");
            said.extend(names);
        }
    }
    let phrases = Key::all().into_iter().filter(|key| matches!(key, Key::Phrase(_)));
    let silent = phrases.map(Key::name).filter(|name| !said.contains(name));
    assert_eq!(silent.collect::<Vec<_>>(), [""; 0], "nobody says these");
}

#[tokio::test]
async fn no_screen_carries_a_style_or_a_script_whatever_its_words_are() {
    const HOSTILE: &str = "<img src=x onerror=alert(1)>\"'><script>alert(1)</script>";
    let words = beginning_with(|_| HOSTILE.to_owned());
    for Scene { name, draw } in Part::ALL.into_iter().flat_map(scenes) {
        let screen = drawn(draw(&words)).await;
        assert_eq!(screen.code(), [""; 0], "{name}");
        // Pictures are the texts of files, which break lines where they must.
        let pictures = screen.texts("pre");
        let is_said = screen.text().contains(HOSTILE) || !pictures.is_empty();
        assert!(is_said, "{name}: {screen}");
        for picture in pictures {
            assert_eq!(Tree::of(&picture).code(), [""; 0], "{name}");
        }
    }
}
