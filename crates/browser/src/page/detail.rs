//! What an event tells the page.

use crate::reflect;
use js_sys::Object;
use wasm_bindgen::JsValue;

/// An object of names and values: texts, numbers, truth values, and others like itself.
#[derive(Clone, Debug)]
pub struct Detail(JsValue);

impl Detail {
    /// One with nothing in it.
    #[must_use]
    pub fn new() -> Detail {
        Detail(Object::new().into())
    }

    /// Gives it a value under a name, in place of the one that was there. Nothing ([`None`]) becomes
    /// `undefined`.
    pub fn set(&self, name: &str, value: impl Into<JsValue>) -> &Detail {
        reflect::set(&self.0, name, &value.into());
        self
    }

    /// Gives it a value under a name, or `null` where there is none.
    pub fn set_or_null(&self, name: &str, value: Option<impl Into<JsValue>>) -> &Detail {
        self.set(name, value.map_or(JsValue::NULL, Into::into))
    }
}

impl Default for Detail {
    fn default() -> Detail {
        Detail::new()
    }
}

impl From<Detail> for JsValue {
    fn from(detail: Detail) -> JsValue {
        detail.0
    }
}
