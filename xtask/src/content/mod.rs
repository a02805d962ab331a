//! Refuses content that breaks a rule a machine can see, before a visitor meets it. The rules
//! themselves are in the files beside this one; whether a text is any good is for people to judge.

mod pack;
mod statements;
mod texts;

use anyhow::Context;
use pack::Pack;
use std::{fs, path::Path};

/// The language that the other languages are translated from.
const SOURCE_LANGUAGE: &str = "en";

/// Checks every file of `content/` under `root`. Gives one sentence for each fault, naming the
/// file and, where there is one, the key.
///
/// # Errors
/// Only where a file or the folder can't be read at all; bad content is a fault, not an error.
pub(crate) fn check(root: &Path) -> anyhow::Result<Vec<String>> {
    let folder = root.join("content");
    let mut names = Vec::new();
    for entry in fs::read_dir(&folder).with_context(|| format!("reading {}", folder.display()))? {
        let name = entry?.file_name().to_string_lossy().into_owned();
        // Editors leave hidden files about; they are no part of the content.
        if !name.starts_with('.') {
            names.push(name);
        }
    }
    names.sort();
    let mut faults = Vec::new();
    let mut packs = Vec::new();
    for name in &names {
        let path = folder.join(name);
        let source = fs::read(&path).with_context(|| format!("reading {}", path.display()))?;
        let place = |fault| format!("content/{name}: {fault}");
        let Ok(source) = String::from_utf8(source) else {
            faults.push(place("is not UTF-8".to_owned()));
            continue;
        };
        if let Some(language) = name.strip_suffix(".json") {
            match Pack::parse(language, &source) {
                Ok(pack) => packs.push((name, pack)),
                Err(fault) => faults.push(place(fault)),
            }
        } else {
            faults.push(place("only .json files belong here".to_owned()));
        }
    }
    let original = packs.iter().map(|(_, pack)| pack).find(|p| p.language() == SOURCE_LANGUAGE);
    if original.is_none() {
        faults.push(format!("content/{SOURCE_LANGUAGE}.json: is missing or unreadable"));
    }
    for (name, pack) in &packs {
        let found = pack_faults(pack, original);
        faults.extend(found.into_iter().map(|fault| format!("content/{name}: {fault}")));
    }
    Ok(faults)
}

/// Every fault of one language file.
fn pack_faults(pack: &Pack, original: Option<&Pack>) -> Vec<String> {
    let mut faults = pack::faults(pack, original);
    faults.extend(statements::faults(pack));
    faults.extend(texts::faults(pack));
    faults
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_shipped_content_has_no_fault() {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
        assert_eq!(check(&root).unwrap(), Vec::<String>::new());
    }

    #[test]
    fn each_fault_names_its_file() {
        let root = std::env::temp_dir().join(format!("content-check-{}", std::process::id()));
        let folder = root.join("content");
        fs::create_dir_all(&folder).unwrap();
        fs::write(folder.join("de.json"), "[]").unwrap();
        fs::write(folder.join("fr.json"), [b'"', 0xff, b'"']).unwrap();
        fs::write(folder.join("notes.txt"), "").unwrap();
        let faults = check(&root).unwrap();
        fs::remove_dir_all(&root).unwrap();
        let expected = [
            "content/de.json: is not a flat object of texts: ",
            "content/fr.json: is not UTF-8",
            "content/notes.txt: only .json files belong here",
            "content/en.json: is missing or unreadable",
        ];
        assert_eq!(faults.len(), expected.len(), "{faults:#?}");
        for (fault, expected) in faults.iter().zip(expected) {
            assert!(fault.starts_with(expected), "{fault}");
        }
    }

    #[test]
    fn a_folder_that_cannot_be_read_is_an_error() {
        assert!(check(Path::new("no such folder")).is_err());
    }
}
