//! What can happen in the quiz, and what the browser can be asked to do about it.

use super::Settings;
use crate::{
    breakdown, compare, export, history,
    parts::Door,
    result::{self, Addresses, Asked, TakenUp, Tool},
};
use quiz::{
    instrument::{Answer, Length, Place, RoleDemand},
    link::{LinkError, NamedResult},
    scoring::Measure,
    words::Part,
};
use std::rc::Rc;

/// Something that happened. Those of tools are counted, because how they are copied is theirs to load.
#[derive(Clone, Debug, PartialEq)]
pub enum Fact {
    /// A length was chosen on the start screen.
    LengthChosen(Length),
    /// Start was pressed.
    Started,
    /// Go on was pressed.
    Resumed,
    /// The result that this tab has come to is wanted once more.
    ResultWanted,
    /// Start again was pressed, on any screen.
    Restarted,
    /// Starting again was taken back.
    RestartTakenBack,
    /// An answer was selected without being decided on: arrow keys.
    AnswerSelected(Answer),
    /// An answer was decided on: a pointer press, or a digit.
    AnswerDecided(Answer),
    /// The instant of confirmation is over.
    ConfirmationEnded,
    /// Next was pressed.
    WentOn,
    /// Back was pressed.
    WentBack,
    /// A place was chosen, or left out.
    PlaceChosen(Option<Place>),
    /// A role's demand was chosen, or left out.
    DemandChosen(Option<RoleDemand>),
    /// The statements behind one's own result are taken up again.
    TakenUp(TakenUp),
    /// The visitor of a shared result wants to take the quiz.
    TakeWanted,
    /// Whoever has opened a link wants to see it beside their own result.
    OwnWanted,
    /// The page has this address since it was told of the finished result: that one is the reader's own.
    Addressed(String),
    /// The page's address now holds other results, or something like it.
    LinkOpened(String),
    /// A kept result, or one from a file, is to be shown.
    ResultOpened(Box<NamedResult>),
    /// The page's author asks for something else.
    SettingsChanged(Settings),
    /// A part of the program has been fetched.
    PartCame(Door),
    /// A part of the program could not be fetched.
    PartFailed(Part),
    /// Other words have come, and those of this part not among them.
    WordsLost(Part),
    /// The quiz is on the page again, and whoever was to bring what it waits for is gone.
    CameBack,
    /// What could not be fetched is wanted once more.
    RetryPressed,
    /// A pointer or the focus came near the button of a tool.
    ToolNeared(Tool),
    /// The button of a tool was pressed.
    ToolPressed(Tool),
    /// A number of the result was pressed: how did it come about?
    NumberPressed(Measure),
    /// A tool that was asked for can be shown.
    ToolReady(Asked, Addresses),
    /// Something happened on the page of the result.
    Result(result::Fact),
    /// Something happened while comparing.
    Compare(Rc<compare::Fact>),
    /// Something happened in the breakdown.
    Breakdown(Rc<breakdown::Fact>),
    /// Something happened while exporting.
    Export(Rc<export::Fact>),
    /// Something happened among the kept results.
    History(Rc<history::Fact>),
}

/// Something the browser is to do.
#[derive(Clone, Debug, PartialEq)]
pub enum Effect {
    /// Keep the session under way in this browser, or forget what is kept there where there is none.
    Keep,
    /// Remember in this tab what else is the person's own, and forget what isn't any more.
    Remember,
    /// Forget in this browser and in this tab what was kept there of sessions.
    Forget,
    /// Keep the result on screen among those of before, where the person has asked for that.
    Record,
    /// Call back with [`Fact::ConfirmationEnded`] in an instant.
    Confirm,
    /// Move the focus, once the screen is drawn.
    Focus(Target),
    /// Pass on the link of the result on screen.
    PassOn(result::Way),
    /// Fetch a part of the program with its words and looks.
    Fetch(Part),
    /// Call back with [`Fact::ToolReady`] once the tool's part is there.
    OpenTool(Asked),
    /// Show another result.
    Open(Box<NamedResult>),
    /// Ask the statement at this place once more.
    Ask(usize),
    /// Take this address for that of the reader's own result.
    Claim(String),
    /// Tell the page, once the screen is drawn.
    Tell(News),
    /// Something that comparing needs.
    Compare(compare::Effect),
    /// Something that the breakdown needs.
    Breakdown(breakdown::Effect),
    /// Something that exporting needs.
    Export(export::Effect),
    /// Something that the kept results need.
    History(history::Effect),
}

/// Where the focus goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Target {
    /// The heading of the screen: the statement, or the headline.
    Heading,
    /// The sentence saying what is needed.
    Problem,
    /// The field that holds the link.
    Link,
    /// The heading of the tool, or the number that was asked for.
    Tool,
    /// The number that was asked for, with as much as fits of what follows it.
    Number,
}

/// What the page is told, as events on the element.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum News {
    /// The quiz was started or gone on with.
    Started(Length),
    /// A statement was answered; never which way.
    Answered {
        /// The number of the statement, from 1.
        position: usize,
        /// How many there are.
        count: usize,
    },
    /// The quiz is done, and its result is on screen.
    Completed,
    /// The link of the result on screen was copied or shared.
    Shared,
    /// A link was refused.
    Refused(LinkError),
}
