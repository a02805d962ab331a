//! The program's own files: the WebAssembly, the JavaScript that goes with it, and its parts. For visitors
//! they are made from what Cargo has compiled; otherwise Trunk's are taken as they are.

use super::{bindings, cache::Cache, imports, split};
use crate::{
    project::{Project, WASM_TARGET},
    run,
    setup::{self, Toolbox},
};
use anyhow::Result;
use fs_err as fs;
use rayon::iter::{ParallelBridge, ParallelIterator};
use std::{collections::BTreeMap, path::Path};

/// The package that is the program.
const PACKAGE: &str = "leader-manager-quiz";
/// What Trunk calls its files.
pub(super) const TRUNKS: [&str; 2] = ["leader-manager-quiz.js", "leader-manager-quiz_bg.wasm"];
/// The name that its files have in a build.
const NAME: &str = "program";
/// How wasm-opt is called. Parts don't say of themselves what browsers have had for years, and Rust uses.
/// What repeats itself costs little with brotli: it is neither inlined nor put together at any price.
const SHRUNK: &str = "--quiet -Oz --converge --skip-pass=local-cse --skip-pass=dae-optimizing \
    --one-caller-inline-max-function-size=100 --enable-bulk-memory --enable-multivalue --enable-sign-ext \
    --enable-mutable-globals --enable-nontrapping-float-to-int --enable-reference-types";

/// A program that can be started.
#[derive(Clone, Debug)]
pub(super) struct Program {
    pub(super) script: String,
    pub(super) wasm: Vec<u8>,
    /// What is fetched later, by the names of its files. Nothing in a program that is whole.
    pub(super) parts: BTreeMap<String, Vec<u8>>,
}

/// The program as Trunk has bound it.
pub(super) fn of_trunk(page: &Path) -> Result<Program> {
    let [script, wasm] = TRUNKS.map(|name| page.join(name));
    let (script, wasm) = (fs::read_to_string(script)?, fs::read(wasm)?);
    Ok(Program { script, wasm, parts: BTreeMap::new() })
}

/// What Cargo has compiled last, for Trunk, which can be cut into parts; and the same in one piece, compiled
/// where it has changed.
pub(super) fn compiled(project: &Project, toolbox: &Toolbox) -> Result<[Vec<u8>; 2]> {
    let folder = project.compiled_pages().join(WASM_TARGET).join("release");
    let compiled = folder.join(PACKAGE).with_extension("wasm");
    let to_be_cut = fs::read(&compiled)?;
    let mut build = toolbox.cargo_for_visitors(project);
    build.args(["build", "--package", PACKAGE, "--release", "--target", WASM_TARGET]);
    run::show("building the quiz in one piece, for the single file", &mut build)?;
    Ok([to_be_cut, fs::read(&compiled)?])
}

/// What programs are finished with.
pub(super) struct Workshop<'a> {
    pub(super) project: &'a Project,
    pub(super) toolbox: &'a Toolbox,
    pub(super) cache: &'a Cache,
}

impl Workshop<'_> {
    /// The program in parts, as small as it can be.
    pub(super) fn parted(&self, compiled: &[u8]) -> Result<Program> {
        let cut =
            self.cache.made_here("cut", &[compiled], |folder| split::cut(compiled, folder))?;
        let needs = fs::read_to_string(cut.join("needs.json"))?;
        let doors = format!("const NEEDS = {needs};\n{}", self.script("parts.js")?);
        let mut program = self.bound(&fs::read(cut.join("main.wasm"))?, Some(&doors))?;
        let parts = fs::read_dir(cut.join("packed"))?.par_bridge().map(|file| {
            let file = file?;
            let name = file.file_name().to_string_lossy().into_owned();
            Ok((name, self.shrunk(&fs::read(file.path())?)?))
        });
        program.parts = parts.collect::<Result<_>>()?;
        Ok(program)
    }

    /// The program of a compiled module, as small as it can be, with the doors to its parts where it has any.
    /// What a tool says is on screen.
    pub(super) fn bound(&self, module: &[u8], doors: Option<&str>) -> Result<Program> {
        let mut bind = run::command(&self.toolbox.wasm_bindgen);
        bind.args(["--target", "web", "--no-typescript", "--omit-default-module-path"]);
        bind.args(["--out-name", NAME]);
        if doors.is_some() {
            // What the parts share with the main module, which nothing else names.
            bind.arg("--keep-lld-exports");
        }
        let bound = self.cache.made(&run::line(&bind), &[module], |folder| {
            let source = folder.join("compiled.wasm");
            fs::write(&source, module)?;
            run::show("binding the quiz", bind.arg(&source).arg("--out-dir").arg(folder))
        })?;
        let wasm = self.shrunk(&fs::read(bound.join(format!("{NAME}_bg.wasm")))?)?;
        let script = fs::read_to_string(bound.join(format!("{NAME}.js")))?;
        let (wasm, script) = imports::shortened(&wasm, &script, NAME)?;
        let script = bindings::finished(&script, &self.script("start.js")?, doors)?;
        Ok(Program { script, wasm, parts: BTreeMap::new() })
    }

    fn script(&self, name: &str) -> Result<String> {
        Ok(fs::read_to_string(self.project.root.join("embed").join(name))?)
    }

    fn shrunk(&self, wasm: &[u8]) -> Result<Vec<u8>> {
        // Where there is none, the set-up has said so.
        let Some(program) = &self.toolbox.wasm_opt else { return Ok(wasm.to_vec()) };
        let mut command = run::command(program);
        command.args(SHRUNK.split(' '));
        let version = setup::wasm_opt_version(self.project)?;
        let made = self.cache.made(&(run::line(&command) + &version), &[wasm], |folder| {
            let (large, small) = (folder.join("large.wasm"), folder.join("small.wasm"));
            fs::write(&large, wasm)?;
            command.arg(&large).arg("-o").arg(&small);
            run::show(&format!("shrinking {} KB of WebAssembly", wasm.len() / 1_000), &mut command)
        })?;
        Ok(fs::read(made.join("small.wasm"))?)
    }
}
