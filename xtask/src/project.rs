//! Where things are in the project's folder, which versions it asks for, and whether it may install them.

use crate::run;
use anyhow::{Context, Result, bail};
use std::{
    env, fs,
    path::{Path, PathBuf},
    process::Command,
};

/// What the quiz is compiled for.
pub(crate) const WASM_TARGET: &str = "wasm32-unknown-unknown";

/// The project's folder.
#[derive(Clone, Debug)]
pub(crate) struct Project {
    root: PathBuf,
    may_install: bool,
}

impl Project {
    /// The project that one is in: Cargo says where it runs this program, and whoever runs it without
    /// Cargo is somewhere inside. A path from the time of compiling would be wrong in a copy.
    ///
    /// # Errors
    /// Where that is outside of any copy of the project.
    pub(crate) fn find(may_install: bool) -> Result<Project> {
        let place = match env::var_os("CARGO_MANIFEST_DIR") {
            Some(package) => PathBuf::from(package),
            None => env::current_dir()?,
        };
        let root = around(&place)
            .with_context(|| format!("{} is not inside the project's folder", place.display()))?;
        Ok(Project { root, may_install })
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

    /// Where everything that a page is made of is compiled. Tests are compiled with other flags, and would
    /// have all of it compiled again each time.
    pub(crate) fn compiled_pages(&self) -> PathBuf {
        self.target().join("page")
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
        locked_version(&self.table("Cargo.lock")?, package)
            .with_context(|| format!("Cargo.lock has no {package}"))
    }

    /// The version of a tool that Trunk.toml names.
    ///
    /// # Errors
    /// Where Trunk.toml can't be read or doesn't name it.
    pub(crate) fn tool_version(&self, tool: &str) -> Result<String> {
        let trunk = self.table("Trunk.toml")?;
        let version = trunk.get("tools").and_then(|tools| tools.get(tool)?.as_str());
        Ok(version.with_context(|| format!("Trunk.toml names no {tool} under [tools]"))?.to_owned())
    }

    fn table(&self, name: &str) -> Result<toml::Table> {
        let path = self.root.join(name);
        let text = fs::read_to_string(&path);
        text.with_context(|| format!("reading {}", path.display()))?
            .parse()
            .with_context(|| format!("reading {}", path.display()))
    }

    /// Installs something, and says so before; with `--no-install`, says what to run instead.
    ///
    /// # Errors
    /// Where it fails, or may not be done.
    pub(crate) fn install(&self, what: &str, command: &mut Command) -> Result<()> {
        if !self.may_install {
            bail!("left to you by --no-install: {}", run::line(command));
        }
        run::show(what, command)
    }
}

/// The root of the project that a folder is in.
fn around(place: &Path) -> Option<PathBuf> {
    let root = place.ancestors().find(|folder| folder.join("Trunk.toml").is_file())?;
    Some(root.to_owned())
}

fn locked_version(lock: &toml::Table, package: &str) -> Option<String> {
    let is_it =
        |entry: &&toml::Value| entry.get("name").is_some_and(|name| name.as_str() == Some(package));
    let entry = lock.get("package")?.as_array()?.iter().find(is_it)?;
    Some(entry.get("version")?.as_str()?.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_copy_is_a_project_of_its_own() {
        let copy = env::temp_dir().join(format!("copy-{}", std::process::id()));
        let inside = copy.join("target").join("debug");
        fs::create_dir_all(&inside).unwrap();
        assert!(around(&inside).is_none());
        fs::write(copy.join("Trunk.toml"), "").unwrap();
        let root = around(&inside).unwrap();
        fs::remove_dir_all(&copy).unwrap();
        assert_eq!(root, copy);
    }

    #[test]
    fn versions_are_those_of_the_files() {
        let project = Project::find(true).unwrap();
        assert!(project.locked_version("wasm-bindgen").unwrap().starts_with("0.2."));
        assert!(project.tool_version("wasm_opt").unwrap().starts_with("version_"));
        assert!(project.locked_version("no such crate").is_err());
    }

    #[test]
    fn what_may_not_be_installed_is_told_as_one_would_type_it() {
        let project = Project::find(false).unwrap();
        let refused = project.install("adding a tool", Command::new("tool").arg("add"));
        let told = "left to you by --no-install: tool add";
        assert_eq!(refused.unwrap_err().to_string(), told);
    }
}
