//! The npm package: the built page as it is, and what npm and TypeScript want to know.

use crate::{finish::oembed, project::Project, run};
use anyhow::{Context, Result};
use serde_json::{Value, json};
use std::{
    fs,
    path::{Path, PathBuf},
};
use walkdir::WalkDir;

const NAME: &str = "leader-manager-quiz";
const VERSION: &str = env!("CARGO_PKG_VERSION");

/// What is beside the build's folder and the package doesn't need: the single file, the page that writes
/// the line for blog posts with its picture, what is about one address, and the packs' schema.
const LEFT_OUT: [&str; 5] = [
    "leader-manager-quiz.html",
    "embed.html",
    "card.png",
    "oembed.json",
    "content-pack.schema.json",
];
/// What only the package has.
const FROM_NPM: [&str; 3] = ["README.md", "react.d.ts", "react.js"];
const LICENCES: [&str; 2] = ["LICENSE-APACHE", "LICENSE-MIT"];

/// Writes the package of the page in `dist/`, and says where.
///
/// # Errors
/// Where a file or npm is missing.
pub(crate) fn write(project: &Project) -> Result<PathBuf> {
    let folder = project.target().join("package");
    let contents = folder.join("contents");
    if contents.exists() {
        fs::remove_dir_all(&contents)?;
    }
    for (name, bytes) in files(project.root(), &project.dist())? {
        let path = contents.join(name);
        fs::create_dir_all(path.parent().unwrap_or(&contents))?;
        fs::write(&path, bytes).with_context(|| format!("writing {}", path.display()))?;
    }
    let npm =
        which::which("npm").context("npm is missing, which packs the package: install Node.js")?;
    let mut pack = run::command(npm);
    pack.args(["pack", "--silent", "--pack-destination"]).arg(&folder).current_dir(&contents);
    run::show("packing target/package", &mut pack)?;
    Ok(folder.join(format!("{NAME}-{VERSION}.tgz")))
}

/// Every file of the package, by its path in it, in the order of the paths.
fn files(root: &Path, dist: &Path) -> Result<Vec<(String, Vec<u8>)>> {
    let mut files = vec![("package.json".to_owned(), format!("{:#}\n", manifest()).into_bytes())];
    for entry in WalkDir::new(dist) {
        let entry = entry?;
        let name = entry.path().strip_prefix(dist)?.to_string_lossy().replace('\\', "/");
        let is_compressed = name.ends_with(".br") || name.ends_with(".gz");
        if !entry.file_type().is_file() || is_compressed || LEFT_OUT.contains(&name.as_str()) {
            continue;
        }
        let bytes = match (name.as_str(), read(dist, &name)?) {
            // Its pages have no one address.
            ("index.html", bytes) => oembed::without_link(&String::from_utf8(bytes)?)?.into_bytes(),
            (_, bytes) => bytes,
        };
        files.push((name, bytes));
    }
    for name in FROM_NPM {
        files.push((name.to_owned(), read(&root.join("xtask").join("npm"), name)?));
    }
    for name in LICENCES {
        files.push((name.to_owned(), read(root, name)?));
    }
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
            ".": { "types": "./embed.d.ts", "default": "./embed.js" },
            "./react": { "types": "./react.d.ts", "default": "./react.js" },
            "./*": "./*",
        },
        "types": "./embed.d.ts",
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
        let files = files(Project::find(true)?.root(), &dist);
        fs::remove_dir_all(&dist)?;
        Ok(files?
            .into_iter()
            .map(|(name, bytes)| (name, String::from_utf8(bytes).unwrap()))
            .collect())
    }

    #[test]
    fn the_package_is_the_page_and_all_that_its_manifest_names() {
        let files = package_of(&[
            ("build/00ff00ff/program.js", "export {}"),
            ("build/00ff00ff/program.js.br", "x"),
            ("embed.d.ts", "// Types."),
            ("embed.js", "export * from './build/00ff00ff/embed.js';"),
            ("frame.html", "<script src=\"build/00ff00ff/frame.js\">"),
            ("index.html", "<link rel=\"alternate\" type=\"application/json+oembed\"><p>Quiz</p>"),
            ("oembed.json", "{}"),
        ])
        .unwrap();
        let text = |name: &str| {
            let found = files.iter().find(|(path, _)| path == name);
            found.map(|(_, text)| text.as_str()).unwrap_or_else(|| panic!("{name} in {files:?}"))
        };
        assert_eq!(text("frame.html"), "<script src=\"build/00ff00ff/frame.js\">");
        assert_eq!(text("index.html"), "<p>Quiz</p>");
        assert_eq!(text("build/00ff00ff/program.js"), "export {}");
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
