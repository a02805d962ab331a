//! One number over time as a picture. The points and paths are `quiz::charts::timeline`'s.

use super::{
    Chart,
    looks::{Looks, Size},
    pen::{DASHES, MARK, Pen, REGULAR, SERIES},
};
use quiz::{
    charts::{
        Anchor,
        timeline::{self, timeline as drawing},
    },
    history::trend::Series,
    instrument::Side,
    scoring::Measure,
    words::Words,
};

/// The size of the levels' numbers, as a part of the chart's letters.
const LEVEL: f64 = 0.9;
/// How far under its line such a number's baseline is, in heights of its letters.
const LEVEL_DROP: f64 = 0.35;
/// The dots of the line that is neither side's, in CSS pixels.
const DOTS: [f64; 2] = [2.0, 4.0];

/// The chart of one number. `title` is what it is called, and `date` what a day is.
pub fn timeline(
    words: &Words,
    title: &str,
    series: &Series,
    date: &dyn Fn(u32) -> String,
    looks: &Looks,
) -> Chart {
    let mut pen = Pen::new(looks, Size::LINES);
    let drawn = drawing(series);
    let kind = series.measure.kind();
    let side = match series.measure {
        Measure::Side(side) => Some(side),
        _ => None,
    };
    for value in timeline::grid_values(kind) {
        pen.thin(timeline::grid_line(kind, value));
        let at = timeline::grid_label(kind, value);
        let place = (at.x.into(), f64::from(at.y) + LEVEL_DROP * LEVEL * pen.letter);
        // The sign as everywhere, not the hyphen.
        let number = value.to_string().replace('-', "\u{2212}");
        let number = pen.span(number, LEVEL, REGULAR, looks.muted.clone());
        pen.text(place, Anchor::End, vec![number]);
    }
    for day in drawn.days {
        let name = pen.span(date(day.day), 1.0, REGULAR, looks.muted.clone());
        pen.text((day.point.x.into(), day.point.y.into()), day.anchor, vec![name]);
    }
    let hue = pen.hue(side);
    pen.band(drawn.band, hue.as_ref());
    match side {
        Some(Side::Leading) => pen.series(drawn.line, hue, SERIES, &[]),
        Some(Side::Managing) => pen.series(drawn.line, hue, SERIES, &DASHES),
        None => pen.dotted(drawn.line, hue, &DOTS),
    }
    for at in drawn.points {
        match side {
            Some(side) => pen.mark(side, at, MARK),
            None => pen.neutral_mark(at, MARK + 6),
        }
    }
    pen.chart(words, title, (timeline::WIDTH, timeline::HEIGHT), Vec::new())
}
