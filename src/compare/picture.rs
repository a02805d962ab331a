//! Both people on one chart, as a picture.

use super::{
    Fact, State,
    radar::{self, Layer},
    state::Who,
    who::Pair,
};
use crate::{
    app::Run,
    picture::{
        self, Shape,
        file::{self, Format},
        looks::Looks,
    },
    result::Request,
    ui::format::side_name,
};
use browser::looks;
use quiz::{
    scoring::Outcome,
    words::{Phrase, Words},
};

/// Saves the chart as it is shown, and says whether that worked.
pub(super) fn save(run: &Run<'_, State, Fact>, format: Format) {
    let ended = run.on.reform(Fact::PictureEnded);
    let looks = run.places.swatches.looks(looks::looks);
    match looks.and_then(|looks| drawn(run.words, run.request, run.state, &looks)) {
        Some(chart) => file::save(chart.scene(), "couple", format, ended),
        None => ended.emit(false),
    }
}

/// The chart with the shapes that are shown; nothing where there is nobody to compare with.
pub fn drawn(
    words: &Words,
    request: &Request,
    state: &State,
    looks: &Looks,
) -> Option<picture::Chart> {
    let (first, second) = (&request.first, state.other(request)?);
    let pair = Pair::new(words, request, state);
    let profiles = [&first.outcome, &second.outcome].map(Outcome::profile);
    let shown = radar::layers().into_iter().filter(|layer| state.shows(layer.who));
    let name = |layer: &Layer| {
        let named = [("person", pair.label(layer.who)), ("side", side_name(words, layer.side))];
        words.filled(Phrase::CompareLayer, &named)
    };
    let shapes: Vec<Shape> = shown
        .map(|layer| Shape {
            name: name(&layer),
            profile: super::of(&profiles, layer.who),
            side: layer.side,
            is_second: layer.who == Who::Second,
        })
        .collect();
    Some(picture::couple(words, words.text(Phrase::CompareRadar), &shapes, looks))
}
