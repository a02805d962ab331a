//! How each number of a result came about. A part of the program of its own: the rest of it calls only
//! the functions of [`DOOR`].

mod filled;
mod number;
mod run;
mod state;
mod sums;
mod view;

pub use state::{Effect, Fact, State};

use crate::result::{ToolDoor, ToolView};

/// What the rest of the program calls in this part.
pub type Door = ToolDoor<State, Fact, Effect>;

/// What every piece of the breakdown is drawn from.
type View<'a> = ToolView<'a, State, Fact>;

/// The functions of this part.
pub static DOOR: Door =
    Door { asked: State::asked, apply: State::apply, view: view::view, carry_out: run::carry_out };
