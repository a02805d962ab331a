//! The looks that style sheets give elements, and the letters that they ask for.

use crate::reflect::{called, property, settled};
use wasm_bindgen::JsValue;
use web_sys::Element;
use yew::NodeRef;

/// What style sheets make of a property of an element, as the browser has computed it; nothing where
/// they make nothing of it, or where the element is gone.
///
/// A custom property (`--name`) comes as somebody wrote it, with `light-dark()` or `color-mix()` in it;
/// [`colour`] makes a colour of that.
pub fn look(element: &NodeRef, property: &str) -> Option<String> {
    computed(&element.cast::<Element>()?, property)
}

/// The colour that a style sheet's value, such as `var(--lmq-lead)`, comes to inside an element, as
/// the browser writes colours; nothing where the value is no colour, or where the element is gone.
pub fn colour(inside: &NodeRef, value: &str) -> Option<String> {
    let inside = inside.cast::<Element>()?;
    // An element that is there for no longer than this: nobody sees it, and no transition from another
    // colour begins.
    let probe = inside.owner_document()?.create_element("span").ok()?;
    inside.append_child(&probe).ok()?;
    let colour = colour_of(&probe, value);
    probe.remove();
    colour
}

fn colour_of(probe: &Element, value: &str) -> Option<String> {
    // A style set by a script is not what a policy for styles forbids. What is no colour, the browser
    // leaves out.
    let style = property(probe, "style")?;
    called(&style, "setProperty", &["color".into(), value.into()])?;
    property(&style, "length")?.as_f64().filter(|length| *length > 0.0)?;
    computed(probe, "color")
}

fn computed(element: &Element, property: &str) -> Option<String> {
    let style = web_sys::window()?.get_computed_style(element).ok()??;
    let value = style.get_property_value(property).ok()?;
    let value = value.trim();
    (!value.is_empty()).then(|| value.to_owned())
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
