//! The only room that names `web_sys` or `js_sys`: everything the browser is asked, and everything
//! it may refuse. Nothing here throws or panics; a refusal is a value.

// Files with `path` are the quiz's own, or those of the page for teams: a dependency on their libraries
// would bring all of them along.
mod calling;
pub mod canvas;
#[path = "../../src/browser/clock.rs"]
pub mod clock;
pub mod dates;
pub mod door;
pub mod field;
#[path = "../../src/browser/focus.rs"]
pub mod focus;
pub mod given;
#[path = "../../src/browser/history.rs"]
pub mod history;
pub mod history_file;
pub mod kept;
#[path = "../../src/browser/local.rs"]
pub mod local;
pub mod looks;
pub mod printing;
pub mod result_file;
#[path = "../../src/browser/root.rs"]
pub mod root;
#[path = "../../team/src/browser/saving.rs"]
pub mod saving;
pub mod scrolling;
#[path = "../../src/browser/sharing.rs"]
pub mod sharing;
#[path = "../../src/browser/words.rs"]
pub mod words;
