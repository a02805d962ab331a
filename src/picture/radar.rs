//! The radar chart as a picture: of one person, with both sides, and of two people over each other.
//! The points and paths are `quiz::charts::radar`'s.

use super::{
    Chart,
    looks::{Looks, Size},
    pen::{BOLD, DASHES, MARK, Pen, REGULAR, faint},
};
use crate::ui::{axis_label, format::side_name};
use quiz::{
    charts::{
        Anchor, Point,
        radar::{
            self,
            label::{self, Line, Piece},
        },
    },
    instrument::{Dimension, Facet, Side},
    scoring::Profile,
    words::{Key, Phrase, Words},
};

/// The size of the numbers at the rings, as a part of the chart's letters.
const RING_VALUE: f64 = 0.78;
/// The middle of a key's line, and the half-width of the mark on it.
const KEY_MIDDLE: Point = Point { x: 24, y: 12 };
const KEY_MARK: i32 = 6;
const KEY_LINE: &str = "M2 12H46";
const KEY_BAND: &str = "M2 4h44v16h-44z";
/// The width of a key's line, in its units.
const KEY_WIDTH: f64 = 3.0;
/// How wide the two people's lines are in CSS pixels, and in a key in its units.
const FIRST_WIDTH: f64 = 3.0;
const SECOND_WIDTH: f64 = 1.25;
/// The line around the second person's marks in CSS pixels, and around the mark in a key.
const SECOND_EDGE: f64 = 2.25;
const SECOND_KEY_EDGE: f64 = 2.5;

/// Which parts of one person's chart are shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Layers {
    /// Leading's shape and values.
    pub leading: bool,
    /// Managing's shape and values.
    pub managing: bool,
    /// The uncertainty of those that are shown.
    pub bands: bool,
}

impl Layers {
    /// Every part is shown.
    pub const ALL: Layers = Layers { leading: true, managing: true, bands: true };

    fn sides(self) -> impl DoubleEndedIterator<Item = Side> {
        Side::ALL.into_iter().filter(move |side| match side {
            Side::Leading => self.leading,
            Side::Managing => self.managing,
        })
    }
}

/// One person's radar chart, as a picture.
pub fn radar(words: &Words, profile: &Profile, layers: Layers, looks: &Looks) -> Chart {
    let mut pen = Pen::new(looks, Size::RADAR);
    draw(&mut pen, words, profile, layers, true);
    let mut keys: Vec<_> = layers.sides().map(|side| side_key(words, looks, side)).collect();
    if layers.bands {
        let name = words.text(Phrase::RadarBand).to_owned();
        keys.push(Pen::key(looks, name, |pen| pen.band(KEY_BAND.to_owned(), looks.lead.as_ref())));
    }
    pen.chart(words, words.text(Phrase::RadarTitle), (radar::WIDTH, radar::HEIGHT), keys)
}

/// Draws one person's chart. Its labels have the scores, or the dimensions' names alone.
pub(super) fn draw(
    pen: &mut Pen,
    words: &Words,
    profile: &Profile,
    layers: Layers,
    with_scores: bool,
) {
    let score = |dimension, side| profile.facet(Facet { dimension, side }).estimate();
    grid(pen);
    // The dot last, as on screen.
    for side in layers.sides().rev() {
        let estimates = Dimension::ALL.map(|dimension| score(dimension, side));
        let hue = pen.hue(side);
        if layers.bands {
            let ranges = estimates.map(|estimate| estimate.map(|one| one.band()));
            pen.band(radar::band(&ranges), hue.as_ref());
        }
        let scores = estimates.map(|estimate| estimate.map(|one| one.score()));
        pen.filled_series(radar::outline(&scores), hue, dashes(side));
        for at in points(&scores) {
            pen.mark(side, at, radar::mark(side));
        }
    }
    let is_named = pen.letter <= label::LARGEST_NAMED && axis_label::have_room(words);
    for dimension in Dimension::ALL {
        let shown = layers.sides().filter(|_| with_scores);
        let sides = axis_label::scored(words, profile, dimension, shown);
        let lines = if is_named && !sides.is_empty() {
            label::named(dimension, &sides)
        } else {
            label::lines(words.text(Key::DimensionName(dimension)), dimension, &sides)
        };
        label(pen, dimension, lines, false);
    }
}

/// One side of one of two people.
#[derive(Clone, Debug)]
pub struct Shape<'a> {
    /// The person and the side, as a legend says them.
    pub name: String,
    /// The person's scores.
    pub profile: &'a Profile,
    /// The side that the shape shows.
    pub side: Side,
    /// Whether the person is the second of the two.
    pub is_second: bool,
}

