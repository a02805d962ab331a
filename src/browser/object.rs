//! Objects that the page is handed.

use js_sys::{Object, Reflect};
use wasm_bindgen::JsValue;

/// Gives an object a property.
pub fn set(object: &Object, name: &str, value: impl Into<JsValue>) {
    // Fails only for a frozen object; ours are new.
    let _ = Reflect::set(object, &name.into(), &value.into());
}
