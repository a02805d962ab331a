//! Takes out of the built page what no visitor needs: long names between the WebAssembly and its
//! JavaScript, comments, and white space. Trunk calls it on every build, before the page is moved
//! into place. What the page does is the same before and after; the journeys run on the result.

mod imports;

use anyhow::{Context, Result, anyhow};
use regex_lite::Regex;
use std::{env, fs, path::Path};

const WASM: &str = "leader-manager-quiz_bg.wasm";
const BINDINGS: &str = "leader-manager-quiz.js";

/// Shrinks the page that Trunk has just built.
///
/// # Errors
/// Where this isn't called by Trunk, or a file of the page is missing or can't be read.
pub(crate) fn shrink_staged() -> Result<()> {
    let staging = env::var_os("TRUNK_STAGING_DIR")
        .context("`cargo xtask shrink` is called by Trunk while it builds, not by hand")?;
    if env::var_os("TRUNK_PROFILE").is_some_and(|profile| profile != "release") {
        return Ok(());
    }
    shrink(Path::new(&staging))
}

fn shrink(page: &Path) -> Result<()> {
    let wasm = page.join(WASM);
    let (renamed, names) = imports::shortened(&read(&wasm)?)?;
    write(&wasm, &renamed)?;

    edit(&page.join(BINDINGS), |bindings| {
        let bindings = names.applied_to(bindings)?;
        let minified = minifier::js::minify(&bindings).map_err(|why| anyhow!("{why}"))?;
        Ok(minified.to_string())
    })?;
    for style in ["widget.css", "page.css"] {
        edit(&page.join(style), |css| Ok(without_comments(css)))?;
    }
    edit(&page.join("content/en.json"), |json| {
        Ok(serde_json::from_str::<serde_json::Value>(json)?.to_string())
    })
}

/// A style sheet without comments, indentation and line ends. White space inside a line stays: in
/// `calc()` it has a meaning.
fn without_comments(css: &str) -> String {
    // A line end stays where lines are joined: between two words it parts them.
    let spare = [(r"(?s)/\*.*?\*/", ""), (r"\s*\n\s*", "\n"), (r"([{};,])\n", "$1"), (r"^\n", "")];
    spare.iter().fold(css.to_owned(), |css, (pattern, instead)| match Regex::new(pattern) {
        Ok(pattern) => pattern.replace_all(&css, *instead).into_owned(),
        Err(_) => css,
    })
}

fn edit(path: &Path, change: impl FnOnce(&str) -> Result<String>) -> Result<()> {
    let text = String::from_utf8(read(path)?)?;
    let changed = change(&text).with_context(|| format!("shrinking {}", path.display()))?;
    write(path, changed.as_bytes())
}

fn read(path: &Path) -> Result<Vec<u8>> {
    fs::read(path).with_context(|| format!("reading {}", path.display()))
}

fn write(path: &Path, bytes: &[u8]) -> Result<()> {
    fs::write(path, bytes).with_context(|| format!("writing {}", path.display()))
}

#[cfg(test)]
mod tests {
    use super::without_comments;

    #[test]
    fn a_style_sheet_loses_comments_and_line_ends_but_no_meaning() {
        let css = "/* One. */\nh2 {\n  font-size: clamp(1em, 1em + 2cqi, 2em);\n}\n\n/* Two\n   lines. */\np a\n  b { margin: 0; }\n";
        assert_eq!(
            without_comments(css),
            "h2 {font-size: clamp(1em, 1em + 2cqi, 2em);}p a\nb { margin: 0; }"
        );
    }
}
