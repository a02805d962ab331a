//! Whom to compare with: a choice where there are several, and a field for somebody's link.

use super::{
    View,
    state::{Fact, Refused},
};
use crate::ui::{
    controls::states,
    text::{fine, legend, paragraph, together},
};
use quiz::words::{Phrase, Words};
use yew::prelude::*;

/// The choice among several others; nothing where there is none to make.
pub(super) fn chooser(drawn: View) -> Html {
    let View { request, state, on, .. } = drawn;
    let others = state.others(request);
    if others.len() < 2 {
        return Html::default();
    }
    let mut choices = Vec::new();
    for (place, person) in others.into_iter().enumerate() {
        let label = match &person.name {
            Some(name) => name.text().to_owned(),
            None => {
                // The result on screen is the first.
                let number = (place + 2).to_string();
                drawn.words.filled(Phrase::CompareNumbered, &[("number", &number)])
            }
        };
        let is_chosen = place == state.chosen();
        choices.push(html! {
            <label class="choice" data-state={is_chosen.then_some("chosen")}>
                <input type="radio" name="compare-with" value={place.to_string()} checked={is_chosen}
                    onchange={states(on, Fact::OtherChosen(place))} />
                <bdi>{ label }</bdi>
            </label>
        });
    }
    html! {
        <fieldset class="others" part="compare-with">
            { legend(drawn.text(Phrase::CompareChoose)) }
            <div>{ together(choices) }</div>
        </fieldset>
    }
}

/// The field for somebody's link: open where there is nobody yet, and at hand where there is.
pub(super) fn view(drawn: View) -> Html {
    let View { request, state, .. } = drawn;
    let has_other = state.other(request).is_some();
    let way_in = if has_other {
        html! {
            <details key="more" class="way-in">
                <summary>{ drawn.text(Phrase::CompareMore) }</summary>
                { form(drawn) }
            </details>
        }
    } else {
        let alone = paragraph(drawn.text(Phrase::CompareAlone));
        html! { <div key="alone" class="way-in">{ alone }{ form(drawn) }</div> }
    };
    let taken = state
        .taken
        .map(|count| drawn.words.filled(Phrase::CompareTaken, &[("count", &count.to_string())]));
    together(vec![
        way_in,
        // There from the start and empty, so that what it says is announced.
        html! { <p key="taken" class="status" role="status">{ taken }</p> },
    ])
}

fn form(drawn: View) -> Html {
    let View { words, state, places, on, .. } = drawn;
    let problem = state.refused.map(|refused| refusal(words, refused));
    let confirmed = states::<(), _>(on, Fact::LinkConfirmed);
    // The page would be sent away.
    let submitted = Callback::from(move |event: SubmitEvent| {
        event.prevent_default();
        confirmed.emit(());
    });
    html! {
        <form onsubmit={submitted} novalidate=true>
            <label class="field">
                <span>{ drawn.text(Phrase::CompareLink) }</span>
                <input type="text" part="compare-link" ref={places.compare.field.clone()} autocomplete="off"
                    autocapitalize="off" spellcheck="false" inputmode="url"
                    aria-describedby="compare-problem compare-hint"
                    aria-invalid={problem.map(|_| "true")} />
            </label>
            // There from the start and empty, so that what it says is announced.
            <p id="compare-problem" class="refusal" role="status">{ problem }</p>
            <div id="compare-hint">{ fine(drawn.text(Phrase::CompareLinkHint)) }</div>
            <div class="actions">
                <button type="submit" part="compare-show" data-weight="plain">
                    { drawn.text(Phrase::CompareShow) }
                </button>
            </div>
        </form>
    }
}

fn refusal(words: &Words, refused: Refused) -> &str {
    match refused {
        Refused::Nothing => words.text(Phrase::CompareNothing),
        Refused::Same => words.text(Phrase::CompareSame),
        Refused::Link(refusal) => words.text(refusal),
    }
}
