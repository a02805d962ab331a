//! Results kept over time: nothing without consent, nothing left after erasing, nothing that comes
//! from outside believed.

use crate::fixtures::{
    people::{answers, anybody, outcome_of, person, straying},
    rooms::{History as Room, of_others, own},
    storage::{Browser, read, record},
};
use leader_manager_quiz::{
    history::{Change, Effect, Fact, Import, Notice, Storage, file_name},
    state::{self, Target},
};
use quiz::{
    date,
    history::{History, appended, file::EntryError},
    instrument::{Length, Revision},
    link::{LinkError, encode},
};

const TODAY: u32 = 20_782;

/// The kept results beside one's own.
fn mine() -> Room {
    Room::new(own(straying(Length::Snapshot, 1)))
}

fn opened(browser: &mut Browser) -> Room {
    browser.opens(mine())
}

fn browser(kept: Option<String>) -> Browser {
    Browser { kept, today: TODAY, ..Browser::default() }
}

/// A file of kept results.
fn file(entries: &[(String, String)]) -> String {
    let entry = |(date, payload): &(String, String)| serde_json::json!({ "date": date, "payload": payload });
    let entries: Vec<_> = entries.iter().map(entry).collect();
    let file = serde_json::json!({
        "format": "leader-manager-quiz", "version": 1, "kind": "history", "entries": entries,
    });
    file.to_string()
}

#[test]
fn nothing_is_kept_without_consent() {
    let mut browser = browser(None);
    let mut room = opened(&mut browser);
    assert_eq!(room.state.found.as_ref().unwrap().storage, Storage::Empty);
    for fact in [
        Fact::RemovePressed(0),
        Fact::PutBackPressed,
        Fact::ErasePressed,
        Fact::ExportPressed,
        Fact::FileChosen,
        read(&file(&[(date::iso(TODAY), encode(&anybody(Length::Full, 2)))]), TODAY),
    ] {
        browser.states(&mut room, fact);
        assert_eq!(browser.kept, None);
    }
    // Another tab has taken the consent back: of all changes only a new consent begins anew.
    let mut history = History::default();
    history.add(TODAY, anybody(Length::Full, 2));
    let entry = history.entries()[0].clone();
    assert_eq!(Change::Add(history).applied(None, TODAY), None);
    assert_eq!(Change::Remove(entry).applied(None, TODAY), None);
}

#[test]
fn consent_keeps_ones_own_result_with_its_day() {
    let mut browser = browser(None);
    let mut room = opened(&mut browser);
    let effects = browser.states(&mut room, Fact::KeepPressed);
    assert_eq!(effects.last(), Some(&state::Effect::History(Effect::FocusNotice)));
    let own = room.request.first.outcome.clone();
    assert_eq!(browser.kept, Some(record(&[(TODAY, own.clone())])));
    assert!(room.state.is_kept() && room.state.has(&own));
    assert_eq!(room.state.notice, Some(Notice::Kept));
    // What the quiz itself adds on another day is found.
    let next = anybody(Length::Snapshot, 7);
    browser.kept = Some(appended(&browser.kept.unwrap(), TODAY + 90, &next));
    browser.looks(&mut room);
    assert_eq!(room.state.entries().len(), 2);
    assert_eq!(room.state.trend(&room.request).results, 2);
}

#[test]
fn somebody_elses_result_is_never_kept() {
    let mut browser = browser(None);
    let someones = of_others(person("", anybody(Length::Full, 3)), Vec::new());
    let mut room = browser.opens(Room::new(someones));
    browser.states(&mut room, Fact::KeepPressed);
    assert_eq!(browser.kept.as_deref(), Some("1"));
    assert_eq!(room.state.entries(), []);
}

#[test]
fn erasing_asks_once_more_and_leaves_nothing() {
    let kept = record(&[(TODAY, anybody(Length::Full, 2))]);
    let mut browser = browser(Some(kept.clone()));
    let mut room = opened(&mut browser);
    browser.states(&mut room, Fact::ErasePressed);
    assert!(room.state.asks_to_erase);
    assert_eq!(browser.kept, Some(kept));
    let effects = browser.states(&mut room, Fact::EraseConfirmed);
    let erases = state::Effect::History(Effect::Erase);
    assert_eq!(effects, [erases, state::Effect::History(Effect::FocusNotice)]);
    assert_eq!(browser.kept, None);
    assert!(!room.state.is_kept() && room.state.entries().is_empty());
    assert_eq!(room.state.removed, None);
    assert_eq!(room.state.notice, Some(Notice::Erased));
}

