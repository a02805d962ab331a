//! Moving the focus, and selecting the text of a field.

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, HtmlInputElement};
use yew::NodeRef;

/// Moves the focus to an element that is on screen.
pub fn on(element: &NodeRef) {
    if let Some(element) = element.cast::<HtmlElement>() {
        // Fails only for an element that is gone: then there is nothing to focus.
        let _ = element.focus();
    }
}

/// Moves the focus to a field and selects its text.
pub fn on_text_of(field: &NodeRef) {
    on(field);
    if let Some(field) = field.cast::<HtmlInputElement>() {
        field.select();
    }
}

/// Moves the focus to what a selector finds first in the nearest element around this one that another selector
/// fits. Does nothing where either finds nothing.
pub fn on_found(near: &NodeRef, around: &str, selector: &str) {
    let around = near.cast::<Element>().and_then(|near| near.closest(around).ok()?);
    let found = around.and_then(|around| around.query_selector(selector).ok()?);
    if let Some(found) = found.and_then(|found| found.dyn_into::<HtmlElement>().ok()) {
        // Fails only for an element that is gone.
        let _ = found.focus();
    }
}
