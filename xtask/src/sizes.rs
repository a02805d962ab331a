//! What visitors load, in bytes, from the plain list of a build's files: a first visit, the page for
//! teams on top of a result, and each tool on top of a result. What may not grow has a limit.

use crate::{finish::folder, project::Project};
use anyhow::{Context, Result, ensure};
use fs_err as fs;
use quiz::words::Part;
use std::path::PathBuf;

/// The most that a first visit may load, in bytes with brotli. 1 KB is 1,000 bytes.
const FIRST_VISIT: u64 = 76_000;
/// The most that a tool may load once a result is there.
const TOOL: u64 = 35_000;
/// The most that the page for teams may load once a result is there.
const TEAM: u64 = 45_000;
/// The most that each file may have, in bytes with brotli.
const BUDGET: &str = include_str!("../../docs/performance/budget.txt");
/// A part of which the program's file is smaller holds nothing: all of it has stayed in the main module.
const EMPTY: u64 = 400;

/// What a first visit loads besides the program's first part.
const FIRST_PAGE: [&str; 6] = [
    "index.html",
    "icon.svg",
    "build/page.css",
    "build/page.js",
    "build/embed.js",
    "build/program.js",
];
const TEAMS_PAGE: [&str; 2] = ["team.html", "build/team.js"];

/// The parts that say nothing to a person, so that they have neither words nor looks.
const SILENT: [&str; 2] = ["files", "pack"];

/// A site that has been built.
struct Built {
    dist: PathBuf,
    id: String,
}

impl Built {
    /// The bytes of the copy that the build has made of a file with brotli, by the file's path with `build/`
    /// for the build's own folder.
    fn size(&self, path: &str) -> Result<u64> {
        let path = path.replacen("build/", &format!("build/{}/", self.id), 1);
        let copy = self.dist.join(format!("{path}.br"));
        let loaded = || format!("a visit loads {path}, which is not in dist/");
        Ok(fs::metadata(copy).with_context(loaded)?.len())
    }

    fn sum(&self, paths: &[&str]) -> Result<u64> {
        paths.iter().map(|path| self.size(path)).sum()
    }

    /// What several parts share, in files that are named after them.
    fn shared(&self) -> Result<Vec<(String, u64)>> {
        let mut shared = Vec::new();
        for entry in fs::read_dir(self.dist.join("build").join(&self.id))? {
            let name = entry?.file_name().to_string_lossy().into_owned();
            if let Some(users) = name.strip_suffix(".wasm").filter(|users| users.contains('-')) {
                shared.push((users.to_owned(), self.size(&format!("build/{name}"))?));
            }
        }
        Ok(shared)
    }
}

