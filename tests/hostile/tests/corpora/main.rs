//! Each door, given what the fuzzers have kept (`fuzz/corpus`) and so many changes of it, always the same ones. A
//! number of changes, not a time: what fails once fails again.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic)]

mod changes;

use changes::Changes;
use std::{
    fs, panic,
    path::{Path, PathBuf},
};

/// Gives a door what is kept of it, and changes of that.
fn through(door: &str, take: fn(&[u8]), changes: usize) {
    let fuzz = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../fuzz");
    let mut kept: Vec<PathBuf> = fs::read_dir(fuzz.join("corpus").join(door))
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .collect();
    // Their order in the folder is another on every disk.
    kept.sort();
    let kept: Vec<Vec<u8>> = kept.iter().map(|file| fs::read(file).unwrap()).collect();
    assert!(kept.len() > 10, "{door} has {} kept inputs", kept.len());
    for input in &kept {
        held(take, input);
    }
    let tokens = fs::read_to_string(fuzz.join("tokens.dict")).unwrap();
    Changes::new(&kept, &tokens).take(changes).for_each(|input| held(take, &input));
}

/// Says what was given where a door fails: there is no other way to have it again.
fn held(take: fn(&[u8]), input: &[u8]) {
    if let Err(failed) = panic::catch_unwind(|| take(input)) {
        eprintln!("given \"{}\"", input.escape_ascii());
        panic::resume_unwind(failed);
    }
}

#[test]
fn an_address_is_read_and_taken_apart_whatever_it_is() {
    through("link", hostile::link, 80_000);
}

#[test]
fn a_content_pack_gives_its_own_texts_or_is_refused() {
    through("pack", hostile::pack, 15_000);
}

#[test]
fn a_kept_session_goes_on_or_is_as_good_as_nothing() {
    through("kept", hostile::kept, 40_000);
}

#[test]
fn kept_results_are_in_order_whoever_wrote_them() {
    through("history", hostile::history, 20_000);
}

#[test]
fn a_file_that_is_brought_back_is_read_whole_or_refused() {
    through("files", hostile::files, 200_000);
}

#[test]
fn a_team_comes_of_any_bytes_in_any_pieces() {
    through("team", hostile::team, 30_000);
}

#[test]
fn messages_and_attributes_leave_a_quiz_that_works() {
    through("messages", hostile::messages, 60_000);
}
