//! What is taken in at a glance, in words: the headline, what scores most and least, and the shape of a
//! result that points both ways.

use crate::ui::{
    format::listed,
    marker::dot,
    text::{paragraph, span, together},
};
use quiz::{
    instrument::Facet,
    name::Name,
    report::{self, Shape, Voice, Whose},
    scoring::Profile,
    words::{Key, Phrase, Words},
};
use yew::prelude::*;

/// How many facets with one score are described rather than named.
const MOST_DESCRIBED: usize = 4;

/// Whose result a headline speaks of.
pub fn whose(voice: Voice, name: Option<&Name>) -> Whose {
    match (voice, name) {
        (Voice::Own, _) => Whose::Own,
        (Voice::Other, None) => Whose::Other,
        (Voice::Other, Some(_)) => Whose::Named,
    }
}

/// The headline of somebody's result: which way it leans; or, where it leans neither way and its dimensions
/// point both ways, the surest of each.
pub fn headline(words: &Words, whose: Whose, name: Option<&Name>, profile: &Profile) -> String {
    let shape = report::shape(profile).filter(|_| leans_neither_way(profile));
    match shape {
        Some(shape) => shaped(words, whose, name, shape),
        None => lean(words, whose, name, profile),
    }
}

fn leans_neither_way(profile: &Profile) -> bool {
    report::headline(profile).side().is_none()
}

fn lean(words: &Words, whose: Whose, name: Option<&Name>, profile: &Profile) -> String {
    let name = name.map(Name::text).unwrap_or_default();
    words.filled(Key::Headline(whose, report::headline(profile)), &[("name", name)])
}

/// What is favoured, and whether that is only probable, as a sentence, or on a picture as a title.
fn put(
    words: &Words,
    whose: Whose,
    name: Option<&Name>,
    (what, is_likely): (String, bool),
) -> String {
    let name = name.map(Name::text).unwrap_or_default();
    let key = if is_likely { Key::PutLikely(whose) } else { Key::Put(whose) };
    let mut said = words.filled(key, &[("name", name), ("what", &what)]);
    // A title begins with a capital. Those of all alphabets would be 6 KB to load.
    if let (Whose::Picture, Some(first)) = (whose, said.get_mut(..1)) {
        first.make_ascii_uppercase();
    }
    said
}

/// What follows the headline.
pub(super) fn glance(words: &Words, voice: Voice, name: Option<&Name>, profile: &Profile) -> Html {
    let whose = whose(voice, name);
    let (most_like, least_like) = match voice {
        Voice::Own => (Phrase::MostOwn, Phrase::LeastOwn),
        Voice::Other => (Phrase::MostOther, Phrase::LeastOther),
    };
    let mut lines = Vec::new();
    if let Some(shape) = report::shape(profile) {
        // The other of the two is the headline.
        let said = if leans_neither_way(profile) {
            lean(words, whose, name, profile)
        } else {
            shaped(words, whose, name, shape)
        };
        lines.push(paragraph(&said));
    }
    if let Some((most, least)) = report::ends(profile) {
        let ends = [
            (most_like, most),
            (Phrase::NextMost, report::next_most(profile)),
            (least_like, least),
        ];
        let mut ranked = Vec::new();
        for (phrase, facets) in ends.into_iter().filter(|(_, facets)| !facets.is_empty()) {
            ranked.push(html! { <dt>{ words.text(phrase) }</dt> });
            ranked.extend(alike(words, facets));
        }
        lines.push(html! { <dl class="alike">{ together(ranked) }</dl> });
    }
    html! { <div class="glance">{ together(lines) }</div> }
}

/// Facets that score the same, each by its name in the chart and by what is done; or, where they are many, the
/// names alone.
fn alike(words: &Words, facets: Vec<Facet>) -> Vec<Html> {
    let name = |facet| words.text(Key::FacetName(facet));
    if facets.len() > MOST_DESCRIBED {
        let names = facets.into_iter().map(|facet| name(facet).to_owned()).collect();
        return vec![html! { <dd>{ listed(words, names) }</dd> }];
    }
    let described = |facet: Facet| {
        let slots = [("name", name(facet)), ("doing", words.text(Key::Doing(facet)))];
        html! { <dd>{ dot(facet.side) }{ span(&words.filled(Phrase::AlikeFacet, &slots)) }</dd> }
    };
    facets.into_iter().map(described).collect()
}

/// The shape as a sentence: to the taker, what they do, where they do both often; or else what is favoured over what.
fn shaped(words: &Words, whose: Whose, name: Option<&Name>, shape: Shape) -> String {
    if whose == Whose::Own && shape.is_often {
        let [first, second] =
            [shape.first, shape.second].map(|(facet, _)| words.text(Key::Clause(facet)));
        return words.filled(Phrase::ShapeBut, &[("first", first), ("second", second)]);
    }
    put(words, whose, name, towards(words, shape))
}

/// What is favoured over what, the surer first, and whether all of it is only probable.
fn towards(words: &Words, shape: Shape) -> (String, bool) {
    let over = |facet: Facet| words.text(Key::Over(facet.dimension, facet.side)).to_owned();
    let [(first, is_clear), (second, is_clear_too)] = [shape.first, shape.second];
    let mut second = over(second);
    if is_clear && !is_clear_too {
        second = words.filled(Phrase::ShapeLikely, &[("what", &second)]);
    }
    (and(words, &over(first), &second), !is_clear)
}

/// Two things, set apart.
fn and(words: &Words, first: &str, second: &str) -> String {
    words.filled(Phrase::ShapeAnd, &[("first", first), ("second", second)])
}
