//! One language file as it was written, and the rules of its keys: none missing, unknown or
//! repeated, no blank text, no placeholder lost. What a text says is checked in its siblings.

use quiz::words::Key;
use serde::de::{Deserialize, Deserializer, MapAccess, Visitor};
use std::{
    collections::{BTreeMap, BTreeSet},
    fmt,
};

/// A language file. What is wrong with it is kept, so that every fault can be told at once.
#[derive(Clone)]
pub(super) struct Pack {
    language: String,
    texts: BTreeMap<String, String>,
    repeated: Vec<String>,
}

impl Pack {
    /// Reads a flat JSON object of texts.
    pub(super) fn parse(language: &str, source: &str) -> Result<Pack, String> {
        let pairs: Pairs = serde_json::from_str(source)
            .map_err(|error| format!("is not a flat object of texts: {error}"))?;
        let mut pack =
            Pack { language: language.to_owned(), texts: BTreeMap::new(), repeated: Vec::new() };
        for (key, text) in pairs.0 {
            if pack.texts.insert(key.clone(), text).is_some() {
                pack.repeated.push(key);
            }
        }
        Ok(pack)
    }

    /// The file's language code, such as `en` or `pt-BR`.
    pub(super) fn language(&self) -> &str {
        &self.language
    }

    /// Whether the rules that know English words apply.
    pub(super) fn is_english(&self) -> bool {
        self.language.split('-').next() == Some("en")
    }

    /// The text at a key, where there is one.
    pub(super) fn text(&self, name: &str) -> Option<&str> {
        self.texts.get(name).map(String::as_str)
    }

    /// How many words a text may have whose English is held to `words`. Some languages need
    /// more words to say the same.
    pub(super) fn room(&self, words: usize) -> usize {
        if self.is_english() { words } else { words + words / 4 }
    }
}

/// A text's words, in lower case, with straight apostrophes and nothing else around them.
pub(super) fn words(text: &str) -> Vec<String> {
    text.to_lowercase()
        .replace('’', "'")
        .split(|letter: char| !letter.is_alphanumeric() && letter != '\'')
        .map(|word| word.trim_matches('\'').to_owned())
        .filter(|word| !word.is_empty())
        .collect()
}

/// The number of words as a reader counts them: a hyphenated word is one, a lone dash is none.
pub(super) fn word_count(text: &str) -> usize {
    text.split_whitespace().filter(|word| word.contains(char::is_alphanumeric)).count()
}

/// Every fault of a file's keys. `original` is the file it is translated from.
pub(super) fn faults(pack: &Pack, original: Option<&Pack>) -> Vec<String> {
    let mut faults: Vec<String> =
        pack.repeated.iter().map(|key| format!("{key}: stands twice")).collect();
    let known: BTreeSet<String> = Key::all().into_iter().map(Key::name).collect();
    for key in known.iter().filter(|key| !pack.texts.contains_key(*key)) {
        faults.push(format!("{key}: is missing"));
    }
    for (key, text) in &pack.texts {
        if !known.contains(key) {
            faults.push(format!("{key}: is not a known key"));
        }
        if text.trim().is_empty() {
            faults.push(format!("{key}: is empty"));
        } else if text.trim() != text {
            faults.push(format!("{key}: begins or ends with a space"));
        }
        if let Some(source) = original.and_then(|original| original.texts.get(key)) {
            for name in placeholders(source).symmetric_difference(&placeholders(text)) {
                faults.push(format!("{key}: {name} must stand in both languages or in neither"));
            }
        }
    }
    faults
}

/// The placeholders of a text, such as `{count}`.
fn placeholders(text: &str) -> BTreeSet<String> {
    text.split('{')
        .skip(1)
        .filter_map(|rest| rest.split_once('}'))
        .map(|(name, _)| format!("{{{name}}}"))
        .collect()
}

/// A JSON object as the pairs it was written with, so that a repeated key can be seen.
struct Pairs(Vec<(String, String)>);

impl<'de> Deserialize<'de> for Pairs {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct InOrder;
        impl<'de> Visitor<'de> for InOrder {
            type Value = Pairs;

            fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
                formatter.write_str("an object from keys to texts")
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Pairs, A::Error> {
                let mut pairs = Vec::new();
                while let Some(pair) = map.next_entry()? {
                    pairs.push(pair);
                }
                Ok(Pairs(pairs))
            }
        }
        deserializer.deserialize_map(InOrder)
    }
}

#[cfg(test)]
pub(super) mod tests {
    use super::*;

    /// The shipped English, with some texts replaced or added.
    pub(crate) fn english_with(changes: &[(&str, &str)]) -> Pack {
        let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../content/en.json");
        let mut pack = Pack::parse("en", &std::fs::read_to_string(path).unwrap()).unwrap();
        for (key, text) in changes {
            pack.texts.insert((*key).to_owned(), (*text).to_owned());
        }
        pack
    }

    /// The same file under another language's name.
    pub(crate) fn renamed(pack: Pack, language: &str) -> Pack {
        Pack { language: language.to_owned(), ..pack }
    }

    #[test]
    fn shipped_english_keys_have_no_fault() {
        assert_eq!(faults(&english_with(&[]), None), Vec::<String>::new());
    }

    #[test]
    fn a_missing_key_is_reported() {
        let mut pack = english_with(&[]);
        pack.texts.remove("reading.risk.level");
        assert_eq!(faults(&pack, None), ["reading.risk.level: is missing"]);
    }

    #[test]
    fn an_unknown_key_is_reported() {
        let pack = english_with(&[("reading.luck.level", "Luck.")]);
        assert_eq!(faults(&pack, None), ["reading.luck.level: is not a known key"]);
    }

    #[test]
    fn a_repeated_key_is_reported() {
        let pack = Pack::parse("en", r#"{"back": "Back", "back": "Again"}"#).unwrap();
        assert!(faults(&pack, None).contains(&"back: stands twice".to_owned()));
    }

    #[test]
    fn an_empty_text_is_reported() {
        for text in ["", " \n"] {
            assert_eq!(faults(&english_with(&[("back", text)]), None), ["back: is empty"]);
        }
    }

    #[test]
    fn a_space_at_either_end_is_reported() {
        for text in [" Back", "Back\n", "Back\u{a0}"] {
            let faults = faults(&english_with(&[("back", text)]), None);
            assert_eq!(faults, ["back: begins or ends with a space"]);
        }
    }

    #[test]
    fn a_placeholder_lost_in_translation_is_reported() {
        let original = english_with(&[("back", "Back to {number}")]);
        for (text, name) in [("Zurück", "{number}"), ("{number} {count}", "{count}")] {
            let pack = renamed(english_with(&[("back", text)]), "de");
            let expected = format!("back: {name} must stand in both languages or in neither");
            assert_eq!(faults(&pack, Some(&original)), [expected]);
        }
    }

    #[test]
    fn what_is_not_a_flat_object_is_refused() {
        for source in ["", "[]", r#"{"back": 1}"#, r#"{"back": {"a": "b"}}"#] {
            assert!(Pack::parse("en", source).is_err());
        }
    }

    #[test]
    fn words_are_counted_as_a_reader_counts_them() {
        assert_eq!(word_count("I’m half-way – or so – there."), 5);
        assert_eq!(words("‘I’m’ half-way!"), ["i'm", "half", "way"]);
    }
}
