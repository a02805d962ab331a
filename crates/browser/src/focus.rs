//! Moving the focus, and selecting the text of a field.

use web_sys::{HtmlElement, HtmlInputElement};
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
