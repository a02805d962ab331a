//! Calls `hostile::team` with whatever libFuzzer thinks of.
#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| hostile::team(bytes));
