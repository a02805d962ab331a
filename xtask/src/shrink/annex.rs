//! The annex of a result: a module of its own with its script, its looks and its words, which only
//! those load who want more of a result than to read it.

use super::{
    content, edit, id_of,
    loader::replaced,
    module::Module,
    read,
    single_file::{data_address, text_address},
    text, words_in,
};
use anyhow::Result;
use std::{collections::BTreeMap, path::Path};

const MODULE: Module =
    Module { name: "leader-manager-annex", title: "the annex", properties: "__lma_" };
/// The script that the loader asks for.
pub(crate) const SCRIPT: &str = "annex.js";
const STYLES: &str = "annex.css";

// What `annex.js` fetches, written there in exactly this way.
const BINDINGS_ADDRESS: &str = "import('./leader-manager-annex.js')";
const WASM_ADDRESS: &str = "new URL('./leader-manager-annex_bg.wasm', import.meta.url)";
const STYLES_ADDRESS: &str = "new URL('./annex.css', import.meta.url)";
const WORDS_ADDRESS: &str = "new URL(`./content/annex/${language}.json`, import.meta.url)";

/// Where the page for teams is, which neither a single file nor the npm package has beside it.
const TEAM_ADDRESS: &str = "new URL('./team.html', import.meta.url).href";

/// Where its loading begins: the name of its words depends on the language, so no script holds it.
pub(crate) const BEGINNING: [&str; 2] = [SCRIPT, "content/annex/en.json"];

/// Compiles the module into the page's folder.
///
/// # Errors
/// Where a step fails.
pub(super) fn build(page: &Path) -> Result<()> {
    MODULE.build(page)
}

/// Takes out what no visitor needs, and gives back the script that a single file can do with.
///
/// # Errors
/// Where a file is missing, or isn't what it should be.
pub(super) fn finish(page: &Path, languages: &[String]) -> Result<String> {
    MODULE.finish(page)?;
    let script = text(&page.join(SCRIPT))?;
    let inlined = inlined(page, &script, languages)?;

    let (bindings, wasm) = (MODULE.bindings(), MODULE.wasm());
    let words = words_in(page, "content/annex")?;
    let fetched: Vec<&str> = [bindings.as_str(), &wasm, STYLES]
        .into_iter()
        .chain(words.iter().map(String::as_str))
        .collect();
    let id = id_of(page, &fetched)?;
    edit(&page.join(SCRIPT), |script| super::scripts::minified(&of_build(script, &id)?))?;
    Ok(inlined)
}

/// The script whose addresses hold the build's id.
fn of_build(script: &str, id: &str) -> Result<String> {
    [
        (BINDINGS_ADDRESS, format!("import('./leader-manager-annex.js?v={id}')")),
        (
            WASM_ADDRESS,
            format!("new URL('./leader-manager-annex_bg.wasm?v={id}', import.meta.url)"),
        ),
        (STYLES_ADDRESS, format!("new URL('./annex.css?v={id}', import.meta.url)")),
        (
            WORDS_ADDRESS,
            format!("new URL(`./content/annex/${{language}}.json?v={id}`, import.meta.url)"),
        ),
    ]
    .into_iter()
    .try_fold(script.to_owned(), |script, (plain, address)| {
        replaced(SCRIPT, &script, plain, &address)
    })
}

/// The script that holds all it fetches.
fn inlined(page: &Path, script: &str, languages: &[String]) -> Result<String> {
    let bindings = text_address("text/javascript", &text(&page.join(MODULE.bindings()))?);
    let wasm = data_address("application/wasm", &read(&page.join(MODULE.wasm()))?);
    let styles = text_address("text/css", &text(&page.join(STYLES))?);
    let mut words = BTreeMap::new();
    for language in languages {
        let path = page.join(format!("content/annex/{language}.json"));
        words.insert(language, text_address("application/json", &text(&path)?));
    }
    let script = [
        (BINDINGS_ADDRESS, format!("import({})", serde_json::to_string(&bindings)?)),
        (WASM_ADDRESS, format!("new URL({})", serde_json::to_string(&wasm)?)),
        (STYLES_ADDRESS, format!("new URL({})", serde_json::to_string(&styles)?)),
        (WORDS_ADDRESS, format!("new URL(({})[language])", serde_json::to_string(&words)?)),
        (TEAM_ADDRESS, "undefined".to_owned()),
    ]
    .into_iter()
    .try_fold(script.to_owned(), |script, (plain, address)| {
        replaced(SCRIPT, &script, plain, &address)
    })?;
    super::scripts::minified(&script)
}

/// The script that names the words of each language as a file of its own, for bundlers.
///
/// # Errors
/// Where the script doesn't have the address exactly once.
pub(crate) fn with_static_words(script: &str, languages: &[String]) -> Result<String> {
    let words: Vec<String> = languages
        .iter()
        .map(|language| {
            let [.., name] = content::names(language);
            format!("'{language}': new URL('./content/{name}.json', import.meta.url)")
        })
        .collect();
    let words = format!("({{ {} }})[language]", words.join(", "));
    let script = replaced(SCRIPT, script, TEAM_ADDRESS, "undefined")?;
    replaced(SCRIPT, &script, WORDS_ADDRESS, &words)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn script() -> String {
        let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../annex/annex.js");
        std::fs::read_to_string(path).unwrap()
    }

    #[test]
    fn the_four_addresses_get_the_builds_id() {
        let script = of_build(&script(), "1a2b3c4d").unwrap();
        assert_eq!(script.matches("?v=1a2b3c4d").count(), 4, "{script}");
        assert!(of_build(&script.replace("annex.css", "other.css"), "1a2b3c4d").is_err());
    }

    #[test]
    fn a_bundler_finds_each_language_under_its_own_address() {
        let script = with_static_words(&script(), &["de".to_owned(), "en".to_owned()]).unwrap();
        assert!(
            script.contains(
                "({ 'de': new URL('./content/annex/de.json', import.meta.url), \
                 'en': new URL('./content/annex/en.json', import.meta.url) })[language]"
            ),
            "{script}"
        );
        assert!(!script.contains("team.html"), "{script}");
    }
}
