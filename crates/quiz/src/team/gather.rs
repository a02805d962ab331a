//! Gathering a team from text in pieces: files and pastes with one result a line, tables with
//! names, links with many results, or all of it mixed. Nothing is fatal: what can't be taken is
//! counted and named in the [`Report`].
//!
//! However the text is cut into pieces, the result is the same, and the work grows with the
//! length of the text alone.

use super::{
    Member,
    cells::{self, Quotes},
    known::{self, Known, Standing},
    name::shortened,
    report::Report,
    sift::{Found, ends_word, sift},
};
use crate::{instrument::Revision, link, outcome::Outcome};
use std::collections::BTreeMap;

/// No more of the text is read.
pub const MOST_BYTES: u64 = 8 * 1024 * 1024;
/// No more lines are read.
pub const MOST_LINES: u32 = 200_000;
/// No more people are taken.
pub const MOST_MEMBERS: usize = 20_000;
/// A line longer than this many bytes is read in pieces; a word that long is rubbish.
pub const LONGEST_LINE: usize = 32 * 1024;

/// A quotation mark that isn't closed within so many lines or bytes opened nothing.
const MOST_QUOTED_LINES: usize = 8;
const MOST_QUOTED_BYTES: usize = 4096;
/// How much of a rubbish line is told, in characters.
const EXCERPT: usize = 40;

/// All that was gathered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Gathered {
    /// Everybody, in the order they were met.
    pub members: Vec<Member>,
    /// What became of the rest.
    pub report: Report,
}

/// A gathering on its way.
#[derive(Debug)]
pub struct Gathering {
    /// Whose statements the results must answer.
    quiz: Revision,
    members: Vec<Member>,
    known: Known,
    report: Report,
    bytes: u64,
    is_full: bool,
    /// The line that the text has got to, without its end.
    line: String,
    /// The rest of the word in `line` is thrown away: it is too long to be anything.
    is_skipping: bool,
    /// A part of this line has been read already.
    is_cut: bool,
    is_after_return: bool,
    /// Lines of a row whose quotation mark is still open, with their numbers.
    held: Vec<(u32, String)>,
    quotes: Quotes,
    /// A line with something on it has been seen.
    has_begun: bool,
    name_column: Option<usize>,
}

impl Gathering {
    /// Of results that a quiz of this revision can show.
    pub fn new(quiz: Revision) -> Gathering {
        Gathering {
            quiz,
            members: vec![],
            known: Known::default(),
            report: Report::default(),
            bytes: 0,
            is_full: false,
            line: String::new(),
            is_skipping: false,
            is_cut: false,
            is_after_return: false,
            held: vec![],
            quotes: Quotes::CellStart,
            has_begun: false,
            name_column: None,
        }
    }

    /// Everybody so far, in the order they were met. Who is there stays there; only a name that
    /// was missing may still come.
    pub fn members(&self) -> &[Member] {
        &self.members
    }

    /// What became of the rest so far.
    pub fn report(&self) -> &Report {
        &self.report
    }

    /// Reads on. A piece may end anywhere between two characters.
    pub fn push(&mut self, piece: &str) {
        let left = MOST_BYTES.saturating_sub(self.bytes) as usize;
        let (read, unread) = split(piece, if self.is_full { 0 } else { left });
        self.bytes += read.len() as u64;
        self.is_full |= !unread.is_empty();
        self.report.unread_bytes += unread.len() as u64;
        for part in read.split_inclusive(['\n', '\r']) {
            let is_second_half = part == "\n" && self.is_after_return;
            self.is_after_return = part.ends_with('\r');
            if is_second_half {
                continue;
            }
            let text = part.trim_end_matches(['\n', '\r']);
            self.extend_line(text);
            if text.len() < part.len() {
                self.end_line();
            }
        }
    }

    /// No more text will come.
    pub fn finish(mut self) -> Gathered {
        if self.is_full {
            // Half a link would only be called damaged.
            self.report.unread_bytes += self.line.len() as u64;
        } else if !self.line.is_empty() || self.is_cut {
            self.end_line();
        }
        while !self.held.is_empty() {
            self.release();
        }
        Gathered { members: self.members, report: self.report }
    }

    /// Adds to the current line, in steps so that a very long one is cut where its own text says,
    /// not where the pieces end.
    fn extend_line(&mut self, mut text: &str) {
        loop {
            if self.is_skipping {
                let Some(end) = text.find(ends_word) else { return };
                text = text.get(end..).unwrap_or_default();
                self.is_skipping = false;
            }
            if text.is_empty() {
                return;
            }
            // One character too many shows that the line goes on.
            let room = (LONGEST_LINE + 4).saturating_sub(self.line.len());
            let (step, rest) = split(text, room);
            self.line.push_str(step);
            text = rest;
            if self.line.len() > LONGEST_LINE {
                self.cut_line();
            }
        }
    }

    /// Reads an overlong line up to its last whole word, and keeps the rest.
    fn cut_line(&mut self) {
        while !self.held.is_empty() {
            self.release();
        }
        let (head, tail) = split(&self.line, LONGEST_LINE);
        let end = head.rfind(ends_word).filter(|end| *end > 0);
        let (head, kept) = match end {
            Some(end) => (split(head, end).0, split(&self.line, end).1),
            // Not one whole word: the rest of this one goes too.
            None => (head, tail.find(ends_word).map_or("", |end| split(tail, end).1)),
        };
        let (head, kept) = (head.to_string(), kept.to_string());
        self.is_skipping = end.is_none() && kept.is_empty();
        self.is_cut = true;
        self.line = kept;
        if self.report.lines < MOST_LINES {
            let number = self.report.lines + 1;
            match end {
                Some(_) => self.row(number, &head, false),
                None => self.line_without_result(number, &head, false),
            }
        }
    }

