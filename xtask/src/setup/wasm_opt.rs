//! wasm-opt, which takes a third off the module. The version is the one in Trunk.toml, so that
//! sizes are the same on every machine.

use crate::{project::Project, run};
use anyhow::Result;
use std::path::{Path, PathBuf};

/// The wasm-opt of this version, such as `version_132`; none where Trunk must fetch it itself.
///
/// # Errors
/// Where npm is there and fails.
pub(crate) fn ensure(project: &Project, wanted: &str) -> Result<Option<PathBuf>> {
    let on_path = which::which_all("wasm-opt").into_iter().flatten();
    let is_wanted = |path: &PathBuf| version_of(path).as_deref() == Some(wanted);
    if let Some(found) = installed(project).into_iter().chain(on_path).find(is_wanted) {
        return Ok(Some(found));
    }
    let (Ok(npm), Ok(_)) = (which::which("npm"), which::which("node")) else {
        run::say("npm is not installed, so Trunk fetches wasm-opt itself");
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