/// Prints the table. `is_small` is whether the set-up had what makes the program as small as it can be.
/// Fails where something is larger than it may be, empty, or missing.
pub(crate) fn check(project: &Project, is_small: bool) -> Result<()> {
    let built = Built { dist: project.dist(), id: folder::id_in(&project.dist())? };
    let shared = built.shared()?;
    println!("With brotli 11, in bytes:\n\n| part | wasm | shared | styles | English | together |");
    println!("|---|---:|---:|---:|---:|---:|");
    let mut limits = Limits::default();
    for part in Part::ALL {
        let id = part.id();
        let wasm = if part == Part::Take { "program" } else { id };
        let wasm = built.size(&format!("build/{wasm}.wasm"))?;
        let of_part = shared.iter().filter(|(users, _)| users.split('-').any(|user| user == id));
        let of_part = of_part.map(|(_, size)| size).sum();
        let styles = built.size(&format!("build/{id}.css"))?;
        let words = built.size(&format!("build/words/en/{id}.json"))?;
        let sum = wasm + of_part + styles + words;
        let columns = [wasm, of_part, styles, words, sum].map(grouped);
        println!("| {id} | {} |", columns.join(" | "));
        limits.hold(wasm >= EMPTY, &format!("{id}.wasm holds nothing"));
        let tool = format!("{id} after a result");
        let (what, page, allowed) = match part {
            Part::Take => ("A first visit", &FIRST_PAGE[..], FIRST_VISIT),
            Part::Result => continue,
            Part::Team => ("The page for teams after a result", &TEAMS_PAGE[..], TEAM),
            _ => (tool.as_str(), &[][..], TOOL),
        };
        limits.at_most(what, sum + built.sum(page)?, allowed);
    }
    println!();
    for (users, size) in &shared {
        println!("Shared by {}: {}.", users.replace('-', " and "), grouped(*size));
    }
    for silent in SILENT {
        let size = built.size(&format!("build/{silent}.wasm"))?;
        println!("The part {silent}, when it is wanted: {}.", grouped(size));
        limits.hold(size >= EMPTY, &format!("{silent}.wasm holds nothing"));
    }
    println!("The page and its scripts: {}.", grouped(built.sum(&FIRST_PAGE)?));
    println!("The single file: {}.", grouped(built.size("leader-manager-quiz.html")?));
    for (file, allowed) in BUDGET.lines().filter_map(|line| line.split_once(' ')) {
        let size = built.size(file)?;
        limits.hold(size <= allowed.parse()?, &format!("{file} has grown to {}", grouped(size)));
    }
    limits.hold(is_small, "the program could be smaller: the set-up says what is missing");
    println!("\n{}", limits.0.join("\n"));
    ensure!(!limits.are_broken(), "what visitors load is too large, or empty: see above");
    Ok(())
}

/// What is told of everything that is held to a limit.
#[derive(Default)]
struct Limits(Vec<String>);

impl Limits {
    /// Says how much of what is allowed is used.
    fn at_most(&mut self, what: &str, size: u64, allowed: u64) {
        let (used, all) = (grouped(size), grouped(allowed));
        self.0.push(format!("{what}: {used} of the {all} bytes allowed."));
        self.hold(size <= allowed, &format!("{what} is too large"));
    }

    fn hold(&mut self, holds: bool, otherwise: &str) {
        self.0.extend((!holds).then(|| format!("FAILED: {otherwise}.")));
    }

    fn are_broken(&self) -> bool {
        self.0.iter().any(|told| told.starts_with("FAILED"))
    }
}

/// Writes 1234567 as 1,234,567.
fn grouped(number: u64) -> String {
    match number {
        0..1_000 => number.to_string(),
        _ => format!("{},{:03}", grouped(number / 1_000), number % 1_000),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_missing_file_is_an_error_and_the_folders_name_is_found() {
        let dist = tempfile::tempdir().unwrap();
        let write = |path: &str, text: &str| fs::write(dist.path().join(path), text).unwrap();
        fs::create_dir_all(dist.path().join("build/00ff00ff")).unwrap();
        write("embed.js", "export * from './build/00ff00ff/embed.js';\n");
        write("build/00ff00ff/page.css.br", "br");
        let id = folder::id_in(dist.path()).unwrap();
        let built = Built { dist: dist.path().to_owned(), id };
        assert_eq!(built.size("build/page.css").unwrap(), 2);
        let refused = built.size("build/take.css").unwrap_err().to_string();
        assert_eq!(refused, "a visit loads build/00ff00ff/take.css, which is not in dist/");
    }

    #[test]
    fn what_is_too_large_fails_and_goes_on_failing() {
        let mut limits = Limits::default();
        limits.at_most("A tool", 3_000, 3_000);
        assert!(!limits.are_broken());
        limits.at_most("A tool", 1_003_001, 3_000);
        limits.hold(true, "never said");
        assert!(limits.are_broken());
        let told =
            ["A tool: 1,003,001 of the 3,000 bytes allowed.", "FAILED: A tool is too large."];
        assert_eq!(limits.0.last_chunk(), Some(&told.map(str::to_owned)));
    }
}
