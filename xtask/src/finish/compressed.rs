//! A `.br` and a `.gz` beside every text and WebAssembly file of the page, for servers that hand
//! such files out: at their strongest, and without a date.

use super::cache::Cache;
use anyhow::Result;
use flate2::{Compression, write::GzEncoder};
use fs_err as fs;
use rayon::iter::{IntoParallelIterator, ParallelIterator};
use std::{io::Write, path::Path};
use walkdir::WalkDir;

/// What compresses well. Pictures are compressed already.
const KINDS: [&str; 8] = ["html", "js", "css", "json", "svg", "wasm", "ts", "txt"];

/// Writes them.
pub(super) fn write_beside(page: &Path, cache: &Cache) -> Result<()> {
    let files: Vec<_> = WalkDir::new(page).into_iter().collect::<Result<_, _>>()?;
    // Brotli's strongest level is slow.
    files.into_par_iter().try_for_each(|file| {
        let path = file.path();
        let kind = path.extension().and_then(|kind| kind.to_str()).unwrap_or_default();
        if !KINDS.contains(&kind) {
            return Ok(());
        }
        let bytes = fs::read(path)?;
        let made = cache.made_here("compressed", &[&bytes], |folder| {
            fs::write(folder.join("br"), brotli(&bytes)?)?;
            Ok(fs::write(folder.join("gz"), gzip(&bytes)?)?)
        })?;
        for ending in ["br", "gz"] {
            fs::copy(made.join(ending), path.with_extension(format!("{kind}.{ending}")))?;
        }
        Ok(())
    })
}

/// With the window that servers use.
fn brotli(bytes: &[u8]) -> Result<Vec<u8>> {
    let mut writer = brotli::CompressorWriter::new(Vec::new(), 64 * 1024, 11, 22);
    writer.write_all(bytes)?;
    Ok(writer.into_inner())
}

fn gzip(bytes: &[u8]) -> Result<Vec<u8>> {
    let mut writer = GzEncoder::new(Vec::new(), Compression::best());
    writer.write_all(bytes)?;
    Ok(writer.finish()?)
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io::Read;

    #[test]
    fn every_text_file_has_both_which_give_it_back_and_carry_no_date() {
        let page = tempfile::tempdir().unwrap();
        let kept = tempfile::tempdir().unwrap();
        fs::create_dir_all(page.path().join("words")).unwrap();
        let text = "leading and managing, ".repeat(50);
        for name in ["a.js", "words/en.json", "twin.json", "card.png"] {
            fs::write(page.path().join(name), &text).unwrap();
        }
        write_beside(page.path(), &Cache::new(kept.path().to_owned())).unwrap();
        let found = |name: &str| fs::read(page.path().join(name));
        assert!(found("twin.json.gz").is_ok() && found("card.png.br").is_err());
        let (br, gz) = (found("words/en.json.br").unwrap(), found("a.js.gz").unwrap());
        assert_eq!(gz.get(4..8), Some(&[0; 4][..]), "the date in gzip's header");
        let mut back = [String::new(), String::new()];
        brotli::Decompressor::new(br.as_slice(), 4096).read_to_string(&mut back[0]).unwrap();
        flate2::read::GzDecoder::new(gz.as_slice()).read_to_string(&mut back[1]).unwrap();
        assert_eq!(back, [text.as_str(); 2]);
    }
}
