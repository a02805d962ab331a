//! Whoever pastes from `docs/embedding.md` pastes what a test has opened: each block of code there
//! stands, line for line, in one of the host pages of the journeys or in the React page.

use crate::project::Project;
use anyhow::{Context, Result};
use std::{fs, path::Path};

const DOCUMENT: &str = "docs/embedding.md";
const PAGES: &str = "tests/e2e/hosts";
const REACT_PAGE: &str = "tests/vite/main.jsx";
/// What is pasted into pages. Templates of other programs and addresses are `text` and `md`.
const CODE: [&str; 4] = ["html", "css", "js", "jsx"];

/// A sentence for each block that no page holds.
///
/// # Errors
/// Where the document or the pages can't be read.
pub(super) fn breaches(project: &Project) -> Result<Vec<String>> {
    let document = fs::read_to_string(project.root().join(DOCUMENT))
        .with_context(|| format!("reading {DOCUMENT}"))?;
    let mut pages =
        pages(&project.root().join(PAGES)).with_context(|| format!("reading {PAGES}"))?;
    let react = fs::read_to_string(project.root().join(REACT_PAGE));
    pages.push(react.with_context(|| format!("reading {REACT_PAGE}"))?);
    Ok(unproven(&document, &pages))
}

fn pages(folder: &Path) -> Result<Vec<String>> {
    let mut pages = Vec::new();
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.extension().is_some_and(|extension| extension == "html") {
            pages.push(fs::read_to_string(path)?);
        }
    }
    Ok(pages)
}

/// A sentence for each block of code in a document that is in none of these pages.
fn unproven(document: &str, pages: &[String]) -> Vec<String> {
    blocks(document)
        .into_iter()
        .filter(|(_, block)| !pages.iter().any(|page| holds(page, block)))
        .map(|(line, _)| {
            format!("{DOCUMENT}:{line}: no page in {PAGES} has these lines, so no test opens them")
        })
        .collect()
}

/// The lines of each block fenced as code, with the number of its first fence.
fn blocks(document: &str) -> Vec<(usize, Vec<&str>)> {
    let mut blocks = Vec::new();
    let mut lines = (1..).zip(document.lines());
    while let Some((number, line)) = lines.next() {
        let Some(fence) = line.trim_start().strip_prefix("```") else { continue };
        let inside: Vec<&str> =
            lines.by_ref().map(|(_, line)| line).take_while(|line| line.trim() != "```").collect();
        if CODE.contains(&fence.trim()) {
            blocks.push((number, inside));
        }
    }
    blocks
}

/// Whether a page has these lines one after the other, all moved in by the same amount.
fn holds(page: &str, block: &[&str]) -> bool {
    let lines: Vec<&str> = page.lines().collect();
    let block = without_indentation(block);
    // A block of nothing proves nothing.
    !block.is_empty() && lines.windows(block.len()).any(|part| without_indentation(part) == block)
}

/// The lines without the white space that all of them begin with, and without any at their ends.
fn without_indentation(lines: &[&str]) -> Vec<String> {
    let indentation = |line: &&str| line.len() - line.trim_start().len();
    let common =
        lines.iter().filter(|line| !line.trim().is_empty()).map(indentation).min().unwrap_or(0);
    lines.iter().map(|line| line.trim_end().get(common..).unwrap_or_default().to_owned()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    const PAGE: &str = "<html>\n  <body>\n    <p>\n      a\n    </p>\n\n    <b>x</b>\n  </body>";

    fn unproven_in(document: &str) -> Vec<String> {
        unproven(document, &["<i></i>".to_owned(), PAGE.to_owned()])
    }

    #[test]
    fn a_block_of_a_page_is_proven_wherever_it_is_indented() {
        assert_eq!(unproven_in("Paste:\n\n```html\n<p>\n  a\n</p>\n```\n"), [""; 0]);
        assert_eq!(
            unproven_in("1. Paste:\n   ```html\n   <p>\n     a\n   </p>\n   ```\n"),
            [""; 0]
        );
        assert_eq!(unproven_in("```html\n</p>\n\n<b>x</b>\n```"), [""; 0]);
    }

    #[test]
    fn a_block_that_differs_is_named_with_its_line() {
        let fault = |line| {
            [format!(
                "docs/embedding.md:{line}: no page in tests/e2e/hosts has these lines, so no test \
                 opens them"
            )]
        };
        assert_eq!(unproven_in("Paste:\n\n```html\n<p>\n  b\n</p>\n```\n"), fault(3));
        // Other indentation within the block, half a line, and nothing at all.
        assert_eq!(unproven_in("```html\n<p>\na\n</p>\n```\n"), fault(1));
        assert_eq!(unproven_in("```html\nx</b>\n```\n"), fault(1));
        assert_eq!(unproven_in("```html\n```\n"), fault(1));
        assert_eq!(unproven_in("```md\na\n```\n\n```css\n<u>\n```\n"), fault(5));
    }

    #[test]
    fn other_languages_are_not_asked_for() {
        assert_eq!(unproven_in("```text\np { }\n```\n```\n<u>\n```\nhtml\n"), [""; 0]);
    }
}
