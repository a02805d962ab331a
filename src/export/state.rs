//! What is exported of a result, and what became of it: pictures, a printed page, files, and a file that
//! is brought back.

use super::{Format, qr::Code};
use crate::{
    files::FileFormat,
    picture::card::Shape,
    result::{Asked, Request},
    state::{self, Target},
};
use quiz::{
    export::ImportError,
    link::{self, NamedResult},
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
    /// Somebody pressed for the picture that can be posted, to save it or to share it.
    PostPressed(Shape, Posting),
    /// A picture was saved or shared, or couldn't be.
    PictureEnded(bool),
    /// Whether the system's share sheet takes pictures is known.
    SharingKnown(bool),
    /// Somebody pressed to print one page.
    PrintPressed,
    /// A window for the page was opened on this day, as the reader's language writes it; or refused.
    WindowEnded(Option<String>),
    /// The page was given to the printer, or couldn't be made.
    SheetEnded(bool),
    /// The whole page could not be given to the printer.
    PrintRefused,
    /// Somebody pressed to save the result as JSON.
    JsonPressed,
    /// Somebody pressed to save the result as CSV.
    CsvPressed,
    /// Somebody chose a file.
    FileChosen,
    /// The result in the file, or what to say of it.
    FileRead(Result<Box<NamedResult>, Told>),
    /// A file was saved, or what writes it could not be fetched.
    FileEnded(bool),
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
    /// Save the picture that can be posted, or hand it to the share sheet.
    Post(Shape, Posting),
    /// Find out whether the system's share sheet takes pictures.
    AskSharing,
    /// Open a window for the page that is to be printed.
    OpenWindow,
    /// Print the page that is drawn next, in that window.
    PrintSheet,
    /// Print the page that is drawn now, in that window.
    FillWindow,
    /// Print all that is in this window.
    PrintAll,
    /// Save the result as a file.
    SaveFile(FileFormat),
    /// Read the file that was chosen.
    ReadFile,
}

/// What becomes of the picture that can be posted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Posting {
    /// It is saved as a file.
    Save,
    /// The system's share sheet takes it.
    Share,
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
    /// A picture could not be made, or not be shared.
    PictureFailed,
    /// There was no window for the one page, so the whole page was printed.
    AllPrinted,
    /// The whole page could not be printed, either.
    NotPrinted,
    /// What writes and reads files could not be fetched.
    Unavailable,
    /// The file can't be read.
    Unreadable,
    /// The file holds no result that can be shown.
    NotOpened(ImportError),
}

/// What is known of the export.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct State {
    /// Whether the system's share sheet takes pictures.
    pub takes_pictures: bool,
    /// Whether there is a link to the result.
    pub has_link: bool,
    /// The code of the link; none where that is too long.
    pub code: Option<Code>,
    /// The day, as the reader's language writes it, on which a page is being printed.
    pub printing: Option<String>,
    /// What there is to say of the last wish.
    pub told: Option<Told>,
}

impl State {
    /// The export is asked for.
    pub(super) fn asked(&mut self, request: &Request, asked: Asked) -> Vec<state::Effect> {
        let link = link(request);
        self.has_link = link.is_some();
        self.code = link.and_then(|link| Code::of(&link));
        let ask = state::Effect::Export(Effect::AskSharing);
        let focus = asked.by_person.then_some(state::Effect::Focus(Target::Tool));
        [ask].into_iter().chain(focus).collect()
    }

    /// Takes in a fact.
    pub(super) fn apply(&mut self, _: &Request, fact: Fact) -> Vec<state::Effect> {
        self.told = None;
        let effect = match fact {
            Fact::PicturePressed { chart, format } => Effect::Draw { chart, format },
            Fact::PostPressed(shape, posting) => Effect::Post(shape, posting),
            Fact::PictureEnded(has_worked) => {
                self.told = (!has_worked).then_some(Told::PictureFailed);
                return Vec::new();
            }
            Fact::SharingKnown(takes_pictures) => {
                self.takes_pictures = takes_pictures;
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
            Fact::PrintRefused => return self.tell(Told::NotPrinted),
            Fact::JsonPressed => Effect::SaveFile(FileFormat::Json),
            Fact::CsvPressed => Effect::SaveFile(FileFormat::Csv),
            Fact::FileChosen => Effect::ReadFile,
            Fact::FileRead(Ok(result)) => return vec![state::Effect::Open(result)],
            Fact::FileRead(Err(told)) => return self.tell(told),
            Fact::FileEnded(true) => return Vec::new(),
            Fact::FileEnded(false) => return self.tell(Told::Unavailable),
        };
        vec![state::Effect::Export(effect)]
    }

    fn tell(&mut self, told: Told) -> Vec<state::Effect> {
        self.told = Some(told);
        Vec::new()
    }
}

/// What a file of the result is called.
pub fn file_name(format: FileFormat) -> String {
    ["leader-or-manager-result.", format.id()].concat()
}

/// The address that holds the result, and whose it is; none where links would lead nowhere.
pub(super) fn link(request: &Request) -> Option<String> {
    let base = request.addresses.base.as_ref()?;
    Some(link::link_to(base, std::slice::from_ref(&request.first)))
}
