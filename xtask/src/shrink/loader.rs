//! The few places of `embed.js` that depend on the build: which languages there are, and where
//! the module, its bindings, the style sheet, the words and what only some pages need are fetched from.
//! Each is written in `embed.js` in exactly one way, which bundlers understand too.

use super::LOADER;
use anyhow::{Result, ensure};

const LANGUAGES: &str = "const LANGUAGES = ['en'];";
const BINDINGS: &str = "import('./leader-manager-quiz.js')";
const WASM: &str = "new URL('./leader-manager-quiz_bg.wasm', import.meta.url)";
const STYLES: &str = "new URL('./widget.css', import.meta.url)";
const WORDS: &str = "new URL(`./content/${name}.json`, import.meta.url)";
const FRAME: &str = "import('./frame-host.js')";
const PACK: &str = "import('./content-pack.js')";
const ANNEX: &str = "import('./annex.js')";

/// JavaScript expressions for what the loader fetches.
#[derive(Debug)]
pub(super) struct Addresses {
    /// A promise of the bindings.
    pub(super) bindings: String,
    /// A URL object.
    pub(super) wasm: String,
    /// A URL object.
    pub(super) styles: String,
    /// A URL object, made from the variable `name`: a language, or `result/` and a language.
    pub(super) words: String,
    /// A promise of the frame's script.
    pub(super) frame: String,
    /// A promise of the script that fetches an author's own words.
    pub(super) pack: String,
    /// A promise of the script that opens the annex.
    pub(super) annex: String,
}

impl Addresses {
    /// The files beside the loader, with the build's id: after an update, a browser never puts
    /// files of two builds together.
    pub(super) fn of_build(id: &str) -> Addresses {
        Addresses {
            bindings: format!("import('./leader-manager-quiz.js?v={id}')"),
            wasm: format!("new URL('./leader-manager-quiz_bg.wasm?v={id}', import.meta.url)"),
            styles: format!("new URL('./widget.css?v={id}', import.meta.url)"),
            words: format!("new URL(`./content/${{name}}.json?v={id}`, import.meta.url)"),
            frame: format!("import('./frame-host.js?v={id}')"),
            pack: format!("import('./content-pack.js?v={id}')"),
            annex: format!("import('./annex.js?v={id}')"),
        }
    }
}

/// The loader that knows these languages.
///
/// # Errors
/// Where `embed.js` no longer has the list, or has it twice.
pub(crate) fn with_languages(loader: &str, languages: &[String]) -> Result<String> {
    let names: Vec<String> = languages.iter().map(|language| format!("'{language}'")).collect();
    replaced(LOADER, loader, LANGUAGES, &format!("const LANGUAGES = [{}];", names.join(", ")))
}

/// The loader that fetches from these addresses.
///
/// # Errors
/// Where `embed.js` doesn't have each of the seven exactly once.
pub(super) fn with_addresses(loader: &str, addresses: &Addresses) -> Result<String> {
    [
        (BINDINGS, &addresses.bindings),
        (WASM, &addresses.wasm),
        (STYLES, &addresses.styles),
        (WORDS, &addresses.words),
        (FRAME, &addresses.frame),
        (PACK, &addresses.pack),
        (ANNEX, &addresses.annex),
    ]
    .into_iter()
    .try_fold(loader.to_owned(), |loader, (plain, address)| {
        replaced(LOADER, &loader, plain, address)
    })
}

/// The loader that names the words of each language as a file of its own. Some bundlers, Vite's
/// development server among them, follow no address with a variable in it.
///
/// # Errors
/// Where `embed.js` doesn't have the address exactly once.
pub(crate) fn with_static_words(loader: &str, languages: &[String]) -> Result<String> {
    let words: Vec<String> = languages
        .iter()
        // The annex names its own.
        .flat_map(|language| super::content::names(language).into_iter().take(2))
        .map(|name| format!("'{name}': new URL('./content/{name}.json', import.meta.url)"))
        .collect();
    replaced(LOADER, loader, WORDS, &format!("({{ {} }})[name]", words.join(", ")))
}

/// A script with something else in the one place where something stands in it. `name` is the script's.
///
/// # Errors
/// Where it isn't exactly one place.
pub(super) fn replaced(name: &str, script: &str, plain: &str, instead: &str) -> Result<String> {
    let found = script.matches(plain).count();
    ensure!(found == 1, "{name} must hold `{plain}` exactly once; found {found} times");
    Ok(script.replace(plain, instead))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn loader() -> String {
        format!(
            "{LANGUAGES}\nload(() => {BINDINGS}, {WASM}, {STYLES}, (name) => {WORDS}, () => \
             {FRAME}, () => {PACK}, () => {ANNEX});\n"
        )
    }

    #[test]
    fn the_list_of_languages_is_filled_in() {
        let languages = ["de".to_owned(), "en".to_owned(), "pt-br".to_owned()];
        let loader = with_languages(&loader(), &languages).unwrap();
        assert!(loader.starts_with("const LANGUAGES = ['de', 'en', 'pt-br'];\n"), "{loader}");
    }

    #[test]
    fn the_seven_addresses_get_the_builds_id() {
        let loader = with_addresses(&loader(), &Addresses::of_build("1a2b3c4d")).unwrap();
        for address in [
            "import('./leader-manager-quiz.js?v=1a2b3c4d')",
            "'./leader-manager-quiz_bg.wasm?v=1a2b3c4d'",
            "'./widget.css?v=1a2b3c4d'",
            "`./content/${name}.json?v=1a2b3c4d`",
            "import('./frame-host.js?v=1a2b3c4d')",
            "import('./content-pack.js?v=1a2b3c4d')",
            "import('./annex.js?v=1a2b3c4d')",
        ] {
            assert!(loader.contains(address), "{address} in {loader}");
        }
    }

    #[test]
    fn a_bundler_finds_each_language_under_its_own_address() {
        let languages = ["de".to_owned(), "pt-br".to_owned()];
        let loader = with_static_words(&loader(), &languages).unwrap();
        assert!(
            loader.contains(
                "=> ({ 'de': new URL('./content/de.json', import.meta.url), \
                 'result/de': new URL('./content/result/de.json', import.meta.url), \
                 'pt-br': new URL('./content/pt-br.json', import.meta.url), \
                 'result/pt-br': new URL('./content/result/pt-br.json', import.meta.url) })[name]"
            ),
            "{loader}"
        );
        assert!(loader.contains(STYLES) && !loader.contains('`'), "{loader}");
    }

    #[test]
    fn an_address_that_is_missing_or_there_twice_is_refused() {
        let addresses = Addresses::of_build("1a2b3c4d");
        let without = loader().replace(STYLES, "");
        assert_eq!(
            with_addresses(&without, &addresses).unwrap_err().to_string(),
            format!("embed.js must hold `{STYLES}` exactly once; found 0 times")
        );
        let twice = loader() + WASM;
        assert!(with_addresses(&twice, &addresses).unwrap_err().to_string().contains("2 times"));
        assert!(with_languages(&twice.replace(LANGUAGES, ""), &[]).is_err());
    }
}
