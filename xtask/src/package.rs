//! The npm package: the page's files with plain addresses, which bundlers can follow, and what
//! npm and TypeScript want to know.

mod tarball;

use crate::{project::Project, run, shrink};
use anyhow::{Context, Result};
use serde_json::{Value, json};
use std::{
    fs,
    path::{Path, PathBuf},
};
use walkdir::WalkDir;

const NAME: &str = "leader-manager-quiz";
const VERSION: &str = env!("CARGO_PKG_VERSION");

/// Files of the page that the package doesn't need: the single file, the page that writes the line
/// for blog posts, and what is about one address. So is the page for teams.
const LEFT_OUT: [&str; 10] = [
    // Their own forms are made from the source.
    "annex.js",
    "embed.js",
    "leader-manager-quiz.html",
    "oembed.json",
    "embed.html",
    "builder.css",
    "builder.js",
    "contrast.js",
    "snippets.js",
    "card.png",
];
/// What only the package has.
const FROM_NPM: [&str; 3] = ["README.md", "react.d.ts", "react.js"];
const LICENCES: [&str; 2] = ["LICENSE-APACHE", "LICENSE-MIT"];

/// Writes the package of the page in `dist/`, and says where.
///
/// # Errors
/// Where a file is missing.
pub(crate) fn write(project: &Project) -> Result<PathBuf> {
    let package = tarball::of(&files(project.root(), &project.dist())?)?;
    let folder = project.target().join("package");
    fs::create_dir_all(&folder)?;
    let path = folder.join(format!("{NAME}-{VERSION}.tgz"));
    fs::write(&path, &package).with_context(|| format!("writing {}", path.display()))?;
    run::say(&format!("{} bytes in {}", package.len(), path.display()));
    Ok(path)
}

/// Every file of the package, by its path in it, in the order of the paths.
fn files(root: &Path, dist: &Path) -> Result<Vec<(String, Vec<u8>)>> {
    let mut files = vec![("package.json".to_owned(), format!("{:#}\n", manifest()).into_bytes())];
    let mut add = |name: &str, bytes: Vec<u8>| files.push((name.to_owned(), bytes));
    let mut languages = Vec::new();
    for entry in WalkDir::new(dist).sort_by_file_name() {
        let entry = entry?;
        let name = entry.path().strip_prefix(dist)?.to_string_lossy().replace('\\', "/");
        let is_compressed = name.ends_with(".br") || name.ends_with(".gz");
        let is_left_out = LEFT_OUT.contains(&name.as_str()) || shrink::team::owns(&name);
        if !entry.file_type().is_file() || is_compressed || is_left_out {
            continue;
        }
        let mut bytes = read(dist, &name)?;
        // The package's version does the work of the build's id, and its pages have no one address.
        if name.ends_with(".html") {
            let page = String::from_utf8(bytes)?;
            let plain = shrink::oembed::without_link(&shrink::build_id::taken_out(&page)?)?;
            // The page for teams isn't in the package.
            let plain =
                if name == "index.html" { shrink::single_file::alone(&plain) } else { plain };
            bytes = plain.into_bytes();
        }
        let language = name.strip_prefix("content/").and_then(|name| name.strip_suffix(".json"));
        // The words for results are of the same languages.
        languages.extend(language.filter(|name| !name.contains('/')).map(str::to_owned));
        add(&name, bytes);
    }
    for name in FROM_NPM {
        add(name, read(&root.join("xtask").join("npm"), name)?);
    }
    for name in LICENCES {
        add(name, read(root, name)?);
    }
    // As it was written, with its comments: whoever bundles it minifies it anyway.
    let loader = String::from_utf8(read(&root.join("embed"), "embed.js")?)?;
    let loader = shrink::loader::with_languages(&loader, &languages)?;
    add("embed.js", shrink::loader::with_static_words(&loader, &languages)?.into_bytes());
    let annex = String::from_utf8(read(&root.join("annex"), "annex.js")?)?;
    add("annex.js", shrink::annex::with_static_words(&annex, &languages)?.into_bytes());
    files.sort();
    Ok(files)
}

fn manifest() -> Value {
    json!({
        "name": NAME,
        "version": VERSION,
        "description": "A private quiz as a custom element: are you leading, managing, or both?",
        "license": "MIT OR Apache-2.0",
        "type": "module",
        "keywords": ["custom-element", "leadership", "management", "quiz", "web-component"],
        "exports": {
            ".": { "types": "./leader-manager-quiz.d.ts", "default": "./embed.js" },
            "./react": { "types": "./react.d.ts", "default": "./react.js" },
            "./*": "./*",
        },
        "types": "./leader-manager-quiz.d.ts",
        // Importing it defines the element: a bundler must not drop the import.
        "sideEffects": true,
    })
}

fn read(folder: &Path, name: &str) -> Result<Vec<u8>> {
    let path = folder.join(name);
    fs::read(&path).with_context(|| format!("the package needs {}", path.display()))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A page of a few lines in a folder of its own, and the files that a package of it holds.
    fn package_of(page: &[(&str, &str)]) -> Result<Vec<(String, String)>> {
        let dist = std::env::temp_dir().join(format!("package-{}", std::process::id()));
        for (name, text) in page {
            let path = dist.join(name);
            fs::create_dir_all(path.parent().unwrap())?;
            fs::write(path, text)?;
        }
        let files = files(Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap(), &dist);
        fs::remove_dir_all(&dist)?;
        Ok(files?
            .into_iter()
            .map(|(name, bytes)| (name, String::from_utf8(bytes).unwrap()))
            .collect())
    }

    #[test]
    fn the_package_has_plain_addresses_and_all_that_its_manifest_names() {
        let files = package_of(&[
            ("content/de.json", "{}"),
            ("content/en.json", "{}"),
            ("embed.js", "import('./leader-manager-quiz.js?v=01234567')"),
            ("embed.js.br", "x"),
            ("frame.html", "<link rel=\"modulepreload\" href=\"a.js?v=01234567\">"),
            ("index.html", "<p>Quiz</p>\n<a href=\"team.html\">Teams</a>\n"),
            ("leader-manager-quiz.d.ts", "// Types."),
            ("oembed.json", "{}"),
        ])
        .unwrap();
        let text = |name: &str| {
            let found = files.iter().find(|(path, _)| path == name);
            found.map(|(_, text)| text.as_str()).unwrap_or_else(|| panic!("{name} in {files:?}"))
        };
        assert_eq!(text("frame.html"), "<link rel=\"modulepreload\" href=\"a.js\">");
        assert_eq!(text("index.html"), "<p>Quiz</p>\n");
        assert!(text("embed.js").contains("import('./leader-manager-quiz.js')"));
        assert!(text("embed.js").contains("new URL('./content/de.json', import.meta.url)"));
        assert!(text("embed.js").contains("const LANGUAGES = ['de', 'en'];"));
        assert!(!files.iter().any(|(name, _)| name.ends_with(".br") || name == "oembed.json"));

        let manifest = manifest();
        let exports = manifest["exports"].as_object().unwrap();
        let named = exports.values().filter_map(Value::as_object).flat_map(|entry| entry.values());
        for name in named.chain([&manifest["types"]]) {
            text(name.as_str().unwrap().trim_start_matches("./"));
        }
        assert_eq!(exports["."]["default"], "./embed.js");
        assert_eq!(manifest["sideEffects"], true);
        assert!(manifest.get("dependencies").is_none());
    }
}
