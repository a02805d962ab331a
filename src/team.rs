//! The page for teams: many results together, read, added up and drawn in the browser alone. A part of
//! the program of its own: the rest of it calls only the functions of [`DOOR`].

pub mod chance;
mod desk;
mod disagreements;
mod figures;
mod intake;
mod missing;
mod overview;
mod press;
mod progress;
mod radar;
mod reading;
mod spread;
pub mod state;
mod table;
mod takeaway;
mod title;
mod view;

pub use desk::{Desk, Message, Places};
pub use view::View;

use quiz::words::Words;
use std::rc::Rc;
use yew::prelude::*;

/// What the rest of the program calls in this part.
#[derive(Debug)]
pub struct Door {
    /// Makes a page on which nothing has happened yet.
    pub begin: fn(Rc<Words>) -> Box<Desk>,
    /// Takes what the page's address holds, once the page is on screen.
    pub open: fn(&mut Desk, &Callback<Message>),
    /// Takes in what has come, and tells whether anything is to be drawn.
    pub update: fn(&mut Desk, Message, &Callback<Message>) -> bool,
    /// The page as markup.
    pub view: fn(&Desk, &Callback<Message>) -> Html,
    /// Does what had to wait for the drawing.
    pub rendered: fn(&mut Desk),
}

/// The functions of this part.
pub static DOOR: Door = Door {
    begin: desk::begin,
    open: Desk::open,
    update: Desk::update,
    view: desk::view,
    rendered: Desk::rendered,
};
