//! A `.br` and a `.gz` beside every text and WebAssembly file of the page, for servers that hand
//! such files out.

use crate::{compression, cores};
use anyhow::{Context, Result};
use std::{fs, path::Path};
use walkdir::WalkDir;

/// What compresses well. Pictures are compressed already.
const KINDS: [&str; 8] = ["html", "js", "css", "json", "svg", "wasm", "ts", "txt"];

/// Writes them, and takes away those of files that are gone.
///
/// # Errors
/// Where a file can't be read or written.
pub(super) fn write_beside(page: &Path) -> Result<()> {
    let mut waiting = Vec::new();
    for entry in WalkDir::new(page).sort_by_file_name() {
        let path = entry?.into_path();
        match path.extension().and_then(|extension| extension.to_str()) {
            Some("br" | "gz") => fs::remove_file(&path)?,
            Some(kind) if KINDS.contains(&kind) => waiting.push(path),
            _ => {}
        }
    }
    // Brotli's strongest level is slow.
    cores::each(&waiting, |path| compress(path))
}

fn compress(path: &Path) -> Result<()> {
    let bytes = fs::read(path).with_context(|| format!("reading {}", path.display()))?;
    for (ending, compressed) in
        [("br", compression::brotli(&bytes)?), ("gz", compression::gzip(&bytes)?)]
    {
        let mut beside = path.as_os_str().to_owned();
        beside.push(".");
        beside.push(ending);
        fs::write(&beside, compressed)
            .with_context(|| format!("writing {}", beside.to_string_lossy()))?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_text_file_has_both_and_stale_ones_go() {
        let page = std::env::temp_dir().join(format!("compressed-{}", std::process::id()));
        fs::create_dir_all(page.join("content")).unwrap();
        for name in ["a.js", "content/en.json", "card.png", "gone.js.br", "a.js.gz"] {
            fs::write(page.join(name), "old").unwrap();
        }
        write_beside(&page).unwrap();
        let names: Vec<String> = WalkDir::new(&page)
            .sort_by_file_name()
            .into_iter()
            .map(|entry| entry.unwrap())
            .filter(|entry| entry.file_type().is_file())
            .map(|entry| entry.file_name().to_string_lossy().into_owned())
            .collect();
        let gzip = fs::read(page.join("a.js.gz")).unwrap();
        fs::remove_dir_all(&page).unwrap();
        let expected =
            ["a.js", "a.js.br", "a.js.gz", "card.png", "en.json", "en.json.br", "en.json.gz"];
        assert_eq!(names, expected);
        assert_eq!(gzip, compression::gzip(b"old").unwrap());
    }
}
