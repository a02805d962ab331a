//! The instrument and everything that can be worked out from answers, in pure Rust.
//! No browser, no clock, no randomness, no storage, and no word that a visitor reads.

pub mod answer;
pub mod context;
pub mod instrument;
