//! Who speaks in a chat that was copied or exported. Programs write a time beside a name: before it, with what
//! is said after a colon (WhatsApp, Signal), or on the line above what is said (Teams, Slack, Telegram, Discord).
//! Which result is theirs is `collect`'s business.

use crate::name::{Name, is_gap};

/// No longer line is read as a name and a time alone, in bytes: it is prose, and would take long.
const LONGEST_HEADER: usize = 160;

/// A chat on its way.
#[derive(Debug, Default)]
pub(super) struct Chat {
    speaker: Option<Name>,
    /// The line above, where it may name whoever speaks next.
    above: Option<Name>,
}

impl Chat {
    /// Takes a line in, and tells whether it is one that a chat begins a message with.
    pub(super) fn hear(&mut self, line: &str) -> bool {
        let line = line.trim_matches(is_gap);
        let above = std::mem::replace(&mut self.above, alone(line).and_then(Name::new));
        // Soon told, of most lines of a table.
        if !has_clock(line) {
            return false;
        }
        self.speaker = match (speaker(line), after_time(line)) {
            (Some(name), _) => Name::new(name),
            // The name stands on the line above its time.
            (None, Some("")) => above,
            // What the program itself says, or somebody whose name can't be told.
            (None, Some(_)) => None,
            (None, None) => return false,
        };
        true
    }

    /// Whoever speaks, for the first result that they give: what they give after it is somebody else's.
    pub(super) fn take_speaker(&mut self) -> Option<Name> {
        self.speaker.take()
    }
}

/// The name of whoever begins to speak in a line, as it stands there.
fn speaker(line: &str) -> Option<&str> {
    if let Some(after) = after_time(line) {
        return match after.split_once(':') {
            Some((name, said)) if !said.starts_with("//") => before_colon(name),
            _ => alone(after),
        };
    }
    if line.len() > LONGEST_HEADER {
        return None;
    }
    let mut starts = line.match_indices(is_divider).map(|(at, divider)| at + divider.len());
    let time = starts.find(|at| line.get(*at..).and_then(after_time) == Some(""))?;
    alone(line.get(..time)?)
}

/// A name with nothing else on its line but what divides it from a time: dashes, commas and brackets. Prose seldom
/// begins and never ends like a name.
fn alone(line: &str) -> Option<&str> {
    // Discord writes "Ada — Today at 09:10".
    let name = line.split('—').next().unwrap_or(line).trim_matches(is_divider);
    let is_prose = name.starts_with(|first: char| first.is_ascii_lowercase())
        || name.contains([':', '/', ','])
        || is_nobody(name);
    (!is_prose).then_some(name)
}

/// WhatsApp sets a tilde before people who aren't among the contacts.
fn before_colon(name: &str) -> Option<&str> {
    let name = name.trim_matches(|each| each == '~' || is_gap(each));
    (!is_nobody(name)).then_some(name)
}

/// Whether this names nobody: digits alone, or words of which the last is none of a name, such as "here is mine".
fn is_nobody(name: &str) -> bool {
    let last = name.rsplit(is_gap).next().unwrap_or_default();
    name.chars().all(is_of_time)
        || last.len() < name.len() && last.starts_with(|first: char| first.is_ascii_lowercase())
}

/// What follows the time at a line's beginning, such as `[27/11/2026, 09:10:11] ` or `11/27/26, 9:10 AM - `. Nothing
/// where there is no time, or a cell of a table ends with it.
fn after_time(line: &str) -> Option<&str> {
    let line = line.trim_start_matches(['[', '(']);
    let end = line.find(|each| !is_of_time(each)).unwrap_or(line.len());
    let end = line.get(..end)?.rfind(|last: char| last.is_ascii_digit())? + 1;
    let (time, rest) = line.split_at_checked(end)?;
    let rest = after_noon(rest);
    let after = rest.trim_start_matches(is_divider);
    let is_whole_cell = rest.trim_start_matches(' ').starts_with([',', ';', '\t']);
    let is_divided = after.is_empty() || after.len() < rest.len();
    (has_clock(time) && is_divided && !is_whole_cell).then_some(after)
}

/// Whether hours and minutes stand somewhere.
fn has_clock(text: &str) -> bool {
    text.as_bytes()
        .windows(4)
        .any(|window| matches!(window, [b'0'..=b'9', b':' | b'.', b'0'..=b'9', b'0'..=b'9']))
}

