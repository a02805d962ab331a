//! Where a browser keeps things for good.

use web_sys::{Storage, Window};

/// The storage of this origin; nothing where it is blocked.
pub fn storage() -> Option<Storage> {
    web_sys::window().as_ref().and_then(|window| Window::local_storage(window).ok()?)
}
