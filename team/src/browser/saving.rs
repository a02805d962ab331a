//! Handing a file to the person. The annex of a result hands over its files with this one, too.

use js_sys::Array;
use wasm_bindgen::{JsCast, closure::Closure};
use web_sys::{Blob, BlobPropertyBag, HtmlAnchorElement, Url};

/// How long a file is held for the browser, in milliseconds.
const HELD: i32 = 30_000;

/// Saves a text under a name, where the browser saves things.
pub fn save(name: &str, kind: &str, text: &str) {
    // Nothing to be done where it fails: browsers tell the person themselves.
    let _ = try_to_save(name, kind, text);
}

/// Saves a file of any kind, and tells whether the browser let the page try.
pub fn save_blob(name: &str, blob: &Blob) -> bool {
    try_to_save_blob(name, blob).is_some()
}

fn try_to_save(name: &str, kind: &str, text: &str) -> Option<()> {
    let options = BlobPropertyBag::new();
    options.set_type(kind);
    let parts = Array::of1(&text.into());
    let blob = Blob::new_with_str_sequence_and_options(&parts, &options).ok()?;
    try_to_save_blob(name, &blob)
}

fn try_to_save_blob(name: &str, blob: &Blob) -> Option<()> {
    let address = Url::create_object_url_with_blob(blob).ok()?;
    let document = web_sys::window()?.document()?;
    let link: HtmlAnchorElement = document.create_element("a").ok()?.dyn_into().ok()?;
    link.set_href(&address);
    link.set_download(name);
    link.click();
    // Not at once: some browsers begin to read only after this script is done.
    let revoke = Closure::once_into_js(move || Url::revoke_object_url(&address));
    let window = web_sys::window()?;
    let later =
        window.set_timeout_with_callback_and_timeout_and_arguments_0(revoke.unchecked_ref(), HELD);
    later.ok().map(|_| ())
}
