//! Has the browser do what comparing needs.

use super::{Effect, Fact, State, picture, state::Target};
use crate::{
    app::{After, Run},
    state,
};
use browser::{clipboard, field};
use yew::NodeRef;

/// Where things are that the focus goes to, or whose text is read.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Places {
    /// The field for a link.
    pub field: NodeRef,
    /// The heading of the comparison.
    pub heading: NodeRef,
    /// The field of the link to both.
    pub link: NodeRef,
}

/// Has the browser do what an effect asks for.
pub(super) fn carry_out(effect: Effect, run: &mut Run<'_, State, Fact>) {
    let places = &run.places.compare;
    match effect {
        Effect::AwaitLink => {
            run.after.push(After::Effect(state::Effect::Compare(Effect::ReadLink)));
        }
        // Drawn once more: this comes after a drawing.
        Effect::ReadLink => run.on.emit(Fact::LinkRead(field::text(&places.field))),
        Effect::EmptyLink => field::empty(&places.field),
        Effect::Copy(text) => clipboard::copy(&text, run.on.reform(Fact::CopyEnded)),
        Effect::SavePicture(format) => picture::save(run, format),
        Effect::Focus(target) => run.after.push(match target {
            Target::Field => After::Focus(places.field.clone()),
            Target::Comparison => After::Focus(places.heading.clone()),
            Target::Link => After::Select(places.link.clone()),
        }),
    }
}
