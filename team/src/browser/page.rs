//! The page: its address, its fields, the focus, and what the script hands over.

use js_sys::{Array, Function, Object, Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Element, HtmlElement, HtmlInputElement, HtmlTextAreaElement};
use yew::{Callback, NodeRef, platform::spawn_local};

/// The element that a value from the page is.
pub fn element(value: JsValue) -> Option<Element> {
    value.dyn_into().ok()
}

/// The keys and texts of an object.
///
/// # Errors
/// A sentence that names the first key whose value isn't a text.
pub fn texts(words: &JsValue) -> Result<Vec<(String, String)>, String> {
    let Some(object) = words.dyn_ref::<Object>() else {
        return Err("the words are not an object of keys and texts".to_owned());
    };
    let mut texts = Vec::new();
    for entry in Object::entries(object).iter() {
        let entry: Array = entry.unchecked_into();
        let key = entry.get(0).as_string().unwrap_or_default();
        match entry.get(1).as_string() {
            Some(text) => texts.push((key, text)),
            None => return Err(key + ": is not a text"),
        }
    }
    Ok(texts)
}

/// The page's whole address.
pub fn address() -> String {
    web_sys::window().and_then(|window| window.location().href().ok()).unwrap_or_default()
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
    let heard = Closure::<dyn Fn()>::new(move || changed.emit(address()));
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

/// Moves the focus to an element that is on screen.
pub fn focus(element: &NodeRef) {
    if let Some(element) = element.cast::<HtmlElement>() {
        // Fails only for an element that is gone: then there is nothing to focus.
        let _ = element.focus();
    }
}

/// Puts a text on the clipboard, and tells whether that worked.
pub fn copy(text: String, ended: Callback<bool>) {
    spawn_local(async move {
        let copied = match write_to_clipboard(&text) {
            Some(promise) => JsFuture::from(promise).await.is_ok(),
            None => false,
        };
        ended.emit(copied);
    });
}

/// Insecure pages and old browsers have no clipboard.
fn write_to_clipboard(text: &str) -> Option<Promise> {
    let navigator = Reflect::get(&js_sys::global(), &"navigator".into()).ok()?;
    let clipboard = Reflect::get(&navigator, &"clipboard".into()).ok()?;
    let write = Reflect::get(&clipboard, &"writeText".into()).ok()?.dyn_into::<Function>().ok()?;
    write.call1(&clipboard, &text.into()).ok()?.dyn_into().ok()
}
