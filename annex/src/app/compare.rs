//! Carries out in the browser what comparing asks for.

use super::{App, Message};
use crate::{
    browser::{field, focus, sharing},
    components::compare::Places,
    state::{
        Fact as AnnexFact,
        compare::{Effect, Fact, Target},
    },
};
use yew::html::Scope;

/// What comparing has on screen, and where the focus goes once the next drawing is there.
#[derive(Debug, Default)]
pub(super) struct Comparing {
    /// Where things are.
    pub(super) places: Places,
    focus_next: Option<Target>,
}

impl Comparing {
    /// Does what is asked for.
    pub(super) fn carry_out(&mut self, effect: Effect, link: &Scope<App>) {
        let states = |fact| link.send_message(Message::Fact(AnnexFact::Compare(fact)));
        match effect {
            Effect::ReadLink => states(Fact::LinkRead(field::text(&self.places.field))),
            Effect::EmptyLink => field::empty(&self.places.field),
            Effect::ReadName => states(Fact::NameRead(field::text(&self.places.name))),
            Effect::Copy(held, text) => {
                let ended =
                    move |copied| Message::Fact(AnnexFact::Compare(Fact::CopyEnded(held, copied)));
                sharing::copy(text, link.callback(ended));
            }
            Effect::Focus(target) => self.focus_next = Some(target),
        }
    }

    /// A drawing is there.
    pub(super) fn rendered(&mut self) {
        match self.focus_next.take() {
            Some(Target::Field) => focus::on(&self.places.field),
            Some(Target::Comparison) => focus::on(&self.places.heading),
            Some(Target::Link(held)) => focus::on_text_of(self.places.link(held)),
            None => {}
        }
    }
}
