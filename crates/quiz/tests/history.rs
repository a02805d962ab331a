//! One's own results over time as a text that anybody may have written, and back.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic)]
#![allow(clippy::string_slice)]

mod answering;

use answering::{answers, outcome};
use quiz::{
    date,
    history::{History, HistoryEntry, MOST_BYTES, MOST_ENTRIES, Recalled, appended},
    instrument::{Context, Length, Revision},
    link::encode,
    scoring::Outcome,
};

const DAY: u32 = 20_782;

fn snapshot(group: &str) -> Outcome {
    outcome(Length::Snapshot, &[group; 12].join(" "))
}

fn full(group: &str) -> Outcome {
    outcome(Length::Full, &[group; 15].join(" "))
}

fn of_pack(number: &str) -> Outcome {
    let answers = answers(Length::Snapshot, &["22"; 12].join(" "));
    let revision = Revision::from_pack(number).unwrap();
    Outcome::from_answers(revision, Length::Snapshot, &answers, Context::default()).unwrap()
}

fn history<'a>(entries: impl IntoIterator<Item = &'a (u32, Outcome)>) -> History {
    let mut history = History::default();
    for (day, outcome) in entries {
        history.add(*day, outcome.clone());
    }
    history
}

fn pairs(history: &History) -> Vec<(u32, Outcome)> {
    history.entries().iter().map(|entry| (entry.day, entry.outcome.clone())).collect()
}

fn read(record: &str) -> (Vec<(u32, Outcome)>, usize) {
    let recalled = History::from_record(record);
    assert!(!recalled.is_newer);
    (pairs(&recalled.history), recalled.unread)
}

/// A record is in people's browsers: what is written here is read for ever.
#[test]
fn a_record_is_a_version_and_a_line_for_each_result() {
    let (first, second) = (snapshot("22"), full("3333"));
    let mut record = appended("", DAY, &first);
    assert_eq!(record, format!("1\n20782 {}", encode(&first)));
    record = appended(&record, DAY + 8, &second);
    assert_eq!(record, format!("1\n20782 {}\n20790 {}", encode(&first), encode(&second)));
    let entries = vec![(DAY, first), (DAY + 8, second)];
    assert_eq!(history(&entries).to_record(), record);
    assert_eq!(read(&record), (entries, 0));
    assert_eq!(History::default().to_record(), "1");
}

#[test]
fn results_of_one_day_and_the_same_statements_are_one_sitting() {
    let (quick, sharpened, pack) = (snapshot("22"), full("2222"), of_pack("40"));
    let mut history = History::default();
    for outcome in [&quick, &pack, &sharpened] {
        history.add(DAY, outcome.clone());
    }
    assert_eq!(pairs(&history), [(DAY, pack), (DAY, sharpened.clone())]);
    history.add(DAY + 1, quick.clone());
    assert_eq!(history.entries().len(), 3, "the next day is another sitting");
    let mut again = History::default();
    for outcome in [sharpened, quick.clone()] {
        again.add(DAY, outcome);
    }
    assert_eq!(pairs(&again), [(DAY, quick)], "the later one, whatever its length");
}

#[test]
fn results_are_ordered_by_day_even_where_the_clock_went_back() {
    let record = [30, 10, 20].iter().fold(String::new(), |record, day| {
        appended(&record, *day, &snapshot("22")) //
    });
    let days: Vec<u32> = read(&record).0.iter().map(|(day, _)| *day).collect();
    assert_eq!(days, [10, 20, 30]);
}

#[test]
fn a_day_without_a_date_is_no_day() {
    let mut history = History::default();
    history.add(date::LAST, snapshot("22"));
    history.add(date::LAST + 1, snapshot("22"));
    history.add(u32::MAX, snapshot("22"));
    assert_eq!(history.entries().len(), 1);
    assert_eq!(read(&appended("", date::LAST, &snapshot("22"))).1, 0);
    assert_eq!(read(&appended("", u32::MAX, &snapshot("22"))), (vec![], 1));
}

