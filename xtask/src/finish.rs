//! Finishes the page that Trunk has built, before it is moved into place: what people name stays beside
//! `index.html`, and everything else goes into one folder that is named after the build. In a release,
//! the program is cut into its parts, all is made as small as it can be, and the files that are made
//! from others are written. What the page does is the same before and after; the journeys run on the
//! result.

mod bindings;
mod cache;
mod compressed;
mod documents;
pub(crate) mod folder;
mod imports;
mod merge;
mod program;
mod scripts;
mod single_file;
mod split;
mod styles;
mod words;

use crate::{
    page::{self, Site},
    project::Project,
    setup::Toolbox,
};
use anyhow::{Context, Result};
use cache::Cache;
use folder::Folder;
use fs_err as fs;
use fs_extra::dir::CopyOptions;
use program::{Program, Workshop};
use std::{
    collections::BTreeMap,
    env,
    path::{Path, PathBuf},
};
use walkdir::WalkDir;

/// The scripts of the folder beside the loader, from `embed/`.
const SCRIPTS: &str =
    "builder content-pack contrast end-tag frame frame-host page preview snippets team";
const LOADER: &str = "embed.js";
/// Pages beside `index.html`, from `embed/`, and files, by where they come from.
const PAGES: [&str; 3] = ["frame.html", "embed.html", "team.html"];
const BESIDE: [(&str, &str); 3] =
    [("embed", "embed.d.ts"), ("embed", "card.png"), ("styles", "icon.svg")];

/// Finishes the page that Trunk has just built.
pub(crate) fn finish_staged(project: &Project) -> Result<()> {
    let page = env::var_os("TRUNK_STAGING_DIR").map(PathBuf::from);
    let page =
        page.context("`cargo xtask finish` is called by Trunk while it builds, not by hand")?;
    let trunks = program::of_trunk(&page)?;
    let index = fs::read_to_string(page.join("index.html"))?;
    let is_release = env::var("TRUNK_PROFILE").is_ok_and(|profile| profile == "release");
    // They stay in a page that is developed, which is written anew from them.
    for name in program::TRUNKS.iter().filter(|_| is_release) {
        fs::remove_file(page.join(name))?;
    }
    let site = env::var(page::SITE).map_or_else(|_| Ok(Site::local(8080)), |site| site.parse())?;
    let build =
        Build { page: &page, source: &project.root, index: &index, is_release, site: &site };
    let Some(toolbox) = Toolbox::handed_on().filter(|_| is_release) else {
        return build.write(&trunks);
    };
    let [to_be_cut, whole] = program::compiled(project, &toolbox)?;
    let cache = Cache::new(project.target().join("finish"));
    let mut inputs = vec![index.clone().into_bytes(), serde_json::to_vec(&toolbox)?];
    for source in ["Trunk.toml"].iter().chain(&page::WITHOUT_RUST) {
        for file in WalkDir::new(project.root.join(source)).sort_by_file_name() {
            let file = file?;
            if file.file_type().is_file() {
                inputs.push(file.path().to_string_lossy().into_owned().into_bytes());
                inputs.push(fs::read(file.path())?);
            }
        }
    }
    let inputs: Vec<&[u8]> = inputs.iter().chain([&to_be_cut, &whole]).map(Vec::as_slice).collect();
    let finished = cache.made_here(&format!("page of {site}"), &inputs, |page| {
        let workshop = Workshop { project, toolbox: &toolbox, cache: &cache };
        let build = Build { page, ..build };
        build.write_single(&workshop.bound(&whole, None)?)?;
        build.write(&workshop.parted(&to_be_cut)?)?;
        build.write_what_others_read()?;
        compressed::write_beside(page, &cache)
    })?;
    copy_all(&finished, &page)?;
    cache.close()
}

/// Writes everything but the program anew into a page that is developed.
pub(crate) fn renew(source: &Path, page: &Path, site: &Site) -> Result<()> {
    let index = fs::read_to_string(page.join("index.html"))?;
    let build = Build { page, source, index: &index, is_release: false, site };
    build.write(&program::of_trunk(page)?)
}

/// Copies what is in a folder into another.
pub(crate) fn copy_all(from: &Path, to: &Path) -> Result<()> {
    fs_extra::dir::copy(from, to, &CopyOptions::new().content_only(true).overwrite(true))?;
    Ok(())
}

/// What is built from where to where, and whether it is for visitors.
struct Build<'a> {
    page: &'a Path,
    source: &'a Path,
    /// `index.html`, as Trunk has left it.
    index: &'a str,
    is_release: bool,
    /// Where it is going to live.
    site: &'a Site,
}

