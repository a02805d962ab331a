//! What is kept in a browser, and that nothing is where it can't be or may not be.

use super::scene::{
    ANY, Asked, Come, Load, answer_first, answer_rest, mounted, says, shows, until,
};
use browser::{address, storage::Store};
use js_sys::{Object, Reflect};
use leader_manager_quiz::{
    state::Own,
    take::kept::{HISTORY, Slot},
};
use quiz::{
    instrument::{Answer, Frequency, Length, Revision},
    taking::{Session, Stage},
};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_test::wasm_bindgen_test;

const SLOT: Slot = Slot { number: 1, revision: Revision::OURS };

fn touched_session() -> Session {
    let mut session = Session::new(Revision::OURS, Length::Snapshot);
    session.answered(Answer::Rated(Frequency::Often));
    session.went_on();
    session
}

#[wasm_bindgen_test]
fn an_unfinished_session_is_kept_and_forgotten() {
    SLOT.forget();
    assert_eq!(SLOT.unfinished(&Store::Device), None);
    SLOT.keep(&Store::Device, Some(&touched_session()));
    assert_eq!(SLOT.unfinished(&Store::Device), Some(touched_session()));
    SLOT.forget();
    assert_eq!(SLOT.unfinished(&Store::Device), None);
}

#[wasm_bindgen_test]
fn an_object_of_the_page_keeps_what_was_reached() {
    let page = Store::Page(js_sys::Object::new().into());
    assert_eq!(SLOT.own(&page, &page), Own::default());
    SLOT.keep(&page, Some(&touched_session()));
    let own =
        Own { address: "https://quiz.example/#lmq=1BthWwb399VbmMac".to_owned(), ..Own::default() };
    SLOT.remember(&page, &own);
    assert_eq!(SLOT.own(&page, &page), Own { unfinished: Some(touched_session()), ..own });
    SLOT.keep(&page, None);
    assert_eq!(SLOT.unfinished(&page), None);
    // What is no object holds nothing, and throws nothing.
    let nowhere = Store::Page(JsValue::UNDEFINED);
    assert!(!nowhere.set("name", "text") && !nowhere.remove("name"));
    assert_eq!(nowhere.get("name"), Ok(None));
}

#[wasm_bindgen_test]
fn nonsense_in_storage_is_as_good_as_nothing() {
    let name = "leader-manager-quiz";
    for nonsense in ["", "{}", "20000 1 1 snapshot", "\u{0}\u{ffff}", &"9".repeat(100_000)] {
        assert!(Store::Device.set(name, nonsense));
        assert_eq!(SLOT.unfinished(&Store::Device), None);
        assert_eq!(Store::Device.get(name), Ok(None), "nonsense stays");
    }
    SLOT.forget();
}

#[wasm_bindgen_test]
fn a_finished_session_its_address_and_whom_it_is_compared_with_live_in_this_tab() {
    let mut session = Session::new(Revision::OURS, Length::Snapshot);
    while session.stage() != Stage::Done {
        session.answered(Answer::CantSay);
        session.went_on();
    }
    let own = Own {
        unfinished: None,
        finished: Some(session),
        address: "https://quiz.example/#lmq=1BthWwb399VbmMac".to_owned(),
        partners: "#lmq=1BthWwb399VbmMac".to_owned(),
    };
    assert_eq!(SLOT.own(&Store::Device, &Store::Tab), Own::default());
    SLOT.remember(&Store::Tab, &own);
    assert_eq!(SLOT.own(&Store::Device, &Store::Tab), own);
    // What a quiz beside it remembers is its own.
    assert_eq!(Slot { number: 2, ..SLOT }.own(&Store::Device, &Store::Tab), Own::default());
    // Nobody stands beside nothing.
    SLOT.remember(&Store::Tab, &Own { partners: own.partners, ..Own::default() });
    assert_eq!(SLOT.own(&Store::Device, &Store::Tab), Own::default());
    SLOT.forget();
}

#[wasm_bindgen_test]
async fn with_resuming_off_nothing_that_was_kept_is_offered_or_lost() {
    SLOT.forget();
    SLOT.keep(&Store::Device, Some(&touched_session()));
    for resume in [false, true] {
        let load = Load::new(Come::AtOnce);
        let (host, root, _) = mounted(&load, Asked { resume, ..ANY }).await;
        shows(&host, "start").await;
        let offered = root.query_selector("[part=resume]").unwrap();
        assert_eq!(offered.is_some(), resume);
        host.remove();
    }
    assert_eq!(SLOT.unfinished(&Store::Device), Some(touched_session()));
    SLOT.forget();
}

#[wasm_bindgen_test]
fn blocked_storage_throws_nothing() {
    // What a sandboxed frame does: reading the property itself throws.
    let window = web_sys::window().unwrap();
    let thrower =
        js_sys::Function::new_no_args("throw new DOMException('denied', 'SecurityError')");
    let getter = Object::new();
    Reflect::set(&getter, &"get".into(), &thrower).unwrap();
    Reflect::set(&getter, &"configurable".into(), &true.into()).unwrap();
    let name = JsValue::from("localStorage");
    let before = Reflect::get_own_property_descriptor(&window, &name).unwrap();
    Reflect::define_property(&window, &name, &getter).unwrap();
    SLOT.keep(&Store::Device, Some(&touched_session()));
    assert_eq!(SLOT.unfinished(&Store::Device), None);
    SLOT.forget();
    Reflect::define_property(&window, &name, before.unchecked_ref()).unwrap();
}

/// Takes a Snapshot to its end.
async fn taken(resume: bool) {
    let load = Load::new(Come::AtOnce);
    let (host, root, _) = mounted(&load, Asked { length: "snapshot", resume, ..ANY }).await;
    shows(&host, "start").await;
    answer_first(&root).await;
    answer_rest(&host, &root).await;
    shows(&host, "result").await;
    until("a headline", || says(&root, "[part=headline]", "You")).await;
    host.remove();
}

#[wasm_bindgen_test]
async fn a_result_is_kept_only_where_something_is_kept_already() {
    assert!(Store::Device.remove(HISTORY));
    taken(false).await;
    assert_eq!(Store::Device.get(HISTORY), Ok(None));
    assert!(Store::Device.set(HISTORY, "1"));
    taken(false).await;
    let kept = Store::Device.get(HISTORY).unwrap().unwrap();
    let (version, result) = kept.split_once('\n').unwrap();
    assert_eq!(version, "1");
    let (day, payload) = result.split_once(' ').unwrap();
    assert_eq!(day, browser::clock::today().to_string());
    assert!(quiz::link::decode(payload).is_ok(), "{payload}");
    assert!(Store::Device.remove(HISTORY));
}

#[wasm_bindgen_test]
async fn with_resuming_off_a_finished_quiz_leaves_nothing_in_this_tab() {
    SLOT.forget();
    taken(false).await;
    assert_eq!(SLOT.own(&Store::Device, &Store::Tab), Own::default());
    taken(true).await;
    let own = SLOT.own(&Store::Device, &Store::Tab);
    assert!(own.finished.is_some());
    assert_eq!(own.address, address::current());
    SLOT.forget();
}
