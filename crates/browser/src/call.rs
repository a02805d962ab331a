//! Functions that the page hands over to be called.

use crate::{page, reflect::settled};
use js_sys::Function;
use wasm_bindgen::{JsCast, JsValue};

/// A function of the page that is given a name and promises an array of texts.
#[derive(Clone, Debug, PartialEq)]
pub struct Load(Function);

impl Load {
    /// The function that a value from the page is; nothing where it is none.
    pub fn from_value(value: JsValue) -> Option<Load> {
        value.dyn_into().ok().map(Load)
    }

    /// The texts that the function promises for a name; nothing where it throws, where what it promised
    /// is refused, or where that is no array of texts.
    pub async fn texts(&self, name: &str) -> Option<Vec<String>> {
        let promise = self.0.call1(&JsValue::NULL, &name.into()).ok();
        page::texts(&settled(promise).await.ok()?).ok()
    }
}
