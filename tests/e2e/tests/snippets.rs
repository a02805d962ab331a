//! Whoever pastes from `docs/embedding.md` pastes what a journey has opened: the lines of each block of code
//! there stand, one after the other, in one of the journeys' host pages or in the React page. How far they
//! are moved in doesn't matter, because it means nothing in these languages.
#![allow(clippy::unwrap_used)]

use std::fs;

/// What is pasted into pages. Templates of other programs and addresses are `text` and `md`.
const PASTED: [&str; 4] = ["html", "css", "js", "jsx"];

#[test]
fn every_block_of_code_for_authors_is_opened_by_a_journey() {
    let hosts = fs::read_dir(concat!(env!("CARGO_MANIFEST_DIR"), "/hosts")).unwrap();
    let paths = hosts.map(|entry| entry.unwrap().path());
    let html = paths.filter(|path| path.extension().is_some_and(|it| it == "html"));
    let mut pages: Vec<String> = html.map(|path| fs::read_to_string(path).unwrap()).collect();
    pages.push(include_str!("../../bundlers/main.jsx").to_owned());
    pages.extend(e2e::server::policy_pages().map(|(_, page)| page));
    assert_eq!(unopened(include_str!("../../../docs/embedding.md"), &pages), [""; 0]);
}

#[test]
fn a_block_that_no_page_holds_is_named() {
    let page = "<body>\n  <p>\n    a\n  </p>\n\n  <b>x</b>\n</body>".to_owned();
    for (document, expected) in [
        ("Paste:\n\n```html\n<p>\n  a\n</p>\n```\n", &[] as &[&str]),
        ("1. Paste:\n   ```html\n   </p>\n\n   <b>x</b>\n   ```\n", &[]),
        ("```text\n<u>\n```\n```\n<u>\n```\nhtml\n", &[]),
        ("```html\n<p>\n  b\n</p>\n```\n", &["<p>\n  b\n</p>\n"]),
        ("```text\n<u>\n```\n\n```css\nx</b>\n```\n", &["x</b>\n"]),
        ("```html\n\n```\n", &["\n"]),
    ] {
        assert_eq!(unopened(document, std::slice::from_ref(&page)), expected, "{document}");
    }
}

/// Each block of code in a document that is in none of these pages.
fn unopened<'a>(document: &'a str, pages: &[String]) -> Vec<&'a str> {
    let pages: Vec<String> = pages.iter().map(|page| lines_alone(page)).collect();
    let fenced = document.split("```").skip(1).step_by(2);
    let blocks = fenced.filter_map(|block| block.split_once('\n'));
    let pasted = blocks.filter(|(language, _)| PASTED.contains(&language.trim()));
    let is_opened = |code: &str| {
        // A block of nothing is in every page.
        !code.trim().is_empty() && pages.iter().any(|page| page.contains(&lines_alone(code)))
    };
    pasted.map(|(_, code)| code).filter(|code| !is_opened(code)).collect()
}

/// The lines of a text without the white space around each, and without a fence's own in the last.
fn lines_alone(text: &str) -> String {
    let lines = text.trim_end().lines().map(|line| format!("\n{}", line.trim()));
    lines.chain(["\n".to_owned()]).collect()
}
