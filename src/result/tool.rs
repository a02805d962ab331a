//! The tools of a result: what somebody may want of it beyond reading it. Each is a part of the program
//! of its own, so that opening it takes a moment and may fail.

use quiz::{scoring::Measure, words::Part};

/// A tool under a result.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tool {
    /// Shows it beside somebody else's.
    Compare,
    /// Shows how its numbers came about.
    Breakdown,
    /// Gives it as pictures, print, files, and a code for the phone across the table.
    Export,
    /// Keeps it on this device, and shows how it changes.
    History,
}

impl Tool {
    /// All four tools, in the order in which they are offered.
    pub const ALL: [Tool; 4] = [Tool::Compare, Tool::Export, Tool::History, Tool::Breakdown];

    /// The tools of somebody else's result: what is kept on a device is the reader's own.
    pub const OF_OTHERS: [Tool; 3] = [Tool::Compare, Tool::Export, Tool::Breakdown];

    /// The part of the program that it is.
    pub const fn part(self) -> Part {
        match self {
            Tool::Compare => Part::Compare,
            Tool::Breakdown => Part::Breakdown,
            Tool::Export => Part::Export,
            Tool::History => Part::History,
        }
    }
}

/// The wish for a tool.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Asked {
    /// The tool that is wanted.
    pub tool: Tool,
    /// The number that is wanted of the breakdown, where it is one.
    pub number: Option<Measure>,
    /// Whether a person has pressed something, so that the focus may be moved.
    pub by_person: bool,
}

/// What has become of the wish for a tool.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ToolState {
    /// Nobody has asked for one.
    Closed,
    /// A tool is on its way.
    Opening(Asked),
    /// A tool is there.
    Open(Tool),
    /// A tool couldn't be fetched.
    Failed(Tool),
}

impl ToolState {
    /// The tool that is shown, or will be.
    pub fn shown(self) -> Option<Tool> {
        match self {
            ToolState::Opening(asked) => Some(asked.tool),
            ToolState::Open(tool) => Some(tool),
            ToolState::Closed | ToolState::Failed(_) => None,
        }
    }

    /// The wish that has not been met yet.
    pub fn wanted(self) -> Option<Asked> {
        match self {
            ToolState::Opening(asked) => Some(asked),
            _ => None,
        }
    }
}
