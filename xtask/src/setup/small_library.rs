//! The standard library that visitors load: built for size, and without the machinery that would put
//! a panic into words. A panic stops the module at once, as it would anyway; tests have the whole
//! library, and their words. It takes about a tenth off every module, and a minute to build, once.

use super::{
    built_library::{self, Recipe},
    standard_library::StandardLibrary,
};
use crate::{project::Project, run};
use std::{
    env,
    path::{Path, PathBuf},
};

/// What the modules are compiled with, too: a program has one way to panic.
pub(super) const FLAGS: &str = "-Zunstable-options -Cpanic=immediate-abort";

const SMALL: Recipe = Recipe {
    folder: "wasm32-small-sysroot",
    crates: "std,panic_abort",
    features: "optimize_for_size",
    flags: "-Cembed-bitcode=yes -Zunstable-options -Cpanic=immediate-abort",
};

/// The library, built if it wasn't there; nothing where the compiler's source can't be had, which is
/// said: then the modules are larger than they need be.
pub(super) fn ensure(project: &Project, whole: &StandardLibrary) -> Option<PathBuf> {
    let rustc = match whole {
        StandardLibrary::Private { rustc, .. } => rustc.clone(),
        StandardLibrary::Installed => {
            env::var_os("RUSTC").map_or_else(|| "rustc".into(), PathBuf::from)
        }
    };
    if let Some(sysroot) = built_library::found(project, &rustc, &SMALL) {
        return Some(sysroot);
    }
    if !has_source(project, &rustc) && which::which("rustup").is_ok() {
        let mut add = run::command("rustup");
        add.args(["component", "add", "rust-src"]).current_dir(project.root());
        // It may fail, and that is answered below: no trace of it.
        add.env_remove("RUST_BACKTRACE");
        let _ = run::show("adding the standard library's source with rustup", &mut add);
    }
    let built = if has_source(project, &rustc) {
        built_library::build(project, &rustc, &SMALL)
    } else {
        Err(anyhow::anyhow!("this compiler's source isn't here"))
    };
    match built {
        Ok(sysroot) => Some(sysroot),
        Err(error) => {
            run::say(&format!("the page will be about a tenth larger than it need be: {error:#}"));
            None
        }
    }
}

/// Whether the compiler has the source of its library beside it.
fn has_source(project: &Project, rustc: &Path) -> bool {
    let mut ask = run::command(rustc);
    ask.args(["--print", "sysroot"]).current_dir(project.root());
    run::output_of(&mut ask).is_some_and(|sysroot| {
        let source = Path::new(sysroot.trim()).join("lib/rustlib/src/rust/library/Cargo.lock");
        source.exists()
    })
}
