//! The annex of a result: comparing, checking, taking away, keeping. An application of its own inside
//! the quiz's box, so that nobody who only takes the quiz and reads the result ever loads it. This
//! file is the door that `annex.js` comes in by.

pub mod app;
pub mod browser;
pub mod components;
pub mod picture;
pub mod qr;
pub mod state;
#[path = "../../src/topic.rs"]
pub mod topic;
pub mod words;

use app::{App, Message, Shown};
use browser::{door::Door, given, root::Root};
use std::rc::Rc;
use wasm_bindgen::prelude::*;
use yew::AppHandle;

/// Smaller than the standard library's allocator, and still constant-time.
#[cfg(target_arch = "wasm32")]
#[global_allocator]
static ALLOCATOR: rlsf::SmallGlobalTlsf = rlsf::SmallGlobalTlsf::new();

/// An annex in a box of its own, which may be put into one result after another.
#[wasm_bindgen]
pub struct Annex {
    root: Root,
    app: AppHandle<App>,
}

#[wasm_bindgen]
impl Annex {
    /// An annex that shows nothing yet.
    ///
    /// # Errors
    /// Where there is no page to make its box in.
    #[wasm_bindgen(constructor)]
    pub fn new() -> Result<Annex, JsValue> {
        let root = Root::new("annex-box").ok_or("there is no page")?;
        let app = yew::Renderer::<App>::with_root(root.element()).render();
        Ok(Annex { root, app })
    }

    /// The box, to be put into a result.
    #[wasm_bindgen(getter)]
    pub fn root(&self) -> JsValue {
        self.root.element().into()
    }

    /// Shows what the quiz asks for. `own` is an object, the annex's words of the language. Gives back
    /// why an author's words for it are refused; it then has the language file's.
    ///
    /// # Errors
    /// A sentence that says what is wrong with what was given.
    pub fn show(&self, given: &JsValue, own: &JsValue) -> Result<Option<String>, JsValue> {
        let (words, refused) = given::words(given, own)?;
        let door = Door::of(given);
        let given = given::given(given, words.quiz.revision())?;
        let shown = Shown { words: Rc::new(words), given, door };
        self.app.send_message(Message::Shown(Box::new(shown)));
        Ok(refused)
    }
}
