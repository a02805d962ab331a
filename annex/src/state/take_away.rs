//! What is taken away of a result, and what became of it: pictures, a printed page, files, and a file
//! that is brought back. What a file must hold to be opened is in `import`.

pub mod import;

use super::{Effect, Given};
use import::{Content, NotOpened};
use quiz::{
    export,
    instrument::{Revision, Side},
    link,
};

/// Something that happened.
#[derive(Clone, Debug, PartialEq)]
pub enum Fact {
    /// Somebody pressed a chart's button for a picture.
    PicturePressed {
        /// The chart.
        chart: Chart,
        /// The button.
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
    /// The file has been read, for a quiz that asks the statements of this revision.
    FileRead(Content, Revision),
    /// The quiz was told to show another result, or couldn't be.
    OpeningEnded(bool),
}

/// Something the browser is to do.
#[derive(Clone, Debug, PartialEq)]
pub enum Wish {
    /// Save a picture of a chart.
    Draw {
        /// Which chart.
        chart: Chart,
        /// As what.
        format: Format,
    },
    /// Open a window for the page that is to be printed.
    OpenWindow,
    /// Print the page that is drawn next, in that window.
    PrintSheet,
    /// Print all that is in this window.
    PrintAll,
    /// Read the file that was chosen.
    ReadFile,
    /// Have the quiz show the result in this address.
    OpenResult(String),
}

/// A chart that pictures can be had of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Chart {
    /// The result's six dimensions.
    Radar,
    /// Their differences in order.
    Dumbbell,
    /// Two results over each other.
    Couple,
    /// A side's total over time, or the balance where it is of neither.
    Timeline(Option<Side>),
}

impl Chart {
    /// The charts that every result has.
    pub const OF_A_RESULT: [Chart; 2] = [Chart::Radar, Chart::Dumbbell];

    /// What a file of it is called by.
    pub const fn id(self) -> &'static str {
        match self {
            Chart::Radar => "radar",
            Chart::Dumbbell => "dumbbell",
            Chart::Couple => "couple",
            Chart::Timeline(Some(Side::Leading)) => "timeline-leading",
            Chart::Timeline(Some(Side::Managing)) => "timeline-managing",
            Chart::Timeline(None) => "timeline-balance",
        }
    }
}

/// What a picture is made of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// Dots.
    Png,
    /// Lines.
    Svg,
}

impl Format {
    /// Both.
    pub const ALL: [Format; 2] = [Format::Png, Format::Svg];

    /// How the name of such a file ends.
    pub const fn id(self) -> &'static str {
        match self {
            Format::Png => "png",
            Format::Svg => "svg",
        }
    }
}

/// What there is to say of the last wish.
#[derive(Clone, Debug, PartialEq)]
pub enum Told {
    /// There is no picture of this chart.
    PictureFailed(Chart),
    /// There was no window for one page.
    AllPrinted,
    /// There is no result to open.
    NotOpened(NotOpened),
}

/// What is known.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct TakeAway {
    /// The day, as the reader's language writes it, on which a page is being printed.
    pub printing: Option<String>,
    /// What there is to say of the last wish.
    pub told: Option<Told>,
}

impl TakeAway {
    /// Takes in a fact.
    pub fn apply(&mut self, given: &Given, fact: Fact) -> Vec<Effect> {
        self.told = None;
        let wish = match fact {
            Fact::PicturePressed { chart, format } => Wish::Draw { chart, format },
            Fact::PictureEnded(chart, is_saved) => {
                self.told = (!is_saved).then_some(Told::PictureFailed(chart));
                return Vec::new();
            }
            Fact::PrintPressed => Wish::OpenWindow,
            Fact::WindowEnded(Some(day)) => {
                self.printing = Some(day);
                Wish::PrintSheet
            }
            Fact::SheetEnded(true) => {
                self.printing = None;
                return Vec::new();
            }
            Fact::WindowEnded(None) | Fact::SheetEnded(false) => {
                self.printing = None;
                self.told = Some(Told::AllPrinted);
                Wish::PrintAll
            }
            Fact::JsonPressed => return vec![saved_as_json(given)],
            Fact::CsvPressed => return vec![saved_as_csv(given)],
            Fact::FileChosen => Wish::ReadFile,
            Fact::FileRead(content, revision) => match import::person(content, revision) {
                Ok(person) => Wish::OpenResult(link::with_people("", &[person])),
                Err(fault) => return self.not_opened(fault),
            },
            Fact::OpeningEnded(true) => return Vec::new(),
            Fact::OpeningEnded(false) => return self.not_opened(NotOpened::NoQuiz),
        };
        vec![Effect::TakeAway(wish)]
    }

    fn not_opened(&mut self, fault: NotOpened) -> Vec<Effect> {
        self.told = Some(Told::NotOpened(fault));
        Vec::new()
    }
}

/// The address that holds the result, and whose it is.
pub fn link(given: &Given) -> String {
    link::with_people(&given.base, std::slice::from_ref(&given.first))
}

fn saved_as_json(given: &Given) -> Effect {
    let name = given.first.name.as_ref().map(|name| name.text());
    Effect::Save {
        name: "leader-or-manager-result.json".into(),
        kind: "application/json",
        text: export::result_json(name, &given.first.outcome),
    }
}

fn saved_as_csv(given: &Given) -> Effect {
    let name = given.first.name.as_ref().map(|name| name.text());
    let line = export::csv_row(name, &given.first.outcome);
    Effect::Save {
        name: "leader-or-manager-result.csv".into(),
        kind: "text/csv",
        text: [export::csv_heading(), line].concat(),
    }
}
