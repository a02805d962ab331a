//! Where a browser keeps texts under names. It may be blocked (a frame of another site, a person's
//! choice) or full. `gloo-storage` panics where it is blocked, so it does not serve here.

use crate::reflect;
use std::{error::Error, fmt};
use wasm_bindgen::JsValue;
use web_sys::{Storage, Window};

/// How long a text is kept.
#[derive(Clone, Debug, PartialEq)]
pub enum Store {
    /// On this device, until it is removed: for all pages of this origin.
    Device,
    /// For as long as this tab lives, and for this tab alone.
    Tab,
    /// For as long as the page's script holds this object, which outlives the program.
    Page(JsValue),
}

/// The refusal of a store that may not be used.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Blocked;

impl fmt::Display for Blocked {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("storage is blocked")
    }
}

impl Error for Blocked {}

impl Store {
    /// The text under a name, where there is one.
    ///
    /// # Errors
    /// Where the store is blocked.
    pub fn get(&self, name: &str) -> Result<Option<String>, Blocked> {
        if let Store::Page(object) = self {
            return Ok(reflect::property(object, name).and_then(|text| text.as_string()));
        }
        self.storage().ok_or(Blocked)?.get_item(name).map_err(|_| Blocked)
    }

    /// Keeps a text under a name, in place of the one that was there, and tells whether that worked. A
    /// full store refuses, and so does a blocked one.
    pub fn set(&self, name: &str, text: &str) -> bool {
        if let Store::Page(object) = self {
            return reflect::set(object, name, &text.into());
        }
        self.storage().is_some_and(|storage| storage.set_item(name, text).is_ok())
    }

    /// Leaves nothing under a name, and tells whether that worked. A blocked store refuses.
    pub fn remove(&self, name: &str) -> bool {
        if let Store::Page(object) = self {
            return reflect::set(object, name, &JsValue::UNDEFINED);
        }
        self.storage().is_some_and(|storage| storage.remove_item(name).is_ok())
    }

    fn storage(&self) -> Option<Storage> {
        let window = web_sys::window()?;
        let storage = match self {
            Store::Device => Window::local_storage(&window),
            Store::Tab => Window::session_storage(&window),
            Store::Page(_) => return None,
        };
        storage.ok()?
    }
}
