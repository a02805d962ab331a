//! What a number came from: its answers or its parts, and each step on the way to it. The steps are
//! `quiz::scoring::breakdown`'s.

use super::{
    View,
    filled::{filled, number, sum, whole},
    state::Fact,
};
use crate::ui::{
    controls::states,
    measure_name::measure_name,
    text::{fine, paragraph, together},
};
use quiz::{
    decimal::Decimal,
    instrument::{Dimension, Facet, Keying, Scale, Side, items},
    scoring::{
        Measure, Profile,
        breakdown::{
            AnswerLine, Figure, GapBreakdown, ScaleBreakdown, TotalBreakdown, balance, difference,
            scale, total,
        },
    },
    words::{Key, Phrase},
};
use yew::prelude::*;

/// The sums of a result.
#[derive(Clone, Copy)]
pub(super) struct Sums<'a> {
    pub(super) drawn: View<'a>,
    pub(super) profile: &'a Profile,
}

impl Sums<'_> {
    /// The sums of one number, as markup.
    pub(super) fn view(self, measure: Measure) -> Html {
        let request = self.drawn.request;
        match measure {
            Measure::Scale(one) => scale(&request.first.outcome, one, request.answers())
                .map(|steps| self.scale(&steps))
                .unwrap_or_default(),
            Measure::Side(side) => self.total(side, &total(self.profile, side)),
            Measure::Balance => self.gap(Side::ALL.map(Measure::Side), balance(self.profile)),
            Measure::Difference(dimension) => {
                self.gap(Side::ALL.map(facet_of(dimension)), difference(self.profile, dimension))
            }
        }
    }

    fn scale(self, steps: &ScaleBreakdown) -> Html {
        let words = self.drawn.words;
        let mut lines = Vec::new();
        let mut is_known = true;
        for line in &steps.lines {
            is_known &= line.given.is_some();
            lines.push(self.line(line));
        }
        let answered = usize::from(steps.answered);
        let result = match steps.figure {
            None => paragraph_of(filled(
                words,
                Phrase::BreakdownTooFew,
                &[
                    ("answered", whole(answered)),
                    ("asked", whole(steps.asked.into())),
                    ("needed", whole(steps.needed.into())),
                ],
            )),
            Some(Figure { score, variance, margin }) => workings(vec![
                filled(
                    words,
                    Phrase::BreakdownScore,
                    &[
                        ("sum", whole(steps.sum as usize)),
                        ("count", whole(answered)),
                        ("score", number(words, score)),
                    ],
                ),
                filled(
                    words,
                    Phrase::BreakdownSpread,
                    &[
                        ("spread", number(words, steps.answer.spread)),
                        ("freedom", whole(steps.answer.freedom as usize)),
                        ("variance", number(words, steps.answer.variance)),
                    ],
                ),
                filled(
                    words,
                    Phrase::BreakdownError,
                    &[
                        ("one", number(words, steps.answer.variance)),
                        ("count", whole(answered)),
                        ("variance", number(words, variance)),
                    ],
                ),
                self.margin(variance, margin),
            ]),
        };
        let link = words.text(Phrase::BreakdownLink);
        together(vec![
            if is_known { Html::default() } else { fine(link) },
            html! { <ul class="answers">{ together(lines) }</ul> },
            result,
        ])
    }

    /// One answer: its statement and what was said, where that is known, and what it counts.
    fn line(self, line: &AnswerLine) -> Html {
        let words = self.drawn.words;
        let counts = match line.keyed {
            Some(keyed) => {
                filled(words, Phrase::BreakdownCounts, &[("keyed", whole(keyed.into()))])
            }
            None => words.text(Phrase::BreakdownSkipped).into(),
        };
        let Some((place, answer)) = line.given else { return html! { <li>{ counts }</li> } };
        let is_reversed = items().get(place).is_some_and(|item| item.keying == Keying::Reverse);
        let quote = words.filled(
            Phrase::QuoteText,
            &[("statement", words.text(Key::Statement(place))), ("answer", words.text(answer))],
        );
        html! {
            <li>
                { quote }{ " " }
                if is_reversed {
                    <span class="reversed">{ words.text(Phrase::QuoteReversed) }</span>{ " " }
                }
                <span class="counts">{ counts }</span>
                { self.change(place) }
            </li>
        }
    }

    /// The way to another answer.
    fn change(self, place: usize) -> Html {
        let words = self.drawn.words;
        let statement = [("statement", words.text(Key::Statement(place)))];
        let press = states(self.drawn.on, Fact::ChangePressed(place));
        html! {
            <button type="button" part="change" data-weight="plain" onclick={press}
                aria-label={words.filled(Phrase::BreakdownChangeOf, &statement)}>
                { words.text(Phrase::BreakdownChange) }
            </button>
        }
    }

    fn total(self, side: Side, steps: &TotalBreakdown) -> Html {
        let words = self.drawn.words;
        let facets = Dimension::ALL.map(|dimension| facet_of(dimension)(side));
        let mut of_each = (Vec::new(), Vec::new());
        for (_, figure) in &steps.facets {
            of_each.0.push(figure.score);
            of_each.1.push(figure.variance);
        }
        let count = whole(steps.facets.len());
        let result = match steps.figure {
            None => paragraph_of(filled(words, Phrase::BreakdownTooFewTotal, &[("count", count)])),
            Some(Figure { score, variance, margin }) => workings(vec![
                filled(
                    words,
                    Phrase::BreakdownTotal,
                    &[
                        ("scores", sum(words, &of_each.0)),
                        ("count", count.clone()),
                        ("total", number(words, score)),
                    ],
                ),
                filled(
                    words,
                    Phrase::BreakdownTotalError,
                    &[
                        ("variances", sum(words, &of_each.1)),
                        ("count", count),
                        ("variance", number(words, variance)),
                    ],
                ),
                self.margin(variance, margin),
            ]),
        };
        together(vec![self.parts(&facets), result])
    }

    fn gap(self, parts: [Measure; 2], steps: Option<GapBreakdown>) -> Html {
        let words = self.drawn.words;
        let Some(GapBreakdown { leading, managing, figure, is_clear }) = steps else {
            let too_few = paragraph(words.text(Phrase::BreakdownTooFewGap));
            return together(vec![self.parts(&parts), too_few]);
        };
        let says = if is_clear { Phrase::BreakdownClear } else { Phrase::BreakdownUnclear };
        let of = |figure: &dyn Fn(&Figure) -> Decimal| {
            [
                ("leading", number(words, figure(&leading))),
                ("managing", number(words, figure(&managing))),
            ]
        };
        let [[score, other_score], [error, other_error]] =
            [of(&|figure| figure.score), of(&|figure| figure.variance)];
        let gap = ("gap", number(words, figure.score));
        let variance = ("variance", number(words, figure.variance));
        together(vec![
            self.parts(&parts),
            workings(vec![
                filled(words, Phrase::BreakdownGap, &[score, other_score, gap]),
                filled(words, Phrase::BreakdownGapError, &[error, other_error, variance]),
                self.margin(figure.variance, figure.margin),
                filled(words, says, &[("margin", number(words, figure.margin))]),
            ]),
        ])
    }

    fn margin(self, variance: Decimal, margin: Decimal) -> Html {
        let words = self.drawn.words;
        let values = [("variance", number(words, variance)), ("margin", number(words, margin))];
        filled(words, Phrase::BreakdownMargin, &values)
    }

    /// The numbers that another is made of. Each leads to its own sums.
    fn parts(self, measures: &[Measure]) -> Html {
        let words = self.drawn.words;
        let mut parts = Vec::new();
        for &measure in measures {
            let value = match measure.estimate(self.profile) {
                Some(estimate) => number(words, Figure::from(estimate).score),
                None => words.text(Phrase::ResultTooFew).into(),
            };
            let press = Fact::PartPressed(measure);
            parts.push(html! {
                <li>
                    <button type="button" data-weight="plain" onclick={states(self.drawn.on, press)}>
                        <span class="name">{ measure_name(words, measure) }</span>{ " " }{ value }
                    </button>
                </li>
            });
        }
        html! { <ul class="parts">{ together(parts) }</ul> }
    }
}

/// The steps, one below the other.
fn workings(steps: Vec<Html>) -> Html {
    let steps = steps.into_iter().map(|step| html! { <li>{ step }</li> }).collect();
    html! { <ol class="workings">{ together(steps) }</ol> }
}

fn paragraph_of(content: Html) -> Html {
    html! { <p>{ content }</p> }
}

fn facet_of(dimension: Dimension) -> impl Fn(Side) -> Measure {
    move |side| Measure::Scale(Scale::Facet(Facet { dimension, side }))
}
