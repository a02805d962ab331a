//! The way to the annex: a function of the loader's that fetches it, and what it is told.

use super::object::set;
use js_sys::{Function, Object, Promise, Reflect};
use quiz::session::Session;
use std::{
    cell::{Cell, OnceCell},
    rc::Rc,
};
use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use wasm_bindgen_futures::JsFuture;
use web_sys::Element;
use yew::{Callback, NodeRef, platform::spawn_local};

/// The function that fetches its script, or nothing where the page has none; and the one that it
/// hands an address to, for the quiz to show the result of.
#[derive(Clone, Debug, Default)]
pub struct Annex {
    fetch: Option<Function>,
    open: JsValue,
    /// The script, once it is there: a second copy of it would open a second annex.
    script: Rc<OnceCell<JsValue>>,
    /// How often it has been called: what an earlier call is still waiting for is no longer wanted.
    turn: Rc<Cell<u32>>,
}

/// The words as the page handed them over: the annex reads them again.
#[derive(Clone, Debug)]
pub struct Sources {
    /// What taking the quiz needs.
    pub words: JsValue,
    /// What only a result says.
    pub rest: JsValue,
    /// The author's own.
    pub pack: JsValue,
}

/// What it is told.
#[derive(Debug)]
pub struct Told<'a> {
    /// The words.
    pub sources: &'a Sources,
    /// Everybody whose result there is, as a link.
    pub people: String,
    /// The reader's own session, if the first result is theirs.
    pub session: Option<&'a Session>,
    /// The address that links lead to.
    pub base: &'a str,
    /// The id of the topic.
    pub topic: &'static str,
    /// The id of a number whose sums are wanted.
    pub number: Option<String>,
    /// Whether somebody has pressed something, so that the focus may be moved.
    pub is_asked: bool,
}

impl Annex {
    /// The annex behind a function of the loader's, and what becomes of an address from it. For as
    /// long as the page lives, as the quiz itself.
    pub fn behind(function: JsValue, opened: impl Fn(&str) + 'static) -> Annex {
        // Of the same kind as those of promises, so that it brings no code of its own along.
        let open = Closure::<dyn FnMut(JsValue)>::new(move |address: JsValue| {
            opened(&address.as_string().unwrap_or_default());
        });
        let open = open.into_js_value();
        Annex { fetch: function.dyn_into().ok(), open, ..Annex::default() }
    }

    /// Opens it in a place, or tells it of changes; then tells whether it is there, unless it has been
    /// called again by then.
    pub fn open(&self, place: &NodeRef, told: &Told, ended: Callback<bool>) {
        let given = Object::new();
        set(&given, "words", told.sources.words.clone());
        set(&given, "rest", told.sources.rest.clone());
        set(&given, "pack", told.sources.pack.clone());
        set(&given, "people", &*told.people);
        set(&given, "record", told.session.map(Session::to_record));
        set(&given, "base", told.base);
        set(&given, "topic", told.topic);
        set(&given, "number", told.number.clone());
        set(&given, "asked", told.is_asked);
        set(&given, "open", self.open.clone());
        let turn = self.turn.get().wrapping_add(1);
        self.turn.set(turn);
        let (annex, place) = (self.clone(), place.cast::<Element>());
        spawn_local(async move {
            let script = annex.script().await;
            if annex.turn.get() != turn {
                return;
            }
            let shown = script.zip(place).and_then(|(script, place)| {
                let open =
                    Reflect::get(&script, &"open".into()).ok()?.dyn_into::<Function>().ok()?;
                open.call2(&script, &place, &given).ok()?.dyn_into::<Promise>().ok()
            });
            let is_open = match shown {
                Some(shown) => JsFuture::from(shown).await.is_ok(),
                None => false,
            };
            if annex.turn.get() == turn {
                ended.emit(is_open);
            }
        });
    }

    /// The script, fetched where it isn't there yet. Of two that come at once, the first stays.
    async fn script(&self) -> Option<JsValue> {
        if let Some(script) = self.script.get() {
            return Some(script.clone());
        }
        let promise = self.fetch.as_ref()?.call0(&JsValue::NULL).ok()?;
        let script = JsFuture::from(promise.dyn_into::<Promise>().ok()?).await.ok()?;
        Some(self.script.get_or_init(|| script).clone())
    }
}
