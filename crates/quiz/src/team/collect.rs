//! Collects a team from text in pieces: files and pastes with one result a line, tables with
//! names, links with many results, or all of it mixed. Nothing is fatal: what can't be taken is
//! counted and named in the [`ReadingReport`].
//!
//! However the text is cut into pieces, the result is the same, and the work grows with the
//! length of the text alone.

use super::{
    Member,
    chat::Chat,
    csv_row::{self, Quotes},
    dedup::{Dedup, Standing},
    heading,
    line_splitter::{Line, LineSplitter},
    reading_report::ReadingReport,
    scan::{Found, ends_word, scan},
};
use crate::{
    instrument::Revision,
    link::{LinkError, NamedResult},
    name::{Lowercase, Name, shortened},
    scoring::Outcome,
};
use std::borrow::Cow;

/// No more people are taken.
pub const MOST_MEMBERS: usize = 20_000;
/// A quotation mark that isn't closed within so many lines or bytes opened nothing.
const MOST_QUOTED_LINES: usize = 8;
const MOST_QUOTED_BYTES: usize = 4096;
/// How much of a rubbish line is told, in characters.
const EXCERPT: usize = 40;

/// All that was gathered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Collected {
    /// Everybody, in the order they were met.
    pub members: Vec<Member>,
    /// What became of the rest.
    pub report: ReadingReport,
}

/// A gathering on its way.
#[derive(Debug)]
pub struct Collector {
    lines: LineSplitter,
    rows: Rows,
}

impl Collector {
    /// Of results that a quiz of this revision can show. Names that differ in case alone are one name.
    pub fn new(quiz: Revision, lowercase: Lowercase) -> Collector {
        Collector { lines: LineSplitter::default(), rows: Rows::new(quiz, lowercase) }
    }

    /// Everybody so far, in the order they were met. Who is there stays there; only a name that
    /// was missing may still come.
    pub fn members(&self) -> &[Member] {
        &self.rows.members
    }

    /// What became of the rest so far.
    pub fn report(&self) -> &ReadingReport {
        &self.rows.report
    }

    /// Reads on. A piece may end anywhere between two characters.
    pub fn push(&mut self, piece: &str) {
        self.lines.push(piece, &mut |number, line| self.rows.take(number, line));
        self.rows.count(&self.lines);
    }

    /// This text has ended; what is pushed from now on is another one, with lines and headings of
    /// its own, of the same team. What became of the text that ended.
    pub fn end_text(&mut self) -> ReadingReport {
        let rows = &mut self.rows;
        self.lines.finish(&mut |number, line| rows.take(number, line));
        rows.release_all();
        rows.count(&self.lines);
        self.lines = LineSplitter::default();
        rows.begin_text()
    }

    /// No more text will come.
    pub fn finish(mut self) -> Collected {
        let report = self.end_text();
        Collected { members: self.rows.members, report }
    }
}

/// Lines read as rows.
#[derive(Debug)]
struct Rows {
    /// Whose statements the results must answer.
    quiz: Revision,
    members: Vec<Member>,
    known: Dedup,
    report: ReadingReport,
    /// Lines of a row whose quotation mark is still open, with their numbers.
    held: Vec<(u32, String)>,
    quotes: Quotes,
    /// A line with something on it has been seen.
    has_begun: bool,
    /// How likely each column holds people's names, as the headings say.
    weights: Vec<u8>,
    chat: Chat,
}

impl Rows {
    fn new(quiz: Revision, lowercase: Lowercase) -> Rows {
        Rows {
            quiz,
            members: vec![],
            known: Dedup::new(lowercase),
            report: ReadingReport::default(),
            held: vec![],
            quotes: Quotes::CellStart,
            has_begun: false,
            weights: vec![],
            chat: Chat::default(),
        }
    }

    /// Begins another text; what became of the last one.
    fn begin_text(&mut self) -> ReadingReport {
        self.quotes = Quotes::CellStart;
        self.has_begun = false;
        self.weights.clear();
        self.chat = Chat::default();
        std::mem::take(&mut self.report)
    }

    fn count(&mut self, lines: &LineSplitter) {
        self.report.lines = lines.count;
        self.report.unread_lines = lines.unread_lines;
        self.report.unread_bytes = lines.unread_bytes;
    }

    fn take(&mut self, number: u32, line: Line) {
        match line {
            Line::Whole(line) => self.take_line(number, line),
            Line::Part(line) => {
                self.release_all();
                self.row(number, &line, false);
            }
            Line::Overlong(word) => {
                self.release_all();
                self.has_begun = true;
                self.report.rubbish(number, || shortened(&word, EXCERPT));
            }
        }
    }

