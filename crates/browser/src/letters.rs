//! What a browser knows of letters, whose tables a program would have to bring along.

use js_sys::JsString;

/// A text in small letters, by Unicode, whatever the reader's language.
pub fn lowercase(text: &str) -> String {
    JsString::from(text).to_lower_case().into()
}
