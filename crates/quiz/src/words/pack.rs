//! Takes in a content pack: some keys and texts in place of the built-in ones, written by the
//! author of a page, so that nothing about it can be relied on until it is checked here. How long
//! a text may be is in `limit.rs`; `docs/content-packs.md` is for authors.

use super::{
    annex,
    fault::{Fault, Reason},
    key::Key,
    parse::Words,
    phrase::Phrase,
};
use crate::instrument::Revision;

/// A larger file is refused unread. The whole of English takes less than half of it. A whole
/// translation into a script of three bytes a letter doesn't fit: that is a language file.
pub const PACK_BYTES: usize = 131_072;

/// The one key of a pack that is no text: it says that the statements mean something else.
pub const REVISION_KEY: &str = "instrument-revision";

/// The directions that a page can be written in.
pub const DIRECTIONS: [&str; 2] = ["ltr", "rtl"];

impl Words {
    /// The same words with a pack's texts in place of some, and the pack's revision if it has one.
    /// A text can only be checked against the one it replaces, so the words must be complete.
    /// Where a key stands twice the last one counts, as in browsers.
    ///
    /// # Errors
    /// The first fault found.
    pub fn with_pack(mut self, pairs: Vec<(String, String)>) -> Result<Words, Fault> {
        let keys = Key::all();
        for (key, text) in pairs {
            // The annex checks what is its own.
            if key.starts_with(annex::PREFIX) {
                continue;
            }
            if let Err(reason) = self.replace(&keys, &key, text) {
                return Err(Fault { key, reason });
            }
        }
        Ok(self)
    }

    fn replace(&mut self, keys: &[Key], name: &str, text: String) -> Result<(), Reason> {
        if name == REVISION_KEY {
            self.revision = Revision::from_pack(&text).ok_or(Reason::NotARevision)?;
            return Ok(());
        }
        let key = keys.iter().find(|key| key.name() == name).ok_or(Reason::UnknownKey)?;
        let mut texts = self.texts.iter_mut();
        let (_, present) = texts.find(|(known, _)| known == name).ok_or(Reason::UnknownKey)?;
        check(*key, present, &text)?;
        *present = text;
        Ok(())
    }
}

/// Whether a text may stand in the place of `present`.
fn check(key: Key, present: &str, text: &str) -> Result<(), Reason> {
    check_text(key.longest(), present, text)?;
    match key {
        Key::Phrase(Phrase::Direction) if !DIRECTIONS.contains(&text) => Err(Reason::NotADirection),
        Key::Phrase(Phrase::Language) if !is_language_tag(text) => Err(Reason::NotALanguage),
        _ => Ok(()),
    }
}

/// Whether a text of at most so many characters may stand in the place of `present`, whatever it is.
pub(super) fn check_text(most: usize, present: &str, text: &str) -> Result<(), Reason> {
    if text.trim().is_empty() {
        return Err(Reason::Empty);
    }
    if text.chars().count() > most {
        return Err(Reason::TooLong(most));
    }
    // Unknown ones first: a slip of the pen is both, and its own spelling helps more.
    if let Some(unknown) = first_not_in(text, present) {
        return Err(Reason::PlaceholderUnknown(unknown.to_owned()));
    }
    match first_not_in(present, text) {
        Some(lost) => Err(Reason::PlaceholderMissing(lost.to_owned())),
        None => Ok(()),
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
