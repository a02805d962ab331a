//! A copy of the built files that one journey has for itself: to upload another build over it, or to
//! give it another language.

use super::project;
use anyhow::{Context, Result, ensure};
use std::{
    fs,
    path::{Path, PathBuf},
    process,
    sync::atomic::{AtomicUsize, Ordering},
};

/// How many copies there have been, so that each has a folder of its own.
static COUNT: AtomicUsize = AtomicUsize::new(0);

/// A copy of the built files. It is deleted with its site.
#[derive(Debug)]
pub struct Copy {
    folder: PathBuf,
}

impl Copy {
    /// A copy of what is in a folder, without what only servers use that compress ahead.
    pub(super) fn of(dist: &Path) -> Result<Copy> {
        let number = COUNT.fetch_add(1, Ordering::Relaxed);
        let name = format!("{}-{number}", process::id());
        let copy = Copy { folder: project().join("target/tmp/sites").join(name) };
        for file in files(dist)? {
            let text = fs::read(dist.join(&file)).with_context(|| file.clone())?;
            copy.write(&file, text)?;
        }
        Ok(copy)
    }

    /// Where it is.
    pub fn folder(&self) -> &Path {
        &self.folder
    }

    /// The name of the one build in it.
    pub fn build(&self) -> Result<String> {
        let builds = fs::read_dir(self.folder.join("build"))?.collect::<Result<Vec<_>, _>>()?;
        ensure!(builds.len() == 1, "there are {} builds", builds.len());
        let name = builds.first().context("no build")?.file_name();
        Ok(name.to_string_lossy().into_owned())
    }

    /// The text of a file.
    pub fn read(&self, file: &str) -> Result<String> {
        fs::read_to_string(self.folder.join(file)).with_context(|| file.to_owned())
    }

    /// Uploads a file, in place of an earlier one.
    pub fn write(&self, file: &str, content: impl AsRef<[u8]>) -> Result<()> {
        let path = self.folder.join(file);
        let folder = path.parent().context("no folder")?;
        fs::create_dir_all(folder)?;
        fs::write(&path, content).with_context(|| file.to_owned())
    }

    /// Everything in it, by the paths that addresses have.
    pub fn files(&self) -> Result<Vec<String>> {
        files(&self.folder)
    }
}

impl Drop for Copy {
    fn drop(&mut self) {
        // What stays is in `target/`, and in nobody's way.
        let _ = fs::remove_dir_all(&self.folder);
    }
}

/// The files in a folder and those below it, sorted, with slashes.
fn files(folder: &Path) -> Result<Vec<String>> {
    let mut found = Vec::new();
    let mut folders = vec![String::new()];
    while let Some(below) = folders.pop() {
        for entry in fs::read_dir(folder.join(&below))? {
            let entry = entry?;
            let name = format!("{below}{}", entry.file_name().to_string_lossy());
            if entry.file_type()?.is_dir() {
                folders.push(format!("{name}/"));
            } else if !name.ends_with(".br") && !name.ends_with(".gz") {
                found.push(name);
            }
        }
    }
    found.sort();
    Ok(found)
}
