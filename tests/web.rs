//! What only a browser engine can show: storage, events on the element, and the widget mounted in
//! a shadow root. Whole journeys are in `tests/e2e`.
#![allow(clippy::unwrap_used, clippy::panic, missing_docs)]
#![cfg(target_arch = "wasm32")]

#[path = "web/annex.rs"]
mod annex;

use std::{cell::Cell, rc::Rc};

use js_sys::{Array, Object, Promise, Reflect};
use leader_manager_quiz::{
    Quiz,
    browser::{
        host::Host,
        sharing,
        storage::{self, Slot},
        words,
    },
    state::News,
};
use quiz::{
    answer::{Answer, Frequency},
    instrument::{Length, Revision},
    link::Refusal,
    session::{Session, Stage},
};
use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use wasm_bindgen_futures::JsFuture;
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};
use web_sys::{Document, Element, Event, HtmlElement, ShadowRootInit, ShadowRootMode};

wasm_bindgen_test_configure!(run_in_browser);

fn document() -> Document {
    web_sys::window().unwrap().document().unwrap()
}

fn element(name: &str) -> HtmlElement {
    let element: HtmlElement = document().create_element(name).unwrap().unchecked_into();
    document().body().unwrap().append_child(&element).unwrap();
    element
}

fn english() -> JsValue {
    js_sys::JSON::parse(include_str!("../content/en.json")).unwrap()
}

const SLOT: Slot = Slot { number: 1, revision: Revision::OURS };

/// An element with a shadow root, as `embed.js` makes one.
fn host() -> HtmlElement {
    let host = element("div");
    host.attach_shadow(&ShadowRootInit::new(ShadowRootMode::Open)).unwrap();
    host
}

/// Puts a quiz into an element's shadow root. Gives back the box that it is drawn in.
fn put(quiz: &Quiz, host: &HtmlElement) -> Element {
    let root: Element = quiz.root().unchecked_into();
    host.shadow_root().unwrap().append_child(&root).unwrap();
    root
}

fn configure(quiz: &mut Quiz, length: &str, pack: &JsValue) -> Option<String> {
    quiz.configure(&english(), &english(), pack, length, false, None, None, None).unwrap()
}

/// A quiz in a shadow root, and the element that it is drawn in.
fn mounted(length: &str) -> (HtmlElement, Element) {
    let host = host();
    let mut quiz = Quiz::new(JsValue::UNDEFINED).unwrap();
    let root = put(&quiz, &host);
    assert_eq!(configure(&mut quiz, length, &JsValue::UNDEFINED), None);
    quiz.begin(host.clone().into(), "", 1, None);
    // What JavaScript holds for as long as the page lives.
    std::mem::forget(quiz);
    (host, root)
}

/// The next frame, by when the engine has done what was put off.
async fn frame() {
    let frame = Promise::new(&mut |resolve, _| {
        web_sys::window().unwrap().request_animation_frame(&resolve).unwrap();
    });
    JsFuture::from(frame).await.unwrap();
}

/// Waits until a condition holds, frame by frame, and fails with its name after a few seconds.
async fn until(name: &str, condition: impl Fn() -> bool) {
    for _ in 0..600 {
        if condition() {
            return;
        }
        frame().await;
    }
    panic!("still waiting: {name}");
}

async fn shows(host: &HtmlElement, screen: &str) {
    until(screen, || host.get_attribute("data-screen").as_deref() == Some(screen)).await;
}

fn press(root: &Element, selector: &str) {
    let found = root.query_selector(selector).unwrap();
    found.unwrap_or_else(|| panic!("no {selector}")).unchecked_into::<HtmlElement>().click();
}

fn touched_session() -> Session {
    let mut session = Session::new(Revision::OURS, Length::Snapshot);
    session.answered(Answer::Rated(Frequency::Often));
    session.went_on();
    session
}

#[wasm_bindgen_test]
fn an_unfinished_session_is_kept_and_forgotten() {
    storage::forget(SLOT);
    assert_eq!(storage::unfinished(SLOT), None);
    storage::keep(SLOT, &touched_session());
    assert_eq!(storage::unfinished(SLOT), Some(touched_session()));
    storage::forget(SLOT);
    assert_eq!(storage::unfinished(SLOT), None);
}

#[wasm_bindgen_test]
fn nonsense_in_storage_is_as_good_as_nothing() {
    let local = web_sys::window().unwrap().local_storage().unwrap().unwrap();
    for nonsense in ["", "{}", "20000 1 1 snapshot", "\u{0}\u{ffff}", &"9".repeat(100_000)] {
        local.set_item("leader-manager-quiz", nonsense).unwrap();
        assert_eq!(storage::unfinished(SLOT), None);
        assert_eq!(local.get_item("leader-manager-quiz").unwrap(), None, "nonsense stays");
    }
    storage::forget(SLOT);
}

