//! The team's two shapes on six axes. The line joins the means, the band holds the middle half of
//! the team: quartiles rather than standard deviations, because scores end at 0 and 100 and are
//! seldom spread evenly. A band of quartiles never leaves the scale, one stray member doesn't widen
//! it, and what it means fits in half a sentence. Geometry comes from `quiz::radar`.

mod label;

use super::{
    figures::{middle_half, side, whole},
    marker::{self, band_look, line_look, path},
    press::states,
    set::{each, fine, span, together},
};
use crate::{
    state::{Fact, Figures, Layer, State},
    words::{Key, Phrase, Words},
};
use quiz::{
    instrument::{Dimension, Facet, Side},
    radar,
};
use yew::prelude::*;

/// The half-width of a mark, in the drawing's units.
const MARK: i32 = 24;

/// The chart.
#[derive(Debug)]
pub struct Radar<'a> {
    /// The words of the language.
    pub words: &'a Words,
    /// What is shown and hidden.
    pub state: &'a State,
    /// The numbers.
    pub figures: &'a Figures,
    /// Takes what happens.
    pub on: &'a Callback<Fact>,
}

impl Radar<'_> {
    /// The chart as markup.
    pub fn view(&self) -> Html {
        let words = self.words;
        html! {
            <figure class="card radar">
                <figcaption><h2 id="radar-title">{ words.text(Phrase::RadarTitle) }</h2></figcaption>
                { self.legend() }
                <svg data-chart="radar" role="img" aria-labelledby="radar-title"
                    aria-describedby="radar-means radar-description"
                    viewBox={["0 0", &radar::WIDTH.to_string(), &radar::HEIGHT.to_string()].join(" ")}>
                    { grid() }
                    { each(&Side::ALL, &|side| self.series(side)) }
                    { each(&Dimension::ALL, &|dimension| {
                        label::view(words, self.figures, dimension, self.state)
                    }) }
                </svg>
                <p id="radar-means" class="unseen">{ self.means() }</p>
                <p id="radar-description" class="fine">{ words.text(Phrase::RadarDescription) }</p>
            </figure>
        }
    }

    fn legend(&self) -> Html {
        let words = self.words;
        let band = html! {
            <svg class="key" viewBox="0 0 48 24" aria-hidden="true" focusable="false">
                <rect data-look="band leading" x="2" y="4" width="44" height="16" />
            </svg>
        };
        html! {
            <div class="legend" role="group" aria-label={words.text(Phrase::RadarLegend).to_owned()}>
                { each(&Side::ALL, &|which| {
                    self.toggle(Layer::Side(which), side(words, which), marker::key(which))
                }) }
                { self.toggle(Layer::Bands, words.text(Phrase::RadarBand), band) }
            </div>
        }
    }

    fn toggle(&self, layer: Layer, label: &str, key: Html) -> Html {
        let pressed = if self.state.shows(layer) { "true" } else { "false" };
        html! {
            <button type="button" class="toggle" aria-pressed={pressed}
                onclick={states(self.on, Fact::LayerToggled(layer))}>
                { key }{ span(label) }
            </button>
        }
    }

    /// One side's band, line and marks.
    fn series(&self, side: Side) -> Html {
        if !self.state.shows(Layer::Side(side)) {
            return Html::default();
        }
        let summaries =
            Dimension::ALL.map(|dimension| self.figures.facet(Facet { dimension, side }));
        let means = summaries.map(|summary| summary.and_then(|summary| summary.mean));
        let mut pieces = Vec::new();
        if self.state.shows(Layer::Bands) && self.state.members().len() > 1 {
            let halves = summaries.map(|summary| summary.and_then(middle_half));
            pieces.push(path(band_look(side), radar::band(&halves)));
        }
        pieces.push(path(line_look(side), radar::outline(&means)));
        for (dimension, mean) in Dimension::ALL.into_iter().zip(means) {
            if let Some(mean) = mean {
                pieces.push(marker::mark(side, radar::point(dimension, mean), MARK));
            }
        }
        html! { <g aria-hidden="true" data-series={side.id()}>{ together(pieces) }</g> }
    }

    /// Every mean, for whoever can't see the chart.
    fn means(&self) -> String {
        let mean = |facet: Facet| {
            let mean = self.figures.facet(facet).and_then(|summary| summary.mean);
            let mean = mean.map_or_else(|| self.words.text(Phrase::TooFew).to_owned(), whole);
            let name = self.words.text(Key::Facet(facet));
            self.words.filled(Phrase::RadarPoint, &[("facet", name), ("mean", &mean)])
        };
        Facet::all().map(mean).collect::<Vec<_>>().join("; ")
    }
}

/// Rings with their values, and axes.
fn grid() -> Html {
    html! {
        <g aria-hidden="true">
            { each(&Dimension::ALL, &|dimension| path("axis", radar::axis(dimension))) }
            { each(&radar::RINGS, &|value| path("ring", radar::ring(f64::from(value)))) }
            { each(&radar::RINGS, &|value| {
                let at = radar::point(Dimension::Direction, f64::from(value));
                html! {
                    <text class="ring-value" x={(at.x + 16).to_string()} y={at.y.to_string()}
                        dy="1em">{ value.to_string() }</text>
                }
            }) }
        </g>
    }
}

/// The title of a card and what to know of it.
pub(super) fn titled(id: &'static str, title: &str, text: &str) -> Html {
    html! { <><h2 {id}>{ title }</h2>{ fine(text) }</> }
}
