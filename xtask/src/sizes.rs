//! What visitors load, in bytes, from the plain list of a build's files: a first visit, the page for
//! teams on top of a result, and each tool on top of a result. What may not grow has a limit.

use crate::{finish::folder, project::Project};
use anyhow::{Context, Result};
use quiz::words::Part;
use std::{fs, path::Path};

/// The most that a first visit may load, in bytes with brotli. 1 KB is 1,000 bytes.
const FIRST_VISIT: usize = 76_000;
/// The most that a tool may load once a result is there.
const TOOL: usize = 35_000;
/// The most that the page for teams may load once a result is there.
const TEAM: usize = 45_000;
/// The most that the loader may have: every page with a quiz on it pays that, read or not.
const LOADER: usize = 3_400;
/// A part of which the program's file is smaller holds nothing: all of it has stayed in the main module.
const EMPTY: usize = 400;

/// What a first visit loads besides the program's first part.
const PAGE: [&str; 4] = ["index.html", "icon.svg", "build/page.css", "build/page.js"];
const SCRIPTS: [&str; 2] = ["build/embed.js", "build/program.js"];
const TEAMS_PAGE: [&str; 2] = ["team.html", "build/team.js"];

/// The parts that say nothing to a person, so that they have neither words nor looks.
const SILENT: [&str; 2] = ["files", "pack"];

/// A site that has been built.
struct Site<'a> {
    dist: &'a Path,
    id: String,
}

impl Site<'_> {
    /// The bytes of the copy that the build has made of a file with brotli, by the file's path with `build/`
    /// for the build's own folder.
    fn size(&self, path: &str) -> Result<usize> {
        let path = path.replacen("build/", &format!("build/{}/", self.id), 1);
        let copy = fs::metadata(self.dist.join(format!("{path}.br")))
            .with_context(|| format!("a visit loads {path}, which is not in dist/"))?;
        Ok(usize::try_from(copy.len())?)
    }

    fn sum(&self, paths: &[&str]) -> Result<usize> {
        paths.iter().map(|path| self.size(path)).sum()
    }

    /// What several parts share, in files that are named after them.
    fn shared(&self) -> Result<Vec<(Vec<String>, usize)>> {
        let mut shared = Vec::new();
        for entry in fs::read_dir(self.dist.join("build").join(&self.id))? {
            let name = entry?.file_name().to_string_lossy().into_owned();
            let Some(users) = name.strip_suffix(".wasm").filter(|name| name.contains('-')) else {
                continue;
            };
            let users = users.split('-').map(str::to_owned).collect();
            shared.push((users, self.size(&format!("build/{name}"))?));
        }
        Ok(shared)
    }

    /// A part's WebAssembly, style sheet and English words.
    fn part(&self, part: Part) -> Result<[usize; 3]> {
        let id = part.id();
        let wasm = if part == Part::Take { "program" } else { id };
        Ok([
            self.size(&format!("build/{wasm}.wasm"))?,
            self.size(&format!("build/{id}.css"))?,
            self.size(&format!("build/words/en/{id}.json"))?,
        ])
    }
}

