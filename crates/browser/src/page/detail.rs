//! What an event tells the page.

use crate::reflect;
use js_sys::Object;
use wasm_bindgen::JsValue;

/// An object of names and values: texts, numbers, truth values, and others like itself.
#[derive(Debug)]
pub struct Detail(JsValue);

impl Detail {
    /// An object with nothing in it.
    #[must_use]
    pub fn new() -> Detail {
        Detail(Object::new().into())
    }

    /// Gives the object a value under a name, in place of the one that was there.
    pub fn set(&mut self, name: &str, value: impl Into<JsValue>) -> &mut Detail {
        reflect::set(&self.0, name, &value.into());
        self
    }

    /// Gives the object a value under a name, or `null` where there is none.
    pub fn set_or_null(&mut self, name: &str, value: Option<impl Into<JsValue>>) -> &mut Detail {
        self.set(name, value.map_or(JsValue::NULL, Into::into))
    }

    pub(super) fn value(&self) -> &JsValue {
        &self.0
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
