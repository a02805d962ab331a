//! What a team can talk about: where most say the same, where people differ by more than chance, and who could cover
//! what for whom.

use super::{
    card,
    figures::{name_text, people_of, whole},
    state::{Alike, Figures, State},
};
use crate::ui::{
    format::isolated,
    text::{paragraph, together},
};
use quiz::{
    instrument::Facet,
    team::{Cover, covers},
    words::{Key, Phrase, Words},
};
use yew::prelude::*;

/// So many are told of each; more would be no choice of the widest or the surest.
const MOST: usize = 4;

/// The three cards.
pub(super) fn view(words: &Words, state: &State, figures: &Figures) -> Html {
    let apart = figures.disagreements(state.team());
    let mut alike = Vec::new();
    for one in figures.alike() {
        if alike.len() < MOST && !apart.contains(&one.facet) {
            alike.push(alike_item(words, &one));
        }
    }
    let mut differing = Vec::new();
    for &facet in apart.iter().take(MOST) {
        differing.push(apart_item(words, figures, facet));
    }
    let mut cards = vec![findings(words, ALIKE, alike), findings(words, APART, differing)];
    if state.is_small() {
        let mut covering = Vec::new();
        for cover in covers(state.members()).into_iter().take(MOST) {
            covering.push(cover_item(words, state, cover));
        }
        cards.push(findings(words, COVER, covering));
    }
    html! { <div class="talk">{ together(cards) }</div> }
}

/// The id of a card; its title, what to know of it, and what is said where it has nothing to tell.
type Said = (&'static str, [Phrase; 3]);

const ALIKE: Said =
    ("alike", [Phrase::TeamAlikeTitle, Phrase::TeamAlikeText, Phrase::TeamAlikeNone]);
const APART: Said =
    ("apart", [Phrase::TeamWidestTitle, Phrase::TeamWidestText, Phrase::TeamWidestNone]);
const COVER: Said =
    ("cover", [Phrase::TeamCoverTitle, Phrase::TeamCoverText, Phrase::TeamCoverNone]);

fn findings(words: &Words, (id, said): Said, items: Vec<Html>) -> Html {
    let [title, text, none] = said.map(|phrase| words.text(phrase));
    let text = if items.is_empty() { none } else { text };
    card::titled(id, title, text, html! { <ul class="findings">{ together(items) }</ul> })
}

fn item(words: &Words, facet: Facet, text: &str) -> Html {
    html! {
        <li data-side={facet.side.id()}><h3>{ words.text(Key::FacetName(facet)) }</h3>{ paragraph(text) }</li>
    }
}

fn alike_item(words: &Words, alike: &Alike) -> Html {
    let phrase = if alike.is_often { Phrase::TeamAlikeOften } else { Phrase::TeamAlikeSeldom };
    item(words, alike.facet, &people_of(words, phrase, alike.people, alike.of))
}

fn apart_item(words: &Words, figures: &Figures, facet: Facet) -> Html {
    let quartiles = figures.facet(facet).and_then(|summary| summary.quartiles);
    let [minimum, _, _, _, maximum] = quartiles.unwrap_or_default().map(whole);
    let values = [("minimum", minimum.as_str()), ("maximum", maximum.as_str())];
    item(words, facet, &words.filled(Phrase::TeamWidestLine, &values))
}

fn cover_item(words: &Words, state: &State, cover: Cover) -> Html {
    let name = |member| isolated(&name_text(words, state.members(), member));
    let (often, seldom) = (name(cover.often), name(cover.seldom));
    let line = words.filled(Phrase::TeamCoverLine, &[("often", &often), ("seldom", &seldom)]);
    item(words, cover.facet, &line)
}
