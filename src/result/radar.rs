//! The radar chart: two shapes on six axes, each with its names, its values on paper and a mark and dash of
//! its own, and where that is wanted its likely range as a band. Geometry comes from `quiz::charts::radar`.

use super::state::{Chart, Fact as ResultFact, Layer};
use crate::{
    state::Fact,
    ui::{
        axis_label,
        controls::states,
        format::{listed, scale_score, side_name},
        marker,
        plot::{self, toggle},
        text::{each, fine, together},
    },
};
use quiz::{
    charts::radar,
    instrument::{Dimension, Facet, Scale, Side},
    report,
    scoring::{Outcome, Profile, Tally},
    words::{Key, Phrase, Words},
};
use yew::prelude::*;

/// The chart with its legend and the line that reads out one axis.
pub(super) struct Radar<'a> {
    /// The words of the language.
    pub words: &'a Words,
    /// The answers that the scores rest on.
    pub outcome: &'a Outcome,
    /// The scores that are drawn.
    pub profile: &'a Profile,
    /// Which layers are shown, and which axis is read out.
    pub chart: Chart,
    /// Takes what happens.
    pub on: &'a Callback<Fact>,
}

impl Radar<'_> {
    /// The chart as markup.
    pub(super) fn view(&self) -> Html {
        let words = self.words;
        let readout = match self.chart.pointed {
            Some(dimension) => self.described(dimension),
            None if self.chart.shows(Layer::Bands) => words.text(Phrase::RadarBands).to_owned(),
            None => words.text(Phrase::RadarHint).to_owned(),
        };
        html! {
            <figure class="radar">
                <figcaption id="radar-title">{ words.text(Phrase::RadarTitle) }</figcaption>
                <svg part="radar" role="img" tabindex="0" aria-labelledby="radar-title"
                    aria-describedby="radar-description"
                    viewBox={plot::radar_box()}>
                    { each(&Dimension::ALL, &|dimension| self.sector(dimension)) }
                    { drawing(words, self.profile, self.chart) }
                </svg>
                { self.legend() }
                <p id="radar-readout" class="readout" role="status">{ readout }</p>
                { self.rests_on() }
                <p id="radar-description" class="unseen">
                    { self.seen_first() }{ words.text(Phrase::RadarDescription) }
                </p>
            </figure>
        }
    }

    /// What is seen first, for whoever has the page read out: which sides are clearly the higher ones.
    fn seen_first(&self) -> String {
        let words = self.words;
        let mut said = String::new();
        for (side, phrase) in
            Side::ALL.into_iter().zip([Phrase::RadarLeading, Phrase::RadarManaging])
        {
            let higher = Dimension::ALL.into_iter().filter(|&dimension| {
                report::reading(self.profile, dimension).clear_side() == Some(side)
            });
            let name = |dimension| words.text(Key::FacetName(Facet { dimension, side })).to_owned();
            let names: Vec<String> = higher.map(name).collect();
            if !names.is_empty() {
                said += &words.filled(phrase, &[("names", &listed(words, names))]);
                said.push(' ');
            }
        }
        said
    }

    /// How many answers a score rests on, or at most; nothing where nothing has a score.
    fn rests_on(&self) -> Option<Html> {
        let tallies = || Facet::all().filter_map(|facet| self.outcome.tally(Scale::Facet(facet)));
        // As many statements are asked of every facet.
        let asked = tallies().next().map_or(0, Tally::asked).to_string();
        let is_whole = tallies().all(|tally| tally.answered() == tally.asked());
        let phrase = if is_whole { Phrase::RadarRests } else { Phrase::RadarRestsMost };
        let has_score = Facet::all().any(|facet| self.profile.facet(facet).estimate().is_some());
        has_score.then(|| fine(&self.words.filled(phrase, &[("count", &asked)])))
    }

    fn legend(&self) -> Html {
        let words = self.words;
        let switch = |layer: Layer, label: &str, key| {
            let press = states(self.on, Fact::Result(ResultFact::LayerToggled(layer)));
            toggle(self.chart.shows(layer), label, key, press)
        };
        let [leading, managing] = Side::ALL
            .map(|side| switch(Layer::Side(side), side_name(words, side), marker::dot(side)));
        let band = switch(Layer::Bands, words.text(Phrase::RadarBand), plot::band_key());
        plot::legend(words.text(Phrase::RadarLegend), together(vec![leading, managing, band]))
    }

    /// What a pointer or a finger hits to read out an axis. The one that is read out is lit.
    fn sector(&self, dimension: Dimension) -> Html {
        let pointed = Fact::Result(ResultFact::DimensionPointed(dimension));
        let is_pointed = (self.chart.pointed == Some(dimension)).then_some("true");
        html! {
            <path class="sector" data-pointed={is_pointed} d={radar::sector(dimension)}
                onpointerover={states(self.on, pointed.clone())} onclick={states(self.on, pointed)} />
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

/// The grid, the sides that are shown with their bands, and the axes' names with the values of those sides.
pub fn drawing(words: &Words, profile: &Profile, chart: Chart) -> Html {
    let score = |dimension, side| profile.facet(Facet { dimension, side }).estimate();
    let series = |side| {
        if !chart.shows(Layer::Side(side)) {
            return Html::default();
        }
        let estimates = Dimension::ALL.map(|dimension| score(dimension, side));
        let values = estimates.map(|estimate| estimate.map(|one| one.score()));
        let bands = estimates.map(|estimate| estimate.map(|one| one.band()));
        plot::series(side, values, chart.shows(Layer::Bands).then_some(bands))
    };
    let is_named = axis_label::have_room(words);
    let label = |dimension| {
        let shown = Side::ALL.into_iter().filter(|&side| chart.shows(Layer::Side(side)));
        let sides = axis_label::scored(words, profile, dimension, shown);
        axis_label::with_names(words, dimension, &sides, is_named)
    };
    // The dot last: a square at the same place shows around it.
    let sides = [Side::Managing, Side::Leading];
    together(vec![plot::grid(), each(&sides, &series), each(&Dimension::ALL, &label)])
}
