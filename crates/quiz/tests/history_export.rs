//! One's own results over time, taken away and back.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic)]
#![allow(clippy::string_slice)]

mod answering;
mod schema;

use answering::{any_outcome, outcome};
use proptest::prelude::*;
use quiz::{
    date,
    export::ImportError,
    history::{
        History,
        file::{EntryError, ImportedHistory, history_json, read},
    },
    instrument::Length,
    link::{LinkError, encode},
    scoring::Outcome,
};
use schema::parsed;
use serde_json::Value;

fn file(entries: &Value) -> String {
    let heading =
        serde_json::json!({"format": "leader-manager-quiz", "version": 1, "kind": "history"});
    let mut file = heading.as_object().unwrap().clone();
    file.insert("entries".into(), entries.clone());
    Value::from(file).to_string()
}

/// What is read of a file that is all due.
fn imported(text: &str) -> (History, Vec<(usize, EntryError)>) {
    let ImportedHistory { history, refused } = read(text, date::LAST).unwrap();
    (history, refused)
}

fn snapshot(group: &str) -> Outcome {
    outcome(Length::Snapshot, &[group; 12].join(" "))
}

#[test]
fn a_history_is_a_list_of_dates_and_payloads() {
    let (first, second) = (snapshot("22"), outcome(Length::Full, &["3333"; 15].join(" ")));
    let mut history = History::default();
    assert_eq!(parsed(&history_json(&history))["entries"], serde_json::json!([]));
    history.add(20_790, second.clone());
    history.add(20_782, first.clone());
    let text = history_json(&history);
    let expected = format!(
        "{{\"format\":\"leader-manager-quiz\",\"version\":1,\"kind\":\"history\",\"entries\":[\
         {{\"date\":\"2026-11-25\",\"payload\":\"{}\"}},{{\"date\":\"2026-12-03\",\"payload\":\"{}\"}}]}}",
        encode(&first),
        encode(&second),
    );
    assert_eq!(text, expected);
    assert_eq!(imported(&text), (history, vec![]));
}

#[test]
fn the_example_in_the_documentation_is_an_export() {
    let page = include_str!("../../../docs/result-export.md");
    let example = page.lines().find(|line| line.contains("\"kind\":\"history\"")).unwrap();
    parsed(example);
    let (history, refused) = imported(example);
    assert_eq!((history.entries().len(), refused.len()), (1, 0));
    assert_eq!(history_json(&history), example);
}

#[test]
fn an_entry_that_cannot_be_read_is_told_and_the_others_are_taken() {
    let (a, b) = (snapshot("22"), snapshot("33"));
    let (first, second) = (encode(&a), encode(&b));
    let entry = |date: &str, payload: &str| serde_json::json!({"date": date, "payload": payload});
    let text = file(&serde_json::json!([
        entry("2026-12-03", &first),
        entry("2026-02-29", &first),
        entry("3.12.2026", &first),
        entry("2026-11-25", "hello"),
        entry("2026-11-25", &first[..15]),
        {},
        entry("2026-11-25", &second),
        // One sitting: the later one in the list.
        entry("2026-12-03", &second),
        {"date": 20782, "payload": first},
        {"date": "2026-11-25"},
        "2026-11-25",
        entry("2026-12-05", &first),
    ]));
    let ImportedHistory { history, refused } = read(&text, 20_790).unwrap();
    let mut expected = History::default();
    expected.add(20_782, b.clone());
    expected.add(20_790, b);
    assert_eq!(history, expected);
    assert_eq!(
        refused,
        [
            (2, EntryError::Date),
            (3, EntryError::Date),
            (4, EntryError::Link(LinkError::Foreign)),
            (5, EntryError::Link(LinkError::Damaged)),
            (6, EntryError::Date),
            (9, EntryError::Date),
            (10, EntryError::Link(LinkError::Damaged)),
            (11, EntryError::Date),
            (12, EntryError::Future),
        ]
    );
}

#[test]
fn what_is_no_file_of_kept_results_is_told_apart() {
    let whole = file(&serde_json::json!([]));
    assert!(read(&whole, 0).is_ok());
    for (text, error) in [
        (whole.replace("\"history\"", "\"result\""), ImportError::OtherKind),
        (whole.replace(":1", ":2"), ImportError::Newer),
        (whole.replace("[]", "{}"), ImportError::Damaged),
        (whole.replace("leader", "leaders"), ImportError::Foreign),
        (file(&vec![0; 20_001].into()), ImportError::Damaged),
        ("no".into(), ImportError::NotJson),
    ] {
        assert_eq!(read(&text, 0), Err(error), "{text:.80}");
    }
}

#[test]
fn the_schema_refuses_what_is_no_history() {
    let mut history = History::default();
    history.add(20_782, snapshot("22"));
    let json: Value = serde_json::from_str(&history_json(&history)).unwrap();
    let entry = json["entries"][0].clone();
    for (path, wrong) in [
        ("/kind", Value::from("team")),
        ("/entries", "none".into()),
        ("/entries", vec![entry; 201].into()),
        ("/entries/0/date", "2026-11-31".into()),
        ("/entries/0/date", 20_782.into()),
        ("/entries/0/payload", "1x".into()),
        ("/entries/0", serde_json::json!({"date": "2026-11-25"})),
    ] {
        let mut json = json.clone();
        *json.pointer_mut(path).unwrap() = wrong;
        assert!(!schema::fits(&json), "{path}");
    }
    assert!(schema::fits(&json));
}

proptest! {
    #[test]
    fn a_history_comes_back_from_its_json(
        entries in prop::collection::vec((0..=date::LAST, any_outcome()), 0..10),
    ) {
        let mut history = History::default();
        for (day, outcome) in entries {
            history.add(day, outcome);
        }
        let text = history_json(&history);
        parsed(&text);
        prop_assert_eq!(imported(&text), (history, vec![]));
    }

    #[test]
    fn nothing_that_is_told_can_break_a_history(
        told in prop::collection::vec(("\\PC{0,12}|[0-9]{4}-[0-9]{2}-[0-9]{2}", "\\PC{0,30}|1[A-Za-z0-9_-]{15}"), 0..10),
    ) {
        let entry = |(date, payload): &(String, String)| {
            serde_json::json!({"date": date, "payload": payload})
        };
        let (history, refused) = imported(&file(&told.iter().map(entry).collect()));
        prop_assert!(history.entries().len() + refused.len() <= told.len());
        prop_assert!(refused.windows(2).all(|pair| pair[0].0 < pair[1].0));
        prop_assert_eq!(History::from_record(&history.to_record()).history, history);
    }
}
