//! Scenes for the tests of the annex: people with results, what the quiz hands over about them, and
//! a page that draws one thing. No expected value lives here.
#![allow(dead_code, reason = "each test file uses its own part of this")]

use leader_manager_annex::{
    state::{Given, State},
    topic::Topic,
    words::Words,
};
use quiz::{
    answer::{Answer, Frequency},
    context::Context,
    instrument::{Length, Revision, Scale, Side, items},
    link::Person,
    name::Name,
    outcome::Outcome,
    words::{AnnexWords, Words as QuizWords},
};
use std::{collections::BTreeMap, rc::Rc};
use yew::prelude::{Component, Html, Properties};

/// The answers of somebody who scores the same on every scale of a side, from 0 to 4.
pub(crate) fn answers(length: Length, leading: u8, managing: u8) -> Vec<Option<Answer>> {
    let rated = |keyed: u8, keying| {
        let is_it = |frequency: &Frequency| frequency.keyed(keying) == keyed;
        Some(Answer::Rated(Frequency::ALL.into_iter().find(is_it).unwrap()))
    };
    items()[..length.item_count()]
        .iter()
        .map(|item| match item.scale {
            Scale::Facet(facet) if facet.side == Side::Managing => rated(managing, item.keying),
            _ => rated(leading, item.keying),
        })
        .collect()
}

/// Their result.
pub(crate) fn outcome(length: Length, leading: u8, managing: u8) -> Outcome {
    of_revision(Revision::OURS, length, leading, managing)
}

/// The same of other statements.
pub(crate) fn of_revision(
    revision: Revision,
    length: Length,
    leading: u8,
    managing: u8,
) -> Outcome {
    let answers = answers(length, leading, managing);
    Outcome::from_answers(revision, length, &answers, Context::default()).unwrap()
}

/// A result of which nothing is known.
pub(crate) fn silent(length: Length) -> Outcome {
    let answers = vec![Some(Answer::CantSay); length.item_count()];
    Outcome::from_answers(Revision::OURS, length, &answers, Context::default()).unwrap()
}

/// A result that changes by item, different for each seed.
pub(crate) fn anybody(length: Length, seed: usize) -> Outcome {
    let answer = |place: usize| {
        let keyed = Frequency::ALL[(place * 7 + seed * 3 + place * seed) % 5];
        Some(Answer::Rated(keyed))
    };
    let answers: Vec<_> = (0..length.item_count()).map(answer).collect();
    Outcome::from_answers(Revision::OURS, length, &answers, Context::default()).unwrap()
}

/// Somebody with a name, or without one where it is empty.
pub(crate) fn person(name: &str, outcome: Outcome) -> Person {
    Person { name: Name::new(name), outcome }
}

/// The reader's own result and others: own answers are known.
pub(crate) fn own(topic: Topic, length: Length, others: Vec<Person>) -> Given {
    let first = person("", outcome(length, 3, 1));
    Given { answers: Some(answers(length, 3, 1)), ..of_others(topic, first, others) }
}

/// Somebody else's result, opened by a link.
pub(crate) fn of_others(topic: Topic, first: Person, others: Vec<Person>) -> Given {
    Given {
        first,
        others,
        answers: None,
        base: "https://quiz.example/post".to_owned(),
        team: None,
        topic,
        number: None,
        is_asked: true,
    }
}

/// The shipped English words.
pub(crate) fn english() -> Words {
    let texts: BTreeMap<String, String> =
        serde_json::from_str(include_str!("../../../content/en.json")).unwrap();
    let pairs: Vec<_> = texts.into_iter().collect();
    Words { quiz: QuizWords::new(pairs.clone()).unwrap(), annex: AnnexWords::new(pairs).unwrap() }
}

/// A page that draws one thing.
#[derive(Properties)]
struct Drawn {
    draw: fn(&Words, &State) -> Html,
    state: Rc<State>,
}

impl PartialEq for Drawn {
    fn eq(&self, _: &Drawn) -> bool {
        false
    }
}

struct Page;

impl Component for Page {
    type Message = ();
    type Properties = Drawn;

    fn create(_: &yew::Context<Self>) -> Page {
        Page
    }

    fn view(&self, ctx: &yew::Context<Self>) -> Html {
        (ctx.props().draw)(&english(), &ctx.props().state)
    }
}

/// The markup of a state, as a server would draw it.
pub(crate) async fn drawn(state: State, draw: fn(&Words, &State) -> Html) -> String {
    let properties = move || Drawn { draw, state: Rc::new(state) };
    yew::LocalServerRenderer::<Page>::with_props(properties()).hydratable(false).render().await
}

/// How often something stands in a markup.
pub(crate) fn count(markup: &str, what: &str) -> usize {
    markup.matches(what).count()
}

/// What a reader sees of a markup: no tags, and its special letters as themselves.
pub(crate) fn seen(markup: &str) -> String {
    let mut text = String::new();
    let mut is_tag = false;
    for letter in markup.chars() {
        match letter {
            '<' => is_tag = true,
            '>' => {
                is_tag = false;
                text.push(' ');
            }
            _ if !is_tag => text.push(letter),
            _ => {}
        }
    }
    text.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&amp;", "&")
}
