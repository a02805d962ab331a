//! Names beside results, as the value of `lmq-name`: written, and read again. Where that key stands
//! in an address is `address`'s business, what may be a name is `name`'s.

use super::{MOST_RESULTS, NamedResult, decode, percent::byte_at};
use crate::name::{LONGEST, Name};

/// A value longer than this is not read: the longest names of the most results. A character has at
/// most four bytes, each of which may be written in three; a comma follows each name.
pub(super) const LONGEST_VALUE: usize = MOST_RESULTS * (LONGEST * 12 + 1);

/// Adds the names to an address that holds these people's results. Nothing, where nobody has one.
pub(super) fn write(address: &mut String, people: &[NamedResult]) {
    // What has to be written before the next name: empty places at the end never are.
    let mut due = String::from("&lmq-name=");
    for person in people {
        if let Some(name) = &person.name {
            address.push_str(&due);
            due.clear();
            // Whoever gathers results from any text would take a name that reads as one for another person's.
            let is_misread = decode(name.text()).is_ok();
            for (place, byte) in name.text().bytes().enumerate() {
                write_byte(address, byte, is_misread && place == 0);
            }
        }
        due.push(',');
    }
}

/// Everything but letters and digits is encoded: no program takes such a value apart, and what
/// stands plainly at its end is not the name's.
fn write_byte(address: &mut String, byte: u8, is_misread: bool) {
    if byte.is_ascii_alphanumeric() && !is_misread {
        return address.push(byte.into());
    }
    address.push('%');
    for digit in [byte >> 4, byte & 15] {
        let digit = char::from_digit(digit.into(), 16).unwrap_or_default();
        address.push(digit.to_ascii_uppercase());
    }
}

/// The names in a value, one for each place.
pub(super) fn each(value: &[u8]) -> impl Iterator<Item = Option<Name>> {
    without_punctuation(value).split(|byte| *byte == b',').map(name)
}

/// Without the punctuation at its end, which is a sentence's: that of ASCII, of U+2000 to U+203F,
/// and guillemets. All else may be the end of a name that a program has decoded.
fn without_punctuation(mut value: &[u8]) -> &[u8] {
    loop {
        value = match value {
            [rest @ .., 0xE2, 0x80, _] | [rest @ .., 0xC2, 0xAB | 0xBB] => rest,
            [rest @ .., last] if last.is_ascii() && !last.is_ascii_alphanumeric() => rest,
            _ => return value,
        }
    }
}

/// The name in one place. What is not UTF-8 is none, and neither is what a wrapper (Proofpoint's) has
/// set asterisks into: those of ours are encoded.
fn name(written: &[u8]) -> Option<Name> {
    if written.contains(&b'*') {
        return None;
    }
    let mut bytes = Vec::with_capacity(written.len());
    let mut at = 0;
    while let Some((byte, width)) = byte_at(written, at, 1) {
        // Some programs write a blank so. A plus sign of ours is encoded.
        let is_blank = byte == b'+' && width == 1;
        bytes.push(if is_blank { b' ' } else { byte });
        at += width;
    }
    Name::new(str::from_utf8(&bytes).ok()?)
}
