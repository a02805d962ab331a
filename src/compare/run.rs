//! Has the browser do what comparing needs.

use super::{Effect, Fact, State, picture};
use crate::app::{After, Run};
use browser::{field, timer::Timeout};
use yew::NodeRef;

/// How long nothing is said between two refusals, in milliseconds: a screen reader must notice that.
const SILENCE: u32 = 100;

/// Where things are that the focus goes to, or whose text is read.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Places {
    /// The field for a link.
    pub field: NodeRef,
}

/// Has the browser do what an effect asks for.
pub(super) fn carry_out(effect: Effect, run: &mut Run<'_, State, Fact>) {
    let places = &run.places.compare;
    match effect {
        Effect::ReadLink => {
            let (field, on) = (places.field.clone(), run.on.clone());
            let read = move || on.emit(Fact::LinkRead(field::text(&field)));
            Timeout::new(SILENCE, read).forget();
        }
        Effect::EmptyLink => field::empty(&places.field),
        Effect::SavePicture(format) => picture::save(run, format),
        Effect::FocusField => run.after.push(After::Focus(places.field.clone())),
    }
}
