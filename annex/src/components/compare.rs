//! Two results side by side: whose second one, both on one chart, in words, scale by scale and in
//! numbers; and the links that hold them with names. Each part has a file of its own.

mod links;
mod partner;
mod radar;
mod strips;
mod table;
mod verdict;
mod who;

use super::{
    set::{paragraph, together},
    title,
};
use crate::{
    picture::{Chart, looks::Looks},
    state::{
        self, Fact, State,
        compare::{Held, Who},
    },
    words::Words,
};
use quiz::{comparison::compare, outcome::Outcome, scoring::Profile, words::AnnexPhrase};
use who::Pair;
use yew::prelude::*;

/// Where things are that the focus goes to, or whose text is read.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Places {
    /// The field for a link.
    pub field: NodeRef,
    /// The heading of the comparison.
    pub heading: NodeRef,
    /// The field for the name.
    pub name: NodeRef,
    own: NodeRef,
    both: NodeRef,
}

impl Places {
    /// The field of a link to be sent.
    pub fn link(&self, held: Held) -> &NodeRef {
        match held {
            Held::Own => &self.own,
            Held::Both => &self.both,
        }
    }
}

/// What every part of the comparison is drawn from.
#[derive(Clone, Copy)]
struct Drawn<'a> {
    words: &'a Words,
    state: &'a State,
    places: &'a Places,
    on: &'a Callback<Fact>,
}

impl Drawn<'_> {
    fn text(&self, phrase: AnnexPhrase) -> &str {
        self.words.annex.text(phrase)
    }
}

/// A handler that says what has happened while comparing.
fn states<E: 'static>(on: &Callback<Fact>, fact: state::compare::Fact) -> Callback<E> {
    super::press::states(on, Fact::Compare(fact))
}

/// The topic as markup. `heading` takes the focus.
pub fn view(
    words: &Words,
    state: &State,
    heading: &NodeRef,
    places: &Places,
    on: &Callback<Fact>,
) -> Html {
    let drawn = Drawn { words, state, places, on };
    let other = state.compare.other(&state.given);
    together(vec![
        title::view(words.annex.text(AnnexPhrase::CompareTitle), heading),
        partner::chooser(drawn),
        other.map(|_| comparison(drawn)).unwrap_or_default(),
        partner::view(drawn),
        links::view(drawn),
    ])
}

/// The first result and the one that was chosen.
fn comparison(drawn: Drawn) -> Html {
    let Drawn { words, state, places, .. } = drawn;
    let Some(other) = state.compare.other(&state.given) else { return Html::default() };
    let pair = Pair::new(words, state.given.voice(), &state.given.first, other);
    let heading = html! {
        <h4 class="couple" ref={places.heading.clone()} tabindex="-1">{ pair.heading(words) }</h4>
    };
    let outcomes = [&state.given.first.outcome, &other.outcome];
    let [first, second] = outcomes;
    let Some(comparison) = compare(first, second) else {
        return together(vec![heading, paragraph(drawn.text(AnnexPhrase::CompareUnlike))]);
    };
    let profiles = outcomes.map(Outcome::profile);
    together(vec![
        heading,
        verdict::view(drawn, &pair, &comparison),
        paragraph(drawn.text(AnnexPhrase::CompareCaution)),
        radar::view(drawn, &pair, &profiles),
        strips::view(drawn, &pair, &profiles, &comparison),
        table::view(drawn, &pair, &profiles, &comparison),
    ])
}

/// Both on one chart, as a picture.
pub fn picture(words: &Words, state: &State, looks: &Looks) -> Option<Chart> {
    let (first, second) = (&state.given.first, state.compare.other(&state.given)?);
    let pair = Pair::new(words, state.given.voice(), first, second);
    let profiles = [&first.outcome, &second.outcome].map(Outcome::profile);
    Some(radar::pictured(words, state, looks, &pair, &profiles))
}

/// The profile of one of the two.
fn of(profiles: &[Profile; 2], who: Who) -> &Profile {
    let [first, second] = profiles;
    match who {
        Who::First => first,
        Who::Second => second,
    }
}
