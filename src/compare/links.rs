//! A name, if the reader likes, and the links that hold it. Only the reader's own result is theirs to
//! name; to more than two results the page for teams is shown, where there is one.

use super::{
    View,
    state::{Fact, Held},
    who::isolated,
};
use crate::ui::{
    controls::states,
    text::{fine, paragraph, status, subheading, together},
};
use quiz::{report::Voice, words::Phrase};
use yew::prelude::*;

/// The links as markup.
pub(super) fn view(drawn: View) -> Html {
    let own = match drawn.request.voice {
        Voice::Own => named(drawn),
        Voice::Other => Html::default(),
    };
    together(vec![own, team(drawn)])
}

fn named(drawn: View) -> Html {
    let View { words, state, on, .. } = drawn;
    let said = match state.copying {
        Some(true) => words.text(Phrase::ShareCopied).to_owned(),
        Some(false) => words.text(Phrase::ShareCopyFailed).to_owned(),
        None => kept(drawn).unwrap_or_default(),
    };
    html! {
        <div class="naming">
            { subheading(drawn.text(Phrase::CompareNameTitle)) }
            { paragraph(drawn.text(Phrase::CompareNameText)) }
            <label class="field">
                <span>{ drawn.text(Phrase::CompareNameLabel) }</span>
                <input type="text" part="compare-name" dir="auto"
                    autocomplete="off" value={state.typed.clone()}
                    aria-describedby="compare-name-hint" oninput={on.reform(|input: InputEvent| Fact::NameTyped(browser::field::typed(&input)))} />
            </label>
            <div id="compare-name-hint">{ fine(drawn.text(Phrase::CompareNameHint)) }</div>
            { link(drawn, Held::Own) }
            { link(drawn, Held::Both) }
            { status(&said) }
        </div>
    }
}

/// What a link has of the name, where it isn't what was typed.
fn kept(drawn: View) -> Option<String> {
    let name = drawn.state.name()?;
    let is_same = name.text() == drawn.state.typed.trim();
    let name = [("name", &*isolated(name.text()))];
    (!is_same).then(|| drawn.words.filled(Phrase::CompareNameKept, &name))
}

/// A link in a field, with a button that copies it; nothing where there is nobody to be in it.
fn link(drawn: View, held: Held) -> Html {
    let View { words, request, state, places, on } = drawn;
    let Some(link) = state.link(request, held) else { return Html::default() };
    let (label, id, part) = match held {
        Held::Own => (Phrase::CompareNameLinkOwn, "compare-own", "compare-own-link"),
        Held::Both => (Phrase::CompareNameLinkBoth, "compare-both", "compare-both-link"),
    };
    html! {
        <div class="sending" key={id}>
            <label class="field">
                <span {id}>{ drawn.text(label) }</span>
                <input type="text" readonly=true {part} ref={places.compare.link(held).clone()} value={link} />
            </label>
            <button type="button" data-weight="plain" aria-describedby={id}
                onclick={states(on, Fact::CopyWanted(held))}>
                { words.text(Phrase::ShareCopy) }
            </button>
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
