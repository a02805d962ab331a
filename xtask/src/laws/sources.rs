//! Which files the laws are about, and the law about the files themselves: each says in its first
//! line what lives there, and none has a name that says nothing.

use anyhow::{Context, Result};
use std::{fs, path::Path};
use walkdir::{DirEntry, WalkDir};

/// A source file of the project.
#[derive(Debug)]
pub(super) struct Source {
    /// The path from the project's folder, with `/` on every system.
    pub(super) path: String,
    pub(super) text: String,
}

impl Source {
    pub(super) fn is(&self, extensions: &[&str]) -> bool {
        self.path.rsplit_once('.').is_some_and(|(_, found)| extensions.contains(&found))
    }

    pub(super) fn is_in(&self, folder: &str) -> bool {
        self.path.strip_prefix(folder).is_some_and(|rest| rest.starts_with('/'))
    }
}

/// Folders that are made, or that are about something else than the source.
const LEFT_OUT: [&str; 4] = ["target", "dist", "node_modules", "docs"];
const NAMES_THAT_SAY_NOTHING: [&str; 8] =
    ["util", "utils", "helper", "helpers", "common", "misc", "constants", "constant"];

/// Reads every source and content file of the project.
///
/// # Errors
/// Where one can't be read.
pub(super) fn read(root: &Path) -> Result<Vec<Source>> {
    let is_wanted = |entry: &DirEntry| {
        let name = entry.file_name().to_string_lossy();
        entry.depth() == 0 || !(name.starts_with('.') || LEFT_OUT.contains(&name.as_ref()))
    };
    let mut sources = Vec::new();
    for entry in WalkDir::new(root).sort_by_file_name().into_iter().filter_entry(is_wanted) {
        let entry = entry?;
        let path = entry.path().strip_prefix(root)?.to_string_lossy().replace('\\', "/");
        let source = Source { path, text: String::new() };
        if entry.file_type().is_file() && source.is(&["rs", "js", "ts", "css", "html", "json"]) {
            let text = fs::read_to_string(entry.path())
                .with_context(|| format!("reading {}", source.path))?;
            sources.push(Source { text, ..source });
        }
    }
    Ok(sources)
}

/// Files without a first line about themselves, and files with empty names.
pub(super) fn breaches(sources: &[Source]) -> Vec<String> {
    let mut breaches = Vec::new();
    for source in sources {
        let first_line = source.text.lines().next().unwrap_or_default();
        let says_what_it_is = if source.is(&["rs"]) {
            first_line.starts_with("//! ")
        } else if source.is(&["js", "ts", "css"]) {
            first_line.starts_with("//") || first_line.starts_with("/*")
        } else {
            true
        };
        if !says_what_it_is {
            breaches.push(format!("{}: the first line must say what lives there", source.path));
        }
        for part in source.path.split(['/', '.']) {
            if NAMES_THAT_SAY_NOTHING.contains(&part) {
                breaches.push(format!("{}: {part:?} doesn't say what lives there", source.path));
            }
        }
    }
    breaches
}

#[cfg(test)]
pub(super) fn made_up(files: &[(&str, &str)]) -> Vec<Source> {
    files
        .iter()
        .map(|(path, text)| Source { path: (*path).to_owned(), text: (*text).to_owned() })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_must_say_what_lives_there() {
        let sources = made_up(&[
            ("src/a.rs", "//! The start screen.\n"),
            ("src/b.rs", "use std::fmt;\n"),
            ("src/c.rs", "// Not a module's comment.\n"),
            ("embed/embed.js", "// The loader.\n"),
            ("styles/page.css", "body {}\n"),
            ("content/en.json", "{}"),
        ]);
        assert_eq!(
            breaches(&sources),
            [
                "src/b.rs: the first line must say what lives there",
                "src/c.rs: the first line must say what lives there",
                "styles/page.css: the first line must say what lives there"
            ]
        );
    }

    #[test]
    fn names_that_say_nothing_are_refused_for_files_and_folders() {
        let sources = made_up(&[("src/utils.rs", "//! x\n"), ("src/common/a.rs", "//! x\n")]);
        assert_eq!(
            breaches(&sources),
            [
                "src/utils.rs: \"utils\" doesn't say what lives there",
                "src/common/a.rs: \"common\" doesn't say what lives there"
            ]
        );
    }
}
