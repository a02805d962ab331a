//! Everything the page knows. Facts go in, effects come out; `state/apply.rs` is where it changes.
//! Long work is done in small steps between which the browser may draw: `state/work.rs`.

mod apply;
mod facts;
mod figures;
mod table;
mod work;

pub use facts::{Copied, Effect, Fact, Notice, Piece, Source, Target, Then, Turn};
pub use figures::{Alike, Figures};
pub use table::{Order, PAGE, Table};

use crate::files::{FileFormat, TeamFile};
use quiz::{
    instrument::Revision,
    link::{self, NamedResult},
    name::Lowercase,
    scoring::Measure,
    team::{Collector, Member, ReadingReport, Team},
};

/// No link takes more results: readers of links refuse longer ones.
pub const MOST_IN_LINK: usize = quiz::link::MOST_RESULTS;

/// How many parts a team is shown in, one after the other, so that the browser may draw in between.
pub const PARTS: u8 = 6;

/// Up to so many people are shown one by one; of more it is shown how they are spread.
pub const MOST_ONE_BY_ONE: usize = 30;

/// Everything the page knows.
#[derive(Debug)]
pub struct State {
    lowercase: Lowercase,
    gathering: Collector,
    team: Team,
    figures: Option<Figures>,
    texts: Vec<ReadText>,
    job: Option<Job>,
    /// The file that the person has asked for, while what writes it is on its way.
    wanted_file: Option<FileFormat>,
    table: Table,
    /// Whether the team's link has names in it.
    has_names: bool,
    notice: Option<Notice>,
    is_dragging: bool,
    was_stopped: bool,
    is_example: bool,
    /// What was there before everything was erased, or before the example.
    before: Option<Box<State>>,
    parts: u8,
    /// Whether the person has done something: only then may the focus be moved.
    is_asked: bool,
}

/// What became of one text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReadText {
    /// Where the text came from.
    pub source: Source,
    /// The number of members that it brought.
    pub taken: usize,
    /// What became of the rest.
    pub report: ReadingReport,
}

/// Long work that is under way.
#[derive(Debug)]
pub(crate) enum Job {
    /// Reading text.
    Reading(Reading),
    /// Working out each column's figures.
    AddingUp(Figures),
    /// Showing a team for the first time, part after part.
    Showing,
    /// Writing a file.
    Writing(Writing),
}

#[derive(Debug)]
pub(crate) struct Reading {
    /// What is at hand, and how far it has been read.
    piece: Option<Piece>,
    at: usize,
    /// How many bytes are read of those expected.
    done: u64,
    expected: u64,
    /// How many members there were before this text.
    before: usize,
    source: Source,
}

#[derive(Debug)]
pub(crate) struct Writing {
    format: FileFormat,
    next: usize,
    file: Box<dyn TeamFile>,
}

/// What is under way, and how much of it is done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Progress {
    /// Whether a file is written rather than read.
    pub is_writing: bool,
    /// How much is done, in hundredths.
    pub percent: u8,
    /// Whether it can be stopped.
    pub can_stop: bool,
}

impl State {
    /// The state of an empty page.
    pub fn new(lowercase: Lowercase) -> State {
        State {
            lowercase,
            gathering: Collector::new(Revision::OURS, lowercase),
            team: Team::new(),
            figures: None,
            texts: Vec::new(),
            job: None,
            wanted_file: None,
            table: Table::new(),
            has_names: false,
            notice: None,
            is_dragging: false,
            was_stopped: false,
            is_example: false,
            before: None,
            parts: 0,
            is_asked: false,
        }
    }

    /// All members, in the order in which they came.
    pub fn members(&self) -> &[Member] {
        self.gathering.members()
    }

    /// The scores of all members.
    pub fn team(&self) -> &Team {
        &self.team
    }

    /// What they come to; nothing while there is nobody, or the adding up isn't done.
    pub fn figures(&self) -> Option<&Figures> {
        self.figures.as_ref().filter(|_| !self.team.is_empty())
    }

    /// Whether a part of the team is shown yet, from 0.
    pub fn shows_part(&self, part: u8) -> bool {
        part < self.parts
    }

    /// What became of each text that was read to its end.
    pub fn texts(&self) -> &[ReadText] {
        &self.texts
    }

    /// The table.
    pub fn table(&self) -> &Table {
        &self.table
    }

    /// Whether the people are so few that each is shown.
    pub fn is_small(&self) -> bool {
        self.team.len() <= MOST_ONE_BY_ONE
    }

    /// Whether these people are made up.
    pub fn is_example(&self) -> bool {
        self.is_example
    }

    /// Whether everything was erased, and can be had again.
    pub fn can_undo(&self) -> bool {
        !self.is_example && self.team.is_empty() && self.before.is_some()
    }

    /// Whether the team's link has names in it.
    pub fn has_names(&self) -> bool {
        self.has_names
    }

    /// The sentence that is to be said, if there is one.
    pub fn notice(&self) -> Option<Notice> {
        self.notice
    }

    /// Whether something is dragged over the page.
    pub fn is_dragging(&self) -> bool {
        self.is_dragging
    }

    /// Whether the reading was stopped before the end.
    pub fn was_stopped(&self) -> bool {
        self.was_stopped
    }

    /// The link that holds the team, at an address; nothing where they are too many for one.
    pub fn link(&self, address: &str) -> Option<String> {
        let members = self.members();
        (members.len() <= MOST_IN_LINK).then(|| linked(address, members, self.has_names))
    }

    /// The team as a text to keep: links, which the page reads again as it reads all that comes to it.
    pub fn kept(&self) -> String {
        let mut text = String::new();
        for members in self.members().chunks(MOST_IN_LINK) {
            text.push_str(&linked("", members, true));
            text.push('\n');
        }
        text
    }

    /// What is under way.
    pub fn progress(&self) -> Option<Progress> {
        let (is_writing, done, all, can_stop) = match self.job.as_ref()? {
            // Reading is nine tenths of the work, adding up the last.
            Job::Reading(reading) => {
                (false, reading.bytes_done() * 9, reading.expected.max(1) * 10, true)
            }
            Job::AddingUp(figures) => {
                let all = Measure::COUNT as u64;
                (false, 9 * all + figures.count() as u64, 10 * all, false)
            }
            Job::Showing => (false, 100, 100, false),
            Job::Writing(writing) => {
                (true, writing.next as u64, self.team.len().max(1) as u64, true)
            }
        };
        let percent = (done.min(all) * 100 / all) as u8;
        Some(Progress { is_writing, percent, can_stop })
    }
}

fn linked(address: &str, members: &[Member], has_names: bool) -> String {
    let mut people: Vec<NamedResult> = members.iter().map(Member::named).collect();
    if !has_names {
        people.iter_mut().for_each(|person| person.name = None);
    }
    link::with_named_results(address, &people)
}

impl Reading {
    fn bytes_done(&self) -> u64 {
        let part = self.piece.as_ref().map_or(0, |piece| {
            let length = piece.text.len().max(1) as u64;
            piece.bytes * self.at as u64 / length
        });
        self.done + part
    }
}
