//! The page's address: what it holds now, and when its fragment changes.

use gloo::events::EventListener;
use yew::Callback;

/// The page's whole address, or nothing where there is no page.
pub fn current() -> String {
    web_sys::window().and_then(|window| window.location().href().ok()).unwrap_or_default()
}

/// Tells the new fragment whenever a person or the page changes it. Ends when dropped.
pub fn on_fragment_change(told: Callback<String>) -> Option<EventListener> {
    let window = web_sys::window()?;
    Some(EventListener::new(&window, "hashchange", move |_| {
        let fragment = current().split_once('#').map(|(_, fragment)| ["#", fragment].concat());
        told.emit(fragment.unwrap_or_default());
    }))
}
