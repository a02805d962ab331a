//! A wasm32 standard library built from the compiler's own copy of its source, into a folder under
//! `target/` that serves as a sysroot. Which ones are wanted, and why, is in `standard_library` and
//! `small_library`.

use crate::{
    project::{Project, WASM_TARGET as TARGET},
    run,
};
use anyhow::{Context, Result};
use std::{
    fs,
    path::{Path, PathBuf},
};

/// How a library is built. A change of any of it builds it anew.
#[derive(Debug)]
pub(super) struct Recipe {
    /// The sysroot's name under `target/`.
    pub(super) folder: &'static str,
    /// The crates of the library.
    pub(super) crates: &'static str,
    /// The features of the library's crates, as Cargo takes them.
    pub(super) features: &'static str,
    /// What the compiler is told.
    pub(super) flags: &'static str,
}

impl Recipe {
    fn sysroot(&self, project: &Project) -> PathBuf {
        project.target().join(self.folder)
    }

    /// What the library is known by.
    fn label(&self, rustc: &Path) -> Option<String> {
        let version = run::output_of(run::command(rustc).arg("-vV"))?;
        Some(format!("{version}{}\n{}\n{}\n", self.crates, self.features, self.flags))
    }
}

fn built_by(sysroot: &Path) -> PathBuf {
    sysroot.join("built-by.txt")
}

fn library_folder(sysroot: &Path) -> PathBuf {
    sysroot.join("lib").join("rustlib").join(TARGET).join("lib")
}

/// Whether a sysroot has the library.
pub(super) fn holds_core(sysroot: &Path) -> bool {
    fs::read_dir(library_folder(sysroot)).is_ok_and(|entries| {
        entries.flatten().any(|entry| entry.file_name().to_string_lossy().starts_with("libcore-"))
    })
}

/// The library, unless it is missing, or the compiler or the recipe has changed since.
pub(super) fn found(project: &Project, rustc: &Path, recipe: &Recipe) -> Option<PathBuf> {
    let sysroot = recipe.sysroot(project);
    let builder = fs::read_to_string(built_by(&sysroot)).ok()?;
    (recipe.label(rustc)? == builder && holds_core(&sysroot)).then_some(sysroot)
}

/// Builds the library by building an empty package, keeps its parts, and says where.
///
/// # Errors
/// Where the compiler doesn't run, or has no source of its library.
pub(super) fn build(project: &Project, rustc: &Path, recipe: &Recipe) -> Result<PathBuf> {
    let label = recipe.label(rustc).with_context(|| format!("{} doesn't run", rustc.display()))?;
    let sysroot = recipe.sysroot(project);
    let workshop = sysroot.with_extension("build");
    for old in [&workshop, &sysroot] {
        if old.exists() {
            fs::remove_dir_all(old).with_context(|| format!("clearing {}", old.display()))?;
        }
    }
    fs::create_dir_all(workshop.join("src"))?;
    fs::write(workshop.join("src").join("lib.rs"), "#![no_std]\n")?;
    fs::write(
        workshop.join("Cargo.toml"),
        "[package]\nname = \"nothing\"\nversion = \"0.0.0\"\nedition = \"2024\"\n[workspace]\n\
         [profile.release]\nopt-level = \"z\"\npanic = \"abort\"\n",
    )?;

    let mut build = run::cargo();
    build
        .args(["build", "--release", "--target", TARGET])
        .arg(format!("-Zbuild-std={}", recipe.crates))
        .arg(format!("-Zbuild-std-features={}", recipe.features))
        .current_dir(&workshop)
        .env("CARGO_TARGET_DIR", workshop.join("target"))
        .env("RUSTC", rustc)
        // Building the standard library is behind this switch in every stable compiler.
        .env("RUSTC_BOOTSTRAP", "1")
        .env("RUSTFLAGS", recipe.flags);
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
    fs::write(built_by(&sysroot), label)?;
    Ok(sysroot)
}
