//! Where things are in the project's folder, and which versions it asks for.

use anyhow::{Context, Result};
use std::{
    fs,
    path::{Path, PathBuf},
};

/// The project's folder.
#[derive(Clone, Debug)]
pub(crate) struct Project {
    root: PathBuf,
}

/// The tool versions named in Trunk.toml.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct ToolVersions {
    pub(crate) wasm_bindgen: String,
    /// As Trunk writes it, such as `version_132`.
    pub(crate) wasm_opt: String,
}

impl Project {
    /// The project this program was compiled in.
    ///
    /// # Errors
    /// Where the program was moved out of the project's folder.
    pub(crate) fn find() -> Result<Project> {
        let root = Path::new(env!("CARGO_MANIFEST_DIR"))
            .parent()
            .context("the xtask package has no parent folder")?;
        anyhow::ensure!(
            root.join("Cargo.toml").is_file(),
            "{} is no longer the project's folder; run `cargo xtask` inside it",
            root.display()
        );
        Ok(Project { root: root.to_owned() })
    }

    /// The folder with the workspace's Cargo.toml.
    pub(crate) fn root(&self) -> &Path {
        &self.root
    }

    /// The release page.
    pub(crate) fn dist(&self) -> PathBuf {
        self.root.join("dist")
    }

    /// Cargo's folder, which also holds everything that is set up for the project alone.
    pub(crate) fn target(&self) -> PathBuf {
        self.root.join("target")
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

    /// What Trunk.toml asks for.
    ///
    /// # Errors
    /// Where Trunk.toml can't be read or doesn't name its tools.
    pub(crate) fn tool_versions(&self) -> Result<ToolVersions> {
        tool_versions(&self.read("Trunk.toml")?)
            .context("Trunk.toml must name wasm_bindgen and wasm_opt under [tools]")
    }

    fn read(&self, name: &str) -> Result<String> {
        let path = self.root.join(name);
        fs::read_to_string(&path).with_context(|| format!("reading {}", path.display()))
    }
}

/// The version of a package in the text of a Cargo.lock.
pub(crate) fn locked_version(lock: &str, package: &str) -> Option<String> {
    let lock: toml::Table = lock.parse().ok()?;
    let packages = lock.get("package")?.as_array()?;
    let entry = packages
        .iter()
        .find(|entry| entry.get("name").and_then(toml::Value::as_str) == Some(package))?;
    Some(entry.get("version")?.as_str()?.to_owned())
}

/// The versions named in the text of a Trunk.toml.
pub(crate) fn tool_versions(trunk: &str) -> Option<ToolVersions> {
    let trunk: toml::Table = trunk.parse().ok()?;
    let tools = trunk.get("tools")?;
    Some(ToolVersions {
        wasm_bindgen: tools.get("wasm_bindgen")?.as_str()?.to_owned(),
        wasm_opt: tools.get("wasm_opt")?.as_str()?.to_owned(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn versions_are_read_from_both_files() {
        let lock = "version = 4\n[[package]]\nname = \"wasm-bindgen-futures\"\nversion = \"0.4.0\"\n\
            [[package]]\nname = \"wasm-bindgen\"\nversion = \"0.2.130\"\n";
        assert_eq!(locked_version(lock, "wasm-bindgen").as_deref(), Some("0.2.130"));
        assert_eq!(locked_version(lock, "yew"), None);
        let trunk = "[tools]\nwasm_bindgen = \"0.2.130\"\nwasm_opt = \"version_132\"\n";
        assert_eq!(
            tool_versions(trunk),
            Some(ToolVersions {
                wasm_bindgen: "0.2.130".to_owned(),
                wasm_opt: "version_132".to_owned()
            })
        );
        assert_eq!(tool_versions("[tools]\n"), None);
    }
}
