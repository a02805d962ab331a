//! Files and texts that are dropped anywhere on the page. Without this, the browser would leave the
//! page and show the file.

use crate::files::Files;
use gloo_events::{EventListener, EventListenerOptions};
use wasm_bindgen::JsCast;
use web_sys::{DragEvent, Element};
use yew::Callback;

/// What happened to something that a person drags.
#[derive(Debug)]
pub enum Dragged {
    /// What is dragged is over the page, or no longer.
    Over(bool),
    /// Files were dropped.
    Files(Files),
    /// A text was dropped, such as a selection or a link.
    Text(String),
}

/// Listens for what is dragged over the page and dropped there, for as long as it is kept.
#[derive(Debug)]
#[must_use = "nothing is heard once it is dropped"]
pub struct DropListener {
    _heard: [EventListener; 3],
}

impl DropListener {
    /// Calls this back for everything that is dragged or dropped. Nothing where there is no page.
    pub fn new(happened: Callback<Dragged>) -> Option<DropListener> {
        let window = web_sys::window()?;
        // A listener that may not keep the browser from what it does by itself would be of no use.
        let options = EventListenerOptions::enable_prevent_default();
        let heard = ["dragover", "dragleave", "drop"].map(|name| {
            let happened = happened.clone();
            EventListener::new_with_options(&window, name, options, move |event| {
                if let Some(dragged) = dragged(event.unchecked_ref()) {
                    happened.emit(dragged);
                }
            })
        });
        Some(DropListener { _heard: heard })
    }
}

fn dragged(event: &DragEvent) -> Option<Dragged> {
    let data = event.data_transfer()?;
    let holds = |kind: &str| data.types().includes(&kind.into(), 0);
    // A text dropped on a field is the field's.
    let is_ours = holds("Files") || (holds("text/plain") && !is_on_field(event));
    match event.type_().as_str() {
        _ if !is_ours => None,
        "dragover" => {
            event.prevent_default();
            data.set_drop_effect("copy");
            Some(Dragged::Over(true))
        }
        // It has left the window, and not only an element for another.
        "dragleave" => event.related_target().is_none().then_some(Dragged::Over(false)),
        _ => {
            event.prevent_default();
            match data.files().as_ref().and_then(Files::of) {
                Some(files) => Some(Dragged::Files(files)),
                None => data.get_data("text/plain").ok().map(Dragged::Text),
            }
        }
    }
}

fn is_on_field(event: &DragEvent) -> bool {
    // In a shadow root, the event says to the window that it comes from the element that has the root.
    let innermost = event.composed_path().get(0).dyn_into::<Element>();
    innermost.is_ok_and(|element| matches!(element.tag_name().as_str(), "TEXTAREA" | "INPUT"))
}