#[test]
fn only_the_newest_are_kept() {
    let one = snapshot("22");
    let entries: Vec<(u32, Outcome)> = (0..250).map(|day| (day, one.clone())).collect();
    let kept = &entries[250 - MOST_ENTRIES..];
    assert_eq!(pairs(&history(&entries)), kept);
    assert_eq!(pairs(&history(entries.iter().rev())), kept, "in whatever order they come");
    let record = entries.iter().fold(String::new(), |record, (day, one)| {
        appended(&record, *day, one) //
    });
    assert_eq!(read(&record), (kept.to_vec(), 0));
}

#[test]
fn lines_that_were_not_written_here_are_left_out_and_counted() {
    let payload = encode(&snapshot("22"));
    let newer = format!("1\n{DAY} 2{}", &payload[1..]);
    let damaged = format!("1\n{DAY} {}x", &payload[..payload.len() - 1]);
    for (record, unread) in [
        ("", 0),
        ("1", 0),
        ("1\n", 1),
        ("0", 1),
        ("11", 1),
        ("1 \n20782", 2),
        ("{}", 1),
        ("\u{1F600}\n\n\n", 3),
        ("1\n20782", 1),
        ("1\n20782 ", 1),
        ("1\n20782 hello", 1),
        ("1\n\n\n", 3),
        (&newer, 1),
        (&damaged, 1),
        (&format!("1\r\n{DAY} {payload}"), 2),
        (&format!("1\n{DAY} {payload}\r\n"), 2),
        (&format!("1\n {DAY} {payload}"), 1),
        (&format!("1\n{DAY}  {payload}"), 1),
        (&format!("1\n{DAY} {payload} "), 1),
        (&format!("1\n+{DAY} {payload}"), 1),
        (&format!("1\n0{DAY} {payload}"), 1),
        (&format!("1\n-1 {payload}"), 1),
        (&format!("1\n2932897 {payload}"), 1),
        (&format!("1\n99999999999999999999 {payload}"), 1),
        (&format!("1\n\u{0662} {payload}"), 1),
    ] {
        assert_eq!(read(record), (vec![], unread), "{record:?}");
        // A good line finds its way between bad ones, and after them.
        if record.starts_with("1\n") {
            let more = appended(&format!("{record}\nx"), DAY, &snapshot("22"));
            assert_eq!(read(&more), (vec![(DAY, snapshot("22"))], unread + 1), "{record:?}");
        }
    }
}

#[test]
fn a_text_that_was_never_ours_is_begun_anew() {
    for record in ["", "0", "11", "{}", "1 \nx", "22\nx", "\u{1F600}", "x\n1"] {
        let expected = format!("1\n{DAY} {}", encode(&snapshot("22")));
        assert_eq!(appended(record, DAY, &snapshot("22")), expected, "{record:?}");
    }
}

#[test]
fn a_later_version_is_told_and_left_alone() {
    for record in ["2", "9\nwhatever\n", "2\n20782 x"] {
        let expected = Recalled { is_newer: true, ..Recalled::default() };
        assert_eq!(History::from_record(record), expected);
        assert_eq!(appended(record, DAY, &snapshot("22")), record);
    }
}

#[test]
fn a_text_never_grows_beyond_its_limit_and_keeps_the_newest_whole_lines() {
    let one = full("3333");
    let mut record = String::new();
    for day in 20_000..22_000 {
        record = appended(&record, day, &one);
        assert!(record.len() <= MOST_BYTES + 1);
    }
    // 32 bytes a line: 512 lines, whole, to the last byte.
    assert_eq!(record.len(), MOST_BYTES + 1);
    assert!(record.starts_with("1\n21488 ") && record.contains("\n21999 "));
    assert_eq!(read(&record).1, 0);
    // The longest days leave room for more than twice the results that are kept.
    let mut record = String::new();
    for day in (date::LAST - 1_000)..date::LAST {
        record = appended(&record, day, &one);
    }
    assert!(record.lines().count() > 2 * MOST_ENTRIES);
    let kept = pairs(&History::from_record(&record).history);
    assert_eq!(kept.len(), MOST_ENTRIES);
    assert_eq!(kept[MOST_ENTRIES - 1].0, date::LAST - 1);
}

