//! The two totals: each with its mark and its number, and both on one line.

use super::line::line;
use crate::ui::{
    format::{side_name, total},
    marker,
    text::{each, heading, span},
};
use quiz::{
    instrument::{Answer, Side},
    report,
    scoring::{Measure, Profile},
    words::{Phrase, Words},
};
use yew::prelude::*;

/// The two totals as markup.
pub fn totals(words: &Words, profile: &Profile) -> Html {
    html! {
        <div class="totals">
            { heading(words.text(Phrase::ResultTotals)) }
            <dl>
                { each(&Side::ALL, &|side| html! {
                    <div data-side={side.id()}>
                        <dt>{ marker::dot(side) }{ side_name(words, side) }</dt>
                        <dd>{ total(words, profile.side(side)) }{ in_words(words, profile, side) }</dd>
                    </div>
                }) }
            </dl>
            { line(&[Side::ALL.map(|side| profile.side(side))]) }
            { apart(words, profile) }
        </div>
    }
}

/// How often that is, as answers say it; nothing where totals about even would be told by different words.
fn in_words(words: &Words, profile: &Profile, side: Side) -> Option<Html> {
    let nearest = |side| profile.side(side).map(report::nearest);
    let is_at_odds = nearest(side) != nearest(side.other());
    let said =
        nearest(side).filter(|_| !is_at_odds || report::headline(profile).side().is_some())?;
    let said = words.text(Answer::Rated(said));
    Some(html! { <>{ " " }<span class="fine">{ said }</span></> })
}

/// How far apart they are, and whether that may be chance, between the two ends of the line.
fn apart(words: &Words, profile: &Profile) -> Html {
    let Some(points) = Measure::Balance.shown(profile) else { return Html::default() };
    let lean = report::headline(profile);
    let phrase = match lean.side() {
        Some(_) if lean.is_clear() => Phrase::ResultApartClear,
        Some(_) => Phrase::ResultApartLikely,
        None => Phrase::ResultApartEven,
    };
    html! {
        <p class="ends">
            <span aria-hidden="true">{ "0" }</span>
            { span(&words.filled(phrase, &[("points", &points.abs().to_string())])) }
            <span aria-hidden="true">{ "100" }</span>
        </p>
    }
}
