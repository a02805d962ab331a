//! Whom to compare with: a choice where there are several, and a field for somebody's link.

use super::{
    View,
    state::{Fact, Refused},
    who::called,
};
use crate::ui::{
    controls::states,
    format::isolated,
    text::{each, fine, legend, paragraph, status},
};
use quiz::words::{Phrase, Words};
use yew::prelude::*;

/// The choice among a small group, by names; of a team, the way to the page that is made for one.
pub(super) fn chooser(drawn: View) -> Html {
    let View { words, request, state, on, .. } = drawn;
    let people = state.people(request);
    let count = people.len().to_string();
    let team = state.team_link(request).map(|link| {
        html! {
            <a part="compare-team" href={link} target="_blank" rel="noopener">
                { drawn.text(Phrase::CompareTeamLink) }
            </a>
        }
    });
    if !state.offers_choice(request) {
        let told = words.filled(Phrase::CompareTeam, &[("count", &count)]);
        return team
            .map(|team| html! { <p class="team">{ told }{ " " }{ team }</p> })
            .unwrap_or_default();
    }
    let name = |place| called(words, request.voice, &people, place).plain;
    let choice = |place: usize| {
        let is_chosen = place == state.chosen();
        html! {
            <label class="choice" data-state={is_chosen.then_some("chosen")}>
                <input type="radio" name="compare-with" value={place.to_string()} checked={is_chosen}
                    onchange={states(on, Fact::OtherChosen(place - 1))} />
                <bdi>{ name(place) }</bdi>
            </label>
        }
    };
    let choices: Vec<usize> = (1..people.len()).collect();
    let first = isolated(&name(0));
    let asked = words.filled(Phrase::CompareChoose, &[("count", &count), ("first", &first)]);
    html! {
        <>
        <fieldset class="others" part="compare-with">
            { legend(&asked) }
            <div>{ each(&choices, &choice) }</div>
        </fieldset>
        if team.is_some() { <p class="team">{ team }</p> }
        </>
    }
}

/// The field for a link, where there is nobody yet.
pub(super) fn alone(drawn: View) -> Html {
    let told = paragraph(drawn.text(Phrase::CompareAlone));
    html! { <div class="way-in">{ told }{ form(drawn) }</div> }
}

/// The field for a link, at hand where there is somebody, and what the last one has brought.
pub(super) fn more(drawn: View) -> Html {
    let taken = drawn
        .state
        .taken
        .map(|count| drawn.words.filled(Phrase::CompareTaken, &[("count", &count.to_string())]));
    html! {
        <>
        <details class="more way-in">
            <summary>{ drawn.text(Phrase::CompareMore) }</summary>
            { form(drawn) }
        </details>
        { status(&taken.unwrap_or_default()) }
        </>
    }
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
