//! Comma-separated values (RFC 4180): one line for each person, whether alone or of a team, so that
//! files can be put together, opened in a spreadsheet, and gathered again.

use super::VERSION;
use crate::{
    link::encode,
    scoring::{Measure, Outcome},
    team::{Member, is_formula},
};

const FIRST: &str = "name,payload,version,revision,length,place,role";

/// The headings and everybody's line.
pub fn csv<'a>(members: impl IntoIterator<Item = &'a Member>) -> String {
    let mut text = csv_heading();
    for member in members {
        text.push_str(&csv_row(member.name.as_deref(), &member.outcome));
    }
    text
}

/// The first line, with its end.
pub fn csv_heading() -> String {
    let mut line = String::from(FIRST);
    for column in Measure::all() {
        line.push(',');
        line.push_str(&column.id());
    }
    line.push_str("\r\n");
    line
}

/// One person's line, with its end. Numbers that are missing are empty.
pub fn csv_row(name: Option<&str>, outcome: &Outcome) -> String {
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
        column.estimate(&profile).map_or_else(String::new, |each| each.decimal().plain())
    });
    for each in cells.into_iter().chain(numbers) {
        line.push(',');
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
