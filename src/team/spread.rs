//! Where a team is on each dimension: everybody, where they are few, and else how the scores are spread, in a
//! histogram for each side, leading above the line and managing below it.

use super::{
    card,
    figures::{in_words, people_of},
    people,
    state::{Figures, State},
};
use crate::ui::{
    marker,
    text::{each, together},
};
use quiz::{
    instrument::{Dimension, Facet, Foundation, Length, Scale, Side},
    scoring::Measure,
    team::{BINS, Histogram, initials},
    words::{Key, Phrase, Words},
};
use yew::prelude::*;

/// The drawing, in whole units: nine bins of 40, two halves of 60, the scale's numbers below.
const BIN: usize = 40;
const HALF: u32 = 60;
const MIDDLE: u32 = 62;

/// The card of how scores are spread, as markup.
pub(super) fn view(words: &Words, state: &State, figures: &Figures) -> Html {
    let marks = state.is_small().then(|| initials(state.members()));
    let text = if marks.is_some() { Phrase::TeamPeopleText } else { Phrase::TeamSpreadText };
    let tallest = figures.tallest();
    let draw = |dimension| match &marks {
        Some(marks) => people(words, state, figures, dimension, marks),
        None => distribution(words, figures, dimension, tallest),
    };
    let content = html! {
        <div class="dimensions">{ each(&Dimension::ALL, &|dimension| article(words, dimension, draw(dimension))) }</div>
    };
    let title = words.text(Phrase::TeamSpreadTitle);
    let mut cards = vec![card::titled("spread", title, words.text(text), content)];
    if state.team().of_length(Length::Full) > 0 {
        cards.push(foundations(words, figures));
    }
    together(cards)
}

fn article(words: &Words, dimension: Dimension, content: Vec<Html>) -> Html {
    html! {
        <article data-dimension={dimension.id()}>
            <h3>{ words.text(Key::DimensionName(dimension)) }</h3>
            { together(content) }
        </article>
    }
}

/// Each side's axis with everybody on it.
fn people(
    words: &Words,
    state: &State,
    figures: &Figures,
    dimension: Dimension,
    marks: &[String],
) -> Vec<Html> {
    let mut pieces = Vec::new();
    for side in Side::ALL {
        let facet = Facet { dimension, side };
        pieces.push(side_line(words, figures, facet));
        pieces.push(people::axis(words, state, facet, marks));
    }
    pieces.push(people::scale());
    pieces
}

/// The histogram, between its sides.
fn distribution(words: &Words, figures: &Figures, dimension: Dimension, tallest: u32) -> Vec<Html> {
    let [leading, managing] =
        Side::ALL.map(|side| side_line(words, figures, Facet { dimension, side }));
    vec![leading, chart(words, figures, dimension, tallest), managing]
}

/// A facet's name and its numbers.
fn side_line(words: &Words, figures: &Figures, facet: Facet) -> Html {
    html! {
        <p class="side" data-side={facet.side.id()}>
            { marker::key(facet.side) }
            <strong>{ words.text(Key::FacetName(facet)) }</strong>
            <span>{ in_words(words, figures.facet(facet)) }</span>
        </p>
    }
}

fn chart(words: &Words, figures: &Figures, dimension: Dimension, tallest: u32) -> Html {
    let bars = Side::ALL.map(|side| {
        let histogram = histogram(figures, Facet { dimension, side });
        let bars = (0..BINS).map(|bin| bar(side, bin, histogram.halves(bin), tallest)).collect();
        html! { <g data-side={side.id()}>{ together(bars) }</g> }
    });
    html! {
        <svg class="histogram" role="img" viewBox="0 0 360 150" focusable="false"
            aria-label={Side::ALL.map(|side| described(words, figures, Facet { dimension, side })).join(" ")}>
            { together(bars.to_vec()) }
            <path data-look="axis" d="M0 62H360" />
            { each(&[(20, "0"), (180, "50"), (340, "100")], &|(x, value): (i32, &'static str)| html! {
                <text class="scale-value" x={x.to_string()} y="144" text-anchor="middle">{ value }</text>
            }) }
        </svg>
    }
}

/// One bin's bar: up from the line for leading, down from it for managing.
fn bar(side: Side, bin: usize, halves: u32, tallest: u32) -> Html {
    if halves == 0 {
        return Html::default();
    }
    // Whoever is there is seen.
    let height = (u64::from(halves) * u64::from(HALF) / u64::from(tallest)).max(2) as u32;
    let y = match side {
        Side::Leading => MIDDLE.saturating_sub(height),
        Side::Managing => MIDDLE,
    };
    html! {
        <rect data-look="bar" x={(bin * BIN + 4).to_string()} y={y.to_string()}
            width="32" height={height.to_string()} />
    }
}

fn histogram(figures: &Figures, facet: Facet) -> Histogram {
    figures.histogram(Measure::Scale(Scale::Facet(facet)))
}

/// How many often and how many seldom do what a side is about: what the bars show at a glance.
fn described(words: &Words, figures: &Figures, facet: Facet) -> String {
    let mut text = [words.text(Key::FacetName(facet)), ":"].concat();
    let phrases = [Phrase::TeamAlikeOften, Phrase::TeamAlikeSeldom];
    for (phrase, people) in phrases.into_iter().zip(figures.frequencies(facet)) {
        let all = figures.facet(facet).map_or(0, |summary| summary.count);
        text.push(' ');
        text.push_str(&people_of(words, phrase, people, all));
    }
    text
}

fn foundations(words: &Words, figures: &Figures) -> Html {
    let rows = html! {
        <dl class="foundations">
            { each(&Foundation::ALL, &|foundation| html! {
                <div>
                    <dt>{ words.text(Key::FoundationName(foundation)) }</dt>
                    <dd>{ in_words(words, figures.summary(Measure::Scale(Scale::Foundation(foundation)))) }</dd>
                </div>
            }) }
        </dl>
    };
    let (title, text) =
        (words.text(Phrase::TeamFoundationsTitle), words.text(Phrase::TeamFoundationsText));
    card::titled("foundations", title, text, rows)
}
