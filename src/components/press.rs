//! What can be pressed: buttons, and radios with their label. A press states a fact.

use crate::state::Fact;
use yew::prelude::*;

/// How much a button matters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Weight {
    /// The one thing most people want next.
    Primary,
    /// One of the other things.
    Plain,
}

/// A handler that states a fact, whatever the event is.
pub fn states<E: 'static>(on: &Callback<Fact>, fact: Fact) -> Callback<E> {
    let on = on.clone();
    Callback::from(move |_| on.emit(fact.clone()))
}

/// A button.
pub fn button(
    part: &'static str,
    weight: Weight,
    label: &str,
    on: &Callback<Fact>,
    fact: Fact,
) -> Html {
    let weight = match weight {
        Weight::Primary => "primary",
        Weight::Plain => "plain",
    };
    html! {
        <button type="button" {part} data-weight={weight} onclick={states(on, fact)}>
            { label }
        </button>
    }
}

/// A radio with its label.
pub fn choice(
    name: &'static str,
    value: &'static str,
    chosen: bool,
    label: Html,
    on: &Callback<Fact>,
    fact: Fact,
) -> Html {
    let state = if chosen { "chosen" } else { "open" };
    html! {
        <label class="choice" data-state={state}>
            <input type="radio" {name} {value} checked={chosen} onchange={states(on, fact)} />
            <span>{ label }</span>
        </label>
    }
}
