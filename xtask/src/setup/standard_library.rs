//! The wasm32 standard library. On an ordinary machine rustup has it. Where rustup's server can't
//! be reached, Debian's compiler builds it from Debian's copy of its source, into `target/`.

use super::debian;
use crate::{project::Project, run};
use anyhow::{Context, Result, bail};
use std::{
    env, fs,
    path::{Path, PathBuf},
};

const TARGET: &str = "wasm32-unknown-unknown";
/// Debian's compiler: the one whose standard library Debian ships as source.
const DEBIANS_RUSTC: &str = "/usr/bin/rustc";
const DEBIANS_LINKER: &str = "/usr/bin/rust-lld";

/// Where the wasm32 standard library comes from.
#[derive(Clone, Debug)]
pub(crate) enum StandardLibrary {
    /// The compiler has it.
    Installed,
    /// Another compiler has it, in a folder of ours.
    Private { rustc: PathBuf, sysroot: PathBuf },
}

/// Finds the standard library, or sets it up.
///
/// # Errors
/// One sentence saying what to install.
pub(crate) fn ensure(project: &Project) -> Result<StandardLibrary> {
    if compiler_has_it(project) {
        return Ok(StandardLibrary::Installed);
    }
    if let Some(private) = private_and_current(project) {
        return Ok(private);
    }
    if which::which("rustup").is_ok() {
        let mut add = run::command("rustup");
        add.args(["target", "add", TARGET]).current_dir(project.root());
        // It may fail, and that is answered below: no trace of it.
        add.env_remove("RUST_BACKTRACE");
        let added = run::show("adding the wasm32 standard library with rustup", &mut add);
        if added.is_ok() && compiler_has_it(project) {
            return Ok(StandardLibrary::Installed);
        }
    }
    if debian::is_ours_to_change() {
        run::say("rustup can't give it, so it is built from Debian's source; about a minute, once");
        install_debians_compiler()?;
        build_privately(project)?;
        return private_and_current(project)
            .context("the wasm32 standard library was built, but is not where it should be");
    }
    bail!(
        "The wasm32 standard library is missing: run `rustup target add {TARGET}`, \
         or install it with whatever installed Rust."
    )
}

fn compiler_has_it(project: &Project) -> bool {
    let mut rustc = run::command(env::var_os("RUSTC").unwrap_or_else(|| "rustc".into()));
    rustc.args(["--print", "sysroot"]).current_dir(project.root());
    run::output_of(&mut rustc)
        .is_some_and(|sysroot| holds_core(&library_folder(Path::new(sysroot.trim()))))
}

fn library_folder(sysroot: &Path) -> PathBuf {
    sysroot.join("lib").join("rustlib").join(TARGET).join("lib")
}

fn holds_core(folder: &Path) -> bool {
    fs::read_dir(folder).is_ok_and(|entries| {
        entries.flatten().any(|entry| entry.file_name().to_string_lossy().starts_with("libcore-"))
    })
}

fn private_sysroot(project: &Project) -> PathBuf {
    project.target().join("wasm32-sysroot")
}

fn built_by(sysroot: &Path) -> PathBuf {
    sysroot.join("built-by.txt")
}

/// The private library, unless it is missing or Debian's compiler has changed since.
fn private_and_current(project: &Project) -> Option<StandardLibrary> {
    let sysroot = private_sysroot(project);
    let builder = fs::read_to_string(built_by(&sysroot)).ok()?;
    let is_current = debians_version()? == builder && holds_core(&library_folder(&sysroot));
    is_current.then(|| StandardLibrary::Private { rustc: DEBIANS_RUSTC.into(), sysroot })
}

fn debians_version() -> Option<String> {
    run::output_of(run::command(DEBIANS_RUSTC).arg("-vV"))
}

fn install_debians_compiler() -> Result<()> {
    debian::ensure(&["rustc-web", "rust-web-src", "rust-web-llvm"])?;
    // The linker is a link to a package of LLVM's, whose name holds a version that moves.
    let linker = Path::new(DEBIANS_LINKER);
    if !linker.exists() {
        let package = fs::read_link(linker)
            .with_context(|| format!("{DEBIANS_LINKER} is missing"))?
            .file_name()
            .map(|name| name.to_string_lossy().into_owned())
            .with_context(|| format!("{DEBIANS_LINKER} points nowhere"))?;
        debian::ensure(&[&package])?;
    }
    Ok(())
}

/// Builds the standard library by building an empty package, and keeps its parts.
fn build_privately(project: &Project) -> Result<()> {
    let version = debians_version().with_context(|| format!("{DEBIANS_RUSTC} doesn't run"))?;
    let workshop = project.target().join("wasm32-sysroot-build");
    let sysroot = private_sysroot(project);
    for old in [&workshop, &sysroot] {
        if old.exists() {
            fs::remove_dir_all(old).with_context(|| format!("clearing {}", old.display()))?;
        }
    }
    fs::create_dir_all(workshop.join("src"))?;
    fs::write(workshop.join("src").join("lib.rs"), "#![no_std]\n")?;
    fs::write(
        workshop.join("Cargo.toml"),
        "[package]\nname = \"nothing\"\nversion = \"0.0.0\"\nedition = \"2024\"\n[workspace]\n",
    )?;

    let mut build = run::cargo();
    build
        // `test` is there for the tests that run in a browser.
        .args(["build", "--release", "-Zbuild-std=std,panic_abort,test", "--target", TARGET])
        .current_dir(&workshop)
        .env("CARGO_TARGET_DIR", workshop.join("target"))
        .env("RUSTC", DEBIANS_RUSTC)
        // Building the standard library is behind this switch in every stable compiler.
        .env("RUSTC_BOOTSTRAP", "1")
        // Without bitcode, the release build could not be optimised as a whole.
        .env("RUSTFLAGS", "-Cembed-bitcode=yes");
    run::show("building the wasm32 standard library", &mut build)?;

    let compiled = workshop.join("target").join(TARGET).join("release").join("deps");
    let library = library_folder(&sysroot);
    fs::create_dir_all(&library)?;
    for entry in fs::read_dir(&compiled)? {
        let path = entry?.path();
        let Some(name) = path.file_name().map(|name| name.to_string_lossy().into_owned()) else {
            continue;
        };
        if name.ends_with(".rlib") && !name.starts_with("libnothing-") {
            fs::copy(&path, library.join(name))?;
        }
    }
    fs::remove_dir_all(&workshop)?;
    // Written last: a library without it is one that was never finished.
    fs::write(built_by(&sysroot), version)?;
    Ok(())
}
