//! What a browser knows of letters, whose tables a program would have to bring along.

use crate::reflect::called;
use js_sys::{Array, JsString};
use wasm_bindgen::JsValue;

/// A text in small letters, by Unicode, whatever the reader's language.
pub fn lowercase(text: &str) -> String {
    JsString::from(text).to_lower_case().into()
}

/// Whether people who read the browser's language write one and a half as 1,5.
pub fn has_decimal_comma() -> bool {
    // A list has the method that a bare number is too plain to be asked for.
    let numbers: Array = [JsValue::from(1.5)].iter().collect();
    let written = called(&numbers, "toLocaleString", &[]).and_then(|text| text.as_string());
    written.is_some_and(|text| text.contains(','))
}
