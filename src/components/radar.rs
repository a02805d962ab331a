//! The radar chart: two shapes on six axes, each with its uncertainty as a band, its values in
//! print and a mark and dash of its own. Geometry comes from `quiz::radar`.

mod label;

use super::{
    figures::{scale_score, side_name},
    marker::{self, band_look, line_look, path},
    press::states,
    set::{each, span, together},
};
use crate::state::{Chart, Fact, Layer};
use quiz::{
    instrument::{Dimension, Facet, Side},
    radar,
    scoring::Profile,
    words::{Key, Phrase, Words},
};
use yew::prelude::*;

/// The half-width of a mark, in the drawing's units.
const MARK: i32 = 24;

/// The chart with its legend and the line that reads out one axis.
pub struct Radar<'a> {
    /// The words of the language.
    pub words: &'a Words,
    /// The scores.
    pub profile: &'a Profile,
    /// Which layers are shown, and which axis is read out.
    pub chart: Chart,
    /// Takes what happens.
    pub on: &'a Callback<Fact>,
}

impl Radar<'_> {
    /// The chart as markup.
    pub fn view(&self) -> Html {
        let words = self.words;
        let readout = match self.chart.pointed {
            Some(dimension) => self.described(dimension),
            None => words.text(Phrase::RadarHint).to_owned(),
        };
        html! {
            <figure class="radar">
                <figcaption id="radar-title">{ words.text(Phrase::RadarTitle) }</figcaption>
                { self.legend() }
                <svg part="radar" role="group" aria-labelledby="radar-title"
                    aria-describedby="radar-description"
                    viewBox={["0 0", &radar::WIDTH.to_string(), &radar::HEIGHT.to_string()].join(" ")}>
                    { grid() }
                    { each(&Side::ALL, &|side| self.series(side)) }
                    { each(&Dimension::ALL, &|dimension| {
                        label::view(words, self.profile, dimension, self.chart)
                    }) }
                    { each(&Dimension::ALL, &|dimension| self.sector(dimension)) }
                </svg>
                <p class="readout" aria-hidden="true">{ readout }</p>
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
                { each(&Side::ALL, &|side| {
                    self.toggle(Layer::Side(side), side_name(words, side), marker::key(side))
                }) }
                { self.toggle(Layer::Bands, words.text(Phrase::RadarBand), band) }
            </div>
        }
    }

    fn toggle(&self, layer: Layer, label: &str, key: Html) -> Html {
        let pressed = if self.chart.shows(layer) { "true" } else { "false" };
        html! {
            <button type="button" class="toggle" aria-pressed={pressed}
                onclick={states(self.on, Fact::LayerToggled(layer))}>
                { key }{ span(label) }
            </button>
        }
    }

    /// One side's band, line and marks.
    fn series(&self, side: Side) -> Html {
        if !self.chart.shows(Layer::Side(side)) {
            return Html::default();
        }
        let estimates = Dimension::ALL
            .map(|dimension| self.profile.facet(Facet { dimension, side }).estimate());
        let values = estimates.map(|estimate| estimate.map(|e| e.score()));
        let band = self.chart.shows(Layer::Bands).then(|| {
            let ranges = estimates
                .map(|estimate| estimate.map(|e| (e.score() - e.margin(), e.score() + e.margin())));
            path(band_look(side), radar::band(&ranges))
        });
        let mut pieces = Vec::new();
        pieces.extend(band);
        pieces.push(path(line_look(side), radar::outline(&values)));
        for (dimension, value) in Dimension::ALL.into_iter().zip(values) {
            if let Some(value) = value {
                pieces.push(marker::mark(side, radar::point(dimension, value), MARK));
            }
        }
        html! {
            <g aria-hidden="true" data-series={side.id()}>{ together(pieces) }</g>
        }
    }

    /// What a pointer, a finger or the focus hits to read out an axis.
    fn sector(&self, dimension: Dimension) -> Html {
        let pointed = Fact::DimensionPointed(dimension);
        html! {
            <path class="sector" d={radar::sector(dimension)} tabindex="0" role="img"
                aria-label={self.described(dimension)}
                onpointerover={states(self.on, pointed.clone())}
                onfocus={states(self.on, pointed)} />
        }
    }

    /// Both scores of a dimension in one sentence.
    fn described(&self, dimension: Dimension) -> String {
        let words = self.words;
        let [leading, managing] = Side::ALL.map(|side| Facet { dimension, side });
        words.filled(
            Phrase::RadarReadout,
            &[
                ("dimension", words.text(Key::DimensionName(dimension))),
                ("leading-name", words.text(Key::FacetName(leading))),
                ("leading", &scale_score(words, self.profile.facet(leading))),
                ("managing-name", words.text(Key::FacetName(managing))),
                ("managing", &scale_score(words, self.profile.facet(managing))),
            ],
        )
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
