//! What is taken in at a glance, in words: the headline, what scores most and least, and the shape of a
//! result that points both ways.

use crate::ui::{
    format::listed,
    text::{paragraph, together},
};
use quiz::{
    instrument::{Dimension, Facet, Side},
    name::Name,
    report::{self, Shape, Voice, Whose},
    scoring::Profile,
    words::{Key, Phrase, Words},
};
use yew::prelude::*;

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
    match report::shape(profile).filter(|_| leans_neither_way(profile)) {
        Some(shape) => put(words, whose, name, &towards(words, &shape, 0)),
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

/// What is put before what, as a sentence, or on a picture as a title.
fn put(words: &Words, whose: Whose, name: Option<&Name>, what: &str) -> String {
    let name = name.map(Name::text).unwrap_or_default();
    let mut said = words.filled(Key::Put(whose), &[("name", name), ("what", what)]);
    // A title begins with a capital. Those of all alphabets would be 6 KB to load.
    if let (Whose::Picture, Some(first)) = (whose, said.get_mut(..1)) {
        first.make_ascii_uppercase();
    }
    said
}

/// What follows the headline.
pub(super) fn glance(words: &Words, voice: Voice, name: Option<&Name>, profile: &Profile) -> Html {
    let whose = whose(voice, name);
    let (ends, also) = match voice {
        Voice::Own => (Phrase::MostOwn, Phrase::AlsoOwn),
        Voice::Other => (Phrase::MostOther, Phrase::AlsoOther),
    };
    let mut lines = Vec::new();
    if let Some(shape) = report::shape(profile) {
        // The other of the two is the headline.
        let first = if leans_neither_way(profile) {
            lean(words, whose, name, profile)
        } else {
            put(words, whose, name, &towards(words, &shape, 0))
        };
        let second = towards(words, &shape, 1);
        let mut said = vec![first];
        if !second.is_empty() {
            said.push(words.filled(also, &[("what", &second)]));
        }
        lines.push(paragraph(&said.join(" ")));
        lines.push(paragraph(&together_of(words, &shape)));
    }
    if let Some((most, least)) = report::ends(profile) {
        let [most, least] = [most, least].map(|facets| {
            let names =
                facets.into_iter().map(|facet: Facet| words.text(Key::FacetName(facet)).to_owned());
            listed(words, names.collect())
        });
        lines.push(paragraph(&words.filled(ends, &[("most", &most), ("least", &least)])));
    }
    html! { <div class="glance">{ together(lines) }</div> }
}

/// How the surest of the one side goes together with the surest of the other.
fn together_of(words: &Words, found: &Shape) -> String {
    let piece = |side, named: &[(Dimension, bool)]| {
        named.first().map_or("", |&(dimension, _)| words.text(Key::Together(dimension, side)))
    };
    let leading = piece(Side::Leading, &found.leading);
    let managing = piece(Side::Managing, &found.managing);
    words.filled(Phrase::GlanceTogether, &[("leading", leading), ("managing", managing)])
}

/// What is put before what at this place of both sides, each as sure as it is; empty where neither has one.
fn towards(words: &Words, found: &Shape, place: usize) -> String {
    let named = [(Side::Leading, &found.leading), (Side::Managing, &found.managing)];
    let each = named.into_iter().filter_map(|(side, named)| {
        let &(dimension, is_clear) = named.get(place)?;
        let what = words.text(Key::Over(dimension, side));
        Some(if is_clear {
            what.to_owned()
        } else {
            words.filled(Phrase::ShapeLikely, &[("what", what)])
        })
    });
    let but = |first: String, second: String| {
        words.filled(Phrase::ShapeBut, &[("first", &first), ("second", &second)])
    };
    each.reduce(but).unwrap_or_default()
}
