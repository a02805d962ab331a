//! The radar chart, in a box of [`WIDTH`] × [`HEIGHT`] units. The value zero is at the centre; 100 is on
//! the outer ring.

pub mod label;

use super::{Anchor, Point, closed, line};
use crate::instrument::{Dimension, Side};

/// The width of the drawing.
pub const WIDTH: i32 = 1240;
/// The height of the drawing.
pub const HEIGHT: i32 = 1560;
/// The values of the rings: the points of the answer scale above "almost never".
pub const RINGS: [u8; 4] = [25, 50, 75, 100];
/// The number of axes.
pub const AXES: usize = Dimension::ALL.len();

const CENTRE: Point = Point { x: WIDTH / 2, y: HEIGHT / 2 };
const RADIUS: f64 = 580.0;
/// How far beyond the outer ring the labels above and below stand.
const LABEL_GAP: f64 = 50.0;
/// How far from the corner of the hexagon, up or down, a label beside it ends, and how far from the edge of
/// the drawing it stands: there the hexagon leaves the most room.
const CORNER_GAP: i32 = 130;
const EDGE: i32 = 24;
const SIN_60: f64 = 0.866_025_403_784_438_6;
/// The direction of each axis, clockwise from twelve o'clock; y grows downwards.
const DIRECTIONS: [(f64, f64); AXES] =
    [(0.0, -1.0), (SIN_60, -0.5), (SIN_60, 0.5), (0.0, 1.0), (-SIN_60, 0.5), (-SIN_60, -0.5)];

/// Where the label of an axis stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LabelPlace {
    /// The point that the lines are anchored at.
    pub point: Point,
    /// How each line is anchored.
    pub anchor: Anchor,
    /// Where the block of lines is relative to the point.
    pub block: Block,
}

/// Where a block of text lines is relative to its point.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Block {
    /// Its last line ends at the point.
    Above,
    /// Its first line starts at the point.
    Below,
}

/// The point of a value (0 to 100; beyond is drawn at the nearest end) on an axis.
pub fn point(dimension: Dimension, value: f64) -> Point {
    at(dimension as usize, RADIUS * value.clamp(0.0, 100.0) / 100.0)
}

/// The half-width of a side's mark. The square's is more, so that it shows around a dot at the same place, which
/// is drawn over it.
pub const fn mark(side: Side) -> i32 {
    match side {
        Side::Leading => 20,
        Side::Managing => 27,
    }
}

/// The path of the ring at a value: a closed hexagon.
pub fn ring(value: f64) -> String {
    closed(&Dimension::ALL.map(|dimension| point(dimension, value)))
}

/// The path of the line from the centre to the outer ring.
pub fn axis(dimension: Dimension) -> String {
    line(&[CENTRE, point(dimension, 100.0)])
}

/// The path of a series: a closed shape where every axis has a value; otherwise only the lines
/// between neighbours that both have one, so that nothing is drawn where nothing is known.
pub fn outline(values: &[Option<f64>; AXES]) -> String {
    if let Some(points) = all_points(values) {
        return closed(&points);
    }
    let mut path = String::new();
    for (here, next) in neighbours(values) {
        if let (Some(here), Some(next)) = (here, next) {
            path.push_str(&line(&[here, next]));
        }
    }
    path
}

/// The path of the band between a lower and an upper value on each axis, to be filled by the
/// even-odd rule; where an axis has none, the pieces between neighbours that both have one.
pub fn band(ranges: &[Option<(f64, f64)>; AXES]) -> String {
    let lower = ranges.map(|range| range.map(|(low, _)| low));
    let upper = ranges.map(|range| range.map(|(_, high)| high));
    if let (Some(low), Some(high)) = (all_points(&lower), all_points(&upper)) {
        return closed(&high) + &closed(&low);
    }
    let mut path = String::new();
    for ((low, next_low), (high, next_high)) in neighbours(&lower).zip(neighbours(&upper)) {
        if let (Some(low), Some(next_low), Some(high), Some(next_high)) =
            (low, next_low, high, next_high)
        {
            path.push_str(&closed(&[low, next_low, next_high, high]));
        }
    }
    path
}

