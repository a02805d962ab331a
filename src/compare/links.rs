//! The link that holds both results; to more than two, the page for teams, where there is one.

use super::{View, state::Fact};
use crate::ui::{
    controls::plain,
    text::{span, status, together},
};
use quiz::words::Phrase;
use yew::prelude::*;

/// The links as markup.
pub(super) fn view(drawn: View) -> Html {
    together(vec![both(drawn), team(drawn)])
}

/// The link in a field, with a button that copies it; nothing where there is nobody to be in it.
fn both(drawn: View) -> Html {
    let View { words, request, state, places, on } = drawn;
    let Some(link) = state.link(request) else { return Html::default() };
    let said = match state.copying {
        Some(true) => words.text(Phrase::ShareCopied),
        Some(false) => words.text(Phrase::ShareCopyFailed),
        None => "",
    };
    html! {
        <div class="both">
            <div class="sending">
                <label class="field">
                    { span(words.text(Phrase::CompareBoth)) }
                    <input type="text" readonly=true part="compare-both-link"
                        ref={places.compare.link.clone()} value={link} />
                </label>
                { plain("compare-copy", words.text(Phrase::ShareCopy), on, Fact::CopyWanted) }
            </div>
            { status(said) }
        </div>
    }
}

/// The way to the page for teams.
fn team(drawn: View) -> Html {
    let View { request, state, .. } = drawn;
    let Some((count, link)) = state.team_link(request) else { return Html::default() };
    let count = [("count", &*count.to_string())];
    html! {
        <p class="team">
            { drawn.words.filled(Phrase::CompareTeam, &count) }
            { " " }
            <a part="compare-team" href={link} target="_blank" rel="noopener">
                { drawn.text(Phrase::CompareTeamLink) }
            </a>
        </p>
    }
}
