//! The texts of one language, part by part as they arrive. The project's own build ships each part as
//! a list of texts without their keys, so that nothing but their number can be wrong with it; whoever
//! has a whole language file checks it key by key. Reading JSON is left to whoever has a reader.

use super::{
    content_error::{ContentError, ContentErrorKind},
    key::Key,
    part::Part,
    phrase::Phrase,
};
use crate::instrument::Revision;

/// The words of one language: those that taking the quiz needs, and sooner or later others.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Words {
    /// Of each part that is there, as many texts as it has keys; of every other part none.
    pub(super) texts: [Vec<String>; Part::ALL.len()],
    pub(super) revision: Revision,
}

impl Words {
    /// No words at all.
    pub fn none() -> Words {
        Words { texts: Default::default(), revision: Revision::OURS }
    }

    /// The words of [`Part::Take`] alone, in the order of [`Key::of`].
    ///
    /// # Errors
    /// Where there are not as many texts as keys.
    pub fn for_taking(texts: Vec<String>) -> Result<Words, ContentError> {
        let mut words = Words::none();
        words.add(Part::Take, texts)?;
        Ok(words)
    }

    /// Adds the words of one more part, in the order of [`Key::of`]. Where they are there already, a
    /// content pack may have changed them, and they stay as they are.
    ///
    /// # Errors
    /// Where there are not as many texts as keys.
    pub fn add(&mut self, part: Part, texts: Vec<String>) -> Result<(), ContentError> {
        if texts.len() != Key::count(part) {
            let kind = ContentErrorKind::OtherCount;
            return Err(ContentError { key: part.id().to_owned(), kind });
        }
        if let Some(own) = self.texts.get_mut(part as usize)
            && own.is_empty()
        {
            *own = texts;
        }
        Ok(())
    }

    /// A whole language from its keys and texts, in any order. A key too many is let be: a file may be
    /// newer than the program beside it; the project's own files are held to the exact list by
    /// `tests/content.rs`.
    ///
    /// # Errors
    /// Names the first key that is missing or whose text is blank.
    pub fn from_pairs(mut pairs: Vec<(String, String)>) -> Result<Words, ContentError> {
        let mut words = Words::none();
        for part in Part::ALL {
            let mut texts = Vec::new();
            for key in Key::of(part).into_iter().map(Key::name) {
                let Some(place) = pairs.iter().position(|(known, _)| *known == key) else {
                    return Err(ContentError { key, kind: ContentErrorKind::Missing });
                };
                let (_, text) = pairs.swap_remove(place);
                if text.trim().is_empty() {
                    return Err(ContentError { key, kind: ContentErrorKind::Empty });
                }
                texts.push(text);
            }
            words.add(part, texts)?;
        }
        Ok(words)
    }

    /// Whether the words of a part are there.
    pub fn has(&self, part: Part) -> bool {
        self.texts.get(part as usize).is_some_and(|texts| !texts.is_empty())
    }

    /// Which statements these are.
    pub fn revision(&self) -> Revision {
        self.revision
    }

    /// The text at a key; nothing where its part isn't there.
    pub fn text(&self, key: impl Into<Key>) -> &str {
        let key = key.into();
        let texts = self.texts.get(key.part() as usize);
        texts.and_then(|texts| texts.get(key.index())).map_or("", String::as_str)
    }

    /// The text at a key, with each `{name}` replaced by its value, and by nothing where it has none.
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

    /// A whole number with its thousands parted, as the words of [`Part::Team`] say.
    pub fn number(&self, number: usize) -> String {
        let digits = number.to_string();
        let mut text = String::new();
        for (index, digit) in digits.chars().enumerate() {
            if index > 0 && (digits.len() - index).is_multiple_of(3) {
                text.push_str(self.text(Phrase::TeamThousands));
            }
            text.push(digit);
        }
        text
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shipped(part: Part) -> Vec<String> {
        Key::of(part).into_iter().map(|key| format!("text of {}", key.name())).collect()
    }

    fn whole_file() -> Vec<(String, String)> {
        Key::all().into_iter().map(|key| (key.name(), format!("text of {}", key.name()))).collect()
    }

    fn error(key: &str, kind: ContentErrorKind) -> ContentError {
        ContentError { key: key.to_owned(), kind }
    }

    #[test]
    fn the_parts_arrive_one_by_one() {
        let mut words = Words::for_taking(shipped(Part::Take)).unwrap();
        for part in Part::ALL {
            assert_eq!(words.has(part), part == Part::Take);
        }
        assert_eq!(words.text(Phrase::ShareLink), "");
        for part in Part::ALL {
            words.add(part, shipped(part)).unwrap();
            for key in Key::of(part) {
                assert_eq!(words.text(key), format!("text of {}", key.name()));
            }
        }
        assert_eq!(words, Words::from_pairs(whole_file()).unwrap());
    }

    #[test]
    fn another_builds_part_is_refused_and_one_that_is_there_stays() {
        let mut words = Words::for_taking(shipped(Part::Take)).unwrap();
        let refused = error("result", ContentErrorKind::OtherCount);
        assert_eq!(words.add(Part::Result, shipped(Part::Take)), Err(refused));
        assert!(Words::for_taking(Vec::new()).is_err());
        let other = vec!["other".to_owned(); Key::count(Part::Take)];
        assert_eq!(words.add(Part::Take, other), Ok(()));
        assert_eq!(words.text(Phrase::Back), "text of back");
    }

    #[test]
    fn a_whole_file_gives_every_text_in_any_order_and_may_hold_more() {
        let mut pairs = whole_file();
        pairs.reverse();
        pairs.push(("key.of.a.later.version".into(), "text".into()));
        assert_eq!(Words::from_pairs(pairs), Words::from_pairs(whole_file()));
    }

    #[test]
    fn each_missing_key_and_each_blank_text_is_named() {
        for (index, key) in Key::all().into_iter().enumerate() {
            let mut pairs = whole_file();
            pairs[index].1 = " \n".into();
            let blank = error(&key.name(), ContentErrorKind::Empty);
            assert_eq!(Words::from_pairs(pairs.clone()), Err(blank));
            pairs.remove(index);
            let missing = error(&key.name(), ContentErrorKind::Missing);
            assert_eq!(Words::from_pairs(pairs), Err(missing));
        }
    }

    #[test]
    fn placeholders_are_filled_and_unknown_ones_dropped() {
        let mut texts = shipped(Part::Take);
        let place = Key::from(Phrase::QuestionProgress).index();
        texts[place] = "{number} of {count}{nothing}, {open".into();
        let words = Words::for_taking(texts).unwrap();
        let filled = words.filled(Phrase::QuestionProgress, &[("number", "3"), ("count", "24")]);
        assert_eq!(filled, "3 of 24, open");
    }

    #[test]
    fn thousands_are_parted_as_the_language_does() {
        let mut words = Words::for_taking(shipped(Part::Take)).unwrap();
        let mut texts = shipped(Part::Team);
        texts[Key::from(Phrase::TeamThousands).index()] = "’".into();
        words.add(Part::Team, texts).unwrap();
        for (number, expected) in [(0, "0"), (999, "999"), (1000, "1’000"), (1234567, "1’234’567")]
        {
            assert_eq!(words.number(number), expected);
        }
    }
}
