//! The folder of a build: everything that people don't name, in one place whose name is made from what
//! is in it. Its files refer to each other by their plain names and never change, so files of two builds
//! can't meet. Pages are written with the name that the folder has while one works on them.

use anyhow::{Context, Result, ensure};
use fs_err as fs;
use quiz::words::Part;
use regex_lite::Regex;
use sha2::{Digest, Sha256};
use std::{
    collections::{BTreeMap, BTreeSet},
    path::Path,
};

/// The name of the folder where nothing is shrunk, and in the pages' sources.
pub(super) const UNFINISHED: &str = "dev";

/// Files by their paths in the folder.
#[derive(Debug, Default)]
pub(super) struct Folder(BTreeMap<String, Vec<u8>>);

impl Folder {
    pub(super) fn add(&mut self, path: impl Into<String>, bytes: impl Into<Vec<u8>>) {
        self.0.insert(path.into(), bytes.into());
    }

    /// A file's bytes, by its path in the folder or as a page names it.
    pub(super) fn file(&self, path: &str) -> Result<&[u8]> {
        let path = path.strip_prefix(&address(UNFINISHED)).unwrap_or(path);
        self.0.get(path).map(Vec::as_slice).with_context(|| format!("the build has no {path}"))
    }

    /// Eight hexadecimal digits, others as soon as a file changes.
    pub(super) fn id(&self) -> String {
        let mut hash = Sha256::new();
        for (path, bytes) in &self.0 {
            // Lengths keep the end of one file apart from the beginning of the next.
            hash.update(format!("{path} {}\n", bytes.len()));
            hash.update(bytes);
        }
        format!("{:x}", hash.finalize()).chars().take(8).collect()
    }

    /// Writes the folder into a site, under this name.
    pub(super) fn write(&self, site: &Path, id: &str) -> Result<()> {
        let folder = site.join(address(id));
        for (path, bytes) in &self.0 {
            let place = folder.join(path);
            fs::create_dir_all(place.parent().unwrap_or(&folder))?;
            fs::write(place, bytes)?;
        }
        Ok(())
    }

    /// A page whose links lead into the folder of this name.
    /// Fails where it names a file that the folder doesn't have.
    pub(super) fn named_in(&self, page: &str, id: &str) -> Result<String> {
        let link = Regex::new(r#"\b((?:href|src)="(?:\.\./)*)build/dev/([^"]*)"#)?;
        for found in link.captures_iter(page).filter_map(|found| found.get(2)) {
            self.file(found.as_str())?;
        }
        Ok(link.replace_all(page, format!("${{1}}{}${{2}}", address(id))).into_owned())
    }

    /// The loader: what it fetches, by an expression for each path in the folder, and its own script. The first stays
    /// as it is written here, because bundlers know addresses in few forms. Fails where a file is missing.
    pub(super) fn loader(
        &self,
        script: &str,
        address: impl Fn(&str, &[u8]) -> String,
    ) -> Result<String> {
        let file = |path: &str| -> Result<String> { Ok(address(path, self.file(path)?)) };
        let of_parts = |start: &str, ending: &str| {
            let path = |part: &str| format!("{start}{part}{ending}");
            object(Part::ALL.map(|part| (part.id(), file(&path(part.id())))))
        };
        let modules = self.0.keys().filter_map(|path| Some((path.strip_suffix(".wasm")?, path)));
        // The program itself is no part that is fetched later.
        let parts = modules.filter(|(name, _)| *name != "program");
        let words = self.0.keys().filter_map(|path| path.strip_prefix("words/")?.split('/').next());
        let languages: BTreeSet<&str> = words.collect();
        let of_language = |tag| (tag, of_parts(&format!("words/{tag}/"), ".json"));
        let files = object([
            ("program", file("program.js")),
            ("wasm", file("program.wasm")),
            ("parts", object(parts.map(|(name, path)| (name, file(path))))),
            ("styles", of_parts("", ".css")),
            ("words", object(languages.into_iter().map(of_language))),
        ])?;
        Ok(format!("const files={files};\n{script}"))
    }
}

/// An object of JavaScript, of names and expressions.
fn object<'a>(pairs: impl IntoIterator<Item = (&'a str, Result<String>)>) -> Result<String> {
    let pair = |(name, value): (&str, Result<String>)| {
        // Tags of languages and files of several parts may be no names of JavaScript.
        let quote = if name.contains('-') { "'" } else { "" };
        Ok(format!("{quote}{name}{quote}:{}", value?))
    };
    let pairs: Result<Vec<String>> = pairs.into_iter().map(pair).collect();
    Ok(format!("{{{}}}", pairs?.join(",")))
}

