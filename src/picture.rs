//! A chart as plain numbers and colours, whatever draws it: shapes and lines of text in user units, with
//! a title and a key around them, so that the picture is understood alone. Each chart is made from a
//! result's scores, the words and the theme's looks, whether it is on screen or not. How it is painted and
//! saved is in `file`, how it is written as SVG in `svg`.

pub mod card;
pub mod colour;
mod column;
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
use column::{Column, Set};
use pen::BOLD;

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

/// The height of a title's letters, as a part of the chart's letters.
const TITLE: f64 = 1.3;

impl Chart {
    /// The picture: title, key and drawing, with room around them.
    pub fn scene(self) -> Scene {
        let size = self.font.size;
        let width = self.frame.width + 2.0 * size;
        let mut column = Column {
            start: if self.is_rtl { width - size } else { size },
            width: self.frame.width,
            y: size,
            is_rtl: self.is_rtl,
            family: self.font.family,
            pieces: Vec::new(),
        };
        let title = Set {
            size: TITLE * size,
            weight: BOLD,
            paint: &self.ink,
            above: 1.0,
            below: 0.3 / TITLE,
        };
        column.text(&self.title, &title);
        for key in &self.keys {
            column.key(key, size, &self.ink);
        }
        let (left, top) = (size - self.frame.x, column.y + size - self.frame.y);
        let mut pieces = column.pieces;
        pieces.extend(self.pieces.iter().map(|piece| piece.moved(1.0, left, top)));
        Scene {
            width,
            height: column.y + self.frame.height + 2.0 * size,
            title: self.title,
            scale: self.scale,
            surface: self.surface,
            pieces,
        }
    }
}

impl Piece {
    /// The same thing larger by a factor, then moved.
    fn moved(&self, scale: f64, x: f64, y: f64) -> Piece {
        Piece { matrix: self.matrix.then(scale, x, y), drawn: self.drawn.clone() }
    }
}
