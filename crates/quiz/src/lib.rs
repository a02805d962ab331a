//! The instrument and everything that can be worked out from answers, in pure Rust.
//! No browser, no clock, no randomness, no storage, and no word that a visitor reads.
#![forbid(unsafe_code)]

pub mod charts;
pub mod date;
pub mod decimal;
pub mod export;
pub mod history;
mod ids;
pub mod instrument;
pub mod link;
pub mod name;
mod order;
pub mod report;
pub mod scoring;
pub mod taking;
pub mod team;
pub mod words;
