//! What can happen on the page, and what can be done about it: the state's whole surface.

use super::Order;
use crate::files::{self, FileFormat};

/// Where a text came from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Source {
    /// The page's own address.
    Address,
    /// The field for pasting.
    Paste,
    /// A file, by its name.
    File(String),
    /// The page itself: what it has kept, or made up.
    Page,
}

/// What follows a piece of text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Then {
    /// More of the same text.
    More,
    /// Another text follows.
    OtherText,
    /// Nothing follows.
    Nothing,
}

/// A piece of text to read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Piece {
    /// Where it comes from.
    pub source: Source,
    /// What was read.
    pub text: String,
    /// How many bytes it has in the file; how much of the work it is.
    pub bytes: u64,
    /// What follows the piece.
    pub then: Then,
}

/// What there is to copy.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Copied {
    /// The message that asks people for their links.
    Invitation,
    /// The team's link.
    Link,
}

/// Which way to turn the table's page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Turn {
    /// One page back, towards the beginning.
    Back,
    /// One page on, towards the end.
    On,
}

/// Something to say that isn't said by what is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Notice {
    /// The field for pasting is empty.
    NothingPasted,
    /// What was read held no result.
    NothingFound,
    /// A file could not be read.
    Unreadable,
    /// Other work is under way.
    Busy,
    /// It is on the clipboard.
    Copied(Copied),
    /// The clipboard refused it.
    NotCopied(Copied),
    /// The file was handed to the browser.
    Saved,
    /// What writes files could not be fetched.
    NotSaved,
    /// Everything is erased.
    Erased,
    /// What was erased is there again.
    Restored,
}

/// Something that happened on the page for teams.
#[derive(Clone, Debug, PartialEq)]
pub enum Fact {
    /// The page's address holds results.
    LinkOpened(String),
    /// This tab has kept a team, as this text.
    Recalled(String),
    /// The person wants to see a team that is made up, of this text.
    ExampleAsked(String),
    /// The person wants what is pasted to be read.
    PasteConfirmed,
    /// A whole text is there.
    TextGiven(Source, String),
    /// The person has chosen files.
    FilesChosen,
    /// Files of so many bytes are there to be read.
    FilesGiven(u64),
    /// A piece of a file is there.
    PieceRead(Piece),
    /// A file can't be read.
    ReadFailed,
    /// The person wants no more to be read or written.
    Stopped,
    /// The person wants nothing to be left.
    Erased,
    /// The person wants what was there before: before everything was erased, or before the example.
    TakenBack,
    /// Something is dragged over the page, or no longer.
    Dragged(bool),
    /// A heading of the table was pressed.
    OrderPressed(Order),
    /// The table's page is turned.
    Turned(Turn),
    /// What the find field says.
    Sought(String),
    /// The person wants a file.
    SaveAsked(FileFormat),
    /// What writes files is there, or could not be fetched.
    FilesCame(FileFormat, Option<&'static files::Door>),
    /// The person wants names in the team's link, or no longer.
    NamesToggled,
    /// The person wants something on the clipboard.
    CopyAsked(Copied),
    /// Whether the clipboard took it.
    CopyEnded(Copied, bool),
}

/// Something to do that the state itself can't.
#[derive(Clone, Debug, PartialEq)]
pub enum Effect {
    /// Call [`State::work`](super::State::work) again after the browser had its turn.
    Continue,
    /// State what is in the field for pasting.
    TakePaste,
    /// State which files were chosen.
    TakeChosen,
    /// State the next piece of the files.
    NextPiece,
    /// The rest of the files isn't wanted.
    DropFiles,
    /// Empty the field for pasting.
    ClearPaste,
    /// Take the results out of the page's address.
    ForgetAddress,
    /// Fetch what writes files of a format.
    FetchFiles(FileFormat),
    /// Hand a file to the person.
    Save(FileFormat, String),
    /// Put something on the clipboard.
    Copy(Copied),
    /// Keep the team for as long as the tab lives.
    Keep,
    /// Keep nothing any more.
    Forget,
    /// Move the focus once the page is drawn.
    Focus(Target),
}

/// What can get the focus.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Target {
    /// The heading of the team.
    Team,
    /// What was read and what not.
    Reading,
    /// The field for pasting.
    Paste,
    /// The button that takes the erasing back.
    Undo,
    /// The button that shows the example.
    Example,
}
