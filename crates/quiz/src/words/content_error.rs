//! Why a language file or a content pack is refused: the key, and one reason that its author
//! understands.

use std::{error::Error, fmt};

/// Why a language file or a content pack is refused.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ContentError {
    /// The key whose text is at fault, or the id of the part whose texts are.
    pub key: String,
    /// What is wrong with it.
    pub kind: ContentErrorKind,
}

/// What is wrong with one key's text, or with the texts of one part.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ContentErrorKind {
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
    /// The part has another number of texts: they are from another build than the program.
    OtherCount,
}

impl fmt::Display for ContentError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        use ContentErrorKind as Kind;
        let number;
        let (before, value, after) = match &self.kind {
            Kind::Missing => ("is missing", "", ""),
            Kind::Empty => ("is empty", "", ""),
            Kind::UnknownKey => ("is not a known key", "", ""),
            Kind::TooLong(most) => {
                number = most.to_string();
                ("is longer than ", &*number, " characters")
            }
            Kind::PlaceholderMissing(name) => ("", &**name, " is missing"),
            Kind::PlaceholderUnknown(name) => ("", &**name, " is not known here"),
            Kind::NotADirection => ("is not ltr or rtl", "", ""),
            Kind::NotALanguage => ("is not a language tag, such as de or pt-BR", "", ""),
            Kind::NotARevision => ("is not a number from 32 to 63", "", ""),
            Kind::OtherCount => ("is from another build", "", ""),
        };
        for part in [&*self.key, ": ", before, value, after] {
            formatter.write_str(part)?;
        }
        Ok(())
    }
}

impl Error for ContentError {}
