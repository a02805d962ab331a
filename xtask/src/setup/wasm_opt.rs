//! wasm-opt, which takes a third off the module. The version is the one in Trunk.toml, so that
//! sizes are the same on every machine.

use crate::{project::Project, run};
use anyhow::Result;
use std::path::{Path, PathBuf};

/// wasm-opt in the version that Trunk.toml names; none where it can't be had, which is said: then what
/// visitors load is larger than it need be.
///
/// # Errors
/// Where npm is there and fails.
pub(super) fn ensure(project: &Project) -> Result<Option<PathBuf>> {
    let wanted = project.tool_version("wasm_opt")?;
    let folder = project.tools().join("node_modules").join(".bin");
    // Its name ends differently on each system.
    let installed = || which::which_in("wasm-opt", Some(&folder), project.root()).ok();
    let on_path = which::which_all("wasm-opt").into_iter().flatten();
    let is_wanted = |path: &PathBuf| version_of(path).as_deref() == Some(&wanted);
    if let Some(found) = installed().into_iter().chain(on_path).find(is_wanted) {
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
    project.install(&format!("installing wasm-opt {number} into target/tools"), &mut install)?;
    Ok(installed())
}

/// Trunk's way of writing a version, made from `wasm-opt version 132 (version_132)`.
fn version_of(program: &Path) -> Option<String> {
    let printed = run::output_of(run::command(program).arg("--version"))?;
    Some(format!("version_{}", printed.split_whitespace().nth(2)?))
}
