//! The dumbbell chart: the six dimensions sorted by difference, both scores of each on one line,
//! with the marks of the radar. Geometry comes from `quiz::charts::score_line`.

use crate::ui::{
    format::{gap, side_name},
    marker::{self, mark, path},
    plot::view_box,
    text::{each, fine, span, together},
};
use quiz::{
    charts::{
        Point,
        score_line::{DimensionRow, ScoreLine, ScoreMark, TICKS, dimension_rows},
    },
    instrument::Side,
    scoring::{Measure, Profile},
    words::{Key, Phrase, Words},
};
use yew::prelude::*;

/// The measures of the drawing.
const LINE: ScoreLine = ScoreLine::DIMENSIONS;

/// The chart with its key.
pub struct Dumbbell<'a> {
    /// The words of the language.
    pub words: &'a Words,
    /// The scores that are drawn.
    pub profile: &'a Profile,
}

impl Dumbbell<'_> {
    /// The chart as markup.
    pub fn view(&self) -> Html {
        let Dumbbell { words, profile } = *self;
        let mut drawing: Vec<Html> = TICKS.into_iter().map(tick).collect();
        for row in dimension_rows(profile) {
            drawing.push(self.row(&row));
        }
        html! {
            <figure class="dumbbell">
                <figcaption id="dumbbell-title">{ words.text(Phrase::DumbbellTitle) }</figcaption>
                <p class="keys" aria-hidden="true">
                    { each(&Side::ALL, &|side| key(marker::key(side), side_name(words, side))) }
                    { key(bar_key(), words.text(Phrase::RadarBand)) }
                </p>
                <svg part="dumbbell" role="img" aria-labelledby="dumbbell-title"
                    aria-describedby="dumbbell-description"
                    viewBox={view_box(LINE.width, LINE.height)}>
                    { together(drawing) }
                </svg>
                <div id="dumbbell-description">{ fine(words.text(Phrase::DumbbellDescription)) }</div>
            </figure>
        }
    }

    fn row(&self, row: &DimensionRow) -> Html {
        let words = self.words;
        let gap = gap(words, Measure::Difference(row.dimension).shown(self.profile));
        // In bold where the gap is clear, as in the table.
        let (link, gap_look) =
            if row.is_clear { ("link clear", "gap clear") } else { ("link", "gap") };
        let end = Point { x: LINE.tick_label(100).x, y: row.label.y };
        let name = words.text(Key::DimensionName(row.dimension)).to_owned();
        let mut pieces = vec![
            text("name", row.label, name),
            text(gap_look, end, gap),
            path(link, row.scores.link.clone()),
        ];
        let leading = ("bar leading", Side::Leading, &row.scores.first);
        let managing = ("bar managing", Side::Managing, &row.scores.second);
        for (look, side, score) in [leading, managing] {
            if let Some(ScoreMark { point, bar }) = score {
                pieces.push(path(look, bar.clone()));
                pieces.push(mark(side, *point, LINE.mark));
            }
        }
        html! { <g data-dimension={row.dimension.id()}>{ together(pieces) }</g> }
    }
}

/// The line of a value, with its number at its foot.
fn tick(value: u8) -> Html {
    let number = text("tick", LINE.tick_label(value), value.to_string());
    together(vec![path("axis", LINE.tick(value)), number])
}

/// Text in the drawing. Where it is anchored is the style sheet's.
fn text(look: &'static str, at: Point, content: String) -> Html {
    html! { <text data-look={look} x={at.x.to_string()} y={at.y.to_string()}>{ content }</text> }
}

fn key(picture: Html, name: &str) -> Html {
    html! { <span>{ picture }{ span(name) }</span> }
}

/// A bar of uncertainty as a small picture.
fn bar_key() -> Html {
    marker::key_box(path("bar leading", "M2 12H46M2 7V17M46 7V17".to_owned()))
}
