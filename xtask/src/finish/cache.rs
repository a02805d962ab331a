//! What steps of a build have made, each kept by everything that it was made from: the next build does again
//! only what has changed.

use anyhow::{Context, Result};
use sha2::{Digest, Sha256};
use std::{
    env, fs,
    path::{Path, PathBuf},
    sync::atomic::{AtomicBool, Ordering},
    thread,
};

/// What the build before has kept, and what this one has made or used.
#[derive(Debug)]
pub(super) struct Cache {
    before: PathBuf,
    now: PathBuf,
    is_all_known: AtomicBool,
}

impl Cache {
    /// Kept in this folder, which nothing else writes to.
    pub(super) fn new(folder: &Path) -> Cache {
        Cache {
            before: folder.join("before"),
            now: folder.join("now"),
            is_all_known: AtomicBool::new(true),
        }
    }

    /// The folder that a step of this program's own fills from its inputs. Another program may make something
    /// else of the same.
    ///
    /// # Errors
    /// Where the step fails; then nothing is kept of it.
    pub(super) fn made_here(
        &self,
        step: &str,
        inputs: &[&[u8]],
        make: impl FnOnce(&Path) -> Result<()>,
    ) -> Result<PathBuf> {
        let program = fs::metadata(env::current_exe()?)?;
        let step = format!("{step} by {} {:?}", program.len(), program.modified()?);
        self.made(&step, inputs, make)
    }

    /// The folder that a step fills from its inputs, filled now unless it is there. What a step does without
    /// being told is no input: its version and options belong into `step`.
    ///
    /// # Errors
    /// Where the step fails; then nothing is kept of it.
    pub(super) fn made(
        &self,
        step: &str,
        inputs: &[&[u8]],
        make: impl FnOnce(&Path) -> Result<()>,
    ) -> Result<PathBuf> {
        let mut hash = Sha256::new_with_prefix(step);
        for input in inputs {
            // Lengths keep the end of one input apart from the beginning of the next.
            hash.update(input.len().to_le_bytes());
            hash.update(input);
        }
        let name: String = hash.finalize().iter().map(|byte| format!("{byte:02x}")).collect();
        let (made, before) = (self.now.join(&name), self.before.join(&name));
        fs::create_dir_all(&self.now)
            .with_context(|| format!("creating {}", self.now.display()))?;
        if before.is_dir() && fs::rename(&before, &made).is_ok() || made.is_dir() {
            return Ok(made);
        }
        self.is_all_known.store(false, Ordering::Relaxed);
        // Another thread may be doing the same.
        let unfinished = self.now.join(format!("{name}-{:?}", thread::current().id()));
        if unfinished.exists() {
            fs::remove_dir_all(&unfinished)?;
        }
        fs::create_dir_all(&unfinished)?;
        make(&unfinished)?;
        match fs::rename(&unfinished, &made) {
            Err(_) if made.is_dir() => fs::remove_dir_all(&unfinished)?,
            renamed => renamed?,
        }
        Ok(made)
    }

    /// Forgets what this build has neither made nor used. One that has made nothing at all has not even
    /// asked for what its page was made of, and forgets nothing.
    ///
    /// # Errors
    /// Where files can't be moved.
    pub(super) fn close(self) -> Result<()> {
        if self.is_all_known.into_inner() {
            fs::create_dir_all(&self.before)?;
            for used in fs::read_dir(&self.now)? {
                let used = used?;
                fs::rename(used.path(), self.before.join(used.file_name()))?;
            }
            return Ok(());
        }
        if self.before.exists() {
            fs::remove_dir_all(&self.before)?;
        }
        fs::rename(&self.now, &self.before).context("keeping what this build has made")
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use anyhow::bail;
    use std::cell::Cell;

    #[test]
    fn a_step_is_done_once_for_the_same_inputs_and_never_kept_half_done() {
        let folder = std::env::temp_dir().join(format!("cache-{}", std::process::id()));
        let times = Cell::new(0);
        let made = |cache: &Cache, inputs: &[&[u8]]| {
            let write = |place: &Path| {
                times.set(times.get() + 1);
                Ok(fs::write(place.join("sum"), inputs.concat())?)
            };
            fs::read(cache.made("add", inputs, write).unwrap().join("sum")).unwrap()
        };
        let first = Cache::new(&folder);
        assert_eq!(made(&first, &[b"a", b"bc"]), b"abc");
        assert_eq!(made(&first, &[b"ab", b"c"]), b"abc");
        assert!(first.made("fail", &[], |_| bail!("no")).is_err());
        first.close().unwrap();
        assert_eq!(times.get(), 2);

        for _ in 0..2 {
            let same = Cache::new(&folder);
            assert_eq!(made(&same, &[b"a", b"bc"]), b"abc");
            same.close().unwrap();
            assert_eq!(times.get(), 2);
        }
        let third = Cache::new(&folder);
        made(&third, &[b"ab", b"c"]);
        assert_eq!(times.get(), 2, "what nobody asked for in a build that made nothing is kept");
        third.made("fail", &[], |_| Ok(())).unwrap();
        third.close().unwrap();

        let fourth = Cache::new(&folder);
        made(&fourth, &[b"a", b"bc"]);
        assert_eq!(times.get(), 3, "what the third build didn't use is gone");
        fs::remove_dir_all(&folder).unwrap();
    }
}
