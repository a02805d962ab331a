//! The looks that style sheets give elements, and the letters that they ask for.

use crate::reflect::{property, settled};
use wasm_bindgen::JsValue;
use web_sys::Element;
use yew::NodeRef;

/// What style sheets make of a property of an element, as the browser has computed it; nothing where
/// the element isn't on the page.
///
/// A custom property (`--name`) comes as somebody wrote it, with `light-dark()` or `color-mix()` in it,
/// which no canvas understands; a property such as `color` is a colour.
pub fn looks(element: &NodeRef, property: &str) -> Option<String> {
    let element = element.cast::<Element>().filter(|element| element.is_connected())?;
    let computed = web_sys::window()?.get_computed_style(&element).ok()??;
    computed.get_property_value(property).ok()
}

/// Waits until the letters that this page has asked for are there: a canvas does not wait for them.
pub async fn fonts_ready() {
    if let Some(document) = web_sys::window().and_then(|window| window.document()) {
        fonts_of(&document).await;
    }
}

/// Waits until the letters that a document has asked for are there.
pub(crate) async fn fonts_of(document: &JsValue) {
    let ready = property(document, "fonts").and_then(|fonts| property(&fonts, "ready"));
    // Where the browser doesn't say, there is nothing to wait for.
    let _ = settled(ready).await;
}
