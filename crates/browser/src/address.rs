//! The address of the page.

use crate::reflect::property;
use gloo_events::EventListener;
use wasm_bindgen::JsValue;
use yew::Callback;

/// The page's whole address; empty where there is no page.
pub fn current() -> String {
    web_sys::window().and_then(|window| window.location().href().ok()).unwrap_or_default()
}

/// The address that the page calls its own, for search engines and the like, if it does.
pub fn canonical() -> Option<String> {
    let document = web_sys::window()?.document()?;
    let link = document.query_selector("link[rel~=canonical]").ok()??;
    property(&link, "href")?.as_string()
}

/// Puts another address of this page into the address bar without going there, and tells whether that
/// worked. It is refused for pages that are files and after very many changes: then the address stays
/// as it is.
pub fn replace(address: &str) -> bool {
    let history = web_sys::window().and_then(|window| window.history().ok());
    history.is_some_and(|history| {
        history.replace_state_with_url(&JsValue::NULL, "", Some(address)).is_ok()
    })
}

/// Listens for changes of the address's fragment for as long as it is kept.
#[derive(Debug)]
#[must_use = "nothing is heard once it is dropped"]
pub struct FragmentListener {
    _heard: EventListener,
}

impl FragmentListener {
    /// Calls this back with the page's whole address whenever its fragment changes. Nothing where
    /// there is no page.
    pub fn new(changed: Callback<String>) -> Option<FragmentListener> {
        let window = web_sys::window()?;
        let heard = EventListener::new(&window, "hashchange", move |_| changed.emit(current()));
        Some(FragmentListener { _heard: heard })
    }
}
