//! Calls `hostile::kept` with whatever libFuzzer thinks of.
#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| hostile::kept(bytes));
