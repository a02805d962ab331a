//! A function that the page hands over, which fetches texts by a name.

use crate::{page, reflect::settled};
use js_sys::Function;
use wasm_bindgen::{JsCast, JsValue};

/// A function of the page that is given a name and promises an array of texts.
#[derive(Clone, Debug, PartialEq)]
pub struct Loader(Function);

/// Texts that are on their way.
#[derive(Debug)]
#[must_use = "a failure that nobody waits for is an error on the page's console"]
pub struct Loading(Option<JsValue>);

impl Loader {
    /// The function that a value from the page is; nothing where it is none.
    pub fn from_value(value: JsValue) -> Option<Loader> {
        value.dyn_into().ok().map(Loader)
    }

    /// Calls the function with a name, at once.
    pub fn begin(&self, name: &str) -> Loading {
        Loading(self.0.call1(&JsValue::NULL, &name.into()).ok())
    }
}

impl Loading {
    /// Waits for the texts; nothing where the function threw, where what it promised was refused, or
    /// where that is no array of texts.
    pub async fn texts(self) -> Option<Vec<String>> {
        page::texts(&settled(self.0).await.ok()?).ok()
    }
}
