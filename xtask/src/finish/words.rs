//! The words, as they are shipped: every language of `content/`, each in a file a part, as a list of texts
//! in the order that the program knows. Adding a language is adding one file.

use anyhow::{Context, Result, ensure};
use quiz::words::{Key, Part};
use std::{collections::BTreeMap, fs, path::Path};

/// Every language of a folder, by its tag, with the list of texts of each part as JSON.
///
/// # Errors
/// Where there is none, or one can't be read as keys and texts, or lacks a key.
pub(super) fn of(content: &Path) -> Result<BTreeMap<String, Vec<(Part, String)>>> {
    let mut languages = BTreeMap::new();
    for entry in fs::read_dir(content).with_context(|| format!("reading {}", content.display()))? {
        let path = entry?.path();
        let Some(language) = path.file_name().and_then(|name| language_of(name.to_str()?)) else {
            continue;
        };
        let place = || format!("shipping {}", path.display());
        let text = fs::read_to_string(&path).with_context(place)?;
        let texts: BTreeMap<String, String> = serde_json::from_str(&text).with_context(place)?;
        let parts = Part::ALL.into_iter().map(|part| Ok((part, list(&texts, part)?)));
        languages.insert(language.to_owned(), parts.collect::<Result<_>>().with_context(place)?);
    }
    ensure!(!languages.is_empty(), "{} holds no language", content.display());
    Ok(languages)
}

fn list(texts: &BTreeMap<String, String>, part: Part) -> Result<String> {
    let names = Key::of(part).into_iter().map(Key::name);
    let list: Result<Vec<&String>> =
        names.map(|name| texts.get(&name).with_context(|| format!("{name}: is missing"))).collect();
    Ok(serde_json::to_string(&list?)?)
}

/// The language that a file is for. Hidden files, which editors leave about, are for none.
fn language_of(name: &str) -> Option<&str> {
    let language = name.strip_suffix(".json")?;
    let is_tag = !language.is_empty()
        && language.chars().all(|letter| letter.is_ascii_alphanumeric() || letter == '-');
    is_tag.then_some(language)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::project::Project;

    #[test]
    fn a_new_file_is_a_new_language_in_seven_parts() {
        let content = Project::find(true).unwrap().root().join("content");
        let english = fs::read_to_string(content.join("en.json")).unwrap();
        let folder = std::env::temp_dir().join(format!("languages-{}", std::process::id()));
        fs::create_dir_all(&folder).unwrap();
        for name in ["en.json", "de.json", ".en.json.swp", "notes.txt"] {
            fs::write(folder.join(name), &english).unwrap();
        }
        let languages = of(&folder);
        let mut texts: BTreeMap<String, String> = serde_json::from_str(&english).unwrap();
        let start = texts.remove("start.title").unwrap();
        fs::write(folder.join("de.json"), serde_json::to_string(&texts).unwrap()).unwrap();
        let incomplete = of(&folder);
        fs::remove_dir_all(&folder).unwrap();

        let languages = languages.unwrap();
        assert_eq!(languages.keys().collect::<Vec<_>>(), ["de", "en"]);
        let parts = languages.get("de").unwrap();
        assert_eq!(parts.len(), Part::ALL.len());
        let lists: Vec<Vec<String>> =
            parts.iter().map(|(_, list)| serde_json::from_str(list).unwrap()).collect();
        assert_eq!(lists.iter().map(Vec::len).sum::<usize>(), Key::all().len());
        assert!(lists[0].contains(&start), "the first part is for taking the quiz");
        assert!(format!("{:#}", incomplete.unwrap_err()).ends_with("start.title: is missing"));
    }
}
