//! What becomes of a file that somebody wants opened: whose result it holds, or why it is not opened.
//! The browser reads the JSON; what its fields must say is decided here.

use quiz::{export::{self, ImportFault}, instrument::Revision, link::{NamedResult, LinkError}, name::Name, team::Measure};

/// What a file turned out to hold.
#[derive(Clone, Debug, PartialEq)]
pub enum Content {
    /// It can't be read.
    Unreadable,
    /// It isn't JSON.
    NotJson,
    /// What of its JSON matters here.
    Written(Box<Written>),
}

/// The fields of a file, as far as they are what `docs/result-export.md` says.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Written {
    /// Whose format it is.
    pub format: Option<String>,
    /// Of which version.
    pub version: Option<f64>,
    /// What it holds.
    pub kind: Option<String>,
    /// What the person is called.
    pub name: Option<String>,
    /// The result.
    pub payload: Option<String>,
    /// Those of its numbers that this version knows; nothing for one that is told as missing, and not
    /// a number for what is none.
    pub numbers: Vec<(Measure, Option<f64>)>,
}

/// Why nothing is opened.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum NotOpened {
    /// The file can't be read.
    Unreadable,
    /// It isn't JSON.
    NotJson,
    /// It is something else's.
    Foreign,
    /// It is one of ours, but not one result.
    OtherKind,
    /// A later version made it.
    Newer,
    /// Its result is damaged.
    Damaged,
    /// It answers other statements than the quiz asks.
    OtherStatements,
    /// This number isn't what its result comes to.
    Disagrees(Measure),
    /// The quiz could not be told.
    NoQuiz,
}

/// What every export of ours says that it is.
const FORMAT: &str = "leader-manager-quiz";

/// The person whose result a file holds, for a quiz that asks the statements of this revision.
///
/// # Errors
/// Why nothing is opened.
pub fn person(content: Content, quiz: Revision) -> Result<NamedResult, NotOpened> {
    let written = match content {
        Content::Unreadable => return Err(NotOpened::Unreadable),
        Content::NotJson => return Err(NotOpened::NotJson),
        Content::Written(written) => written,
    };
    if written.format.as_deref() != Some(FORMAT) {
        return Err(NotOpened::Foreign);
    }
    let version = written.version.ok_or(NotOpened::Damaged)?;
    if version > f64::from(export::VERSION) {
        return Err(NotOpened::Newer);
    }
    if written.kind.as_deref() != Some("result") {
        return Err(NotOpened::OtherKind);
    }
    let payload = written.payload.ok_or(NotOpened::Damaged)?;
    let ids: Vec<String> = written.numbers.iter().map(|(column, _)| column.id()).collect();
    let told = ids.iter().zip(&written.numbers).map(|(id, (_, number))| (id.as_str(), *number));
    let outcome = export::outcome_from_export(&payload, told).map_err(not_opened)?;
    if !quiz.shows(outcome.revision()) {
        return Err(NotOpened::OtherStatements);
    }
    let name = written.name.and_then(|name| Name::new(&name));
    Ok(NamedResult { name, outcome })
}

fn not_opened(fault: ImportFault) -> NotOpened {
    match fault {
        ImportFault::Refused(LinkError::Newer) => NotOpened::Newer,
        ImportFault::Refused(LinkError::OtherStatements) => NotOpened::OtherStatements,
        ImportFault::Refused(LinkError::Damaged | LinkError::Foreign) => NotOpened::Damaged,
        ImportFault::Disagrees(id) => {
            Measure::from_id(&id).map_or(NotOpened::Damaged, NotOpened::Disagrees)
        }
    }
}
