//! The same answers come to the same link and the same scores here as natively, where
//! `crates/quiz/tests/determinism.rs` holds the program to the same number.

use fixtures::sessions::{CHECKSUM, COUNT, checksum};
use wasm_bindgen_test::wasm_bindgen_test;

#[wasm_bindgen_test]
fn a_hundred_thousand_sessions_come_to_the_links_and_scores_of_every_other_build() {
    assert_eq!(checksum(COUNT), CHECKSUM);
}
