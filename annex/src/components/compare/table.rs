//! Both people's numbers in a table: how high the scores are, and where the gaps point.

use super::{
    super::{
        figures::{difference, scale_score, total},
        set::{each, fine, together},
    },
    Drawn, of,
    strips::is_clear,
    who::{Pair, what},
};
use crate::state::compare::Who;
use quiz::{
    comparison::{Comparison, Measure},
    instrument::{Dimension, Facet, Foundation, Scale, Side},
    scoring::{Estimate, Profile},
    words::{AnnexPhrase, Phrase},
};
use yew::prelude::*;

/// The table as markup.
pub(super) fn view(
    drawn: Drawn,
    pair: &Pair,
    profiles: &[Profile; 2],
    comparison: &Comparison,
) -> Html {
    let group = |title: AnnexPhrase, measures: &[Measure]| {
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
            <summary>{ drawn.text(AnnexPhrase::CompareTable) }</summary>
            <div class="scores">
            <table part="compare-scores">
                <caption>{ drawn.text(AnnexPhrase::CompareTable) }</caption>
                <thead>
                    <tr>
                        <th scope="col">{ drawn.text(AnnexPhrase::CompareScale) }</th>
                        { each(&Who::ALL, &person) }
                    </tr>
                </thead>
                { group(AnnexPhrase::CompareScores, &levels(profiles)) }
                { group(AnnexPhrase::CompareGaps, &gaps()) }
            </table>
            { fine(drawn.text(AnnexPhrase::CompareBold)) }
            </div>
        </details>
    }
}

/// The totals, the facets by dimension, and the foundations where either person has them.
fn levels(profiles: &[Profile; 2]) -> Vec<Measure> {
    let mut measures: Vec<Measure> = Side::ALL.map(Measure::Total).to_vec();
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
fn row(drawn: Drawn, profiles: &[Profile; 2], comparison: &Comparison, measure: Measure) -> Html {
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

fn number(drawn: Drawn, profile: &Profile, measure: Measure) -> String {
    let words = &drawn.words.quiz;
    let gap = |gap: Option<Estimate>| match gap {
        Some(gap) => difference(words, gap),
        None => words.text(Phrase::ResultTooFew).to_owned(),
    };
    match measure {
        Measure::Total(side) => total(words, profile.side(side)),
        Measure::Balance => gap(profile.balance()),
        Measure::Difference(dimension) => gap(profile.difference(dimension)),
        Measure::Scale(Scale::Facet(facet)) => scale_score(words, profile.facet(facet)),
        // A Snapshot asks nothing of these.
        Measure::Scale(Scale::Foundation(foundation)) => profile
            .foundation(foundation)
            .map_or_else(|| "–".to_owned(), |score| scale_score(words, score)),
    }
}