#[test]
fn one_result_goes_and_may_come_back() {
    let people = [2, 3, 4].map(|seed| anybody(Length::Snapshot, seed));
    let all: Vec<_> = (TODAY - 2..=TODAY).zip(people.clone()).collect();
    let mut browser = browser(Some(record(&all)));
    let mut room = opened(&mut browser);
    browser.states(&mut room, Fact::RemovePressed(1));
    assert_eq!(browser.kept, Some(record(&[all[0].clone(), all[2].clone()])));
    assert_eq!(room.state.notice, Some(Notice::Removed));
    browser.states(&mut room, Fact::PutBackPressed);
    assert_eq!(browser.kept, Some(record(&all)));
    // A second press, or a place that isn't there, does nothing.
    assert_eq!(browser.states(&mut room, Fact::PutBackPressed), []);
    assert_eq!(browser.states(&mut room, Fact::RemovePressed(3)), []);
    // Consent stays when the last one goes.
    for _ in 0..3 {
        browser.states(&mut room, Fact::RemovePressed(0));
    }
    assert_eq!(browser.kept.as_deref(), Some("1"));
}

#[test]
fn what_another_tab_has_kept_meanwhile_stays() {
    let [one, other] = [5, 6].map(|seed| anybody(Length::Snapshot, seed));
    let mut browser = browser(Some(record(&[(TODAY - 9, one.clone())])));
    let mut room = opened(&mut browser);
    browser.kept = Some(appended(browser.kept.as_deref().unwrap(), TODAY - 1, &other));
    browser.states(&mut room, Fact::RemovePressed(0));
    assert_eq!(browser.kept, Some(record(&[(TODAY - 1, other)])));
}

#[test]
fn what_is_exported_comes_back_whole() {
    let kept: Vec<_> =
        (0..5).map(|seed| (TODAY - 100 + seed * 9, anybody(Length::Full, seed.into()))).collect();
    let mut browser = browser(Some(record(&kept)));
    let mut room = opened(&mut browser);
    let saves = state::Effect::History(Effect::SaveFile);
    assert_eq!(browser.states(&mut room, Fact::ExportPressed), [saves]);
    let text = browser.saved.pop().unwrap();
    assert_eq!(file_name(TODAY), "leader-manager-results-2026-11-25.json");
    // On another device, whose person has consented.
    browser.kept = Some("1".to_owned());
    browser.looks(&mut room);
    let reads = state::Effect::History(Effect::ReadFile);
    assert_eq!(browser.states(&mut room, Fact::FileChosen), [reads]);
    browser.states(&mut room, read(&text, TODAY));
    assert_eq!(browser.kept, Some(record(&kept)));
    assert_eq!(room.state.import, Some(Import::Read { taken: 5, refused: vec![] }));
}

