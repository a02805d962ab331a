//! The page for teams: an application of its own, with its page and its words, into files that only
//! that page loads.

use super::{build_id, edit, module::Module, text, words_in, write};
use anyhow::{Context, Result, ensure};
use std::{fs, path::Path};

const MODULE: Module =
    Module { name: "leader-manager-team", title: "the team page", properties: "__lmt_" };
const BINDINGS: &str = "leader-manager-team.js";
const WASM: &str = "leader-manager-team_bg.wasm";
const SCRIPT: &str = "team.js";
const PAGE: &str = "team.html";
/// Where its words are, in the source and on the site.
const WORDS: &str = "content/team";
const ENGLISH: &str = "content/team/en.json";

/// Where a visit to the page begins: its words' name depends on the language, so nothing holds it.
pub(crate) const BEGINNING: [&str; 2] = [PAGE, ENGLISH];

/// Whether a file of the site is the page's alone.
pub(crate) fn owns(name: &str) -> bool {
    [PAGE, SCRIPT, "team.css", BINDINGS, WASM].contains(&name) || name.starts_with(WORDS)
}

/// Compiles the application and puts it with its words into the page's folder.
///
/// # Errors
/// Where a step fails; what the compiler said is on screen then.
pub(super) fn build(page: &Path, source: &Path) -> Result<()> {
    MODULE.build(page)?;
    let (from, to) = (source.join(WORDS), page.join(WORDS));
    fs::create_dir_all(&to)?;
    for entry in fs::read_dir(&from).with_context(|| format!("reading {}", from.display()))? {
        let path = entry?.path();
        if let Some(name) =
            path.file_name().filter(|_| path.extension().is_some_and(|e| e == "json"))
        {
            let words: serde_json::Value = serde_json::from_str(&text(&path)?)
                .with_context(|| format!("reading {}", path.display()))?;
            write(&to.join(name), words.to_string().as_bytes())?;
        }
    }
    Ok(())
}

/// Takes out what no visitor needs, and gives the files the build's id.
///
/// # Errors
/// Where a file is missing, or isn't what it should be.
pub(super) fn finish(page: &Path) -> Result<()> {
    MODULE.finish(page)?;
    let words = words_in(page, WORDS)?;
    let fetched: Vec<&str> =
        [BINDINGS, WASM].into_iter().chain(words.iter().map(String::as_str)).collect();
    let id = super::id_of(page, &fetched)?;
    edit(&page.join(BINDINGS), |script| with_id(script, WASM, &id))?;
    edit(&page.join(SCRIPT), |script| with_id(&with_id(script, BINDINGS, &id)?, "}.json", &id))?;
    edit(&page.join(PAGE), |html| {
        let (html, preloads) = build_id::in_preloads(html, &fetched, &id)?;
        ensure!(preloads == 3, "{PAGE} must preload three files; {preloads} were found");
        Ok(html)
    })
}

/// The script with the id at the end of the one address that ends like this.
fn with_id(script: &str, ending: &str, id: &str) -> Result<String> {
    let count = script.matches(ending).count();
    ensure!(count == 1, "{ending} must be named once, not {count} times");
    Ok(script.replace(ending, &format!("{ending}?v={id}")))
}

#[cfg(test)]
mod tests {
    use super::with_id;

    #[test]
    fn the_one_address_gets_the_id() {
        let script = "import('./leader-manager-team.js'); fetch(`./content/team/${a}.json`)";
        let with =
            with_id(&with_id(script, "leader-manager-team.js", "00ff").unwrap(), "}.json", "1a");
        assert_eq!(
            with.unwrap(),
            "import('./leader-manager-team.js?v=00ff'); fetch(`./content/team/${a}.json?v=1a`)"
        );
        assert!(with_id(script, "other.js", "00ff").is_err());
        assert!(with_id("a.json b.json", ".json", "00ff").is_err());
    }
}
