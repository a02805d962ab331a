//! A chart as plain numbers and colours, whatever draws it: shapes and lines of text in user units, with
//! a title and a key around them, so that the picture is understood alone. Each chart is made from a
//! result's scores, the words and the theme's looks, whether it is on screen or not. How it is painted and
//! saved is in `file`, how it is written as SVG in `svg`.

pub mod colour;
mod dumbbell;
pub mod file;
pub mod letters;
pub mod looks;
pub mod number;
pub mod outline;
mod pen;
mod radar;
pub mod svg;
pub mod swatches;
mod timeline;

pub use dumbbell::dumbbell;
pub use quiz::charts::Anchor;
pub use radar::{Layers, Shape, couple, radar};
pub use timeline::timeline;

use colour::Paint;
use letters::broken;

/// What takes a place of a drawing to one of the picture: `x' = a·x + c·y + e`, `y' = b·x + d·y + f`.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Matrix {
    /// The six numbers from `a` to `f`.
    pub numbers: [f64; 6],
}

impl Matrix {
    /// Everything stays where it is.
    pub const NONE: Matrix = Matrix { numbers: [1.0, 0.0, 0.0, 1.0, 0.0, 0.0] };

    /// The same change of place, then larger by a factor, then moved.
    #[must_use]
    pub fn then(self, scale: f64, x: f64, y: f64) -> Matrix {
        let [a, b, c, d, e, f] = self.numbers.map(|number| number * scale);
        Matrix { numbers: [a, b, c, d, e + x, f + y] }
    }
}

/// The way in which an outline is drawn, in user units.
#[derive(Clone, Debug, PartialEq)]
pub struct Stroke {
    /// The colour of the line.
    pub paint: Paint,
    /// The width of the line.
    pub width: f64,
    /// How long its dashes and gaps are; none for a whole line.
    pub dashes: Vec<f64>,
    /// What its corners are, as SVG and canvas call it.
    pub join: &'static str,
    /// What its ends are, as SVG and canvas call it.
    pub cap: &'static str,
}

/// The letters of a text.
#[derive(Clone, Debug, PartialEq)]
pub struct Font {
    /// Families, as style sheets list them.
    pub family: String,
    /// The height of the letters, in user units.
    pub size: f64,
    /// The weight as style sheets say it, such as `400`.
    pub weight: &'static str,
}

/// A piece of a line of text.
#[derive(Clone, Debug, PartialEq)]
pub struct Span {
    /// What it says.
    pub text: String,
    /// The letters that it is set in.
    pub font: Font,
    /// The colour of the letters.
    pub paint: Option<Paint>,
}

/// A line of text.
#[derive(Clone, Debug, PartialEq)]
pub struct Line {
    /// Where it is anchored.
    pub x: f64,
    /// Where its baseline is.
    pub y: f64,
    /// The end that is there.
    pub anchor: Anchor,
    /// Whether it runs from right to left.
    pub is_rtl: bool,
    /// Its pieces, one after the other.
    pub spans: Vec<Span>,
    /// The halo that parts it from what is behind it.
    pub halo: Option<Stroke>,
}

/// A thing that is drawn.
#[derive(Clone, Debug, PartialEq)]
pub enum Drawn {
    /// An area, a line or both.
    Shape {
        /// The outline as the path data of SVG.
        outline: String,
        /// What fills it.
        fill: Option<Paint>,
        /// Whether what is inside is told by the even-odd rule.
        is_even_odd: bool,
        /// The line around it.
        stroke: Option<Stroke>,
    },
    /// A line of text.
    Text(Line),
}

/// A thing and where it goes.
#[derive(Clone, Debug, PartialEq)]
pub struct Piece {
    /// What takes it to its place.
    pub matrix: Matrix,
    /// What is drawn there.
    pub drawn: Drawn,
}

/// A rectangle of a drawing.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Frame {
    /// Its left edge.
    pub x: f64,
    /// Its top edge.
    pub y: f64,
    /// How wide it is.
    pub width: f64,
    /// How high it is.
    pub height: f64,
}

