//! Both totals of both people: in print, and on one line.

use super::{View, of, state::Who, strips::key, who::Pair};
use crate::{
    result::line,
    ui::{
        format::{gap, side_name, total},
        marker,
        text::{each, heading, span},
    },
};
use quiz::{
    instrument::Side,
    scoring::{Measure, Profile},
    words::Phrase,
};
use yew::prelude::*;

/// The totals as markup.
pub(super) fn view(drawn: View, pair: &Pair, profiles: &[Profile; 2]) -> Html {
    let words = drawn.words;
    let overall = words.text(Phrase::CompareBalance);
    let ahead = |who| gap(words, Measure::Balance.shown(of(profiles, who)));
    let person = |who: Who| {
        let side = |side: Side| {
            html! {
                <span data-side={side.id()}>
                    { marker::dot(side) }
                    { [side_name(words, side), " ", &total(words, of(profiles, who).side(side))].concat() }
                </span>
            }
        };
        html! {
            <div>
                <dt>{ key(who) }<bdi>{ pair.plain(who) }</bdi></dt>
                <dd class="pairing">
                    { each(&Side::ALL, &side) }
                    { span(&words.filled(Phrase::ComparePoint, &[("person", overall), ("score", &ahead(who))])) }
                </dd>
            </div>
        }
    };
    html! {
        <div class="totals">
            { heading(drawn.text(Phrase::CompareTotals)) }
            <dl>{ each(&Who::ALL, &person) }</dl>
            { line(&Who::ALL.map(|who| Side::ALL.map(|side| of(profiles, who).side(side)))) }
            <p class="ends" aria-hidden="true"><span>{ "0" }</span><span>{ "100" }</span></p>
        </div>
    }
}
