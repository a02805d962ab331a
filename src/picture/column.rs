//! Texts and keys under each other, from the side on which the language begins: what stands above, below or
//! beside the drawing of a picture.

use super::{
    Anchor, Drawn, Font, Key, Line, Matrix, Piece, Span, colour::Paint, letters::broken,
    pen::REGULAR,
};

/// How far a key's lines are apart, in heights of their letters.
const KEY_LINE: f64 = 1.6;

/// The letters of a text in a column, and the room around its lines.
#[derive(Clone, Debug)]
pub(super) struct Set<'a> {
    /// The height of the letters.
    pub size: f64,
    /// Their weight.
    pub weight: &'static str,
    /// Their colour.
    pub paint: &'a Option<Paint>,
    /// How far a line's baseline is under what is above it, in heights of the letters.
    pub above: f64,
    /// The room under a line's baseline, in heights of the letters.
    pub below: f64,
}

/// A column that is filled from its top.
#[derive(Clone, Debug)]
pub(super) struct Column {
    /// The edge on which lines begin.
    pub start: f64,
    /// How wide it is.
    pub width: f64,
    /// How far it is filled.
    pub y: f64,
    /// Whether its lines run from right to left.
    pub is_rtl: bool,
    /// The families of its letters.
    pub family: String,
    /// What is in it.
    pub pieces: Vec<Piece>,
}

impl Column {
    /// Adds a text, in as many lines as it takes.
    pub(super) fn text(&mut self, text: &str, set: &Set) {
        self.lines(text, set, 0.0);
    }

    /// Adds what a mark means: the mark, and its name beside it.
    pub(super) fn key(&mut self, key: &Key, size: f64, paint: &Option<Paint>) {
        // A mark is as high as a letter, and stands on the middle of the name's first line.
        let scale = size / key.frame.height.max(1.0);
        let wide = key.frame.width * scale;
        let left = if self.is_rtl { self.start - wide } else { self.start };
        let (x, top) = (left - key.frame.x * scale, self.y + 0.75 * size - key.frame.y * scale);
        self.pieces.extend(key.pieces.iter().map(|piece| piece.moved(scale, x, top)));
        let set = Set { size, weight: REGULAR, paint, above: KEY_LINE, below: 0.0 };
        self.lines(&key.name, &set, wide + 0.5 * size);
    }

    fn lines(&mut self, text: &str, set: &Set, beside: f64) {
        let Set { size, weight, .. } = *set;
        let inward = if self.is_rtl { -beside } else { beside };
        for text in broken(text, size, weight != REGULAR, self.width - beside) {
            self.y += set.above * size;
            let font = Font { family: self.family.clone(), size, weight };
            let line = Line {
                x: self.start + inward,
                y: self.y,
                anchor: Anchor::Start,
                is_rtl: self.is_rtl,
                spans: vec![Span { text, font, paint: set.paint.clone() }],
                halo: None,
            };
            self.pieces.push(Piece { matrix: Matrix::NONE, drawn: Drawn::Text(line) });
            self.y += set.below * size;
        }
    }
}
