//! What a gathering did with every line it was given.

use crate::link::LinkError;

/// How many lines of each kind are named one by one; the rest are only counted.
pub const MOST_TOLD: usize = 20;

/// A line that held no result.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Excerpt {
    /// Its number, from 1.
    pub line: u32,
    /// Its beginning, at most 40 characters of plain text.
    pub text: String,
}

/// A result that could not be taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RefusedLine {
    /// The number of its line, from 1.
    pub line: u32,
    /// Why it could not be taken.
    pub error: LinkError,
}

/// Everything that was not taken, and why. Whatever was pushed is either a member or counted here.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ReadingReport {
    /// Lines read, blank ones and those within a quoted cell included.
    pub lines: u32,
    /// Lines with nothing to see on them, or separators alone.
    pub blank: u32,
    /// The first line, where it was taken for the headings of a table.
    pub heading: Option<u32>,
    /// Results of somebody who was met before.
    pub duplicates: u32,
    /// Lines without any result.
    pub rubbish: u32,
    /// The first [`MOST_TOLD`] of them.
    pub rubbish_told: Vec<Excerpt>,
    /// Results refused as damaged, newer, foreign, and of other statements.
    pub refused: [u32; 4],
    /// The first [`MOST_TOLD`] of them.
    pub refused_told: Vec<RefusedLine>,
    /// Results of more people than a team may have.
    pub unread_members: u32,
    /// Lines after the last that was read.
    pub unread_lines: u32,
    /// Bytes after the last that was read.
    pub unread_bytes: u64,
}

impl ReadingReport {
    /// How many results were refused for this reason.
    pub fn refused(&self, error: LinkError) -> u32 {
        self.refused.get(error as usize).copied().unwrap_or(0)
    }

    /// Whether there was more than the limits allow.
    pub fn is_cut(&self) -> bool {
        self.unread_members > 0 || self.unread_lines > 0 || self.unread_bytes > 0
    }

    pub(super) fn refuse(&mut self, line: u32, error: LinkError) {
        if let Some(count) = self.refused.get_mut(error as usize) {
            *count += 1;
        }
        if self.refused_told.len() < MOST_TOLD {
            self.refused_told.push(RefusedLine { line, error });
        }
    }

    pub(super) fn rubbish(&mut self, line: u32, text: impl FnOnce() -> Option<String>) {
        self.rubbish += 1;
        if self.rubbish_told.len() < MOST_TOLD {
            self.rubbish_told.push(Excerpt { line, text: text().unwrap_or_default() });
        }
    }
}
