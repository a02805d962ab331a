//! One line as a table's row: its cells (RFC 4180, with comma, semicolon or tab), and which of them
//! is the person's name. Which results a line holds is `scan`'s business.

use super::{heading::UNTOLD, scan::has_result};
use crate::name::{Name, is_gap, is_invisible};

/// Where the reading of a row has got to, kept from line to line: a quoted cell may hold line ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Quotes {
    /// At the beginning of a cell: only here does a quotation mark open one.
    CellStart,
    /// In a cell without quotation marks, or after the closing one.
    Plain,
    /// Between quotation marks.
    Inside,
    /// After a quotation mark in a quoted cell: another one makes it a character, else it closes.
    MaybeClosed,
}

impl Quotes {
    /// After one more character.
    pub(super) fn after(self, character: char) -> Quotes {
        match (self, character) {
            (Quotes::Inside, '"') => Quotes::MaybeClosed,
            (Quotes::Inside, _) | (Quotes::CellStart | Quotes::MaybeClosed, '"') => Quotes::Inside,
            (_, ',' | ';' | '\t') => Quotes::CellStart,
            (Quotes::CellStart, ' ' | '\u{FEFF}') => Quotes::CellStart,
            _ => Quotes::Plain,
        }
    }
}

/// The cells of a row. The separator is the tab, else the semicolon, else the comma, whichever
/// stands outside quotation marks. `quoted` is off where a quotation mark was never closed: then
/// they are characters like any other.
pub(super) fn cells(row: &str, quoted: bool) -> Vec<String> {
    let quoted = quoted && row.contains('"');
    for separator in ['\t', ';'] {
        if row.contains(separator) {
            let cells = cut(row, quoted, separator);
            if cells.len() > 1 {
                return cells;
            }
        }
    }
    cut(row, quoted, ',')
}

/// The cells between these separators.
fn cut(mut row: &str, quoted: bool, separator: char) -> Vec<String> {
    let mut cells = vec![];
    while !quoted && let Some((cell, rest)) = row.split_once(separator) {
        cells.push(cell.to_owned());
        row = rest;
    }
    let mut cell = String::from(if quoted { "" } else { row });
    let mut quotes = Quotes::CellStart;
    for character in row.chars().filter(|_| quoted) {
        let before = quotes;
        quotes = before.after(character);
        if character == separator && quotes != Quotes::Inside {
            cells.push(std::mem::take(&mut cell));
        } else if character == '"' && before == Quotes::CellStart {
            cell.truncate(cell.trim_end().len());
        } else if !(character == '"' && quotes == Quotes::MaybeClosed) {
            cell.push(character);
        }
    }
    cells.push(cell);
    cells
}

/// Whether a cell holds one word, such as a link, and no sentence around it.
pub(super) fn is_one_word(cell: &str) -> bool {
    cell.split_whitespace().count() == 1
}

/// The name in a row with one cell that holds results.
pub(super) fn name_beside(row: &str, quoted: bool, weights: &[u8]) -> Option<Box<str>> {
    if !row.contains([',', ';', '\t']) {
        return None;
    }
    let cells = cells(row, quoted);
    let mut places = (0..).zip(&cells).filter(|(_, cell)| has_result(cell));
    match (places.next(), places.next()) {
        (Some((place, _)), None) => name(&cells, place, weights),
        _ => None,
    }
}

/// The name in a row that has its result in a cell of its own: what stands in the likeliest column of
/// names that isn't empty. Where no heading speaks of names it is the first other cell that reads like
/// one: letters in it, no address, not beginning with a digit as times and dates do. Failing that, the
/// first that is not an address or empty.
///
/// `result` is the place of the cell with the result.
fn name(cells: &[String], result: usize, weights: &[u8]) -> Option<Box<str>> {
    if !is_one_word(cells.get(result)?) {
        return None;
    }
    let of = |weight| {
        let weighs = move |at| *weights.get(at).unwrap_or(&UNTOLD) == weight;
        let cells = (0..).zip(cells).filter(move |(at, _)| *at != result && weighs(*at));
        cells.map(|(_, cell)| cell)
    };
    let mut is_told = false;
    for cell in (0..UNTOLD).flat_map(of) {
        is_told = true;
        if let Some(name) = unguarded(cell) {
            return Some(name);
        }
    }
    if is_told {
        return None;
    }
    let others = || of(UNTOLD).filter(|cell| !cell.contains("://"));
    let best = others().find(|cell| reads_like_a_name(cell.trim()));
    best.and_then(|cell| unguarded(cell)).or_else(|| others().find_map(|cell| unguarded(cell)))
}

/// The name of a row whose cell for it reads like results, and the row without that cell. Nothing where this is
/// the only cell that does.
pub(super) fn name_apart(
    row: &str,
    quoted: bool,
    weights: &[u8],
) -> Option<(Option<Box<str>>, String)> {
    let mut cells = cells(row, quoted);
    let column = (0..2).find_map(|likely| weights.iter().position(|weight| *weight == likely))?;
    let name = std::mem::take(cells.get_mut(column)?);
    let rest = cells.join("\t");
    (has_result(&name) && has_result(&rest)).then(|| (unguarded(&name), rest))
}

fn reads_like_a_name(text: &str) -> bool {
    let is_address = text.contains('@') && !text.starts_with('@') && !text.starts_with("'@");
    let is_time = text.starts_with(|first: char| first.is_ascii_digit());
    text.chars().any(is_letter) && !is_address && !is_time
}

