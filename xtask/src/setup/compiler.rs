//! The compiler for wasm32 and its standard library. `rust-toolchain.toml` names both, and the library's
//! source. Where rustup doesn't fetch them by itself it is asked to, and where it can't, Debian's compiler is
//! taken, whose library is source alone.

use super::debian;
use crate::{
    project::{Project, WASM_TARGET},
    run,
};
use anyhow::{Context, Result, ensure};
use serde::{Deserialize, Serialize};
use std::{
    env,
    path::{Path, PathBuf},
    process::Command,
};

/// Debian's compiler: the one whose standard library Debian ships as source.
const DEBIANS_RUSTC: &str = "/usr/bin/rustc";
const DEBIANS_LINKER: &str = "/usr/bin/rust-lld";

/// A compiler that can make WebAssembly.
#[derive(Clone, Debug, Deserialize, Serialize)]
pub(super) struct Compiler {
    rustc: PathBuf,
    /// Whether the standard library is there, compiled for wasm32.
    has_library: bool,
    /// Whether its source is there, so that it can be compiled here: small, for visitors.
    pub(super) has_source: bool,
}

impl Compiler {
    /// This compiler, where it is there; what it lacks may be fetched.
    fn of(project: &Project, rustc: PathBuf) -> Option<Compiler> {
        let mut ask = run::command(&rustc);
        ask.args(["--print", "sysroot"]).current_dir(&project.root);
        let sysroot = run::output_of(&mut ask)?;
        let rustlib = Path::new(sysroot.trim()).join("lib").join("rustlib");
        let has_library = rustlib.join(WASM_TARGET).join("lib").is_dir();
        let has_source = rustlib.join("src/rust/library/Cargo.lock").exists();
        Some(Compiler { rustc, has_library, has_source })
    }

    /// Has a command compile with it, for tests and for other people's pages.
    pub(super) fn applied<'a>(&self, command: &'a mut Command) -> &'a mut Command {
        if !self.has_library {
            from_source(command, "std,panic_abort,test");
        }
        command.env("RUSTC", &self.rustc)
    }

    /// Has a command compile what visitors load: with a standard library built for size, and without the
    /// machinery that would put a panic into words. A panic stops the program at once, as it would anyway. Nobody has
    /// seen it use more than 20 KB of its stack, which is 1 MB unless one says so.
    pub(super) fn applied_for_visitors(&self, command: &mut Command) {
        if self.has_source {
            from_source(command, "std,panic_abort")
                .env("CARGO_UNSTABLE_BUILD_STD_FEATURES", "optimize_for_size")
                .env(
                    "CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS",
                    "-Zunstable-options -Cpanic=immediate-abort -Clink-arg=-zstack-size=131072",
                );
        }
        command.env("RUSTC", &self.rustc);
    }
}

/// Has Cargo compile the standard library, too, which is behind a switch in every stable compiler.
fn from_source<'a>(command: &'a mut Command, crates: &str) -> &'a mut Command {
    command.env("RUSTC_BOOTSTRAP", "1").env("CARGO_UNSTABLE_BUILD_STD", crates)
}

/// Finds the compiler, or sets it up. The error says what to install.
pub(super) fn ensure(project: &Project) -> Result<Compiler> {
    let rustc = PathBuf::from(env::var_os("RUSTC").unwrap_or_else(|| "rustc".into()));
    let found = || Compiler::of(project, rustc.clone());
    let has = found().map_or([false; 2], |found| [found.has_library, found.has_source]);
    let missing = [["target", "add", WASM_TARGET], ["component", "add", "rust-src"]];
    for (_, asked) in has.into_iter().zip(missing).filter(|(is_there, _)| !is_there) {
        let Ok(rustup) = which::which("rustup") else { continue };
        let mut rustup = run::command(rustup);
        // It may fail, which is answered below: no trace of it.
        rustup.args(asked).current_dir(&project.root).env_remove("RUST_BACKTRACE");
        let added = project.install("adding to the Rust toolchain with rustup", &mut rustup);
        if let Err(error) = added {
            run::say(&format!("{error:#}"));
        }
    }
    let can_compile = |found: &Compiler| found.has_library || found.has_source;
    if let Some(compiler) = found().filter(can_compile) {
        return Ok(compiler);
    }
    ensure!(
        debian::is_ours_to_change(),
        "The wasm32 standard library is missing: run `rustup target add {WASM_TARGET}`, or install it \
         with whatever installed Rust."
    );
    run::say("this Rust has no wasm32 standard library: Debian's compiler builds it from source");
    debian::ensure(project, &["rustc-web", "rust-web-src", "rust-web-llvm"])?;
    // The linker is a link to a package of LLVM's, whose name holds a version that moves.
    let linker = Path::new(DEBIANS_LINKER);
    if !linker.exists() {
        let leads_to = fs_err::read_link(linker)?;
        let package = leads_to.file_name().context("the linker leads nowhere")?;
        debian::ensure(project, &[&*package.to_string_lossy()])?;
    }
    Compiler::of(project, DEBIANS_RUSTC.into())
        .filter(can_compile)
        .context("Debian's compiler has no source of its library")
}
