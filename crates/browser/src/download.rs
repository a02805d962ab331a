//! Handing a file to the person, who finds it where the browser saves things.

use crate::timer::Timeout;
use gloo_file::ObjectUrl;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::HtmlAnchorElement;

/// How long a file is held for the browser, in milliseconds.
const HELD: u32 = 30_000;

/// The contents of a file that the browser holds, whatever they are.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Blob(gloo_file::Blob);

impl Blob {
    /// A text in UTF-8, of a media type such as `text/csv`.
    pub fn of_text(media_type: &str, text: &str) -> Blob {
        Blob(gloo_file::Blob::new_with_options(text, Some(media_type)))
    }

    pub(crate) fn of(blob: web_sys::Blob) -> Blob {
        Blob(blob.into())
    }
}

/// Saves a text under a file name, as a file of a media type, and tells whether the browser let the
/// page try. What becomes of it, browsers tell the person themselves; a sandboxed frame without
/// `allow-downloads` saves nothing and says nothing.
pub fn save_text(name: &str, media_type: &str, text: &str) -> bool {
    save(name, &Blob::of_text(media_type, text))
}

/// Saves a file under a name, and tells whether the browser let the page try, as [`save_text`] does.
pub fn save(name: &str, blob: &Blob) -> bool {
    let Some(link) = link() else { return false };
    let address = ObjectUrl::from(blob.0.clone());
    link.set_href(&address);
    link.set_download(name);
    link.click();
    // Not at once: some browsers begin to read only after this script is done.
    Timeout::new(HELD, move || drop(address)).forget();
    true
}

fn link() -> Option<HtmlAnchorElement> {
    let document = web_sys::window()?.document()?;
    document.create_element("a").ok().map(JsCast::unchecked_into)
}

impl From<Blob> for JsValue {
    fn from(blob: Blob) -> JsValue {
        blob.0.into()
    }
}
