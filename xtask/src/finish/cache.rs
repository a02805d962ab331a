//! What steps of a build have made, each kept by everything that it was made from: the next build does again
//! only what has changed.

use anyhow::Result;
use fs_err as fs;
use sha2::{Digest, Sha256};
use std::{
    collections::BTreeMap,
    env,
    path::{Path, PathBuf},
    sync::{Mutex, PoisonError},
};

/// What builds before have kept, and what this one has asked for.
#[derive(Debug)]
pub(super) struct Cache {
    folder: PathBuf,
    /// The names of what was asked for, and whether it had to be made.
    asked: Mutex<BTreeMap<String, bool>>,
}

impl Cache {
    /// Kept in this folder, which nothing else writes to.
    pub(super) fn new(folder: PathBuf) -> Cache {
        Cache { folder, asked: Mutex::default() }
    }

    /// The folder that a step of this program's own fills from its inputs. Another program may make something
    /// else of the same.
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

    /// The folder that a step fills from its inputs, filled now unless it is there. What a step does without being
    /// told is no input: its version and options belong into `step`. Nothing is kept of a step that fails.
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
        let name = format!("{:x}", hash.finalize());
        let made = self.folder.join(&name);
        let is_new = !made.is_dir();
        *self.asked.lock().unwrap_or_else(PoisonError::into_inner).entry(name).or_default() |=
            is_new;
        if is_new {
            fs::create_dir_all(&self.folder)?;
            let unfinished = tempfile::tempdir_in(&self.folder)?;
            make(unfinished.path())?;
            // Another thread may have done the same by now.
            let kept = fs::rename(unfinished.path(), &made);
            if !made.is_dir() {
                kept?;
            }
        }
        Ok(made)
    }

    /// Forgets what this build has not asked for. One that has made nothing at all has not even asked for
    /// what its page was made of, and forgets nothing.
    pub(super) fn close(self) -> Result<()> {
        let asked = self.asked.into_inner().unwrap_or_else(PoisonError::into_inner);
        if !asked.values().any(|is_new| *is_new) {
            return Ok(());
        }
        for kept in fs::read_dir(&self.folder)? {
            let kept = kept?;
            if !asked.contains_key(&*kept.file_name().to_string_lossy()) {
                fs::remove_dir_all(kept.path())?;
            }
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use anyhow::bail;
    use std::cell::Cell;

    #[test]
    fn a_step_is_done_once_for_the_same_inputs_and_never_kept_half_done() {
        let folder = tempfile::tempdir().unwrap();
        let cache = || Cache::new(folder.path().to_owned());
        let times = Cell::new(0);
        let made = |cache: &Cache, inputs: &[&[u8]]| {
            let write = |place: &Path| {
                times.set(times.get() + 1);
                Ok(fs::write(place.join("sum"), inputs.concat())?)
            };
            fs::read(cache.made("add", inputs, write).unwrap().join("sum")).unwrap()
        };
        let first = cache();
        assert_eq!(made(&first, &[b"a", b"bc"]), b"abc");
        assert_eq!(made(&first, &[b"ab", b"c"]), b"abc");
        assert!(first.made("fail", &[], |_| bail!("no")).is_err());
        first.close().unwrap();
        assert_eq!(times.get(), 2);

        for _ in 0..2 {
            let same = cache();
            assert_eq!(made(&same, &[b"a", b"bc"]), b"abc");
            same.close().unwrap();
            assert_eq!(times.get(), 2);
        }
        let third = cache();
        made(&third, &[b"ab", b"c"]);
        assert_eq!(times.get(), 2, "what nobody asked for in a build that made nothing is kept");
        third.made("fail", &[], |_| Ok(())).unwrap();
        third.close().unwrap();

        made(&cache(), &[b"a", b"bc"]);
        assert_eq!(times.get(), 3, "what the third build didn't use is gone");
    }
}