/// Whether a character is a letter of some script, as far as blocks say. Unicode's own table would be
/// half a kilobyte of the program, for the sake of cells that hold nothing but signs.
pub(super) fn is_letter(character: char) -> bool {
    match character {
        '\u{0}'..='\u{7f}' => character.is_ascii_alphabetic(),
        // Latin-1's signs; what sets, points, counts and adorns; Chinese and Japanese marks; private ones.
        'ª' | 'µ' | 'º' => true,
        '\u{80}'..='\u{bf}' | '×' | '÷' => false,
        '\u{2000}'..='\u{2070}'
        | '\u{20a0}'..='\u{20ff}'
        | '\u{2190}'..='\u{2bff}'
        | '\u{2e00}'..='\u{2e7f}'
        | '\u{3000}'..='\u{3004}'
        | '\u{3008}'..='\u{3030}'
        | '\u{e000}'..='\u{f8ff}'
        | '\u{fe00}'..='\u{fe6f}'
        | '\u{feff}'..='\u{ff20}'
        | '\u{1f000}'..='\u{1faff}' => false,
        _ => true,
    }
}

/// The name in a cell, without the apostrophe that an export sets before what a spreadsheet would
/// take for a formula.
fn unguarded(cell: &str) -> Option<Box<str>> {
    let text = cell.trim_start_matches(is_gap);
    let bare = text.strip_prefix('\'').filter(|bare| is_formula(bare)).unwrap_or(text);
    Name::new(bare).map(Into::into)
}

/// Whether a spreadsheet might reckon with this text, or would after taking an apostrophe away. What
/// nobody sees may stand before the sign, and the sign may be as wide as a Chinese character.
pub(crate) fn is_formula(text: &str) -> bool {
    let bare = text.trim_start_matches(|each| each == '\'' || is_invisible(each));
    bare.starts_with(['=', '+', '-', '@', '\t', '\r', '＝', '＋', '－', '＠'])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_are_cut_into_cells_as_rfc_4180_says() {
        for (row, expected) in [
            ("a,b,c", &["a", "b", "c"][..]),
            ("", &[""]),
            (",", &["", ""]),
            ("\"a,b\",c", &["a,b", "c"]),
            ("\"a \"\"b\"\" c\",d", &["a \"b\" c", "d"]),
            ("\"a\nb\",c", &["a\nb", "c"]),
            ("a, \"b,c\" ,d", &["a", "b,c ", "d"]),
            ("a \"b\", c", &["a \"b\"", " c"]),
            ("King, Ada;x", &["King, Ada", "x"]),
            ("\"King; Ada\",x", &["King; Ada", "x"]),
            ("King, Ada; Countess\tx", &["King, Ada; Countess", "x"]),
            ("\"\",\"\"", &["", ""]),
            ("\u{FEFF}\"a,b\",c", &["\u{FEFF}a,b", "c"]),
        ] {
            assert_eq!(cells(row, true), expected, "{row:?}");
        }
        assert_eq!(cells("\"a,b", false), ["\"a", "b"]);
    }

    #[test]
    fn the_name_is_found_with_and_without_a_heading() {
        for (row, column, expected) in [
            ("Ada,R1", None::<usize>, Some("Ada")),
            ("R1,Ada", None, Some("Ada")),
            ("2024-05-01 10:00,ada@x.example,Ada,R1", None, Some("Ada")),
            ("2024-05-01T10:00Z,Ada,R1", None, Some("Ada")),
            ("17,R1", None, Some("17")),
            ("17,Ada,R1", Some(0), Some("17")),
            ("a,b,R1", Some(1), Some("b")),
            ("a,,R1", Some(1), None),
            ("R1", None, None),
            ("Ada, here you are: R1", None, None),
            ("https://x.example,R1", None, None),
            ("'=1+1,R1", None, Some("=1+1")),
            ("— ★ € ½ 🙂 、,王,R1", None, Some("王")),
            ("✓,ʻ,R1", None, Some("ʻ")),
            ("'@ada,R1", None, Some("@ada")),
            ("'Ada',R1", None, Some("'Ada'")),
            ("''=1,R1", None, Some("'=1")),
            ("'＝1,R1", None, Some("＝1")),
            ("'\u{200d}=1,R1", None, Some("\u{200d}=1")),
            ("'\u{200d}Ada,R1", None, Some("'\u{200d}Ada")),
            ("'=abcdefghijklmnopqrstuvwxyz,R1", None, Some("=abcdefghijklmnopqrstuvw")),
        ] {
            let cells = cells(row, true);
            let result = cells.iter().position(|cell| cell.contains("R1")).unwrap();
            let mut weights = vec![UNTOLD; cells.len()];
            if let Some(column) = column {
                weights[column] = 0;
            }
            assert_eq!(name(&cells, result, &weights).as_deref(), expected, "{row}");
        }
    }

    #[test]
    fn every_letter_is_one_but_those_in_circles_and_old_numerals() {
        let missed: Vec<char> =
            ('\0'..=char::MAX).filter(|each| each.is_alphabetic() && !is_letter(*each)).collect();
        let is_known = |each: &char| matches!(each, 'Ⓐ'..='ⓩ' | '\u{2e2f}' | '〡'..='〩' | '\u{1f130}'..='\u{1f189}');
        assert!(missed.iter().all(is_known), "{missed:?}");
        assert!(('\0'..='ÿ').all(|each| each.is_alphabetic() == is_letter(each)));
    }
}
