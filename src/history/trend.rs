//! What became of the numbers from result to result: which changes are beyond their uncertainty, and
//! the totals and the balance as lines and as a table. The rules are `quiz::history::trend`'s.

use super::{View, chart};
use crate::ui::{
    format::{gap, side_name, total},
    measure_name::measure_name,
    text::{each, fine, paragraph, subheading, together},
};
use quiz::{
    history::{
        HistoryEntry as Entry,
        trend::{Change, Movement, Series, Trend},
    },
    instrument::Side,
    scoring::{Measure, MeasureKind},
    words::Phrase,
};
use yew::prelude::*;

/// Picks one of a number's two changes.
type Which = fn(&Series) -> &Change;

impl View<'_> {
    /// The changes as markup.
    pub(super) fn trend(self) -> Html {
        let trend = &self.state.trend(self.request);
        let mut pieces = match trend.results {
            0 => vec![paragraph(self.text(Phrase::HistoryNone))],
            1 => vec![paragraph(self.text(Phrase::HistoryOne))],
            _ => self.changes(trend),
        };
        if trend.others > 0 {
            let values = [("count", trend.others.to_string())];
            pieces.push(fine(&self.filled(Phrase::HistoryOthers, &values)));
        }
        together(pieces)
    }

    fn changes(self, trend: &Trend) -> Vec<Html> {
        let mut pieces =
            vec![self.since(trend, Phrase::HistorySincePrevious, |one| &one.since_previous)];
        // Of two results the first is the one before.
        if trend.results > 2 {
            pieces.push(self.since(trend, Phrase::HistorySinceFirst, |one| &one.since_first));
        }
        pieces.push(fine(self.text(Phrase::HistoryCaveat)));
        pieces.push(fine(self.text(Phrase::HistoryChance)));
        let mut charts = Vec::new();
        for series in &trend.totals {
            charts.push(chart::view(self, series));
        }
        pieces.push(html! {
            <section>
                { subheading(self.text(Phrase::HistoryCharts)) }
                <div id="timeline-note">{ fine(self.text(Phrase::HistoryBand)) }</div>
                <div class="timelines">{ together(charts) }</div>
                { self.table() }
            </section>
        });
        pieces
    }

    /// The changes since one of the results before: of the totals and the balance in a sentence each,
    /// then of all others that the stricter rule flags.
    fn since(self, trend: &Trend, title: Phrase, which: Which) -> Html {
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
                    { paragraph(self.text(Phrase::HistorySteady)) }
                } else {
                    { paragraph(&totals.join(" ")) }
                }
                if others.is_empty() {
                    { fine(self.text(Phrase::HistorySteadyMany)) }
                } else {
                    <ul>{ together(others) }</ul>
                }
            </section>
        }
    }

    /// The sentence of a change that is beyond its uncertainty.
    fn change(self, series: &Series, change: &Change) -> Option<String> {
        let phrase = match (series.measure.kind(), change.movement) {
            (MeasureKind::Level, Movement::Rose) => Phrase::HistoryLevelRose,
            (MeasureKind::Level, Movement::Fell) => Phrase::HistoryLevelFell,
            (MeasureKind::Gap, Movement::Rose) => Phrase::HistoryGapRose,
            (MeasureKind::Gap, Movement::Fell) => Phrase::HistoryGapFell,
            (_, Movement::NoClearChange | Movement::CannotTell) => return None,
        };
        let date = self.state.date(change.since?.day);
        let what = measure_name(self.words, series.measure);
        Some(self.filled(phrase, &[("what", what), ("date", date)]))
    }

    fn table(self) -> Html {
        let words = self.words;
        let head = |name: &str| html! { <th scope="col">{ name }</th> };
        let mut rows = Vec::new();
        for entry in self.state.entries() {
            if entry.outcome.revision() == self.request.first.outcome.revision() {
                rows.push(self.row(entry));
            }
        }
        html! {
            <div class="scores">
                <table part="timeline-scores">
                    <caption>{ self.text(Phrase::HistoryTable) }</caption>
                    <thead>
                        <tr>
                            { head(self.text(Phrase::HistoryDay)) }
                            { each(&Side::ALL, &|side| head(side_name(words, side))) }
                            { head(self.text(Phrase::MeasureBalance)) }
                        </tr>
                    </thead>
                    <tbody>{ together(rows) }</tbody>
                </table>
            </div>
        }
    }

    fn row(self, entry: &Entry) -> Html {
        let words = self.words;
        let profile = entry.outcome.profile();
        let cell = |text: String| html! { <td><bdi>{ text }</bdi></td> };
        let balance = gap(words, Measure::Balance.shown(&profile));
        html! {
            <tr>
                <th scope="row"><bdi>{ self.state.date(entry.day) }</bdi></th>
                { each(&Side::ALL, &|side| cell(total(words, profile.side(side)))) }
                { cell(balance) }
            </tr>
        }
    }
}
