//! Lines of text on a canvas.

use super::{Paint, Painter, Stroke};
use js_sys::Number;

/// The letters of a text.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Font<'a> {
    /// The families, as style sheets list them.
    pub family: &'a str,
    /// The height of the letters, in user units.
    pub size: f64,
    /// The weight of the letters, such as `400` or `bold`.
    pub weight: &'a str,
}

/// A piece of a line of text.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Span<'a> {
    /// The text of the piece.
    pub text: &'a str,
    /// The letters that say it.
    pub font: Font<'a>,
    /// Its colour; without one, there is only the line's halo.
    pub paint: Option<Paint<'a>>,
}

/// Which of a line's ends is at the line's place. A line that runs from right to left starts on the
/// right.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Anchor {
    /// The place is where the line starts.
    Start,
    /// The place is half-way between the line's ends.
    Middle,
    /// The place is where the line ends.
    End,
}

/// A line of text.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Text<'a> {
    /// How far from the left the line's place is, in user units.
    pub x: f64,
    /// How far from the top the line's place, on its baseline, is, in user units.
    pub y: f64,
    /// What of the line is at that place.
    pub anchor: Anchor,
    /// Whether the line runs from right to left.
    pub is_rtl: bool,
    /// The line's pieces, in the order of reading.
    pub spans: &'a [Span<'a>],
    /// What is painted around all letters, so that they stand out from what is behind them.
    pub halo: Option<Stroke<'a>>,
}

impl Painter {
    /// The width of a text in user units, as the browser will paint it; 0 where it doesn't say.
    pub fn width_of(&self, text: &str, font: Font) -> f64 {
        // A canvas knows whole letters only in CSS pixels, which here are user units.
        let size = number(font.size);
        self.context.set_font(&[font.weight, " ", &size, "px ", font.family].concat());
        self.context.measure_text(text).map(|measured| measured.width()).unwrap_or_default()
    }

    /// Paints a line of text, piece by piece, as a canvas has one font at a time.
    pub fn write(&mut self, line: Text) {
        self.context.set_text_align("left");
        self.set_direction(line.is_rtl);
        let mut measured = Vec::new();
        for span in line.spans {
            let width = self.width_of(span.text, span.font);
            measured.push((self.context.font(), width, span));
        }
        let whole = measured.iter().map(|(_, width, _)| width).sum();
        let mut x = left(line.x, whole, line.anchor, line.is_rtl);
        if line.is_rtl {
            measured.reverse();
        }
        for (font, width, span) in measured {
            self.context.set_font(&font);
            if let Some(halo) = line.halo {
                self.stroke_with(halo);
                let written = self.context.stroke_text(span.text, x, line.y);
                self.note(written.is_ok());
            }
            if let Some(paint) = span.paint {
                self.fill_with(paint);
                let written = self.context.fill_text(span.text, x, line.y);
                self.note(written.is_ok());
            }
            x += width;
        }
    }
}

/// A number as style sheets write it. Rust's own way of writing fractions would cost some kilobytes.
fn number(number: f64) -> String {
    let written = Number::from(number).to_string_with_radix(10);
    written.map(String::from).unwrap_or_default()
}

/// Where the left end of a line of a width is.
fn left(x: f64, width: f64, anchor: Anchor, is_rtl: bool) -> f64 {
    x - match (anchor, is_rtl) {
        (Anchor::Middle, _) => width / 2.0,
        (Anchor::Start, false) | (Anchor::End, true) => 0.0,
        (Anchor::End, false) | (Anchor::Start, true) => width,
    }
}

#[cfg(test)]
mod tests {
    use super::{Anchor, left};

    #[test]
    fn a_line_from_right_to_left_starts_on_the_right() {
        for (anchor, ltr, rtl) in
            [(Anchor::Start, 100.0, 60.0), (Anchor::Middle, 80.0, 80.0), (Anchor::End, 60.0, 100.0)]
        {
            assert_eq!([false, true].map(|is_rtl| left(100.0, 40.0, anchor, is_rtl)), [ltr, rtl]);
        }
    }
}
