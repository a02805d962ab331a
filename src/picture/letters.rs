//! How much room letters take. A picture is laid out where nothing can be measured, so this is the width
//! of wide fonts: what is a little narrower stands a little freer.

use quiz::charts::radar::wrapped;

/// How much wider than others bold letters are.
const BOLD: f64 = 1.1;

/// How wide a line is at most, in the units that its letters' height is in.
pub fn width(text: &str, size: f64, is_bold: bool) -> f64 {
    let letters: f64 = text.chars().map(letter).sum();
    letters * size * if is_bold { BOLD } else { 1.0 }
}

/// The lines of a text that are no wider than the room, as far as it can be broken.
pub fn broken(text: &str, size: f64, is_bold: bool, room: f64) -> Vec<String> {
    let mut most = text.chars().count().max(1);
    loop {
        let lines = wrapped(text, most);
        let fits = |line: &String| width(line, size, is_bold) <= room;
        if most == 1 || lines.iter().all(fits) {
            return lines;
        }
        most -= 1;
    }
}

/// The width of a letter as a part of its height.
fn letter(letter: char) -> f64 {
    match letter {
        ' ' | '!' | '\'' | '(' | ')' | ',' | '.' | ':' | ';' | 'I' | 'J' | 'f' | 'i' | 'j'
        | 'l' | 'r' | 't' | '|' => 0.42,
        'M' | 'W' | 'm' | 'w' | '@' | '%' => 1.0,
        'A'..='Z' => 0.78,
        '\u{0}'..='\u{7f}' => 0.66,
        '\u{a0}' => 0.42,
        // Marks on the letter before, and signs that only direct.
        '\u{300}'..='\u{36f}'
        | '\u{200b}'..='\u{200f}'
        | '\u{202a}'..='\u{202e}'
        | '\u{2066}'..='\u{2069}' => 0.0,
        // As wide as high, or nearly: Chinese, Japanese, Korean, pictographs.
        '\u{1100}'..='\u{11ff}'
        | '\u{2e80}'..='\u{d7ff}'
        | '\u{f900}'..='\u{faff}'
        | '\u{ff00}'..='\u{ff60}'
        | '\u{1f000}'..='\u{3ffff}' => 1.1,
        _ => 0.8,
    }
}
