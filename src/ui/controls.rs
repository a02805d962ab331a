//! What can be pressed: buttons, and radios with their label. A press states a fact, of whichever room
//! the control stands in.

use yew::prelude::*;

/// The weight that a button has among others.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Weight {
    /// The one thing most people want next.
    Primary,
    /// One of the other things that can be done.
    Plain,
}

/// A handler that states a fact, whatever the event is.
pub fn states<E: 'static, F: Clone + 'static>(on: &Callback<F>, fact: F) -> Callback<E> {
    let on = on.clone();
    Callback::from(move |_| on.emit(fact.clone()))
}

/// A button that states a fact. `part` names it for style sheets and automation.
pub fn button<F: Clone + 'static>(
    part: &'static str,
    weight: Weight,
    label: &str,
    on: &Callback<F>,
    fact: F,
) -> Html {
    pressed(part, weight, label, states(on, fact))
}

/// A button of the usual weight that states a fact.
pub fn plain<F: Clone + 'static>(
    part: &'static str,
    label: &str,
    on: &Callback<F>,
    fact: F,
) -> Html {
    pressed(part, Weight::Plain, label, states(on, fact))
}

fn pressed(part: &'static str, weight: Weight, label: &str, press: Callback<MouseEvent>) -> Html {
    let weight = match weight {
        Weight::Primary => "primary",
        Weight::Plain => "plain",
    };
    html! { <button type="button" {part} data-weight={weight} onclick={press}>{ label }</button> }
}

/// A radio with its label.
pub fn choice<F: Clone + 'static>(
    name: &'static str,
    value: &'static str,
    chosen: bool,
    label: Html,
    on: &Callback<F>,
    fact: F,
) -> Html {
    let state = if chosen { "chosen" } else { "open" };
    html! {
        <label class="choice" data-state={state}>
            <input type="radio" {name} {value} checked={chosen} onchange={states(on, fact)} />
            <span>{ label }</span>
        </label>
    }
}
