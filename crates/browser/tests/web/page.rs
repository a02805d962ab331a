//! What the page hands over and is told.

use super::scene::{document, element};
use browser::{
    load::Loader,
    page::{self, Detail, HostElement, Root},
};
use js_sys::{Array, Function, JSON};
use std::{cell::RefCell, rc::Rc};
use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use web_sys::{CustomEvent, ShadowRootInit, ShadowRootMode};

fn json(text: &str) -> JsValue {
    JSON::parse(text).unwrap()
}

#[wasm_bindgen_test::wasm_bindgen_test]
fn lists_of_texts_are_read_or_refused_with_a_sentence() {
    assert_eq!(page::texts(&json(r#"["a","","ü"]"#)).unwrap(), ["a", "", "ü"]);
    assert_eq!(page::texts(&json(r#"["a",1]"#)).unwrap_err(), "1: is not a text");
    for wrong in ["null", "{}", "\"a\"", "1"] {
        let refused = page::texts(&json(wrong)).unwrap_err();
        assert_eq!(refused, "content: is not an array of texts", "{wrong}");
    }
    let pairs = page::pairs(&json(r#"{"b":"1","a":"2"}"#)).unwrap();
    assert_eq!(pairs, [("b", "1"), ("a", "2")].map(|(key, text)| (key.into(), text.into())));
    assert_eq!(page::pairs(&json(r#"{"b":null}"#)).unwrap_err(), "b: is not a text");
    for wrong in ["null", "\"a\"", "1"] {
        let refused = page::pairs(&json(wrong)).unwrap_err();
        assert_eq!(refused, "content: is not an object of keys and texts", "{wrong}");
    }
}

#[wasm_bindgen_test::wasm_bindgen_test]
fn the_page_is_told_through_shadow_roots() {
    assert!(HostElement::from_value(JsValue::UNDEFINED).is_none());
    let outer = element("div");
    let shadow = outer.attach_shadow(&ShadowRootInit::new(ShadowRootMode::Open)).unwrap();
    let inner = document().create_element("div").unwrap();
    shadow.append_child(&inner).unwrap();
    let host = HostElement::from_value(inner.clone().into()).unwrap();
    host.set_attribute("data-screen", "start");
    assert_eq!(inner.get_attribute("data-screen").as_deref(), Some("start"));

    let told = Rc::new(RefCell::new(String::new()));
    let heard = told.clone();
    let listener = Closure::<dyn FnMut(CustomEvent)>::new(move |event: CustomEvent| {
        *heard.borrow_mut() = JSON::stringify(&event.detail()).unwrap().into();
    });
    let body = document().body().unwrap();
    body.add_event_listener_with_callback("lmq-test", listener.as_ref().unchecked_ref()).unwrap();
    let mut facets = Detail::new();
    facets.set("a.b", 1.5).set_or_null("c", None::<f64>);
    let mut detail = Detail::new();
    detail.set("text", "one").set("count", 3_u8).set("is", true).set("facets", facets);
    host.dispatch("lmq-test", &detail);
    let expected = r#"{"text":"one","count":3,"is":true,"facets":{"a.b":1.5,"c":null}}"#;
    assert_eq!(*told.borrow(), expected);
    host.dispatch("lmq-test", Detail::new().set_or_null("link", Some("x")));
    assert_eq!(*told.borrow(), r#"{"link":"x"}"#);
}

#[wasm_bindgen_test::wasm_bindgen_test]
fn a_box_stands_nowhere_until_somebody_puts_it_somewhere() {
    let root = Root::new("quiz").unwrap();
    let part = Root::new("part").unwrap();
    root.set_language("ar", "rtl");
    let element = page::element(root.value()).unwrap();
    element.append_child(&page::element(part.value()).unwrap()).unwrap();
    assert!(!element.is_connected());
    let expected = r#"<div class="quiz" lang="ar" dir="rtl"><div class="part"></div></div>"#;
    assert_eq!(element.outer_html(), expected);
}

#[wasm_bindgen_test::wasm_bindgen_test]
async fn texts_are_loaded_or_they_are_not() {
    let loader = |body: &str| {
        let function = Function::new_with_args("name", body);
        Loader::from_value(function.into()).unwrap()
    };
    assert!(Loader::from_value(JsValue::NULL).is_none());
    let good = loader("return Promise.resolve([name, 'b'])");
    assert_eq!(good.begin("result").texts().await.unwrap(), ["result", "b"]);
    for bad in [
        "throw new Error(name)",
        "return Promise.reject(new Error(name))",
        "return Promise.resolve({})",
        "return Promise.resolve([1])",
        "return ['a']",
        "",
    ] {
        assert_eq!(loader(bad).begin("result").texts().await, None, "{bad}");
    }
}

#[wasm_bindgen_test::wasm_bindgen_test]
async fn loading_begins_before_anybody_waits() {
    let called = Array::new();
    let function =
        Function::new_with_args("called, name", "called.push(name); return new Promise(() => {})");
    let function = function.bind1(&JsValue::NULL, &called);
    let loader = Loader::from_value(function.into()).unwrap();
    let _loading = loader.begin("team");
    assert_eq!(called.get(0), "team");
}
