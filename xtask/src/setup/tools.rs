//! The tools that a build calls: Trunk, wasm-bindgen's command line and geckodriver, which Cargo can install,
//! and wasm-opt, which npm can. They go to `target/tools`, never to a person's own `~/.cargo/bin`.

use crate::{project::Project, run};
use anyhow::{Context, Result};
use fs_err as fs;
use std::{
    env,
    path::{Path, PathBuf},
};

/// The Trunk that is installed where no suitable one is found. Later ones want a newer Rust than the project does.
const TRUNK: &str = "0.21.14";
const GECKODRIVER: &str = "0.37.1";

/// A Trunk that reads our Trunk.toml.
pub(super) fn ensure_trunk(project: &Project) -> Result<PathBuf> {
    let patch_of = |version: &str| version.strip_prefix("0.21.")?.parse::<u32>().ok();
    let found = find(project, "trunk", |version| patch_of(version) >= Some(14));
    // Without its default features it doesn't look for newer versions of itself.
    let options = ["--locked", "--no-default-features", "--features=rustls"];
    found.map_or_else(|| install(project, "trunk", "trunk", TRUNK, &options), Ok)
}

/// The wasm-bindgen command line of exactly the version the widget is linked with: any other refuses the widget.
pub(super) fn ensure_wasm_bindgen(project: &Project) -> Result<PathBuf> {
    let locked = r#"name = "wasm-bindgen"\s+version = "([^"]+)""#;
    let wanted = project.version_in("Cargo.lock", locked)?;
    let found = find(project, "wasm-bindgen", |version| version == wanted);
    if let Some(found) = found.filter(|found| test_runner_beside(found).is_file()) {
        return Ok(found);
    }
    // Not `--locked`: the lock file in that package can name crates that a mirror lacks.
    install(project, "wasm-bindgen-cli", "wasm-bindgen", &wanted, &[])
}

/// wasm-bindgen's test runner, which is installed together with its command line.
pub(super) fn test_runner_beside(wasm_bindgen: &Path) -> PathBuf {
    wasm_bindgen.with_file_name(format!("wasm-bindgen-test-runner{}", env::consts::EXE_SUFFIX))
}

/// A geckodriver of any version: Firefox works with all recent ones.
pub(super) fn ensure_geckodriver(project: &Project) -> Result<PathBuf> {
    let install = || install(project, "geckodriver", "geckodriver", GECKODRIVER, &[]);
    find(project, "geckodriver", |_| true).map_or_else(install, Ok)
}

/// wasm-opt, which takes a third off the module, in the version that Trunk.toml names, so that sizes are the
/// same on every machine. None where it can't be had, which is said: then what visitors load is larger than
/// it need be. Fails only where npm is there and fails.
pub(super) fn ensure_wasm_opt(project: &Project) -> Result<Option<PathBuf>> {
    let wanted = wasm_opt_version(project)?;
    let found = || find(project, "wasm-opt", |version| version == wanted);
    if let Some(found) = found() {
        return Ok(Some(found));
    }
    let Ok(npm) = npm() else {
        run::say(&format!(
            "the page will be a third larger than it need be: install Node.js, with which this fetches \
             wasm-opt, or wasm-opt {wanted} itself"
        ));
        return Ok(None);
    };
    let mut install = run::command(npm);
    install
        .args(["install", "--no-audit", "--no-fund", "--no-save", "--prefix"])
        .arg(tools(project))
        .arg(format!("binaryen@{wanted}.0.0"));
    project.install(&format!("installing wasm-opt {wanted} into target/tools"), &mut install)?;
    Ok(found())
}

/// The version of wasm-opt that Trunk.toml names.
pub(crate) fn wasm_opt_version(project: &Project) -> Result<String> {
    project.version_in("Trunk.toml", r#"wasm_opt = "version_(\d+)""#)
}

/// npm, which packs and tests the package for bundlers.
pub(crate) fn npm() -> Result<PathBuf> {
    which::which("node").and_then(|_| which::which("npm")).context(
        "npm is missing, which packs and tests the npm package: install Node.js 20.19 or later",
    )
}

/// Where tools are put that were missing on the machine.
fn tools(project: &Project) -> PathBuf {
    project.target().join("tools")
}

/// A program that the project installed or that the machine has, in a version that suits: the first word
/// with a number that `--version` prints.
fn find(project: &Project, name: &str, suits: impl Fn(&str) -> bool) -> Option<PathBuf> {
    let own = ["bin", "node_modules/.bin"].map(|folder| tools(project).join(folder));
    let inherited = env::var_os("PATH").unwrap_or_default();
    let path = env::join_paths(own.into_iter().chain(env::split_paths(&inherited))).ok()?;
    which::which_in_all(name, Some(path), &project.root).ok()?.find(|program| {
        let printed = run::output_of(run::command(program).arg("--version")).unwrap_or_default();
        let is_version = |word: &&str| word.starts_with(|letter: char| letter.is_ascii_digit());
        printed.split_whitespace().find(is_version).is_some_and(&suits)
    })
}

/// Has Cargo install a program of a package.
fn install(
    project: &Project,
    package: &str,
    program: &str,
    version: &str,
    options: &[&str],
) -> Result<PathBuf> {
    let compiled_in = project.target().join("tools-build");
    let mut install = run::cargo();
    install
        .args(["install", package, "--version", version, "--root"])
        .arg(tools(project))
        .args(options)
        .env("CARGO_TARGET_DIR", &compiled_in)
        // Compile time is what people wait for here, so Trunk's own "fat" settings are undone.
        .env("CARGO_PROFILE_RELEASE_LTO", "off")
        .env("CARGO_PROFILE_RELEASE_CODEGEN_UNITS", "16")
        .env("CARGO_PROFILE_RELEASE_OPT_LEVEL", "1")
        .env_remove("CARGO_BUILD_TARGET")
        .env_remove("RUSTFLAGS");
    let what =
        format!("installing {package} {version} into target/tools; this takes minutes, once");
    project
        .install(&what, &mut install)
        .with_context(|| format!("{package} {version} is needed and could not be installed"))?;
    // Only the programs are kept: what they were compiled from takes gigabytes.
    fs::remove_dir_all(&compiled_in)?;
    Ok(tools(project).join("bin").join(format!("{program}{}", env::consts::EXE_SUFFIX)))
}
