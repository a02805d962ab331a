//! One's own results over time, taken away and back.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic)]
#![allow(clippy::string_slice)]

mod answering;
mod schema;

use answering::{any_outcome, outcome};
use proptest::prelude::*;
use quiz::{
    date,
    export::{EntryFault, HistoryFault, history_from_export, history_json},
    history::History,
    instrument::Length,
    link::{LinkError, encode},
    scoring::Outcome,
};
use serde_json::Value;

fn parsed(text: &str) -> Value {
    let value = serde_json::from_str(text).expect("JSON");
    schema::check(&value);
    value
}

/// The entries of a history's JSON, as a browser would hand them over.
fn told(json: &Value) -> Vec<(&str, &str)> {
    let mut told = Vec::new();
    for entry in json["entries"].as_array().unwrap() {
        told.push((entry["date"].as_str().unwrap(), entry["payload"].as_str().unwrap()));
    }
    told
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
    assert_eq!(history_from_export(told(&parsed(&text))), (history, vec![]));
}

#[test]
fn the_example_in_the_documentation_is_an_export() {
    let page = include_str!("../../../docs/result-export.md");
    let example = page.lines().find(|line| line.contains("\"kind\":\"history\"")).unwrap();
    let json = parsed(example);
    let (history, faults) = history_from_export(told(&json));
    assert_eq!((history.entries().len(), faults.len()), (1, 0));
    assert_eq!(history_json(&history), example);
}

#[test]
fn an_entry_that_cannot_be_read_is_told_and_the_others_are_taken() {
    let (a, b) = (snapshot("22"), snapshot("33"));
    let (first, second) = (encode(&a), encode(&b));
    let told = [
        ("2026-12-03", first.as_str()),
        ("2026-02-29", &first),
        ("3.12.2026", &first),
        ("2026-11-25", "hello"),
        ("2026-11-25", &first[..15]),
        ("", ""),
        ("2026-11-25", &second),
        // One sitting: the later one in the list.
        ("2026-12-03", &second),
        ("1969-12-31", &first),
    ];
    let (history, faults) = history_from_export(told);
    let mut expected = History::default();
    expected.add(20_782, b.clone());
    expected.add(20_790, b);
    assert_eq!(history, expected);
    let fault = |index, why| HistoryFault { index, why };
    assert_eq!(
        faults,
        [
            fault(1, EntryFault::Date),
            fault(2, EntryFault::Date),
            fault(3, EntryFault::Refused(LinkError::Foreign)),
            fault(4, EntryFault::Refused(LinkError::Damaged)),
            fault(5, EntryFault::Date),
            fault(8, EntryFault::Date),
        ]
    );
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
        let json = parsed(&history_json(&history));
        prop_assert_eq!(history_from_export(told(&json)), (history, vec![]));
    }

    #[test]
    fn nothing_that_is_told_can_break_a_history(
        told in prop::collection::vec(("\\PC{0,12}|[0-9]{4}-[0-9]{2}-[0-9]{2}", "\\PC{0,30}|1[A-Za-z0-9_-]{15}"), 0..10),
    ) {
        let pairs = told.iter().map(|(date, payload)| (date.as_str(), payload.as_str()));
        let (history, faults) = history_from_export(pairs);
        prop_assert!(history.entries().len() + faults.len() <= told.len());
        prop_assert!(faults.windows(2).all(|pair| pair[0].index < pair[1].index));
        prop_assert_eq!(History::from_record(&history.to_record()).history, history);
    }
}
