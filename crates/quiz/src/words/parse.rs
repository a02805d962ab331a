//! Reads a language file: a flat JSON object from key to text. Bad content is refused with a
//! sentence that names the key and the reason.

use super::key::Key;
use serde::de::{Deserialize, Deserializer, MapAccess, Visitor};
use std::{collections::BTreeMap, fmt};

/// The largest language file that is read, in bytes.
pub const SIZE_LIMIT: usize = 256 * 1024;

/// Every word of one language. A value of this type holds a text for every [`Key`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Words {
    texts: BTreeMap<String, String>,
}

/// Why a language file is refused.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fault {
    /// Larger than [`SIZE_LIMIT`].
    TooLarge,
    /// Not a flat JSON object of texts; holds the parser's reason.
    Unreadable(String),
    /// A key stands twice.
    Duplicate(String),
    /// A key is missing.
    Missing(String),
    /// A key is not one of ours.
    Unknown(String),
    /// A key's text is blank.
    Empty(String),
}

impl fmt::Display for Fault {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (key, reason) = match self {
            Fault::TooLarge => ("content", "is larger than 256 KiB"),
            Fault::Unreadable(reason) => ("content", reason.as_str()),
            Fault::Duplicate(key) => (key.as_str(), "stands twice"),
            Fault::Missing(key) => (key.as_str(), "is missing"),
            Fault::Unknown(key) => (key.as_str(), "is not a known key"),
            Fault::Empty(key) => (key.as_str(), "is empty"),
        };
        formatter.write_str(key)?;
        formatter.write_str(": ")?;
        formatter.write_str(reason)
    }
}

impl Words {
    /// Reads a whole language file.
    ///
    /// # Errors
    /// The first fault found.
    pub fn parse(json: &str) -> Result<Words, Fault> {
        if json.len() > SIZE_LIMIT {
            return Err(Fault::TooLarge);
        }
        let FlatObject(pairs) =
            serde_json::from_str(json).map_err(|error| Fault::Unreadable(error.to_string()))?;
        let mut texts = BTreeMap::new();
        for (key, text) in pairs {
            if text.trim().is_empty() {
                return Err(Fault::Empty(key));
            }
            if texts.insert(key.clone(), text).is_some() {
                return Err(Fault::Duplicate(key));
            }
        }
        let mut known = 0;
        for key in Key::all() {
            let name = key.name();
            if !texts.contains_key(&name) {
                return Err(Fault::Missing(name));
            }
            known += 1;
        }
        if known < texts.len() {
            let names: Vec<String> = Key::all().map(Key::name).collect();
            if let Some(unknown) = texts.keys().find(|key| !names.contains(key)) {
                return Err(Fault::Unknown(unknown.clone()));
            }
        }
        Ok(Words { texts })
    }

    /// The text at a key.
    pub fn text(&self, key: impl Into<Key>) -> &str {
        // Parsing has made sure that every key is there.
        self.texts.get(&key.into().name()).map_or("", String::as_str)
    }

    /// The text at a key, with each `{name}` replaced by its value.
    pub fn filled(&self, key: impl Into<Key>, values: &[(&str, &str)]) -> String {
        let mut rest = self.text(key);
        let mut filled = String::new();
        while let Some((before, after)) = rest.split_once('{') {
            filled.push_str(before);
            let Some((name, next)) = after.split_once('}') else {
                rest = after;
                break;
            };
            if let Some((_, value)) = values.iter().find(|(known, _)| *known == name) {
                filled.push_str(value);
            }
            rest = next;
        }
        filled.push_str(rest);
        filled
    }
}

/// A JSON object as the pairs it was written with, so that a repeated key can be seen.
struct FlatObject(Vec<(String, String)>);

impl<'de> Deserialize<'de> for FlatObject {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Pairs;
        impl<'de> Visitor<'de> for Pairs {
            type Value = FlatObject;

            fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
                formatter.write_str("an object from keys to texts")
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<FlatObject, A::Error> {
                let mut pairs = Vec::new();
                while let Some(pair) = map.next_entry()? {
                    pairs.push(pair);
                }
                Ok(FlatObject(pairs))
            }
        }
        deserializer.deserialize_map(Pairs)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn whole_file() -> BTreeMap<String, String> {
        Key::all().map(|key| (key.name(), format!("text of {}", key.name()))).collect()
    }

    fn fault(texts: &BTreeMap<String, String>) -> Fault {
        Words::parse(&serde_json::to_string(texts).unwrap()).unwrap_err()
    }

    #[test]
    fn a_whole_file_gives_every_text() {
        let words = Words::parse(&serde_json::to_string(&whole_file()).unwrap()).unwrap();
        for key in Key::all() {
            assert_eq!(words.text(key), format!("text of {}", key.name()));
        }
    }

    #[test]
    fn each_missing_key_is_named() {
        for key in Key::all() {
            let mut texts = whole_file();
            texts.remove(&key.name());
            assert_eq!(fault(&texts), Fault::Missing(key.name()));
        }
    }

    #[test]
    fn an_unknown_key_is_named() {
        let mut texts = whole_file();
        texts.insert("statement.nobody".into(), "text".into());
        assert_eq!(fault(&texts), Fault::Unknown("statement.nobody".into()));
    }

    #[test]
    fn a_blank_text_is_named() {
        let mut texts = whole_file();
        texts.insert("back".into(), " \n".into());
        assert_eq!(fault(&texts), Fault::Empty("back".into()));
    }

    #[test]
    fn a_repeated_key_is_named() {
        let json = r#"{"back": "Back", "back": "Again"}"#;
        assert_eq!(Words::parse(json), Err(Fault::Duplicate("back".into())));
    }

    #[test]
    fn what_is_not_a_flat_object_is_refused_with_a_reason() {
        for json in ["", "[]", "null", "{\"back\": 1}", "{\"back\": {}}", "{\"back\": \"a\"", "\u{0}"] {
            match Words::parse(json) {
                Err(Fault::Unreadable(reason)) => assert!(!reason.is_empty()),
                other => panic!("{json:?} gave {other:?}"),
            }
        }
    }

    #[test]
    fn an_oversized_file_is_refused_before_it_is_read() {
        assert_eq!(Words::parse(&" ".repeat(SIZE_LIMIT + 1)), Err(Fault::TooLarge));
    }

    #[test]
    fn placeholders_are_filled_and_unknown_ones_dropped() {
        let mut texts = whole_file();
        texts.insert("question.progress".into(), "{number} of {count}{nothing}, {open".into());
        let words = Words::parse(&serde_json::to_string(&texts).unwrap()).unwrap();
        let filled = words.filled(
            super::super::Phrase::QuestionProgress,
            &[("number", "3"), ("count", "24")],
        );
        assert_eq!(filled, "3 of 24, open");
    }
}
