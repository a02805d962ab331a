//! What a first visit loads, in bytes. The files are found by following what the built page and
//! its scripts name, so that nothing new can slip in uncounted.

use crate::{
    compression::brotli,
    project::Project,
    shrink::{annex, team},
};
use anyhow::{Context, Result, bail};
use regex_lite::Regex;
use std::{
    collections::BTreeMap,
    fs,
    path::{Component, Path, PathBuf},
};

/// The most that a first visit may load, in bytes with brotli. 1 KB is 1,000 bytes.
const BUDGET: usize = 100_000;
/// The most that the loader may have: every page with a quiz on it pays that, read or not.
const LOADER_BUDGET: usize = 3_000;

/// What the loader names and most visits never load: frames and authors with words of their own do.
const LATER: [&str; 3] = ["frame-host.js", "content-pack.js", annex::SCRIPT];

/// What a file is to a visit, in the order of the table.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Part {
    Page,
    Loader,
    Wasm,
    JavaScript,
    Css,
    English,
    Other,
}

impl Part {
    fn of(path: &str) -> Part {
        let extension = path.rsplit_once('.').map_or("", |(_, extension)| extension);
        match (path, extension) {
            ("index.html", _) => Part::Page,
            ("embed.js", _) => Part::Loader,
            ("content/en.json", _) => Part::English,
            (_, "wasm") => Part::Wasm,
            (_, "js" | "mjs") => Part::JavaScript,
            (_, "css") => Part::Css,
            _ => Part::Other,
        }
    }

    fn label(self) -> &'static str {
        match self {
            Part::Page => "page",
            Part::Loader => "loader",
            Part::Wasm => "wasm",
            Part::JavaScript => "JavaScript",
            Part::Css => "CSS",
            Part::English => "English content",
            Part::Other => "other",
        }
    }
}

/// Prints the table; false where a first visit or the loader is larger than it may be. Where the compiler
/// has no source of its library, all is about a tenth larger, and nobody is held to what they can't have.
///
/// # Errors
/// Where a file that the page loads is missing.
pub(crate) fn check(project: &Project, is_small: bool) -> Result<bool> {
    let dist = project.dist();
    let files = visit(&dist, &["index.html", "content/en.json"])?;
    let mut rows: BTreeMap<Part, (usize, usize)> = BTreeMap::new();
    for (path, bytes) in &files {
        let row = rows.entry(Part::of(path)).or_default();
        row.0 += bytes.len();
        row.1 += brotli(bytes)?.len();
    }
    for part in [Part::Page, Part::Loader, Part::Wasm, Part::JavaScript, Part::Css, Part::English] {
        if !rows.contains_key(&part) {
            bail!("a first visit loads no {}; has a file been renamed?", part.label());
        }
    }
    let sum = rows.values().fold((0, 0), |sum, row| (sum.0 + row.0, sum.1 + row.1));
    println!("| part | bytes | brotli 11 |\n|---|---:|---:|");
    for (part, (raw, small)) in &rows {
        println!("| {} | {} | {} |", part.label(), grouped(*raw), grouped(*small));
    }
    println!("| **first visit** | **{}** | **{}** |", grouped(sum.0), grouped(sum.1));
    let single = read(&dist, "leader-manager-quiz.html")?;
    println!("\nThe single file, with English and every other language in it: {}.", {
        format!("{} bytes, {} with brotli", grouped(single.len()), grouped(brotli(&single)?.len()))
    });
    for (what, beginning) in [
        ("The page for teams, which no first visit loads", team::BEGINNING),
        ("The annex, which a result loads when it is wanted", annex::BEGINNING),
    ] {
        let (mut raw, mut small) = (0, 0);
        for bytes in visit(&dist, &beginning)?.values() {
            raw += bytes.len();
            small += brotli(bytes)?.len();
        }
        println!("{what}: {} bytes, {} with brotli.", grouped(raw), grouped(small));
    }
    let loader = rows.get(&Part::Loader).map_or(0, |row| row.1);
    let visit_fits = fits("A first visit", sum.1, BUDGET);
    let loader_fits = fits("The loader", loader, LOADER_BUDGET);
    if !is_small {
        println!(
            "This compiler's own standard library is in it, so the limit of a visit doesn't hold."
        );
    }
    Ok(loader_fits && (visit_fits || !is_small))
}

/// Says how much of what is allowed is used; false where it is more.
fn fits(what: &str, size: usize, allowed: usize) -> bool {
    let (size_text, allowed_text) = (grouped(size), grouped(allowed));
    match size.checked_sub(allowed) {
        Some(more) if more > 0 => {
            println!("{what}: {size_text} bytes, {} more than {allowed_text}.", grouped(more));
        }
        _ => println!("{what}: {size_text} of the {allowed_text} bytes allowed."),
    }
    size <= allowed
}

/// Everything that these files of `dist` lead to, by its path inside `dist`. The names of content
/// files depend on the visitor's language, so no script holds them whole.
fn visit(dist: &Path, beginning: &[&str]) -> Result<BTreeMap<String, Vec<u8>>> {
    let mut found = BTreeMap::new();
    let mut waiting: Vec<String> = beginning.iter().copied().map(str::to_owned).collect();
    while let Some(path) = waiting.pop() {
        // What is loaded later isn't, but for whoever begins with it.
        let is_later = LATER.contains(&path.as_str()) && !beginning.contains(&path.as_str());
        if found.contains_key(&path) || is_later {
            continue;
        }
        let bytes = read(dist, &path)?;
        if let Ok(text) = std::str::from_utf8(&bytes) {
            for name in named_files(&path, text)? {
                waiting.push(resolve(&path, &name).with_context(|| {
                    format!("{path} names {name}, which is outside the page's folder")
                })?);
            }
        }
        found.insert(path, bytes);
    }
    Ok(found)
}

