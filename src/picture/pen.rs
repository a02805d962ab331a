//! What charts are drawn with: the lines, areas, letters and marks of the style sheet, in user units.
//! Lines that keep their width on screen are told in CSS pixels there, and here.

use super::{
    Anchor, Chart, Drawn, Font, Frame, Key, Line, Matrix, Piece, Span, Stroke,
    colour::Paint,
    letters,
    looks::{Looks, Size},
    outline,
};
use quiz::{
    charts::Point,
    instrument::Side,
    words::{Phrase, Words},
};

/// The half-width of a mark, in user units.
pub(super) const MARK: i32 = 24;
/// The dashes of managing's line, on screen in CSS pixels, in a key in its units.
pub(super) const DASHES: [f64; 2] = [7.0, 5.0];
/// The width of a line from score to score, in CSS pixels.
pub(super) const SERIES: f64 = 2.25;
/// The weight of text that stands out.
pub(super) const BOLD: &str = "650";
/// The weight of other text.
pub(super) const REGULAR: &str = "400";
/// How wide the halo of a text is, in user units; half of it is outside of the letters.
const HALO: f64 = 16.0;
/// How much of a line's colour is seen inside of it, where it is filled.
const INSIDE: f64 = 0.1;
/// The line around a mark, in CSS pixels.
const EDGE: f64 = 1.5;
/// How wide and high a key's drawing is, in its own units, and how wide it is on screen, in heights of
/// the card's letters.
const KEY: (f64, f64) = (48.0, 24.0);
const KEY_ON_SCREEN: f64 = 2.25 * 0.875;
/// How far a text reaches above and below its baseline, in heights of its letters.
const REACH: (f64, f64) = (1.0, 0.3);

/// A pen and what it has drawn.
pub(super) struct Pen<'a> {
    /// What the browser has said.
    pub(super) looks: &'a Looks,
    /// The height of letters, in user units.
    pub(super) letter: f64,
    /// How many user units a CSS pixel is.
    pixel: f64,
    pieces: Vec<Piece>,
}

impl<'a> Pen<'a> {
    /// A pen that draws a chart of this size.
    pub(super) fn new(looks: &'a Looks, size: Size) -> Pen<'a> {
        let pixel = 1.0 / looks.scale(size);
        Pen { looks, letter: looks.chart_letter(size), pixel, pieces: Vec::new() }
    }

    /// The key of a mark, which `draw` draws in a box of 48 by 24.
    pub(super) fn key(looks: &'a Looks, name: String, draw: impl FnOnce(&mut Pen<'a>)) -> Key {
        let (width, height) = KEY;
        let pixel = width / (KEY_ON_SCREEN * looks.letter);
        let mut pen = Pen { looks, letter: height, pixel, pieces: Vec::new() };
        draw(&mut pen);
        Key { name, frame: Frame { x: 0.0, y: 0.0, width, height }, pieces: pen.pieces }
    }

    /// The chart that is drawn, in a box of this size or as much larger as its texts need.
    pub(super) fn chart(
        self,
        words: &Words,
        title: &str,
        (width, height): (i32, i32),
        keys: Vec<Key>,
    ) -> Chart {
        let least = Frame { x: 0.0, y: 0.0, width: width.into(), height: height.into() };
        Chart {
            title: title.to_owned(),
            font: self.font(1.0, REGULAR),
            ink: self.looks.ink.clone(),
            surface: self.looks.surface.clone(),
            is_rtl: words.text(Phrase::Direction) == "rtl",
            frame: self.frame(least),
            scale: 1.0 / self.pixel,
            pieces: self.pieces,
            keys,
        }
    }

    /// The frame around what is drawn: this one, or as much larger as the texts need.
    pub(super) fn frame(&self, least: Frame) -> Frame {
        self.pieces.iter().filter_map(|piece| room_of(&piece.drawn)).fold(least, around)
    }