/// As large as any browser keeps: what is beyond the limit isn't looked at.
#[test]
fn a_huge_text_is_cut_before_it_is_read() {
    let one = snapshot("22");
    let line = format!("\n{DAY} {}", encode(&one));
    for (name, text) in [
        ("one endless line", format!("1\n{}", "x".repeat(10_000_000))),
        ("line breaks", format!("1{}", "\n".repeat(10_000_000))),
        ("wide characters", format!("1\n{}", "\u{1F600}".repeat(2_500_000))),
        ("wide characters, moved", format!("1\n{}x", "\u{1F600}".repeat(2_500_000))),
        ("good lines", format!("1{}", line.repeat(400_000))),
        ("no record", "\u{20AC}".repeat(3_000_000)),
        ("no record, in lines", "\u{20AC}\n".repeat(3_000_000)),
    ] {
        let recalled = History::from_record(&text);
        assert!((1..=MOST_BYTES + 1).contains(&recalled.unread), "{name}: {}", recalled.unread);
        let held = usize::from(name == "good lines");
        assert_eq!(recalled.history.entries().len(), held, "{name}");
        let record = appended(&text, DAY + 1, &one);
        assert!(record.len() <= MOST_BYTES + 1, "{name}");
        let last = History::from_record(&record).history.entries().last().cloned();
        assert_eq!(last, Some(HistoryEntry { day: DAY + 1, outcome: one.clone() }), "{name}");
    }
}

#[test]
fn a_merge_knows_what_both_have_and_never_takes_a_fuller_result_away() {
    let (a, b, f, g) = (snapshot("22"), snapshot("33"), full("2222"), full("3333"));
    let pack = of_pack("40");
    for (own, other, expected) in [
        (vec![], vec![(1, &a)], vec![(1, &a)]),
        (vec![(1, &a)], vec![], vec![(1, &a)]),
        (vec![(1, &a)], vec![(1, &a)], vec![(1, &a)]),
        // The same answers on another day are another result.
        (vec![(1, &a)], vec![(2, &a)], vec![(1, &a), (2, &a)]),
        (vec![(2, &a)], vec![(1, &b), (3, &f)], vec![(1, &b), (2, &a), (3, &f)]),
        // One sitting: the longer one, else what is here.
        (vec![(1, &a)], vec![(1, &f)], vec![(1, &f)]),
        (vec![(1, &f)], vec![(1, &a)], vec![(1, &f)]),
        (vec![(1, &a)], vec![(1, &b)], vec![(1, &a)]),
        (vec![(1, &f)], vec![(1, &g)], vec![(1, &f)]),
        // Of other statements: another sitting.
        (vec![(1, &a)], vec![(1, &pack)], vec![(1, &a), (1, &pack)]),
    ] {
        let of = |entries: Vec<(u32, &Outcome)>| {
            let entries = entries.into_iter().map(|(day, outcome)| (day, outcome.clone()));
            history(&entries.collect::<Vec<_>>())
        };
        assert_eq!(of(own).merged(of(other)), of(expected));
    }
}

#[test]
fn a_line_that_only_a_later_version_reads_is_left_out_and_written_back() {
    let later = "20500 2BAUZhl5AMsKrjHQ";
    let damaged = "20501 1BAUZ";
    let own = format!("{DAY} {}", quiz::link::encode(&snapshot("22")));
    let mut recalled = History::from_record(&format!("1\n{later}\n{damaged}\n{own}"));
    assert_eq!(pairs(&recalled.history), [(DAY, snapshot("22"))]);
    assert_eq!((recalled.unread, &*recalled.later), (2, &[later.to_owned()][..]));
    recalled.history.add(DAY + 1, snapshot("33"));
    let again = History::from_record(&recalled.to_record());
    assert_eq!((again.history, again.later), (recalled.history, recalled.later));
}
