//! Comma-separated values (RFC 4180): one line for each person, whether alone or of a team, so that
//! files can be put together, opened in a spreadsheet, and gathered again. Excel doesn't ask how a file is
//! written: without a byte-order mark it takes it for another encoding, and where decimals have a comma it
//! expects semicolons between the cells.

use super::VERSION;
use crate::{
    link::encode,
    scoring::{Measure, Outcome},
    team::{Member, is_formula},
};

/// What stands between two cells.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Separator {
    /// A comma; decimals have a full stop.
    Comma,
    /// A semicolon; decimals have a comma.
    Semicolon,
}

impl Separator {
    fn mark(self) -> char {
        if self == Separator::Comma { ',' } else { ';' }
    }
}

const FIRST: [&str; 7] = ["name", "payload", "version", "revision", "length", "place", "role"];

/// The headings and everybody's line.
pub fn csv<'a>(members: impl IntoIterator<Item = &'a Member>, separator: Separator) -> String {
    let mut text = csv_heading(separator);
    for member in members {
        text.push_str(&csv_row(member.name.as_deref(), &member.outcome, separator));
    }
    text
}

/// The byte-order mark and the first line, with its end.
pub fn csv_heading(separator: Separator) -> String {
    let mut line = String::from('\u{feff}');
    for heading in FIRST {
        line.push_str(heading);
        line.push(separator.mark());
    }
    for column in Measure::all() {
        line.push_str(&column.id());
        line.push(separator.mark());
    }
    line.pop();
    line.push_str("\r\n");
    line
}

/// One person's line, with its end. Numbers that are missing are empty.
pub fn csv_row(name: Option<&str>, outcome: &Outcome, separator: Separator) -> String {
    let context = outcome.context();
    let mut line = cell(name.unwrap_or_default());
    let cells = [
        encode(outcome),
        VERSION.to_string(),
        outcome.revision().number().to_string(),
        outcome.length().id().into(),
        context.place.map_or("", |place| place.id()).into(),
        context.demand.map_or("", |demand| demand.id()).into(),
    ];
    let profile = outcome.profile();
    let numbers = Measure::all().map(|column| {
        let number = column.estimate(&profile).map(|each| each.decimal().plain());
        let number = number.unwrap_or_default();
        if separator == Separator::Comma { number } else { number.replace('.', ",") }
    });
    for each in cells.into_iter().chain(numbers) {
        line.push(separator.mark());
        line.push_str(&each);
    }
    line.push_str("\r\n");
    line
}

/// A person's own words as a cell. What a spreadsheet would take for a formula gets an apostrophe
/// before it; quotation marks stand wherever a reader might take part of it for something else.
fn cell(text: &str) -> String {
    let guard = if is_formula(text) { "'" } else { "" };
    if text.contains([',', ';', '"', '\t', '\r', '\n']) || text != text.trim() {
        format!("\"{guard}{}\"", text.replace('"', "\"\""))
    } else {
        format!("{guard}{text}")
    }
}

#[cfg(test)]
mod tests {
    use super::cell;

    #[test]
    fn a_name_is_a_cell_and_never_a_formula() {
        for (name, expected) in [
            ("Ada", "Ada"),
            ("", ""),
            ("King, Ada", "\"King, Ada\""),
            ("King; Ada", "\"King; Ada\""),
            ("Ada \"A\" King", "\"Ada \"\"A\"\" King\""),
            ("=1+1", "'=1+1"),
            ("+1", "'+1"),
            ("-1", "'-1"),
            ("@ada", "'@ada"),
            // As a Japanese keyboard writes them, and after what nobody sees.
            ("＝1＋1", "'＝1＋1"),
            ("＋1", "'＋1"),
            ("－1", "'－1"),
            ("＠ada", "'＠ada"),
            ("\u{200d}=1", "'\u{200d}=1"),
            ("'\u{fe0f}'\u{3164}＝1", "''\u{fe0f}'\u{3164}＝1"),
            ("\u{200d}Ada=1", "\u{200d}Ada=1"),
            ("\tx", "\"'\tx\""),
            ("'=1", "''=1"),
            ("=a,\"b\"", "\"'=a,\"\"b\"\"\""),
            ("'Ada'", "'Ada'"),
        ] {
            assert_eq!(cell(name), expected);
        }
    }
}
