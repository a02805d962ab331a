//! The way to the annex: a function of the loader's that fetches it, and what it is told.

use super::object::set;
use js_sys::{Function, Object, Promise};
use quiz::session::Session;
use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use wasm_bindgen_futures::JsFuture;
use web_sys::Element;
use yew::{Callback, NodeRef, platform::spawn_local};

/// The function that fetches it, or nothing where the page has none; and the one that it hands an
/// address to, for the quiz to show the result of.
#[derive(Clone, Debug, Default)]
pub struct Annex {
    fetch: Option<Function>,
    open: JsValue,
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
        Annex { fetch: function.dyn_into().ok(), open: open.into_js_value() }
    }

    /// Opens it in a place, or tells it of changes; then tells whether it is there.
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
        let place = place.cast::<Element>();
        let promise = self.fetch.as_ref().zip(place).and_then(|(function, place)| {
            let promise = function.call2(&JsValue::NULL, &place, &given).ok()?;
            promise.dyn_into::<Promise>().ok()
        });
        spawn_local(async move {
            let is_open = match promise {
                Some(promise) => JsFuture::from(promise).await.is_ok(),
                None => false,
            };
            ended.emit(is_open);
        });
    }
}
