//! Both people's numbers in a table: how high the scores are, and where the gaps point; and of each, how sure
//! it is that they differ.

use super::{
    View, of,
    state::Who,
    strips::sure_mark,
    who::{Pair, what},
};
use crate::ui::{format, text::each};
use quiz::{
    instrument::{Dimension, Facet, Foundation, Scale, Side},
    scoring::{Measure, Profile, comparison::Comparison},
    words::Phrase,
};
use yew::prelude::*;

/// The table as markup.
pub(super) fn view(
    drawn: View,
    pair: &Pair,
    profiles: &[Profile; 2],
    comparison: &Comparison,
) -> Html {
    let group = |title: Phrase, measures: &[Measure]| {
        html! {
            <tbody>
                <tr><th scope="rowgroup" colspan="3">{ drawn.text(title) }</th></tr>
                { each(measures, &|measure| row(drawn, profiles, comparison, measure)) }
            </tbody>
        }
    };
    let person = |who: Who| html! { <th scope="col"><bdi>{ pair.plain(who) }</bdi></th> };
    html! {
        <details class="more">
            <summary>{ drawn.text(Phrase::CompareTable) }</summary>
            <div class="scores">
            <table part="compare-scores">
                <caption>{ drawn.text(Phrase::CompareTable) }</caption>
                <thead>
                    <tr>
                        <th scope="col">{ drawn.text(Phrase::CompareScale) }</th>
                        { each(&Who::ALL, &person) }
                    </tr>
                </thead>
                { group(Phrase::CompareScores, &levels(profiles)) }
                { group(Phrase::CompareGaps, &gaps()) }
            </table>
            </div>
        </details>
    }
}

/// The totals, the facets by dimension, and the foundations where either person has them.
fn levels(profiles: &[Profile; 2]) -> Vec<Measure> {
    let mut measures: Vec<Measure> = Side::ALL.map(Measure::Side).to_vec();
    measures.extend(Facet::all().map(|facet| Measure::Scale(Scale::Facet(facet))));
    for foundation in Foundation::ALL {
        if profiles.iter().any(|profile| profile.foundation(foundation).is_some()) {
            measures.push(Measure::Scale(Scale::Foundation(foundation)));
        }
    }
    measures
}

fn gaps() -> Vec<Measure> {
    let mut measures = vec![Measure::Balance];
    measures.extend(Dimension::ALL.map(Measure::Difference));
    measures
}

/// A number of both people, and in a word how sure a difference is.
fn row(drawn: View, profiles: &[Profile; 2], comparison: &Comparison, measure: Measure) -> Html {
    let cell = |who: Who| {
        let text = number(drawn, of(profiles, who), measure);
        html! { <td><span class="score">{ text }</span></td> }
    };
    html! {
        <tr>
            <th scope="row">
                { what(drawn.words, measure) }
                { sure_mark(drawn.words, comparison.reading(measure).grade()) }
            </th>
            { each(&Who::ALL, &cell) }
        </tr>
    }
}

fn number(drawn: View, profile: &Profile, measure: Measure) -> String {
    // A Snapshot asks nothing of foundations.
    if measure.is_asked(profile) {
        format::measure(drawn.words, profile, measure)
    } else {
        "–".to_owned()
    }
}