fn read(dist: &Path, path: &str) -> Result<Vec<u8>> {
    fs::read(dist.join(path))
        .with_context(|| format!("a visit loads {path}, which is not in dist/"))
}

/// The files that this one makes the browser load.
fn named_files(path: &str, text: &str) -> Result<Vec<String>> {
    // Links a visitor may follow, such as `<a href>`, load nothing.
    let pattern = match path.rsplit_once('.').map(|(_, extension)| extension) {
        Some("html") => {
            r#"<(?:script|link|img|iframe)\b[^>]*?\b(?:src|href)\s*=\s*["']?([^"'\s>]+)"#
        }
        Some("js" | "mjs") => r#"["'`]([\w./-]+\.(?:js|mjs|css|wasm|json))(?:\?v=\w+)?["'`]"#,
        Some("css") => r#"(?:@import\s+|url\()\s*["']?([^"')\s;]+)"#,
        _ => return Ok(Vec::new()),
    };
    let pattern = Regex::new(pattern)?;
    let text = if path.ends_with(".js") { loading_lines(text) } else { text.to_owned() };
    Ok(pattern
        .captures_iter(&text)
        // The link that tells other sites about the page; browsers don't follow it.
        .filter(|found| !found.get(0).is_some_and(|tag| tag.as_str().contains("rel=\"alternate\"")))
        .filter_map(|captures| captures.get(1))
        .map(|name| name.as_str().to_owned())
        .filter(|name| !name.starts_with('#') && !name.starts_with("data:"))
        .collect())
}

/// The lines of a script that can load something: comments can't, and nor can the name under
/// which wasm-bindgen hands its functions to the module.
fn loading_lines(script: &str) -> String {
    let is_comment = |line: &str| ["//", "/*", "*"].iter().any(|mark| line.starts_with(mark));
    let is_import_name = |line: &str| line.contains("_bg.js\": ");
    script
        .lines()
        .filter(|line| !is_comment(line.trim_start()) && !is_import_name(line))
        .collect::<Vec<_>>()
        .join("\n")
}

/// A name as used in the file at `path`, seen from `dist`.
fn resolve(path: &str, name: &str) -> Option<String> {
    let name = name.split(['?', '#']).next()?;
    let mut resolved = PathBuf::from(path);
    resolved.pop();
    for part in Path::new(name).components() {
        match part {
            Component::Normal(part) => resolved.push(part),
            Component::CurDir => {}
            Component::ParentDir if resolved.pop() => {}
            _ => return None,
        }
    }
    Some(resolved.to_string_lossy().replace('\\', "/"))
}

/// 1234567 as 1,234,567.
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
    fn a_page_leads_to_its_scripts_and_styles_but_not_to_its_links() {
        let page = r##"<link rel="stylesheet" href="./page.css"><a href="other.html">x</a>
            <link rel="alternate" href="http://127.0.0.1:8080/oembed.json">
            <script type="module" src=./embed.js></script><link rel=icon href="data:,">"##;
        assert_eq!(named_files("index.html", page).unwrap(), ["./page.css", "./embed.js"]);
    }

    #[test]
    fn a_script_leads_to_the_files_it_names_outside_comments() {
        let script = "// see \"docs.js\"\nimport('./quiz.js'); new URL(\"quiz_bg.wasm?v=1a\", here);\n\
            fetch(`${base}content/${lang}.json`); const css = './styles/widget.css';\n\
            return { \"./quiz_bg.js\": import0 };";
        assert_eq!(
            named_files("embed.js", script).unwrap(),
            ["./quiz.js", "quiz_bg.wasm", "./styles/widget.css"]
        );
    }

    #[test]
    fn names_are_resolved_beside_the_file_that_uses_them() {
        assert_eq!(resolve("index.html", "./embed.js").as_deref(), Some("embed.js"));
        assert_eq!(resolve("a/b.css", "../c.css?v=1").as_deref(), Some("c.css"));
        assert_eq!(resolve("index.html", "../c.css"), None);
        assert_eq!(resolve("index.html", "/c.css"), None);
    }

    #[test]
    fn a_missing_file_is_an_error() {
        let dist = std::env::temp_dir().join(format!("sizes-{}", std::process::id()));
        fs::create_dir_all(dist.join("content")).unwrap();
        fs::write(dist.join("content/en.json"), "{}").unwrap();
        fs::write(dist.join("index.html"), "<script src=\"embed.js\"></script>").unwrap();
        let beginning = ["index.html", "content/en.json"];
        let refused = visit(&dist, &beginning).unwrap_err().to_string();
        fs::write(dist.join("embed.js"), "import('./embed.js'); import('./frame-host.js?v=1')")
            .unwrap();
        let found = visit(&dist, &beginning).unwrap();
        fs::remove_dir_all(&dist).unwrap();
        assert_eq!(refused, "a visit loads embed.js, which is not in dist/");
        assert_eq!(found.keys().collect::<Vec<_>>(), ["content/en.json", "embed.js", "index.html"]);
    }

    #[test]
    fn a_part_may_be_as_large_as_its_limit_but_no_larger() {
        assert!(fits("The loader", 3_000, 3_000));
        assert!(!fits("The loader", 3_001, 3_000));
    }

    #[test]
    fn numbers_are_grouped_by_thousands() {
        assert_eq!(
            [0, 999, 1000, 1_234_567].map(grouped),
            ["0", "999", "1,000", "1,234,567"].map(str::to_owned)
        );
    }
}
