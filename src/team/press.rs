//! What can be pressed. A press states a fact.

use crate::state::Fact;
use yew::prelude::*;

/// A handler that states a fact, whatever the event is.
pub fn states<E: 'static>(on: &Callback<Fact>, fact: Fact) -> Callback<E> {
    let on = on.clone();
    Callback::from(move |_| on.emit(fact.clone()))
}

/// A button. `name` is for style sheets and automation.
pub fn button(name: &'static str, label: &str, on: &Callback<Fact>, fact: Fact) -> Html {
    html! {
        <button type="button" data-press={name} onclick={states(on, fact)}>{ label }</button>
    }
}

/// A button that does nothing now, but keeps the focus that it may have.
pub fn resting(name: &'static str, label: &str) -> Html {
    html! { <button type="button" data-press={name} aria-disabled="true">{ label }</button> }
}
