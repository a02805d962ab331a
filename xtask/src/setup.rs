//! Finds what building the page needs and sets up what is missing. Every choice is made by looking at the
//! machine, and what is already there is never set up twice. Cargo's tools and wasm-opt go to
//! `target/tools`; only Debian's packages, where this runs as root, go into the system.

pub(crate) mod browsers;
mod compiler;
mod debian;
mod tools;

pub(crate) use tools::{npm, wasm_opt_version};

use crate::{project::Project, run};
use anyhow::Result;
use compiler::Compiler;
use serde::{Deserialize, Serialize};
use std::{
    env,
    path::{Path, PathBuf},
    process::Command,
};

/// The variable that hands the tools on to the part of a build that Trunk calls.
const HANDED_ON: &str = "LMQ_TOOLBOX";

/// Everything the page is built with.
#[derive(Clone, Debug, Deserialize, Serialize)]
pub(crate) struct Toolbox {
    compiler: Compiler,
    trunk: PathBuf,
    pub(crate) wasm_bindgen: PathBuf,
    /// Where it is; or none where it can't be had, as the set-up has said.
    pub(crate) wasm_opt: Option<PathBuf>,
}

impl Toolbox {
    /// The tools of the build that this is a part of; none where somebody has called Trunk by hand.
    pub(crate) fn handed_on() -> Option<Toolbox> {
        serde_json::from_str(&env::var(HANDED_ON).ok()?).ok()
    }

    /// Trunk, with the right tools around it.
    pub(crate) fn trunk(&self, project: &Project) -> Result<Command> {
        let mut command = self.for_visitors(&self.trunk, project);
        command.env(HANDED_ON, serde_json::to_string(self)?);
        // Trunk looks for wasm-bindgen on the PATH, so the one that was chosen comes first.
        let folder = self.wasm_bindgen.parent().map(PathBuf::from);
        let inherited = env::var_os("PATH").unwrap_or_default();
        let path = folder.into_iter().chain(env::split_paths(&inherited));
        command.env("PATH", env::join_paths(path)?);
        // Asking for newer versions is one more request that can hang.
        command.env("TRUNK_SKIP_VERSION_CHECK", "true");
        // Trunk reads this variable as `true` or `false`; everybody else, as set or not.
        if env::var_os("NO_COLOR").is_some() {
            command.env("NO_COLOR", "true");
        }
        Ok(command)
    }

    /// Cargo, building what visitors load.
    pub(crate) fn cargo_for_visitors(&self, project: &Project) -> Command {
        self.for_visitors(run::cargo().get_program().as_ref(), project)
    }

    fn for_visitors(&self, program: &Path, project: &Project) -> Command {
        let mut command = run::command(program);
        self.compiler.applied_for_visitors(&mut command);
        command.current_dir(&project.root).env("CARGO_TARGET_DIR", project.compiled_pages());
        command
    }

    /// Cargo, building for the browser.
    pub(crate) fn cargo_for_wasm(&self, project: &Project) -> Command {
        let mut command = run::cargo();
        self.compiler.applied(&mut command).current_dir(&project.root);
        let test_runner = tools::test_runner_beside(&self.wasm_bindgen);
        command.env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER", test_runner);
        command
    }

    /// Whether what visitors load is as small as it can be.
    pub(crate) fn is_small(&self) -> bool {
        self.compiler.has_source && self.wasm_opt.is_some()
    }
}

/// Sets up what is missing to build the page. The error says what to install.
pub(crate) fn ready(project: &Project) -> Result<Toolbox> {
    let compiler = compiler::ensure(project);
    let compiler_and_bindgen = project.both(compiler, || tools::ensure_wasm_bindgen(project));
    let with_trunk = project.both(compiler_and_bindgen, || tools::ensure_trunk(project));
    let all = project.both(with_trunk, || tools::ensure_wasm_opt(project));
    let (((compiler, wasm_bindgen), trunk), wasm_opt) = all?;
    Ok(Toolbox { compiler, trunk, wasm_bindgen, wasm_opt })
}

#[cfg(test)]
mod tests {
    use super::*;
    use fs_err as fs;

    #[test]
    fn without_installing_everything_that_is_missing_is_told_at_once() {
        // No machine has tools of these versions.
        let copy = tempfile::tempdir().unwrap();
        let write = |name, text| fs::write(copy.path().join(name), text).unwrap();
        write("Cargo.lock", "name = \"wasm-bindgen\"\nversion = \"0.0.7\"\n");
        write("Trunk.toml", "wasm_opt = \"version_7\"\n");
        let project = Project::around(copy.path(), false).unwrap();
        let missing = ready(&project).unwrap_err().to_string();
        assert!(missing.contains("install wasm-bindgen-cli --version 0.0.7 --root"), "{missing}");
        // Where it isn't there, the set-up has said so.
        if npm().is_ok() {
            assert!(missing.contains("\nleft to you by --no-install: "), "{missing}");
            assert!(missing.ends_with("binaryen@7.0.0"), "{missing}");
        }
    }
}
