//! A WebAssembly module besides the quiz's, of which Trunk knows nothing: compiled, bound and finished
//! here in the same way as the quiz, into files that few visitors load. What else belongs to each is in
//! `team` and `annex`.

use super::{bindings, edit, imports, read, write};
use crate::{
    project::Project,
    run,
    setup::{self, Toolbox, wasm_opt},
};
use anyhow::Result;
use std::{
    env,
    path::{Path, PathBuf},
};

const WASM_TARGET: &str = "wasm32-unknown-unknown";

/// A module.
#[derive(Debug)]
pub(super) struct Module {
    /// The name of its package, with which its files begin, too.
    pub(super) name: &'static str,
    /// What people call it.
    pub(super) title: &'static str,
    /// How the properties begin that its Yew puts on elements.
    pub(super) properties: &'static str,
}

impl Module {
    /// The name of its JavaScript.
    pub(super) fn bindings(&self) -> String {
        format!("{}.js", self.name)
    }

    /// The name of its WebAssembly.
    pub(super) fn wasm(&self) -> String {
        format!("{}_bg.wasm", self.name)
    }

    /// Compiles it and puts it into the page's folder.
    ///
    /// # Errors
    /// Where a step fails; what the compiler said is on screen then.
    pub(super) fn build(&self, page: &Path) -> Result<()> {
        let project = Project::find()?;
        let toolbox = setup::ready(&project)?;
        let module = self.compile(&project, &toolbox)?;
        let mut bind = toolbox.wasm_bindgen(&project);
        bind.args(["--target", "web", "--no-typescript", "--out-dir"]).arg(page).arg(module);
        run::show(&format!("binding {}", self.title), &mut bind)
    }

    /// The module that Cargo makes, always for release: unoptimised, large teams would take minutes.
    fn compile(&self, project: &Project, toolbox: &Toolbox) -> Result<PathBuf> {
        let mut build = toolbox.cargo_for_visitors(project);
        build.args(["build", "--package", self.name, "--release", "--target", WASM_TARGET]);
        run::show(&format!("building {}", self.title), &mut build)?;
        // Where Cargo puts it, unless the person told Cargo otherwise.
        let built = env::var_os("CARGO_TARGET_DIR").map_or_else(|| project.target(), PathBuf::from);
        Ok(built.join(WASM_TARGET).join("release").join(self.name).with_extension("wasm"))
    }

    /// Takes out what no visitor needs.
    ///
    /// # Errors
    /// Where a file is missing, or isn't what it should be.
    pub(super) fn finish(&self, page: &Path) -> Result<()> {
        let wasm = page.join(self.wasm());
        self.optimise(&wasm)?;
        let (renamed, names) = imports::shortened(&read(&wasm)?, self.name)?;
        write(&wasm, &renamed)?;
        edit(&page.join(self.bindings()), |script| {
            bindings::shrunk(script, &names, self.properties)
        })
    }

    /// As Trunk does it for the quiz.
    fn optimise(&self, wasm: &Path) -> Result<()> {
        let project = Project::find()?;
        let Some(program) = wasm_opt::found(&project, &project.tool_versions()?.wasm_opt) else {
            run::say("wasm-opt can't be found, so a module stays larger than it need be");
            return Ok(());
        };
        let mut command = run::command(program);
        command.args(["-Oz", "--converge"]).arg(wasm).arg("-o").arg(wasm);
        run::show(&format!("shrinking {}", self.title), &mut command)
    }
}
