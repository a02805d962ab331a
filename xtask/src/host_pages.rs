//! Host pages that a test has to build first: a Yew application, and a React page bundled by Vite
//! from the npm package. The journeys open what is written here.

use crate::{
    package,
    project::{Project, WASM_TARGET},
    run,
    setup::Toolbox,
};
use anyhow::Result;
use fs_err as fs;
use std::path::Path;

/// Builds `tests/yew-host` into `target/hosts/yew`, in the way its own author would: nothing of
/// its module is renamed.
pub(crate) fn build_yew(project: &Project, toolbox: &Toolbox) -> Result<()> {
    let mut build = toolbox.cargo_for_wasm(project);
    build.args(["build", "--package", "yew-host", "--release", "--target", WASM_TARGET]);
    build.env("CARGO_TARGET_DIR", project.target());
    run::show("building the Yew host page", &mut build)?;

    let folder = project.emptied("hosts/yew")?;
    let compiled = project.target().join(WASM_TARGET).join("release").join("yew-host.wasm");
    let mut bind = run::command(&toolbox.wasm_bindgen);
    bind.args(["--target", "web", "--no-typescript", "--out-dir"]).arg(&folder).arg(compiled);
    run::show("writing it into target/hosts/yew", &mut bind)?;
    for name in ["index.html", "host.js"] {
        fs::copy(project.root.join("tests/yew-host").join(name), folder.join(name))?;
    }
    Ok(())
}

/// Packs the page in `dist/`, installs the package into a fresh copy of `tests/vite`, and builds
/// that into `target/vite/dist`.
pub(crate) fn build_vite(project: &Project, npm: &Path) -> Result<()> {
    let package = package::write(project, npm)?;
    let folder = project.emptied("vite")?;
    for entry in fs::read_dir(project.root.join("tests/vite"))? {
        let entry = entry?;
        // Whoever tries the page by hand has these two there.
        let name = entry.file_name();
        if name != "node_modules" && name != "dist" {
            fs::copy(entry.path(), folder.join(name))?;
        }
    }
    let quiet = ["--no-audit", "--no-fund", "--prefer-offline", "--loglevel", "error"];
    let mut install = run::command(npm);
    install.current_dir(&folder).arg("ci").args(quiet);
    run::show("installing Vite, React and axe-core into target/vite", &mut install)?;
    let mut add = run::command(npm);
    add.current_dir(&folder).args(["install", "--save-exact"]).args(quiet).arg(package);
    run::show("installing the npm package there", &mut add)?;
    let mut build = run::command(npm);
    build.current_dir(&folder).args(["run", "--silent", "build"]);
    run::show("building the page with Vite", &mut build)
}
