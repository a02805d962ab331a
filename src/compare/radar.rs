//! Both people on one chart: a side has its colour, its dash and the shape of its marks, as everywhere; a
//! person has thick lines with filled marks, or thin lines with hollow ones. Nothing is filled: four areas
//! over each other would be read as one. Geometry comes from `quiz::charts::radar`.

use super::{
    View, of,
    state::{Fact, Who},
    strips,
    who::Pair,
};
use crate::ui::{
    axis_label,
    controls::states,
    format::side_name,
    marker::{self, path},
    plot::{self, toggle},
    text::{each, span, together},
};
use quiz::{
    charts::radar,
    instrument::{Dimension, Facet, Side},
    scoring::Profile,
    words::{Key, Phrase},
};
use yew::prelude::*;

/// The half-width of a mark, in the drawing's units.
const MARK: i32 = 24;

/// One person's shape of one side.
#[derive(Clone, Copy, Debug)]
pub(super) struct Layer {
    /// The person whose shape it is.
    pub who: Who,
    /// The side that it shows.
    pub side: Side,
}

/// The chart, the switches of the two people, and what tells the sides apart.
pub(super) fn view(drawn: View, pair: &Pair, profiles: &[Profile; 2]) -> Html {
    let View { words, state, .. } = drawn;
    let text = words.filled(
        Phrase::CompareRadarText,
        &[("first", pair.label(Who::First)), ("second", pair.label(Who::Second))],
    );
    let shapes = |layer: Layer| {
        if state.shows(layer.who) { shape(of(profiles, layer.who), layer) } else { Html::default() }
    };
    let label =
        |dimension| axis_label::view(words.text(Key::DimensionName(dimension)), dimension, &[]);
    let switch = |who: Who| {
        let press = states(drawn.on, Fact::PersonToggled(who));
        toggle(state.shows(who), pair.label(who), strips::key(who), press)
    };
    let side = |side| html! { <span>{ marker::key(side) }{ span(side_name(words, side)) }</span> };
    html! {
        <figure class="radar">
            <figcaption id="compare-radar-title">{ drawn.text(Phrase::CompareRadar) }</figcaption>
            <svg data-chart="couple" role="img" aria-labelledby="compare-radar-title"
                aria-describedby="compare-radar-text" viewBox={plot::radar_box()}>
                { plot::grid() }
                { each(&layers(), &shapes) }
                { each(&Dimension::ALL, &label) }
            </svg>
            { plot::legend(words.text(Phrase::RadarLegend), each(&Who::ALL, &switch)) }
            <p class="keys" aria-hidden="true">{ each(&Side::ALL, &side) }</p>
            <p id="compare-radar-text" class="unseen">{ text }</p>
        </figure>
    }
}

/// Person by person.
pub(super) fn layers() -> [Layer; 4] {
    let [first, second] = Who::ALL.map(|who| Side::ALL.map(|side| Layer { who, side }));
    let ([a, b], [c, d]) = (first, second);
    [a, b, c, d]
}

/// One person's line and marks of one side.
fn shape(profile: &Profile, layer: Layer) -> Html {
    let Layer { who, side } = layer;
    let scores = Dimension::ALL.map(|dimension| {
        profile.facet(Facet { dimension, side }).estimate().map(|estimate| estimate.score())
    });
    let mut pieces = vec![path(marker::line_look(side), radar::outline(&scores))];
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

/// The name of a person for the style sheet.
pub(super) fn person_id(who: Who) -> &'static str {
    match who {
        Who::First => "first",
        Who::Second => "second",
    }
}
