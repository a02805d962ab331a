//! Brotli and gzip at their strongest, as a server that prepares its files once would use them.
//! The same bytes in give the same bytes out.

use anyhow::Result;
use flate2::{Compression, write::GzEncoder};
use std::io::Write;

/// Compressed with brotli 11, with the window that servers use.
///
/// # Errors
/// Only where memory can't be written to.
pub(crate) fn brotli(bytes: &[u8]) -> Result<Vec<u8>> {
    let mut compressed = Vec::new();
    {
        let mut writer = brotli::CompressorWriter::new(&mut compressed, 64 * 1024, 11, 22);
        writer.write_all(bytes)?;
    }
    Ok(compressed)
}

/// Compressed with gzip 9, without a date.
///
/// # Errors
/// Only where memory can't be written to.
pub(crate) fn gzip(bytes: &[u8]) -> Result<Vec<u8>> {
    let mut writer = GzEncoder::new(Vec::new(), Compression::best());
    writer.write_all(bytes)?;
    Ok(writer.finish()?)
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io::Read;

    #[test]
    fn both_give_back_what_was_put_in_and_carry_no_date() {
        let text = "leading and managing, ".repeat(50);
        let mut unpacked = String::new();
        let packed = gzip(text.as_bytes()).unwrap();
        flate2::read::GzDecoder::new(packed.as_slice()).read_to_string(&mut unpacked).unwrap();
        assert_eq!(unpacked, text);
        assert_eq!(packed.get(4..8), Some(&[0; 4][..]), "the date in gzip's header");

        unpacked.clear();
        let packed = brotli(text.as_bytes()).unwrap();
        brotli::Decompressor::new(packed.as_slice(), 4096).read_to_string(&mut unpacked).unwrap();
        assert_eq!(unpacked, text);
    }
}
