//! Both people on one chart: a side has its colour and the shape of its marks, as everywhere; a person
//! has solid lines with filled marks, or dashed lines with hollow ones. Nothing is filled: four areas
//! over each other would be read as one. Geometry comes from `quiz::radar`.

use super::{
    super::{
        axis_label,
        figures::side_name,
        marker::{self, path},
        pictures,
        plot::{self, toggle},
        set::{each, together},
    },
    Drawn, of, states,
    who::Pair,
};
use crate::{
    picture::{self, Shape, looks::Looks},
    state::{
        State,
        compare::{Fact, Layer, Who},
        take_away::Chart,
    },
    words::Words,
};
use quiz::{
    instrument::{Dimension, Facet, Side},
    radar::{self, Point},
    scoring::Profile,
    words::{AnnexPhrase, Key, Phrase},
};
use yew::prelude::*;

/// The half-width of a mark, in the drawing's units.
const MARK: i32 = 24;

/// The chart with its legend.
pub(super) fn view(drawn: Drawn, pair: &Pair, profiles: &[Profile; 2]) -> Html {
    let words = drawn.words;
    let text = words.annex.filled(
        AnnexPhrase::CompareRadarText,
        &[
            ("first", pair.label(Who::First)),
            ("second", pair.label(Who::Second)),
            ("table", drawn.text(AnnexPhrase::CompareTable)),
        ],
    );
    let shapes = |layer: Layer| shape(drawn, of(profiles, layer.who), layer);
    html! {
        <figure class="radar">
            <figcaption id="compare-radar-title">{ drawn.text(AnnexPhrase::CompareRadar) }</figcaption>
            { legend(drawn, pair) }
            <svg data-chart="couple" role="img" aria-labelledby="compare-radar-title"
                aria-describedby="compare-radar-text" viewBox={plot::view_box()}>
                { plot::grid() }
                { each(&layers(), &shapes) }
                { each(&Dimension::ALL, &|dimension| {
                    let name = words.quiz.text(Key::DimensionName(dimension));
                    axis_label::view(name, dimension, Vec::new())
                }) }
            </svg>
            <p id="compare-radar-text" class="fine">{ text }</p>
            { pictures::below(words, drawn.state, Chart::Couple, drawn.text(AnnexPhrase::CompareRadar), drawn.on) }
        </figure>
    }
}

/// Person by person, so that the legend reads so.
fn layers() -> [Layer; 4] {
    let [first, second] = Who::ALL.map(|who| Side::ALL.map(|side| Layer { who, side }));
    let ([a, b], [c, d]) = (first, second);
    [a, b, c, d]
}

fn legend(drawn: Drawn, pair: &Pair) -> Html {
    let words = drawn.words;
    let switch = |layer: Layer| {
        let label = layer_name(words, pair, layer);
        let press = states(drawn.on, Fact::LayerToggled(layer));
        toggle(drawn.state.compare.shows(layer), &label, key(layer), press)
    };
    plot::legend(words.quiz.text(Phrase::RadarLegend), each(&layers(), &switch))
}

fn layer_name(words: &Words, pair: &Pair, layer: Layer) -> String {
    let side = side_name(&words.quiz, layer.side);
    let named = [("person", pair.label(layer.who)), ("side", side)];
    words.annex.filled(AnnexPhrase::CompareLayer, &named)
}

/// The chart as a picture, with the shapes that are shown.
pub(super) fn pictured(
    words: &Words,
    state: &State,
    looks: &Looks,
    pair: &Pair,
    profiles: &[Profile; 2],
) -> picture::Chart {
    let shown = layers().into_iter().filter(|layer| state.compare.shows(*layer));
    let shape = |layer: Layer| Shape {
        name: layer_name(words, pair, layer),
        profile: of(profiles, layer.who),
        side: layer.side,
        is_second: layer.who == Who::Second,
    };
    let shapes: Vec<Shape> = shown.map(shape).collect();
    picture::couple(&words.quiz, words.annex.text(AnnexPhrase::CompareRadar), &shapes, looks)
}

/// One person's line and marks of one side, if they are shown.
fn shape(drawn: Drawn, profile: &Profile, layer: Layer) -> Html {
    if !drawn.state.compare.shows(layer) {
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
    html! {
        <svg class="key" viewBox="0 0 48 24" aria-hidden="true" focusable="false">
            <g data-person={person_id(layer.who)}>
                { path(line_look(layer), "M2 12H46".to_owned()) }
                { marker::mark(layer.side, Point { x: 24, y: 12 }, 6) }
            </g>
        </svg>
    }
}

/// The name of a person for the style sheet.
pub(super) fn person_id(who: Who) -> &'static str {
    match who {
        Who::First => "first",
        Who::Second => "second",
    }
}

/// The quiz's own looks begin and end like these; the dash is the person's, in `annex.css`.
fn line_look(layer: Layer) -> &'static str {
    match (layer.who, layer.side) {
        (Who::First, Side::Leading) => "line first leading",
        (Who::First, Side::Managing) => "line first managing",
        (Who::Second, Side::Leading) => "line second leading",
        (Who::Second, Side::Managing) => "line second managing",
    }
}
