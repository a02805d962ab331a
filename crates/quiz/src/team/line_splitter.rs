//! Text that comes in pieces, cut into lines within the limits. What a line says is `collect`'s
//! business. Only the text decides where a cut falls, never where a piece ends.

use super::scan::{NAMES, ends_word};

/// No more of the text is read.
pub const MOST_BYTES: u64 = 8 * 1024 * 1024;
/// No more lines are read.
pub const MOST_LINES: u32 = 200_000;
/// A line longer than this many bytes is read in parts; a word that long is rubbish. The longest
/// value of a link has 16,384; the shorter the parts, the sooner a browser can draw again.
pub const LONGEST_LINE: usize = 20 * 1024;
/// Except a line with names in a link: 500 results with the longest names take 157,513 bytes, and
/// only the commas between them would end a part.
pub const LONGEST_NAMED_LINE: usize = 160 * 1024;

/// What the text is cut into.
pub(super) enum Line {
    /// A line without its end.
    Whole(String),
    /// Whole words of a line that is too long.
    Part(String),
    /// The beginning of a word that is too long to be anything.
    Overlong(String),
}

/// The text on its way.
#[derive(Debug, Default)]
pub(super) struct LineSplitter {
    bytes: u64,
    is_full: bool,
    /// The line that the text has got to.
    line: String,
    /// A link with names is in it, so it may get longer.
    is_named: bool,
    /// The rest of a word is thrown away.
    is_skipping: bool,
    /// A part of this line has been given out already.
    is_cut: bool,
    is_after_return: bool,
    /// How many lines have been given out.
    pub(super) count: u32,
    pub(super) unread_lines: u32,
    pub(super) unread_bytes: u64,
}

impl LineSplitter {
    /// Reads on, and gives out what is whole, with the number of its line.
    pub(super) fn push(&mut self, piece: &str, take: &mut impl FnMut(u32, Line)) {
        let left = if self.is_full { 0 } else { MOST_BYTES.saturating_sub(self.bytes) };
        let (read, unread) = split(piece, left as usize);
        self.bytes += read.len() as u64;
        self.is_full |= !unread.is_empty();
        self.unread_bytes += unread.len() as u64;
        for part in read.split_inclusive(['\n', '\r']) {
            let is_second_half = part == "\n" && self.is_after_return;
            self.is_after_return = part.ends_with('\r');
            if is_second_half {
                continue;
            }
            let text = part.trim_end_matches(['\n', '\r']);
            self.extend(text, take);
            if text.len() < part.len() {
                self.end_line(take);
            }
        }
    }

    /// No more text will come.
    pub(super) fn finish(&mut self, take: &mut impl FnMut(u32, Line)) {
        if self.is_full {
            // Half a link would only be called damaged.
            self.unread_bytes += self.line.len() as u64;
        } else if !self.line.is_empty() || self.is_cut {
            self.end_line(take);
        }
    }

    fn extend(&mut self, mut text: &str, take: &mut impl FnMut(u32, Line)) {
        loop {
            if self.is_skipping {
                let Some(end) = text.find(ends_word) else { return };
                text = split(text, end).1;
                self.is_skipping = false;
            }
            if text.is_empty() {
                return;
            }
            // One character too many shows that the line goes on.
            let room = (self.longest() + 4).saturating_sub(self.line.len());
            let (step, rest) = split(text, room);
            self.line.push_str(step);
            text = rest;
            while self.line.len() > self.longest() {
                if !self.is_named && split(&self.line, LONGEST_LINE).0.contains(NAMES) {
                    self.is_named = true;
                } else {
                    self.cut(take);
                }
            }
        }
    }

    fn longest(&self) -> usize {
        if self.is_named { LONGEST_NAMED_LINE } else { LONGEST_LINE }
    }

    /// Gives out an overlong line up to its last whole word, and keeps the rest.
    fn cut(&mut self, take: &mut impl FnMut(u32, Line)) {
        let (head, tail) = split(&self.line, self.longest());
        let end = head.rfind(ends_word).filter(|end| *end > 0);
        let (line, kept) = match end {
            Some(end) => {
                (Line::Part(split(head, end).0.to_string()), Some(split(&self.line, end).1))
            }
            // Not one whole word: the rest of this one goes too.
            None => {
                let rest = tail.find(ends_word).map(|end| split(tail, end).1);
                (Line::Overlong(head.to_string()), rest)
            }
        };
        self.is_skipping = kept.is_none();
        self.line = kept.unwrap_or_default().to_string();
        self.is_cut = true;
        self.is_named = false;
        if self.count < MOST_LINES {
            take(self.count + 1, line);
        }
    }

    fn end_line(&mut self, take: &mut impl FnMut(u32, Line)) {
        let line = std::mem::take(&mut self.line);
        let is_cut = std::mem::take(&mut self.is_cut);
        self.is_named = false;
        self.is_skipping = false;
        if self.count >= MOST_LINES {
            self.unread_lines += 1;
            return;
        }
        self.count += 1;
        match is_cut {
            false => take(self.count, Line::Whole(line)),
            true if line.chars().all(ends_word) => {}
            true => take(self.count, Line::Part(line)),
        }
    }
}

/// A text in two, the first at most so many bytes.
fn split(text: &str, most: usize) -> (&str, &str) {
    let mut at = most.min(text.len());
    while !text.is_char_boundary(at) {
        at -= 1;
    }
    text.split_at_checked(at).unwrap_or((text, ""))
}
