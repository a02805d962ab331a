//! Finishes the page that Trunk has built, before it is moved into place: what people name stays beside
//! `index.html`, and everything else goes into one folder that is named after the build. In a release,
//! the program is cut into its parts, all is made as small as it can be, and the files that are made
//! from others are written. What the page does is the same before and after; the journeys run on the
//! result.

mod bindings;
mod cache;
mod compressed;
pub(crate) mod folder;
mod imports;
mod merge;
pub(crate) mod oembed;
mod program;
mod scripts;
mod single_file;
mod split;
mod styles;
mod words;

use crate::{
    project::Project,
    setup::Toolbox,
    site::{self, Site},
};
use anyhow::{Context, Result, anyhow};
use cache::Cache;
use folder::Folder;
use program::{Compiled, Program, Workshop};
use std::{
    env, fs,
    path::{Path, PathBuf},
};
use walkdir::{DirEntry, WalkDir};

/// The scripts of the folder beside the loader, from `embed/`.
const SCRIPTS: [&str; 8] = [
    "builder.js",
    "content-pack.js",
    "contrast.js",
    "frame.js",
    "frame-host.js",
    "page.js",
    "snippets.js",
    "team.js",
];
const LOADER: &str = "embed.js";
/// Pages and files beside `index.html`, by where they come from.
const PAGES: [&str; 3] = ["embed/frame.html", "embed/embed.html", "embed/team.html"];
const BESIDE: [&str; 3] = ["embed/embed.d.ts", "embed/card.png", "styles/icon.svg"];

/// Finishes the page that Trunk has just built.
///
/// # Errors
/// Where this isn't called by Trunk, or a file of the page is missing or can't be read.
pub(crate) fn finish_staged(project: &Project) -> Result<()> {
    let page = env::var_os("TRUNK_STAGING_DIR").map(PathBuf::from);
    let page =
        page.context("`cargo xtask finish` is called by Trunk while it builds, not by hand")?;
    let trunks = program::of_trunk(&page)?;
    let source = project.root();
    let is_release = env::var("TRUNK_PROFILE").is_ok_and(|profile| profile == "release");
    let Some(toolbox) = Toolbox::handed_on().filter(|_| is_release) else {
        let index = text(&page.join("index.html"))?;
        return Build { page: &page, source, index, is_release }.write(&trunks).map(drop);
    };
    let compiled = Compiled::of(project, &toolbox)?;
    let inputs = Inputs { page: &page, project, toolbox, compiled };
    let cache = Cache::new(&project.target().join("finish"));
    let finished = inputs.finished(&cache)?;
    copy_all(&finished, &page)?;
    cache.close()
}

/// Everything that a page for visitors is made of.
struct Inputs<'a> {
    page: &'a Path,
    project: &'a Project,
    toolbox: Toolbox,
    compiled: Compiled,
}

impl Inputs<'_> {
    /// The folder of the finished page.
    fn finished(&self, cache: &Cache) -> Result<PathBuf> {
        let root = self.project.root();
        let mut files = vec![self.page.join("index.html"), root.join("Trunk.toml")];
        for folder in ["content", "embed", "styles"] {
            for file in WalkDir::new(root.join(folder)).sort_by_file_name() {
                files.extend(
                    Some(file?).filter(|file| file.file_type().is_file()).map(DirEntry::into_path),
                );
            }
        }
        let mut inputs = vec![self.compiled.to_be_cut.clone(), self.compiled.whole.clone()];
        inputs.push(serde_json::to_vec(&self.toolbox)?);
        for file in &files {
            inputs.push(file.to_string_lossy().into_owned().into_bytes());
            inputs.push(read(file)?);
        }
        let inputs: Vec<&[u8]> = inputs.iter().map(Vec::as_slice).collect();
        let site = site()?;
        cache.made_here(&format!("page of {site}"), &inputs, |page| self.finish(page, &site, cache))
    }

    fn finish(&self, page: &Path, site: &Site, cache: &Cache) -> Result<()> {
        let Inputs { project, toolbox, compiled, .. } = self;
        let workshop = Workshop { project, toolbox, cache };
        let index = text(&self.page.join("index.html"))?;
        let build = Build { page, source: project.root(), index, is_release: true };
        build.write_single(workshop.whole(&compiled.whole)?)?;
        let index = build.write(&workshop.parted(&compiled.to_be_cut)?)?;
        let (index, answer) = oembed::discoverable(&index, site)?;
        write(&page.join("index.html"), index.as_bytes())?;
        write(&page.join("oembed.json"), format!("{answer:#}\n").as_bytes())?;
        let english = serde_json::from_str(&build.text_of("content/en.json")?)?;
        let schema = quiz::words::schema(&english);
        write(&page.join("content-pack.schema.json"), format!("{schema:#}\n").as_bytes())?;
        compressed::write_beside(page, cache)
    }
}

