//! What a browser may or may not have: properties and methods by their names, so that a missing one is
//! a value and not a fault.

use js_sys::{Array, Function, Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

/// A property, unless there is nothing in it.
pub(super) fn property(object: &JsValue, name: &str) -> Option<JsValue> {
    let value = Reflect::get(object, &name.into()).ok()?;
    (!value.is_undefined() && !value.is_null()).then_some(value)
}

/// What a method gives back; nothing where there is none, or where it throws.
pub(super) fn called(object: &JsValue, method: &str, arguments: &[JsValue]) -> Option<JsValue> {
    let method = property(object, method)?.dyn_into::<Function>().ok()?;
    let all: Array = arguments.iter().collect();
    Reflect::apply(&method, object, &all).ok()
}

/// What a promise comes to; nothing where it is none, or where it is refused.
pub(super) async fn awaited(promise: JsValue) -> Option<JsValue> {
    JsFuture::from(promise.dyn_into::<Promise>().ok()?).await.ok()
}

/// Waits until the letters of a document are there.
pub(super) async fn fonts_of(document: &JsValue) {
    let fonts = property(document, "fonts");
    if let Some(ready) = fonts.and_then(|fonts| property(&fonts, "ready")) {
        awaited(ready).await;
    }
}
