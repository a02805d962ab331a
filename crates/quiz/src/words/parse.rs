//! Takes in a language file's keys and texts, and accepts nothing less than what the widget says.
//! Bad content is refused with a sentence that names the key and the reason. A key too many is let
//! be: a file may be newer than the widget beside it; the project's own files are held to the
//! exact list by `cargo xtask test`. Reading JSON is left to whoever has a reader: browsers do.

use super::{
    fault::{Fault, Reason},
    key::Key,
};
use crate::instrument::Revision;

/// The words of one language: those that taking the quiz needs, and sooner or later the rest.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Words {
    /// Every key of [`Key::taking`] or of [`Key::all`] with its text, and nothing else.
    pub(super) texts: Vec<(String, String)>,
    pub(super) revision: Revision,
    is_complete: bool,
}

impl Words {
    /// Takes in every key of a language with its text, in any order.
    ///
    /// # Errors
    /// The first fault found.
    pub fn new(given: Vec<(String, String)>) -> Result<Words, Fault> {
        Words::of(Key::all(), given, true)
    }

    /// Takes in the keys that a visitor needs until the first result; others are let be. Asked for
    /// a text that only a result needs, these words have none until they are [`Words::completed`].
    ///
    /// # Errors
    /// The first fault found.
    pub fn for_taking(given: Vec<(String, String)>) -> Result<Words, Fault> {
        Words::of(Key::taking(), given, false)
    }

    /// Adds the keys that only a result needs. A content pack's texts go in after that: what they
    /// replace must be there.
    ///
    /// # Errors
    /// The first fault found.
    pub fn completed(mut self, given: Vec<(String, String)>) -> Result<Words, Fault> {
        if !self.is_complete {
            self.texts.extend(taken(names(Key::result()), given)?);
            self.is_complete = true;
        }
        Ok(self)
    }

    /// Whether there is a text for every [`Key`], so that a result can be shown.
    pub fn is_complete(&self) -> bool {
        self.is_complete
    }

    fn of(keys: Vec<Key>, given: Vec<(String, String)>, whole: bool) -> Result<Words, Fault> {
        let texts = taken(names(keys), given)?;
        Ok(Words { texts, revision: Revision::OURS, is_complete: whole })
    }

    /// Which statements these are.
    pub fn revision(&self) -> Revision {
        self.revision
    }

    /// A walk along some four hundred short keys takes microseconds, and ships no search.
    fn found(&self, name: &str) -> Option<&str> {
        self.texts.iter().find(|(key, _)| key == name).map(|(_, text)| text.as_str())
    }

    /// The text at a key.
    pub fn text(&self, key: impl Into<Key>) -> &str {
        // Whoever made these words has made sure that every key asked for is there.
        self.found(&key.into().name()).unwrap_or_default()
    }

    /// The text at a key, with each `{name}` replaced by its value.
    pub fn filled(&self, key: impl Into<Key>, values: &[(&str, &str)]) -> String {
        fill(self.text(key), values)
    }
}

fn names(keys: Vec<Key>) -> Vec<String> {
    keys.into_iter().map(Key::name).collect()
}

/// A text with each `{name}` replaced by its value, and by nothing where it has none.
pub fn fill(text: &str, values: &[(&str, &str)]) -> String {
    let mut rest = text;
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

/// The text at each of these keys, in their order.
pub(super) fn taken(
    names: Vec<String>,
    mut given: Vec<(String, String)>,
) -> Result<Vec<(String, String)>, Fault> {
    let mut texts = Vec::new();
    for name in names {
        let Some(place) = given.iter().position(|(known, _)| *known == name) else {
            return Err(Fault { key: name, reason: Reason::Missing });
        };
        let (key, text) = given.swap_remove(place);
        if text.trim().is_empty() {
            return Err(Fault { key, reason: Reason::Empty });
        }
        texts.push((key, text));
    }
    Ok(texts)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::Phrase;

    fn only(wanted: impl Fn(Key) -> bool) -> Vec<(String, String)> {
        let keys = Key::all().into_iter().filter(|key| wanted(*key));
        keys.map(|key| (key.name(), format!("text of {}", key.name()))).collect()
    }

    #[test]
    fn the_quiz_is_taken_without_the_words_of_a_result_and_completed_by_them() {
        let taking = Words::for_taking(only(|key| !key.is_for_result())).unwrap();
        assert!(!taking.is_complete());
        for key in Key::taking() {
            assert_eq!(taking.text(key), format!("text of {}", key.name()));
        }
        let whole = taking.completed(only(Key::is_for_result)).unwrap();
        assert!(whole.is_complete() && Words::new(whole_file()).unwrap().is_complete());
        for key in Key::all() {
            assert_eq!(whole.text(key), format!("text of {}", key.name()));
        }
    }

    #[test]
    fn each_part_must_be_whole_and_may_hold_more() {
        let missing = |key: &str| Fault { key: key.into(), reason: Reason::Missing };
        let taking = Words::for_taking(whole_file()).unwrap();
        assert!(!taking.is_complete());
        assert_eq!(taking.clone().completed(Vec::new()), Err(missing("result.other")));
        assert!(taking.completed(whole_file()).unwrap().is_complete());
        assert_eq!(Words::for_taking(Vec::new()), Err(missing("language")));
    }

    #[test]
    fn words_that_are_whole_stay_as_they_are() {
        let whole = Words::new(whole_file()).unwrap();
        assert_eq!(whole.clone().completed(Vec::new()), Ok(whole));
    }

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
