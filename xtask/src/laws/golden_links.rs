//! Result links live for ever, so the file of golden links only grows: each earlier version of it
//! must be how the present one begins.

use crate::{project::Project, run};
use anyhow::{Context, Result};
use std::{fs, path::Path, process::Command};

const FILE: &str = "crates/quiz/tests/golden-links.txt";

/// A sentence for each earlier version that the present file has lost something of.
///
/// # Errors
/// Where the file can't be read.
pub(super) fn breaches(project: &Project) -> Result<Vec<String>> {
    let present =
        fs::read_to_string(project.root().join(FILE)).with_context(|| format!("reading {FILE}"))?;
    let Some(history) = history(project.root()) else {
        run::say("there is no whole Git history here, so golden links are not compared with it");
        return Ok(Vec::new());
    };
    Ok(history
        .iter()
        .filter_map(|(commit, past)| lost_line(&present, past).map(|line| (commit, line)))
        .map(|(commit, line)| format!("{FILE} has lost or changed {line:?}, there in {commit}"))
        .collect())
}

/// Every committed version of the file, with its commit; none outside a whole clone.
fn history(root: &Path) -> Option<Vec<(String, String)>> {
    let is_shallow = run::output_of(git(root).args(["rev-parse", "--is-shallow-repository"]))?;
    if is_shallow.trim() != "false" {
        return None;
    }
    let log = run::output_of(git(root).args(["log", "--format=%h", "--", FILE]))?;
    let versions = log.lines().filter_map(|commit| {
        // A commit that removes the file holds no version of it.
        let text = run::output_of(git(root).args(["show", &format!("{commit}:{FILE}")]))?;
        Some((commit.to_owned(), text))
    });
    Some(versions.collect())
}

fn git(root: &Path) -> Command {
    let mut git = run::command("git");
    git.current_dir(root);
    git
}

/// The first line of an earlier version that the present one doesn't have at the same place.
fn lost_line<'past>(present: &str, past: &'past str) -> Option<&'past str> {
    let mut present = present.lines();
    past.lines().find(|line| present.next() != Some(line))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_may_only_grow_at_its_end() {
        assert_eq!(lost_line("a\nb\nc\n", "a\nb\n"), None);
        assert_eq!(lost_line("a\nb\n", "a\nb\n"), None);
        assert_eq!(lost_line("a\nc\n", "a\nb\n"), Some("b"));
        assert_eq!(lost_line("b\na\n", "a\n"), Some("a"));
        assert_eq!(lost_line("a\n", "a\nb\n"), Some("b"));
    }
}
