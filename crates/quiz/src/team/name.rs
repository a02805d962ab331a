//! Names and excerpts: what a person typed, cut down to something that is safe to show as text.

/// A name is cut after this many characters.
pub const LONGEST_NAME: usize = 24;

/// The name in a text: blanks in one piece, no control characters, none that turn the direction of
/// what stands around it, at most [`LONGEST_NAME`] characters. `None` where nothing is left to see.
pub fn clean_name(text: &str) -> Option<Box<str>> {
    shortened(text, LONGEST_NAME).map(String::into_boxed_str)
}

/// The beginning of a text under the same rules, at most `most` characters.
pub(super) fn shortened(text: &str, most: usize) -> Option<String> {
    let mut short = String::new();
    let (mut count, mut seen, mut blank) = (0, false, false);
    for character in text.chars() {
        if is_blank(character) {
            blank = !short.is_empty();
            continue;
        }
        if is_unseen(character) {
            continue;
        }
        let wanted = 1 + usize::from(blank);
        if count + wanted > most {
            break;
        }
        if blank {
            short.push(' ');
        }
        short.push(character);
        count += wanted;
        blank = false;
        seen |= !is_joiner(character);
    }
    seen.then_some(short)
}

/// The same name, however its letters are written.
pub(super) fn folded(name: &str) -> Box<str> {
    name.to_lowercase().into_boxed_str()
}

/// Blanks, line ends, and control characters that stand where a blank would.
pub(super) fn is_blank(character: char) -> bool {
    character.is_whitespace() || character.is_control()
}

/// Characters that show nothing: soft hyphen, zero-width ones, marks and overrides of direction,
/// byte order mark, tags. The two joiners stay: Persian and emoji need them.
pub(super) fn is_unseen(character: char) -> bool {
    matches!(
        character,
        '\u{AD}' | '\u{61C}' | '\u{180E}' | '\u{200B}' | '\u{200E}' | '\u{200F}'
            | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{206F}' | '\u{FEFF}'
            | '\u{FFF9}'..='\u{FFFB}' | '\u{E0000}'..='\u{E007F}'
    )
}

fn is_joiner(character: char) -> bool {
    matches!(character, '\u{200C}' | '\u{200D}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_plain_text_of_at_most_24_characters() {
        for (text, expected) in [
            ("Ada", Some("Ada")),
            ("  Ada\t\n King ", Some("Ada King")),
            ("\u{FEFF}Ada\0\u{7}", Some("Ada")),
            ("\u{202E}adA\u{202C}", Some("adA")),
            ("李\u{3000}雷", Some("李 雷")),
            ("می\u{200C}خواهم", Some("می\u{200C}خواهم")),
            ("<b>&amp;", Some("<b>&amp;")),
            ("ääääääääääääääääääääääääX", Some("ääääääääääääääääääääääää")),
            ("abcdefghijklmnopqrstuvw xyz", Some("abcdefghijklmnopqrstuvw")),
            ("", None),
            (" \u{200D}\u{200B}\u{0} ", None),
        ] {
            assert_eq!(clean_name(text).as_deref(), expected, "{text:?}");
        }
    }

    #[test]
    fn cleaning_a_clean_name_changes_nothing() {
        for text in ["a b  c", "abcdefghijklmnopqrstuvwx yz", "\u{200D}a\u{200D}", "'=1"] {
            let once = clean_name(text).unwrap();
            assert_eq!(clean_name(&once).as_ref(), Some(&once));
        }
    }
}
