//! Finds what building the page needs and sets up what is missing. Every choice is made by
//! looking at the machine, and what is already there is never set up twice.
//! Nothing outside the project's folder and the package managers' own places is changed.

pub(crate) mod browsers;
mod built_library;
mod cargo_tools;
mod debian;
mod small_library;
mod standard_library;
mod wasm_opt;

use crate::{project::Project, run};
use anyhow::Result;
use standard_library::StandardLibrary;
use std::{
    env,
    ffi::{OsStr, OsString},
    path::{Path, PathBuf},
    process::Command,
};

/// What the compiler is told for the browser alone.
const WASM_FLAGS: &str = "CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS";

/// Everything the page is built with.
#[derive(Clone, Debug)]
pub(crate) struct Toolbox {
    path: OsString,
    standard_library: StandardLibrary,
    /// The sysroot of the library that visitors load, where it could be built.
    small_library: Option<PathBuf>,
    trunk: PathBuf,
    wasm_bindgen: PathBuf,
    /// The path of wasm-opt, or none where it can't be had: then the set-up says so.
    wasm_opt: Option<PathBuf>,
}

impl Toolbox {
    /// Trunk, with the right tools around it.
    pub(crate) fn trunk(&self, project: &Project) -> Command {
        let mut command = self.command_for_visitors(&self.trunk, project);
        // Asking for newer versions is one more request that can hang.
        command.env("TRUNK_SKIP_VERSION_CHECK", "true");
        // Trunk reads this variable as `true` or `false`; everybody else, as set or not.
        if env::var_os("NO_COLOR").is_some() {
            command.env("NO_COLOR", "true");
        }
        command
    }

    /// Cargo, building what visitors load.
    pub(crate) fn cargo_for_visitors(&self, project: &Project) -> Command {
        self.command_for_visitors(run::cargo().get_program(), project)
    }

    /// Whether what visitors load is as small as it can be.
    pub(crate) fn is_small(&self) -> bool {
        self.small_library.is_some() && self.wasm_opt.is_some()
    }

    /// Cargo, building for the browser.
    pub(crate) fn cargo_for_wasm(&self, project: &Project) -> Command {
        let mut command = self.command(run::cargo().get_program(), project);
        let test_runner = cargo_tools::test_runner_beside(&self.wasm_bindgen);
        command.env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER", test_runner);
        command
    }

    /// wasm-opt, where it is there.
    pub(crate) fn wasm_opt(&self) -> Option<&Path> {
        self.wasm_opt.as_deref()
    }

    /// wasm-bindgen's command line.
    pub(crate) fn wasm_bindgen(&self, project: &Project) -> Command {
        self.command(&self.wasm_bindgen, project)
    }

    fn command_for_visitors(&self, program: impl AsRef<OsStr>, project: &Project) -> Command {
        let mut command = self.command(program, project);
        if let Some(sysroot) = &self.small_library {
            let mut flags = OsString::from(small_library::FLAGS);
            flags.push(" --sysroot=");
            flags.push(sysroot);
            command.env("RUSTC_BOOTSTRAP", "1").env(WASM_FLAGS, flags);
        }
        command
    }

    fn command(&self, program: impl AsRef<OsStr>, project: &Project) -> Command {
        let mut command = run::command(program);
        command.current_dir(project.root()).env("PATH", &self.path);
        if let StandardLibrary::Private { rustc, sysroot } = &self.standard_library {
            let mut flag = OsString::from("--sysroot=");
            flag.push(sysroot);
            command.env("RUSTC", rustc).env(WASM_FLAGS, flag);
        }
        command
    }
}

/// Sets up what is missing to build the page.
///
/// # Errors
/// One sentence saying exactly what to install, where this program can't do it.
pub(crate) fn ready(project: &Project) -> Result<Toolbox> {
    let standard_library = standard_library::ensure(project)?;
    let small_library = small_library::ensure(project, &standard_library);
    let wasm_bindgen = cargo_tools::ensure_wasm_bindgen(project)?;
    let trunk = cargo_tools::ensure_trunk(project)?;
    let wasm_opt = wasm_opt::ensure(project, &project.wasm_opt_version()?)?;

    // Trunk looks for wasm-bindgen on the PATH, so the one that was chosen comes first.
    let folder = wasm_bindgen.parent().map(PathBuf::from);
    let inherited = env::var_os("PATH").unwrap_or_default();
    let path = env::join_paths(folder.into_iter().chain(env::split_paths(&inherited)))?;
    Ok(Toolbox { path, standard_library, small_library, trunk, wasm_bindgen, wasm_opt })
}

/// The components that the formatting and lint steps need; some minimal toolchains lack them.
pub(crate) fn ensure_rust_components() -> Result<()> {
    for (subcommand, component) in [("fmt", "rustfmt"), ("clippy", "clippy")] {
        if run::output_of(run::cargo().args([subcommand, "--version"])).is_none() {
            let mut add = run::command("rustup");
            add.args(["component", "add", component]);
            run::show(&format!("adding {component} to the Rust toolchain"), &mut add)?;
        }
    }
    Ok(())
}
