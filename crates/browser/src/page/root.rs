//! The box that the program draws itself in, whatever element it stands in.

use wasm_bindgen::JsValue;
use web_sys::Element;

/// A box of the program's own.
#[derive(Clone, Debug, PartialEq)]
pub struct Root(Element);

impl Root {
    /// A box of a class that stands nowhere yet; nothing where there is no page.
    pub fn new(class: &str) -> Option<Root> {
        let root = Root(web_sys::window()?.document()?.create_element("div").ok()?);
        root.set_attribute("class", class);
        Some(root)
    }

    /// The element that the box is, for Yew to draw in.
    pub fn element(&self) -> Element {
        self.0.clone()
    }

    /// The element that the box is, for the page to put somewhere.
    pub fn value(&self) -> JsValue {
        self.element().into()
    }

    /// Says which language the words in the box are in, such as `en`, and which way they run, `ltr` or
    /// `rtl`.
    pub fn set_language(&self, language: &str, direction: &str) {
        self.set_attribute("lang", language);
        self.set_attribute("dir", direction);
    }

    /// Gives the box an attribute, in place of the one that was there.
    pub fn set_attribute(&self, name: &str, value: &str) {
        // Fails only for a name that isn't one.
        let _ = self.0.set_attribute(name, value);
    }
}
