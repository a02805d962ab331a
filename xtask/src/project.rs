//! Where things are in the project's folder, and which versions it asks for.

use anyhow::{Context, Result};
use std::{
    env, fs,
    path::{Path, PathBuf},
};

/// What the quiz is compiled for.
pub(crate) const WASM_TARGET: &str = "wasm32-unknown-unknown";

/// The project's folder.
#[derive(Clone, Debug)]
pub(crate) struct Project {
    root: PathBuf,
}

impl Project {
    /// The project that one is in: Cargo says where it runs this program, and whoever runs it without
    /// Cargo is somewhere inside. A path from the time of compiling would be wrong in a copy.
    ///
    /// # Errors
    /// Where that is outside of any copy of the project.
    pub(crate) fn find() -> Result<Project> {
        let place = match env::var_os("CARGO_MANIFEST_DIR") {
            Some(package) => PathBuf::from(package),
            None => env::current_dir()?,
        };
        Project::around(&place)
            .with_context(|| format!("{} is not inside the project's folder", place.display()))
    }

    /// The project that a folder is in.
    fn around(place: &Path) -> Option<Project> {
        let root = place.ancestors().find(|folder| folder.join("Trunk.toml").is_file())?;
        Some(Project { root: root.to_owned() })
    }

    /// The folder with the workspace's Cargo.toml.
    pub(crate) fn root(&self) -> &Path {
        &self.root
    }

    /// The folder of the release page.
    pub(crate) fn dist(&self) -> PathBuf {
        self.root.join("dist")
    }

    /// Cargo's folder, which also holds everything that is set up for the project alone.
    pub(crate) fn target(&self) -> PathBuf {
        self.root.join("target")
    }

    /// The WebAssembly that Cargo has compiled of a package for release: where Cargo puts it, unless the
    /// person told Cargo otherwise.
    pub(crate) fn compiled(&self, package: &str) -> PathBuf {
        let built = env::var_os("CARGO_TARGET_DIR").map_or_else(|| self.target(), PathBuf::from);
        built.join(WASM_TARGET).join("release").join(package).with_extension("wasm")
    }

    /// Tools that were missing on the machine.
    pub(crate) fn tools(&self) -> PathBuf {
        self.target().join("tools")
    }

    /// The version of a package in Cargo.lock.
    ///
    /// # Errors
    /// Where Cargo.lock can't be read or lacks the package.
    pub(crate) fn locked_version(&self, package: &str) -> Result<String> {
        let text = self.read("Cargo.lock")?;
        locked_version(&text, package).with_context(|| format!("Cargo.lock has no {package}"))
    }

    /// The version of wasm-opt in Trunk.toml, as Trunk writes it: `version_132`.
    ///
    /// # Errors
    /// Where Trunk.toml can't be read or doesn't name it.
    pub(crate) fn wasm_opt_version(&self) -> Result<String> {
        wasm_opt_version(&self.read("Trunk.toml")?)
            .context("Trunk.toml must name wasm_opt under [tools]")
    }

    fn read(&self, name: &str) -> Result<String> {
        let path = self.root.join(name);
        fs::read_to_string(&path).with_context(|| format!("reading {}", path.display()))
    }
}

/// The version of a package in the text of a Cargo.lock.
fn locked_version(lock: &str, package: &str) -> Option<String> {
    let lock: toml::Table = lock.parse().ok()?;
    let packages = lock.get("package")?.as_array()?;
    let entry = packages
        .iter()
        .find(|entry| entry.get("name").and_then(toml::Value::as_str) == Some(package))?;
    Some(entry.get("version")?.as_str()?.to_owned())
}

/// The version of wasm-opt in the text of a Trunk.toml.
fn wasm_opt_version(trunk: &str) -> Option<String> {
    let trunk: toml::Table = trunk.parse().ok()?;
    Some(trunk.get("tools")?.get("wasm_opt")?.as_str()?.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_copy_is_a_project_of_its_own() {
        let copy = env::temp_dir().join(format!("copy-{}", std::process::id()));
        let inside = copy.join("target").join("debug");
        fs::create_dir_all(&inside).unwrap();
        assert!(Project::around(&inside).is_none());
        fs::write(copy.join("Trunk.toml"), "").unwrap();
        let root = Project::around(&inside).unwrap().root;
        fs::remove_dir_all(&copy).unwrap();
        assert_eq!(root, copy);
        assert!(Project::find().unwrap().root().join("xtask").is_dir());
    }

    #[test]
    fn versions_are_read_from_both_files() {
        let lock = "version = 4\n[[package]]\nname = \"wasm-bindgen-futures\"\nversion = \"0.4.0\"\n\
            [[package]]\nname = \"wasm-bindgen\"\nversion = \"0.2.130\"\n";
        assert_eq!(locked_version(lock, "wasm-bindgen").as_deref(), Some("0.2.130"));
        assert_eq!(locked_version(lock, "yew"), None);
        let trunk = "[tools]\nwasm_opt = \"version_132\"\n";
        assert_eq!(wasm_opt_version(trunk).as_deref(), Some("version_132"));
        assert_eq!(wasm_opt_version("[tools]\n"), None);
    }
}
