//! The team at one glance: how many, their totals, and which way they lean.

use super::{
    card,
    figures::whole,
    state::{Figures, State},
};
use crate::ui::{
    format::side_name,
    marker,
    text::{each, fine},
};
use quiz::{
    instrument::{Length, Side},
    scoring::Measure,
    words::{Phrase, Words},
};
use yew::prelude::*;

/// The first card of a team.
pub(super) fn view(words: &Words, state: &State, figures: &Figures, heading: &NodeRef) -> Html {
    let team = state.team();
    let people = match team.len() {
        1 => words.text(Phrase::TeamOne).to_owned(),
        many => words.filled(Phrase::TeamMany, &[("count", &words.number(many))]),
    };
    let count = |length| words.number(team.of_length(length) as usize);
    let lengths = words.filled(
        Phrase::TeamLengths,
        &[("snapshots", &count(Length::Snapshot)), ("fulls", &count(Length::Full))],
    );
    let leans = team.balance_leans();
    let leans = [
        (Phrase::TeamLeanLeading, "leading", leans.leading),
        (Phrase::TeamLeanManaging, "managing", leans.managing),
        (Phrase::TeamLeanUnclear, "unclear", leans.unclear),
        (Phrase::TeamLeanMissing, "missing", leans.missing),
    ];
    let content = html! {
        <>
            <div class="halves">
                <div>
                    <h3>{ words.text(Phrase::TeamTotals) }</h3>
                    <dl class="sums">{ each(&Side::ALL, &|side| total(words, figures, side)) }</dl>
                </div>
                <div>
                    <h3>{ words.text(Phrase::TeamLeans) }</h3>
                    <dl class="leans">
                        { each(&leans, &|(phrase, lean, count)| {
                            lean_row(words, words.text(phrase), lean, count, team.len())
                        }) }
                    </dl>
                </div>
            </div>
            { fine(words.text(Phrase::TeamCaution)) }
        </>
    };
    card::to_focus("team-title", &people, &lengths, content, heading)
}

fn total(words: &Words, figures: &Figures, which: Side) -> Html {
    let summary = figures.summary(Measure::Side(which));
    let mean = summary.and_then(|summary| summary.mean);
    let number = mean.map_or_else(|| words.text(Phrase::TeamTooFew).to_owned(), whole);
    let count = summary.map_or(0, |summary| summary.count) as usize;
    let of = words.filled(Phrase::TeamMean, &[("count", &words.number(count))]);
    html! {
        <div data-total={which.id()}>
            <dt>{ marker::key(which) }{ side_name(words, which) }</dt>
            <dd><strong>{ number }</strong>{ " " }<span class="fine">{ of }</span></dd>
        </div>
    }
}

/// How many lean one way, as a number and as a bar: a native one, because a style sheet that takes
/// no inline style can't know its length.
fn lean_row(words: &Words, label: &str, lean: &'static str, count: u32, all: usize) -> Html {
    if count == 0 && lean == "missing" {
        return Html::default();
    }
    let width = (u64::from(count) * 1000 / all.max(1) as u64).to_string();
    html! {
        <div data-lean={lean}>
            <dt>{ label }</dt>
            <dd>
                <span>{ words.number(count as usize) }</span>
                <svg viewBox="0 0 1000 40" preserveAspectRatio="none" aria-hidden="true" focusable="false">
                    <rect data-look="bar" {width} height="40" />
                </svg>
            </dd>
        </div>
    }
}
