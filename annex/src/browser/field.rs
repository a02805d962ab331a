//! What stands in a text field.

use web_sys::HtmlInputElement;
use yew::NodeRef;

/// The text in a field that is on screen; nothing where it is gone.
pub fn text(field: &NodeRef) -> String {
    field.cast::<HtmlInputElement>().map(|field| field.value()).unwrap_or_default()
}

/// Empties a field.
pub fn empty(field: &NodeRef) {
    if let Some(field) = field.cast::<HtmlInputElement>() {
        field.set_value("");
    }
}
