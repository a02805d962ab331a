//! The results kept on this device, with the person's consent. The browser holds them; what it found
//! there last is here, and every change is asked of it anew, because another tab may have changed
//! them meanwhile.

use super::{Change, Format};
use crate::{
    result::{Asked, Request},
    state::{self, Target},
};
use quiz::{
    date,
    history::{
        History, HistoryEntry as Entry, Recalled,
        file::{EntryError, ImportedHistory},
        trend::{Trend, trend},
    },
    link::NamedResult,
    report::Voice,
    scoring::{Measure, Outcome},
};

/// What the browser found in its storage.
#[derive(Clone, Debug, PartialEq)]
pub struct Found {
    /// What is kept in the browser's storage.
    pub storage: Storage,
    /// What the days of the kept results are called, for the reader.
    pub dates: Vec<(u32, String)>,
    /// Whether the last change was refused.
    pub is_refused: bool,
}

/// What the browser's storage turned out to be.
#[derive(Clone, Debug, PartialEq)]
pub enum Storage {
    /// The storage may not be used.
    Blocked,
    /// Nobody has consented to anything being kept.
    Empty,
    /// The text that results are kept as. That it is there is the consent.
    Record(String),
}

/// Something that happened among the kept results.
#[derive(Clone, Debug, PartialEq)]
pub enum Fact {
    /// The browser has looked at what is kept.
    Found(Found),
    /// Somebody consents, and keeps the result on screen.
    KeepPressed,
    /// The kept result at this place is to be shown. It goes into no address: the page's is its
    /// author's to read.
    EntryPressed(usize),
    /// The kept result at this place is to go.
    RemovePressed(usize),
    /// The one that went last is to come back.
    PutBackPressed,
    /// All results are to go: it is asked once more, or no longer.
    ErasePressed,
    /// All results are to go indeed.
    EraseConfirmed,
    /// All results are to be saved as a file.
    ExportPressed,
    /// A file was chosen.
    FileChosen,
    /// What the file came to, and the results in it.
    FileRead(Import, History),
    /// The file of all was saved, or what writes it could not be fetched.
    FileSaved(bool),
    /// The chart of a number is wanted as a picture.
    PicturePressed(Measure, Format),
    /// The picture of a number was saved, or couldn't be made.
    PictureEnded(Measure, bool),
}

/// Something the browser is to do. The first three look again when they are done.
#[derive(Clone, Debug, PartialEq)]
pub enum Effect {
    /// Look at what is kept.
    Look,
    /// Change what is kept.
    Change(Change),
    /// Leave nothing of what is kept.
    Erase,
    /// Save all of it as a file.
    SaveFile,
    /// Read the chosen file of kept results.
    ReadFile,
    /// Save a picture of the chart of a number.
    SavePicture(Measure, Format),
    /// Move the focus to what is said of the last press.
    FocusNotice,
}

/// What the last press came to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Notice {
    /// The result on screen is kept.
    Kept,
    /// One result has gone.
    Removed,
    /// The result that had gone is back.
    PutBack,
    /// All results have gone.
    Erased,
    /// A file was read: what it came to is in [`State::import`].
    Imported,
    /// What writes files could not be fetched.
    NotSaved,
}

/// What the last file came to.
#[derive(Clone, Debug, PartialEq)]
pub enum Import {
    /// What reads files could not be fetched.
    Unavailable,
    /// The file isn't one of kept results, or can't be read.
    Foreign,
    /// The file is one of kept results.
    Read {
        /// The number of results that could be taken.
        taken: usize,
        /// The entries that could not be taken, by their number in the file, from 1.
        refused: Vec<(usize, EntryError)>,
    },
}

impl Import {
    /// What is told of a file, and the results in it; nothing is one that can't be read.
    pub fn of(file: Option<ImportedHistory>) -> (Import, History) {
        match file {
            Some(ImportedHistory { history, refused }) => {
                (Import::Read { taken: history.entries().len(), refused }, history)
            }
            None => (Import::Foreign, History::default()),
        }
    }
}

/// What a file of all is called that is saved on a day.
pub fn file_name(day: u32) -> String {
    ["leader-manager-results-", &date::iso(day), ".json"].concat()
}

/// What is known of the kept results.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct State {
    /// What the browser found last; nothing before it has looked.
    pub found: Option<Found>,
    /// What is kept, as it was read.
    pub recalled: Recalled,
    /// What the last press came to.
    pub notice: Option<Notice>,
    /// What the last file came to.
    pub import: Option<Import>,
    /// Whether it is asked if all are to go indeed.
    pub asks_to_erase: bool,
    /// The one that went last.
    pub removed: Option<Entry>,
    /// The number whose last picture could not be made.
    pub picture_failed: Option<Measure>,
}

