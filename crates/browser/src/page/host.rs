//! The custom element that the program lives in.

use super::Detail;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{CustomEvent, CustomEventInit, HtmlElement};

/// An element of the page that is told what happens in it.
#[derive(Clone, Debug, PartialEq)]
pub struct HostElement(HtmlElement);

impl HostElement {
    /// The element that a value from the page is; nothing where it is none.
    pub fn from_value(value: JsValue) -> Option<HostElement> {
        value.dyn_into().ok().map(HostElement)
    }

    /// Gives the element an attribute, in place of the one that was there.
    pub fn set_attribute(&self, name: &str, value: &str) {
        // Fails only for a name that isn't one.
        let _ = self.0.set_attribute(name, value);
    }

    /// Tells the page by an event on the element, which goes up to the window and out of the shadow
    /// roots that the element is in.
    pub fn dispatch(&self, name: &str, detail: &Detail) {
        let init = CustomEventInit::new();
        init.set_bubbles(true);
        init.set_composed(true);
        init.set_detail(detail.value());
        if let Ok(event) = CustomEvent::new_with_event_init_dict(name, &init) {
            // Fails only for an event that is being told already; this one is new.
            let _ = self.0.dispatch_event(&event);
        }
    }
}
