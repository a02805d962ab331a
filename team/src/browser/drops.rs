//! Files and texts that are dropped anywhere on the page. Without this, the browser would leave the
//! page and show the file.

use super::files::Files;
use wasm_bindgen::{JsCast, closure::Closure};
use web_sys::{DragEvent, EventTarget};
use yew::Callback;

/// What happened.
#[derive(Debug)]
pub enum Drop {
    /// Something is dragged over the page, or no longer.
    Over(bool),
    /// Files were dropped.
    Files(Files),
    /// A text was dropped, such as a selection or a link.
    Text(String),
}

/// Calls this back for everything dragged or dropped. For as long as the page lives.
pub fn listen(happened: Callback<Drop>) {
    let Some(window) = web_sys::window() else { return };
    let heard = Closure::<dyn Fn(DragEvent)>::new(move |event: DragEvent| {
        if let Some(drop) = drop_of(&event) {
            happened.emit(drop);
        }
    });
    let window: &EventTarget = window.as_ref();
    for name in ["dragover", "dragleave", "drop"] {
        // Fails only for a listener that is none.
        let _ = window.add_event_listener_with_callback(name, heard.as_ref().unchecked_ref());
    }
    heard.forget();
}

fn drop_of(event: &DragEvent) -> Option<Drop> {
    let data = event.data_transfer()?;
    let holds = |kind: &str| data.types().includes(&kind.into(), 0);
    // A text dropped on a field is the field's.
    let is_ours = holds("Files") || (holds("text/plain") && !is_field(event));
    match event.type_().as_str() {
        _ if !is_ours => None,
        "dragover" => {
            event.prevent_default();
            data.set_drop_effect("copy");
            Some(Drop::Over(true))
        }
        // It has left the window, and not only an element for another.
        "dragleave" => event.related_target().is_none().then_some(Drop::Over(false)),
        _ => {
            event.prevent_default();
            match data.files().filter(|files| files.length() > 0) {
                Some(files) => Some(Drop::Files(Files::of(&files))),
                None => data.get_data("text/plain").ok().map(Drop::Text),
            }
        }
    }
}

fn is_field(event: &DragEvent) -> bool {
    let element = event.target().and_then(|target| target.dyn_into::<web_sys::Element>().ok());
    element.is_some_and(|element| matches!(element.tag_name().as_str(), "TEXTAREA" | "INPUT"))
}
