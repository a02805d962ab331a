//! The program's own files: the WebAssembly, the JavaScript that goes with it, and its parts. In a
//! release they are made from what Cargo has compiled; otherwise Trunk's are taken as they are.

use super::{bindings, imports, read, split, text};
use crate::{
    cores,
    project::{Project, WASM_TARGET},
    run,
    setup::Toolbox,
};
use anyhow::{Context, Result};
use std::{
    collections::BTreeMap,
    fs,
    path::{Path, PathBuf},
};

/// The package that is the program.
const PACKAGE: &str = "leader-manager-quiz";
/// The name that its files have in a build.
const NAME: &str = "program";
/// What browsers have had for years, and Rust uses. Parts don't say it of themselves.
const FEATURES: [&str; 6] = [
    "--enable-bulk-memory",
    "--enable-multivalue",
    "--enable-mutable-globals",
    "--enable-nontrapping-float-to-int",
    "--enable-reference-types",
    "--enable-sign-ext",
];

/// A program that can be started.
#[derive(Clone, Debug)]
pub(super) struct Program {
    pub(super) script: String,
    pub(super) wasm: Vec<u8>,
    /// What is fetched later, by name. Nothing in a program that is whole.
    pub(super) parts: BTreeMap<String, Vec<u8>>,
}

/// Takes the program as Trunk has bound it out of the page's folder.
///
/// # Errors
/// Where it isn't there.
pub(super) fn of_trunk(page: &Path) -> Result<Program> {
    let (script, wasm) =
        (page.join(format!("{PACKAGE}.js")), page.join(format!("{PACKAGE}_bg.wasm")));
    let program = Program { script: text(&script)?, wasm: read(&wasm)?, parts: BTreeMap::new() };
    for file in [script, wasm] {
        fs::remove_file(&file).with_context(|| format!("clearing {}", file.display()))?;
    }
    Ok(program)
}

/// The program that Cargo has compiled last, as small as it can be; then the same in one piece, which
/// is compiled again where the first is cut into parts.
///
/// # Errors
/// Where a step fails; what a tool said is on screen then.
pub(super) fn of_cargo(project: &Project, toolbox: &Toolbox) -> Result<(Program, Program)> {
    let workshop = Workshop { project, toolbox, folder: project.target().join("finish") };
    if workshop.folder.exists() {
        fs::remove_dir_all(&workshop.folder)?;
    }
    let compiled = project.compiled(PACKAGE);
    let parted = match split::is_possible(&read(&compiled)?) {
        true => Some(workshop.parted(&compiled)?),
        false => None,
    };
    if parted.is_some() {
        let mut build = toolbox.cargo_for_visitors(project);
        build.args(["build", "--package", PACKAGE, "--release", "--target", WASM_TARGET]);
        run::show("building the quiz in one piece, for the single file", &mut build)?;
    }
    let whole = workshop.bound(&compiled, None)?;
    Ok(match parted {
        Some(parted) => (parted, whole),
        None => (whole.clone(), whole),
    })
}

/// What a program is made with, and the folder for what lies between.
struct Workshop<'a> {
    project: &'a Project,
    toolbox: &'a Toolbox,
    folder: PathBuf,
}

impl Workshop<'_> {
    fn parted(&self, compiled: &Path) -> Result<Program> {
        let folder = self.folder.join("parts");
        fs::create_dir_all(&folder)?;
        let cut = split::cut(&read(compiled)?, &folder)?;
        let glue = self.script("parts.js")?;
        let doors = bindings::Doors { glue: &glue, needs: &cut.needs };
        let files: Vec<&PathBuf> = cut.files.values().collect();
        cores::each(&files, |file| self.optimise(file))?;
        let mut program = self.bound(&cut.main, Some(&doors))?;
        for (name, file) in &cut.files {
            program.parts.insert(name.clone(), read(file)?);
        }
        Ok(program)
    }

    /// The program of a compiled module, with the doors to its parts where it has any.
    fn bound(&self, module: &Path, doors: Option<&bindings::Doors>) -> Result<Program> {
        let folder = self.folder.join(if doors.is_some() { "main" } else { "whole" });
        let mut bind = self.toolbox.wasm_bindgen(self.project);
        bind.args(["--target", "web", "--no-typescript", "--omit-default-module-path"])
            .args(["--out-name", NAME, "--out-dir"])
            .arg(&folder);
        if doors.is_some() {
            // What the parts share with the main module, which nothing else names.
            bind.arg("--keep-lld-exports");
        }
        run::show("binding the quiz", bind.arg(module))?;
        let wasm = folder.join(format!("{NAME}_bg.wasm"));
        self.optimise(&wasm)?;
        let script = text(&folder.join(format!("{NAME}.js")))?;
        let (wasm, script) = imports::shortened(&read(&wasm)?, &script, NAME)?;
        let script = bindings::finished(&script, &self.script("start.js")?, doors)?;
        Ok(Program { script, wasm, parts: BTreeMap::new() })
    }

    fn script(&self, name: &str) -> Result<String> {
        text(&self.project.root().join("embed").join(name))
    }

    fn optimise(&self, wasm: &Path) -> Result<()> {
        // Where there is none, the set-up has said so.
        let Some(program) = self.toolbox.wasm_opt() else { return Ok(()) };
        let mut command = run::command(program);
        command.args(["--quiet", "-Oz", "--converge"]).args(FEATURES).arg(wasm).arg("-o").arg(wasm);
        let name = wasm.file_name().map(|name| name.to_string_lossy()).unwrap_or_default();
        run::show(&format!("shrinking {name}"), &mut command)
    }
}
