//! What only a browser engine can show: the quiz in a shadow root, events on its element, what is kept, and
//! parts that are fetched. Whole journeys are in `tests/e2e`.
#![allow(clippy::unwrap_used, clippy::panic, missing_docs)]
#![cfg(target_arch = "wasm32")]

#[path = "web/determinism.rs"]
mod determinism;
#[path = "web/kept.rs"]
mod kept;
#[path = "web/parts.rs"]
mod parts;
#[path = "web/scene.rs"]
mod scene;
#[path = "web/team.rs"]
mod team;

use js_sys::{Array, Reflect};
use scene::{
    ANY, Asked, Come, Load, configure, document, element, found, host, mounted, new_quiz, press,
    put, says, shows, until,
};
use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};
use web_sys::{Element, Event};

wasm_bindgen_test_configure!(run_in_browser);

#[wasm_bindgen_test]
async fn events_cross_the_shadow_root_and_carry_their_details() {
    let heard = Array::new();
    let listener = {
        let heard = heard.clone();
        Closure::<dyn FnMut(Event)>::new(move |event: Event| {
            heard.push(&event);
        })
    };
    let names = ["lmq-ready", "lmq-start", "lmq-answer", "lmq-error"];
    for name in names {
        let listener = listener.as_ref().unchecked_ref();
        document().add_event_listener_with_callback(name, listener).unwrap();
    }
    let load = Load::new(Come::AtOnce);
    let (host, root, quiz) = mounted(&load, Asked { length: "snapshot", ..ANY }).await;
    shows(&host, "start").await;
    press(&root, "[part=start-button]");
    shows(&host, "question").await;
    press(&root, "[part=option]:nth-child(2) input");
    until("an answer", || found(&root, "[data-state=chosen] input").is_some()).await;
    press(&root, "[part=next]");
    until("the next statement", || says(&root, "#progress", "2 of 24")).await;
    until("the words of a result", || load.asked.length() == 1).await;
    quiz.open("https://example.org/#lmq=2BthWwb399VbmMac".to_owned());
    until("that the link is refused", || heard.length() == 4).await;
    for name in names {
        let listener = listener.as_ref().unchecked_ref();
        document().remove_event_listener_with_callback(name, listener).unwrap();
    }
    let detail = |index: u32, key: &str| {
        let detail = Reflect::get(&heard.get(index), &"detail".into()).unwrap();
        Reflect::get(&detail, &key.into()).unwrap()
    };
    assert_eq!(detail(1, "length"), JsValue::from("snapshot"));
    assert_eq!(detail(2, "position"), JsValue::from(1));
    assert_eq!(detail(2, "count"), JsValue::from(24));
    assert_eq!(detail(3, "code"), JsValue::from("link-newer"));
    let message = detail(3, "message").as_string().unwrap();
    assert!(message.contains("newer version"), "{message}");
    for (index, name) in names.into_iter().enumerate() {
        let event: Event = heard.get(index as u32).unchecked_into();
        assert_eq!(event.type_(), name);
        assert!(event.bubbles() && event.composed());
    }
}

#[wasm_bindgen_test]
async fn a_quiz_in_a_shadow_root_starts_on_a_press_and_focuses_the_statement() {
    let (host, root, _) = mounted(&Load::new(Come::AtOnce), ANY).await;
    shows(&host, "start").await;
    press(&root, "[part=start-button]");
    shows(&host, "question").await;
    let focused = root.get_root_node().unchecked_into::<web_sys::ShadowRoot>().active_element();
    assert_eq!(focused.unwrap().get_attribute("part").unwrap(), "statement");
}

#[wasm_bindgen_test]
async fn two_quizzes_on_a_page_keep_apart() {
    let load = Load::new(Come::AtOnce);
    let (first, first_root, _) = mounted(&load, Asked { length: "snapshot", ..ANY }).await;
    let (second, _, _) = mounted(&load, Asked { length: "full", ..ANY }).await;
    shows(&first, "start").await;
    shows(&second, "start").await;
    press(&first_root, "[part=start-button]");
    shows(&first, "question").await;
    assert_eq!(second.get_attribute("data-screen").unwrap(), "start");
}

