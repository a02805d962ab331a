//! What the quiz has got to besides what is the person's own: should the program stop, a fresh one goes back there. It
//! comes back by way of the page, so it is as hostile as anything from outside.

use super::{Fact, Screen, State, Wanted};
use crate::result::Owner;

impl State {
    /// The address of the result on screen, where it can't be had from one's own answers; else nothing. `link` is that
    /// of the result on screen.
    pub fn address_shown<'a>(&'a self, link: &'a str) -> &'a str {
        match &self.screen {
            Screen::Opening { wanted: Wanted::Linked(linked), .. } => &linked.address,
            Screen::Result(result) if result.reported.owner == Owner::SomeoneElse => link,
            Screen::Result(_) if self.own.finished.is_none() => &self.own.address,
            _ => "",
        }
    }
}

impl Fact {
    /// What leads back to a screen from the start; nothing, where that is the screen. `shown` is the address of the
    /// result that was on it.
    pub fn back_to(screen: &str, shown: String) -> Option<Fact> {
        match screen {
            "question" | "context" => Some(Fact::Resumed),
            "result" | "loading" if shown.is_empty() => Some(Fact::ResultWanted),
            "result" | "loading" => Some(Fact::LinkOpened(shown)),
            _ => None,
        }
    }
}
