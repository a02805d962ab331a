//! The language files: every one of `content/` is shipped, so that adding a language is adding
//! one file.

use anyhow::{Context, Result, ensure};
use quiz::words::{Key, Part};
use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::Path,
};

/// The key under which the words for taking the quiz say which file they are from.
const FILE_KEY: &str = "language-file";

/// The names, without `.json`, of the three files that a language is shipped as: what taking the quiz
/// needs, what only a result says, and what only the annex says. Most visits load the others later or
/// never.
pub(super) fn names(language: &str) -> [String; 3] {
    [language.to_owned(), format!("result/{language}"), format!("annex/{language}")]
}

/// Writes the language files, without white space, and says which languages there are, in the order
/// of the alphabet.
///
/// # Errors
/// Where there is none, or one can't be read as keys and texts.
pub(super) fn ship(source: &Path, target: &Path) -> Result<Vec<String>> {
    for folder in ["result", "annex"] {
        fs::create_dir_all(target.join(folder))?;
    }
    let name_all = |keys: Vec<Key>| keys.into_iter().map(Key::name).collect::<Vec<_>>();
    let taking = [vec![FILE_KEY.to_owned()], name_all(Key::of(Part::Take))].concat();
    let tools = [Part::Compare, Part::Breakdown, Part::Export, Part::History];
    let annex = tools.into_iter().flat_map(|part| name_all(Key::of(part))).collect();
    let parts = [taking, name_all(Key::of(Part::Result)), annex];
    let mut languages = BTreeSet::new();
    for entry in fs::read_dir(source).with_context(|| format!("reading {}", source.display()))? {
        let name = entry?.file_name();
        let Some(language) = name.to_str().and_then(language_of) else { continue };
        let place = || format!("shipping {}", name.to_string_lossy());
        let text = fs::read_to_string(source.join(&name)).with_context(place)?;
        let mut texts: BTreeMap<String, String> =
            serde_json::from_str(&text).with_context(place)?;
        // By this the annex knows which file goes with the words that the quiz has.
        texts.insert(FILE_KEY.to_owned(), language.to_owned());
        for (name, keys) in names(language).iter().zip(&parts) {
            fs::write(target.join(format!("{name}.json")), part(&texts, keys)?)?;
        }
        languages.insert(language.to_owned());
    }
    ensure!(!languages.is_empty(), "{} holds no language", source.display());
    Ok(languages.into_iter().collect())
}

/// The JSON of some keys, in their own order, which keeps alike texts together.
fn part(texts: &BTreeMap<String, String>, names: &[String]) -> Result<String> {
    let mut pairs = Vec::new();
    for name in names {
        let text = texts.get(name).with_context(|| format!("{name}: is missing"))?;
        pairs.push([serde_json::to_string(name)?, serde_json::to_string(text)?].join(":"));
    }
    Ok(format!("{{{}}}", pairs.join(",")))
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

    fn english() -> String {
        let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../content/en.json");
        fs::read_to_string(path).unwrap()
    }

    #[test]
    fn a_new_file_is_a_new_language_in_three_parts() {
        let root = std::env::temp_dir().join(format!("languages-{}", std::process::id()));
        let (source, target) = (root.join("source"), root.join("target"));
        fs::create_dir_all(&source).unwrap();
        for name in ["en.json", "de.json", ".en.json.swp", "notes.txt"] {
            fs::write(source.join(name), english()).unwrap();
        }
        let languages = ship(&source, &target).unwrap();
        let read = |name: &str| -> BTreeMap<String, String> {
            serde_json::from_str(&fs::read_to_string(target.join(name)).unwrap()).unwrap()
        };
        let (taking, result) = (read("de.json"), read("result/de.json"));
        let annex = read("annex/de.json");
        let shipped = fs::read_dir(&target).unwrap().count();
        fs::remove_dir_all(&root).unwrap();
        assert_eq!(languages, ["de", "en"]);
        assert_eq!(shipped, 4, "two languages and the folders of their results and annexes");
        assert!(taking.contains_key("start.title") && !taking.contains_key("scores.title"));
        assert!(result.contains_key("scores.title") && !result.contains_key("start.title"));
        assert_eq!(taking["language-file"], "de");
        assert_eq!(taking.len() - 1, Key::of(Part::Take).len());
        assert_eq!(result.len(), Key::of(Part::Result).len());
        assert!(annex.contains_key("compare.title"));
    }

    #[test]
    fn a_language_that_lacks_a_key_is_not_shipped() {
        let mut texts: BTreeMap<String, String> = serde_json::from_str(&english()).unwrap();
        texts.remove("back");
        let refused = part(&texts, &["back".to_owned()]).unwrap_err().to_string();
        assert_eq!(refused, "back: is missing");
    }
}
