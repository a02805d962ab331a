//! The way back into the quiz: a function of its, which shows the result of an address as if somebody
//! had opened that address.

use super::calling::property;
use js_sys::Function;
use wasm_bindgen::{JsCast, JsValue};

/// The way, if the quiz has one.
#[derive(Clone, Debug, Default)]
pub struct Door(Option<Function>);

impl Door {
    /// The one in what the quiz hands over.
    pub fn of(given: &JsValue) -> Door {
        Door(property(given, "open").and_then(|open| open.dyn_into().ok()))
    }

    /// Has the quiz show the result of an address, and tells whether that could be asked.
    pub fn open(&self, address: &str) -> bool {
        let Door(open) = self;
        open.as_ref().is_some_and(|open| open.call1(&JsValue::NULL, &address.into()).is_ok())
    }
}
