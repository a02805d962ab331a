//! What more can be wanted of a result, as a row of topics, and the place where the annex shows the one
//! that was pressed. What is in the annex is its own business: it is a module of its own.

use crate::{
    components::{
        press::states,
        set::{each, heading, panel, together},
    },
    state::{Annex, Fact, Owner, Shown, Topic},
};
use quiz::words::{Phrase, Words};
use yew::prelude::*;

/// The topics and the place, as markup.
pub(super) fn view(words: &Words, shown: &Shown, place: &NodeRef, on: &Callback<Fact>) -> Html {
    // What is kept on this device is the reader's own.
    let topics: &[Topic] =
        if shown.owner == Owner::SomeoneElse { &Topic::OF_OTHERS } else { &Topic::ALL };
    // What couldn't be loaded isn't there, nor is what was there before it.
    let open = shown.annex.topic().filter(|topic| shown.annex != Annex::Failed(*topic));
    let topic = |topic: Topic| {
        let (label, expanded) = (label(topic), if open == Some(topic) { "true" } else { "false" });
        html! {
            <button type="button" part={topic.id()} data-weight="plain" aria-expanded={expanded}
                onclick={states(on, Fact::TopicPressed(topic))}>
                { words.text(label) }
            </button>
        }
    };
    let status = match shown.annex {
        Annex::Opening(_) => words.text(Phrase::MoreOpening),
        Annex::Failed(_) => words.text(Phrase::MoreFailed),
        _ => "",
    };
    panel(together(vec![
        heading(words.text(Phrase::MoreTitle)),
        html! { <div class="actions topics" part="more">{ each(topics, &topic) }</div> },
        // There from the start and empty, so that what it says is announced.
        html! { <p class="status" role="status">{ status }</p> },
        open.map(|_| html! { <div key="annex" ref={place.clone()} /> }).unwrap_or_default(),
    ]))
}

fn label(topic: Topic) -> Phrase {
    match topic {
        Topic::Compare => Phrase::MoreCompare,
        Topic::TakeAway => Phrase::MoreTakeAway,
        Topic::OverTime => Phrase::MoreOverTime,
        Topic::Arithmetic => Phrase::MoreArithmetic,
    }
}
