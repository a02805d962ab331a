//! A result as pictures, as a printed page, as files, and as a code for the phone across the table; and
//! back from a file. A part of the program of its own: the rest of it calls only the functions of
//! [`DOOR`].

pub mod qr;
mod qr_code;
mod run;
mod sheet;
mod state;
mod view;

pub use crate::picture::file::Format;
pub use run::Places;
pub use state::{Chart, Effect, Fact, Posting, State, Told, file_name};

use crate::result::{ToolDoor, ToolView};

/// What the rest of the program calls in this part.
pub type Door = ToolDoor<State, Fact, Effect>;

/// What every piece of it is drawn from.
type View<'a> = ToolView<'a, State, Fact>;

/// The functions of this part.
pub static DOOR: Door =
    Door { asked: State::asked, apply: State::apply, view: view::view, carry_out: run::carry_out };