/// The path of the sector that belongs to an axis: half-way to both neighbours, from the centre
/// to the outer ring. It is what a finger or a pointer hits.
pub fn sector(dimension: Dimension) -> String {
    let index = dimension as usize;
    let corner = |other: usize| {
        let (own, other) = (direction(index), direction(other));
        // Half the sum of two neighbours is the middle of the edge between them.
        let scale = RADIUS / 2.0;
        from_centre((own.0 + other.0) * scale, (own.1 + other.1) * scale)
    };
    closed(&[CENTRE, corner(index + AXES - 1), at(index, RADIUS), corner(index + 1)])
}

/// Where the label of an axis stands.
pub fn label(dimension: Dimension) -> LabelPlace {
    let tip = at(dimension as usize, RADIUS + LABEL_GAP);
    let corner = point(dimension, 100.0);
    let (start, end) = ((EDGE, Anchor::Start), (WIDTH - EDGE, Anchor::End));
    let (above, below) =
        ((corner.y - CORNER_GAP, Block::Above), (corner.y + CORNER_GAP, Block::Below));
    let ((x, anchor), (y, block)) = match dimension {
        Dimension::Direction => ((tip.x, Anchor::Middle), (tip.y, Block::Above)),
        Dimension::Change => (end, above),
        Dimension::Energy => (end, below),
        Dimension::Horizon => ((tip.x, Anchor::Middle), (tip.y, Block::Below)),
        Dimension::Focus => (start, below),
        Dimension::Risk => (start, above),
    };
    LabelPlace { point: Point { x, y }, anchor, block }
}

/// Whether a label has the whole width of the drawing, or the corner beside the hexagon alone.
pub fn is_in_a_corner(dimension: Dimension) -> bool {
    !matches!(dimension, Dimension::Direction | Dimension::Horizon)
}

/// Breaks a label into lines of at most `most` characters where it can: at spaces and after
/// hyphens first, and inside a word only where the word alone is too long.
pub fn wrapped(text: &str, most: usize) -> Vec<String> {
    let most = most.max(1);
    let mut lines: Vec<String> = Vec::new();
    for word in text.split_whitespace() {
        for part in word.split_inclusive('-') {
            let starts_word = part.as_ptr() == word.as_ptr();
            place_part(&mut lines, part, starts_word, most);
        }
    }
    lines
}

fn place_part(lines: &mut Vec<String>, part: &str, starts_word: bool, most: usize) {
    if let Some(line) = lines.last_mut() {
        let space = usize::from(starts_word);
        if line.chars().count() + space + part.chars().count() <= most {
            if starts_word {
                line.push(' ');
            }
            line.push_str(part);
            return;
        }
    }
    let mut line = String::new();
    for letter in part.chars() {
        if line.chars().count() == most {
            lines.push(std::mem::take(&mut line));
        }
        line.push(letter);
    }
    lines.push(line);
}

fn direction(index: usize) -> (f64, f64) {
    DIRECTIONS.get(index % AXES).copied().unwrap_or_default()
}

fn at(index: usize, distance: f64) -> Point {
    let (x, y) = direction(index);
    from_centre(x * distance, y * distance)
}

fn from_centre(x: f64, y: f64) -> Point {
    // Both are far inside the range of i32.
    Point { x: CENTRE.x + x.round() as i32, y: CENTRE.y + y.round() as i32 }
}

fn all_points(values: &[Option<f64>; AXES]) -> Option<Vec<Point>> {
    let mut points = Vec::new();
    for (dimension, value) in Dimension::ALL.into_iter().zip(values) {
        points.push(point(dimension, (*value)?));
    }
    Some(points)
}

