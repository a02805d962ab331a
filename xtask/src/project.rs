//! Where things are in the project's folder, which versions it asks for, and whether it may install them.

use crate::run;
use anyhow::{Context, Result, anyhow, bail};
use fs_err as fs;
use regex_lite::Regex;
use std::{
    env,
    path::{Path, PathBuf},
    process::Command,
};

/// What the quiz is compiled for.
pub(crate) const WASM_TARGET: &str = "wasm32-unknown-unknown";

/// The project's folder.
#[derive(Clone, Debug)]
pub(crate) struct Project {
    /// The folder with the workspace's Cargo.toml.
    pub(crate) root: PathBuf,
    may_install: bool,
}

impl Project {
    /// The project that one is in: Cargo says where it runs this program, and whoever runs it without
    /// Cargo is somewhere inside. A path from the time of compiling would be wrong in a copy.
    pub(crate) fn find(may_install: bool) -> Result<Project> {
        let package = env::var_os("CARGO_MANIFEST_DIR").map(PathBuf::from);
        Project::around(&package.map_or_else(env::current_dir, Ok)?, may_install)
    }

    /// The project that a folder is in.
    pub(crate) fn around(place: &Path, may_install: bool) -> Result<Project> {
        let root = place.ancestors().find(|folder| folder.join("Trunk.toml").is_file());
        let root = root
            .with_context(|| format!("{} is not inside the project's folder", place.display()))?;
        Ok(Project { root: root.to_owned(), may_install })
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

    /// A folder of Cargo's, emptied for something new.
    pub(crate) fn emptied(&self, name: &str) -> Result<PathBuf> {
        let folder = self.target().join(name);
        fs_extra::dir::create_all(&folder, true)?;
        Ok(folder)
    }

    /// The version that a file of the project names: what the pattern's group stands for.
    pub(crate) fn version_in(&self, file: &str, pattern: &str) -> Result<String> {
        let text = fs::read_to_string(self.root.join(file))?;
        let found = Regex::new(pattern)?.captures(&text).and_then(|found| found.get(1));
        Ok(found.with_context(|| format!("{file} has no {pattern}"))?.as_str().to_owned())
    }

    /// Installs something, and says so before; with `--no-install`, says what to run instead.
    pub(crate) fn install(&self, what: &str, command: &mut Command) -> Result<()> {
        if !self.may_install {
            bail!("left to you by --no-install: {}", run::line(command));
        }
        run::show(what, command)
    }

    /// Two things that are needed. With `--no-install`, an error tells everything that is missing for
    /// either of them; otherwise the first thing that can't be installed is the last that is tried.
    pub(crate) fn both<A, B>(
        &self,
        first: Result<A>,
        second: impl FnOnce() -> Result<B>,
    ) -> Result<(A, B)> {
        match first {
            Ok(first) => Ok((first, second()?)),
            Err(missing) if self.may_install => Err(missing),
            Err(missing) => match second() {
                Ok(_) => Err(missing),
                Err(another) => Err(anyhow!("{missing:#}\n{another:#}")),
            },
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_copy_is_a_project_of_its_own() {
        let copy = tempfile::tempdir().unwrap();
        let inside = copy.path().join("target").join("debug");
        assert!(Project::around(&inside, true).is_err());
        fs::write(copy.path().join("Trunk.toml"), "").unwrap();
        let project = Project::around(&inside, true).unwrap();
        assert_eq!(project.root, copy.path());
        assert!(project.version_in("Trunk.toml", "what it lacks").is_err());
    }

    #[test]
    fn everything_that_may_not_be_installed_is_told_as_one_would_type_it() {
        let project = Project::find(false).unwrap();
        let install = |tool| project.install("adding a tool", Command::new("add").arg(tool));
        let missing = project.both(install("one"), || install("two")).unwrap_err().to_string();
        let told = "left to you by --no-install: add one\nleft to you by --no-install: add two";
        assert_eq!(missing, told);
        assert!(project.both(install("one"), || Ok(())).unwrap_err().to_string().ends_with("one"));
    }
}