/// Prints the table; false where something is larger than it may be, or empty. `is_small` is whether the
/// set-up had what makes the program as small as it can be.
///
/// # Errors
/// Where a file that is loaded is missing.
pub(crate) fn check(project: &Project, is_small: bool) -> Result<bool> {
    let dist = project.dist();
    let site = Site { dist: &dist, id: folder::id_in(&dist)? };
    let shared = site.shared()?;
    println!("With brotli 11, in bytes:\n\n| part | wasm | shared | styles | English | together |");
    println!("|---|---:|---:|---:|---:|---:|");
    let mut limits = Limits::default();
    for part in Part::ALL {
        let [wasm, styles, words] = site.part(part)?;
        let id = part.id();
        let of_part = shared.iter().filter(|(users, _)| users.iter().any(|user| user == id));
        let of_part: usize = of_part.map(|(_, size)| size).sum();
        let sum = wasm + of_part + styles + words;
        let columns = [wasm, of_part, styles, words, sum].map(grouped);
        println!("| {id} | {} |", columns.join(" | "));
        limits.hold(wasm >= EMPTY, &format!("{id}.wasm holds nothing"));
        let (what, loaded, allowed) = match part {
            Part::Take => {
                ("A first visit", sum + site.sum(&PAGE)? + site.sum(&SCRIPTS)?, FIRST_VISIT)
            }
            Part::Result => continue,
            Part::Team => ("The page for teams after a result", sum + site.sum(&TEAMS_PAGE)?, TEAM),
            _ => (&*format!("{id} after a result"), sum, TOOL),
        };
        limits.at_most(what, loaded, allowed);
    }
    println!();
    for (users, size) in &shared {
        println!("Shared by {}: {}.", users.join(" and "), grouped(*size));
    }
    for silent in SILENT {
        let size = site.size(&format!("build/{silent}.wasm"))?;
        println!("The part {silent}, when it is wanted: {}.", grouped(size));
        limits.hold(size >= EMPTY, &format!("{silent}.wasm holds nothing"));
    }
    println!(
        "The page: {}; its scripts: {}.",
        grouped(site.sum(&PAGE)?),
        grouped(site.sum(&SCRIPTS)?)
    );
    println!("The single file: {}.", grouped(site.size("leader-manager-quiz.html")?));
    limits.at_most("The loader", site.size(SCRIPTS[0])?, LOADER);
    limits.hold(is_small, "the program could be smaller: the set-up says what is missing");
    println!("\n{}", limits.told.join("\n"));
    Ok(!limits.has_failed)
}

/// What is held to a limit, and whether everything has held so far.
#[derive(Default)]
struct Limits {
    told: Vec<String>,
    has_failed: bool,
}

impl Limits {
    /// Says how much of what is allowed is used.
    fn at_most(&mut self, what: &str, size: usize, allowed: usize) {
        self.told.push(format!(
            "{what}: {} of the {} bytes allowed.",
            grouped(size),
            grouped(allowed)
        ));
        self.hold(size <= allowed, &format!("{what} is too large"));
    }

    fn hold(&mut self, holds: bool, otherwise: &str) {
        if !holds {
            self.told.push(format!("FAILED: {otherwise}."));
            self.has_failed = true;
        }
    }
}

/// Writes 1234567 as 1,234,567.
fn grouped(number: usize) -> String {
    let digits = number.to_string();
    let mut text = String::new();
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_missing_file_is_an_error_and_the_folders_name_is_found() {
        let dist = std::env::temp_dir().join(format!("sizes-{}", std::process::id()));
        fs::create_dir_all(dist.join("build/00ff00ff")).unwrap();
        fs::write(dist.join("embed.js"), "export * from './build/00ff00ff/embed.js';\n").unwrap();
        fs::write(dist.join("build/00ff00ff/page.css.br"), "br").unwrap();
        let site = Site { dist: &dist, id: folder::id_in(&dist).unwrap() };
        let (found, missing) = (site.size("build/page.css"), site.size("build/take.css"));
        fs::remove_dir_all(&dist).unwrap();
        assert_eq!(found.unwrap(), 2);
        let refused = missing.unwrap_err().to_string();
        assert_eq!(refused, "a visit loads build/00ff00ff/take.css, which is not in dist/");
    }

    #[test]
    fn what_is_too_large_fails_and_goes_on_failing() {
        let mut limits = Limits::default();
        limits.at_most("The loader", 3_000, 3_000);
        assert!(!limits.has_failed);
        limits.at_most("The loader", 1_003_001, 3_000);
        limits.hold(true, "never said");
        assert!(limits.has_failed);
        assert_eq!(limits.told[1], "The loader: 1,003,001 of the 3,000 bytes allowed.");
        assert_eq!(limits.told.last().unwrap(), "FAILED: The loader is too large.");
    }
}
