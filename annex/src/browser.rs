//! The only room that names `web_sys` or `js_sys`: everything the browser is asked, and everything
//! it may refuse. Nothing here throws or panics; a refusal is a value.

// Files with `path` are the quiz's own: a dependency on its library would bring the whole quiz along.
#[path = "../../src/browser/focus.rs"]
pub mod focus;
pub mod given;
#[path = "../../src/browser/root.rs"]
pub mod root;
pub mod scrolling;
#[path = "../../src/browser/sharing.rs"]
pub mod sharing;
#[path = "../../src/browser/words.rs"]
pub mod words;
