//! Percent-encoding, read byte by byte: other programs leave addresses that no strict parser accepts.

/// How often an address may be encoded: each program that wraps it in an address of its own does so
/// once more.
pub(super) const MOST_LAYERS: usize = 5;

/// The byte at a position, percent-decoded at most so many times, and how many bytes it is written in.
/// Decoding again only ever lengthens it by two digits: `%23`, `%2523`, `%252523`.
pub(super) fn byte_at(text: &[u8], at: usize, layers: usize) -> Option<(u8, usize)> {
    let mut byte = *text.get(at)?;
    if byte != b'%' {
        return Some((byte, 1));
    }
    let mut width = 1;
    let digit = |place| text.get(at + place).and_then(|byte| char::from(*byte).to_digit(16));
    for _ in 0..layers {
        let (b'%', Some(high), Some(low)) = (byte, digit(width), digit(width + 1)) else { break };
        byte = (high * 16 + low) as u8;
        width += 2;
    }
    Some((byte, width))
}
