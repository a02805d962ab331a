//! The simple shapes of SVG as path data, so that a drawing has one kind of shape.

use super::number::written;

/// A rectangle as path data.
pub fn rectangle(x: f64, y: f64, width: f64, height: f64) -> String {
    let [x, y, width, height, back] = [x, y, width, height, -width].map(written);
    ["M", &x, " ", &y, "h", &width, "v", &height, "h", &back, "z"].concat()
}

/// A circle, as two halves.
pub fn circle(x: f64, y: f64, radius: f64) -> String {
    let [left, y, radius, across, back] =
        [x - radius, y, radius, 2.0 * radius, -2.0 * radius].map(written);
    let half = |end: &str| ["a", &radius, " ", &radius, " 0 1 0 ", end, " 0"].concat();
    ["M", &left, " ", &y, &half(&across), &half(&back), "z"].concat()
}

/// A square on its corner, with half the length from corner to corner.
pub fn diamond(x: f64, y: f64, half: f64) -> String {
    let [x, top, half, back] = [x, y - half, half, -half].map(written);
    let side = |across: &str, down: &str| ["l", across, " ", down].concat();
    let (right, left, up) = (side(&half, &half), side(&back, &half), side(&back, &back));
    ["M", &x, " ", &top, &right, &left, &up, "z"].concat()
}