impl Build<'_> {
    /// Writes the folder of the build and the pages that lead into it.
    fn write(&self, program: &Program) -> Result<()> {
        let mut folder = self.folder(program)?;
        folder.add(LOADER, folder.loader(&self.script(LOADER)?, folder::beside)?);
        for name in SCRIPTS.split(' ').map(|name| format!("{name}.js")) {
            folder.add(&*name, self.script(&name)?);
        }
        let id = if self.is_release { folder.id() } else { folder::UNFINISHED.to_owned() };
        folder.write(self.page, &id)?;
        self.add(LOADER, folder::entrance(&id))?;
        for (from, name) in BESIDE {
            self.add(name, fs::read(self.source.join(from).join(name))?)?;
        }
        let page = |text: &str| folder.named_in(&self.site.put_into(text), &id);
        for name in PAGES {
            self.add(name, page(&self.text_of(&format!("embed/{name}"))?)?)?;
        }
        self.add("index.html", page(self.index)?)?;
        fs::create_dir_all(self.page.join("docs"))?;
        for name in ["nginx.conf", "Caddyfile", "github-pages.yml", "netlify.toml", "_headers"] {
            self.add(&format!("docs/{name}"), self.text_of(&format!("docs/hosting/{name}"))?)?;
        }
        let document = self.text_of("embed/document.html")?;
        for (source, name) in documents::ALL {
            let text = self.text_of(&format!("docs/{source}"))?;
            // They speak of the address that stands for any.
            let text = folder.named_in(&documents::page(&document, &text), &id)?;
            self.add(&format!("docs/{name}"), text)?;
        }
        let preview = self.text_of("embed/preview.html")?;
        for (key, headline) in self.english()? {
            // Nobody posts that they have said too little.
            let kind = key.strip_prefix("headline.picture.").filter(|kind| *kind != "too-few");
            let Some(kind) = kind else { continue };
            let text = preview.replace("{kind}", kind).replace("{headline}", &headline);
            fs::create_dir_all(self.page.join(format!("r/{kind}")))?;
            self.add(&format!("r/{kind}/index.html"), page(&text)?)?;
            let picture = self.source.join(format!("embed/previews/{kind}.png"));
            self.add(&format!("r/{kind}.png"), fs::read(picture)?)?;
        }
        Ok(())
    }

    /// Writes the whole page as one file.
    fn write_single(&self, program: &Program) -> Result<()> {
        let mut folder = self.folder(program)?;
        folder.add(LOADER, folder.loader(&self.script(LOADER)?, single_file::address)?);
        folder.add("page.js", self.script("page.js")?);
        folder.add("icon.svg", self.text_of("styles/icon.svg")?);
        self.add("leader-manager-quiz.html", single_file::written(self.index, &folder)?)
    }

    /// Writes oEmbed's file and the schema of content packs.
    fn write_what_others_read(&self) -> Result<()> {
        self.add("oembed.json", self.site.put_into(&self.text_of("embed/oembed.json")?))?;
        let schema = quiz::words::schema(&self.english()?);
        self.add("content-pack.schema.json", format!("{schema:#}\n"))
    }

    /// The files that the loader fetches, and the styles of the pages.
    fn folder(&self, program: &Program) -> Result<Folder> {
        let mut folder = Folder::default();
        folder.add("program.js", program.script.as_str());
        folder.add("program.wasm", program.wasm.as_slice());
        for (name, wasm) in &program.parts {
            folder.add(name, wasm.as_slice());
        }
        for (name, sheet) in styles::of(&self.source.join("styles"))? {
            let small = self.is_release.then(|| styles::without_comments(&sheet)).transpose()?;
            folder.add(name, small.unwrap_or(sheet));
        }
        for (path, list) in words::of(&self.source.join("content"))? {
            folder.add(path, list);
        }
        Ok(folder)
    }

    fn english(&self) -> Result<BTreeMap<String, String>> {
        Ok(serde_json::from_str(&self.text_of("content/en.json")?)?)
    }

    fn script(&self, name: &str) -> Result<String> {
        let script = self.text_of(&format!("embed/{name}"))?;
        if self.is_release { scripts::minified(&script) } else { Ok(script) }
    }

    fn text_of(&self, path: &str) -> Result<String> {
        Ok(fs::read_to_string(self.source.join(path))?)
    }

    /// Writes a file beside `index.html`.
    fn add(&self, name: &str, contents: impl AsRef<[u8]>) -> Result<()> {
        Ok(fs::write(self.page.join(name), contents)?)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_saved_comes_into_a_page_that_is_developed() {
        let root = Project::find(true).unwrap().root;
        let page = tempfile::tempdir().unwrap();
        for name in program::TRUNKS.iter().chain(&["index.html"]) {
            fs::write(page.path().join(name), *name).unwrap();
        }
        renew(&root, page.path(), &Site::local(1)).unwrap();
        let shown = |name: &str| fs::read_to_string(page.path().join("build/dev").join(name));
        let saved = fs::read_to_string(root.join("styles/history.css")).unwrap();
        assert_eq!(shown("history.css").unwrap(), saved);
        assert_eq!(shown("program.js").unwrap(), program::TRUNKS[0]);
    }
}
