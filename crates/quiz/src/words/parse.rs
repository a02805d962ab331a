//! Takes in a language file's keys and texts, and accepts nothing less than what the widget says.
//! Bad content is refused with a sentence that names the key and the reason. A key too many is let
//! be: a file may be newer than the widget beside it; the project's own files are held to the
//! exact list by `cargo xtask test`. Reading JSON is left to whoever has a reader: browsers do.

use super::{
    fault::{Fault, Reason},
    key::Key,
};
use crate::instrument::Revision;

/// Every word of one language. A value of this type holds a text for every [`Key`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Words {
    /// In the order of [`Key::all`], and nothing else.
    pub(super) texts: Vec<(String, String)>,
    pub(super) revision: Revision,
}

impl Words {
    /// Takes in every key of a language file with its text, in any order.
    ///
    /// # Errors
    /// The first fault found.
    pub fn new(mut given: Vec<(String, String)>) -> Result<Words, Fault> {
        let mut texts = Vec::new();
        for key in Key::all() {
            let name = key.name();
            let Some(place) = given.iter().position(|(known, _)| *known == name) else {
                return Err(Fault { key: name, reason: Reason::Missing });
            };
            let (key, text) = given.swap_remove(place);
            if text.trim().is_empty() {
                return Err(Fault { key, reason: Reason::Empty });
            }
            texts.push((key, text));
        }
        Ok(Words { texts, revision: Revision::OURS })
    }

    /// Which statements these are.
    pub fn revision(&self) -> Revision {
        self.revision
    }

    /// A walk along some two hundred short keys takes microseconds, and ships no search.
    fn found(&self, name: &str) -> Option<&str> {
        self.texts.iter().find(|(key, _)| key == name).map(|(_, text)| text.as_str())
    }

    /// The text at a key.
    pub fn text(&self, key: impl Into<Key>) -> &str {
        // `new` has made sure that every key is there.
        self.found(&key.into().name()).unwrap_or_default()
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::Phrase;

    fn whole_file() -> Vec<(String, String)> {
        Key::all().into_iter().map(|key| (key.name(), format!("text of {}", key.name()))).collect()
    }

    #[test]
    fn a_whole_file_gives_every_text_in_any_order() {
        let mut texts = whole_file();
        texts.reverse();
        let words = Words::new(texts).unwrap();
        for key in Key::all() {
            assert_eq!(words.text(key), format!("text of {}", key.name()));
        }
    }

    #[test]
    fn each_missing_key_is_named() {
        for (index, key) in Key::all().into_iter().enumerate() {
            let mut texts = whole_file();
            texts.remove(index);
            assert_eq!(Words::new(texts), Err(Fault { key: key.name(), reason: Reason::Missing }));
        }
    }

    #[test]
    fn a_key_too_many_is_let_be() {
        let mut texts = whole_file();
        texts.push(("key.of.a.later.version".into(), "text".into()));
        assert!(Words::new(texts).is_ok());
    }

    #[test]
    fn a_blank_text_is_named() {
        let mut texts = whole_file();
        texts.retain(|(key, _)| key != "back");
        texts.push(("back".into(), " \n".into()));
        assert_eq!(Words::new(texts), Err(Fault { key: "back".into(), reason: Reason::Empty }));
    }

    #[test]
    fn placeholders_are_filled_and_unknown_ones_dropped() {
        let mut texts = whole_file();
        texts.retain(|(key, _)| key != "question.progress");
        texts.push(("question.progress".into(), "{number} of {count}{nothing}, {open".into()));
        let words = Words::new(texts).unwrap();
        let filled = words.filled(Phrase::QuestionProgress, &[("number", "3"), ("count", "24")]);
        assert_eq!(filled, "3 of 24, open");
    }
}
