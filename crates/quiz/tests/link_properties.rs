//! What is true of every result and of every text: a result survives its link, and no text is read
//! but the one a result writes.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic)]
#![expect(clippy::disallowed_types, reason = "a test may measure how long something takes")]

mod answering;
mod golden;

use answering::{any_outcome, groups};
use fixtures::random::Random;
use golden::golden_links;
use proptest::prelude::*;
use quiz::{
    instrument::Length,
    link::{decode, encode, find},
};
use std::time::Instant;

const ALPHABET: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2_000))]

    #[test]
    fn a_result_survives_its_link(outcome in any_outcome()) {
        let text = encode(&outcome);
        let expected = if outcome.length() == Length::Snapshot { 16 } else { 25 };
        prop_assert_eq!(text.len(), expected);
        prop_assert!(text.bytes().all(|byte| ALPHABET.contains(&byte)));
        prop_assert!(text.ends_with(|last: char| last.is_ascii_alphabetic()));
        let read = decode(&text).unwrap();
        prop_assert_eq!(read.profile(), outcome.profile());
        prop_assert_eq!(&read, &outcome);
        prop_assert_eq!(encode(&read), text);
    }

    /// Any change confined to four neighbouring characters, which is all the checksum's 24 bits.
    #[test]
    fn no_change_within_four_characters_is_missed(
        outcome in any_outcome(),
        start in 0usize..25,
        patch in "[A-Za-z0-9_-]{1,4}",
    ) {
        let text = encode(&outcome);
        let start = start % (text.len() - patch.len());
        let mut changed = text.clone();
        changed.replace_range(start..start + patch.len(), &patch);
        prop_assert_eq!(decode(&changed).is_ok(), changed == text);
    }

    #[test]
    fn different_results_have_different_links(one in any_outcome(), other in any_outcome()) {
        prop_assert_eq!(encode(&one) == encode(&other), one == other);
    }

    #[test]
    fn any_text_is_read_or_refused(text in ".{0,40}") {
        if let Ok(outcome) = decode(&text) {
            prop_assert_eq!(encode(&outcome), text);
        }
    }
}

/// A third well-formed texts, a third golden links changed in two to six places, a third any
/// bytes of any length.
fn payload(random: &mut Random, golden: &[&str]) -> String {
    match random.below(3) {
        0 => {
            let length = [16, 25][random.below(2)];
            let mut text = String::from("1");
            text.extend((1..length - 1).map(|_| char::from(ALPHABET[random.below(64)])));
            text.push(char::from(ALPHABET[random.below(32)]));
            text
        }
        1 => {
            let mut bytes = golden[random.below(golden.len())].as_bytes().to_vec();
            for _ in 0..2 + random.below(5) {
                let position = random.below(bytes.len());
                bytes[position] = ALPHABET[random.below(64)];
            }
            String::from_utf8(bytes).unwrap()
        }
        _ => {
            let length = random.below(48);
            let bytes: Vec<u8> = (0..length).map(|_| random.below(256) as u8).collect();
            String::from_utf8_lossy(&bytes).into_owned()
        }
    }
}

/// Reads that many random texts, bare and in an address, and returns how many were accepted.
fn read_random_payloads(count: usize) -> usize {
    let golden = golden_links();
    let golden: Vec<&str> = golden.iter().map(|golden| golden.payload).collect();
    let mut random = Random(20_261_122);
    let mut accepted = 0;
    let mut address = String::new();
    for _ in 0..count {
        let text = payload(&mut random, &golden);
        let read = decode(&text);
        address.clear();
        address.push_str("#lmq=");
        address.push_str(&text);
        let found = find(&address);
        if let Ok(outcome) = read {
            assert_eq!(encode(&outcome), text);
            assert_eq!(found, Some(Ok(vec![outcome])));
            // Several random changes may undo one another.
            if !golden.contains(&text.as_str()) {
                accepted += 1;
                println!("accepted by chance: {text} = {}", groups(&decode(&text).unwrap()));
            }
        }
    }
    accepted
}

#[test]
fn random_payloads_are_read_or_refused() {
    assert_eq!(read_random_payloads(100_000), 0);
}

/// `cargo test --release -p quiz --test link_properties -- --ignored --nocapture`
#[test]
#[ignore = "takes a while; run it after a change to the reader"]
fn ten_million_random_payloads_are_read_or_refused() {
    let start = Instant::now();
    let accepted = read_random_payloads(10_000_000);
    println!("10,000,000 payloads, {accepted} accepted by chance, {:.1?}", start.elapsed());
    // One well-formed text in 2²⁴ has the right checksum by chance.
    assert!(accepted <= 5);
}
