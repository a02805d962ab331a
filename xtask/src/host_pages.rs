//! Host pages that a test has to build first: a Yew application, and a React page bundled by Vite
//! from the npm package. The journeys open what is written here.

use crate::{
    package,
    project::{Project, WASM_TARGET},
    run,
    setup::Toolbox,
};
use anyhow::{Context, Result};
use std::{fs, path::Path};
use walkdir::WalkDir;

/// Builds `tests/yew-host` into `target/hosts/yew`, in the way its own author would: nothing of
/// its module is renamed.
///
/// # Errors
/// Where a build step fails.
pub(crate) fn build_yew(project: &Project, toolbox: &Toolbox) -> Result<()> {
    let mut build = toolbox.cargo_for_wasm(project);
    build.args(["build", "--package", "yew-host", "--release", "--target", WASM_TARGET]);
    build.env("CARGO_TARGET_DIR", project.target());
    run::show("building the Yew host page", &mut build)?;

    let folder = project.target().join("hosts").join("yew");
    clear(&folder)?;
    let compiled = project.target().join(WASM_TARGET).join("release").join("yew-host.wasm");
    let mut bind = toolbox.wasm_bindgen();
    bind.args(["--target", "web", "--no-typescript", "--out-dir"]).arg(&folder).arg(compiled);
    run::show("writing it into target/hosts/yew", &mut bind)?;
    let source = project.root().join("tests").join("yew-host");
    for name in ["index.html", "host.js"] {
        copy(&source.join(name), &folder.join(name))?;
    }
    Ok(())
}

/// Packs the page in `dist/`, installs the package into a fresh copy of `tests/vite`, and builds
/// that into `target/vite/dist`.
///
/// # Errors
/// Where npm is missing, or a step fails.
pub(crate) fn build_vite(project: &Project) -> Result<()> {
    let npm = which::which("npm").ok().filter(|_| which::which("node").is_ok()).context(
        "npm is missing: install Node.js 20.19 or later, which the test of the npm package needs",
    )?;
    let package = package::write(project)?;
    let folder = project.target().join("vite");
    clear(&folder)?;
    let source = project.root().join("tests").join("vite");
    for entry in WalkDir::new(&source).min_depth(1).max_depth(1) {
        let entry = entry?;
        // Whoever tries the page by hand has these two there.
        let name = entry.file_name();
        if name != "node_modules" && name != "dist" {
            copy(entry.path(), &folder.join(name))?;
        }
    }
    let quiet = ["--no-audit", "--no-fund", "--prefer-offline", "--loglevel", "error"];
    let mut install = run::command(&npm);
    install.current_dir(&folder).arg("ci").args(quiet);
    run::show("installing Vite and React into target/vite", &mut install)?;
    let mut add = run::command(&npm);
    add.current_dir(&folder).args(["install", "--save-exact"]).args(quiet).arg(package);
    run::show("installing the npm package there", &mut add)?;
    let mut build = run::command(&npm);
    build.current_dir(&folder).args(["run", "--silent", "build"]);
    run::show("building the page with Vite", &mut build)
}

fn clear(folder: &Path) -> Result<()> {
    if folder.exists() {
        fs::remove_dir_all(folder).with_context(|| format!("clearing {}", folder.display()))?;
    }
    fs::create_dir_all(folder).with_context(|| format!("creating {}", folder.display()))
}

fn copy(from: &Path, to: &Path) -> Result<()> {
    fs::copy(from, to).map(drop).with_context(|| format!("copying {}", from.display()))
}
