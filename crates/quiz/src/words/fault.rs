//! Why a language file or a content pack is refused: the key, and one reason that its author
//! understands.

use std::fmt;

/// Why a language file or a content pack is refused.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// The key whose text is at fault.
    pub key: String,
    /// What is wrong with it.
    pub reason: Reason,
}

/// What is wrong with one key's text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Reason {
    /// A language file lacks it.
    Missing,
    /// It is blank.
    Empty,
    /// No language file has this key.
    UnknownKey,
    /// It has more characters than this.
    TooLong(usize),
    /// It has lost this placeholder, such as `{count}`.
    PlaceholderMissing(String),
    /// Nothing is known that would be put in for this placeholder.
    PlaceholderUnknown(String),
    /// It must name a direction of writing.
    NotADirection,
    /// It must name a language.
    NotALanguage,
    /// It must be a revision that is left to packs.
    NotARevision,
}

impl fmt::Display for Fault {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let number;
        let (before, value, after) = match &self.reason {
            Reason::Missing => ("is missing", "", ""),
            Reason::Empty => ("is empty", "", ""),
            Reason::UnknownKey => ("is not a known key", "", ""),
            Reason::TooLong(most) => {
                number = most.to_string();
                ("is longer than ", &*number, " characters")
            }
            Reason::PlaceholderMissing(name) => ("", &**name, " is missing"),
            Reason::PlaceholderUnknown(name) => ("", &**name, " is not known here"),
            Reason::NotADirection => ("is not ltr or rtl", "", ""),
            Reason::NotALanguage => ("is not a language tag, such as de or pt-BR", "", ""),
            Reason::NotARevision => ("is not a number from 32 to 63", "", ""),
        };
        for part in [&*self.key, ": ", before, value, after] {
            formatter.write_str(part)?;
        }
        Ok(())
    }
}
