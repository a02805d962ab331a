//! The words, as they are shipped: every language of `content/`, each in a file a part, as a list of texts
//! in the order that the program knows. Adding a language is adding one file.

use anyhow::{Context, Result, ensure};
use fs_err as fs;
use quiz::words::{Key, Part};
use regex_lite::Regex;
use std::{collections::BTreeMap, path::Path};

/// The files of every language of a folder, by their paths in the build, such as `words/en/take.json`.
/// Fails where there is none, or one lacks a key.
pub(super) fn of(content: &Path) -> Result<Vec<(String, String)>> {
    // Hidden files, which editors leave about, are for no language.
    let is_language = Regex::new(r"^([A-Za-z0-9-]+)\.json$")?;
    let mut files = Vec::new();
    for entry in fs::read_dir(content)? {
        let entry = entry?;
        let name = entry.file_name().to_string_lossy().into_owned();
        let found = is_language.captures(&name).and_then(|found| found.get(1));
        let Some(language) = found.map(|tag| tag.as_str()) else { continue };
        let place = || format!("shipping {name}");
        let texts = serde_json::from_slice(&fs::read(entry.path())?).with_context(place)?;
        for part in Part::ALL {
            let list = list(&texts, part).with_context(place)?;
            files.push((format!("words/{language}/{}.json", part.id()), list));
        }
    }
    ensure!(!files.is_empty(), "{} holds no language", content.display());
    Ok(files)
}

fn list(texts: &BTreeMap<String, String>, part: Part) -> Result<String> {
    let names = Key::of(part).into_iter().map(Key::name);
    let list: Result<Vec<&String>> =
        names.map(|name| texts.get(&name).with_context(|| format!("{name}: is missing"))).collect();
    Ok(serde_json::to_string(&list?)?)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::project::Project;

    #[test]
    fn a_new_file_is_a_new_language_in_seven_parts() {
        let content = Project::find(true).unwrap().root.join("content");
        let english = fs::read_to_string(content.join("en.json")).unwrap();
        let folder = tempfile::tempdir().unwrap();
        for name in ["en.json", "de.json", ".en.json.swp", "notes.txt"] {
            fs::write(folder.path().join(name), &english).unwrap();
        }
        let files: BTreeMap<String, String> = of(folder.path()).unwrap().into_iter().collect();
        assert_eq!(files.len(), 2 * Part::ALL.len());
        let list = |path: &str| -> Vec<String> { serde_json::from_str(&files[path]).unwrap() };
        let german = Part::ALL.map(|part| list(&format!("words/de/{}.json", part.id())).len());
        assert_eq!(german.iter().sum::<usize>(), Key::all().len());

        let mut texts: BTreeMap<String, String> = serde_json::from_str(&english).unwrap();
        let start = texts.remove("start.title").unwrap();
        assert!(list("words/en/take.json").contains(&start), "the first part is taking the quiz");
        let incomplete = serde_json::to_string(&texts).unwrap();
        fs::write(folder.path().join("de.json"), incomplete).unwrap();
        let refused = format!("{:#}", of(folder.path()).unwrap_err());
        assert!(refused.ends_with("start.title: is missing"), "{refused}");
    }
}
