//! The results kept on this device: whether they are, which ones, how they change, and what may be done
//! with them. A part of the program of its own: the rest of it calls only the functions of [`DOOR`].

mod change;
mod chart;
mod list;
pub mod picture;
mod run;
mod state;
mod told;
mod trend;
mod view;

pub use crate::picture::file::Format;
pub use change::Change;
pub use state::{Effect, Fact, Found, Import, Notice, State, Storage, file_name};

use crate::result::{ToolDoor, ToolView};

/// What the rest of the program calls in this part.
pub type Door = ToolDoor<State, Fact, Effect>;

/// What every piece of it is drawn from.
type View<'a> = ToolView<'a, State, Fact>;

/// The functions of this part.
pub static DOOR: Door =
    Door { asked: State::asked, apply: State::apply, view: view::view, carry_out: run::carry_out };
