//! Collector from very much text, from text that means harm, and beyond the limits.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic)]
#![expect(clippy::disallowed_types, reason = "a test may measure how long something takes")]

mod answering;

use fixtures::teams::{gather, gathering};
use quiz::{
    link::encode,
    team::{LONGEST_LINE, MOST_BYTES, MOST_LINES, MOST_MEMBERS},
};
use std::time::Instant;

const A: &str = "1BthWwb399VbmMac";
const B: &str = "1BANEQsG7DEIKNbK";

/// A payload that differs with `number`: a full result of ours.
fn payload(number: usize) -> String {
    let groups: Vec<String> = (0..15)
        .map(|scale| {
            let digit = |place: u32| (number / 5usize.pow(place) + scale) % 5;
            format!("{}{}{}{}", digit(0), digit(1 + scale as u32 % 6), digit(3), scale % 5)
        })
        .collect();
    encode(&answering::outcome(quiz::instrument::Length::Full, &groups.join(" ")))
}

#[test]
fn a_crowd_beyond_the_limits_is_cut_and_told() {
    let mut gathering = gathering();
    for number in 0..MOST_MEMBERS + 10 {
        gathering.push(&format!("NamedResult {number},{A}\n"));
    }
    let gathered = gathering.finish();
    assert_eq!(gathered.members.len(), MOST_MEMBERS);
    assert_eq!(gathered.report.unread_members, 10);

    let gathered = gather(&"\n".repeat(MOST_LINES as usize + 7));
    assert_eq!((gathered.report.lines, gathered.report.unread_lines), (MOST_LINES, 7));

    let mut text = format!("{}\n", "x".repeat(199)).repeat(MOST_BYTES as usize / 200);
    text.push_str(&"y".repeat(100));
    text.push_str(&format!("\nhttps://x/#lmq={A}\n"));
    let gathered = gather(&text);
    assert!(gathered.members.is_empty() && gathered.report.is_cut());
    let read: u64 = u64::from(gathered.report.lines) * 200;
    assert_eq!(read + gathered.report.unread_bytes, text.len() as u64);
}

#[test]
fn a_long_line_is_read_to_its_end() {
    let many = (0..5000).map(payload).collect::<Vec<_>>();
    let distinct = many.iter().collect::<std::collections::BTreeSet<_>>().len();
    let gathered = gather(&many.join(" "));
    assert_eq!(gathered.members.len(), distinct);
    assert_eq!(gathered.report.duplicates as usize, 5000 - distinct);
    assert_eq!((gathered.report.lines, gathered.report.rubbish), (1, 0));
    let gathered = gather(&format!("Ada,{}; {A}\nBob,{B}", "x".repeat(LONGEST_LINE * 3)));
    let payloads: Vec<String> = gathered.members.iter().map(|each| encode(&each.outcome)).collect();
    assert_eq!(payloads, [A, B]);
    assert_eq!(gathered.members[1].name.as_deref(), Some("Bob"));
    assert_eq!((gathered.report.lines, gathered.report.rubbish_told[0].line), (2, 1));
}

/// Work must grow with the length alone, whatever the text is made of; in debug builds too.
#[test]
fn hostile_text_is_read_in_time() {
    let (ten, one) = (10_000_000, 1_000_000);
    let noise: String = (0u64..)
        .map(|at| char::from(at.wrapping_mul(6_364_136_223_846_793_005).rotate_left(23) as u8))
        .take(ten)
        .collect();
    for (name, text) in [
        ("noise", noise),
        ("one endless word", "1".repeat(ten)),
        ("one endless line", "ab ".repeat(ten / 3)),
        ("NULs", "\0".repeat(ten)),
        ("quotes", "\"".repeat(one)),
        ("open quotes", "\"a\n".repeat(one / 3)),
        ("long open quotes", format!("\"{}\n", "a,".repeat(250)).repeat(one / 502)),
        ("separators", ",;\t|".repeat(one / 4)),
        ("keys", "#lmq=".repeat(one / 5)),
        ("percent", "%23lmq%3D".repeat(one / 9)),
        ("dots", "1.".repeat(one / 2)),
        ("equal payloads", format!("{A}.").repeat(one / 17)),
        ("cells", format!("{A},").repeat(one / 17)),
        ("quoted cells", format!("\"\"\"{A}\"\"\",").repeat(one / 23)),
        ("wide", "\u{1F600}".repeat(one / 4)),
    ] {
        let start = Instant::now();
        let gathered = gather(&text);
        println!("{name}: {:.2?}, {} members", start.elapsed(), gathered.members.len());
        assert_eq!(gathered.report.unread_bytes > 0, text.len() > MOST_BYTES as usize, "{name}");
        assert!(start.elapsed().as_secs() < 60, "{name}");
    }
}

#[test]
fn ten_thousand_of_every_kind_are_gathered() {
    let mut text = String::from("name,link\r\n");
    let mut seen = std::collections::BTreeSet::new();
    let mut rubbish = 0;
    for number in 0..10_000 {
        let payload = payload(number);
        seen.insert(payload.clone());
        text.push_str(&match number % 4 {
            0 => format!("https://x.example/quiz?a=b#lmq={payload}\r\n"),
            1 => format!("{payload}\n"),
            2 => format!("see <https://x.example/#lmq={payload}>, thanks\n\n"),
            _ => {
                rubbish += 1;
                format!("{payload}\r\nrubbish\r\n")
            }
        });
    }
    let gathered = gather(&text);
    assert_eq!(gathered.members.len(), seen.len());
    assert_eq!(gathered.report.duplicates as usize, 10_000 - seen.len());
    assert_eq!((gathered.report.rubbish, gathered.report.blank), (rubbish, 2500));
}
