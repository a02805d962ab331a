//! Results kept over time: nothing without consent, nothing left after erasing, nothing that comes
//! from outside believed.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic)]

mod scenes;

use leader_manager_annex::{
    state::{
        Effect, Fact as AnnexFact, State,
        over_time::{Change, Fact, Import, Notice, Storage, Why},
        take_away::Wish,
    },
    topic::Topic,
};
use quiz::{
    date,
    history::{History, appended},
    instrument::{Length, Revision},
    link::{Refusal, encode},
};
use scenes::{Browser, answers, from_link, outcome, outcome_of, own, record};

const TODAY: u32 = 20_782;

fn opened(browser: &mut Browser) -> State {
    let mut state = State::new(own(Topic::OverTime, answers(Length::Snapshot, 1)));
    for effect in state.asked() {
        browser.carry_out(&mut state, effect);
    }
    state
}

fn browser(kept: Option<String>) -> Browser {
    Browser { kept, today: TODAY, ..Browser::default() }
}

#[test]
fn nothing_is_kept_without_consent() {
    let mut browser = browser(None);
    let mut state = opened(&mut browser);
    assert_eq!(state.over_time.found.as_ref().unwrap().storage, Storage::Empty);
    for fact in [
        Fact::RemovePressed(0),
        Fact::PutBackPressed,
        Fact::ErasePressed,
        Fact::ExportPressed,
        Fact::FileChosen,
        Fact::FileRead(Some(vec![(date::iso(TODAY), encode(&outcome(&answers(Length::Full, 2))))])),
    ] {
        browser.states(&mut state, fact);
        assert_eq!(browser.kept, None);
    }
    // Another tab has taken the consent back: of all changes only a new consent begins anew.
    let mut history = History::default();
    history.add(TODAY, outcome(&answers(Length::Full, 2)));
    let entry = history.entries()[0].clone();
    assert_eq!(Change::Add(history).applied(None, TODAY), None);
    assert_eq!(Change::Remove(entry).applied(None, TODAY), None);
}

#[test]
fn consent_keeps_ones_own_result_with_its_day() {
    let mut browser = browser(None);
    let mut state = opened(&mut browser);
    let effects = browser.states(&mut state, Fact::KeepPressed);
    assert_eq!(effects.last(), Some(&Effect::FocusNotice));
    let own = state.given.first.outcome.clone();
    assert_eq!(browser.kept, Some(record(&[(TODAY, own.clone())])));
    assert!(state.over_time.is_kept() && state.over_time.has(&own));
    assert_eq!(state.over_time.notice, Some(Notice::Kept));
    // What the quiz itself adds on another day is found.
    let next = outcome(&answers(Length::Snapshot, 7));
    browser.kept = Some(appended(&browser.kept.unwrap(), TODAY + 90, &next));
    browser.carry_out(&mut state, Effect::LookIntoHistory);
    assert_eq!(state.over_time.entries().len(), 2);
    assert_eq!(state.over_time.trend(&state.given).results, 2);
}

#[test]
fn somebody_elses_result_is_never_kept() {
    let mut browser = browser(None);
    let mut state = State::new(from_link(Topic::OverTime, &answers(Length::Full, 3)));
    browser.carry_out(&mut state, Effect::LookIntoHistory);
    browser.states(&mut state, Fact::KeepPressed);
    assert_eq!(browser.kept.as_deref(), Some("1"));
    assert_eq!(state.over_time.entries(), []);
}

#[test]
fn erasing_asks_once_more_and_leaves_nothing() {
    let kept = record(&[(TODAY, outcome(&answers(Length::Full, 2)))]);
    let mut browser = browser(Some(kept.clone()));
    let mut state = opened(&mut browser);
    browser.states(&mut state, Fact::ErasePressed);
    assert!(state.over_time.asks_to_erase);
    assert_eq!(browser.kept, Some(kept));
    let effects = browser.states(&mut state, Fact::EraseConfirmed);
    assert_eq!(effects, [Effect::EraseHistory, Effect::FocusHeading]);
    assert_eq!(browser.kept, None);
    assert!(!state.over_time.is_kept() && state.over_time.entries().is_empty());
    assert_eq!(state.over_time.removed, None);
    assert_eq!(state.over_time.notice, Some(Notice::Erased));
}

