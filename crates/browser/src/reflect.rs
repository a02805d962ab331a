//! What a browser may or may not have: properties, methods and constructors by their names, so that
//! a missing one is a value and not a fault. What every browser has is called by its type, which weighs
//! less: storage by names would be 160 bytes more to load, compressed.

use js_sys::{Array, Function, Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

/// A property, unless there is nothing in it.
pub(crate) fn property(object: &JsValue, name: &str) -> Option<JsValue> {
    let value = Reflect::get(object, &name.into()).ok()?;
    (!value.is_undefined() && !value.is_null()).then_some(value)
}

/// Gives an object a property, and tells whether it took it. A frozen object refuses; one of our own
/// does not.
pub(crate) fn set(object: &JsValue, name: &str, value: &JsValue) -> bool {
    Reflect::set(object, &name.into(), value).unwrap_or(false)
}

/// What a method gives back; nothing where there is none, or where it throws.
pub(crate) fn called(object: &JsValue, method: &str, arguments: &[JsValue]) -> Option<JsValue> {
    let method = property(object, method)?.dyn_into::<Function>().ok()?;
    let all: Array = arguments.iter().collect();
    Reflect::apply(&method, object, &all).ok()
}

/// A new object of the class that a window has under a name, made of these; nothing where it has none,
/// or where making one throws.
pub(crate) fn constructed(window: &JsValue, class: &str, of: &[JsValue]) -> Option<JsValue> {
    let class = property(window, class)?.dyn_into::<Function>().ok()?;
    Reflect::construct(&class, &of.iter().collect()).ok()
}

/// What a promise comes to, or the reason it is refused with; a refusal without a reason where it is
/// no promise at all.
pub(crate) async fn settled(promise: Option<JsValue>) -> Result<JsValue, JsValue> {
    match promise.and_then(|promise| promise.dyn_into::<Promise>().ok()) {
        Some(promise) => JsFuture::from(promise).await,
        None => Err(JsValue::UNDEFINED),
    }
}
