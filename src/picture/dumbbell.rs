//! The dumbbell chart as a picture. The order, the points and the paths are `quiz::charts::score_line`'s.

use super::{
    Chart,
    looks::{Looks, Size},
    pen::{BOLD, Pen, REGULAR, faint},
    radar::side_key,
};
use crate::ui::format::gap;
use quiz::{
    charts::{
        Anchor, Point,
        score_line::{DimensionRow, ScoreLine, ScoreMark, TICKS, dimension_rows},
    },
    instrument::Side,
    scoring::{Measure, Profile},
    words::{Key, Phrase, Words},
};

/// The measures of the drawing.
const LINE: ScoreLine = ScoreLine::DIMENSIONS;
/// The size of the ticks' numbers, as a part of the chart's letters.
const TICK: f64 = 0.78;
/// The width of a bar of uncertainty in CSS pixels, and in a key in its units; and how much of it is seen.
const BAR: f64 = 1.25;
const KEY_BAR: f64 = 2.0;
const BAR_OPACITY: f64 = 0.75;
/// The dashes of managing's bars.
const BAR_DASHES: [f64; 2] = [5.0, 2.0];
const BAR_IN_KEY: &str = "M2 12H46M2 7V17M46 7V17";

/// The dumbbell chart of one person, as a picture.
pub fn dumbbell(words: &Words, profile: &Profile, looks: &Looks) -> Chart {
    let mut pen = Pen::new(looks, Size::LINES);
    for value in TICKS {
        pen.thin(LINE.tick(value));
        let number = pen.span(value.to_string(), TICK, REGULAR, looks.muted.clone());
        pen.text(place(LINE.tick_label(value)), Anchor::Middle, vec![number]);
    }
    for line in dimension_rows(profile) {
        row(&mut pen, words, profile, line);
    }
    let mut keys = Side::ALL.map(|side| side_key(words, looks, side)).to_vec();
    let name = words.text(Phrase::RadarBand).to_owned();
    keys.push(Pen::key(looks, name, |pen| {
        pen.key_line(BAR_IN_KEY, faint(looks.lead.as_ref(), BAR_OPACITY), KEY_BAR, &[]);
    }));
    let title = words.text(Phrase::DumbbellTitle);
    pen.chart(words, title, (LINE.width, LINE.height), keys)
}

/// A dimension's name, the gap in words, and both scores on one line.
fn row(pen: &mut Pen, words: &Words, profile: &Profile, row: DimensionRow) {
    let gap = gap(words, Measure::Difference(row.dimension).shown(profile));
    let ink = pen.looks.ink.clone();
    let name = words.text(Key::DimensionName(row.dimension)).to_owned();
    let name = pen.span(name, 1.0, BOLD, ink.clone());
    pen.clear_text(place(row.label), Anchor::Start, vec![name]);
    // In bold where the gap is clear, as in the table.
    let weight = if row.is_clear { BOLD } else { REGULAR };
    let gap = pen.span(gap, 1.0, weight, ink.clone());
    let end = Point { x: LINE.tick_label(100).x, y: row.label.y };
    pen.clear_text(place(end), Anchor::End, vec![gap]);
    let link = if row.is_clear {
        pen.stroke(ink, 3.5, &[])
    } else {
        pen.stroke(faint(ink.as_ref(), 0.6), 1.5, &[])
    };
    pen.line(row.scores.link, link);
    for (side, score) in [(Side::Leading, row.scores.first), (Side::Managing, row.scores.second)] {
        let Some(ScoreMark { point, bar }) = score else { continue };
        let dashes: &[f64] = if side == Side::Managing { &BAR_DASHES } else { &[] };
        let stroke = pen.stroke(faint(pen.hue(side).as_ref(), BAR_OPACITY), BAR, dashes);
        pen.line(bar, stroke);
        pen.mark(side, point, LINE.mark);
    }
}

fn place(at: Point) -> (f64, f64) {
    (at.x.into(), at.y.into())
}