/// Without the half of the day that a clock of twelve hours says: AM, p.m., a. m.
fn after_noon(text: &str) -> &str {
    let half = text.trim_start_matches(is_gap).strip_prefix(['a', 'A', 'p', 'P']);
    let half = half.map(|half| half.trim_start_matches(|each| each == '.' || is_gap(each)));
    match half.and_then(|half| half.strip_prefix(['m', 'M'])) {
        Some(rest) if !rest.starts_with(|next: char| next.is_ascii_alphanumeric()) => {
            rest.trim_start_matches('.')
        }
        _ => text,
    }
}

/// What stands within a time, with its date.
fn is_of_time(character: char) -> bool {
    character.is_ascii_digit()
        || matches!(character, ':' | '.' | '/' | '-' | ',')
        || is_gap(character)
}

/// What divides a time from a name.
fn is_divider(character: char) -> bool {
    matches!(character, '[' | ']' | '(' | ')' | '-' | '–' | ',') || is_gap(character)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whoever_speaks_is_found_in_what_chats_write() {
        for (line, expected) in [
            // The time first, and what is said after a colon.
            ("[09:10] Ada: here’s mine! https://x.example/#lmq=1", "Ada"),
            ("[27/11/2026, 09:10:11] Ada King: https://x.example/", "Ada King"),
            ("[27.11.26, 09:10:11] ~\u{a0}Ada: x", "Ada"),
            ("27/11/2026, 09:10 - Ada: x", "Ada"),
            ("11/27/26, 9:10\u{202f}AM - Ada: x", "Ada"),
            ("27/11/26, 9:10 p. m. - Ada: x", "Ada"),
            ("2026-11-27 09:10 Ada: x", "Ada"),
            ("27.11.2026 09.10 - Ada: x", "Ada"),
            ("27/11/2026, 09:10 - +44 7700 900123: x", "+44 7700 900123"),
            ("[09:10] ada: x", "ada"),
            ("[09:10] Ludwig van Beethoven: x", "Ludwig van Beethoven"),
            ("[09:10] שרה: x", "שרה"),
            ("09:10 Pam: x", "Pam"),
            ("09:10 A Miller: x", "A Miller"),
            // The time first, and nothing else on the line.
            ("[09:10] Ada", "Ada"),
            ("[27/11 09:10] Ada King", "Ada King"),
            // The name first.
            ("Ada 09:10", "Ada"),
            ("Ada  9:10 AM", "Ada"),
            ("Ada King [9:10 AM]", "Ada King"),
            ("Ada, [27.11.2026 09:10]", "Ada"),
            ("Ada King, [27/11/2026, 09:10:11]", "Ada King"),
            ("Ada — Today at 9:10 AM", "Ada"),
            ("R2 D2 09:10", "R2 D2"),
            ("李雷\u{a0}09:10", "李雷"),
        ] {
            assert_eq!(speaker(line), Some(expected), "{line}");
        }
    }

    #[test]
    fn nobody_speaks_in_prose_tables_and_addresses() {
        for line in [
            "",
            "09:10",
            "Ada",
            "Ada: https://x.example/#lmq=1",
            "https://x.example:8080/#lmq=1",
            "1BthWwb399VbmMac",
            "See you at 09:10",
            "lunch 12:30",
            "Doors open 9:10, see you",
            "10:30 works for me: https://x.example/",
            "[09:10] https://x.example/",
            "[09:10] here it is https://x.example/",
            "2024-05-01 10:00,Ada,https://x.example/",
            "2024-05-01 10:00, Note: x",
            "09:10Ada: x",
            "1.5: x",
            "17 Ada: x",
        ] {
            assert_eq!(speaker(line), None, "{line}");
        }
    }

    #[test]
    fn a_time_alone_is_told_from_everything_else() {
        for time in ["09:10", "9:10 AM", "[27/11/2026, 09:10]", "9:10 a.m."] {
            assert_eq!(after_time(time), Some(""), "{time}");
        }
        for other in ["", "Ada", "9", "2026-11-27", "Ada 09:10", "—", "09:10\tAda", "09:10; Ada"]
        {
            assert_eq!(after_time(other), None, "{other}");
        }
        assert_eq!(alone("Ada King "), Some("Ada King"));
        assert_eq!(alone("here is mine"), None);
    }

    #[test]
    fn a_long_line_of_times_costs_no_more_than_it_is_long() {
        let long = "Ada 09:10 ".repeat(200_000);
        assert_eq!(speaker(&long), None);
        assert_eq!(speaker(&"[09:10] ".repeat(200_000)), None);
    }
}
