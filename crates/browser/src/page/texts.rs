//! Texts as the page hands them over: what the browser has read from JSON.

use js_sys::{Array, Object};
use wasm_bindgen::{JsCast, JsValue};

/// The texts of an array, in its order.
///
/// # Errors
/// A sentence that says that it is no array, or names the first place, from 0, without a text.
pub fn texts(array: &JsValue) -> Result<Vec<String>, String> {
    let Some(array) = array.dyn_ref::<Array>() else {
        return Err("content: is not an array of texts".to_owned());
    };
    let mut texts = Vec::new();
    for value in array.iter() {
        match value.as_string() {
            Some(text) => texts.push(text),
            None => return Err(texts.len().to_string() + ": is not a text"),
        }
    }
    Ok(texts)
}

/// The keys and texts of an object, in its order.
///
/// # Errors
/// A sentence that says that it is no object, or names the first key whose value isn't a text.
pub fn pairs(object: &JsValue) -> Result<Vec<(String, String)>, String> {
    let Some(object) = object.dyn_ref::<Object>() else {
        return Err("content: is not an object of keys and texts".to_owned());
    };
    let mut pairs = Vec::new();
    for entry in Object::entries(object).iter() {
        let entry: Array = entry.unchecked_into();
        let key = entry.get(0).as_string().unwrap_or_default();
        match entry.get(1).as_string() {
            Some(text) => pairs.push((key, text)),
            None => return Err(key + ": is not a text"),
        }
    }
    Ok(pairs)
}
