//! The way to the annex, as a page's function sees it; and results that are kept only with consent.

use super::{configure, english, host, press, put, shows, until};
use js_sys::{Array, Function, Object, Promise, Reflect};
use leader_manager_quiz::{Quiz, browser::history};
use quiz::{
    context::Context,
    instrument::{Length, Revision},
    link,
    outcome::Outcome,
};
use std::{cell::Cell, rc::Rc};
use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::Element;

const LINK: &str = "https://example.org/#lmq=1BthWwb399VbmMac&lmq-name=Ann";

fn text(object: &JsValue, name: &str) -> String {
    Reflect::get(object, &name.into()).unwrap().as_string().unwrap_or_default()
}

#[wasm_bindgen_test]
async fn a_topic_calls_for_the_annex_and_a_failure_can_be_tried_again() {
    let calls = Array::new();
    let works = Rc::new(Cell::new(false));
    let open = {
        let (calls, works) = (calls.clone(), Rc::clone(&works));
        Closure::<dyn FnMut(Element, Object) -> Promise>::new(
            move |place: Element, given: Object| {
                calls.push(&given);
                assert!(place.is_connected());
                match works.get() {
                    true => Promise::resolve(&JsValue::UNDEFINED),
                    false => Promise::reject(&"not today".into()),
                }
            },
        )
    };
    // The page hands over the script once, and it is asked for once.
    let script = Object::new();
    Reflect::set(&script, &"open".into(), open.as_ref()).unwrap();
    let fetched = Rc::new(Cell::new(0));
    let fetch = {
        let fetched = Rc::clone(&fetched);
        Closure::<dyn FnMut() -> JsValue>::new(move || {
            fetched.set(fetched.get() + 1);
            Promise::resolve(&script).into()
        })
    };
    let function: &Function = fetch.as_ref().unchecked_ref();
    let host = host();
    let mut quiz = Quiz::new(function.clone().into()).unwrap();
    let root = put(&quiz, &host);
    configure(&mut quiz, "ask", &JsValue::UNDEFINED);
    quiz.begin(host.clone().into(), LINK, 1, None);
    shows(&host, "result").await;
    press(&root, "[part=compare]");
    let status = || root.query_selector(".topics ~ .status").unwrap().unwrap();
    until("that it failed", || status().text_content().unwrap().contains("could not")).await;
    works.set(true);
    press(&root, "[part=compare]");
    until("that it is there", || status().text_content().unwrap().is_empty()).await;
    let given = calls.get(1);
    assert_eq!((calls.length(), text(&given, "topic")), (2, "compare".to_owned()));
    assert_eq!(fetched.get(), 1, "another copy would be another annex");
    assert_eq!(text(&given, "people"), LINK.trim_start_matches("https://example.org/"));
    assert!(!text(&given, "base").contains("lmq"));
    assert_eq!(text(&given, "record"), "", "nobody's answers are known from a link");
    let words = Reflect::get(&given, &"words".into()).unwrap();
    assert_eq!(text(&words, "start.button"), text(&english(), "start.button"));
    // Another address that comes back from it is shown in its place.
    let back: Function = Reflect::get(&given, &"open".into()).unwrap().unchecked_into();
    back.call1(&JsValue::NULL, &"#lmq=1BthWwb399VbmMac&lmq-name=Bo".into()).unwrap();
    until("the other result", || root.text_content().unwrap().contains("The result of Bo")).await;
}

#[wasm_bindgen_test]
async fn of_two_wishes_made_while_the_script_is_on_its_way_the_later_counts() {
    let calls = Array::new();
    let open = {
        let calls = calls.clone();
        Closure::<dyn FnMut(Element, Object) -> Promise>::new(move |_, given: Object| {
            calls.push(&given);
            Promise::resolve(&JsValue::UNDEFINED)
        })
    };
    let script = Object::new();
    Reflect::set(&script, &"open".into(), open.as_ref()).unwrap();
    // The first import is the last to settle, as engines may have it.
    let settle = Array::new();
    let fetch = {
        let settle = settle.clone();
        Closure::<dyn FnMut() -> JsValue>::new(move || {
            Promise::new(&mut |resolve, _| {
                settle.unshift(&resolve);
            })
            .into()
        })
    };
    let function: &Function = fetch.as_ref().unchecked_ref();
    let host = host();
    let mut quiz = Quiz::new(function.clone().into()).unwrap();
    let root = put(&quiz, &host);
    configure(&mut quiz, "ask", &JsValue::UNDEFINED);
    quiz.begin(host.clone().into(), LINK, 1, None);
    shows(&host, "result").await;
    for (count, topic) in [(1, "compare"), (2, "arithmetic")] {
        press(&root, &format!("[part={topic}]"));
        until("that the script is asked for", || settle.length() == count).await;
    }
    for resolve in settle.iter() {
        resolve.unchecked_into::<Function>().call1(&JsValue::NULL, &script).unwrap();
    }
    let status = || root.query_selector(".topics ~ .status").unwrap().unwrap();
    until("that it is there", || status().text_content().unwrap().is_empty()).await;
    assert_eq!((calls.length(), text(&calls.get(0), "topic")), (1, "arithmetic".to_owned()));
}

#[wasm_bindgen_test]
fn a_result_is_kept_only_where_something_is_kept_already() {
    let outcome = Outcome::from_answers(
        Revision::OURS,
        Length::Snapshot,
        &[Some(quiz::answer::Answer::CantSay); 24],
        Context::default(),
    )
    .unwrap();
    assert!(history::remove());
    history::append_if_kept(20_000, &outcome);
    assert_eq!(history::read(), Ok(None));
    assert!(history::write("1"));
    history::append_if_kept(20_000, &outcome);
    let kept = history::read().unwrap().unwrap();
    assert_eq!(kept, format!("1\n20000 {}", link::encode(&outcome)));
    assert!(history::remove());
}
