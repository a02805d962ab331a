//! Both people's numbers in a table: how high the scores are, and where the gaps point.

use super::{
    View, of,
    state::Who,
    strips::is_clear,
    who::{Pair, what},
};
use crate::ui::{
    format,
    text::{each, fine, together},
};
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
            { fine(drawn.text(Phrase::CompareBold)) }
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

/// A number of both people, in bold where they are clearly apart.
fn row(drawn: View, profiles: &[Profile; 2], comparison: &Comparison, measure: Measure) -> Html {
    let Comparison { totals, dimensions, scales } = comparison;
    let is_clear = [totals, dimensions, scales].into_iter().any(|all| is_clear(all, measure));
    let cells = Who::ALL.map(|who| {
        let text = number(drawn, of(profiles, who), measure);
        let text = html! { <span class="score">{ text }</span> };
        if is_clear {
            html! { <td><strong>{ text }</strong></td> }
        } else {
            html! { <td>{ text }</td> }
        }
    });
    html! {
        <tr>
            <th scope="row">{ what(drawn.words, measure) }</th>
            { together(cells.to_vec()) }
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
