//! A name, if the reader likes, and the links that hold it. Only the reader's own result is theirs to
//! name; to more than two results the page for teams is shown, where there is one.

use super::{
    super::set::{fine, paragraph, subheading, together},
    Drawn, states,
    who::isolated,
};
use crate::state::compare::{Fact, Held};
use quiz::{
    report::Voice,
    words::{AnnexPhrase, Phrase},
};
use yew::prelude::*;

/// The links as markup.
pub(super) fn view(drawn: Drawn) -> Html {
    let own = match drawn.state.given.voice() {
        Voice::Own => named(drawn),
        Voice::Other => Html::default(),
    };
    together(vec![own, team(drawn)])
}

fn named(drawn: Drawn) -> Html {
    let Drawn { words, state, places, on } = drawn;
    let compare = &state.compare;
    let said = match compare.copying {
        Some(true) => words.quiz.text(Phrase::ShareCopied).to_owned(),
        Some(false) => words.quiz.text(Phrase::ShareCopyFailed).to_owned(),
        None => kept(drawn).unwrap_or_default(),
    };
    html! {
        <div class="naming">
            { subheading(drawn.text(AnnexPhrase::NameTitle)) }
            { paragraph(drawn.text(AnnexPhrase::NameText)) }
            <label class="field">
                <span>{ drawn.text(AnnexPhrase::NameLabel) }</span>
                <input type="text" part="compare-name" ref={places.name.clone()} dir="auto"
                    autocomplete="off" value={compare.typed.clone()}
                    aria-describedby="compare-name-hint" oninput={states(on, Fact::NameTyped)} />
            </label>
            <div id="compare-name-hint">{ fine(drawn.text(AnnexPhrase::NameHint)) }</div>
            { link(drawn, Held::Own) }
            { link(drawn, Held::Both) }
            // There from the start and empty, so that what it says is announced.
            <p class="status" role="status">{ said }</p>
        </div>
    }
}

/// What a link has of the name, where it isn't what was typed.
fn kept(drawn: Drawn) -> Option<String> {
    let name = drawn.state.compare.name()?;
    let is_same = name.text() == drawn.state.compare.typed.trim();
    let name = [("name", &*isolated(name.text()))];
    (!is_same).then(|| drawn.words.annex.filled(AnnexPhrase::NameKept, &name))
}

/// A link in a field, with a button that copies it; nothing where there is nobody to be in it.
fn link(drawn: Drawn, held: Held) -> Html {
    let Drawn { words, state, places, on } = drawn;
    let Some(link) = state.compare.link(&state.given, held) else { return Html::default() };
    let (label, id, part) = match held {
        Held::Own => (AnnexPhrase::NameLinkOwn, "compare-own", "compare-own-link"),
        Held::Both => (AnnexPhrase::NameLinkBoth, "compare-both", "compare-both-link"),
    };
    html! {
        <div class="sending" key={id}>
            <label class="field">
                <span {id}>{ drawn.text(label) }</span>
                <input type="text" readonly=true {part} ref={places.link(held).clone()} value={link} />
            </label>
            <button type="button" data-weight="plain" aria-describedby={id}
                onclick={states(on, Fact::CopyWanted(held))}>
                { words.quiz.text(Phrase::ShareCopy) }
            </button>
        </div>
    }
}

/// The way to the page for teams.
fn team(drawn: Drawn) -> Html {
    let state = drawn.state;
    let Some((count, link)) = state.compare.team_link(&state.given) else { return Html::default() };
    let count = [("count", &*count.to_string())];
    html! {
        <p class="team">
            { drawn.words.annex.filled(AnnexPhrase::CompareTeam, &count) }
            { " " }
            <a part="compare-team" href={link} target="_blank" rel="noopener">
                { drawn.text(AnnexPhrase::CompareTeamLink) }
            </a>
        </p>
    }
}
