//! What a person sees, one file per visible thing. Each is a struct of what it shows, with a
//! `view`; it knows neither the browser nor storage nor the application, and says what happens
//! by emitting facts.
//!
//! They are plain structs rather than Yew components: the whole screen is drawn from one state
//! anyway, and each component type would add about 3 KB to what visitors load.

pub mod axis_label;
pub mod context;
pub mod dumbbell;
pub mod emblem;
pub mod figures;
pub mod length;
pub mod marker;
pub mod plot;
pub mod press;
pub mod question;
pub mod radar;
pub mod result;
pub mod scores;
pub mod set;
pub mod share;
pub mod start;
