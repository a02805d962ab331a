//! What the page hands over and is handed: elements, objects, lists of texts and events.

mod detail;
mod host;
mod root;
mod texts;

pub use detail::Detail;
pub use host::HostElement;
pub use root::Root;
pub use texts::{pairs, texts};

use wasm_bindgen::{JsCast, JsValue};
use web_sys::Element;

/// The element that a value from the page is; nothing where it is none.
pub fn element(value: JsValue) -> Option<Element> {
    value.dyn_into().ok()
}
