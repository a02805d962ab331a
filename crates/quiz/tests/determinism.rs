//! The same answers come to the same link and the same scores in every build; `tests/web.rs` holds the
//! program in a browser to the same number.

use fixtures::sessions::{CHECKSUM, COUNT, checksum};

#[test]
fn a_hundred_thousand_sessions_come_to_the_links_and_scores_of_every_other_build() {
    assert_eq!(checksum(COUNT), CHECKSUM);
}
