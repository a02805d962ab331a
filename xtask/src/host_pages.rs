//! Host pages that a test has to build first: a Yew application, and a React page in three bundles
//! from the npm package. The journeys open what is written here.

use crate::{
    finish::copy_all,
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

/// Packs the page in `dist/`, installs the package into a fresh copy of `tests/bundlers`, and builds
/// that into `target/bundlers/dist`. Fails where a server can't import it, or an old browser can't read it.
pub(crate) fn build_bundles(project: &Project, npm: &Path) -> Result<()> {
    let package = package::write(project, npm)?;
    let folder = project.emptied("bundlers")?;
    copy_all(&project.root.join("tests/bundlers"), &folder)?;
    let quiet = ["--no-audit", "--no-fund", "--prefer-offline", "--loglevel", "error"];
    let mut install = run::command(npm);
    install.current_dir(&folder).arg("ci").args(quiet);
    run::show("installing bundlers, React and axe-core into target/bundlers", &mut install)?;
    let mut add = run::command(npm);
    add.current_dir(&folder).args(["install", "--save-exact"]).args(quiet).arg(package);
    run::show("installing the npm package there", &mut add)?;
    let mut build = run::command(npm);
    build.current_dir(&folder).args(["run", "--silent", "build"]);
    run::show("bundling the page with Vite, esbuild and webpack", &mut build)
}
