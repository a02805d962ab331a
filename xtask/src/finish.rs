//! Finishes the page that Trunk has built, before it is moved into place: what people name stays beside
//! `index.html`, and everything else goes into one folder that is named after the build. In a release,
//! the program is cut into its parts, all is made as small as it can be, and the files that are made
//! from others are written. What the page does is the same before and after; the journeys run on the
//! result.

mod bindings;
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
    setup,
    site::{self, Site},
};
use anyhow::{Context, Result, anyhow};
use folder::Folder;
use program::Program;
use std::{
    env, fs,
    path::{Path, PathBuf},
};

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
const BESIDE: [&str; 4] =
    ["embed/embed.d.ts", "embed/card.png", "styles/icon.svg", "docs/content-pack.schema.json"];

/// Finishes the page that Trunk has just built.
///
/// # Errors
/// Where this isn't called by Trunk, or a file of the page is missing or can't be read.
pub(crate) fn finish_staged() -> Result<()> {
    let folder = |variable: &str| {
        env::var_os(variable)
            .map(PathBuf::from)
            .context("`cargo xtask finish` is called by Trunk while it builds, not by hand")
    };
    let (page, source) = (folder("TRUNK_STAGING_DIR")?, folder("TRUNK_SOURCE_DIR")?);
    let trunks = program::of_trunk(&page)?;
    if env::var_os("TRUNK_PROFILE").is_some_and(|profile| profile != "release") {
        return Build { page, source, is_release: false }.write(&trunks).map(drop);
    }
    let site = match env::var(site::VARIABLE) {
        Ok(site) => Site::parse(&site).map_err(|sentence| anyhow!(sentence))?,
        Err(_) => Site::local(8080),
    };
    let project = Project::find()?;
    let (parted, whole) = program::of_cargo(&project, &setup::ready(&project)?)?;
    let build = Build { page, source, is_release: true };
    build.write_single(whole)?;
    let index = build.write(&parted)?;
    let (index, answer) = oembed::discoverable(&index, &site)?;
    write(&build.page.join("index.html"), index.as_bytes())?;
    write(&build.page.join("oembed.json"), format!("{answer:#}\n").as_bytes())?;
    compressed::write_beside(&build.page)
}

/// What is built from where to where, and whether it is for visitors.
struct Build {
    page: PathBuf,
    source: PathBuf,
    is_release: bool,
}

impl Build {
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
        folder.write(&self.page, id)?;
        write(&self.page.join(LOADER), folder::entrance(id).as_bytes())?;
        for path in BESIDE {
            write(&self.page.join(name(path)), &read(&self.source.join(path))?)?;
        }
        for path in PAGES {
            let page = folder.named_in(&self.text_of(path)?, id)?;
            write(&self.page.join(name(path)), page.as_bytes())?;
        }
        let index = folder.named_in(&text(&self.page.join("index.html"))?, id)?;
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
        let page = single_file::written(&text(&self.page.join("index.html"))?, &folder)?;
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
