//! The page `team.html`: many results together, read, added up and drawn in the browser alone. An
//! application of its own, so that nobody who only takes the quiz ever loads it.

pub mod app;
pub mod browser;
pub mod chance;
pub mod components;
pub mod state;
pub mod words;

use app::App;
use std::rc::Rc;
use wasm_bindgen::prelude::*;
use words::Words;

/// Smaller than the standard library's allocator, and still constant-time.
#[cfg(target_arch = "wasm32")]
#[global_allocator]
static ALLOCATOR: rlsf::SmallGlobalTlsf = rlsf::SmallGlobalTlsf::new();

/// Starts the application in an element of the page. `words` is the object of a language file.
///
/// # Errors
/// A sentence that says what is wrong with the words, or that there is no element.
#[wasm_bindgen]
pub fn start(root: JsValue, words: &JsValue) -> Result<(), JsValue> {
    let root = browser::page::element(root).ok_or("there is no element to start in")?;
    let words = browser::words::texts(words).and_then(Words::new)?;
    let properties = app::Properties { words: Rc::new(words) };
    yew::Renderer::<App>::with_root_and_props(root, properties).render();
    Ok(())
}