#[test]
fn one_result_goes_and_may_come_back() {
    let people = [2, 3, 4].map(|seed| outcome(&answers(Length::Snapshot, seed)));
    let all: Vec<_> = (TODAY - 2..=TODAY).zip(people.clone()).collect();
    let mut browser = browser(Some(record(&all)));
    let mut state = opened(&mut browser);
    browser.states(&mut state, Fact::RemovePressed(1));
    assert_eq!(browser.kept, Some(record(&[all[0].clone(), all[2].clone()])));
    assert_eq!(state.over_time.notice, Some(Notice::Removed));
    browser.states(&mut state, Fact::PutBackPressed);
    assert_eq!(browser.kept, Some(record(&all)));
    // A second press, or a place that isn't there, does nothing.
    assert_eq!(browser.states(&mut state, Fact::PutBackPressed), []);
    assert_eq!(browser.states(&mut state, Fact::RemovePressed(3)), []);
    // Consent stays when the last one goes.
    for _ in 0..3 {
        browser.states(&mut state, Fact::RemovePressed(0));
    }
    assert_eq!(browser.kept.as_deref(), Some("1"));
}

#[test]
fn what_another_tab_has_kept_meanwhile_stays() {
    let [one, other] = [5, 6].map(|seed| outcome(&answers(Length::Snapshot, seed)));
    let mut browser = browser(Some(record(&[(TODAY - 9, one.clone())])));
    let mut state = opened(&mut browser);
    browser.kept = Some(appended(browser.kept.as_deref().unwrap(), TODAY - 1, &other));
    browser.states(&mut state, Fact::RemovePressed(0));
    assert_eq!(browser.kept, Some(record(&[(TODAY - 1, other)])));
}

#[test]
fn what_is_exported_comes_back_whole() {
    let kept: Vec<_> = (0..5)
        .map(|seed| (TODAY - 100 + seed * 9, outcome(&answers(Length::Full, seed.into()))))
        .collect();
    let mut browser = browser(Some(record(&kept)));
    let mut state = opened(&mut browser);
    browser.states(&mut state, Fact::ExportPressed);
    let (name, text) = browser.saved.pop().unwrap();
    assert_eq!(name, "leader-manager-results-2026-11-25.json");
    let export: serde_json::Value = serde_json::from_str(&text).unwrap();
    let told: Vec<(String, String)> = export["entries"]
        .as_array()
        .unwrap()
        .iter()
        .map(|entry| ["date", "payload"].map(|key| entry[key].as_str().unwrap().to_owned()).into())
        .collect();
    // On another device, whose person has consented.
    browser.kept = Some("1".to_owned());
    browser.carry_out(&mut state, Effect::LookIntoHistory);
    assert_eq!(browser.states(&mut state, Fact::FileChosen), [Effect::ReadHistoryFile]);
    browser.states(&mut state, Fact::FileRead(Some(told)));
    assert_eq!(browser.kept, Some(record(&kept)));
    assert_eq!(state.over_time.import, Some(Import::Read { taken: 5, refused: vec![] }));
}

#[test]
fn a_hostile_file_is_told_and_the_rest_of_it_taken() {
    let good = encode(&outcome(&answers(Length::Snapshot, 8)));
    let iso = date::iso;
    let told: Vec<(String, String)> = [
        (iso(TODAY - 1), good.clone()),
        (String::new(), good.clone()),
        (iso(TODAY), good.replacen('1', "1A", 1)),
        (iso(TODAY + 2), good.clone()),
        (iso(TODAY + 1), good.clone()),
        ("9999-12-31".into(), good.clone()),
        (iso(TODAY), "<script>alert(1)</script>".into()),
        (iso(TODAY), "x".repeat(1_000_000)),
        (iso(TODAY), format!("2{}", good.get(1..).unwrap())),
        ("10000-01-01".into(), "\u{202e}\0".into()),
    ]
    .into();
    let mut browser = browser(Some("1".to_owned()));
    let mut state = opened(&mut browser);
    browser.states(&mut state, Fact::FileRead(Some(told)));
    let Some(Import::Read { taken, refused }) = &state.over_time.import else { panic!() };
    assert_eq!(*taken, 2, "of yesterday, and of a clock that is a day ahead");
    let numbers: Vec<usize> = refused.iter().map(|(number, _)| *number).collect();
    assert_eq!(numbers, [2, 3, 4, 6, 7, 8, 9, 10]);
    let whys: Vec<Why> = refused.iter().map(|(_, why)| *why).collect();
    assert_eq!(
        (whys[0], whys[2], whys[3], whys[7]),
        (Why::Date, Why::Future, Why::Future, Why::Date)
    );
    assert_eq!(whys[6], Why::Refused(Refusal::Newer));
    assert_eq!(state.over_time.entries().len(), 2);
    // Not a file of kept results at all: nothing is changed, and nothing is fatal.
    let before = browser.kept.clone();
    let effects = browser.states(&mut state, Fact::FileRead(None));
    assert_eq!(effects, [Effect::FocusNotice]);
    assert_eq!(state.over_time.import, Some(Import::Foreign));
    assert_eq!(browser.kept, before);
}