/// The address that the page will have.
fn site() -> Result<Site> {
    match env::var(site::VARIABLE) {
        Ok(site) => Site::parse(&site).map_err(|sentence| anyhow!(sentence)),
        Err(_) => Ok(Site::local(8080)),
    }
}

/// Copies what is in a folder into another.
///
/// # Errors
/// Where a file can't be read or written.
pub(crate) fn copy_all(from: &Path, to: &Path) -> Result<()> {
    for file in WalkDir::new(from).min_depth(1) {
        let file = file?;
        let place = to.join(file.path().strip_prefix(from)?);
        if file.file_type().is_dir() {
            fs::create_dir_all(place)?;
        } else {
            fs::copy(file.path(), place)?;
        }
    }
    Ok(())
}

/// What is built from where to where, and whether it is for visitors.
struct Build<'a> {
    page: &'a Path,
    source: &'a Path,
    /// `index.html`, as Trunk has left it.
    index: String,
    is_release: bool,
}

impl Build<'_> {
    /// Writes the folder of the build and the pages that lead into it. Gives back `index.html`.
    fn write(&self, program: &Program) -> Result<String> {
        let (mut folder, languages) = self.folder(program)?;
        let loader = self.script(LOADER)?;
        let loader = folder.loader(&loader, &languages, |path, _| folder::beside(path))?;
        folder.add(LOADER, loader);
        for name in SCRIPTS {
            folder.add(name, self.script(name)?);
        }
        let id = self.is_release.then(|| folder.id());
        let id = id.as_deref();
        folder.write(self.page, id)?;
        write(&self.page.join(LOADER), folder::entrance(id).as_bytes())?;
        for path in BESIDE {
            write(&self.page.join(name(path)), &read(&self.source.join(path))?)?;
        }
        for path in PAGES {
            let page = folder.named_in(&self.text_of(path)?, id)?;
            write(&self.page.join(name(path)), page.as_bytes())?;
        }
        let index = folder.named_in(&self.index, id)?;
        write(&self.page.join("index.html"), index.as_bytes())?;
        Ok(index)
    }

    /// Writes the whole page as one file.
    fn write_single(&self, program: Program) -> Result<()> {
        let (mut folder, languages) = self.folder(&program)?;
        let loader = self.script(LOADER)?;
        let loader = folder.loader(&loader, &languages, single_file::address)?;
        folder.add(LOADER, loader);
        folder.add("page.js", self.script("page.js")?);
        folder.add("icon.svg", read(&self.source.join("styles/icon.svg"))?);
        let page = single_file::written(&self.index, &folder)?;
        write(&self.page.join("leader-manager-quiz.html"), page.as_bytes())
    }

    /// The files that the loader fetches, and the styles of the pages; and which languages there are.
    fn folder(&self, program: &Program) -> Result<(Folder, Vec<String>)> {
        let mut folder = Folder::default();
        folder.add("program.js", program.script.as_str());
        folder.add("program.wasm", program.wasm.as_slice());
        for (name, wasm) in &program.parts {
            folder.add(format!("{name}.wasm"), wasm.as_slice());
        }
        for (name, sheet) in styles::of(&self.source.join("styles"))? {
            let sheet = if self.is_release { styles::without_comments(&sheet) } else { sheet };
            folder.add(name, sheet);
        }
        let mut languages = Vec::new();
        for (language, parts) in words::of(&self.source.join("content"))? {
            for (part, list) in parts {
                folder.add(format!("words/{language}/{}.json", part.id()), list);
            }
            languages.push(language);
        }
        Ok((folder, languages))
    }

    fn script(&self, name: &str) -> Result<String> {
        let script = self.text_of(&format!("embed/{name}"))?;
        if self.is_release { scripts::minified(&script) } else { Ok(script) }
    }

    fn text_of(&self, path: &str) -> Result<String> {
        text(&self.source.join(path))
    }
}

fn name(path: &str) -> &str {
    path.rsplit('/').next().unwrap_or(path)
}

fn text(path: &Path) -> Result<String> {
    String::from_utf8(read(path)?).with_context(|| format!("reading {}", path.display()))
}

fn read(path: &Path) -> Result<Vec<u8>> {
    fs::read(path).with_context(|| format!("reading {}", path.display()))
}

/// Writes a file, and the folder that it is in.
fn write(path: &Path, bytes: &[u8]) -> Result<()> {
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder)?;
    }
    fs::write(path, bytes).with_context(|| format!("writing {}", path.display()))
}