    /// What is drawn.
    pub(super) fn pieces(&self) -> &[Piece] {
        &self.pieces
    }

    /// The colour of a side; of what is neither's, that of text.
    pub(super) fn hue(&self, side: impl Into<Option<Side>>) -> Option<Paint> {
        match side.into() {
            Some(Side::Leading) => &self.looks.lead,
            Some(Side::Managing) => &self.looks.manage,
            None => &self.looks.ink,
        }
        .clone()
    }

    /// A line that is so many CSS pixels wide.
    pub(super) fn stroke(
        &self,
        paint: Option<Paint>,
        width: f64,
        dashes: &[f64],
    ) -> Option<Stroke> {
        let dashes = dashes.iter().map(|dash| dash * self.pixel).collect();
        Some(Stroke {
            paint: paint?,
            width: width * self.pixel,
            dashes,
            join: "miter",
            cap: "butt",
        })
    }

    /// Draws a line.
    pub(super) fn line(&mut self, outline: String, stroke: Option<Stroke>) {
        self.shape(outline, None, false, stroke);
    }

    /// A line of the grid.
    pub(super) fn thin(&mut self, outline: String) {
        let stroke = self.stroke(self.looks.line.clone(), 1.0, &[]);
        self.line(outline, stroke);
    }

    /// The line from score to score, so many CSS pixels wide.
    pub(super) fn series(
        &mut self,
        outline: String,
        paint: Option<Paint>,
        width: f64,
        dashes: &[f64],
    ) {
        let stroke = self.series_stroke(paint, width, dashes);
        self.line(outline, stroke);
    }

    /// Such a line all around, with a little of its colour inside.
    pub(super) fn filled_series(&mut self, outline: String, paint: Option<Paint>, dashes: &[f64]) {
        let fill = faint(paint.as_ref(), INSIDE);
        let stroke = self.series_stroke(paint, SERIES, dashes);
        self.shape(outline, fill, false, stroke);
    }

    fn series_stroke(&self, paint: Option<Paint>, width: f64, dashes: &[f64]) -> Option<Stroke> {
        self.stroke(paint, width, dashes).map(|line| Stroke { join: "round", ..line })
    }

    /// Draws a line in dots.
    pub(super) fn dotted(&mut self, outline: String, paint: Option<Paint>, dots: &[f64]) {
        let stroke = self.stroke(paint, SERIES, dots);
        self.line(outline, stroke.map(|line| Stroke { join: "round", cap: "round", ..line }));
    }

    /// A line of a key, which grows with it: its width and dashes are in the key's own units.
    pub(super) fn key_line(
        &mut self,
        outline: &str,
        paint: Option<Paint>,
        width: f64,
        dashes: &[f64],
    ) {
        let stroke = paint.map(|paint| Stroke {
            paint,
            width,
            dashes: dashes.to_vec(),
            join: "round",
            cap: "butt",
        });
        self.line(outline.to_owned(), stroke);
    }

    /// The band of uncertainty around such a line.
    pub(super) fn band(&mut self, outline: String, paint: Option<&Paint>) {
        let stroke = self.stroke(faint(paint, 0.75), 1.0, &[]);
        self.shape(outline, faint(paint, 0.13), true, stroke);
    }

    /// Draws a side's mark.
    pub(super) fn mark(&mut self, side: Side, at: Point, size: i32) {
        let edge = self.stroke(self.looks.surface.clone(), EDGE, &[]);
        self.shape(mark(side, at, size), self.hue(side), false, edge);
    }

    /// A side's mark of the second of two people: hollow, with a line of so many CSS pixels.
    pub(super) fn hollow_mark(&mut self, side: Side, at: Point, size: i32, edge: f64) {
        let edge = self.stroke(self.hue(side), edge, &[]);
        self.shape(mark(side, at, size), self.looks.surface.clone(), false, edge);
    }

