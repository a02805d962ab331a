//! Parts of the program and their words, as they are fetched: what is shown until they are there, and what
//! happens where they don't come.

use super::scene::{
    ANY, Asked, Come, Load, answer_first, answer_rest, configure, found, frames, host, mounted,
    new_quiz, press, put, says, shows, texts, until,
};
use js_sys::Array;
use quiz::words::Part;
use std::{cell::Cell, rc::Rc};
use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::{Element, HtmlElement, ShadowRoot};

const LINK: &str = "https://example.org/#lmq=1BthWwb399VbmMac&lmq-name=Ann";

#[wasm_bindgen_test]
async fn words_that_are_none_or_from_another_build_are_refused_with_a_sentence() {
    let (quiz, load) = (new_quiz(), Load::new(Come::AtOnce));
    let other = Array::of1(&"B".into()).into();
    for (load, take, sentence) in [
        (load.function.clone(), other, "the words are of another build"),
        (load.function.clone(), JsValue::NULL, "content: is not an array of texts"),
        (JsValue::NULL, texts(Part::Take).into(), "words can't be fetched"),
    ] {
        let refused = quiz.prepare(load, take, JsValue::UNDEFINED, false).await.err().unwrap();
        assert_eq!(refused.as_string().unwrap(), sentence);
    }
    load.come.set(Come::Never);
    let take = texts(Part::Take).into();
    let prepared = quiz.prepare(load.function.clone(), take, JsValue::UNDEFINED, true).await;
    assert_eq!(prepared.err().unwrap().as_string().unwrap(), "a part is missing");
}

#[wasm_bindgen_test]
async fn only_what_is_needed_is_asked_for() {
    let load = Load::new(Come::AtOnce);
    let (host, root, quiz) = mounted(&load, ANY).await;
    shows(&host, "start").await;
    assert_eq!(load.asked.length(), 0);
    // So that nobody waits for it at the end.
    answer_first(&root).await;
    until("the words of a result", || load.asked.length() == 1).await;
    assert_eq!(load.asked.get(0), "result");
    let load = Load::new(Come::AtOnce);
    let pack = js_sys::JSON::parse("{\"next\": \"Onwards\"}").unwrap();
    assert_eq!(configure(&quiz, &load, Asked { pack, ..ANY }).await, None);
    let asked: Vec<String> = load.asked.iter().map(|id| id.as_string().unwrap()).collect();
    let all: Vec<&str> = Part::ALL.into_iter().map(Part::id).filter(|id| *id != "take").collect();
    assert_eq!(asked, all, "an author's words are checked against all others");
}

/// A quiz that begins with a link before anything for results is there, and whether it is ready.
async fn begun_with_link(load: &Load) -> (HtmlElement, Element, Rc<Cell<bool>>) {
    let (host, quiz) = (host(), new_quiz());
    let root = put(&quiz, &host);
    configure(&quiz, load, ANY).await;
    let ready = Rc::new(Cell::new(false));
    let heard = Rc::clone(&ready);
    let listener = Closure::<dyn Fn()>::new(move || heard.set(true)).into_js_value();
    host.add_event_listener_with_callback("lmq-ready", listener.unchecked_ref()).unwrap();
    quiz.begin(host.clone().into(), LINK.to_owned(), 1, None, JsValue::UNDEFINED);
    // What JavaScript holds for as long as the page lives.
    std::mem::forget(quiz);
    shows(&host, "loading").await;
    (host, root, ready)
}

#[wasm_bindgen_test]
async fn a_result_waits_for_its_words_and_tells_the_page_only_then() {
    let load = Load::new(Come::Later);
    let (host, root, ready) = begun_with_link(&load).await;
    until("a sentence", || root.text_content().unwrap().contains("on its way")).await;
    frames(3).await;
    assert!(!ready.get());
    load.release();
    shows(&host, "result").await;
    assert!(ready.get() && says(&root, ".eyebrow", "Ann’s result"));
}

#[wasm_bindgen_test]
async fn a_result_that_does_not_come_can_be_asked_for_again() {
    let load = Load::new(Come::Never);
    let (host, root, _) = begun_with_link(&load).await;
    until("that it failed", || found(&root, "[part=retry]").is_some()).await;
    load.come.set(Come::Later);
    press(&root, "[part=retry]");
    until("that it is on its way", || found(&root, "[part=retry]").is_none()).await;
    let focused = root.get_root_node().unchecked_into::<ShadowRoot>().active_element();
    assert!(focused.unwrap().text_content().unwrap().contains("on its way"));
    load.release();
    shows(&host, "result").await;
    assert!(!root.text_content().unwrap().contains("on its way"));
}

