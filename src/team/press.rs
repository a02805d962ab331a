//! The buttons of the page for teams, whose names style sheets and automation know.

use super::state::Fact;
use crate::ui::controls::states;
use yew::prelude::*;

/// A button. `name` is for style sheets and automation.
pub(super) fn button(name: &'static str, label: &str, on: &Callback<Fact>, fact: Fact) -> Html {
    button_at(&NodeRef::default(), name, label, on, fact)
}

/// A button that can be given the focus.
pub(super) fn button_at(
    place: &NodeRef,
    name: &'static str,
    label: &str,
    on: &Callback<Fact>,
    fact: Fact,
) -> Html {
    drawn(place, name, label, Some(states(on, fact)))
}

/// A button that does nothing now, but keeps the focus that it may have.
pub(super) fn resting(name: &'static str, label: &str) -> Html {
    drawn(&NodeRef::default(), name, label, None)
}

fn drawn(
    place: &NodeRef,
    name: &'static str,
    label: &str,
    press: Option<Callback<MouseEvent>>,
) -> Html {
    let rests = press.is_none().then_some("true");
    html! {
        <button type="button" data-press={name} ref={place} aria-disabled={rests} onclick={press}>{ label }</button>
    }
}
