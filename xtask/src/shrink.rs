//! Finishes the page that Trunk has built, before it is moved into place: puts the languages in,
//! takes out what no visitor needs, gives the files the build's id, and writes the files that are
//! made from others. What the page does is the same before and after; the journeys run on the
//! result.

pub(crate) mod annex;
mod bindings;
pub(crate) mod build_id;
mod compressed;
mod content;
mod imports;
pub(crate) mod loader;
mod module;
pub(crate) mod oembed;
mod scripts;
pub(crate) mod single_file;
mod styles;
pub(crate) mod team;

use crate::site::{self, Site};
use anyhow::{Context, Result, anyhow, ensure};
use loader::Addresses;
use single_file::Parts;
use std::{
    collections::BTreeMap,
    env, fs,
    path::{Path, PathBuf},
};

const WASM: &str = "leader-manager-quiz_bg.wasm";
const BINDINGS: &str = "leader-manager-quiz.js";
const LOADER: &str = "embed.js";
const STYLES: &str = "widget.css";
const FRAME: &str = "frame-host.js";
const PACK: &str = "content-pack.js";
/// How the properties begin that the quiz's Yew puts on elements.
const PROPERTIES: &str = "__lmq_";

/// Finishes the page that Trunk has just built.
///
/// # Errors
/// Where this isn't called by Trunk, or a file of the page is missing or can't be read.
pub(crate) fn shrink_staged() -> Result<()> {
    let folder = |variable: &str| {
        env::var_os(variable)
            .map(PathBuf::from)
            .context("`cargo xtask shrink` is called by Trunk while it builds, not by hand")
    };
    let (page, source) = (folder("TRUNK_STAGING_DIR")?, folder("TRUNK_SOURCE_DIR")?);
    let languages = content::ship(&source.join("content"), &page.join("content"))?;
    let loader = loader::with_languages(&text(&page.join(LOADER))?, &languages)?;
    if env::var_os("TRUNK_PROFILE").is_some_and(|profile| profile != "release") {
        annex::build(&page)?;
        team::build(&page, &source)?;
        return write(&page.join(LOADER), loader.as_bytes());
    }
    let site = match env::var(site::VARIABLE) {
        Ok(site) => Site::parse(&site).map_err(|sentence| anyhow!(sentence))?,
        Err(_) => Site::local(8080),
    };
    finish(&page, &source, &loader, &languages, &site)
}

fn finish(
    page: &Path,
    source: &Path,
    loader: &str,
    languages: &[String],
    site: &Site,
) -> Result<()> {
    shrink(page)?;
    annex::build(page)?;
    let annex = annex::finish(page, languages)?;
    let words: Vec<String> = words_of(languages);
    let fetched: Vec<&str> = [BINDINGS, WASM, STYLES, FRAME, PACK, annex::SCRIPT]
        .into_iter()
        .chain(words.iter().map(String::as_str))
        .collect();
    let id = id_of(page, &fetched)?;

    let index = text(&page.join("index.html"))?;
    let single = single_file::written(&Parts {
        page: &index,
        loader,
        bindings: &text(&page.join(BINDINGS))?,
        wasm: &read(&page.join(WASM))?,
        styles: &text(&page.join(STYLES))?,
        words: texts(page, words.clone())?
            .into_iter()
            .map(|(path, text)| (inside(&path, "content/", ".json").to_owned(), text))
            .collect(),
        annex: &annex,
        beside: texts(page, ["icon.svg", "page.css", "page.js"])?,
    })?;
    write(&page.join("leader-manager-quiz.html"), single.as_bytes())?;

    let loader = loader::with_addresses(loader, &Addresses::of_build(&id))?;
    write(&page.join(LOADER), scripts::minified(&loader)?.as_bytes())?;
    let (index, preloads) = build_id::in_preloads(&index, &fetched, &id)?;
    ensure!(
        preloads == 4,
        "index.html must preload the bindings, the module, the style sheet and the English words; \
         {preloads} of them were found"
    );
    let (index, answer) = oembed::discoverable(&index, site)?;
    write(&page.join("index.html"), index.as_bytes())?;
    write(&page.join("oembed.json"), format!("{answer:#}\n").as_bytes())?;
    let schema = crate::content::schema::schema();
    write(&page.join("content-pack.schema.json"), format!("{schema:#}\n").as_bytes())?;
    edit(&page.join("frame.html"), |html| Ok(build_id::in_preloads(html, &fetched, &id)?.0))?;
    team::build(page, source)?;
    team::finish(page)?;
    compressed::write_beside(page)
}