    /// The mark of what is neither side's: a square on its corner.
    pub(super) fn neutral_mark(&mut self, at: Point, size: i32) {
        let edge = self.stroke(self.looks.surface.clone(), EDGE, &[]);
        self.shape(
            outline::diamond(at.x.into(), at.y.into(), size.into()),
            self.hue(None),
            false,
            edge,
        );
    }

    /// A piece of text in letters of the chart's height or a part of it.
    pub(super) fn span(
        &self,
        text: String,
        size: f64,
        weight: &'static str,
        paint: Option<Paint>,
    ) -> Span {
        Span { text, font: self.font(size, weight), paint }
    }

    /// Draws a line of text.
    pub(super) fn text(&mut self, (x, y): (f64, f64), anchor: Anchor, spans: Vec<Span>) {
        self.text_over(None, (x, y), anchor, spans);
    }

    /// A line of text that is parted from what is behind it.
    pub(super) fn clear_text(&mut self, (x, y): (f64, f64), anchor: Anchor, spans: Vec<Span>) {
        let halo = self.looks.surface.clone().map(|paint| Stroke {
            paint,
            width: HALO,
            dashes: Vec::new(),
            join: "round",
            cap: "butt",
        });
        self.text_over(halo, (x, y), anchor, spans);
    }

    fn text_over(
        &mut self,
        halo: Option<Stroke>,
        (x, y): (f64, f64),
        anchor: Anchor,
        spans: Vec<Span>,
    ) {
        // A drawing runs from left to right in every language.
        let line = Line { x, y, anchor, is_rtl: false, spans, halo };
        self.push(Drawn::Text(line));
    }

    fn shape(
        &mut self,
        outline: String,
        fill: Option<Paint>,
        is_even_odd: bool,
        stroke: Option<Stroke>,
    ) {
        if !outline.is_empty() && (fill.is_some() || stroke.is_some()) {
            self.push(Drawn::Shape { outline, fill, is_even_odd, stroke });
        }
    }

    fn push(&mut self, drawn: Drawn) {
        self.pieces.push(Piece { matrix: Matrix::NONE, drawn });
    }

    fn font(&self, size: f64, weight: &'static str) -> Font {
        Font { family: self.looks.font_family.clone(), size: size * self.letter, weight }
    }
}

/// A colour of which only a part is seen.
pub(super) fn faint(paint: Option<&Paint>, opacity: f64) -> Option<Paint> {
    paint.map(|paint| Paint { opacity: paint.opacity * opacity, ..paint.clone() })
}

/// A dot for leading, a square for managing.
fn mark(side: Side, at: Point, size: i32) -> String {
    let (x, y, size) = (f64::from(at.x), f64::from(at.y), f64::from(size));
    match side {
        Side::Leading => outline::circle(x, y, size),
        Side::Managing => outline::rectangle(x - size, y - size, 2.0 * size, 2.0 * size),
    }
}

/// The room that a text takes at most. Shapes stay within their drawing by themselves.
fn room_of(drawn: &Drawn) -> Option<Frame> {
    let Drawn::Text(line) = drawn else { return None };
    let (mut width, mut size) = (0.0, 0.0_f64);
    for span in &line.spans {
        width += letters::width(&span.text, span.font.size, span.font.weight == BOLD);
        size = size.max(span.font.size);
    }
    let before = match line.anchor {
        Anchor::Start => 0.0,
        Anchor::Middle => width / 2.0,
        Anchor::End => width,
    };
    let (above, below) = REACH;
    Some(Frame {
        x: line.x - before,
        y: line.y - above * size,
        width,
        height: (above + below) * size,
    })
}

/// The smallest frame around two.
fn around(one: Frame, other: Frame) -> Frame {
    let (x, y) = (one.x.min(other.x), one.y.min(other.y));
    Frame {
        x,
        y,
        width: (one.x + one.width).max(other.x + other.width) - x,
        height: (one.y + one.height).max(other.y + other.height) - y,
    }
}
