//! Two results side by side. A part of the program of its own: the rest of it calls only the functions
//! of [`DOOR`].

mod partner;
pub mod picture;
mod radar;
mod run;
mod state;
mod strips;
mod table;
mod talk;
mod totals;
mod verdict;
mod view;
mod who;

pub use crate::picture::file::Format;
pub use run::Places;
pub use state::{Effect, Fact, Refused, State, Who};

use crate::result::{ToolDoor, ToolView};
use view::of;

/// What the rest of the program calls in this part.
pub type Door = ToolDoor<State, Fact, Effect>;

/// What every piece of the comparison is drawn from.
type View<'a> = ToolView<'a, State, Fact>;

/// The functions of this part.
pub static DOOR: Door =
    Door { asked: State::asked, apply: State::apply, view: view::view, carry_out: run::carry_out };
