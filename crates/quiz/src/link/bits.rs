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

/// CRC-24/OPENPGP (RFC 4880, section 6.1), taken bit by bit, because the bits it guards do not
/// fill whole bytes.
#[derive(Clone, Copy)]
struct Checksum(u32);

impl Checksum {
    /// The version character counts as its eight bits.
    fn starting_with(version: u8) -> Checksum {
        let mut checksum = Checksum(0xB7_04CE);
        for place in (0..8).rev() {
            checksum.add(version >> place & 1);
        }
        checksum
    }

    fn add(&mut self, bit: u8) {
        let out = (self.0 >> (CHECK - 1)) as u8 ^ bit;
        self.0 = self.0 << 1 & 0xFF_FFFF;
        if out & 1 == 1 {
            self.0 ^= 0x86_4CFB;
        }
    }
}

/// Writes bits, the highest of each number first.
pub(super) struct BitWriter {
    text: String,
    checksum: Checksum,
    pending: u8,
    pending_count: u32,
}

impl BitWriter {
    pub(super) fn starting_with(version: u8) -> BitWriter {
        BitWriter {
            text: String::from(char::from(version)),
            checksum: Checksum::starting_with(version),
            pending: 0,
            pending_count: 0,
        }
    }

    pub(super) fn push(&mut self, number: u64, width: u32) {
        for place in (0..width).rev() {
            let bit = (number >> place & 1) as u8;
            self.checksum.add(bit);
            self.pending = self.pending << 1 | bit;
            self.pending_count += 1;
            if self.pending_count == 6 {
                self.write_character();
            }
        }
    }

    /// The text: what was pushed, its checksum, and a last character of five bits, filled up with
    /// zeros. Five bits make it a letter, so that no mail program takes it for punctuation.
    pub(super) fn finish(mut self) -> String {
        let checksum = self.checksum.0;
        self.push(checksum.into(), CHECK);
        self.pending <<= 5u32.saturating_sub(self.pending_count);
        self.write_character();
        self.text
    }

    fn write_character(&mut self) {
        if let Some(character) = ALPHABET.get(usize::from(self.pending)) {
            self.text.push(char::from(*character));
        }
        self.pending = 0;
        self.pending_count = 0;
    }
}

/// Reads bits whose checksum is right.
pub(super) struct BitReader<'a> {
    characters: &'a [u8],
    next: usize,
}

impl<'a> BitReader<'a> {
    /// `None` where a character is not of the alphabet, the last one holds more than five bits, or
    /// the checksum is wrong. `data` is how many bits come before the checksum.
    pub(super) fn checked(payload: &'a [u8], data: usize) -> Option<BitReader<'a>> {
        let (version, characters) = payload.split_first()?;
        let all = characters.iter().all(|character| value(*character).is_some());
        if !all || value(*characters.last()?)? >= 32 {
            return None;
        }
        let mut reader = BitReader { characters, next: 0 };
        let mut checksum = Checksum::starting_with(*version);
        for _ in 0..data {
            checksum.add(reader.take(1)? as u8);
        }
        let is_right = reader.take(CHECK)? == u64::from(checksum.0);
        let spare = (characters.len() * 6).checked_sub(1 + reader.next)?;
        let is_filled_with_zeros = reader.take(spare as u32)? == 0;
        (is_right && is_filled_with_zeros).then_some(BitReader { characters, next: 0 })
    }

    /// The number in the next `width` bits.
    pub(super) fn take(&mut self, width: u32) -> Option<u64> {
        let mut number = 0;
        for _ in 0..width {
            let index = self.next / 6;
            let is_last = index + 1 == self.characters.len();
            let place = if is_last { 4 } else { 5 };
            let place = (place + index * 6).checked_sub(self.next)?;
            number = number << 1 | u64::from(value(*self.characters.get(index)?)? >> place & 1);
            self.next += 1;
        }
        Some(number)
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
            (0..8).rev().for_each(|place| checksum.add(byte >> place & 1));
        }
        assert_eq!(checksum.0, 0x21_CF02);
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
        writer.push(1, 1);
        writer.push(u64::MAX >> 11, 53);
        let text = writer.finish();
        let mut reader = BitReader::checked(text.as_bytes(), 60).unwrap();
        assert_eq!(reader.take(6), Some(0b10_1101));
        assert_eq!(reader.take(1), Some(1));
        assert_eq!(reader.take(53), Some(u64::MAX >> 11));
    }

    #[test]
    fn nothing_is_read_beyond_the_end() {
        for text in ["1", "1A", "1AA", "11111", "1AAAAAA"] {
            assert!(BitReader::checked(text.as_bytes(), 60).is_none());
        }
        let mut reader = BitReader { characters: b"AA", next: 0 };
        assert_eq!(reader.take(11), Some(0));
        assert_eq!(reader.take(1), None);
    }
}
