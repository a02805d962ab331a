//! The label of an axis as lines of text: both sides by name, each with its value, or where there is no room
//! for that the dimension's name, broken where it is long, then its values. Every drawing of the chart, on
//! screen or as a picture, has its labels from here.

use super::{Block, is_in_a_corner, label as place, wrapped};
use crate::instrument::{Dimension, Side};

/// The longest line of a label at a side of the chart, in characters.
const SIDE_LINE: usize = 8;
/// The longest line of a label above or below the chart.
const MIDDLE_LINE: usize = 24;
/// The longest name of a side that has room beside its value, in characters.
const SIDE_NAME: usize = 12;
/// How much further from the hexagon lines with names stand, in tenths of an em: in a corner, where the
/// hexagon leaves a long line room, and above or below, where they keep clear of the lines in the corners.
const CORNER_LIFT: i32 = 22;
const MIDDLE_LIFT: i32 = 5;
/// The largest letters beside which names have room, in units of the drawing.
pub const LARGEST_NAMED: f64 = 50.0;
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

/// A side that is shown.
#[derive(Clone, Debug)]
pub struct Shown<'a> {
    /// Which it is.
    pub side: Side,
    /// The name of its facet.
    pub name: &'a str,
    /// Its value in print; `None` isn't known.
    pub value: Option<String>,
}

impl Shown<'_> {
    fn value(&self) -> &str {
        self.value.as_deref().unwrap_or("–")
    }
}

/// The lines of a label that has the dimension's name and the values of the sides.
pub fn lines(name: &str, dimension: Dimension, sides: &[Shown]) -> Vec<Line> {
    let is_beside = is_in_a_corner(dimension);
    let mut pieces: Vec<Vec<(Piece, String)>> = Vec::new();
    for line in wrapped(name, if is_beside { SIDE_LINE } else { MIDDLE_LINE }) {
        pieces.push(vec![(Piece::Name, line)]);
    }
    let mut shared = Vec::new();
    for shown in sides {
        let gap = if shared.is_empty() { "" } else { "\u{2002}" };
        let text = [gap, mark(shown.side), shown.value()].concat();
        let piece = (Piece::Value(shown.side), text);
        if is_beside {
            pieces.push(vec![piece]);
        } else {
            shared.push(piece);
        }
    }
    if !shared.is_empty() {
        pieces.push(shared);
    }
    stacked(pieces, place(dimension).block, 0)
}

/// Whether a side's name has room in the lines of [`named`].
pub fn has_room(name: &str) -> bool {
    name.chars().count() <= SIDE_NAME
}

/// The lines of a label that has the sides by name, each with its value as the last piece. Whether there is room
/// for the names is told by [`has_room`] and [`LARGEST_NAMED`].
pub fn named(dimension: Dimension, sides: &[Shown]) -> Vec<Line> {
    let line = |shown: &Shown| {
        let texts = [[mark(shown.side), shown.name], ["\u{a0}", shown.value()]];
        texts.map(|text| (Piece::Value(shown.side), text.concat())).to_vec()
    };
    let lift = if is_in_a_corner(dimension) { CORNER_LIFT } else { MIDDLE_LIFT };
    stacked(sides.iter().map(line).collect(), place(dimension).block, lift)
}

/// Lines under each other, further from the label's point by `lift`, in tenths of an em.
fn stacked(lines: Vec<Vec<(Piece, String)>>, block: Block, lift: i32) -> Vec<Line> {
    let count = i32::try_from(lines.len()).unwrap_or(2);
    let mut rise = first_line(block, count, lift);
    let mut stacked = Vec::new();
    for pieces in lines {
        stacked.push(Line { rise, pieces });
        rise = RISE;
    }
    stacked
}

/// A side's mark as text, and the space after it.
fn mark(side: Side) -> &'static str {
    match side {
        Side::Leading => "●\u{a0}",
        Side::Managing => "■\u{a0}",
    }
}

/// How far the first line's baseline is from the label's point, in tenths of an em, for a block
/// of lines 1.2 em high that stands further from it by `lift`.
fn first_line(block: Block, count: i32, lift: i32) -> i32 {
    match block {
        Block::Above => -RISE * (count - 1) - lift,
        Block::Below => 8 + lift,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn both() -> [Shown<'static>; 2] {
        let value = Some("68".to_owned());
        [
            Shown { side: Side::Leading, name: "Innovation", value },
            Shown { side: Side::Managing, name: "Stability", value: None },
        ]
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
    fn a_label_with_names_has_a_line_for_each_side_that_is_shown_further_out_in_a_corner() {
        let above = named(Dimension::Change, &both());
        assert_eq!(texts(&above), ["●\u{a0}Innovation\u{a0}68", "■\u{a0}Stability\u{a0}–"]);
        assert_eq!(above.iter().map(|line| line.rise).collect::<Vec<_>>(), [-34, 12]);
        let below = named(Dimension::Energy, &both()[1..]);
        assert_eq!(below.iter().map(|line| line.rise).collect::<Vec<_>>(), [30]);
        assert_eq!(named(Dimension::Horizon, &both())[0].rise, 13);
        assert!(has_room("Coordination") && !has_room("Risikobereitschaft"));
    }

    #[test]
    fn a_label_without_values_is_its_name_in_lines_of_its_place() {
        assert_eq!(texts(&lines("Long horizon", Dimension::Horizon, &[])), ["Long horizon"]);
        assert_eq!(texts(&lines("Long horizon", Dimension::Risk, &[])), ["Long", "horizon"]);
    }
}