#[wasm_bindgen_test]
async fn keys_mean_something_only_while_a_statement_is_asked() {
    let (host, root, quiz) = mounted(&Load::new(Come::AtOnce), ANY).await;
    shows(&host, "start").await;
    assert!(!quiz.key("4", "Digit4") && !quiz.key("Enter", "Enter"));
    press(&root, "[part=start-button]");
    shows(&host, "question").await;
    assert!(!quiz.key("x", "KeyX") && !quiz.key("9", "Digit9"));
    assert!(quiz.key("4", "Digit4"));
    until("the next statement", || says(&root, "#progress", "2 of 24")).await;
}

#[wasm_bindgen_test]
async fn a_parked_quiz_goes_on_where_it_was_and_its_box_serves_another_element() {
    let (first, quiz, load) = (host(), new_quiz(), Load::new(Come::AtOnce));
    let root = put(&quiz, &first);
    configure(&quiz, &load, Asked { length: "snapshot", ..ANY }).await;
    let begin = |host: &web_sys::HtmlElement, kept| {
        quiz.begin(host.clone().into(), String::new(), 1, kept, JsValue::UNDEFINED);
    };
    begin(&first, None);
    shows(&first, "start").await;
    press(&root, "[part=start-button]");
    shows(&first, "question").await;
    press(&root, "[part=option]:nth-child(4) input");
    let chosen = "[data-state=chosen] input[value='3']";
    until("an answer", || found(&root, chosen).is_some()).await;

    let kept = quiz.park();
    assert!(kept.is_some(), "nothing is kept");
    until("an empty box", || root.first_element_child().is_none()).await;

    let second = host();
    put(&quiz, &second);
    begin(&second, None);
    shows(&second, "start").await;
    assert!(quiz.park().is_some());
    until("an empty box", || root.first_element_child().is_none()).await;

    begin(&first, kept);
    shows(&first, "question").await;
    until("the answer", || found(&root, chosen).is_some()).await;
}

#[wasm_bindgen_test]
async fn what_the_author_asks_for_changes_under_way_and_answers_stay() {
    let load = Load::new(Come::AtOnce);
    let (host, root, quiz) = mounted(&load, Asked { length: "snapshot", ..ANY }).await;
    shows(&host, "start").await;
    press(&root, "[part=start-button]");
    shows(&host, "question").await;
    press(&root, "[part=option]:nth-child(2) input");
    let pack = js_sys::JSON::parse("{\"next\": \"Onwards\", \"language\": \"en-AU\"}").unwrap();
    assert_eq!(configure(&quiz, &load, Asked { length: "full", pack, ..ANY }).await, None);
    until("the pack's words", || says(&root, "[part=next]", "Onwards")).await;
    assert!(says(&root, "[part=progress]", "24"), "a quiz under way keeps its length");
    assert!(found(&root, "[data-state=chosen] input[value='1']").is_some());
    assert_eq!(root.get_attribute("lang").unwrap(), "en-AU");

    let pack = js_sys::JSON::parse("{\"next\": 1}").unwrap();
    let refused = configure(&quiz, &load, Asked { length: "full", pack, ..ANY }).await;
    assert_eq!(refused.unwrap(), "next: is not a text");
    until("its own words again", || says(&root, "[part=next]", "Next")).await;
}

#[wasm_bindgen_test]
async fn nothing_takes_the_focus_when_the_quiz_comes() {
    let before = element("input");
    before.focus().unwrap();
    let (host, _, _) = mounted(&Load::new(Come::AtOnce), ANY).await;
    shows(&host, "start").await;
    let active: Element = document().active_element().unwrap();
    assert_eq!(active, before.unchecked_into());
}
