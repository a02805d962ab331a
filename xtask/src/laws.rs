//! The laws of ARCHITECTURE.md that no compiler can hold, checked on the text of the project's files.
//! Each is a function from files to breaches in `laws/`, so that its tests can break it with made-up
//! files. Which crate knows which is held by Cargo, and isn't looked at here.

mod page_rules;
mod sources;

use crate::project::Project;
use anyhow::Result;

/// Everything that breaks a law, one sentence each.
///
/// # Errors
/// Where the source can't be read.
pub(crate) fn breaches(project: &Project) -> Result<Vec<String>> {
    let sources = sources::read(project.root())?;
    let mut breaches = page_rules::breaches(&sources);
    breaches.extend(sources::breaches(&sources));
    Ok(breaches)
}
