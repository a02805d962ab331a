//! The clipboard. It may be missing (an insecure page, an old browser, a frame without permission), or
//! refuse.

use crate::reflect::{called, property, settled};
use yew::{Callback, platform::spawn_local};

/// Puts a text on the clipboard, and tells whether that worked. Browsers allow it only as an answer to
/// a person's press.
pub fn copy(text: &str, ended: Callback<bool>) {
    let promise = web_sys::window()
        .and_then(|window| property(&window.navigator(), "clipboard"))
        .and_then(|clipboard| called(&clipboard, "writeText", &[text.into()]));
    spawn_local(async move { ended.emit(settled(promise).await.is_ok()) });
}
