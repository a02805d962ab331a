//! Takes in a content pack: some keys and texts in place of the built-in ones, written by the
//! author of a page, so that nothing about it can be relied on until it is checked here. How long
//! a text may be stands beside its key; `docs/content-packs.md` is for authors.

use super::{
    content_error::{ContentError, ContentErrorKind},
    key::Key,
    phrase::Phrase,
    texts::Words,
};
use crate::instrument::Revision;

/// A larger file is refused unread. The whole of English takes less than half of it, and a whole
/// translation into a script of three bytes a letter fits, too.
pub const PACK_BYTES: usize = 262_144;

/// The one key of a pack that is no text: it says that the statements mean something else.
pub const REVISION_KEY: &str = "instrument-revision";

/// The directions that a page can be written in.
pub const DIRECTIONS: [&str; 2] = ["ltr", "rtl"];

impl Words {
    /// The same words with a pack's texts in place of some, and the pack's revision if it has one.
    /// A text can only be checked against the one it replaces, so the words of every part must be
    /// there. Where a key stands twice the last one counts, as in browsers.
    ///
    /// # Errors
    /// The first one found.
    pub fn with_pack(mut self, pairs: Vec<(String, String)>) -> Result<Words, ContentError> {
        let keys: Vec<(String, Key)> =
            Key::all().into_iter().map(|key| (key.name(), key)).collect();
        for (name, text) in pairs {
            let replaced = if name == REVISION_KEY {
                Revision::from_pack(&text)
                    .map(|revision| self.revision = revision)
                    .ok_or(ContentErrorKind::NotARevision)
            } else {
                let known = keys.iter().find(|(known, _)| *known == name);
                known
                    .ok_or(ContentErrorKind::UnknownKey)
                    .and_then(|(_, key)| self.replace(*key, text))
            };
            replaced.map_err(|kind| ContentError { key: name, kind })?;
        }
        Ok(self)
    }

    fn replace(&mut self, key: Key, text: String) -> Result<(), ContentErrorKind> {
        let texts = self.texts.get_mut(key.part() as usize);
        let present = texts.and_then(|texts| texts.get_mut(key.index()));
        let present = present.ok_or(ContentErrorKind::UnknownKey)?;
        check(key, present, &text)?;
        *present = text;
        Ok(())
    }
}

/// Whether a text may stand in the place of `present`.
fn check(key: Key, present: &str, text: &str) -> Result<(), ContentErrorKind> {
    if text.trim().is_empty() {
        return Err(ContentErrorKind::Empty);
    }
    if text.chars().count() > key.longest() {
        return Err(ContentErrorKind::TooLong(key.longest()));
    }
    // Unknown ones first: a slip of the pen is both, and its own spelling helps more.
    if let Some(unknown) = first_not_in(text, present) {
        return Err(ContentErrorKind::PlaceholderUnknown(unknown.to_owned()));
    }
    if let Some(lost) = first_not_in(present, text) {
        return Err(ContentErrorKind::PlaceholderMissing(lost.to_owned()));
    }
    match key {
        Key::Phrase(Phrase::Direction) if !DIRECTIONS.contains(&text) => {
            Err(ContentErrorKind::NotADirection)
        }
        Key::Phrase(Phrase::Language) if !is_language_tag(text) => {
            Err(ContentErrorKind::NotALanguage)
        }
        _ => Ok(()),
    }
}

/// The first placeholder of one text that the other lacks.
fn first_not_in<'text>(one: &'text str, other: &str) -> Option<&'text str> {
    placeholders(one).find(|name| placeholders(other).all(|known| known != *name))
}

/// A text's placeholders with their braces, as [`Words::filled`] sees them. A brace that is never
/// closed gives the rest of the text, which is never the name of one.
pub fn placeholders(text: &str) -> impl Iterator<Item = &str> {
    text.split_inclusive('}').filter_map(|part| part.get(part.find('{')?..))
}

/// Letters and digits joined by hyphens, two letters or more to begin with: the shape of every
/// language tag. Which tags there are is not ours to know.
fn is_language_tag(text: &str) -> bool {
    let mut parts = text.split('-');
    let language = parts.next().unwrap_or_default();
    (2..=8).contains(&language.len())
        && language.bytes().all(|byte| byte.is_ascii_alphabetic())
        && parts.all(|part| {
            (1..=8).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_alphanumeric())
        })
}