impl State {
    /// The kept results are asked for: whenever they are, the browser looks.
    pub(super) fn asked(&mut self, _: &Request, asked: Asked) -> Vec<state::Effect> {
        let focus = asked.by_person.then_some(state::Effect::Focus(Target::Tool));
        focus.into_iter().chain([state::Effect::History(Effect::Look)]).collect()
    }

    /// Takes in a fact.
    pub(super) fn apply(&mut self, request: &Request, fact: Fact) -> Vec<state::Effect> {
        let effects = match fact {
            Fact::Found(found) => {
                self.take_in(found);
                Vec::new()
            }
            Fact::KeepPressed => {
                let own = (request.voice == Voice::Own).then(|| request.first.outcome.clone());
                self.changes(Notice::Kept, Change::Keep(own))
            }
            Fact::EntryPressed(place) => {
                let Some(entry) = self.entries().get(place) else { return Vec::new() };
                let outcome = entry.outcome.clone();
                return vec![state::Effect::Open(Box::new(NamedResult { name: None, outcome }))];
            }
            Fact::RemovePressed(place) => {
                let Some(entry) = self.entries().get(place).cloned() else { return Vec::new() };
                self.removed = Some(entry.clone());
                self.changes(Notice::Removed, Change::Remove(entry))
            }
            Fact::PutBackPressed => match self.removed.take() {
                Some(entry) => {
                    let mut history = History::default();
                    history.add(entry.day, entry.outcome);
                    self.changes(Notice::PutBack, Change::Add(history))
                }
                None => Vec::new(),
            },
            Fact::ErasePressed => {
                self.asks_to_erase = !self.asks_to_erase;
                Vec::new()
            }
            Fact::EraseConfirmed => {
                *self = State { notice: Some(Notice::Erased), ..State::default() };
                vec![Effect::Erase, Effect::FocusNotice]
            }
            Fact::ExportPressed => vec![Effect::SaveFile],
            Fact::FileSaved(is_saved) => {
                self.speak_anew();
                self.notice = (!is_saved).then_some(Notice::NotSaved);
                if is_saved { Vec::new() } else { vec![Effect::FocusNotice] }
            }
            Fact::FileChosen => vec![Effect::ReadFile],
            Fact::FileRead(import, history) => {
                let mut effects = self.changes(Notice::Imported, Change::Add(history));
                if !matches!(import, Import::Read { taken: 1.., .. }) {
                    effects.retain(|effect| *effect == Effect::FocusNotice);
                }
                self.import = Some(import);
                effects
            }
            Fact::PicturePressed(measure, format) => {
                self.picture_failed = None;
                vec![Effect::SavePicture(measure, format)]
            }
            Fact::PictureEnded(measure, is_saved) => {
                self.picture_failed = (!is_saved).then_some(measure);
                Vec::new()
            }
        };
        effects.into_iter().map(state::Effect::History).collect()
    }

    /// The results that are kept, oldest first.
    pub fn entries(&self) -> &[Entry] {
        self.recalled.history.entries()
    }

    /// Whether somebody has consented to results being kept.
    pub fn is_kept(&self) -> bool {
        matches!(&self.found, Some(Found { storage: Storage::Record(_), .. }))
    }

    /// Whether this result is among those that are kept.
    pub fn has(&self, outcome: &Outcome) -> bool {
        self.entries().iter().any(|entry| entry.outcome == *outcome)
    }

    /// What a day is called.
    pub fn date(&self, day: u32) -> String {
        let dates = self.found.as_ref().map(|found| found.dates.as_slice()).unwrap_or_default();
        let name = dates.iter().find(|(named, _)| *named == day);
        name.map_or_else(|| date::iso(day), |(_, name)| name.clone())
    }

    /// What became of the numbers of those that answer the same statements as the result on screen.
    pub fn trend(&self, request: &Request) -> Trend {
        trend(&self.recalled.history, request.first.outcome.revision())
    }

    fn take_in(&mut self, mut found: Found) {
        // A day that has just been removed is still told of by its name.
        let named = self.found.take().map(|before| before.dates).unwrap_or_default();
        let is_new = |day: u32| !found.dates.iter().any(|(known, _)| *known == day);
        let others: Vec<_> = named.into_iter().filter(|(day, _)| is_new(*day)).collect();
        found.dates.extend(others);
        self.recalled = match &found.storage {
            Storage::Record(record) => History::from_record(record),
            _ => Recalled::default(),
        };
        self.found = Some(found);
    }

    /// What was said of the press before is over.
    fn speak_anew(&mut self) {
        (self.notice, self.import) = (None, None);
        if let Some(found) = &mut self.found {
            found.is_refused = false;
        }
    }

    fn changes(&mut self, notice: Notice, change: Change) -> Vec<Effect> {
        self.speak_anew();
        if notice != Notice::Removed {
            self.removed = None;
        }
        self.asks_to_erase = false;
        self.notice = Some(notice);
        vec![Effect::Change(change), Effect::FocusNotice]
    }
}
