//! Pictures painted on a canvas, which needs no image to be loaded (a page's policy may forbid that)
//! and has the page's own letters. It does not wait for letters: [`crate::looks::fonts_ready`] does.

mod painter;
mod text;

pub use painter::Painter;
pub use text::{Anchor, Font, Span, Text};

/// A colour that something is painted with.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Paint<'a> {
    /// The colour, as style sheets write it. One that the browser can't read leaves the colour as it
    /// was: black, at first.
    pub colour: &'a str,
    /// How much of it is seen, from 0 to 1.
    pub opacity: f64,
}

/// How a line is painted.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Stroke<'a> {
    /// The colour of the line.
    pub paint: Paint<'a>,
    /// The width of the line, in user units.
    pub width: f64,
    /// The lengths of its dashes and gaps by turns, in user units; none for a whole line.
    pub dashes: &'a [f64],
    /// The form of its corners: `miter`, `round` or `bevel`.
    pub join: &'a str,
    /// The form of its ends: `butt`, `round` or `square`.
    pub cap: &'a str,
}
