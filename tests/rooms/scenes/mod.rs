//! Scenes for the tests: whose result is on screen, and how the annex draws it on the server.
#![allow(dead_code, reason = "each test file uses its own part of this")]

use leader_manager_annex::{
    state::{
        Effect, Fact, Given, State,
        over_time::{self, Found, Storage},
    },
    topic::Topic,
    words::Words,
};
use quiz::{
    answer::{Answer, Frequency},
    context::Context,
    instrument::{Length, Revision},
    link::Person,
    outcome::Outcome,
    words::{AnnexWords, Words as QuizWords},
};
use std::{collections::BTreeMap, rc::Rc};
use yew::{Callback, Component, Html, NodeRef, Properties};

/// What draws a topic.
pub(crate) type Draw = fn(&Words, &State, &NodeRef, &Callback<Fact>) -> Html;

/// The shipped English words.
pub(crate) fn english() -> Words {
    let texts: BTreeMap<String, String> =
        serde_json::from_str(include_str!("../../../content/en.json")).unwrap();
    let pairs: Vec<(String, String)> = texts.into_iter().collect();
    Words { quiz: QuizWords::new(pairs.clone()).unwrap(), annex: AnnexWords::new(pairs).unwrap() }
}

/// Answers that stray, from a small fixed generator; every so often one can't be said.
pub(crate) fn answers(length: Length, seed: u64) -> Vec<Option<Answer>> {
    let mut state = seed.wrapping_add(0x9E37_79B9_7F4A_7C15);
    let mut one = || {
        state =
            state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        let number = (state >> 33) as usize;
        Some(if number.is_multiple_of(11) { Answer::CantSay } else { Answer::ALL[number % 5] })
    };
    (0..length.item_count()).map(|_| one()).collect()
}

/// One answer to everything.
pub(crate) fn always(length: Length, frequency: Frequency) -> Vec<Option<Answer>> {
    vec![Some(Answer::Rated(frequency)); length.item_count()]
}

/// What answers come to.
pub(crate) fn outcome(answers: &[Option<Answer>]) -> Outcome {
    outcome_of(Revision::OURS, answers)
}

/// What answers to some statements come to.
pub(crate) fn outcome_of(revision: Revision, answers: &[Option<Answer>]) -> Outcome {
    let length = Length::ALL.into_iter().find(|length| length.item_count() == answers.len());
    Outcome::from_answers(revision, length.unwrap(), answers, Context::default()).unwrap()
}

/// One's own result.
pub(crate) fn own(topic: Topic, answers: Vec<Option<Answer>>) -> Given {
    Given {
        first: Person { name: None, outcome: outcome(&answers) },
        others: Vec::new(),
        answers: Some(answers),
        team: None,
        base: "https://quiz.example/".to_owned(),
        topic,
        number: None,
        is_asked: true,
    }
}

/// The same, as somebody sees it who has the link.
pub(crate) fn from_link(topic: Topic, answers: &[Option<Answer>]) -> Given {
    Given { answers: None, ..own(topic, answers.to_vec()) }
}

#[derive(Properties)]
struct Drawn {
    draw: Draw,
    words: Words,
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
        draw(words, state, &NodeRef::default(), &Callback::noop())
    }
}

/// A topic's markup, in English.
pub(crate) async fn drawn(state: State, draw: Draw) -> String {
    drawn_in(english(), state, draw).await
}

/// A topic's markup.
pub(crate) async fn drawn_in(words: Words, state: State, draw: Draw) -> String {
    let properties = move || Drawn { draw, words, state: Rc::new(state) };
    yew::LocalServerRenderer::<Page>::with_props(properties()).hydratable(false).render().await
}

/// How often something stands in a markup.
pub(crate) fn count(markup: &str, what: &str) -> usize {
    markup.matches(what).count()
}

/// A markup's text, without its tags.
pub(crate) fn text_of(markup: &str) -> String {
    let (mut text, mut is_tag) = (String::new(), false);
    for letter in markup.chars() {
        match letter {
            '<' => is_tag = true,
            '>' => is_tag = false,
            _ if !is_tag => text.push(letter),
            _ => {}
        }
    }
    text
}

/// A kept text with these results.
pub(crate) fn record(kept: &[(u32, Outcome)]) -> String {
    let mut history = quiz::history::History::default();
    for (day, outcome) in kept {
        history.add(*day, outcome.clone());
    }
    history.to_record()
}

/// What the browser finds on a day where this is kept.
pub(crate) fn found(storage: Storage, today: u32) -> Fact {
    let dates = (today.saturating_sub(400)..=today).map(|day| (day, format!("day {day}")));
    let dates = dates.collect();
    Fact::OverTime(over_time::Fact::Found(Found { storage, today, dates, is_refused: false }))
}

/// A browser's storage, as the application carries effects out on it.
#[derive(Debug, Default)]
pub(crate) struct Browser {
    pub(crate) kept: Option<String>,
    pub(crate) today: u32,
    pub(crate) is_blocked: bool,
    pub(crate) is_full: bool,
    pub(crate) saved: Vec<(String, String)>,
}

impl Browser {
    /// States a fact, and carries out what comes of it.
    pub(crate) fn states(&mut self, state: &mut State, fact: over_time::Fact) -> Vec<Effect> {
        let effects = state.apply(Fact::OverTime(fact));
        for effect in effects.clone() {
            self.carry_out(state, effect);
        }
        effects
    }

    pub(crate) fn carry_out(&mut self, state: &mut State, effect: Effect) {
        let is_shut = self.is_blocked || self.is_full;
        let is_done = match effect {
            Effect::LookIntoHistory => true,
            Effect::ChangeHistory(change) => {
                let new = change.applied(self.kept.as_deref(), self.today);
                let new = new.filter(|_| !is_shut);
                let is_done = new.is_some();
                self.kept = new.or(self.kept.take());
                is_done
            }
            Effect::EraseHistory => {
                self.kept = None;
                true
            }
            Effect::Save { name, text, .. } => return self.saved.push((name, text)),
            _ => return,
        };
        let storage = match (self.is_blocked, &self.kept) {
            (true, _) => Storage::Blocked,
            (_, None) => Storage::Empty,
            (_, Some(record)) => Storage::Record(record.clone()),
        };
        let found = Found { storage, today: self.today, dates: Vec::new(), is_refused: !is_done };
        assert_eq!(state.apply(Fact::OverTime(over_time::Fact::Found(found))), []);
    }
}
