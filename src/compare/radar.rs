//! Both people on one chart: a side has its colour and the shape of its marks, as everywhere; a person
//! has solid lines with filled marks, or dashed lines with hollow ones. Nothing is filled: four areas
//! over each other would be read as one. Geometry comes from `quiz::charts::radar`.

use super::{
    View, of,
    state::{Fact, Layer, Who},
    who::Pair,
};
use crate::ui::{
    axis_label,
    controls::states,
    format::side_name,
    marker::{self, path},
    pictures,
    plot::{self, toggle},
    text::{each, together},
};
use quiz::{
    charts::{Point, radar},
    instrument::{Dimension, Facet, Side},
    scoring::Profile,
    words::{Key, Phrase, Words},
};
use yew::prelude::*;

/// The half-width of a mark, in the drawing's units.
const MARK: i32 = 24;

/// The chart with its legend.
pub(super) fn view(drawn: View, pair: &Pair, profiles: &[Profile; 2]) -> Html {
    let words = drawn.words;
    let text = words.filled(
        Phrase::CompareRadarText,
        &[
            ("first", pair.label(Who::First)),
            ("second", pair.label(Who::Second)),
            ("table", drawn.text(Phrase::CompareTable)),
        ],
    );
    let shapes = |layer: Layer| shape(drawn, of(profiles, layer.who), layer);
    html! {
        <figure class="radar">
            <figcaption id="compare-radar-title">{ drawn.text(Phrase::CompareRadar) }</figcaption>
            { legend(drawn, pair) }
            <svg data-chart="couple" role="img" aria-labelledby="compare-radar-title"
                aria-describedby="compare-radar-text" viewBox={plot::radar_box()}>
                { plot::grid() }
                { each(&layers(), &shapes) }
                { each(&Dimension::ALL, &|dimension| {
                    let name = words.text(Key::DimensionName(dimension));
                    axis_label::view(name, dimension, &[])
                }) }
            </svg>
            <p id="compare-radar-text" class="fine">{ text }</p>
            { pictures::below(
                words,
                "couple",
                drawn.text(Phrase::CompareRadar),
                drawn.state.picture_failed,
                &drawn.on.reform(Fact::PicturePressed),
            ) }
        </figure>
    }
}

/// Person by person, so that the legend reads so.
pub(super) fn layers() -> [Layer; 4] {
    let [first, second] = Who::ALL.map(|who| Side::ALL.map(|side| Layer { who, side }));
    let ([a, b], [c, d]) = (first, second);
    [a, b, c, d]
}

fn legend(drawn: View, pair: &Pair) -> Html {
    let words = drawn.words;
    let switch = |layer: Layer| {
        let label = layer_name(words, pair, layer);
        let press = states(drawn.on, Fact::LayerToggled(layer));
        toggle(drawn.state.shows(layer), &label, key(layer), press)
    };
    plot::legend(words.text(Phrase::RadarLegend), each(&layers(), &switch))
}

/// What a shape is called.
pub(super) fn layer_name(words: &Words, pair: &Pair, layer: Layer) -> String {
    let side = side_name(words, layer.side);
    let named = [("person", pair.label(layer.who)), ("side", side)];
    words.filled(Phrase::CompareLayer, &named)
}

/// One person's line and marks of one side, if they are shown.
fn shape(drawn: View, profile: &Profile, layer: Layer) -> Html {
    if !drawn.state.shows(layer) {
        return Html::default();
    }
    let Layer { who, side } = layer;
    let scores = Dimension::ALL.map(|dimension| {
        profile.facet(Facet { dimension, side }).estimate().map(|estimate| estimate.score())
    });
    let mut pieces = vec![path(line_look(layer), radar::outline(&scores))];
    for (dimension, score) in Dimension::ALL.into_iter().zip(scores) {
        if let Some(score) = score {
            pieces.push(marker::mark(side, radar::point(dimension, score), MARK));
        }
    }
    html! {
        <g aria-hidden="true" data-person={person_id(who)} data-series={side.id()}>
            { together(pieces) }
        </g>
    }
}

/// A person's line and mark of a side as a small picture.
fn key(layer: Layer) -> Html {
    marker::key_box(html! {
        <g data-person={person_id(layer.who)}>
            { path(line_look(layer), "M2 12H46".to_owned()) }
            { marker::mark(layer.side, Point { x: 24, y: 12 }, 6) }
        </g>
    })
}

/// The name of a person for the style sheet.
pub(super) fn person_id(who: Who) -> &'static str {
    match who {
        Who::First => "first",
        Who::Second => "second",
    }
}

/// The quiz's own looks begin and end like these; the dash is the person's, in `compare.css`.
fn line_look(layer: Layer) -> &'static str {
    match (layer.who, layer.side) {
        (Who::First, Side::Leading) => "line first leading",
        (Who::First, Side::Managing) => "line first managing",
        (Who::Second, Side::Leading) => "line second leading",
        (Who::Second, Side::Managing) => "line second managing",
    }
}
