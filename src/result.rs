//! The result: what it is drawn from, its page, and the row of tools below it. A part of the program of
//! its own: the rest of it calls only the functions of [`DOOR`].

mod addresses;
mod beside;
mod dumbbell;
mod evidence;
mod findings;
mod glance;
mod line;
mod plan;
mod radar;
mod reading;
mod rehearsal;
mod report;
mod scores;
mod share;
mod state;
mod steps;
mod told;
mod tool;
mod tool_buttons;
mod tools;
mod totals;
mod view;

pub use addresses::Addresses;
pub use dumbbell::Dumbbell;
pub use glance::{headline, whose};
pub use line::line;
pub use radar::drawing as radar_drawing;
pub use report::{Piece, ReportProps, caveats};
pub use scores::Scores;
pub use state::{Chart, Fact, Known, Layer, Opened, Owner, Reported, State, TakenUp, Way};
pub use tool::{Asked, Tool, ToolState};
pub use tools::{Around, Request, ToolDoor, ToolView, Tools};
pub use totals::totals;
pub use view::{CallToAction, View, eyebrow};

use crate::state::{Effect, Wanted};
use browser::page::Detail;
use quiz::{history, instrument::Revision, link, taking::Session, words::Words};
use yew::{Callback, Html};

/// What the rest of the program calls in this part.
#[derive(Debug)]
pub struct Door {
    /// Makes the page of a result.
    pub open: fn(Wanted, &Known<'_>) -> Opened,
    /// Takes in what happens on it.
    pub apply: fn(&mut State, Fact) -> Vec<Effect>,
    /// The page as markup.
    pub view: fn(&View<'_>) -> Html,
    /// What its tools are drawn from.
    pub request: fn(&State, Addresses) -> Request,
    /// Where links lead to, from the page that the author wants and the page for teams.
    pub addresses: fn(Option<&str>, Option<&str>) -> Addresses,
    /// The link that holds what is on screen; without an address, where links lead nowhere.
    pub link: fn(&State, &Addresses) -> String,
    /// Passes a link on, and tells how that ended.
    pub pass_on: fn(&Words, Way, &str, Callback<bool>),
    /// Whom somebody who has finished this session, or none so far, compares their result with: those of
    /// the page, as a link without an address.
    pub partners: fn(&State, Option<&Session>) -> String,
    /// Whether an address holds a result that a quiz of this revision can show.
    pub accepts: fn(&str, Revision) -> bool,
    /// The kept results with this one among them, as text: what was kept, and the day.
    pub recorded: fn(&State, &str, u32) -> String,
    /// The session of the result, taken up again; nothing where it isn't the reader's, or has nothing left.
    pub taken_up: fn(&State, TakenUp) -> Option<Session>,
    /// What the page is told of a quiz that is done.
    pub completed: fn(&State, &Addresses) -> Detail,
}

/// The way in, for whoever has just fetched this part.
pub fn door() -> &'static Door {
    rehearsal::begin();
    &DOOR
}

/// The functions of this part.
pub static DOOR: Door = Door {
    open: state::open,
    apply: State::apply,
    view: |view| view.view(),
    request: State::request,
    addresses: Addresses::new,
    link: State::shown_link,
    pass_on: share::pass_on,
    partners: State::partners,
    accepts: |address, revision| {
        let found = link::find_results(address);
        found.is_some_and(|found| link::all_for_quiz(found, revision).is_ok())
    },
    recorded: |state, record, day| history::appended(record, day, &state.reported.outcome),
    taken_up: State::taken_up,
    completed: told::completed,
};