#[wasm_bindgen_test]
fn a_finished_session_is_remembered_in_this_tab() {
    let mut session = Session::new(Revision::OURS, Length::Snapshot);
    while session.stage() != Stage::Done {
        session.answered(Answer::CantSay);
        session.went_on();
    }
    storage::remember(SLOT, &session);
    assert_eq!(storage::finished(SLOT), Some(session));
    storage::forget(SLOT);
    assert_eq!(storage::finished(SLOT), None);
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
    storage::keep(SLOT, &touched_session());
    assert_eq!(storage::unfinished(SLOT), None);
    storage::forget(SLOT);
    Reflect::define_property(&window, &name, before.unchecked_ref()).unwrap();
}

#[wasm_bindgen_test]
fn words_that_are_not_texts_are_refused_by_name() {
    for (json, reason) in [
        ("1", "content: is not an object of keys and texts"),
        ("{\"back\": 1}", "back: is not a text"),
        ("{\"back\": null}", "back: is not a text"),
        ("{\"back\": {\"a\": \"b\"}}", "back: is not a text"),
    ] {
        let value = js_sys::JSON::parse(json).unwrap();
        assert_eq!(words::texts(&value), Err(reason.to_owned()));
    }
    let pairs = words::texts(&js_sys::JSON::parse("{\"back\": \"B\"}").unwrap()).unwrap();
    assert_eq!(pairs, [("back".to_owned(), "B".to_owned())]);
}

#[wasm_bindgen_test]
fn a_language_file_with_a_missing_key_is_refused_with_the_keys_name() {
    let incomplete = js_sys::JSON::parse("{\"back\": \"B\"}").unwrap();
    let refused = Quiz::new(JsValue::UNDEFINED)
        .unwrap()
        .configure(
            &incomplete,
            &JsValue::UNDEFINED,
            &JsValue::UNDEFINED,
            "ask",
            false,
            None,
            None,
            None,
        )
        .unwrap_err();
    assert_eq!(refused.as_string().unwrap(), "language: is missing");
}

#[wasm_bindgen_test]
fn events_cross_the_shadow_root_and_carry_their_details() {
    let host = element("div");
    let heard = Array::new();
    let listener = {
        let heard = heard.clone();
        Closure::<dyn FnMut(Event)>::new(move |event: Event| {
            heard.push(&event);
        })
    };
    let names = ["lmq-answer", "lmq-error", "lmq-ready"];
    for name in names {
        document()
            .add_event_listener_with_callback(name, listener.as_ref().unchecked_ref())
            .unwrap();
    }
    let told = Host::from_value(host.into()).unwrap();
    told.tell(&News::Answered { position: 3, count: 24 }, |_| String::new(), |_| String::new());
    told.tell(&News::Refused(Refusal::Newer), |_| String::new(), |_| "Newer.".to_owned());
    told.tell_ready();
    for name in names {
        document()
            .remove_event_listener_with_callback(name, listener.as_ref().unchecked_ref())
            .unwrap();
    }
    let detail = |index: u32, key: &str| {
        let detail = Reflect::get(&heard.get(index), &"detail".into()).unwrap();
        Reflect::get(&detail, &key.into()).unwrap()
    };
    assert_eq!(heard.length(), 3);
    assert_eq!(detail(0, "position"), JsValue::from(3));
    assert_eq!(detail(0, "count"), JsValue::from(24));
    assert_eq!(detail(1, "code"), JsValue::from("link-newer"));
    assert_eq!(detail(1, "message"), JsValue::from("Newer."));
    for index in 0..3 {
        let event: Event = heard.get(index).unchecked_into();
        assert!(event.bubbles() && event.composed());
    }
}

#[wasm_bindgen_test]
async fn a_quiz_in_a_shadow_root_starts_on_a_press_and_focuses_the_statement() {
    let (host, root) = mounted("ask");
    shows(&host, "start").await;
    press(&root, "[part=start-button]");
    shows(&host, "question").await;
    let focused = root.get_root_node().unchecked_into::<web_sys::ShadowRoot>().active_element();
    assert_eq!(focused.unwrap().get_attribute("part").unwrap(), "statement");
}

#[wasm_bindgen_test]
async fn two_quizzes_on_a_page_keep_apart() {
    let (first, first_root) = mounted("snapshot");
    let (second, _second_root) = mounted("full");
    shows(&first, "start").await;
    shows(&second, "start").await;
    press(&first_root, "[part=start-button]");
    shows(&first, "question").await;
    assert_eq!(second.get_attribute("data-screen").unwrap(), "start");
}

