//! The team's two shapes on six axes. The line joins the means, the band holds the middle half of
//! the team: quartiles rather than standard deviations, because scores end at 0 and 100 and are
//! seldom spread evenly. A band of quartiles never leaves the scale, one stray member doesn't widen
//! it, and what it means fits in half a sentence. Geometry comes from `quiz::charts::radar`.

use super::{
    figures::{middle_half, whole},
    state::{Fact, Figures, Layer, State},
};
use crate::ui::{
    axis_label,
    controls::states,
    format::side_name,
    marker,
    plot::{self, toggle},
    text::{each, together},
};
use quiz::{
    charts::radar::label::Shown,
    instrument::{Dimension, Facet, Side},
    words::{Key, Phrase, Words},
};
use yew::prelude::*;

/// The radar chart of a team.
#[derive(Debug)]
pub(super) struct Radar<'a> {
    /// The words of the language.
    pub words: &'a Words,
    /// What is shown and hidden.
    pub state: &'a State,
    /// The team's numbers.
    pub figures: &'a Figures,
    /// Takes what happens.
    pub on: &'a Callback<Fact>,
}

impl Radar<'_> {
    /// The chart as markup.
    pub(super) fn view(&self) -> Html {
        let words = self.words;
        html! {
            <figure class="card radar">
                <figcaption><h2 id="radar-title">{ words.text(Phrase::TeamRadarTitle) }</h2></figcaption>
                { self.legend() }
                <svg data-chart="radar" role="img" aria-labelledby="radar-title"
                    aria-describedby="radar-means radar-description"
                    viewBox={plot::radar_box()}>
                    { plot::grid() }
                    { each(&Side::ALL, &|side| self.series(side)) }
                    { each(&Dimension::ALL, &|dimension| self.label(dimension)) }
                </svg>
                <p id="radar-means" class="unseen">{ self.means() }</p>
                <p id="radar-description" class="fine">{ words.text(Phrase::TeamRadarDescription) }</p>
            </figure>
        }
    }

    fn legend(&self) -> Html {
        let words = self.words;
        let switch = |layer: Layer, label: &str, key| {
            let press = states(self.on, Fact::LayerToggled(layer));
            toggle(self.state.shows(layer), label, key, press)
        };
        let [leading, managing] = Side::ALL
            .map(|which| switch(Layer::Side(which), side_name(words, which), marker::key(which)));
        let band = switch(Layer::Bands, words.text(Phrase::TeamRadarBand), plot::band_key());
        plot::legend(words.text(Phrase::TeamRadarLegend), together(vec![leading, managing, band]))
    }

    /// One side's band, line and marks.
    fn series(&self, side: Side) -> Html {
        if !self.state.shows(Layer::Side(side)) {
            return Html::default();
        }
        let summaries =
            Dimension::ALL.map(|dimension| self.figures.facet(Facet { dimension, side }));
        let means = summaries.map(|summary| summary.and_then(|summary| summary.mean));
        let has_band = self.state.shows(Layer::Bands) && self.state.members().len() > 1;
        let halves = has_band.then(|| summaries.map(|summary| summary.and_then(middle_half)));
        plot::series(side, means, halves)
    }

    /// An axis's name, and the means of the sides that are shown.
    fn label(&self, dimension: Dimension) -> Html {
        let mean = |side| {
            let facet = Facet { dimension, side };
            let value = self.figures.facet(facet).and_then(|summary| summary.mean).map(whole);
            Shown { side, name: self.words.text(Key::FacetName(facet)), value }
        };
        let shown = Side::ALL.into_iter().filter(|&side| self.state.shows(Layer::Side(side)));
        let name = self.words.text(Key::DimensionName(dimension));
        axis_label::view(name, dimension, &shown.map(mean).collect::<Vec<_>>())
    }

    /// Every mean, for whoever can't see the chart.
    fn means(&self) -> String {
        let mean = |facet: Facet| {
            let mean = self.figures.facet(facet).and_then(|summary| summary.mean);
            let mean = mean.map_or_else(|| self.words.text(Phrase::TeamTooFew).to_owned(), whole);
            let name = self.words.text(Key::FacetName(facet));
            self.words.filled(Phrase::TeamRadarPoint, &[("facet", name), ("mean", &mean)])
        };
        Facet::all().map(mean).collect::<Vec<_>>().join("; ")
    }
}
