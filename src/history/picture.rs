//! A side's total or the balance over time, as a picture.

use super::{Fact, State, chart};
use crate::{
    app::Run,
    picture::{
        self,
        file::{self, Format},
        looks::Looks,
    },
    result::Request,
};
use browser::looks;
use quiz::{scoring::Measure, words::Words};

/// Saves the chart, and says whether that worked.
pub(super) fn save(run: &Run<'_, State, Fact>, measure: Measure, format: Format) {
    let ended = run.on.reform(move |is_saved| Fact::PictureEnded(measure, is_saved));
    let looks = run.places.swatches.looks(looks::looks);
    match looks.and_then(|looks| drawn(run.words, run.request, run.state, measure, &looks)) {
        Some(chart) => file::save(chart.scene(), &super::chart::id(measure), format, ended),
        None => ended.emit(false),
    }
}

/// The chart of a number; nothing where there is none of it.
pub fn drawn(
    words: &Words,
    request: &Request,
    state: &State,
    measure: Measure,
    looks: &Looks,
) -> Option<picture::Chart> {
    let trend = state.trend(request);
    let series = trend.totals.iter().find(|series| series.measure == measure)?;
    let date = |day| state.date(day);
    Some(picture::timeline(words, &chart::title(words, measure), series, &date, looks))
}
