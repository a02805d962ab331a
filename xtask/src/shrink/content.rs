//! The language files: every one of `content/` is shipped, so that adding a language is adding
//! one file.

use anyhow::{Context, Result, ensure};
use std::{collections::BTreeSet, fs, path::Path};

/// The statements' scales and keys, which are compiled in.
const INSTRUMENT: &str = "instrument";

/// Copies the language files, and says which there are, in the order of the alphabet.
///
/// # Errors
/// Where there is none, or one can't be copied.
pub(super) fn copy(source: &Path, target: &Path) -> Result<Vec<String>> {
    fs::create_dir_all(target)?;
    let mut languages = BTreeSet::new();
    for entry in fs::read_dir(source).with_context(|| format!("reading {}", source.display()))? {
        let name = entry?.file_name();
        let Some(language) = name.to_str().and_then(language_of) else { continue };
        fs::copy(source.join(&name), target.join(&name))
            .with_context(|| format!("copying {}", name.to_string_lossy()))?;
        languages.insert(language.to_owned());
    }
    ensure!(!languages.is_empty(), "{} holds no language", source.display());
    Ok(languages.into_iter().collect())
}

/// Takes the line ends out of the copies.
///
/// # Errors
/// Where one is no JSON.
pub(super) fn shrink(folder: &Path) -> Result<()> {
    for entry in fs::read_dir(folder)? {
        super::edit(&entry?.path(), |json| {
            Ok(serde_json::from_str::<serde_json::Value>(json)?.to_string())
        })?;
    }
    Ok(())
}

/// The language that a file is for. Hidden files, which editors leave about, are for none.
fn language_of(name: &str) -> Option<&str> {
    let language = name.strip_suffix(".json")?;
    let is_tag = !language.is_empty()
        && language.chars().all(|letter| letter.is_ascii_alphanumeric() || letter == '-');
    (is_tag && language != INSTRUMENT).then_some(language)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_new_file_is_a_new_language() {
        let root = std::env::temp_dir().join(format!("languages-{}", std::process::id()));
        let (source, target) = (root.join("source"), root.join("target"));
        fs::create_dir_all(&source).unwrap();
        for name in ["en.json", "de.json", "instrument.json", ".en.json.swp", "notes.txt"] {
            fs::write(source.join(name), "{ \"a\": 1 }\n").unwrap();
        }
        let languages = copy(&source, &target).unwrap();
        shrink(&target).unwrap();
        let copied = fs::read_dir(&target).unwrap().count();
        let german = fs::read_to_string(target.join("de.json")).unwrap();
        fs::remove_dir_all(&root).unwrap();
        assert_eq!(languages, ["de", "en"]);
        assert_eq!(copied, 2);
        assert_eq!(german, "{\"a\":1}");
    }
}
