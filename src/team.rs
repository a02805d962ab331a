//! The page for teams: many results together, read, added up and drawn in the browser alone. A part of
//! the program of its own: the rest of it calls only the functions of [`DOOR`].

mod card;
pub mod chance;
mod copying;
mod desk;
mod figures;
mod intake;
pub mod invitation;
mod missing;
mod overview;
mod people;
mod press;
mod progress;
mod reading;
mod spread;
pub mod state;
mod table;
mod takeaway;
mod talk;
mod view;

pub use desk::{Message, Places};
pub use view::View;

use quiz::words::Words;
use std::{fmt, rc::Rc};
use yew::prelude::*;

/// What the rest of the program calls in this part: makes a page on which nothing has happened yet.
pub type Door = fn(Rc<Words>) -> Box<dyn Page>;

/// The page for teams, as the application knows it.
pub trait Page {
    /// The page is on screen: takes what its address holds, and whatever comes to it.
    fn open(&mut self, on: &Callback<Message>);

    /// Takes in what has come, and tells whether anything is to be drawn.
    fn update(&mut self, message: Message, on: &Callback<Message>) -> bool;

    /// The page as markup.
    fn view(&self, on: &Callback<Message>) -> Html;

    /// Does what had to wait for the drawing.
    fn rendered(&mut self);
}

/// Only its name: a trait that asked for `Debug` would ship all that a page can say of itself.
impl fmt::Debug for dyn Page {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("Page")
    }
}

/// The function of this part.
pub const DOOR: Door = desk::begin;
