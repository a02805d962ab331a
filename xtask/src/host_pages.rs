//! Pages that have to be built first: for the journeys, a Yew application and a React page in three bundles from the
//! npm package; for the benchmark, what the quiz is measured beside.

use crate::{finish::copy_all, package, project::Project, run, setup::Toolbox};
use anyhow::Result;
use std::{path::Path, process::Command};

/// Builds a Yew application of a folder of the project into `target/hosts`, as its own author would: nothing of
/// its module is renamed.
pub(crate) fn build_yew(project: &Project, toolbox: &Toolbox, source: &str) -> Result<()> {
    let source = project.root.join(source);
    let name = source.file_name().unwrap_or_default().to_string_lossy();
    let folder = project.emptied(&format!("hosts/{name}"))?;
    let mut trunk = toolbox.trunk(project)?;
    trunk.current_dir(&source).args(["build", "--release", "--public-url", "./", "--dist"]);
    run::show(&format!("building the page {name} into target/hosts"), trunk.arg(folder))
}

/// Packs the page in `dist/`, installs the package into a fresh copy of `tests/bundlers`, and builds
/// that into `target/bundlers/dist`. Fails where a server can't import it, or an old browser can't read it.
pub(crate) fn build_bundles(project: &Project, npm: &Path) -> Result<()> {
    let package = package::write(project, npm)?;
    let folder = project.emptied("bundlers")?;
    copy_all(&project.root.join("tests/bundlers"), &folder)?;
    let run = |what, command: &[&str]| run::show(what, called(npm, &folder).args(command));
    run("installing bundlers, React and axe-core into target/bundlers", &["ci"])?;
    let package = package.to_string_lossy();
    run("installing the npm package there", &["install", "--save-exact", &package])?;
    run("bundling the page with Vite, esbuild and webpack", &["run", "--silent", "build"])
}

/// Builds what the quiz is measured beside: a Yew counter, as small as ours, and the pages in `bench/peers`.
pub(crate) fn build_peers(project: &Project, toolbox: &Toolbox, npm: &Path) -> Result<()> {
    let bench = project.root.join("bench");
    build_yew(project, toolbox, "bench/counter")?;
    let mut install = called(npm, &bench);
    install.arg("ci").envs(toolbox.wasm_opt.as_ref().map(|path| ("WASM_OPT", path)));
    run::show("installing and building the peers in bench", &mut install)
}

/// npm in a folder, quiet.
fn called(npm: &Path, folder: &Path) -> Command {
    let mut command = run::command(npm);
    command.current_dir(folder);
    command.args(["--no-audit", "--no-fund", "--prefer-offline", "--loglevel", "error"]);
    command
}
