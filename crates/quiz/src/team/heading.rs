//! The headings above a table's columns: whether a text's first line is them, and what they say of where
//! people's names are. What is in a row below them is `csv_row`'s business.

use super::{
    csv_row::{cells, is_letter, is_one_word},
    scan::{NAMES, has_result, scan},
};
use crate::name::is_blank;

/// The weight of a column whose heading says nothing of names: what is in its cells decides.
pub(super) const UNTOLD: u8 = 3;

/// What has a name and is no person, or is not the one who gives the result.
const OTHERS: [&str; 7] = ["team", "company", "group", "organi", "depart", "file", "manager"];

/// How far below the likeliest each column is to hold people's names; nothing where the line is no
/// headings, which are several cells with something in them.
///
/// A result among them is nobody's where it is only spoken of, beside a column that is surely one of names.
pub(super) fn weights(line: &str, quoted: bool) -> Option<Vec<u8>> {
    let cells = cells(line, quoted);
    let filled = cells.iter().filter(|cell| cell.chars().any(|each| !is_blank(each))).count();
    let weights: Vec<u8> = cells.iter().map(|cell| weight(cell)).collect();
    let is_spoken_of = || {
        // A link with names ends in what may read like a heading, and is nobody's example.
        weights.iter().any(|weight| *weight < 2)
            && !line.contains(NAMES)
            && !cells.iter().any(|cell| is_one_word(cell) && has_result(cell))
    };
    (filled > 1 && (scan(line).is_empty() || is_spoken_of())).then_some(weights)
}

/// 0 is what our own export and most programs write, 1 ends like "Your name" and "Vorname", 2 speaks of
/// names. What has somebody else's name is beyond [`UNTOLD`], and never looked into.
fn weight(heading: &str) -> u8 {
    let word = heading.trim_matches(|each| !is_letter(each)).to_ascii_lowercase();
    match () {
        _ if OTHERS.iter().any(|other| word.contains(other)) => UNTOLD + 1,
        _ if word == "name" => 0,
        // "ada99" is better than nothing, and worse than "Ada".
        _ if !word.contains("name") || word.contains("user") => UNTOLD,
        _ => 2 - u8::from(word.ends_with("name")),
    }
}
