//! What stands in a text field, of one line or of several.

use crate::reflect::{property, set};
use wasm_bindgen::JsValue;
use yew::{Event, NodeRef};

/// The text in a field; empty where the field is gone.
pub fn text(field: &NodeRef) -> String {
    field.get().map(|field| text_of(&field)).unwrap_or_default()
}

/// Puts a text into a field, in place of the one that is there.
pub fn put(field: &NodeRef, text: &str) {
    if let Some(field) = field.get() {
        set(&field, "value", &text.into());
    }
}

/// Empties a field. A field for files is then free to be given the same ones again.
pub fn empty(field: &NodeRef) {
    put(field, "");
}

/// The text of the field that an event comes from, such as one of `oninput` or `onchange`; empty where
/// it comes from something else. An `&InputEvent` may be given, too.
pub fn typed(event: &Event) -> String {
    event.target().map(|field| text_of(&field)).unwrap_or_default()
}

fn text_of(field: &JsValue) -> String {
    property(field, "value").and_then(|text| text.as_string()).unwrap_or_default()
}
