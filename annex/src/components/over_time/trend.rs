//! What became of the numbers from result to result: which changes are beyond their uncertainty, and
//! the totals and the balance as lines and as a table. The rules are `quiz::trend`'s.

use super::{OverTime, chart};
use crate::{
    components::{
        column_name::name,
        figures::{difference, side_name, total},
        set::{each, fine, paragraph, subheading, together},
    },
    picture::{Chart, looks::Looks, timeline},
    state::State,
    words::Words,
};
use quiz::{
    comparison::{Kind, Measure},
    history::Entry,
    instrument::Side,
    team::Column,
    trend::{Change, Movement, Series, Trend},
    words::{AnnexPhrase, Phrase},
};
use yew::prelude::*;

/// Which of a number's changes.
type Which = fn(&Series) -> &Change;

impl OverTime<'_> {
    /// It as markup.
    pub(super) fn trend(self) -> Html {
        let trend = &self.state.over_time.trend(&self.state.given);
        let mut pieces = match trend.results {
            0 => vec![paragraph(self.text(AnnexPhrase::OverTimeNone))],
            1 => vec![paragraph(self.text(AnnexPhrase::OverTimeOne))],
            _ => self.changes(trend),
        };
        if trend.others > 0 {
            let values = [("count", trend.others.to_string())];
            pieces.push(fine(&self.filled(AnnexPhrase::OverTimeOthers, &values)));
        }
        together(pieces)
    }

    fn changes(self, trend: &Trend) -> Vec<Html> {
        let mut pieces =
            vec![self.since(trend, AnnexPhrase::OverTimeSincePrevious, |one| &one.since_previous)];
        // Of two results the first is the one before.
        if trend.results > 2 {
            pieces.push(self.since(trend, AnnexPhrase::OverTimeSinceFirst, |one| &one.since_first));
        }
        pieces.push(fine(self.text(AnnexPhrase::OverTimeCaveat)));
        pieces.push(fine(self.text(AnnexPhrase::OverTimeChance)));
        let mut charts = Vec::new();
        for series in &trend.totals {
            charts.push(chart::view(self, series));
        }
        pieces.push(html! {
            <section>
                { subheading(self.text(AnnexPhrase::OverTimeCharts)) }
                { fine(self.text(AnnexPhrase::OverTimeBand)) }
                <div class="timelines">{ together(charts) }</div>
                { self.table() }
            </section>
        });
        pieces
    }

    /// The changes since one of the results before: of the totals and the balance in a sentence each,
    /// then of all others that the stricter rule flags.
    fn since(self, trend: &Trend, title: AnnexPhrase, which: Which) -> Html {
        let told = |all: &[Series]| {
            let told = all.iter().filter_map(|series| self.change(series, which(series)));
            told.collect::<Vec<String>>()
        };
        let (totals, others) =
            (told(&trend.totals), [told(&trend.dimensions), told(&trend.scales)].concat());
        let others: Vec<Html> =
            others.iter().map(|sentence| html! { <li>{ sentence }</li> }).collect();
        html! {
            <section class="since">
                { subheading(self.text(title)) }
                if totals.is_empty() {
                    { paragraph(self.text(AnnexPhrase::OverTimeSteady)) }
                } else {
                    { paragraph(&totals.join(" ")) }
                }
                if others.is_empty() {
                    { fine(self.text(AnnexPhrase::OverTimeSteadyMany)) }
                } else {
                    <ul>{ together(others) }</ul>
                }
            </section>
        }
    }

    /// The sentence of a change that is beyond its uncertainty.
    fn change(self, series: &Series, change: &Change) -> Option<String> {
        let phrase = match (series.measure.kind(), change.movement) {
            (Kind::Level, Movement::Rose) => AnnexPhrase::OverTimeLevelRose,
            (Kind::Level, Movement::Fell) => AnnexPhrase::OverTimeLevelFell,
            (Kind::Gap, Movement::Rose) => AnnexPhrase::OverTimeGapRose,
            (Kind::Gap, Movement::Fell) => AnnexPhrase::OverTimeGapFell,
            (_, Movement::NoClearChange | Movement::CannotTell) => return None,
        };
        let date = self.state.over_time.date(change.since?.day);
        let what = self.measure_name(series.measure);
        Some(self.filled(phrase, &[("what", what), ("date", date)]))
    }

    pub(super) fn measure_name(self, measure: Measure) -> String {
        measure_name(self.words, measure)
    }

    fn table(self) -> Html {
        let words = &self.words.quiz;
        let head = |name: &str| html! { <th scope="col">{ name }</th> };
        let mut rows = Vec::new();
        for entry in self.state.over_time.entries() {
            if entry.outcome.revision() == self.state.given.first.outcome.revision() {
                rows.push(self.row(entry));
            }
        }
        html! {
            <div class="scores">
                <table part="timeline-scores">
                    <caption>{ self.text(AnnexPhrase::OverTimeTable) }</caption>
                    <thead>
                        <tr>
                            { head(self.text(AnnexPhrase::OverTimeDay)) }
                            { each(&Side::ALL, &|side| head(side_name(words, side))) }
                            { head(self.text(AnnexPhrase::ArithmeticBalance)) }
                        </tr>
                    </thead>
                    <tbody>{ together(rows) }</tbody>
                </table>
            </div>
        }
    }

    fn row(self, entry: &Entry) -> Html {
        let words = &self.words.quiz;
        let profile = entry.outcome.profile();
        let cell = |text: String| html! { <td><bdi>{ text }</bdi></td> };
        let balance = match profile.balance() {
            Some(balance) => difference(words, balance),
            None => words.text(Phrase::ResultTooFew).to_owned(),
        };
        html! {
            <tr>
                <th scope="row"><bdi>{ self.state.over_time.date(entry.day) }</bdi></th>
                { each(&Side::ALL, &|side| cell(total(words, profile.side(side)))) }
                { cell(balance) }
            </tr>
        }
    }
}

/// The chart of a side's total or of the balance as a picture, where there is one.
pub fn picture(words: &Words, state: &State, side: Option<Side>, looks: &Looks) -> Option<Chart> {
    let measure = side.map_or(Measure::Balance, Measure::Total);
    let trend = state.over_time.trend(&state.given);
    let series = trend.totals.iter().find(|series| series.measure == measure)?;
    let date = |day| state.over_time.date(day);
    Some(timeline(&words.quiz, &measure_name(words, measure), series, &date, looks))
}

fn measure_name(words: &Words, measure: Measure) -> String {
    let column = match measure {
        Measure::Total(side) => Column::Side(side),
        Measure::Balance => Column::Balance,
        Measure::Difference(dimension) => Column::Difference(dimension),
        Measure::Scale(scale) => Column::Scale(scale),
    };
    name(words, column)
}