/// A folder's address, from a page beside it.
fn address(id: &str) -> String {
    format!("build/{id}/")
}

/// The address of a file of the folder in one of its scripts, in the form that bundlers follow.
pub(super) fn beside(path: &str, _: &[u8]) -> String {
    format!("new URL('./{path}',import.meta.url).href")
}

/// What everybody names: it leads into the folder.
pub(super) fn entrance(id: &str) -> String {
    format!("export * from './{}embed.js';\n", address(id))
}

/// The name of the folder in a site that has been built.
pub(crate) fn id_in(site: &Path) -> Result<String> {
    let entrance = fs::read_to_string(site.join("embed.js"))?;
    let rest = entrance.strip_prefix("export * from './build/");
    let id = rest.and_then(|rest| rest.split('/').next()).context("embed.js leads to no folder")?;
    ensure!(site.join(address(id)).is_dir(), "there is no {}", address(id));
    Ok(id.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn folder() -> Folder {
        let mut folder = Folder::default();
        for name in ["program.js", "program.wasm", "page.css", "result.wasm", "compare-team.wasm"] {
            folder.add(name, name);
        }
        for part in Part::ALL {
            folder.add(format!("{}.css", part.id()), "");
            folder.add(format!("words/en/{}.json", part.id()), "[]");
        }
        folder
    }

    #[test]
    fn the_id_is_another_one_as_soon_as_a_file_changes() {
        assert_eq!((folder().id().len(), folder().id()), (8, folder().id()));
        for (path, bytes) in [("page.css", "page.cs"), ("more", "")] {
            let mut changed = folder();
            changed.add(path, bytes);
            assert_ne!(changed.id(), folder().id(), "{path}");
        }
    }

    #[test]
    fn pages_lead_into_the_folder_and_nowhere_else() {
        let page = "<link href=\"build/dev/page.css\"><link href=\"../../build/dev/page.css\">\
            <a href=\"team.html\">build/dev/</a>";
        let named = folder().named_in(page, "00ff00ff").unwrap();
        assert_eq!(named, page.replace("build/dev/page", "build/00ff00ff/page"));
        assert_eq!(folder().named_in(page, UNFINISHED).unwrap(), page);
        assert!(folder().named_in("<script src=\"build/dev/gone.js\">", UNFINISHED).is_err());
        assert_eq!(entrance("00ff00ff"), "export * from './build/00ff00ff/embed.js';\n");
    }

    #[test]
    fn the_loader_knows_where_everything_is() {
        let loader = folder().loader("start(files);", beside).unwrap();
        for named in [
            "const files={program:new URL('./program.js',import.meta.url).href,",
            "parts:{'compare-team':new URL('./compare-team.wasm',import.meta.url).href,result:new URL(",
            "styles:{take:new URL('./take.css',import.meta.url).href,",
            "team:new URL('./words/en/team.json',import.meta.url).href}}};\nstart(files);",
        ] {
            assert!(loader.contains(named), "{named} in {loader}");
        }
        let mut incomplete = folder();
        incomplete.add("words/de/take.json", "[]");
        assert!(incomplete.loader("", beside).is_err());
    }
}
