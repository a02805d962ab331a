//! The only room that names `web_sys` or `js_sys`: everything the browser is asked, and everything
//! it may refuse. Nothing here throws or panics; a refusal is a value.

pub mod clock;
pub mod drops;
pub mod files;
pub mod page;
pub mod pause;
pub mod saving;