    /// A whole line: the end of a row, unless a quotation mark is open.
    fn take_line(&mut self, number: u32, line: String) {
        let is_plain = self.held.is_empty() && !line.contains('"');
        let start = if self.held.is_empty() { Quotes::CellStart } else { self.quotes.after('\n') };
        self.quotes =
            if is_plain { Quotes::Plain } else { line.chars().fold(start, Quotes::after) };
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

    /// What comes now cannot close any quotation mark.
    fn release_all(&mut self) {
        while !self.held.is_empty() {
            self.release();
        }
    }

    /// A row of a table, or just a line.
    fn row(&mut self, number: u32, text: &str, quoted: bool) {
        // What looks like the end of a cell: markup's way to write the ampersand before the names, and
        // the end of an address that Proofpoint has wrapped.
        let changes = [("&amp;lmq", "&amp;lmq", "&lmq"), ("/v3/__", "__;", "__?")];
        let mut text = Cow::Borrowed(text);
        for (sign, from, to) in changes {
            if text.contains(sign) {
                text = text.replace(from, to).into();
            }
        }
        let text = &*text;
        // A table that has said where its names are is no chat.
        let is_of_chat = self.weights.iter().all(|weight| *weight > 1) && self.chat.hear(text);
        if text.chars().all(ends_word) {
            self.report.blank += 1;
            return;
        }
        let is_first = !std::mem::replace(&mut self.has_begun, true);
        // What a chat begins with is no heading of a table.
        if is_first
            && !is_of_chat
            && let Some(weights) = heading::weights(text, quoted)
        {
            self.weights = weights;
            self.report.heading = Some(number);
            return;
        }
        let mut all = scan(text);
        let mut name = None;
        // Nor is one of these names a result, whatever it reads like.
        if let [_, _, ..] = *all
            && let Some((own, rest)) = csv_row::name_apart(text, quoted, &self.weights)
        {
            all = scan(&rest);
            name = own;
        }
        let (mut suspect, mut results) = (None, 0);
        for found in all {
            match found {
                Found::Suspect(refusal) => suspect = suspect.or(Some(refusal)),
                Found::Results(found) => {
                    // A name belongs to one result; the name of a whole team is nobody's.
                    if results == 0 && found.len() == 1 && !is_of_chat {
                        name = name.or_else(|| csv_row::name_beside(text, quoted, &self.weights));
                    }
                    results += found.len();
                    self.take_results(number, found, name.as_deref());
                }
            }
        }
        match suspect {
            _ if results > 0 => {}
            Some(refusal) => self.report.refuse(number, refusal),
            None => self.report.rubbish(number, || shortened(text, EXCERPT)),
        }
    }

    /// The results of one link, or one that stands alone, and the name that its row has for it.
    fn take_results(
        &mut self,
        line: u32,
        found: Vec<Result<NamedResult, LinkError>>,
        row: Option<&str>,
    ) {
        let is_alone = found.len() == 1;
        let speaker = self.chat.take_speaker().filter(|_| is_alone);
        for (place, person) in found.iter().enumerate() {
            let shown = |person: &&NamedResult| self.quiz.shows(person.outcome.revision());
            let Some(person) = person.as_ref().ok().filter(shown) else {
                let refusal = person.as_ref().err().copied();
                self.report.refuse(line, refusal.unwrap_or(LinkError::OtherStatements));
                continue;
            };
            let is_equal = |other: &&Result<NamedResult, LinkError>| {
                other.as_ref().is_ok_and(|other| other.outcome == person.outcome)
            };
            // At most as many as a link may hold: to look through them all is cheaper than to sort them.
            let earlier = found.iter().take(place).filter(is_equal).count();
            let own = person.name.as_ref().map(Name::text);
            // Whoever wrote a row by hand knows better than the link in it.
            let name = if is_alone { row.or(own) } else { own.or(row) };
            // Who repeats a link in a chat may be answering whoever gave it.
            let speaker =
                speaker.as_ref().filter(|_| !self.known.has_name(&self.members, &person.outcome));
            let name = name.or(speaker.map(Name::text));
            self.take_member(&person.outcome, name, earlier);
        }
    }

    fn take_member(&mut self, outcome: &Outcome, name: Option<&str>, earlier: usize) {
        let standing = self.known.meet(&self.members, outcome, name, earlier);
        let name = name.filter(|_| standing != Standing::Nameless).map(Box::from);
        match standing {
            Standing::New | Standing::Nameless => {
                self.members.push(Member { name, outcome: outcome.clone() });
            }
            Standing::Again => self.report.duplicates += 1,
            Standing::Named(place) => {
                self.report.duplicates += 1;
                if let Some(member) = self.members.get_mut(place as usize) {
                    member.name = name;
                }
            }
            Standing::TooMany => self.report.unread_members += 1,
        }
    }
}
