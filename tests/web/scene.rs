//! What the tests have in common: quizzes in elements as `embed.js` makes them, words as it fetches them,
//! and ways to press and to wait.

use fixtures::words::english;
use js_sys::{Array, Function, Promise};
use leader_manager_quiz::Quiz;
use quiz::words::{Key, Part};
use std::{cell::Cell, rc::Rc};
use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Document, Element, HtmlElement, ShadowRootInit, ShadowRootMode};

pub(crate) fn document() -> Document {
    web_sys::window().unwrap().document().unwrap()
}

pub(crate) fn element(name: &str) -> HtmlElement {
    let element: HtmlElement = document().create_element(name).unwrap().unchecked_into();
    document().body().unwrap().append_child(&element).unwrap();
    element
}

/// The words of a part, as a list in the order in which they are shipped.
pub(crate) fn texts(part: Part) -> Array {
    Key::of(part).into_iter().map(|key| JsValue::from(english().text(key))).collect()
}

/// When words come that are asked for.
#[derive(Clone, Copy, PartialEq)]
pub(crate) enum Come {
    AtOnce,
    /// When they are let go.
    Later,
    Never,
}

/// What fetches words.
#[derive(Clone)]
pub(crate) struct Load {
    /// The function that is handed over.
    pub(crate) function: JsValue,
    /// Which parts have been asked for, by their ids.
    pub(crate) asked: Array,
    pub(crate) come: Rc<Cell<Come>>,
    held: Array,
}

impl Load {
    pub(crate) fn new(come: Come) -> Load {
        let (asked, held, come) = (Array::new(), Array::new(), Rc::new(Cell::new(come)));
        let (names, waiting, when) = (asked.clone(), held.clone(), Rc::clone(&come));
        let load = Closure::<dyn Fn(String) -> Promise>::new(move |id: String| {
            names.push(&id.clone().into());
            let part = Part::ALL.into_iter().find(|part| part.id() == id).unwrap();
            let words: JsValue = texts(part).into();
            match when.get() {
                Come::AtOnce => Promise::resolve(&words),
                Come::Never => Promise::reject(&"not today".into()),
                Come::Later => Promise::new(&mut |resolve, _| {
                    waiting.push(&resolve.bind1(&JsValue::NULL, &words));
                }),
            }
        });
        Load { function: load.into_js_value(), asked, come, held }
    }

    /// Lets all go that is held.
    pub(crate) fn release(&self) {
        self.come.set(Come::AtOnce);
        for resolve in self.held.iter() {
            resolve.unchecked_into::<Function>().call0(&JsValue::NULL).unwrap();
        }
        self.held.set_length(0);
    }
}

/// An element with a shadow root, as `embed.js` makes one.
pub(crate) fn host() -> HtmlElement {
    let host = element("div");
    host.attach_shadow(&ShadowRootInit::new(ShadowRootMode::Open)).unwrap();
    host
}

/// A quiz that shows nothing yet.
pub(crate) fn new_quiz() -> Quiz {
    Quiz::new(None).unwrap()
}

/// Puts a quiz into an element's shadow root. Gives back the box that it is drawn in.
pub(crate) fn put(quiz: &Quiz, host: &HtmlElement) -> Element {
    let root: Element = quiz.root().unchecked_into();
    host.shadow_root().unwrap().append_child(&root).unwrap();
    root
}

/// What an author asks for.
pub(crate) struct Asked<'a> {
    pub(crate) length: &'a str,
    pub(crate) resume: bool,
    /// Words of the author's own, or nothing.
    pub(crate) pack: JsValue,
    /// Whether the page's address holds a result.
    pub(crate) is_linked: bool,
}

pub(crate) const ANY: Asked =
    Asked { length: "ask", resume: false, pack: JsValue::UNDEFINED, is_linked: false };

/// Hands over what the author asks for, with words that come from this. Gives back why their own words
/// are refused.
pub(crate) async fn configure(quiz: &Quiz, load: &Load, asked: Asked<'_>) -> Option<String> {
    let Asked { length, resume, pack, is_linked } = asked;
    let take = texts(Part::Take).into();
    let prepared = quiz.prepare(load.function.clone(), take, pack, is_linked).await.unwrap();
    let refused = prepared.refused();
    quiz.configure(prepared, length, resume, None, None, None);
    refused
}

/// A quiz in a shadow root, and the element that it is drawn in.
pub(crate) async fn mounted(load: &Load, asked: Asked<'_>) -> (HtmlElement, Element, Rc<Quiz>) {
    let (host, quiz) = (host(), new_quiz());
    let root = put(&quiz, &host);
    assert_eq!(configure(&quiz, load, asked).await, None);
    quiz.begin(host.clone().into(), String::new(), 1, None, JsValue::UNDEFINED);
    let quiz = Rc::new(quiz);
    // What JavaScript holds for as long as the page lives.
    std::mem::forget(Rc::clone(&quiz));
    (host, root, quiz)
}

/// The next frame, by when the engine has done what was put off.
async fn frame() {
    let frame = Promise::new(&mut |resolve, _| {
        web_sys::window().unwrap().request_animation_frame(&resolve).unwrap();
    });
    JsFuture::from(frame).await.unwrap();
}

/// Waits until a condition holds, frame by frame, and fails with its name after a few seconds.
pub(crate) async fn until(name: &str, condition: impl Fn() -> bool) {
    for _ in 0..600 {
        if condition() {
            return;
        }
        frame().await;
    }
    panic!("still waiting: {name}");
}

/// Waits for so many frames.
pub(crate) async fn frames(count: usize) {
    for _ in 0..count {
        frame().await;
    }
}

pub(crate) async fn shows(host: &HtmlElement, screen: &str) {
    until(screen, || host.get_attribute("data-screen").as_deref() == Some(screen)).await;
}

/// The first element in a box that a selector finds.
pub(crate) fn found(root: &Element, selector: &str) -> Option<HtmlElement> {
    root.query_selector(selector).unwrap().map(JsCast::unchecked_into)
}

pub(crate) fn press(root: &Element, selector: &str) {
    found(root, selector).unwrap_or_else(|| panic!("no {selector}")).click();
}

/// Whether what a selector finds says this.
pub(crate) fn says(root: &Element, selector: &str, text: &str) -> bool {
    found(root, selector).is_some_and(|it| it.text_content().unwrap().contains(text))
}

/// Starts a Snapshot, and answers its first statement.
pub(crate) async fn answer_first(root: &Element) {
    press(root, "[part=start-button]");
    answer(root, 1).await;
}

async fn answer(root: &Element, number: usize) {
    let progress = format!("{number} of 24");
    until(&progress, || says(root, "#progress", &progress)).await;
    press(root, "[part=option]:nth-child(4) input");
    until("an answer", || found(root, "[data-state=chosen] input").is_some()).await;
    press(root, "[part=next]");
}

/// Answers every other statement of a Snapshot, and leaves the two questions after out.
pub(crate) async fn answer_rest(host: &HtmlElement, root: &Element) {
    for number in 2..=24 {
        answer(root, number).await;
    }
    shows(host, "context").await;
    press(root, "[part=next]");
}
