//! Which encoding the bytes of a text file are in. Spreadsheets write UTF-8, UTF-16 ("Unicode text") or
//! Windows-1252 ("CSV", in the West), and seldom say which. What is read of a file is `files`' business.

/// The encoding that bytes tell of, and how many of them can be read before more of the text is asked. There
/// is none where they are all of ASCII, which is the same in UTF-8 and in Windows-1252. `is_end` says
/// whether no more follow.
///
/// The first letter beyond ASCII decides: in Windows-1252 what it forms with its neighbours is hardly ever
/// UTF-8. A file that has been in UTF-8 once stays so, however damaged it gets.
pub(crate) fn encoding(bytes: &[u8], is_end: bool) -> (Option<&'static str>, usize) {
    // Payloads are of ASCII, of which UTF-16 makes every second byte a zero.
    let (mut lower_first, mut lower_last) = (0, 0);
    for pair in bytes.chunks(2) {
        match pair {
            [_, 0] => lower_first += 4,
            [0, _] => lower_last += 4,
            _ => {}
        }
    }
    let all = bytes.len();
    let plain = bytes.iter().position(|byte| !byte.is_ascii()).unwrap_or(all);
    match (bytes, str::from_utf8(bytes)) {
        ([0xff, 0xfe, ..], _) => (Some("utf-16le"), all),
        ([0xfe, 0xff, ..], _) => (Some("utf-16be"), all),
        _ if lower_first > all => (Some("utf-16le"), all),
        _ if lower_last > all => (Some("utf-16be"), all),
        _ if plain == all => (None, all),
        (_, Err(error)) if error.valid_up_to() == plain => match error.error_len() {
            // A letter of which the rest may follow.
            None if !is_end => (None, plain),
            _ => (Some("windows-1252"), all),
        },
        _ => (Some("utf-8"), all),
    }
}

#[cfg(test)]
mod tests {
    use super::encoding;

    const TABLE: &str = "Name;Link\r\nJörg;https://x.example/#lmq=1BthWwb399VbmMac\r\n";

    /// A text as bytes of UTF-16, the lower byte first or last.
    fn wide(text: &str, bytes: fn(u16) -> [u8; 2]) -> Vec<u8> {
        text.encode_utf16().flat_map(bytes).collect()
    }

    /// A text of letters that Latin-1 has, in Windows-1252.
    fn western(text: &str) -> Vec<u8> {
        text.chars().map(|letter| u8::try_from(letter as u32).unwrap()).collect()
    }

    fn told(bytes: &[u8]) -> Option<&'static str> {
        let (told, all) = encoding(bytes, true);
        assert_eq!(all, bytes.len());
        told
    }

    #[test]
    fn what_a_spreadsheet_writes_is_known_with_and_without_a_byte_order_mark() {
        for separator in [";", ",", "\t"] {
            let table = TABLE.replace(';', separator);
            let marked = format!("\u{feff}{table}");
            assert_eq!(told(&western(&table)), Some("windows-1252"));
            for text in [&table, &marked] {
                assert_eq!(told(text.as_bytes()), Some("utf-8"));
                assert_eq!(told(&wide(text, u16::to_le_bytes)), Some("utf-16le"));
                assert_eq!(told(&wide(text, u16::to_be_bytes)), Some("utf-16be"));
            }
            // Hardly a letter of whose name is of ASCII.
            let table = table.replace("Jörg", "李小龍");
            assert_eq!(told(table.as_bytes()), Some("utf-8"));
            assert_eq!(told(&wide(&table, u16::to_le_bytes)), Some("utf-16le"));
            assert_eq!(told(&wide(&table, u16::to_be_bytes)), Some("utf-16be"));
        }
        assert_eq!(told("\u{feff}a".as_bytes()), Some("utf-8"));
        assert_eq!(told(b"\xff\xfea\0"), Some("utf-16le"));
        assert_eq!(told(b"\xfe\xff\0a"), Some("utf-16be"));
    }

    #[test]
    fn nothing_is_told_by_what_is_the_same_in_most_encodings() {
        for bytes in [&b""[..], b"a", b"Ada;https://x.example/#lmq=1", b"a\0"] {
            assert_eq!(encoding(bytes, false), encoding(bytes, true));
        }
        assert_eq!(told(b""), None);
        assert_eq!(told(b"Ada;https://x.example/#lmq=1"), None);
    }

    #[test]
    fn one_stray_byte_makes_no_other_encoding() {
        for bytes in [&b"J\xc3\xb6rg \xf6"[..], b"\xef\xbb\xbfJ\xf6rg", b"J\xc3\xb6rg \xc3"] {
            assert_eq!(told(bytes), Some("utf-8"), "{bytes:?}");
        }
        assert_eq!(told(b"a\0b, as some programs pad it"), None);
    }

    #[test]
    fn a_letter_that_more_bytes_may_complete_waits_for_them() {
        // In the West a whole ä or é; else the beginning of a letter.
        for (bytes, plain) in [(&b"J\xe4"[..], 1), (b"Jos\xe9", 3), (b"\xf0\x9f\xa6", 0)] {
            assert_eq!(encoding(bytes, false), (None, plain), "{bytes:?}");
            assert_eq!(told(bytes), Some("windows-1252"), "nothing follows {bytes:?}");
        }
        assert_eq!(encoding(b"J\xf6", false), (Some("windows-1252"), 2), "begins no letter");
        assert_eq!(encoding(b"\xc3\xb6 \xc3", false), (Some("utf-8"), 4), "known already");
    }

    /// However a file is cut into pieces: what is undecided is the same in both.
    #[test]
    fn pieces_make_no_difference() {
        for (bytes, expected) in
            [(TABLE.as_bytes().to_vec(), "utf-8"), (western(TABLE), "windows-1252")]
        {
            for size in 4..bytes.len() {
                let (mut from, mut found) = (0, None);
                while from < bytes.len() && found.is_none() {
                    let end = (from + size).min(bytes.len());
                    let (told, read) = encoding(&bytes[from..end], end == bytes.len());
                    assert!(read > 0, "it gets on");
                    (from, found) = (from + read, told);
                }
                assert_eq!(found, Some(expected), "in pieces of {size}");
            }
        }
    }
}
