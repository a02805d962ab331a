//! What a team can talk about: where most say the same, where people differ by more than chance, and who could cover
//! what for whom.

use super::{
    figures::{name_text, whole},
    state::{Alike, Figures, State},
    title::titled,
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
    let alike = figures.alike().into_iter().filter(|alike| !apart.contains(&alike.facet));
    let alike: Vec<Html> = alike.take(MOST).map(|alike| alike_item(words, &alike)).collect();
    let apart = apart.iter().take(MOST).filter_map(|facet| apart_item(words, figures, *facet));
    let mut cards =
        vec![card(words, "alike", ALIKE, alike), card(words, "apart", APART, apart.collect())];
    if state.is_small() {
        let covers = covers(state.members()).into_iter().take(MOST);
        cards.push(card(
            words,
            "cover",
            COVER,
            covers.map(|cover| cover_item(words, state, cover)).collect(),
        ));
    }
    html! { <div class="talk">{ together(cards) }</div> }
}

/// The title of a card, what to know of it, and what is said where it has nothing to tell.
type Said = [Phrase; 3];

const ALIKE: Said = [Phrase::TeamAlikeTitle, Phrase::TeamAlikeText, Phrase::TeamAlikeNone];
const APART: Said = [Phrase::TeamWidestTitle, Phrase::TeamWidestText, Phrase::TeamWidestNone];
const COVER: Said = [Phrase::TeamCoverTitle, Phrase::TeamCoverText, Phrase::TeamCoverNone];

fn card(words: &Words, id: &'static str, said: Said, items: Vec<Html>) -> Html {
    let [title, text, none] = said.map(|phrase| words.text(phrase));
    html! {
        <section class="card" aria-labelledby={id} data-talk={id}>
            { titled(id, title, if items.is_empty() { none } else { text }) }
            <ul class="findings">{ together(items) }</ul>
        </section>
    }
}

fn item(words: &Words, facet: Facet, content: Html) -> Html {
    html! {
        <li data-side={facet.side.id()}>
            <h3>{ words.text(Key::FacetName(facet)) }</h3>
            { content }
        </li>
    }
}

fn alike_item(words: &Words, alike: &Alike) -> Html {
    let phrase = if alike.is_often { Phrase::TeamAlikeOften } else { Phrase::TeamAlikeSeldom };
    let [people, of] = [alike.people, alike.of].map(|count| words.number(count as usize));
    let line = words.filled(phrase, &[("people", &people), ("count", &of)]);
    item(words, alike.facet, paragraph(&line))
}

fn apart_item(words: &Words, figures: &Figures, facet: Facet) -> Option<Html> {
    let [minimum, _, _, _, maximum] = figures.facet(facet)?.quartiles?.map(whole);
    let values = [("minimum", minimum.as_str()), ("maximum", maximum.as_str())];
    Some(item(words, facet, paragraph(&words.filled(Phrase::TeamWidestLine, &values))))
}

fn cover_item(words: &Words, state: &State, cover: Cover) -> Html {
    let name = |member| isolated(&name_text(words, state.members(), member));
    let (often, seldom) = (name(cover.often), name(cover.seldom));
    let line = words.filled(Phrase::TeamCoverLine, &[("often", &often), ("seldom", &seldom)]);
    item(words, cover.facet, paragraph(&line))
}
