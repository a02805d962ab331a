//! The wasm32 standard library. On an ordinary machine rustup has it. Where rustup's server can't
//! be reached, Debian's compiler builds it from Debian's copy of its source, into `target/`.

use super::{
    built_library::{self, Recipe, holds_core},
    debian,
};
use crate::{
    project::{Project, WASM_TARGET as TARGET},
    run,
};
use anyhow::{Context, Result, bail};
use std::{
    env, fs,
    path::{Path, PathBuf},
};

/// Debian's compiler: the one whose standard library Debian ships as source.
const DEBIANS_RUSTC: &str = "/usr/bin/rustc";
const DEBIANS_LINKER: &str = "/usr/bin/rust-lld";

/// The library as rustup has it; `test` is there for the tests that run in a browser.
const WHOLE: Recipe = Recipe {
    folder: "wasm32-sysroot",
    crates: "std,panic_abort,test",
    features: "",
    // Without bitcode, the release build could not be optimised as a whole.
    flags: "-Cembed-bitcode=yes",
};

/// Where the wasm32 standard library comes from.
#[derive(Clone, Debug)]
pub(crate) enum StandardLibrary {
    /// The compiler has the library.
    Installed,
    /// Another compiler has the library, in a folder of ours.
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
        built_library::build(project, Path::new(DEBIANS_RUSTC), &WHOLE)?;
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
    run::output_of(&mut rustc).is_some_and(|sysroot| holds_core(Path::new(sysroot.trim())))
}

/// The library that Debian's compiler has built here before.
fn private_and_current(project: &Project) -> Option<StandardLibrary> {
    let rustc = Path::new(DEBIANS_RUSTC);
    let sysroot = built_library::found(project, rustc, &WHOLE)?;
    Some(StandardLibrary::Private { rustc: rustc.into(), sysroot })
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
