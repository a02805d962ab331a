//! The system's share sheet. It may be missing (an insecure page, most desktop browsers, a frame
//! without permission), or refuse.

use crate::reflect::{called, property, set, settled};
use js_sys::Object;
use wasm_bindgen::JsValue;
use yew::{Callback, platform::spawn_local};

/// Whether the system has a share sheet.
pub fn can_share() -> bool {
    web_sys::window().is_some_and(|window| property(&window.navigator(), "share").is_some())
}

/// Opens the system's share sheet for an address, and tells whether it was shared. A person who closes
/// the sheet has done neither: then nothing is told. Browsers allow it only as an answer to a person's
/// press.
pub fn share(address: &str, ended: Callback<bool>) {
    let data = JsValue::from(Object::new());
    set(&data, "url", &address.into());
    let promise =
        web_sys::window().and_then(|window| called(&window.navigator(), "share", &[data]));
    spawn_local(async move {
        match settled(promise).await {
            Ok(_) => ended.emit(true),
            Err(error) if property(&error, "name") == Some("AbortError".into()) => {}
            Err(_) => ended.emit(false),
        }
    });
}
