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
/// A part that is smaller, uncompressed, holds nothing: all of it has stayed in the main module.
const EMPTY: usize = 1_000;

/// What a first visit loads besides the program's first part.
const PAGE: [&str; 4] = ["index.html", "icon.svg", "build/page.css", "build/page.js"];
const SCRIPTS: [&str; 2] = ["build/embed.js", "build/program.js"];
const TEAMS_PAGE: [&str; 2] = ["team.html", "build/team.js"];

/// The parts that say nothing to a person, so that they have neither words nor looks.
const SILENT: [&str; 2] = ["files", "pack"];

/// Some files, with and without compression.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct Size {
    raw: usize,
    small: usize,
}

impl Size {
    fn and(self, other: Size) -> Size {
        Size { raw: self.raw + other.raw, small: self.small + other.small }
    }
}

/// A site that has been built.
struct Site<'a> {
    dist: &'a Path,
    id: String,
}

impl Site<'_> {
    /// The size of a file and of the copy that the build has made of it with brotli, by its path with
    /// `build/` for the build's own folder.
    fn size(&self, path: &str) -> Result<Size> {
        let path = path.replacen("build/", &format!("build/{}/", self.id), 1);
        let length = |path: String| -> Result<usize> {
            let file = fs::metadata(self.dist.join(&path))
                .with_context(|| format!("a visit loads {path}, which is not in dist/"))?;
            Ok(usize::try_from(file.len())?)
        };
        let raw = length(path.clone())?;
        Ok(Size { raw, small: length(format!("{path}.br"))? })
    }

    fn sum(&self, paths: &[&str]) -> Result<Size> {
        paths.iter().try_fold(Size::default(), |sum, path| Ok(sum.and(self.size(path)?)))
    }

    /// What several parts share, in files that are named after them.
    fn shared(&self) -> Result<Vec<(Vec<String>, Size)>> {
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
    fn part(&self, part: Part) -> Result<[Size; 3]> {
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
    let mut limits = Limits(true);
    let (mut take, mut tools) = (Size::default(), Vec::new());
    for part in Part::ALL {
        let sizes = site.part(part)?;
        let id = part.id();
        let of_part = shared.iter().filter(|(users, _)| users.iter().any(|user| user == id));
        let of_part = of_part.fold(Size::default(), |sum, (_, size)| sum.and(*size));
        let sum = sizes.into_iter().fold(of_part, Size::and);
        let [wasm, styles, words] = sizes;
        let columns = [wasm, of_part, styles, words, sum].map(|size| grouped(size.small));
        println!("| {id} | {} |", columns.join(" | "));
        limits.hold(wasm.raw >= EMPTY, &format!("{id}.wasm holds nothing"));
        match part {
            Part::Take => take = sum,
            Part::Result => {}
            tool => tools.push((tool, sum)),
        }
    }
    for (users, size) in &shared {
        println!("\nShared by {}: {}.", users.join(" and "), grouped(size.small));
    }
    for silent in SILENT {
        let size = site.size(&format!("build/{silent}.wasm"))?;
        println!("\nThe part {silent}, when it is wanted: {}.", grouped(size.small));
        limits.hold(size.raw >= EMPTY, &format!("{silent}.wasm holds nothing"));
    }

    let (page, scripts) = (site.sum(&PAGE)?, site.sum(&SCRIPTS)?);
    println!("The page: {}; its scripts: {}.", grouped(page.small), grouped(scripts.small));
    let single = site.size("leader-manager-quiz.html")?;
    println!("The single file: {}, {} uncompressed.", grouped(single.small), grouped(single.raw));
    limits.at_most("A first visit", page.and(scripts).and(take), FIRST_VISIT);
    limits.at_most("The loader", site.size(SCRIPTS[0])?, LOADER);
    for (tool, size) in tools {
        match tool {
            Part::Team => {
                let size = size.and(site.sum(&TEAMS_PAGE)?);
                limits.at_most("The page for teams, after a result", size, TEAM);
            }
            tool => limits.at_most(&format!("{}, after a result", tool.id()), size, TOOL),
        }
    }
    limits.hold(is_small, "the program could be smaller: the set-up says what is missing");
    Ok(limits.0)
}

/// Whether everything has held so far.
struct Limits(bool);

impl Limits {
    /// Says how much of what is allowed is used.
    fn at_most(&mut self, what: &str, size: Size, allowed: usize) {
        println!("{what}: {} of the {} bytes allowed.", grouped(size.small), grouped(allowed));
        self.hold(size.small <= allowed, &format!("{what} is too large"));
    }

    fn hold(&mut self, holds: bool, otherwise: &str) {
        if !holds {
            println!("FAILED: {otherwise}.");
            self.0 = false;
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
        fs::write(dist.join("build/00ff00ff/page.css"), "p {}").unwrap();
        fs::write(dist.join("build/00ff00ff/page.css.br"), "br").unwrap();
        let site = Site { dist: &dist, id: folder::id_in(&dist).unwrap() };
        let (found, missing) = (site.size("build/page.css"), site.size("build/take.css"));
        fs::remove_dir_all(&dist).unwrap();
        assert_eq!(found.unwrap(), Size { raw: 4, small: 2 });
        let refused = missing.unwrap_err().to_string();
        assert_eq!(refused, "a visit loads build/00ff00ff/take.css, which is not in dist/");
    }

    #[test]
    fn what_is_too_large_fails_and_goes_on_failing() {
        let mut limits = Limits(true);
        limits.at_most("The loader", Size { raw: 9_000, small: 3_000 }, 3_000);
        assert!(limits.0);
        limits.at_most("The loader", Size { raw: 9_000, small: 3_001 }, 3_000);
        limits.hold(true, "never said");
        assert!(!limits.0);
    }

    #[test]
    fn numbers_are_grouped_by_thousands() {
        assert_eq!(
            [0, 999, 1000, 1_234_567].map(grouped),
            ["0", "999", "1,000", "1,234,567"].map(str::to_owned)
        );
    }
}
