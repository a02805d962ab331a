//! A name that a person typed for a result. It is always shown as text, and never so long or so
//! odd that it moves what stands around it.

/// More characters (Unicode code points) are cut off.
pub const LONGEST: usize = 24;

/// A name: not blank, one line, trimmed, at most [`LONGEST`] characters, none of which controls
/// anything or changes the direction of what follows.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Name(String);

impl Name {
    /// The name that somebody typed; `None` where nothing of it can be seen.
    pub fn new(typed: &str) -> Option<Name> {
        shortened(typed, LONGEST).map(Name)
    }

    /// The name as text.
    pub fn text(&self) -> &str {
        &self.0
    }
}

impl From<Name> for Box<str> {
    fn from(name: Name) -> Box<str> {
        name.0.into_boxed_str()
    }
}

/// The beginning of a text under the same rules, at most `most` characters.
pub fn shortened(text: &str, most: usize) -> Option<String> {
    let mut short = String::new();
    let (mut length, mut after_space, mut is_visible) = (0, false, false);
    for letter in text.chars() {
        if letter.is_whitespace() {
            after_space = length > 0;
            continue;
        }
        if letter.is_control() || is_unseen(letter) {
            continue;
        }
        length += 1 + usize::from(after_space);
        if length > most {
            break;
        }
        if after_space {
            short.push(' ');
            after_space = false;
        }
        short.push(letter);
        is_visible |= !is_invisible(letter);
    }
    is_visible.then_some(short)
}

/// How a text reads in small letters, by Unicode. It is handed in, as in `str::to_lowercase`: a browser
/// has the tables for this, which would be 5 KB of the program.
pub type Lowercase = fn(&str) -> String;

/// Blanks, line ends, and control characters that stand where a blank would.
pub(crate) fn is_blank(letter: char) -> bool {
    letter.is_whitespace() || letter.is_control()
}

/// Blanks, and what nobody sees: what divides one thing from another. Most of a text is neither, which is soon told.
pub(crate) fn is_gap(letter: char) -> bool {
    !letter.is_ascii_graphic() && (is_blank(letter) || is_unseen(letter))
}

/// What sets or overrides a direction, and what has no width and no use. The two joiners are not
/// among them: Persian and emoji need them.
fn is_unseen(letter: char) -> bool {
    matches!(letter,
        '\u{ad}' | '\u{61c}' | '\u{180e}' | '\u{200b}' | '\u{200e}' | '\u{200f}'
        | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}'
        | '\u{fff9}'..='\u{fffb}' | '\u{e0000}'..='\u{e007f}')
}

/// What some scripts and emoji need between letters, but nobody sees by itself.
pub(crate) fn is_invisible(letter: char) -> bool {
    matches!(
        letter,
        '\u{34f}'
            | '\u{115f}'
            | '\u{1160}'
            | '\u{200c}'
            | '\u{200d}'
            | '\u{2800}'
            | '\u{3164}'
            | '\u{fe00}'..='\u{fe0f}' | '\u{ffa0}'
    )
}
