//! A name that a person typed for a result. It is always shown as text, and never so long or so
//! odd that it moves what stands around it.

/// More characters (Unicode code points) are cut off.
pub const LONGEST: usize = 24;

/// A name: not blank, one line, trimmed, at most [`LONGEST`] characters, none of which controls
/// anything or changes the direction of what follows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Name(String);

impl Name {
    /// The name that somebody typed; `None` where nothing of it can be seen.
    pub fn new(typed: &str) -> Option<Name> {
        let mut name = String::new();
        let (mut length, mut after_space, mut is_visible) = (0, false, false);
        for letter in typed.chars() {
            if letter.is_whitespace() {
                after_space = length > 0;
                continue;
            }
            if is_control(letter) {
                continue;
            }
            length += 1 + usize::from(after_space);
            if length > LONGEST {
                break;
            }
            if after_space {
                name.push(' ');
                after_space = false;
            }
            name.push(letter);
            is_visible |= !is_invisible(letter);
        }
        is_visible.then_some(Name(name))
    }

    /// The name as text.
    pub fn text(&self) -> &str {
        &self.0
    }
}

/// Control characters, what sets or overrides a direction, and what has no width and no use.
fn is_control(letter: char) -> bool {
    letter.is_control()
        || matches!(letter,
            '\u{ad}' | '\u{61c}' | '\u{180e}' | '\u{200b}' | '\u{200e}' | '\u{200f}'
            | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}'
            | '\u{fff9}'..='\u{fffb}' | '\u{e0000}'..='\u{e007f}')
}

/// What some scripts and emoji need between letters, but nobody sees by itself.
fn is_invisible(letter: char) -> bool {
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
