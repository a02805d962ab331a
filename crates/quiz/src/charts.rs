//! The geometry of the charts: from scores to points and SVG path data. Colours, words and elements
//! live in the program. All lengths are whole user units, fine enough that rounding can't be seen, so
//! no code for printing fractions is shipped.

pub mod radar;
pub mod score_line;
pub mod timeline;

/// A place in a drawing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Point {
    /// From the left edge.
    pub x: i32,
    /// From the top edge.
    pub y: i32,
}

/// Which way a label runs from its point.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Anchor {
    /// The point is the label's start.
    Start,
    /// The point is the label's middle.
    Middle,
    /// The point is the label's end.
    End,
}

/// The path from point to point.
fn line(points: &[Point]) -> String {
    let mut path = String::new();
    for (index, point) in points.iter().enumerate() {
        step(&mut path, if index == 0 { 'M' } else { 'L' }, &[point.x, point.y]);
    }
    path
}

/// The path of a closed shape.
fn closed(points: &[Point]) -> String {
    line(points) + "Z"
}

/// Adds a command with the numbers it takes.
fn step(path: &mut String, command: char, numbers: &[i32]) {
    let mut before = command;
    for number in numbers {
        path.push(before);
        path.push_str(&number.to_string());
        before = ' ';
    }
}
