//! Where a team is on each dimension: everybody, where they are few, and else how the scores are spread, in a
//! histogram for each side, leading above the line and managing below it.

use super::{
    figures::in_words,
    people,
    state::{Figures, State},
    title::titled,
};
use crate::ui::{
    marker,
    text::{each, fine, together},
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
    let has_foundations = state.team().of_length(Length::Full) > 0;
    html! {
        <section class="card" aria-labelledby="spread-title">
            { titled("spread-title", words.text(Phrase::TeamSpreadTitle), words.text(text)) }
            <div class="dimensions">{ each(&Dimension::ALL, &|dimension| article(words, dimension, draw(dimension))) }</div>
            { has_foundations.then(|| foundations(words, figures)) }
        </section>
    }
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
            aria-label={described(words, figures, dimension)}>
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

/// Every bar of both sides in words.
fn described(words: &Words, figures: &Figures, dimension: Dimension) -> String {
    let [leading, managing] = Side::ALL.map(|side| {
        let facet = Facet { dimension, side };
        let histogram = histogram(figures, facet);
        let bars = (0..BINS).filter(|bin| histogram.halves(*bin) > 0).map(|bin| {
            let (count, score) = (short(histogram.count(bin)), short(histogram.middle(bin)));
            words.filled(Phrase::TeamSpreadBar, &[("count", &count), ("score", &score)])
        });
        let bars: Vec<String> = bars.collect();
        [words.text(Key::FacetName(facet)), ": ", &bars.join(", ")].concat()
    });
    words.filled(
        Phrase::TeamSpreadChart,
        &[
            ("dimension", words.text(Key::DimensionName(dimension))),
            ("leading", &leading),
            ("managing", &managing),
        ],
    )
}

/// A number of halves, without needless decimals.
fn short(number: f64) -> String {
    let halves = (number * 2.0) as i64;
    let end = if halves % 2 == 0 { "" } else { ".5" };
    (halves / 2).to_string() + end
}

fn foundations(words: &Words, figures: &Figures) -> Html {
    html! {
        <div class="foundations">
            <h3>{ words.text(Phrase::TeamFoundationsTitle) }</h3>
            { fine(words.text(Phrase::TeamFoundationsText)) }
            <dl>
                { each(&Foundation::ALL, &|foundation| html! {
                    <div>
                        <dt>{ words.text(Key::FoundationName(foundation)) }</dt>
                        <dd>{ in_words(words, figures.summary(Measure::Scale(Scale::Foundation(foundation)))) }</dd>
                    </div>
                }) }
            </dl>
        </div>
    }
}
