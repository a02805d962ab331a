//! What no compiler sees in the text of our files: an inline style or script, raw HTML, somebody else's
//! address, a file that doesn't say what lives there. The journeys prove the first four of the built page;
//! this names the line, and sooner. Raw HTML in Rust is refused by `clippy.toml`.
#![allow(clippy::unwrap_used)]
#![cfg(not(target_arch = "wasm32"))]

use std::fs;
use walkdir::{DirEntry, WalkDir};

/// Folders that are made, or that are about something else than the source.
const LEFT_OUT: [&str; 4] = ["target", "dist", "node_modules", "docs"];
const NAMES_THAT_SAY_NOTHING: [&str; 8] =
    ["util", "utils", "helper", "helpers", "common", "misc", "constants", "constant"];

/// Where the page, its words and what makes it live. Tests beside it may do as they like.
const PAGE: [&str; 6] =
    ["src/", "crates/browser/src/", "embed/", "styles/", "content/", "index.html"];
const REFUSED_BY_STRICT_HOSTS: [&str; 7] = [
    " style=",
    "<style",
    "ttribute(\"style\"",
    "ttribute('style'",
    "innerHTML",
    "outerHTML",
    "insertAdjacentHTML",
];

#[test]
fn no_source_breaks_a_rule() {
    let root = env!("CARGO_MANIFEST_DIR");
    let is_ours = |entry: &DirEntry| {
        let name = entry.file_name().to_string_lossy();
        !name.starts_with('.') && !LEFT_OUT.contains(&name.as_ref())
    };
    let mut found = Vec::new();
    for entry in WalkDir::new(root).min_depth(1).into_iter().filter_entry(is_ours) {
        let entry = entry.unwrap();
        let path = entry.path().strip_prefix(root).unwrap().to_string_lossy().replace('\\', "/");
        if entry.file_type().is_file()
            && has_extension(&path, &["rs", "js", "ts", "css", "html", "json"])
        {
            found.extend(breaches(&path, &fs::read_to_string(entry.path()).unwrap()));
        }
    }
    let meaning =
        "a strict host refuses it, it leads to somebody else, or the file says too little";
    assert_eq!(found, [""; 0], "{meaning}");
}

#[test]
fn each_rule_can_be_broken() {
    for (path, text, breach) in [
        ("src/a.rs", "//! A.\nlet a = html! { <p style=\"\" /> };", "2:  style="),
        ("src/a.rs", "//! A.\nelement.set_attribute(\"style\", \"\");", "2: ttribute(\"style\""),
        ("embed/a.js", "// A.\nx.setAttribute('style', '');", "2: ttribute('style'"),
        ("index.html", "<body>\n<style>", "2: <style"),
        ("embed/a.js", "// A.\ne.innerHTML = x;", "2: innerHTML"),
        ("embed/a.js", "// A.\ne.outerHTML = x;", "2: outerHTML"),
        ("embed/a.js", "// A.\ne.insertAdjacentHTML(x);", "2: insertAdjacentHTML"),
        ("index.html", "<script src=\"a.js\"></script>\n<script>go()</script>", "2: <script"),
        ("styles/a.css", "/* A. */\na { b: url(https://cdn.net/a) }", "2: cdn.net"),
        ("content/en.json", "\"http://www.w3.org/2000/svg/more\"", "1: www.w3.org"),
        ("src/a.rs", "use a;", "its first line must say what lives there"),
        ("src/a.rs", "// No module's comment.", "its first line must say what lives there"),
        ("styles/a.css", "a {}", "its first line must say what lives there"),
        ("tests/utils.rs", "//! A.", "\"utils\" doesn't say what lives there"),
        ("src/common/a.rs", "//! A.", "\"common\" doesn't say what lives there"),
    ] {
        assert_eq!(breaches(path, text), [format!("{path}:{breach}")], "{text}");
    }
    for (path, text) in [
        ("src/a.rs", "//! https://html.spec.whatwg.org/\n  // Never innerHTML."),
        ("src/a.rs", "//! A.\nlet a = [\"http://www.w3.org/2000/svg\", \"https://\"];"),
        ("content/en.json", "\"https://blog.example/post#lmq=a\""),
        ("tests/a.rs", "//! A.\nlet a = \"https://cdn.net <style>\";"),
    ] {
        assert_eq!(breaches(path, text), [""; 0], "{text}");
    }
}

/// Every place that breaks a rule, as `path:line: what`, or `path:what` of a whole file.
fn breaches(path: &str, text: &str) -> Vec<String> {
    let mut found = Vec::new();
    let has_opening = match path {
        _ if has_extension(path, &["rs"]) => text.starts_with("//! "),
        _ if has_extension(path, &["js", "ts", "css"]) => {
            text.starts_with("//") || text.starts_with("/*")
        }
        _ => true,
    };
    if !has_opening {
        found.push("its first line must say what lives there".to_owned());
    }
    let names = path.split(['/', '.']).filter(|name| NAMES_THAT_SAY_NOTHING.contains(name));
    found.extend(names.map(|name| format!("{name:?} doesn't say what lives there")));
    if PAGE.iter().any(|place| path.starts_with(place)) {
        for (number, line) in (1..).zip(text.lines()) {
            found.extend(breaches_in(line).map(|breach| format!("{number}: {breach}")));
        }
    }
    found.iter().map(|breach| format!("{path}:{breach}")).collect()
}

/// What a line of the page mustn't have. Comments may tell where an idea comes from.
fn breaches_in(line: &str) -> impl Iterator<Item = &str> {
    let is_comment = ["//", "*", "/*"].iter().any(|mark| line.trim_start().starts_with(mark));
    let line = if is_comment { "" } else { line };
    let is_inline_script = line.contains("<script") && !line.contains(" src=");
    let refused = REFUSED_BY_STRICT_HOSTS.into_iter().filter(move |mark| line.contains(mark));
    refused.chain(is_inline_script.then_some("<script")).chain(hosts_of_others(line))
}

/// Each host that an address leads to, but for a name that only looks like an address, and examples.
fn hosts_of_others(line: &str) -> impl Iterator<Item = &str> {
    let addresses = line.split("://").skip(1);
    let others = addresses.filter(|address| !address.starts_with("www.w3.org/2000/svg\""));
    let hosts = others.map(|address| {
        let end = address.find(|c: char| !c.is_alphanumeric() && !"-.".contains(c));
        address.split_at(end.unwrap_or(address.len())).0
    });
    hosts.filter(|host| !host.is_empty() && !host.ends_with(".example"))
}

fn has_extension(path: &str, extensions: &[&str]) -> bool {
    path.rsplit_once('.').is_some_and(|(_, extension)| extensions.contains(&extension))
}

#[test]
fn whoever_waits_reads_what_the_first_screen_says() {
    let page = fs::read_to_string("index.html").unwrap();
    let words = fs::read_to_string("content/en.json").unwrap();
    let words: serde_json::Value = serde_json::from_str(&words).unwrap();
    let title = words.get("start.title").and_then(serde_json::Value::as_str).unwrap();
    assert!(page.contains(&format!("<h2>{title}</h2>")));
}
