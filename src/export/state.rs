//! What is exported of a result, and what became of it: pictures, a printed page, files, and a file that
//! is brought back.

use super::Format;
use crate::{
    result::{Asked, Request},
    state::{self, Target},
};
use quiz::{
    export::{self, ImportError},
    instrument::Revision,
    link,
};

/// Something that happened while exporting.
#[derive(Clone, Debug, PartialEq)]
pub enum Fact {
    /// Somebody pressed a chart's button for a picture.
    PicturePressed {
        /// The chart that is to be saved.
        chart: Chart,
        /// The format on the button that was pressed.
        format: Format,
    },
    /// A picture of this chart was saved, or couldn't be made.
    PictureEnded(Chart, bool),
    /// Somebody pressed to print one page.
    PrintPressed,
    /// A window for the page was opened on this day, as the reader's language writes it; or refused.
    WindowEnded(Option<String>),
    /// The page was given to the printer, or couldn't be made.
    SheetEnded(bool),
    /// Somebody pressed to save the result as JSON.
    JsonPressed,
    /// Somebody pressed to save the result as CSV.
    CsvPressed,
    /// Somebody chose a file.
    FileChosen,
    /// The text of the file, or nothing where it can't be read, for a quiz that asks the statements of
    /// this revision.
    FileRead(Option<String>, Revision),
}

/// Something the browser is to do.
#[derive(Clone, Debug, PartialEq)]
pub enum Effect {
    /// Save a picture of a chart.
    Draw {
        /// The chart to be drawn.
        chart: Chart,
        /// The format to write it in.
        format: Format,
    },
    /// Open a window for the page that is to be printed.
    OpenWindow,
    /// Print the page that is drawn next, in that window.
    PrintSheet,
    /// Print the page that is drawn now, in that window.
    FillWindow,
    /// Print all that is in this window.
    PrintAll,
    /// Read the file that was chosen.
    ReadFile,
}

/// A chart that every result has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Chart {
    /// The result's six dimensions.
    Radar,
    /// Their differences in order.
    Dumbbell,
}

impl Chart {
    /// Both charts, in the order in which they are offered.
    pub const ALL: [Chart; 2] = [Chart::Radar, Chart::Dumbbell];

    /// What a file of the chart is called by.
    pub const fn id(self) -> &'static str {
        match self {
            Chart::Radar => "radar",
            Chart::Dumbbell => "dumbbell",
        }
    }
}

/// What there is to say of the last wish.
#[derive(Clone, Debug, PartialEq)]
pub enum Told {
    /// A picture of this chart could not be made.
    PictureFailed(Chart),
    /// There was no window for the one page, so the whole page was printed.
    AllPrinted,
    /// The file can't be read.
    Unreadable,
    /// The file holds no result that can be shown.
    NotOpened(ImportError),
}

/// What is known of the export.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct State {
    /// The day, as the reader's language writes it, on which a page is being printed.
    pub printing: Option<String>,
    /// What there is to say of the last wish.
    pub told: Option<Told>,
}

impl State {
    /// The export is asked for.
    pub(super) fn asked(&mut self, _: &Request, asked: Asked) -> Vec<state::Effect> {
        let focus = state::Effect::Focus(Target::Tool);
        if asked.by_person { vec![focus] } else { Vec::new() }
    }

    /// Takes in a fact.
    pub(super) fn apply(&mut self, request: &Request, fact: Fact) -> Vec<state::Effect> {
        self.told = None;
        let effect = match fact {
            Fact::PicturePressed { chart, format } => Effect::Draw { chart, format },
            Fact::PictureEnded(chart, is_saved) => {
                self.told = (!is_saved).then_some(Told::PictureFailed(chart));
                return Vec::new();
            }
            Fact::PrintPressed => Effect::OpenWindow,
            Fact::WindowEnded(Some(day)) => {
                self.printing = Some(day);
                Effect::PrintSheet
            }
            Fact::SheetEnded(true) => {
                self.printing = None;
                return Vec::new();
            }
            Fact::WindowEnded(None) | Fact::SheetEnded(false) => {
                self.printing = None;
                self.told = Some(Told::AllPrinted);
                Effect::PrintAll
            }
            Fact::JsonPressed => return vec![saved_as_json(request)],
            Fact::CsvPressed => return vec![saved_as_csv(request)],
            Fact::FileChosen => Effect::ReadFile,
            Fact::FileRead(None, _) => return self.tell(Told::Unreadable),
            Fact::FileRead(Some(text), revision) => match export::import::read(&text, revision) {
                Ok(result) => return vec![state::Effect::Open(Box::new(result))],
                Err(error) => return self.tell(Told::NotOpened(error)),
            },
        };
        vec![state::Effect::Export(effect)]
    }

    fn tell(&mut self, told: Told) -> Vec<state::Effect> {
        self.told = Some(told);
        Vec::new()
    }
}

/// The address that holds the result, and whose it is.
pub(super) fn link(request: &Request) -> String {
    link::with_named_results(&request.addresses.base, std::slice::from_ref(&request.first))
}

fn saved_as_json(request: &Request) -> state::Effect {
    let name = request.first.name.as_ref().map(|name| name.text());
    state::Effect::Save {
        name: "leader-or-manager-result.json".into(),
        kind: "application/json",
        text: export::result_json(name, &request.first.outcome),
    }
}

fn saved_as_csv(request: &Request) -> state::Effect {
    let name = request.first.name.as_ref().map(|name| name.text());
    let line = export::csv_row(name, &request.first.outcome);
    state::Effect::Save {
        name: "leader-or-manager-result.csv".into(),
        kind: "text/csv",
        text: [export::csv_heading(), line].concat(),
    }
}