#[wasm_bindgen_test]
async fn a_tool_is_fetched_when_it_is_wanted_and_a_failure_can_be_tried_again() {
    let (host, quiz, load) = (host(), new_quiz(), Load::new(Come::AtOnce));
    let root = put(&quiz, &host);
    configure(&quiz, &load, Asked { is_linked: true, ..ANY }).await;
    assert!(quiz.accepts(LINK) && !quiz.accepts("https://example.org/#about"));
    quiz.begin(host.clone().into(), LINK.to_owned(), 1, None, JsValue::UNDEFINED);
    shows(&host, "result").await;
    load.come.set(Come::Never);
    press(&root, "[part=compare]");
    until("that it failed", || says(&root, ".topics ~ .status", "didn’t load")).await;
    load.come.set(Come::Later);
    press(&root, "[part=compare]");
    until("that it is on its way", || says(&root, ".topics ~ .status", "moment")).await;
    load.release();
    until("the tool", || found(&root, "[part=compare-link]").is_some()).await;
    assert!(says(&root, "[data-topic=compare] h3", "somebody"), "{}", root.inner_html());
    // It is there: another press asks for nothing.
    let asked = load.asked.length();
    press(&root, "[part=compare]");
    until("nothing", || found(&root, "[part=compare-link]").is_none()).await;
    press(&root, "[part=compare]");
    until("the tool once more", || found(&root, "[part=compare-link]").is_some()).await;
    assert_eq!(load.asked.length(), asked);
}

#[wasm_bindgen_test]
async fn other_words_that_come_in_the_middle_of_a_quiz_leave_nothing_blank_at_its_end() {
    let load = Load::new(Come::AtOnce);
    let (host, root, quiz) = mounted(&load, Asked { length: "snapshot", ..ANY }).await;
    shows(&host, "start").await;
    answer_first(&root).await;
    until("the words of a result", || load.asked.length() == 1).await;
    shows(&host, "question").await;
    // An attribute has changed: what is on screen needs none of a result's words.
    let other = Load::new(Come::AtOnce);
    configure(&quiz, &other, Asked { length: "full", ..ANY }).await;
    until("those words once more", || other.asked.length() == 1).await;
    assert_eq!(other.asked.get(0), "result");
    answer_rest(&host, &root).await;
    shows(&host, "result").await;
    until("a headline", || says(&root, "[part=headline]", "You")).await;
}

#[wasm_bindgen_test]
async fn words_that_were_asked_for_in_another_language_join_no_others() {
    let slow = Load::new(Come::Later);
    let (host, root, quiz) = mounted(&slow, Asked { length: "snapshot", ..ANY }).await;
    shows(&host, "start").await;
    answer_first(&root).await;
    until("that they are asked for", || slow.asked.length() == 1).await;
    let other = Load::new(Come::AtOnce);
    configure(&quiz, &other, Asked { length: "snapshot", ..ANY }).await;
    frames(3).await;
    assert_eq!(other.asked.length(), 0, "they are on their way");
    slow.release();
    until("that the other ones are asked for", || other.asked.length() == 1).await;
    answer_rest(&host, &root).await;
    shows(&host, "result").await;
}

#[wasm_bindgen_test]
async fn a_tool_that_was_open_when_its_element_left_the_page_is_there_again() {
    let (first, quiz, load) = (host(), new_quiz(), Load::new(Come::AtOnce));
    let root = put(&quiz, &first);
    configure(&quiz, &load, Asked { is_linked: true, ..ANY }).await;
    quiz.begin(first.clone().into(), LINK.to_owned(), 1, None, JsValue::UNDEFINED);
    shows(&first, "result").await;
    press(&root, "[part=arithmetic]");
    until("the tool", || says(&root, "[data-topic=arithmetic] h3", "number")).await;
    let kept = quiz.park();
    until("an empty box", || root.first_element_child().is_none()).await;
    configure(&quiz, &load, Asked { is_linked: true, ..ANY }).await;
    quiz.begin(first.clone().into(), String::new(), 1, kept, JsValue::UNDEFINED);
    until("the tool again", || says(&root, "[data-topic=arithmetic] h3", "number")).await;
}