#[test]
fn a_hostile_file_is_told_and_the_rest_of_it_taken() {
    let good = encode(&anybody(Length::Snapshot, 8));
    let iso = date::iso;
    let entries: Vec<(String, String)> = [
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
    let told = file(&entries);
    let mut browser = browser(Some("1".to_owned()));
    let mut room = opened(&mut browser);
    browser.states(&mut room, read(&told, TODAY));
    let Some(Import::Read { taken, refused }) = &room.state.import else { panic!() };
    assert_eq!(*taken, 2, "of yesterday, and of a clock that is a day ahead");
    let numbers: Vec<usize> = refused.iter().map(|(number, _)| *number).collect();
    assert_eq!(numbers, [2, 3, 4, 6, 7, 8, 9, 10]);
    let whys: Vec<EntryError> = refused.iter().map(|(_, why)| *why).collect();
    assert_eq!(
        (whys[0], whys[2], whys[3], whys[7]),
        (EntryError::Date, EntryError::Future, EntryError::Future, EntryError::Date)
    );
    assert_eq!(whys[6], EntryError::Link(LinkError::Newer));
    assert_eq!(room.state.entries().len(), 2);
    // Not a file of kept results at all: nothing is changed, and nothing is fatal.
    let before = browser.kept.clone();
    let effects = browser.states(&mut room, read("no file of ours", TODAY));
    assert_eq!(effects, [state::Effect::History(Effect::FocusNotice)]);
    assert_eq!(room.state.import, Some(Import::Foreign));
    assert_eq!(browser.kept, before);
}

#[test]
fn what_writes_and_reads_files_may_not_come_and_that_is_told_until_the_next_press() {
    let kept = record(&[(TODAY, anybody(Length::Full, 2))]);
    let mut browser = browser(Some(kept.clone()));
    let mut room = opened(&mut browser);
    let focus = [state::Effect::History(Effect::FocusNotice)];
    assert_eq!(room.apply(Fact::FileSaved(false)), focus);
    assert_eq!(room.state.notice, Some(Notice::NotSaved));
    assert_eq!(room.apply(Fact::FileSaved(true)), []);
    assert_eq!(room.state.notice, None);
    let unavailable = Fact::FileRead(Import::Unavailable, History::default());
    assert_eq!(browser.states(&mut room, unavailable), focus);
    assert_eq!(room.state.import, Some(Import::Unavailable));
    assert_eq!(browser.kept, Some(kept));
    // A storage that had refused before is not what it is about.
    browser.is_full = true;
    browser.states(&mut room, Fact::KeepPressed);
    assert!(room.state.found.as_ref().unwrap().is_refused);
    room.apply(Fact::FileSaved(false));
    assert!(!room.state.found.as_ref().unwrap().is_refused);
    assert_eq!(room.state.import, None);
}

#[test]
fn a_hostile_text_in_storage_is_told_and_never_fatal() {
    let good = encode(&anybody(Length::Snapshot, 8));
    for (kept, unread, entries) in [
        (String::new(), 0, 0),
        ("null".into(), 1, 0),
        ("1".into(), 0, 0),
        (format!("1\n{TODAY} {good}\n-5 {good}\n{TODAY}"), 2, 1),
        (format!("1\n4294967295 {good}\n\u{0}"), 2, 0),
        ("1\n".repeat(100_000), 1, 0),
    ] {
        let mut browser = browser(Some(kept.clone()));
        let room = opened(&mut browser);
        assert!(room.state.is_kept());
        assert_eq!(room.state.entries().len(), entries, "{kept:.40}");
        assert!(room.state.recalled.unread >= unread, "{kept:.40}");
        room.state.trend(&room.request);
    }
}

#[test]
fn what_a_later_version_has_kept_is_left_alone() {
    let kept = "2\nsomething else".to_owned();
    let mut browser = browser(Some(kept.clone()));
    let mut room = opened(&mut browser);
    assert!(room.state.recalled.is_newer);
    browser.states(&mut room, Fact::KeepPressed);
    assert_eq!(browser.kept, Some(kept));
    assert!(room.state.found.as_ref().unwrap().is_refused);
}

#[test]
fn storage_that_refuses_loses_nothing() {
    let kept = record(&[(TODAY - 3, anybody(Length::Full, 2))]);
    let mut full = Browser { is_full: true, ..browser(Some(kept.clone())) };
    let mut room = opened(&mut full);
    full.states(&mut room, Fact::KeepPressed);
    assert_eq!(full.kept, Some(kept));
    assert!(room.state.found.as_ref().unwrap().is_refused);
    assert_eq!(room.state.entries().len(), 1);
    let mut blocked = Browser { is_blocked: true, ..browser(None) };
    let mut room = opened(&mut blocked);
    blocked.states(&mut room, Fact::KeepPressed);
    assert_eq!(blocked.kept, None);
    assert_eq!(room.state.found.as_ref().unwrap().storage, Storage::Blocked);
}

#[test]
fn results_of_other_statements_are_kept_but_not_mixed() {
    let pack = Revision::from_pack("40").unwrap();
    let kept = record(&[
        (TODAY - 2, anybody(Length::Snapshot, 2)),
        (TODAY - 2, outcome_of(pack, &answers(Length::Snapshot, 3))),
        (TODAY, anybody(Length::Snapshot, 4)),
    ]);
    let mut browser = browser(Some(kept));
    let room = opened(&mut browser);
    let trend = room.state.trend(&room.request);
    assert_eq!((trend.results, trend.others), (2, 1));
}

#[test]
fn the_browser_looks_whenever_the_kept_results_are_asked_for() {
    let mut room = mine();
    let looks = state::Effect::History(Effect::Look);
    for _ in 0..2 {
        assert_eq!(room.asked(), [state::Effect::Focus(Target::Tool), looks.clone()]);
        assert_eq!(room.opened(), std::slice::from_ref(&looks));
    }
}

#[test]
fn a_kept_result_is_shown_by_the_quiz_and_goes_into_no_address() {
    let result = anybody(Length::Full, 2);
    let mut browser = browser(Some(record(&[(TODAY - 30, result.clone())])));
    let mut room = opened(&mut browser);
    let opens = state::Effect::Open(Box::new(person("", result)));
    assert_eq!(room.apply(Fact::EntryPressed(0)), [opens]);
    assert_eq!(room.apply(Fact::EntryPressed(1)), []);
}

#[test]
fn what_only_a_later_version_can_read_survives_every_change() {
    let later = "\n20500 2BAUZhl5AMsKrjHQ";
    let result = anybody(Length::Full, 2);
    let kept = record(&[(TODAY - 30, result.clone())]) + later;
    let entry = History::from_record(&kept).history.entries()[0].clone();
    let mut more = History::default();
    more.add(TODAY - 60, anybody(Length::Snapshot, 3));
    let own = Some(anybody(Length::Snapshot, 1));
    for change in [Change::Keep(own), Change::Add(more), Change::Remove(entry)] {
        let new = change.applied(Some(&kept), TODAY).unwrap();
        assert!(new.ends_with(later) && new != kept, "{change:?}: {new}");
    }
}
