//! What the program asks a browser for, each thing once: the only crate that names `web_sys`, `js_sys`
//! or `gloo`. It knows neither the quiz nor anybody's state: it takes and gives texts, numbers,
//! callbacks and [`yew::NodeRef`]s. Nothing here throws or panics; a refusal is a value. It compiles
//! natively, for the tests of what is built on it, but what needs a browser must not be called there.

#![forbid(unsafe_code)]

pub mod address;
pub mod canvas;
pub mod clipboard;
pub mod clock;
pub mod download;
pub mod drag_and_drop;
mod encoding;
pub mod field;
pub mod files;
pub mod focus;
pub mod letters;
pub mod load;
pub mod looks;
pub mod page;
pub mod printing;
mod reflect;
pub mod scrolling;
pub mod share;
pub mod storage;
pub mod timer;
