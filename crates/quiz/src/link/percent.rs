//! Percent-encoding, read byte by byte: other programs leave addresses that no strict parser accepts.

/// The byte at a position, percent-decoded once unless the text is plain, and how many bytes it is
/// written in.
pub(super) fn byte_at(text: &[u8], at: usize, is_plain: bool) -> Option<(u8, usize)> {
    let byte = *text.get(at)?;
    let digit = |at: usize| text.get(at).and_then(|byte| char::from(*byte).to_digit(16));
    match (byte, digit(at + 1), digit(at + 2)) {
        (b'%', Some(high), Some(low)) if !is_plain => Some(((high * 16 + low) as u8, 3)),
        _ => Some((byte, 1)),
    }
}