/// The chart of two people with these of their shapes. A person is told by the width of lines and the filling
/// of marks, a side by colour, dash and shape.
pub fn couple(words: &Words, title: &str, shapes: &[Shape], looks: &Looks) -> Chart {
    let mut pen = Pen::new(looks, Size::RADAR);
    grid(&mut pen);
    for Shape { profile, side, is_second, .. } in shapes {
        let scores = Dimension::ALL.map(|dimension| {
            profile.facet(Facet { dimension, side: *side }).estimate().map(|one| one.score())
        });
        let width = width(*is_second);
        pen.series(radar::outline(&scores), pen.hue(*side), width, dashes(*side));
        for at in points(&scores) {
            if *is_second {
                pen.hollow_mark(*side, at, MARK, SECOND_EDGE);
            } else {
                pen.mark(*side, at, MARK);
            }
        }
    }
    for dimension in Dimension::ALL {
        let lines = label::lines(words.text(Key::DimensionName(dimension)), dimension, &[]);
        label(&mut pen, dimension, lines, true);
    }
    let keys = shapes.iter().map(|shape| shape_key(looks, shape)).collect();
    pen.chart(words, title, (radar::WIDTH, radar::HEIGHT), keys)
}

/// A side's line and mark beside its name.
pub(super) fn side_key(words: &Words, looks: &Looks, side: Side) -> super::Key {
    Pen::key(looks, side_name(words, side).to_owned(), |pen| {
        pen.key_line(KEY_LINE, pen.hue(side), KEY_WIDTH, dashes(side));
        pen.mark(side, KEY_MIDDLE, KEY_MARK);
    })
}

fn shape_key(looks: &Looks, shape: &Shape) -> super::Key {
    let Shape { name, side, is_second, .. } = shape;
    Pen::key(looks, name.clone(), |pen| {
        pen.key_line(KEY_LINE, pen.hue(*side), width(*is_second), dashes(*side));
        if *is_second {
            pen.hollow_mark(*side, KEY_MIDDLE, KEY_MARK, SECOND_KEY_EDGE);
        } else {
            pen.mark(*side, KEY_MIDDLE, KEY_MARK);
        }
    })
}

/// Axes, and rings with their values.
fn grid(pen: &mut Pen) {
    for dimension in Dimension::ALL {
        pen.thin(radar::axis(dimension));
    }
    for value in radar::RINGS {
        let outline = radar::ring(f64::from(value));
        if Some(&value) == radar::RINGS.last() {
            let outer = pen.stroke(faint(pen.looks.ink.as_ref(), 0.6), 1.0, &[]);
            pen.line(outline, outer);
        } else {
            pen.thin(outline);
        }
    }
    for value in radar::RINGS {
        let at = radar::point(Dimension::Direction, f64::from(value));
        let place = (f64::from(at.x + 16), f64::from(at.y) + RING_VALUE * pen.letter);
        let number = pen.span(value.to_string(), RING_VALUE, REGULAR, pen.looks.muted.clone());
        pen.text(place, Anchor::Start, vec![number]);
    }
}

/// The lines of an axis's label.
fn label(pen: &mut Pen, dimension: Dimension, lines: Vec<Line>, is_clear: bool) {
    let place = radar::label(dimension);
    let mut y = f64::from(place.point.y);
    for line in lines {
        y += f64::from(line.rise) / 10.0 * pen.letter;
        let span = |(piece, text)| match piece {
            Piece::Name => pen.span(text, 1.0, BOLD, pen.looks.ink.clone()),
            Piece::Value(side) => pen.span(text, 1.0, REGULAR, pen.hue(side)),
        };
        let spans = line.pieces.into_iter().map(span).collect();
        let at = (f64::from(place.point.x), y);
        if is_clear {
            pen.clear_text(at, place.anchor, spans);
        } else {
            pen.text(at, place.anchor, spans);
        }
    }
}

/// The dashes of a side's line.
fn dashes(side: Side) -> &'static [f64] {
    match side {
        Side::Leading => &[],
        Side::Managing => &DASHES,
    }
}

/// How wide a person's lines are.
fn width(is_second: bool) -> f64 {
    if is_second { SECOND_WIDTH } else { FIRST_WIDTH }
}

/// The points of the scores that there are.
fn points(scores: &[Option<f64>; radar::AXES]) -> impl Iterator<Item = Point> {
    let point = |(dimension, score): (_, &Option<f64>)| Some(radar::point(dimension, (*score)?));
    Dimension::ALL.into_iter().zip(scores).filter_map(point)
}
