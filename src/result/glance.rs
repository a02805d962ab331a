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

/// The headline of somebody's result.
pub fn headline(words: &Words, voice: Voice, name: Option<&Name>, profile: &Profile) -> String {
    let reading = report::headline(profile);
    match (voice, name) {
        (Voice::Own, _) => words.text(Key::Headline(Whose::Own, reading)).to_owned(),
        (Voice::Other, None) => words.text(Key::Headline(Whose::Other, reading)).to_owned(),
        (Voice::Other, Some(name)) => {
            words.filled(Key::Headline(Whose::Named, reading), &[("name", name.text())])
        }
    }
}

/// What follows the headline.
pub(super) fn glance(words: &Words, voice: Voice, profile: &Profile) -> Html {
    let (ends, shape) = match voice {
        Voice::Own => (Phrase::MostOwn, Phrase::ShapeOwn),
        Voice::Other => (Phrase::MostOther, Phrase::ShapeOther),
    };
    let mut lines = vec![paragraph(words.text(Phrase::GlanceBoth))];
    if let Some(found) = report::shape(profile) {
        let together = together_of(words, &found);
        let [leading, managing] =
            [(Side::Leading, found.leading), (Side::Managing, found.managing)]
                .map(|(side, named)| towards(words, side, named));
        let shape = words.filled(shape, &[("leading", &leading), ("managing", &managing)]);
        lines.push(paragraph(&[shape, together].join(" ")));
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

/// The sides that are put over others, each as sure as it is.
fn towards(words: &Words, side: Side, named: Vec<(Dimension, bool)>) -> String {
    let each = named.into_iter().map(|(dimension, is_clear)| {
        let what = words.text(Key::Over(dimension, side));
        if is_clear {
            what.to_owned()
        } else {
            words.filled(Phrase::ShapeLikely, &[("what", what)])
        }
    });
    listed(words, each.collect())
}