/// Takes out of the files what no visitor needs.
fn shrink(page: &Path) -> Result<()> {
    let wasm = page.join(WASM);
    let (renamed, names) = imports::shortened(&read(&wasm)?, "leader-manager-quiz")?;
    write(&wasm, &renamed)?;
    for entry in fs::read_dir(page)? {
        let path = entry?.path();
        let name = path.file_name().map(|name| name.to_string_lossy().into_owned());
        match (name.as_deref(), path.extension().and_then(|extension| extension.to_str())) {
            // Their addresses aren't finished yet.
            (Some(LOADER | annex::SCRIPT), _) => {}
            (Some(BINDINGS), _) => {
                edit(&path, |script| bindings::shrunk(script, &names, PROPERTIES))?
            }
            (_, Some("js")) => edit(&path, scripts::minified)?,
            (_, Some("css")) => edit(&path, |css| Ok(styles::without_comments(css)))?,
            _ => {}
        }
    }
    Ok(())
}

/// The paths of the language files that the quiz asks for.
fn words_of(languages: &[String]) -> Vec<String> {
    let names = languages.iter().flat_map(|language| content::names(language).into_iter().take(2));
    names.map(|name| format!("content/{name}.json")).collect()
}

/// The paths of the files in a folder of words, in the order of the alphabet. Each has the build's id
/// in its address, so a change of any must change the id.
fn words_in(page: &Path, folder: &str) -> Result<Vec<String>> {
    let mut paths = Vec::new();
    for entry in fs::read_dir(page.join(folder))? {
        paths.push(format!("{folder}/{}", entry?.file_name().to_string_lossy()));
    }
    paths.sort();
    Ok(paths)
}

/// What stands between a path's beginning and its end.
fn inside<'a>(path: &'a str, beginning: &str, end: &str) -> &'a str {
    path.trim_start_matches(beginning).trim_end_matches(end)
}

fn id_of(page: &Path, files: &[&str]) -> Result<String> {
    let mut bytes = Vec::new();
    for name in files {
        bytes.push((*name, read(&page.join(name))?));
    }
    Ok(build_id::of(bytes.iter().map(|(name, bytes)| (*name, bytes.as_slice()))))
}

/// The texts of these files, by name.
fn texts<N: Into<String>>(
    folder: &Path,
    names: impl IntoIterator<Item = N>,
) -> Result<BTreeMap<String, String>> {
    let mut texts = BTreeMap::new();
    for name in names {
        let name = name.into();
        let text = text(&folder.join(&name))?;
        texts.insert(name, text);
    }
    Ok(texts)
}

fn edit(path: &Path, change: impl FnOnce(&str) -> Result<String>) -> Result<()> {
    let changed = change(&text(path)?).with_context(|| format!("shrinking {}", path.display()))?;
    write(path, changed.as_bytes())
}

fn text(path: &Path) -> Result<String> {
    String::from_utf8(read(path)?).with_context(|| format!("reading {}", path.display()))
}

fn read(path: &Path) -> Result<Vec<u8>> {
    fs::read(path).with_context(|| format!("reading {}", path.display()))
}

fn write(path: &Path, bytes: &[u8]) -> Result<()> {
    fs::write(path, bytes).with_context(|| format!("writing {}", path.display()))
}

#[cfg(test)]
mod tests {
    use super::{fs, words_in};

    #[test]
    fn every_language_counts_for_the_id() {
        let page = std::env::temp_dir().join(format!("team-words-{}", std::process::id()));
        fs::create_dir_all(page.join("content/team")).unwrap();
        for name in ["en.json", "de.json"] {
            fs::write(page.join("content/team").join(name), "{}").unwrap();
        }
        let found = words_in(&page, "content/team").unwrap();
        fs::remove_dir_all(&page).unwrap();
        assert_eq!(found, ["content/team/de.json", "content/team/en.json"]);
    }
}
