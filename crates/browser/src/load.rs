//! A function of the page that promises texts for a name.

use crate::{page, reflect::settled};
use js_sys::Function;
use wasm_bindgen::{JsCast, JsValue};

/// A function of the page that is given a name and promises an array of texts.
#[derive(Clone, Debug, PartialEq)]
pub struct Load(Function);

/// Texts that are on their way.
#[derive(Debug)]
pub struct Loading(Option<JsValue>);

impl Load {
    /// The function that a value from the page is; nothing where it is none.
    pub fn from_value(value: JsValue) -> Option<Load> {
        value.dyn_into().ok().map(Load)
    }

    /// Asks for the texts of a name, at once.
    pub fn begin(&self, name: &str) -> Loading {
        Loading(self.0.call1(&JsValue::NULL, &name.into()).ok())
    }
}

impl Loading {
    /// The texts; nothing where the function has thrown, where what it promised is refused, or where
    /// that is no array of texts.
    pub async fn texts(self) -> Option<Vec<String>> {
        page::texts(&settled(self.0).await.ok()?).ok()
    }
}
