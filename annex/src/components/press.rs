//! What can be pressed. A press states a fact.

use crate::state::Fact;
use yew::prelude::*;

/// A handler that states a fact, whatever the event is.
pub fn states<E: 'static>(on: &Callback<Fact>, fact: Fact) -> Callback<E> {
    let on = on.clone();
    Callback::from(move |_| on.emit(fact.clone()))
}

/// A button.
pub fn button(part: &'static str, label: &str, on: &Callback<Fact>, fact: Fact) -> Html {
    html! {
        <button type="button" {part} data-weight="plain" onclick={states(on, fact)}>
            { label }
        </button>
    }
}