    fn end_line(&mut self) {
        let line = std::mem::take(&mut self.line);
        let is_rest_of_cut = std::mem::take(&mut self.is_cut) && line.chars().all(ends_word);
        self.is_skipping = false;
        if self.report.lines >= MOST_LINES {
            self.report.unread_lines += 1;
            return;
        }
        self.report.lines += 1;
        if !is_rest_of_cut {
            self.take_line(self.report.lines, line);
        }
    }

    /// A whole line: the end of a row, unless a quotation mark is open.
    fn take_line(&mut self, number: u32, line: String) {
        let start = if self.held.is_empty() { Quotes::CellStart } else { self.quotes.after('\n') };
        self.quotes = line.chars().fold(start, Quotes::after);
        let is_open = self.quotes == Quotes::Inside;
        if self.held.is_empty() && !is_open {
            return self.row(number, &line, true);
        }
        self.held.push((number, line));
        let bytes: usize = self.held.iter().map(|(_, line)| line.len() + 1).sum();
        if !is_open {
            let lines = std::mem::take(&mut self.held);
            let texts: Vec<&str> = lines.iter().map(|(_, line)| line.as_str()).collect();
            self.row(lines.first().map_or(number, |(first, _)| *first), &texts.join("\n"), true);
        } else if self.held.len() > MOST_QUOTED_LINES || bytes > MOST_QUOTED_BYTES {
            self.release();
        }
    }

    /// The first held line's quotation mark opened nothing: reads it as it stands, then the others
    /// anew.
    fn release(&mut self) {
        for (place, (number, line)) in std::mem::take(&mut self.held).into_iter().enumerate() {
            match place {
                0 => self.row(number, &line, false),
                _ => self.take_line(number, line),
            }
        }
    }

    /// A row of a table, or just a line.
    fn row(&mut self, number: u32, text: &str, quoted: bool) {
        let mut suspect = None;
        let mut results = 0;
        let mut name = None;
        for found in sift(text) {
            match found {
                Found::Suspect(refusal) => suspect = suspect.or(Some(refusal)),
                Found::Results(found) => {
                    // A name belongs to one result; the name of a whole team is nobody's.
                    if results == 0 && found.len() == 1 {
                        name = self.name_in(text, quoted);
                    }
                    results += found.len();
                    self.take_results(number, found, name.as_deref());
                }
            }
        }
        if results > 0 {
            self.has_begun = true;
        } else if let Some(refusal) = suspect {
            self.has_begun = true;
            self.report.refuse(number, refusal);
        } else if text.chars().all(ends_word) {
            self.report.blank += 1;
        } else {
            self.line_without_result(number, text, quoted);
        }
    }

    fn line_without_result(&mut self, number: u32, text: &str, quoted: bool) {
        let cells = if self.has_begun { vec![] } else { cells::cells(text, quoted) };
        self.has_begun = true;
        if cells::is_heading(&cells) {
            self.report.heading = Some(number);
            self.name_column = cells::name_column(&cells);
        } else {
            self.report.rubbish(number, || shortened(text, EXCERPT));
        }
    }

    /// The name in a row with one cell that holds results.
    fn name_in(&self, text: &str, quoted: bool) -> Option<Box<str>> {
        if !text.contains([',', ';', '\t']) {
            return None;
        }
        let cells = cells::cells(text, quoted);
        let has_result = |cell: &String| sift(cell).any(|each| matches!(each, Found::Results(_)));
        let mut places = (0..).zip(&cells).filter(|(_, cell)| has_result(cell));
        match (places.next(), places.next()) {
            (Some((place, _)), None) => cells::name(&cells, place, self.name_column),
            _ => None,
        }
    }

    /// The results of one link, or one that stands alone.
    fn take_results(
        &mut self,
        line: u32,
        found: Vec<Result<Outcome, link::Refusal>>,
        name: Option<&str>,
    ) {
        let mut counts = BTreeMap::new();
        for result in found {
            match link::for_quiz(result, self.quiz) {
                Err(refusal) => self.report.refuse(line, refusal),
                Ok(outcome) => {
                    let payload = known::payload(&outcome);
                    let earlier = counts.entry(payload).or_insert(0);
                    self.take_member(outcome, payload, name, *earlier);
                    *earlier += 1;
                }
            }
        }
    }

    fn take_member(
        &mut self,
        outcome: Outcome,
        payload: [u8; 25],
        name: Option<&str>,
        earlier: usize,
    ) {
        let standing = self.known.standing(&payload, name, earlier);
        let at = self.members.len();
        match standing {
            Standing::New if at >= MOST_MEMBERS => {
                self.report.unread_members += 1;
                return;
            }
            Standing::New => self.members.push(Member { name: name.map(Box::from), outcome }),
            Standing::Again => self.report.duplicates += 1,
            Standing::Named(at) => {
                self.report.duplicates += 1;
                if let Some(member) = self.members.get_mut(at) {
                    member.name = name.map(Box::from);
                }
            }
        }
        self.known.remember(payload, name, &standing, at);
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
