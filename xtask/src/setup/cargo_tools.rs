//! Tools that Cargo can install: Trunk, wasm-bindgen's command line and geckodriver. They go to
//! `target/tools`, never to a person's own `~/.cargo/bin`.

use crate::{project::Project, run};
use anyhow::{Context, Result};
use std::{
    env, fs,
    path::{Path, PathBuf},
};

/// The Trunk that is installed where no suitable one is found. Later ones want a newer Rust than
/// the project does.
const TRUNK: &str = "0.21.14";
const GECKODRIVER: &str = "0.37.1";

/// A Trunk that reads our Trunk.toml.
///
/// # Errors
/// Where it is missing and can't be installed.
pub(crate) fn ensure_trunk(project: &Project) -> Result<PathBuf> {
    let suits = |version: &str| {
        version.strip_prefix("0.21.").and_then(|patch| patch.parse::<u32>().ok()) >= Some(14)
    };
    if let Some(found) = find(project, "trunk", suits) {
        return Ok(found);
    }
    // Without its default features it doesn't look for newer versions of itself.
    install(project, "trunk", TRUNK, &["--locked", "--no-default-features", "--features=rustls"])
}

/// The wasm-bindgen command line of exactly the version the widget is linked with: any other
/// refuses the widget.
///
/// # Errors
/// Where it is missing and can't be installed.
pub(crate) fn ensure_wasm_bindgen(project: &Project) -> Result<PathBuf> {
    let wanted = project.locked_version("wasm-bindgen")?;
    let found = find(project, "wasm-bindgen", |version| version == wanted);
    if let Some(found) = found.filter(|found| test_runner_beside(found).is_file()) {
        return Ok(found);
    }
    // Not `--locked`: the lock file in that package can name crates that a mirror lacks.
    install_package(project, "wasm-bindgen-cli", "wasm-bindgen", &wanted, &[])
}

/// wasm-bindgen's test runner, which is installed together with its command line.
pub(crate) fn test_runner_beside(wasm_bindgen: &Path) -> PathBuf {
    wasm_bindgen.with_file_name(format!("wasm-bindgen-test-runner{}", env::consts::EXE_SUFFIX))
}

/// A geckodriver of any version: Firefox works with all recent ones.
///
/// # Errors
/// Where it is missing and can't be installed.
pub(crate) fn ensure_geckodriver(project: &Project) -> Result<PathBuf> {
    match find(project, "geckodriver", |_| true) {
        Some(found) => Ok(found),
        None => install(project, "geckodriver", GECKODRIVER, &[]),
    }
}

/// A program that the project installed or that the machine has, in a version that suits.
fn find(project: &Project, name: &str, suits: impl Fn(&str) -> bool) -> Option<PathBuf> {
    let on_path = which::which_all(name).into_iter().flatten();
    let mut candidates = std::iter::once(installed(project, name)).chain(on_path);
    candidates.find(|path| version_of(path).is_some_and(|version| suits(&version)))
}

fn installed(project: &Project, name: &str) -> PathBuf {
    project.tools().join("bin").join(format!("{name}{}", env::consts::EXE_SUFFIX))
}

/// The second word of what `--version` prints, as in `trunk 0.21.14`.
fn version_of(program: &Path) -> Option<String> {
    let printed = run::output_of(run::command(program).arg("--version"))?;
    printed.split_whitespace().nth(1).map(str::to_owned)
}

fn install(project: &Project, name: &str, version: &str, options: &[&str]) -> Result<PathBuf> {
    install_package(project, name, name, version, options)
}

fn install_package(
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
        .arg(project.tools())
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
    fs::remove_dir_all(&compiled_in)
        .with_context(|| format!("clearing {}", compiled_in.display()))?;
    Ok(installed(project, program))
}
