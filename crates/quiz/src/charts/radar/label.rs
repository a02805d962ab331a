//! The label of an axis as lines of text: the dimension's name, broken where it is long, then its
//! values. Every drawing of the chart, on screen or as a picture, has its labels from here.

use super::{Block, is_in_a_corner, label as place, wrapped};
use crate::instrument::{Dimension, Side};

/// The longest line of a label at a side of the chart, in characters.
const SIDE_LINE: usize = 8;
/// The longest line of a label above or below the chart.
const MIDDLE_LINE: usize = 24;
/// How far a line's baseline is under that of the line before, in tenths of an em.
const RISE: i32 = 12;

/// What a piece of a line says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Piece {
    /// The dimension's name, or a part of it.
    Name,
    /// The mark of a side and its value.
    Value(Side),
}

/// One line of a label.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// How far its baseline is under that of the line before, in tenths of an em; for the first line,
    /// under the label's point.
    pub rise: i32,
    /// Its pieces, one after the other.
    pub pieces: Vec<(Piece, String)>,
}

/// The lines of a label. `values` has the sides that are shown; `None` is a value that isn't known.
pub fn lines(name: &str, dimension: Dimension, values: &[(Side, Option<String>)]) -> Vec<Line> {
    let block = place(dimension).block;
    let is_beside = is_in_a_corner(dimension);
    let mut pieces: Vec<Vec<(Piece, String)>> = Vec::new();
    for line in wrapped(name, if is_beside { SIDE_LINE } else { MIDDLE_LINE }) {
        pieces.push(vec![(Piece::Name, line)]);
    }
    let mut shared = Vec::new();
    for (side, value) in values {
        let piece = (Piece::Value(*side), printed(*side, value.as_deref(), shared.is_empty()));
        if is_beside {
            pieces.push(vec![piece]);
        } else {
            shared.push(piece);
        }
    }
    if !shared.is_empty() {
        pieces.push(shared);
    }
    let count = i32::try_from(pieces.len()).unwrap_or(2);
    let mut rise = first_line(block, count);
    let mut lines = Vec::new();
    for pieces in pieces {
        lines.push(Line { rise, pieces });
        rise = RISE;
    }
    lines
}

/// A side's mark and value, as text; after another value, parted from it.
fn printed(side: Side, value: Option<&str>, is_first: bool) -> String {
    let mark = match side {
        Side::Leading => "●\u{a0}",
        Side::Managing => "■\u{a0}",
    };
    [if is_first { "" } else { "\u{2002}" }, mark, value.unwrap_or("–")].concat()
}

/// How far the first line's baseline is from the label's point, in tenths of an em, for a block
/// of lines 1.2 em high.
fn first_line(block: Block, count: i32) -> i32 {
    match block {
        Block::Above => -RISE * (count - 1),
        Block::Below => 8,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn both() -> [(Side, Option<String>); 2] {
        [(Side::Leading, Some("68".to_owned())), (Side::Managing, None)]
    }

    fn texts(lines: &[Line]) -> Vec<String> {
        let text = |line: &Line| line.pieces.iter().map(|(_, text)| text.as_str()).collect();
        lines.iter().map(text).collect()
    }

    #[test]
    fn values_share_a_line_above_and_below_and_have_one_each_beside() {
        let above = lines("Direction", Dimension::Direction, &both());
        assert_eq!(texts(&above), ["Direction", "●\u{a0}68\u{2002}■\u{a0}–"]);
        assert_eq!(above.iter().map(|line| line.rise).collect::<Vec<_>>(), [-12, 12]);
        let beside = lines("Energy", Dimension::Energy, &both());
        assert_eq!(texts(&beside), ["Energy", "●\u{a0}68", "■\u{a0}–"]);
        assert_eq!(beside.iter().map(|line| line.rise).collect::<Vec<_>>(), [8, 12, 12]);
        let below = lines("Horizon", Dimension::Horizon, &both()[1..]);
        assert_eq!(texts(&below), ["Horizon", "■\u{a0}–"]);
        assert_eq!(below[0].rise, 8);
    }

    #[test]
    fn a_label_without_values_is_its_name_in_lines_of_its_place() {
        assert_eq!(texts(&lines("Long horizon", Dimension::Horizon, &[])), ["Long horizon"]);
        assert_eq!(texts(&lines("Long horizon", Dimension::Risk, &[])), ["Long", "horizon"]);
    }
}
