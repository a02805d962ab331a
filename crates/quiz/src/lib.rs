//! The instrument and everything that can be worked out from answers, in pure Rust.
//! No browser, no clock, no randomness, no storage, and no word that a visitor reads.
#![forbid(unsafe_code)]

pub mod answer;
pub mod arithmetic;
pub mod comparison;
pub mod context;
pub mod date;
pub mod dumbbell;
pub mod export;
pub mod history;
mod ids;
pub mod instrument;
pub mod link;
pub mod name;
mod order;
pub mod outcome;
pub mod pairs;
pub mod quality;
pub mod radar;
pub mod report;
pub mod scoring;
pub mod session;
pub mod tally;
pub mod team;
pub mod timeline;
pub mod trend;
pub mod words;
