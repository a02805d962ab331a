//! The language files of the page: every key, no key too many, and the same names as in the quiz.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic)]

mod people;

use leader_manager_team::words::{Key, Words};
use people::{english, texts};
use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::Path,
};

fn content() -> &'static Path {
    Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../content"))
}

fn file(path: &Path) -> BTreeMap<String, String> {
    serde_json::from_str(&fs::read_to_string(path).unwrap()).unwrap()
}

/// The placeholders of a text.
fn placeholders(text: &str) -> BTreeSet<&str> {
    text.split('{').skip(1).filter_map(|rest| rest.split('}').next()).collect()
}

#[test]
fn every_language_has_every_key_and_no_other() {
    let wanted: BTreeSet<String> = Key::all().into_iter().map(Key::name).collect();
    assert_eq!(wanted.len(), Key::all().len(), "a key stands twice");
    for entry in fs::read_dir(content().join("team")).unwrap() {
        let path = entry.unwrap().path();
        let texts = file(&path);
        let keys: BTreeSet<String> = texts.keys().cloned().collect();
        let name = path.display();
        assert_eq!(wanted.difference(&keys).collect::<Vec<_>>(), [""; 0], "missing in {name}");
        assert_eq!(keys.difference(&wanted).collect::<Vec<_>>(), [""; 0], "unknown in {name}");
        Words::new(texts.clone().into_iter().collect()).unwrap();
        let english = people::texts();
        for (key, text) in &texts {
            assert_eq!(placeholders(text), placeholders(&english[key]), "{key} in {name}");
            assert_eq!(text.trim(), text, "{key} in {name}");
            assert!(!text.contains(['\'', '"', '—']), "typography of {key} in {name}");
        }
    }
}

#[test]
fn names_are_those_of_the_quiz() {
    let texts = texts();
    let quiz = file(&content().join("en.json"));
    let mut compared = 0;
    for key in Key::all() {
        if matches!(key, Key::Side(_) | Key::Dimension(_) | Key::Facet(_) | Key::Foundation(_)) {
            assert_eq!(texts[&key.name()], quiz[&key.name()], "{}", key.name());
            compared += 1;
        }
    }
    assert_eq!(compared, 23);
}

#[test]
fn a_key_that_is_missing_or_blank_is_named() {
    for key in Key::all() {
        let mut without = texts();
        without.remove(&key.name());
        let refused = Words::new(without.into_iter().collect()).unwrap_err();
        assert_eq!(refused, format!("{}: is missing", key.name()));
        let mut blank = texts();
        blank.insert(key.name(), " ".to_owned());
        let refused = Words::new(blank.into_iter().collect()).unwrap_err();
        assert_eq!(refused, format!("{}: is empty", key.name()));
    }
}

#[test]
fn numbers_have_their_thousands_parted() {
    let words = english();
    let numbers = [0, 999, 1000, 1_234_567].map(|number| words.number(number));
    assert_eq!(numbers, ["0", "999", "1,000", "1,234,567"]);
}
