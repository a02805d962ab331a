//! The box that a quiz is drawn in, whatever element it stands in.

use quiz::words::{Phrase, Words};
use web_sys::Element;

/// The box.
pub struct Root(Element);

impl Root {
    /// A box of a class that stands nowhere yet; nothing where there is no page.
    pub fn new(class: &str) -> Option<Root> {
        let root = web_sys::window()?.document()?.create_element("div").ok()?;
        let root = Root(root);
        root.set("class", class);
        Some(root)
    }

    /// The element that it is.
    pub fn element(&self) -> Element {
        self.0.clone()
    }

    /// Says which language its words are in, and which way they run.
    pub fn speaks(&self, words: &Words) {
        self.set("lang", words.text(Phrase::Language));
        self.set("dir", words.text(Phrase::Direction));
    }

    fn set(&self, name: &str, value: &str) {
        // Fails only for a name that isn't one; ours all are.
        let _ = self.0.set_attribute(name, value);
    }
}
