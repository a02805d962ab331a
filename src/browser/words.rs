//! A language file as the page hands it over: an object that the browser has read from JSON.

use js_sys::{Array, Object};
use wasm_bindgen::{JsCast, JsValue};

/// The keys and texts of an object.
///
/// # Errors
/// A sentence that names the first key whose value isn't a text.
pub fn texts(words: &JsValue) -> Result<Vec<(String, String)>, String> {
    let Some(object) = words.dyn_ref::<Object>() else {
        return Err("content: is not an object of keys and texts".to_owned());
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