/// Each axis's point with the next one's, once around.
fn neighbours(
    values: &[Option<f64>; AXES],
) -> impl Iterator<Item = (Option<Point>, Option<Point>)> + use<> {
    let mut points = [None; AXES];
    for ((slot, dimension), value) in points.iter_mut().zip(Dimension::ALL).zip(values) {
        *slot = value.map(|value| point(dimension, value));
    }
    points.into_iter().zip(points.into_iter().cycle().skip(1))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn zero_is_the_centre_of_every_axis() {
        for dimension in Dimension::ALL {
            assert_eq!(point(dimension, 0.0), CENTRE);
        }
    }

    #[test]
    fn the_first_axis_points_to_twelve_and_the_others_follow_clockwise() {
        let points = Dimension::ALL.map(|dimension| point(dimension, 100.0));
        // The centre is 620, 780; 580 · sin 60° = 502.29, 580 · cos 60° = 290.
        assert_eq!(points[0], Point { x: 620, y: 200 });
        assert_eq!(points[1], Point { x: 1122, y: 490 });
        assert_eq!(points[2], Point { x: 1122, y: 1070 });
        assert_eq!(points[3], Point { x: 620, y: 1360 });
        assert_eq!(points[4], Point { x: 118, y: 1070 });
        assert_eq!(points[5], Point { x: 118, y: 490 });
    }

    #[test]
    fn an_outline_closes_only_where_every_axis_has_a_value() {
        let mut values = [Some(100.0); AXES];
        assert_eq!(outline(&values), ring(100.0));
        values[1] = None;
        let open = outline(&values);
        assert!(!open.contains('Z'));
        assert_eq!(open.matches('M').count(), 4, "{open}");
        assert!(!open.contains("1122 490"), "{open}");
    }

    #[test]
    fn a_lone_value_draws_no_line() {
        let mut values = [None; AXES];
        values[3] = Some(40.0);
        assert_eq!(outline(&values), "");
    }

    #[test]
    fn a_band_is_two_rings_or_the_pieces_that_are_known() {
        let mut ranges = [Some((20.0, 60.0)); AXES];
        assert_eq!(band(&ranges), ring(60.0) + &ring(20.0));
        ranges[0] = None;
        assert_eq!(band(&ranges).matches('Z').count(), 4);
        assert_eq!(band(&[None; AXES]), "");
    }

    #[test]
    fn every_label_stands_outside_the_outer_ring_and_inside_the_drawing() {
        for dimension in Dimension::ALL {
            let place = label(dimension);
            let (dx, dy) = (place.point.x - CENTRE.x, place.point.y - CENTRE.y);
            assert!(f64::from(dx * dx + dy * dy).sqrt() > RADIUS);
            assert!((0..=WIDTH).contains(&place.point.x) && (0..=HEIGHT).contains(&place.point.y));
        }
    }

    #[test]
    fn labels_break_at_spaces_then_hyphens_then_anywhere() {
        for (text, most, expected) in [
            ("Direction", 10, vec!["Direction"]),
            ("Long view", 10, vec!["Long view"]),
            ("Long horizon", 10, vec!["Long", "horizon"]),
            ("long-term view", 10, vec!["long-term", "view"]),
            ("self-leadership", 10, vec!["self-", "leadership"]),
            ("Entscheidungsfreude", 10, vec!["Entscheidu", "ngsfreude"]),
            ("ÄÖÜÄÖÜ", 4, vec!["ÄÖÜÄ", "ÖÜ"]),
            ("  ", 10, vec![]),
        ] {
            assert_eq!(wrapped(text, most), expected, "{text}");
        }
    }

    proptest! {
        #[test]
        fn wrapping_loses_no_letter_and_keeps_every_line_short(text in "[a-zé -]{0,60}", most in 1_usize..20) {
            let lines = wrapped(&text, most);
            let letters = |s: &str| s.chars().filter(|c| !c.is_whitespace()).collect::<String>();
            prop_assert_eq!(letters(&lines.concat()), letters(&text));
            prop_assert!(lines.iter().all(|line| line.chars().count() <= most));
        }

        #[test]
        fn a_higher_value_is_never_nearer_to_the_centre(a in 0.0..=100.0_f64, b in 0.0..=100.0_f64) {
            let (low, high) = if a <= b { (a, b) } else { (b, a) };
            for dimension in Dimension::ALL {
                let distance = |p: Point| {
                    let (dx, dy) = (f64::from(p.x - CENTRE.x), f64::from(p.y - CENTRE.y));
                    dx.hypot(dy)
                };
                prop_assert!(distance(point(dimension, low)) <= distance(point(dimension, high)) + 1.0);
            }
        }
    }
}
