//! wasm-opt, which takes a third off the module. The version is the one in Trunk.toml, so that
//! sizes are the same on every machine.

use crate::{project::Project, run};
use anyhow::Result;
use std::{
    env,
    path::{Path, PathBuf},
};

/// The wasm-opt of this version, such as `version_132`; none where it can't be had, which is said: then
/// what visitors load is larger than it need be.
///
/// # Errors
/// Where npm is there and fails.
pub(crate) fn ensure(project: &Project, wanted: &str) -> Result<Option<PathBuf>> {
    if let Some(found) = found(project, wanted) {
        return Ok(Some(found));
    }
    let (Ok(npm), Ok(_)) = (which::which("npm"), which::which("node")) else {
        run::say(&format!(
            "the page will be a third larger than it need be: install Node.js, with which this fetches \
             wasm-opt, or wasm-opt {wanted} itself"
        ));
        return Ok(None);
    };
    let number = wanted.trim_start_matches("version_");
    let mut install = run::command(npm);
    install
        .args(["install", "--no-audit", "--no-fund", "--no-save", "--prefix"])
        .arg(project.tools())
        .arg(format!("binaryen@{number}.0.0"));
    run::show(&format!("installing wasm-opt {number} into target/tools with npm"), &mut install)?;
    Ok(installed(project))
}

/// The wasm-opt of this version, where there is one: in the project's folder, on the path, or among
/// what Trunk has fetched.
fn found(project: &Project, wanted: &str) -> Option<PathBuf> {
    let on_path = which::which_all("wasm-opt").into_iter().flatten();
    let is_wanted = |path: &PathBuf| version_of(path).as_deref() == Some(wanted);
    let of_trunk = trunks_folder().map(|folder| {
        let bin = folder.join(format!("wasm-opt-{wanted}")).join("bin");
        bin.join(format!("wasm-opt{}", env::consts::EXE_SUFFIX))
    });
    installed(project).into_iter().chain(on_path).chain(of_trunk).find(is_wanted)
}

/// Where Trunk keeps what it fetches.
fn trunks_folder() -> Option<PathBuf> {
    let folder = |variable: &str| env::var_os(variable).map(PathBuf::from);
    if cfg!(windows) {
        return Some(folder("LOCALAPPDATA")?.join("trunkrs").join("trunk").join("cache"));
    }
    if cfg!(target_os = "macos") {
        return Some(folder("HOME")?.join("Library").join("Caches").join("dev.trunkrs.trunk"));
    }
    let caches = folder("XDG_CACHE_HOME").or_else(|| Some(folder("HOME")?.join(".cache")));
    Some(caches?.join("trunk"))
}

/// What npm put into the project's folder, whose name ends differently on each system.
fn installed(project: &Project) -> Option<PathBuf> {
    let folder = project.tools().join("node_modules").join(".bin");
    which::which_in("wasm-opt", Some(folder), project.root()).ok()
}

/// Trunk's way of writing a version, made from `wasm-opt version 132 (version_132)`.
fn version_of(program: &Path) -> Option<String> {
    let printed = run::output_of(run::command(program).arg("--version"))?;
    Some(format!("version_{}", printed.split_whitespace().nth(2)?))
}
