//! What all JSON exports have in common: how they begin, how their numbers and texts are written, and
//! why a file is not read as one.

use crate::{decimal, link::LinkError, scoring::Measure};
use serde::Serialize;
use serde_json::{Serializer, Value, ser::Formatter};
use std::{
    error::Error,
    fmt,
    io::{self, Write},
};

/// The version of the JSON and of the CSV. It grows when a field changes or goes; a new field is no
/// change.
pub const VERSION: u8 = 1;

/// No larger file is read: one result has about two thousand bytes, a whole history ten times as many.
pub const MOST_BYTES: usize = 1_048_576;

/// What every export of ours says that it is.
const FORMAT: &str = "leader-manager-quiz";

/// Why a file is not read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ImportError {
    /// It is no JSON, or not all of it.
    NotJson,
    /// It is something else's.
    Foreign,
    /// It is one of ours and holds something else than what is wanted.
    OtherKind,
    /// A later version made it.
    Newer,
    /// Its result is damaged.
    Damaged,
    /// Its result answers other statements than the quiz asks.
    OtherStatements,
    /// This number, as the file tells it, isn't what its result comes to.
    Disagrees(Measure),
}

impl fmt::Display for ImportError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(match self {
            ImportError::NotJson => "no JSON",
            ImportError::Foreign => "no export of the quiz",
            ImportError::OtherKind => "an export of another kind",
            ImportError::Newer => "an export of a later version",
            ImportError::Damaged => "a damaged export",
            ImportError::OtherStatements => "a result of other statements",
            ImportError::Disagrees(_) => "a number that is not the result's",
        })
    }
}

impl Error for ImportError {}

impl From<LinkError> for ImportError {
    fn from(error: LinkError) -> ImportError {
        match error {
            LinkError::Newer => ImportError::Newer,
            LinkError::OtherStatements => ImportError::OtherStatements,
            LinkError::Damaged | LinkError::Foreign => ImportError::Damaged,
        }
    }
}

/// The fields of an export of this kind. Whatever a field may hold, it is only looked at: a strict
/// reader, made from types, weighs twice as much, because it can say all that is wrong.
pub(crate) fn open(text: &str, kind: &str) -> Result<Value, ImportError> {
    if text.len() > MOST_BYTES {
        return Err(ImportError::Foreign);
    }
    let file: Value = serde_json::from_str(text).map_err(|_| ImportError::NotJson)?;
    let field = |name| file.get(name);
    if field("format").and_then(Value::as_str) != Some(FORMAT) {
        return Err(ImportError::Foreign);
    }
    let version = field("version").and_then(Value::as_f64).ok_or(ImportError::Damaged)?;
    if version > f64::from(VERSION) {
        return Err(ImportError::Newer);
    }
    if field("kind").and_then(Value::as_str) != Some(kind) {
        return Err(ImportError::OtherKind);
    }
    Ok(file)
}

/// An export: the heading, and what follows it.
#[derive(Serialize)]
struct Export<'a, T> {
    format: &'static str,
    version: u8,
    kind: &'a str,
    #[serde(flatten)]
    body: T,
}

/// The text of an export.
pub(crate) fn write<T: Serialize>(kind: &str, body: T) -> String {
    let mut text = Vec::new();
    let export = Export { format: FORMAT, version: VERSION, kind, body };
    let is_written = export.serialize(&mut Serializer::with_formatter(&mut text, Plain));
    // Nothing refuses a vector, and all keys are texts.
    debug_assert!(is_written.is_ok(), "{is_written:?}");
    String::from_utf8(text).unwrap_or_default()
}

/// Numbers with two decimals at most, and texts that may stand in a script.
struct Plain;

impl Formatter for Plain {
    fn write_f64<W: ?Sized + Write>(&mut self, writer: &mut W, value: f64) -> io::Result<()> {
        writer.write_all(decimal::plain(value, 100).as_bytes())
    }

    fn write_string_fragment<W: ?Sized + Write>(
        &mut self,
        writer: &mut W,
        fragment: &str,
    ) -> io::Result<()> {
        // JavaScript's line ends that JSON lets be.
        let text = fragment.replace('\u{2028}', "\\u2028").replace('\u{2029}', "\\u2029");
        writer.write_all(text.as_bytes())
    }
}
