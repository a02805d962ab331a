//! Results for the tests of the annex, what the quiz hands over about them, and a page that draws one
//! thing. No expected value lives here.
#![allow(dead_code, reason = "each test file uses its own part of this")]

use leader_manager_annex::{
    state::{Given, State},
    topic::Topic,
    words::Words,
};
use quiz::{
    answer::Answer,
    context::Context,
    instrument::{Length, Revision},
    link::Person,
    name::Name,
    outcome::Outcome,
    words::{AnnexWords, Words as QuizWords},
};
use std::{collections::BTreeMap, rc::Rc};
use yew::prelude::{Component, Html, Properties};

/// The address that links lead to.
pub(crate) const BASE: &str = "https://quiz.example/post?page=2";

/// Answers from a small fixed generator, different for each seed.
pub(crate) fn answers(length: Length, seed: u64) -> Vec<Option<Answer>> {
    let mut state = seed.wrapping_add(0x9E37_79B9_7F4A_7C15);
    let mut answer = || {
        state =
            state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        Some(Answer::ALL[(state >> 33) as usize % 5])
    };
    (0..length.item_count()).map(|_| answer()).collect()
}

/// What answers of ours come to.
pub(crate) fn outcome(length: Length, answers: &[Option<Answer>]) -> Outcome {
    Outcome::from_answers(Revision::OURS, length, answers, Context::default()).unwrap()
}

/// The reader's own result.
pub(crate) fn own(length: Length, seed: u64) -> Given {
    let answers = answers(length, seed);
    Given { answers: Some(answers.clone()), ..given(None, outcome(length, &answers)) }
}

/// The result of somebody with a name.
pub(crate) fn someones(name: &str, length: Length, seed: u64) -> Given {
    given(Name::new(name), outcome(length, &answers(length, seed)))
}

/// A result of which nothing is known.
pub(crate) fn silent(length: Length) -> Given {
    given(None, outcome(length, &vec![Some(Answer::CantSay); length.item_count()]))
}

fn given(name: Option<Name>, outcome: Outcome) -> Given {
    Given {
        first: Person { name, outcome },
        others: Vec::new(),
        answers: None,
        base: BASE.to_owned(),
        team: None,
        topic: Topic::TakeAway,
        number: None,
        is_asked: true,
    }
}

/// The shipped English words, with some texts replaced.
pub(crate) fn english_with(replaced: &[(&str, &str)]) -> Words {
    let mut texts: BTreeMap<String, String> =
        serde_json::from_str(include_str!("../../../content/en.json")).unwrap();
    for (key, text) in replaced {
        texts.insert((*key).to_owned(), (*text).to_owned());
    }
    let pairs: Vec<(String, String)> = texts.into_iter().collect();
    Words { quiz: QuizWords::new(pairs.clone()).unwrap(), annex: AnnexWords::new(pairs).unwrap() }
}

/// The shipped English words.
pub(crate) fn english() -> Words {
    english_with(&[])
}

/// What a page draws.
pub(crate) type Draw = fn(&Words, &State) -> Html;

#[derive(Properties)]
struct Drawn {
    draw: Draw,
    words: Rc<Words>,
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
        let Drawn { draw, words, state } = ctx.props();
        draw(words, state)
    }
}

/// The markup of one thing, without Yew's hydration marks.
pub(crate) async fn drawn(words: Words, state: State, draw: Draw) -> String {
    let properties = Drawn { draw, words: Rc::new(words), state: Rc::new(state) };
    yew::LocalServerRenderer::<Page>::with_props(properties).hydratable(false).render().await
}
