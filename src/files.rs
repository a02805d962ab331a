//! Files to take away and to bring back: JSON and CSV of a result, of the kept results and of a team. A
//! part of the program that other parts fetch when a file is wanted; it says nothing to a person.

use browser::letters;
use quiz::{
    export::{self, ImportError, Separator, TeamJson},
    history::{
        History,
        file::{self, ImportedHistory},
    },
    instrument::Revision,
    link::NamedResult,
    scoring::{Measure, Outcome},
    team::{Member, Summary, Team},
};
use std::fmt;

/// The format of a file that is saved.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FileFormat {
    /// Comma-separated values.
    Csv,
    /// JSON.
    Json,
}

impl FileFormat {
    /// How the name of such a file ends.
    pub const fn id(self) -> &'static str {
        match self {
            FileFormat::Csv => "csv",
            FileFormat::Json => "json",
        }
    }

    /// The media type of such a file.
    pub const fn media_type(self) -> &'static str {
        match self {
            FileFormat::Csv => "text/csv",
            FileFormat::Json => "application/json",
        }
    }
}

/// What other parts call in this one.
#[derive(Debug)]
pub struct Door {
    /// The file of a result, with the name of the person.
    pub result: fn(FileFormat, Option<&str>, &Outcome) -> String,
    /// The result in a file, for a quiz that asks the statements of this revision.
    pub read_result: fn(&str, Revision) -> Result<NamedResult, ImportError>,
    /// The file of the kept results.
    pub history: fn(&History) -> String,
    /// The results in a file of kept results, on a day.
    pub read_history: fn(&str, u32) -> Result<ImportedHistory, ImportError>,
    /// A file of a team, with nobody in it yet.
    pub team: fn(FileFormat) -> Box<dyn TeamFile>,
}

/// There is one door.
impl PartialEq for Door {
    fn eq(&self, _: &Door) -> bool {
        true
    }
}

/// A file of a team, put together member by member so that a browser can draw in between.
pub trait TeamFile {
    /// Adds one more member.
    fn add(&mut self, member: &Member);

    /// Ends with the whole text. `summary` is what a number of everybody comes to.
    fn finish(self: Box<Self>, team: &Team, summary: &dyn Fn(Measure) -> Option<Summary>)
    -> String;
}

/// Only its name: a trait that asked for `Debug` would ship all that a file can say of itself.
impl fmt::Debug for dyn TeamFile {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("TeamFile")
    }
}

/// The functions of this part, as the reader's spreadsheet expects their files.
pub fn door() -> &'static Door {
    if letters::has_decimal_comma() { &DOOR_WITH_SEMICOLONS } else { &DOOR }
}

/// The functions of this part.
pub static DOOR: Door = Door {
    result: |format, name, outcome| result(format, name, outcome, Separator::Comma),
    read_result: export::import::read,
    history: file::history_json,
    read_history: file::read,
    team: |format| team(format, Separator::Comma),
};

/// The same functions for whoever writes decimals with a comma.
pub static DOOR_WITH_SEMICOLONS: Door = Door {
    result: |format, name, outcome| result(format, name, outcome, Separator::Semicolon),
    team: |format| team(format, Separator::Semicolon),
    ..DOOR
};

fn result(
    format: FileFormat,
    name: Option<&str>,
    outcome: &Outcome,
    separator: Separator,
) -> String {
    match format {
        FileFormat::Csv => {
            [export::csv_heading(separator), export::csv_row(name, outcome, separator)].concat()
        }
        FileFormat::Json => export::result_json(name, outcome),
    }
}

fn team(format: FileFormat, separator: Separator) -> Box<dyn TeamFile> {
    match format {
        FileFormat::Csv => Box::new(TeamCsv(export::csv_heading(separator), separator)),
        FileFormat::Json => Box::new(TeamJson::default()),
    }
}

#[derive(Debug)]
struct TeamCsv(String, Separator);

impl TeamFile for TeamCsv {
    fn add(&mut self, member: &Member) {
        self.0.push_str(&export::csv_row(member.name.as_deref(), &member.outcome, self.1));
    }

    fn finish(self: Box<Self>, _: &Team, _: &dyn Fn(Measure) -> Option<Summary>) -> String {
        self.0
    }
}

impl TeamFile for TeamJson {
    fn add(&mut self, member: &Member) {
        TeamJson::add(self, member);
    }

    fn finish(
        mut self: Box<Self>,
        team: &Team,
        summary: &dyn Fn(Measure) -> Option<Summary>,
    ) -> String {
        for measure in Measure::all() {
            if let Some(summary) = summary(measure) {
                self.summary(measure, &summary);
            }
        }
        TeamJson::finish(*self, team)
    }
}
