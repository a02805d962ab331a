//! A tarball as npm lays it out: everything in a folder `package`, packed with gzip. The same
//! files give the same bytes on every machine and day.

use anyhow::Result;
use flate2::{Compression, write::GzEncoder};
use tar::{Builder, EntryType, Header};

/// The date that npm itself gives every file, since dates before 1980 upset some programs.
const DATE: u64 = 499_162_500;

/// The tarball of these files, given by their paths and bytes.
///
/// # Errors
/// Where a path is too long for the format.
pub(super) fn of(files: &[(String, Vec<u8>)]) -> Result<Vec<u8>> {
    let mut tar = Builder::new(GzEncoder::new(Vec::new(), Compression::best()));
    for (path, bytes) in files {
        let mut header = Header::new_ustar();
        header.set_entry_type(EntryType::Regular);
        header.set_mode(0o644);
        header.set_mtime(DATE);
        header.set_uid(0);
        header.set_gid(0);
        header.set_size(bytes.len().try_into()?);
        tar.append_data(&mut header, format!("package/{path}"), bytes.as_slice())?;
    }
    Ok(tar.into_inner()?.finish()?)
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io::Read;

    #[test]
    fn npm_finds_every_file_in_its_folder() {
        let files = [("package.json", "{}"), ("content/en.json", "{\"a\":1}")]
            .map(|(path, text)| (path.to_owned(), text.as_bytes().to_owned()));
        let packed = of(&files).unwrap();
        assert_eq!(packed, of(&files).unwrap());
        let mut archive = tar::Archive::new(flate2::read::GzDecoder::new(packed.as_slice()));
        let found: Vec<(String, String)> = archive
            .entries()
            .unwrap()
            .map(|entry| {
                let mut entry = entry.unwrap();
                let mut text = String::new();
                entry.read_to_string(&mut text).unwrap();
                (entry.path().unwrap().to_string_lossy().into_owned(), text)
            })
            .collect();
        let expected = [("package/package.json", "{}"), ("package/content/en.json", "{\"a\":1}")];
        assert_eq!(found, expected.map(|(path, text)| (path.to_owned(), text.to_owned())));
    }
}