#[test]
fn a_hostile_text_in_storage_is_told_and_never_fatal() {
    let good = encode(&outcome(&answers(Length::Snapshot, 8)));
    for (kept, unread, entries) in [
        (String::new(), 0, 0),
        ("null".into(), 1, 0),
        ("1".into(), 0, 0),
        (format!("1\n{TODAY} {good}\n-5 {good}\n{TODAY}"), 2, 1),
        (format!("1\n4294967295 {good}\n\u{0}"), 2, 0),
        ("1\n".repeat(100_000), 1, 0),
    ] {
        let mut browser = browser(Some(kept.clone()));
        let state = opened(&mut browser);
        assert!(state.over_time.is_kept());
        assert_eq!(state.over_time.entries().len(), entries, "{kept:.40}");
        assert!(state.over_time.recalled.unread >= unread, "{kept:.40}");
        state.over_time.trend(&state.given);
    }
}

#[test]
fn what_a_later_version_has_kept_is_left_alone() {
    let kept = "2\nsomething else".to_owned();
    let mut browser = browser(Some(kept.clone()));
    let mut state = opened(&mut browser);
    assert!(state.over_time.recalled.is_newer);
    browser.states(&mut state, Fact::KeepPressed);
    assert_eq!(browser.kept, Some(kept));
    assert!(state.over_time.found.as_ref().unwrap().is_refused);
}

#[test]
fn storage_that_refuses_loses_nothing() {
    let kept = record(&[(TODAY - 3, outcome(&answers(Length::Full, 2)))]);
    let mut full = Browser { is_full: true, ..browser(Some(kept.clone())) };
    let mut state = opened(&mut full);
    full.states(&mut state, Fact::KeepPressed);
    assert_eq!(full.kept, Some(kept));
    assert!(state.over_time.found.as_ref().unwrap().is_refused);
    assert_eq!(state.over_time.entries().len(), 1);
    let mut blocked = Browser { is_blocked: true, ..browser(None) };
    let mut state = opened(&mut blocked);
    blocked.states(&mut state, Fact::KeepPressed);
    assert_eq!(blocked.kept, None);
    assert_eq!(state.over_time.found.as_ref().unwrap().storage, Storage::Blocked);
}

#[test]
fn results_of_other_statements_are_kept_but_not_mixed() {
    let pack = Revision::from_pack("40").unwrap();
    let kept = record(&[
        (TODAY - 2, outcome(&answers(Length::Snapshot, 2))),
        (TODAY - 2, outcome_of(pack, &answers(Length::Snapshot, 3))),
        (TODAY, outcome(&answers(Length::Snapshot, 4))),
    ]);
    let mut browser = browser(Some(kept));
    let state = opened(&mut browser);
    let trend = state.over_time.trend(&state.given);
    assert_eq!((trend.results, trend.others), (2, 1));
}

#[test]
fn the_browser_looks_whenever_the_topic_is_shown() {
    let mut state = State::new(own(Topic::Arithmetic, answers(Length::Snapshot, 1)));
    assert_eq!(state.asked(), [Effect::FocusHeading]);
    let mut given = own(Topic::OverTime, answers(Length::Snapshot, 1));
    assert_eq!(state.given(given.clone()), [Effect::FocusHeading, Effect::LookIntoHistory]);
    given.is_asked = false;
    assert_eq!(state.given(given), [Effect::LookIntoHistory]);
}

#[test]
fn a_kept_result_is_shown_by_the_quiz_and_goes_into_no_address() {
    let result = outcome(&answers(Length::Full, 2));
    let mut browser = browser(Some(record(&[(TODAY - 30, result.clone())])));
    let mut state = opened(&mut browser);
    let opens = Effect::TakeAway(Wish::OpenResult(format!("#lmq={}", encode(&result))));
    assert_eq!(state.apply(AnnexFact::OverTime(Fact::EntryPressed(0))), [opens]);
    assert_eq!(state.apply(AnnexFact::OverTime(Fact::EntryPressed(1))), []);
}

#[test]
fn what_only_a_later_version_can_read_survives_every_change() {
    let later = "\n20500 2BAUZhl5AMsKrjHQ";
    let result = outcome(&answers(Length::Full, 2));
    let kept = record(&[(TODAY - 30, result.clone())]) + later;
    let entry = History::from_record(&kept).history.entries()[0].clone();
    let mut more = History::default();
    more.add(TODAY - 60, outcome(&answers(Length::Snapshot, 3)));
    let own = Some(outcome(&answers(Length::Snapshot, 1)));
    for change in [Change::Keep(own), Change::Add(more), Change::Remove(entry)] {
        let new = change.applied(Some(&kept), TODAY).unwrap();
        assert!(new.ends_with(later) && new != kept, "{change:?}: {new}");
    }
}
