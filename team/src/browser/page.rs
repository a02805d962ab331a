//! The page: the element it starts in, changes of its address, and its fields.

use super::address;
use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use web_sys::{Element, HtmlInputElement, HtmlTextAreaElement};
use yew::{Callback, NodeRef};

/// The element that a value from the page is.
pub fn element(value: JsValue) -> Option<Element> {
    value.dyn_into().ok()
}

/// Puts another address of this page into the address bar, without going there.
pub fn set_address(address: &str) {
    let history = web_sys::window().and_then(|window| window.history().ok());
    if let Some(history) = history {
        // Refused for files and after very many changes: then the address stays as it is.
        let _ = history.replace_state_with_url(&JsValue::NULL, "", Some(address));
    }
}

/// Calls this back with the page's address whenever its fragment changes. For as long as the page
/// lives.
pub fn on_address(changed: Callback<String>) {
    let heard = Closure::<dyn Fn()>::new(move || changed.emit(address::current()));
    if let Some(window) = web_sys::window() {
        window.set_onhashchange(Some(heard.as_ref().unchecked_ref()));
        heard.forget();
    }
}

/// What a field says.
pub fn field(field: &NodeRef) -> String {
    let area = field.cast::<HtmlTextAreaElement>().map(|area| area.value());
    area.or_else(|| field.cast::<HtmlInputElement>().map(|input| input.value())).unwrap_or_default()
}

/// Empties a field.
pub fn clear(field: &NodeRef) {
    if let Some(area) = field.cast::<HtmlTextAreaElement>() {
        area.set_value("");
    } else if let Some(input) = field.cast::<HtmlInputElement>() {
        input.set_value("");
    }
}