/// What one mark of a chart means.
#[derive(Clone, Debug, PartialEq)]
pub struct Key {
    /// What it is called.
    pub name: String,
    /// The part of the drawing that is seen.
    pub frame: Frame,
    /// The mark.
    pub pieces: Vec<Piece>,
}

/// A chart as it would be on screen.
#[derive(Clone, Debug, PartialEq)]
pub struct Chart {
    /// What it shows.
    pub title: String,
    /// The letters of title and key.
    pub font: Font,
    /// The colour of title and key.
    pub ink: Option<Paint>,
    /// What is behind everything; nothing where the page shows through.
    pub surface: Option<Paint>,
    /// Whether its language runs from right to left.
    pub is_rtl: bool,
    /// The part of the drawing that is seen.
    pub frame: Frame,
    /// How many CSS pixels a user unit has on screen.
    pub scale: f64,
    /// The drawing.
    pub pieces: Vec<Piece>,
    /// What its marks mean.
    pub keys: Vec<Key>,
}

/// A picture, from its top left corner.
#[derive(Clone, Debug, PartialEq)]
pub struct Scene {
    /// What it shows.
    pub title: String,
    /// The picture's width in user units.
    pub width: f64,
    /// The picture's height in user units.
    pub height: f64,
    /// How many CSS pixels a user unit has on screen.
    pub scale: f64,
    /// What is behind everything; nothing where the page shows through.
    pub surface: Option<Paint>,
    /// What is drawn, from back to front.
    pub pieces: Vec<Piece>,
}

/// The height of a title's letters, and of a line, as parts of the chart's letters.
const TITLE: f64 = 1.3;
const LINE: f64 = 1.6;

impl Chart {
    /// The picture: title, key and drawing, with room around them.
    pub fn scene(self) -> Scene {
        let margin = self.font.size;
        let width = self.frame.width + 2.0 * margin;
        let (start, inward) = if self.is_rtl { (width - margin, -1.0) } else { (margin, 1.0) };
        let line = |x: f64, y: f64, text: String, size: f64, weight: &'static str| Piece {
            matrix: Matrix::NONE,
            drawn: Drawn::Text(Line {
                x,
                y,
                anchor: Anchor::Start,
                is_rtl: self.is_rtl,
                spans: vec![Span {
                    text,
                    font: Font { size, weight, ..self.font.clone() },
                    paint: self.ink.clone(),
                }],
                halo: None,
            }),
        };
        let size = self.font.size;
        let (mut pieces, mut y) = (Vec::new(), margin);
        for text in broken(&self.title, TITLE * size, true, self.frame.width) {
            y += TITLE * size;
            pieces.push(line(start, y, text, TITLE * size, "650"));
            y += 0.3 * size;
        }
        for key in &self.keys {
            // A mark is as high as a letter, and stands on the middle of the name's first line.
            let scale = size / key.frame.height.max(1.0);
            let wide = key.frame.width * scale;
            let left = if self.is_rtl { start - wide } else { start };
            let (x, top) = (left - key.frame.x * scale, y + 0.75 * size - key.frame.y * scale);
            pieces.extend(key.pieces.iter().map(|piece| moved(piece, scale, x, top)));
            let beside = wide + 0.5 * size;
            for text in broken(&key.name, size, false, self.frame.width - beside) {
                y += LINE * size;
                pieces.push(line(start + inward * beside, y, text, size, "400"));
            }
        }
        y += margin;
        let (left, top) = (margin - self.frame.x, y - self.frame.y);
        pieces.extend(self.pieces.iter().map(|piece| moved(piece, 1.0, left, top)));
        Scene {
            width,
            height: y + self.frame.height + margin,
            title: self.title,
            scale: self.scale,
            surface: self.surface,
            pieces,
        }
    }
}

fn moved(piece: &Piece, scale: f64, x: f64, y: f64) -> Piece {
    Piece { matrix: piece.matrix.then(scale, x, y), drawn: piece.drawn.clone() }
}
