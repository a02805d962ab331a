//! A string of bits as base64url characters, with the checksum that guards it. What the bits mean
//! is `link`'s business.

const ALPHABET: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

/// The checksum's length in bits.
const CHECK: u32 = 24;

/// The number a base64url character stands for, 0 to 63.
pub(super) fn value(character: u8) -> Option<u8> {
    let value = match character {
        b'A'..=b'Z' => character - b'A',
        b'a'..=b'z' => character - b'a' + 26,
        b'0'..=b'9' => character - b'0' + 52,
        b'-' => 62,
        b'_' => 63,
        _ => return None,
    };
    Some(value)
}

/// CRC-24/OPENPGP (RFC 4880, section 6.1), of any number of bits, because those it guards do not fill
/// whole bytes. It stands in the highest bits of its number, where they meet it.
#[derive(Clone, Copy)]
struct Checksum(u64);

impl Checksum {
    /// The version character counts as its eight bits.
    fn starting_with(version: u8) -> Checksum {
        let mut checksum = Checksum(0xB7_04CE << (64 - CHECK));
        checksum.add(version.into(), 8);
        checksum
    }

    /// All bits of a number at once: each is divided by when it has come to the top.
    fn add(&mut self, number: u64, width: u32) {
        self.0 ^= number << (64 - width);
        for _ in 0..width {
            let divisor = if self.0 >> 63 == 1 { 0x86_4CFB << (64 - CHECK) } else { 0 };
            self.0 = self.0 << 1 ^ divisor;
        }
    }

    fn number(self) -> u64 {
        self.0 >> (64 - CHECK)
    }
}

/// Writes numbers, the highest bit of each first.
pub(super) struct BitWriter {
    text: String,
    checksum: Checksum,
    /// The lowest `pending_count` bits of it are still to be written.
    pending: u64,
    pending_count: u32,
}

impl BitWriter {
    pub(super) fn starting_with(version: u8) -> BitWriter {
        let mut text = String::with_capacity(25);
        text.push(char::from(version));
        let checksum = Checksum::starting_with(version);
        BitWriter { text, checksum, pending: 0, pending_count: 0 }
    }

    /// A number below 2 to the power of `width`, which is 1 to 58.
    pub(super) fn push(&mut self, number: u64, width: u32) {
        self.checksum.add(number, width);
        self.pending = self.pending << width | number;
        self.pending_count += width;
        while self.pending_count >= 6 {
            self.pending_count -= 6;
            self.write_character(self.pending >> self.pending_count & 63);
        }
    }

    /// The text: what was pushed, its checksum, and a last character of five bits, filled up with
    /// zeros. Five bits make it a letter, so that no mail program takes it for punctuation.
    pub(super) fn finish(mut self) -> String {
        self.push(self.checksum.number(), CHECK);
        self.write_character(self.pending << 5u32.saturating_sub(self.pending_count) & 31);
        self.text
    }

    fn write_character(&mut self, value: u64) {
        if let Some(character) = ALPHABET.get(value as usize) {
            self.text.push(char::from(*character));
        }
    }
}

/// Reads the numbers that were written. They are worth nothing before [`BitReader::finish`] says so.
pub(super) struct BitReader<'a> {
    characters: &'a [u8],
    checksum: Checksum,
    /// What is left of the characters read.
    pending: u64,
    pending_count: u32,
}

impl<'a> BitReader<'a> {
    pub(super) fn starting(payload: &'a [u8]) -> Option<BitReader<'a>> {
        let (version, characters) = payload.split_first()?;
        let checksum = Checksum::starting_with(*version);
        Some(BitReader { characters, checksum, pending: 0, pending_count: 0 })
    }

    /// The number in the next `width` bits, at most 58. `None` where a character is not of the alphabet, or
    /// the last one holds more than five bits.
    pub(super) fn take(&mut self, width: u32) -> Option<u64> {
        while self.pending_count < width {
            let (character, rest) = self.characters.split_first()?;
            self.characters = rest;
            let (value, bits) = (value(*character)?, if rest.is_empty() { 5 } else { 6 });
            if value >> bits > 0 {
                return None;
            }
            self.pending = self.pending << bits | u64::from(value);
            self.pending_count += bits;
        }
        self.pending_count -= width;
        let number = self.pending >> self.pending_count;
        self.pending ^= number << self.pending_count;
        self.checksum.add(number, width);
        Some(number)
    }

    /// `None` where the checksum, which comes next, is wrong, or anything but zeros stands behind it.
    pub(super) fn finish(mut self) -> Option<()> {
        let expected = self.checksum.number();
        let is_right = self.take(CHECK)? == expected;
        (is_right && self.characters.is_empty() && self.pending == 0).then_some(())
    }
}

#[cfg(test)]
mod tests {
    use super::{ALPHABET, BitReader, BitWriter, Checksum, value};

    #[test]
    fn the_checksum_is_the_published_one() {
        // The catalogue's check value for CRC-24/OPENPGP, over the nine digits.
        let mut checksum = Checksum::starting_with(b'1');
        for byte in b"23456789" {
            checksum.add(u64::from(*byte), 8);
        }
        assert_eq!(checksum.number(), 0x21_CF02);
    }

    #[test]
    fn every_character_has_its_number_and_no_other_character_has_one() {
        for (number, character) in (0..).zip(ALPHABET) {
            assert_eq!(value(*character), Some(number));
        }
        assert_eq!((0..=255).filter(|byte| value(*byte).is_some()).count(), ALPHABET.len());
    }

    #[test]
    fn what_was_written_is_read() {
        let mut writer = BitWriter::starting_with(b'1');
        writer.push(0b10_1101, 6);
        writer.push(1, 2);
        writer.push(u64::MAX >> 11, 53);
        let text = writer.finish();
        let mut reader = BitReader::starting(text.as_bytes()).unwrap();
        assert_eq!(reader.take(6), Some(0b10_1101));
        assert_eq!(reader.take(2), Some(1));
        assert_eq!(reader.take(53), Some(u64::MAX >> 11));
        assert_eq!(reader.finish(), Some(()));
    }

    #[test]
    fn nothing_is_read_beyond_the_end() {
        let read = |text: &'static [u8]| {
            let mut reader = BitReader::starting(text)?;
            reader.take(36)?;
            reader.finish()
        };
        for text in [&b""[..], b"1", b"1A", b"11111", b"1AAAAAA", b"1AAAAAAAAAA"] {
            assert_eq!(read(text), None);
        }
        let mut reader = BitReader::starting(b"1AA").unwrap();
        assert_eq!(reader.take(11), Some(0));
        assert_eq!(reader.take(1), None);
    }
}
