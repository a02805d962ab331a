//! Score by score: a line for each facet with both people's marks, the likely range of each, both numbers,
//! and how sure a difference is. The names are text of the page, so that they wrap as they must. Geometry
//! comes from `quiz::charts::score_line`.

use super::{View, of, radar::person_id, state::Who, who::Pair};
use crate::ui::{
    format::scale_score,
    marker::{self, path},
    plot::view_box,
    text::{each, fine, section, span, together},
};
use quiz::{
    charts::{
        Point,
        score_line::{ScoreLine, ScoreMark, TICKS, two_people},
    },
    instrument::{Dimension, Facet, Scale, Side},
    scoring::{Grade, Measure, Profile, comparison::Comparison},
    words::{Key, Phrase, Words},
};
use yew::prelude::*;

/// The measures of a strip.
const LINE: ScoreLine = ScoreLine::PEOPLE;

/// The drawing with its key.
pub(super) fn view(
    drawn: View,
    pair: &Pair,
    profiles: &[Profile; 2],
    comparison: &Comparison,
) -> Html {
    let words = drawn.words;
    let person = |who: Who| html! { <span>{ key(who) }<bdi>{ pair.plain(who) }</bdi></span> };
    let strip = |dimension: Dimension, side: Side| {
        let facet = Facet { dimension, side };
        let grade = comparison.reading(Measure::Scale(Scale::Facet(facet))).grade();
        html! {
            <div class="strip">
                { span(words.text(Key::FacetName(facet))) }
                { picture(drawn, pair, profiles, facet, grade) }
                <span class="points">
                    <span aria-hidden="true">{ each(&Who::ALL, &|who| points(profiles, who, facet)) }</span>
                    { sure_mark(words, grade) }
                </span>
            </div>
        }
    };
    let rows = html! {
        <div class="strips">
            <p class="keys" aria-hidden="true">{ each(&Who::ALL, &person) }</p>
            { each(&Dimension::ALL, &|dimension| html! {
                <div class="strip-group" data-dimension={dimension.id()}>
                    <h4>{ words.text(Key::DimensionName(dimension)) }</h4>
                    { each(&Side::ALL, &|side| strip(dimension, side)) }
                </div>
            }) }
            <div class="strip" aria-hidden="true"><span />{ foot() }<span /></div>
            { fine(drawn.text(Phrase::ComparePairsText)) }
        </div>
    };
    section(drawn.text(Phrase::ComparePairs), rows)
}

/// One person's mark and score of a facet.
fn points(profiles: &[Profile; 2], who: Who, facet: Facet) -> Html {
    let score = of(profiles, who).facet(facet).estimate();
    let text = score.map_or("–".to_owned(), |score| score.rounded().to_string());
    html! { <b data-person={person_id(who)}>{ marker::dot(facet.side) }{ text }</b> }
}

/// How sure a difference is, in words; empty where it isn't even likely.
pub(super) fn sure(words: &Words, grade: Grade) -> &str {
    match grade {
        Grade::Clear => words.text(Phrase::CompareClear),
        Grade::Likely => words.text(Phrase::CompareLikely),
        Grade::Even => "",
    }
}

/// The same beside a number, the clear ones louder.
pub(super) fn sure_mark(words: &Words, grade: Grade) -> Html {
    let is_clear = (grade == Grade::Clear).then_some("true");
    html! { <em data-clear={is_clear}>{ sure(words, grade) }</em> }
}

/// Both scores of a facet, in a picture and in words.
fn picture(drawn: View, pair: &Pair, profiles: &[Profile; 2], facet: Facet, grade: Grade) -> Html {
    let words = drawn.words;
    let scores = Who::ALL.map(|who| of(profiles, who).facet(facet));
    let [first, second] = scores.map(|score| score.estimate());
    let strip = two_people(first, second);
    let told = Who::ALL.into_iter().zip(scores).map(|(who, score)| {
        let score = scale_score(words, score);
        let named = [("person", pair.label(who)), ("score", score.as_str())];
        words.filled(Phrase::ComparePoint, &named)
    });
    let link = if grade == Grade::Clear { "link clear" } else { "link" };
    let mut pieces = ticks();
    pieces.push(path(link, strip.link));
    pieces.extend(strip.first.map(|mark| score(Who::First, facet.side, mark)));
    pieces.extend(strip.second.map(|mark| score(Who::Second, facet.side, mark)));
    html! {
        <svg data-chart="strip" role="img" aria-label={told.collect::<Vec<_>>().join("; ")}
            viewBox={view_box(LINE.width, LINE.height)}>
            { together(pieces) }
        </svg>
    }
}

fn score(who: Who, side: Side, mark: ScoreMark) -> Html {
    let look = match side {
        Side::Leading => "bar of leading",
        Side::Managing => "bar of managing",
    };
    html! {
        <g data-person={person_id(who)}>
            { path(look, mark.bar) }
            { marker::mark(side, mark.point, LINE.mark) }
        </g>
    }
}

fn ticks() -> Vec<Html> {
    TICKS.into_iter().map(|value| path("axis", LINE.tick(value))).collect()
}

/// The numbers of the ticks, once, under the last strip.
fn foot() -> Html {
    let number = |value: u8| {
        let at = LINE.tick_label(value);
        html! {
            <text data-look="tick" x={at.x.to_string()} y={at.y.to_string()}>{ value.to_string() }</text>
        }
    };
    html! {
        <svg data-chart="strip" viewBox={view_box(LINE.width, LINE.foot)}>{ each(&TICKS, &number) }</svg>
    }
}

/// A person's two marks as a small picture.
pub(super) fn key(who: Who) -> Html {
    marker::key_box(html! {
        <g data-person={person_id(who)}>
            { marker::mark(Side::Leading, Point { x: 14, y: 12 }, 7) }
            { marker::mark(Side::Managing, Point { x: 34, y: 12 }, 7) }
        </g>
    })
}
