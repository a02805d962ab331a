//! The page for teams: an application of its own, which Trunk doesn't know of. It is compiled, bound
//! and finished here in the same way as the quiz, into files that only that page loads.

use super::{bindings, build_id, edit, imports, read, text, write};
use crate::{
    project::Project,
    run,
    setup::{self, Toolbox, wasm_opt},
};
use anyhow::{Context, Result, ensure};
use std::{
    env, fs,
    path::{Path, PathBuf},
};

const NAME: &str = "leader-manager-team";
const BINDINGS: &str = "leader-manager-team.js";
const WASM: &str = "leader-manager-team_bg.wasm";
const SCRIPT: &str = "team.js";
const PAGE: &str = "team.html";
/// Where its words are, in the source and on the site.
const WORDS: &str = "content/team";
const ENGLISH: &str = "content/team/en.json";
const WASM_TARGET: &str = "wasm32-unknown-unknown";

/// Where a visit to the page begins: its words' name depends on the language, so nothing holds it.
pub(crate) const BEGINNING: [&str; 2] = [PAGE, ENGLISH];

/// Whether a file of the site is the page's alone.
pub(crate) fn owns(name: &str) -> bool {
    [PAGE, SCRIPT, "team.css", BINDINGS, WASM].contains(&name) || name.starts_with(WORDS)
}

/// Compiles the application and puts it with its words into the page's folder.
///
/// # Errors
/// Where a step fails; what the compiler said is on screen then.
pub(super) fn build(page: &Path, source: &Path) -> Result<()> {
    let project = Project::find()?;
    let toolbox = setup::ready(&project)?;
    let module = compile(&project, &toolbox)?;
    let mut bind = toolbox.wasm_bindgen(&project);
    bind.args(["--target", "web", "--no-typescript", "--out-dir"]).arg(page).arg(module);
    run::show("binding the team page", &mut bind)?;

    let (from, to) = (source.join(WORDS), page.join(WORDS));
    fs::create_dir_all(&to)?;
    for entry in fs::read_dir(&from).with_context(|| format!("reading {}", from.display()))? {
        let path = entry?.path();
        if let Some(name) =
            path.file_name().filter(|_| path.extension().is_some_and(|e| e == "json"))
        {
            let words: serde_json::Value = serde_json::from_str(&text(&path)?)
                .with_context(|| format!("reading {}", path.display()))?;
            write(&to.join(name), words.to_string().as_bytes())?;
        }
    }
    Ok(())
}

/// The module that Cargo makes, always for release: unoptimised, a large team would take minutes.
fn compile(project: &Project, toolbox: &Toolbox) -> Result<PathBuf> {
    let mut build = toolbox.cargo_for_wasm(project);
    build.args(["build", "--package", NAME, "--release", "--target", WASM_TARGET]);
    run::show("building the team page", &mut build)?;
    // Where Cargo puts it, unless the person told Cargo otherwise.
    let built = env::var_os("CARGO_TARGET_DIR").map_or_else(|| project.target(), PathBuf::from);
    Ok(built.join(WASM_TARGET).join("release").join(NAME).with_extension("wasm"))
}

/// Takes out what no visitor needs, and gives the files the build's id.
///
/// # Errors
/// Where a file is missing, or isn't what it should be.
pub(super) fn finish(page: &Path) -> Result<()> {
    let wasm = page.join(WASM);
    optimise(&wasm)?;
    let (renamed, names) = imports::shortened(&read(&wasm)?, NAME)?;
    write(&wasm, &renamed)?;
    edit(&page.join(BINDINGS), |script| bindings::shrunk(script, &names))?;

    let words = words(page)?;
    let fetched: Vec<&str> =
        [BINDINGS, WASM].into_iter().chain(words.iter().map(String::as_str)).collect();
    let id = super::id_of(page, &fetched)?;
    edit(&page.join(BINDINGS), |script| with_id(script, WASM, &id))?;
    edit(&page.join(SCRIPT), |script| with_id(&with_id(script, BINDINGS, &id)?, "}.json", &id))?;
    edit(&page.join(PAGE), |html| {
        let (html, preloads) = build_id::in_preloads(html, &fetched, &id)?;
        ensure!(preloads == 3, "{PAGE} must preload three files; {preloads} were found");
        Ok(html)
    })
}

/// The paths of the language files, in the order of the alphabet. Each has the id in its address, so
/// a change of any must change the id.
fn words(page: &Path) -> Result<Vec<String>> {
    let mut paths = Vec::new();
    for entry in fs::read_dir(page.join(WORDS))? {
        paths.push(format!("{WORDS}/{}", entry?.file_name().to_string_lossy()));
    }
    paths.sort();
    Ok(paths)
}

/// As Trunk does it for the quiz.
fn optimise(wasm: &Path) -> Result<()> {
    let project = Project::find()?;
    let Some(program) = wasm_opt::found(&project, &project.tool_versions()?.wasm_opt) else {
        run::say("wasm-opt can't be found, so the team page stays larger than it need be");
        return Ok(());
    };
    let mut command = run::command(program);
    command.args(["-Oz", "--converge"]).arg(wasm).arg("-o").arg(wasm);
    run::show("shrinking the team page", &mut command)
}

/// The script with the id at the end of the one address that ends like this.
fn with_id(script: &str, ending: &str, id: &str) -> Result<String> {
    let count = script.matches(ending).count();
    ensure!(count == 1, "{ending} must be named once, not {count} times");
    Ok(script.replace(ending, &format!("{ending}?v={id}")))
}

#[cfg(test)]
mod tests {
    use super::{fs, with_id, words};

    #[test]
    fn every_language_counts_for_the_id() {
        let page = std::env::temp_dir().join(format!("team-words-{}", std::process::id()));
        fs::create_dir_all(page.join("content/team")).unwrap();
        for name in ["en.json", "de.json"] {
            fs::write(page.join("content/team").join(name), "{}").unwrap();
        }
        let found = words(&page).unwrap();
        fs::remove_dir_all(&page).unwrap();
        assert_eq!(found, ["content/team/de.json", "content/team/en.json"]);
    }

    #[test]
    fn the_one_address_gets_the_id() {
        let script = "import('./leader-manager-team.js'); fetch(`./content/team/${a}.json`)";
        let with =
            with_id(&with_id(script, "leader-manager-team.js", "00ff").unwrap(), "}.json", "1a");
        assert_eq!(
            with.unwrap(),
            "import('./leader-manager-team.js?v=00ff'); fetch(`./content/team/${a}.json?v=1a`)"
        );
        assert!(with_id(script, "other.js", "00ff").is_err());
        assert!(with_id("a.json b.json", ".json", "00ff").is_err());
    }
}
