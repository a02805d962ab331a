//! Everything the quiz knows, and the one place where it changes: facts go in, effects come out. No
//! browser and no markup here, so all of it is tested natively. What only a part of the program does is
//! behind that part's door.

mod apply;
mod event;
mod own;
mod reached;

pub use event::{Effect, Fact, News, Target};
pub use own::Own;

use crate::{
    parts::{Door, Doors},
    result::{self, Fact as ResultFact},
    take::fact_of,
};
use quiz::{
    instrument::{Length, Revision},
    link::{LinkError, NamedResult},
    taking::Session,
    words::Part,
};

/// What the page's author asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Settings {
    /// The only length on offer; `None` lets the person choose.
    pub fixed_length: Option<Length>,
    /// Whether an unfinished quiz is kept in this browser.
    pub resume: bool,
    /// Which statements the words ask: only their results are shown.
    pub revision: Revision,
}

impl Settings {
    /// The length that is selected at first.
    pub fn first_length(&self) -> Length {
        self.fixed_length.unwrap_or(Length::Snapshot)
    }
}

/// An address that holds a result.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Linked {
    /// The whole address, as the page has it.
    pub address: String,
    /// Whether the page has put it there for the person's own result.
    pub is_own: bool,
}

/// A result that is to be shown.
#[derive(Clone, Debug, PartialEq)]
pub enum Wanted {
    /// The one that this tab has come to.
    Own {
        /// Whether its last question has just been answered.
        is_new: bool,
    },
    /// The results that an address holds.
    Linked(Linked),
    /// A result that was kept on this device, or read from a file.
    Named(Box<NamedResult>),
}

/// What is on screen. One value, so that no two screens can be half there.
#[derive(Debug)]
pub enum Screen {
    /// What it is, and how to begin.
    Start {
        /// The length that Start begins.
        length: Length,
        /// Why a link wasn't shown.
        refusal: Option<LinkError>,
    },
    /// A statement, or the two optional questions.
    Taking {
        /// The person's way so far.
        session: Session,
        /// What is going on with the statement.
        phase: QuestionPhase,
    },
    /// The part of the program that shows results is on its way.
    Opening {
        /// The result that will be shown.
        wanted: Wanted,
        /// Whether a person has asked for it, so that the focus goes there.
        by_person: bool,
        /// Whether the part could not be fetched.
        has_failed: bool,
    },
    /// A result.
    Result(Box<result::State>),
}

/// What is going on with the statement on screen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum QuestionPhase {
    /// The statement waits for an answer.
    Asking,
    /// The person wanted to go on without one.
    Missing,
    /// An answer was decided on, and is shown for an instant before the next statement comes.
    Confirming,
}

/// The quiz's state.
#[derive(Debug)]
pub struct State {
    settings: Settings,
    screen: Screen,
    /// What is the person's own.
    own: Own,
    /// What was, until they started again, as long as they can take that back.
    forgotten: Option<Box<Own>>,
    /// Whether they have come from there just now, and not in a session that was kept.
    is_met: bool,
    /// The doors of the parts that are there.
    doors: Doors,
}

impl State {
    /// The state at the start, from what is known of the person and the address that holds a result, or
    /// none; and what has to be done about it. `doors` are those of the parts that are there already.
    pub fn new(
        settings: Settings,
        own: Own,
        address: String,
        doors: Doors,
    ) -> (State, Vec<Effect>) {
        let screen = Screen::Start { length: settings.first_length(), refusal: None };
        let mut state = State { settings, screen, own, forgotten: None, is_met: false, doors };
        let effects = match &*address {
            "" => Vec::new(),
            // Nothing takes the focus of a page that has just been opened.
            _ => state.link_opened(address, false),
        };
        (state, effects)
    }

    /// Whether this tab has finished the quiz, so that its result can be shown again.
    pub fn has_finished(&self) -> bool {
        self.own.finished.is_some()
    }

    /// Whether what can be begun or gone on with here will stand beside somebody else's result.
    pub fn has_partner(&self) -> bool {
        !self.own.partners.is_empty() && (self.is_met || self.own.unfinished.is_some())
    }

    /// What is on screen.
    pub fn screen(&self) -> &Screen {
        &self.screen
    }

    /// The result on screen.
    pub fn result(&self) -> Option<&result::State> {
        match &self.screen {
            Screen::Result(result) => Some(result),
            _ => None,
        }
    }

    /// What the page's author asked for.
    pub fn settings(&self) -> &Settings {
        &self.settings
    }

    /// The session that can be gone on with from the start screen.
    pub fn unfinished(&self) -> Option<&Session> {
        self.own.unfinished.as_ref()
    }

    /// Whether starting again can be taken back.
    pub fn has_forgotten(&self) -> bool {
        self.forgotten.is_some()
    }

    /// The doors of the parts that are there.
    pub fn doors(&self) -> &Doors {
        &self.doors
    }

    /// What a key means while the focus is in the answers of a statement, or in the chart of a result: what it
    /// types, and its place on the keyboard.
    pub fn fact_of_key(&self, key: &str, code: &str) -> Option<Fact> {
        match self.screen {
            Screen::Result(_) => {
                let is_onward = match key {
                    "ArrowRight" | "ArrowDown" => true,
                    "ArrowLeft" | "ArrowUp" => false,
                    _ => return None,
                };
                Some(Fact::Result(ResultFact::DimensionStepped { is_onward }))
            }
            _ if self.screen_name() == "question" => fact_of(key, code),
            _ => None,
        }
    }

    /// Whether a part, or what it says, is on screen.
    pub fn needs(&self, part: Part) -> bool {
        match &self.screen {
            Screen::Result(result) => {
                part == Part::Result || result.tool.shown().is_some_and(|tool| tool.part() == part)
            }
            // A refusal is said in the words of a result.
            Screen::Opening { .. } | Screen::Start { refusal: Some(_), .. } => part == Part::Result,
            Screen::Start { .. } | Screen::Taking { .. } => false,
        }
    }

    /// Takes in the door of a part that came with other words.
    pub fn add_door(&mut self, door: Door) {
        self.doors.add(door);
    }

    /// The name of the screen, for the element's `data-screen`.
    pub fn screen_name(&self) -> &'static str {
        match &self.screen {
            Screen::Start { .. } => "start",
            Screen::Taking { session, .. } => match session.stage().item() {
                Some(_) => "question",
                None => "context",
            },
            Screen::Opening { .. } => "loading",
            Screen::Result(_) => "result",
        }
    }
}
