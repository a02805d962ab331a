//! An author's own words.

use super::text;
use fixtures::words::english;
use quiz::{
    instrument::Revision,
    words::{DIRECTIONS, Key, Phrase, REVISION_KEY, Words, placeholders},
};
use std::collections::BTreeMap;

/// A pack as lines, each a key, a tab and a text: reading JSON is the browser's business.
pub fn pack(bytes: &[u8]) {
    let text = text(bytes);
    let pairs: Vec<(String, String)> = text
        .split('\n')
        .filter_map(|line| line.split_once('\t'))
        .map(|(key, text)| (key.to_owned(), text.to_owned()))
        .collect();
    let given: BTreeMap<&str, &str> = pairs.iter().map(|(key, text)| (&**key, &**text)).collect();
    let words = match english().clone().with_pack(pairs.clone()) {
        Ok(words) => words,
        Err(error) => {
            assert!(given.contains_key(&*error.key), "{error}");
            assert!(error.to_string().starts_with(&error.key));
            return;
        }
    };
    let revision = given.get(REVISION_KEY).and_then(|number| Revision::from_pack(number));
    assert_eq!(words.revision(), revision.unwrap_or(Revision::OURS));
    let names = Key::all().into_iter().map(|key| (key.name(), key));
    let keys: BTreeMap<String, Key> = names.collect();
    for name in given.keys() {
        assert!(keys.contains_key(*name) || *name == REVISION_KEY, "{name:?}");
    }
    for (name, key) in &keys {
        let (said, before) = (words.text(*key), english().text(*key));
        assert_eq!(said, given.get(&**name).copied().unwrap_or(before), "{name}");
        if said == before {
            continue;
        }
        assert!(!said.trim().is_empty() && said.chars().count() <= key.longest(), "{name}");
        assert_is_filled(&words, *key, before);
    }
    assert!(DIRECTIONS.contains(&words.text(Phrase::Direction)));
    let is_of_tag = |each: char| each.is_ascii_alphanumeric() || each == '-';
    assert!(words.text(Phrase::Language).chars().all(is_of_tag));
}

/// Each placeholder that the built-in text has is filled, and what is put in is not read again.
fn assert_is_filled(words: &Words, key: Key, before: &str) {
    let known: Vec<&str> = placeholders(before).collect();
    let values: Vec<(&str, &str)> = known
        .iter()
        .map(|braced| (braced.trim_start_matches('{').trim_end_matches('}'), *braced))
        .collect();
    assert_eq!(words.filled(key, &values), words.text(key));
}