#[wasm_bindgen_test]
async fn a_parked_quiz_goes_on_where_it_was_and_its_box_serves_another_element() {
    let first = host();
    let mut quiz = Quiz::new(JsValue::UNDEFINED).unwrap();
    let root = put(&quiz, &first);
    configure(&mut quiz, "snapshot", &JsValue::UNDEFINED);
    quiz.begin(first.clone().into(), "", 1, None);
    shows(&first, "start").await;
    press(&root, "[part=start-button]");
    shows(&first, "question").await;
    press(&root, "[part=option]:nth-child(4) input");
    let chosen = "[data-state=chosen] input[value='3']";
    until("an answer", || root.query_selector(chosen).unwrap().is_some()).await;

    let kept = quiz.park();
    assert!(kept.is_some(), "nothing is kept");
    until("an empty box", || root.first_element_child().is_none()).await;

    let second = host();
    put(&quiz, &second);
    quiz.begin(second.clone().into(), "", 1, None);
    shows(&second, "start").await;
    assert!(quiz.park().is_some());
    until("an empty box", || root.first_element_child().is_none()).await;

    quiz.begin(first.clone().into(), "", 1, kept);
    shows(&first, "question").await;
    until("the answer", || root.query_selector(chosen).unwrap().is_some()).await;
}

#[wasm_bindgen_test]
async fn a_result_waits_for_its_words_and_tells_the_page_only_then() {
    let host = host();
    let mut quiz = Quiz::new(JsValue::UNDEFINED).unwrap();
    let root = put(&quiz, &host);
    let none = JsValue::UNDEFINED;
    quiz.configure(&english(), &none, &none, "ask", false, None, None, None).unwrap();
    let ready = Rc::new(Cell::new(false));
    let heard = Rc::clone(&ready);
    let listener = Closure::<dyn FnMut()>::new(move || heard.set(true));
    host.add_event_listener_with_callback("lmq-ready", listener.as_ref().unchecked_ref()).unwrap();
    quiz.begin(host.clone().into(), "https://example.org/#lmq=1BthWwb399VbmMac", 1, None);
    shows(&host, "loading").await;
    let text = || root.text_content().unwrap();
    until("a sentence", || text().contains("on their way")).await;
    assert!(!ready.get());
    configure(&mut quiz, "ask", &none);
    shows(&host, "result").await;
    assert!(ready.get() && root.query_selector("[part=headline]").unwrap().is_some());
}

#[wasm_bindgen_test]
async fn what_the_author_asks_for_changes_under_way_and_answers_stay() {
    let host = host();
    let mut quiz = Quiz::new(JsValue::UNDEFINED).unwrap();
    let root = put(&quiz, &host);
    configure(&mut quiz, "snapshot", &JsValue::UNDEFINED);
    quiz.begin(host.clone().into(), "", 1, None);
    shows(&host, "start").await;
    press(&root, "[part=start-button]");
    shows(&host, "question").await;
    press(&root, "[part=option]:nth-child(2) input");
    let pack = js_sys::JSON::parse("{\"next\": \"Onwards\", \"language\": \"en-AU\"}").unwrap();
    assert_eq!(configure(&mut quiz, "full", &pack), None);
    let says = |part: &str, text: &str| {
        let found = root.query_selector(&format!("[part={part}]")).unwrap();
        found.is_some_and(|element| element.text_content().unwrap().contains(text))
    };
    until("the pack's words", || says("next", "Onwards")).await;
    assert!(says("progress", "24"), "a quiz under way keeps its length");
    assert!(root.query_selector("[data-state=chosen] input[value='1']").unwrap().is_some());
    assert_eq!(root.get_attribute("lang").unwrap(), "en-AU");

    let nonsense = js_sys::JSON::parse("{\"next\": 1}").unwrap();
    assert_eq!(configure(&mut quiz, "full", &nonsense).unwrap(), "next: is not a text");
    until("its own words again", || says("next", "Next")).await;
}

#[wasm_bindgen_test]
async fn nothing_takes_the_focus_when_the_quiz_comes() {
    let before = element("input");
    before.focus().unwrap();
    let (host, _root) = mounted("ask");
    shows(&host, "start").await;
    assert_eq!(document().active_element().unwrap(), before.unchecked_into());
}

#[wasm_bindgen_test]
async fn a_clipboard_that_refuses_is_told_and_throws_nothing() {
    // What an insecure page sees: there is no clipboard at all.
    let told = Array::new();
    let ended = {
        let told = told.clone();
        yew::Callback::from(move |copied: bool| {
            told.push(&copied.into());
        })
    };
    let navigator = web_sys::window().unwrap().navigator();
    let none = Object::new();
    Reflect::set(&none, &"value".into(), &JsValue::UNDEFINED).unwrap();
    Reflect::set(&none, &"configurable".into(), &true.into()).unwrap();
    Reflect::define_property(&navigator, &"clipboard".into(), &none).unwrap();
    sharing::copy("text".to_owned(), ended);
    until("an answer about the clipboard", || told.length() > 0).await;
    Reflect::delete_property(&navigator, &"clipboard".into()).unwrap();
    assert_eq!(told.length(), 1);
    assert_eq!(told.get(0), JsValue::FALSE);
}
