//! The clipboard and the system's share sheet. Either may be missing (an insecure page, an old
//! browser, a frame without permission) or refuse.

use js_sys::{Function, Object, Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use yew::{Callback, platform::spawn_local};

/// Puts a text on the clipboard, and tells whether that worked.
pub fn copy(text: String, ended: Callback<bool>) {
    spawn_local(async move {
        let promise = navigator()
            .and_then(|navigator| property(&navigator, "clipboard"))
            .and_then(|clipboard| call(&clipboard, "writeText", &text.into()));
        let copied = match promise {
            Some(promise) => JsFuture::from(promise).await.is_ok(),
            None => false,
        };
        ended.emit(copied);
    });
}

/// Whether the system has a share sheet.
pub fn has_share_sheet() -> bool {
    navigator().and_then(|navigator| property(&navigator, "share")).is_some()
}

/// Opens the system's share sheet for an address, and tells whether it was shared. A person who
/// closes the sheet has done neither: then nothing is told.
pub fn share(address: &str, ended: Callback<bool>) {
    let data = Object::new();
    // Fails only for a frozen object; this one is ours and new.
    let _ = Reflect::set(&data, &"url".into(), &address.into());
    let promise = navigator().and_then(|navigator| call(&navigator, "share", &data));
    spawn_local(async move {
        let Some(promise) = promise else { return ended.emit(false) };
        match JsFuture::from(promise).await {
            Ok(_) => ended.emit(true),
            Err(error) if property(&error, "name") == Some("AbortError".into()) => {}
            Err(_) => ended.emit(false),
        }
    });
}

fn navigator() -> Option<JsValue> {
    web_sys::window().map(|window| window.navigator().into())
}

fn property(object: &JsValue, name: &str) -> Option<JsValue> {
    let value = Reflect::get(object, &name.into()).ok()?;
    (!value.is_undefined() && !value.is_null()).then_some(value)
}

fn call(object: &JsValue, method: &str, argument: &JsValue) -> Option<Promise> {
    let method = property(object, method)?.dyn_into::<Function>().ok()?;
    method.call1(object, argument).ok()?.dyn_into().ok()
}
