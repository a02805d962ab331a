//! What every tool of a result is given, and what each of them knows. A tool is a part of the program of
//! its own; the rest of it calls only the functions of its door.

use super::{addresses::Addresses, tool::Asked};
use crate::{
    app::{Places, Run},
    breakdown, compare, export, history,
    state::Effect,
};
use quiz::{
    instrument::Answer,
    link::NamedResult,
    report::Voice,
    words::{Key, Words},
};
use yew::prelude::*;

/// What a tool is drawn from.
#[derive(Clone, Debug, PartialEq)]
pub struct Request {
    /// Whose result is on screen.
    pub first: NamedResult,
    /// Whom it can be compared with.
    pub others: Vec<NamedResult>,
    /// Whether the first result is the reader's own, or somebody else's.
    pub voice: Voice,
    /// The reader's own answers, one by one, where the first result is theirs and this tab has them.
    pub answers: Option<Vec<Option<Answer>>>,
    /// Where links lead to.
    pub addresses: Addresses,
}

impl Request {
    /// The reader's own answers; none where only a link is known.
    pub fn answers(&self) -> &[Option<Answer>] {
        self.answers.as_deref().unwrap_or_default()
    }
}

/// What each tool knows of the result on screen.
#[derive(Debug, Default)]
pub struct Tools {
    /// What the comparison knows.
    pub compare: compare::State,
    /// What the breakdown knows.
    pub breakdown: breakdown::State,
    /// What the export knows.
    pub export: export::State,
    /// What the kept results' tool knows.
    pub history: history::State,
}

/// What the rest of the program calls in the part of a tool that knows `S`, takes in `F`, and asks the
/// browser for `E`.
#[derive(Debug)]
pub struct ToolDoor<S: 'static, F: 'static, E: 'static> {
    /// The tool is asked for.
    pub asked: fn(&mut S, &Request, Asked) -> Vec<Effect>,
    /// Takes in what happens in it.
    pub apply: fn(&mut S, &Request, F) -> Vec<Effect>,
    /// The tool as markup.
    pub view: fn(&ToolView<'_, S, F>) -> Html,
    /// Has the browser do what it needs.
    pub carry_out: fn(E, &mut Run<'_, S, F>),
}

/// What the page of a result puts among a tool that is a page of its own.
#[derive(Debug, Default)]
pub struct Around {
    /// The ways from it to other pages, beside what is said first.
    pub ways: Html,
    /// What can be done with it, after what is seen first.
    pub keep: Html,
}

/// What a tool is drawn with.
#[derive(Debug)]
pub struct ToolView<'a, S, F> {
    /// The words of the language.
    pub words: &'a Words,
    /// What it is drawn from.
    pub request: &'a Request,
    /// What the tool knows.
    pub state: &'a S,
    /// Where things are on screen.
    pub places: &'a Places,
    /// What stands among it, where it is a page of its own.
    pub around: &'a Around,
    /// Takes what happens.
    pub on: &'a Callback<F>,
}

impl<S, F> Clone for ToolView<'_, S, F> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<S, F> Copy for ToolView<'_, S, F> {}

impl<S, F> ToolView<'_, S, F> {
    /// The text at a key.
    pub fn text(&self, key: impl Into<Key>) -> &str {
        self.words.text(key)
    }
}
