//! The only room that names `web_sys`, `js_sys` or `gloo`: everything the browser is asked, and
//! everything it may refuse. Nothing here throws or panics; a refusal is a value.

pub mod address;
pub mod annex;
pub mod clock;
pub mod focus;
pub mod history;
pub mod host;
pub mod local;
pub mod object;
pub mod root;
pub mod sharing;
pub mod storage;
pub mod words;

pub use gloo::timers::callback::Timeout;
