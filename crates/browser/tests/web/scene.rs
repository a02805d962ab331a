//! What the tests have in common: elements on the page that a `NodeRef` leads to, and callbacks that
//! remember what they are called with.

use browser::timer::Timeout;
use js_sys::Promise;
use std::{cell::RefCell, rc::Rc};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Document, Element, HtmlElement};
use yew::prelude::*;

/// What a callback has been called with so far.
#[derive(Clone)]
pub(crate) struct Heard<T>(Rc<RefCell<Vec<T>>>);

impl<T: 'static> Heard<T> {
    /// All of it, once.
    pub(crate) fn take(&self) -> Vec<T> {
        self.0.take()
    }
}

/// A callback given to a function, what it will be called with, and what the function gives back.
pub(crate) fn heard<T: 'static, R>(with: impl FnOnce(Callback<T>) -> R) -> (Heard<T>, R) {
    let heard = Heard(Rc::default());
    let all = heard.0.clone();
    let given = with(Callback::from(move |value| all.borrow_mut().push(value)));
    (heard, given)
}

/// The first thing that a callback is called with.
pub(crate) async fn told<T: 'static>(with: impl FnOnce(Callback<T>)) -> T {
    let (heard, ()) = heard(with);
    for _ in 0..200 {
        if let Some(first) = heard.take().into_iter().next() {
            return first;
        }
        wait(10).await;
    }
    panic!("nothing was told");
}

/// Waits for some milliseconds.
pub(crate) async fn wait(milliseconds: u32) {
    let promise = Promise::new(&mut |resolve, _| {
        let over = move || drop(resolve.call0(&JsValue::NULL));
        Timeout::new(milliseconds, over).forget();
    });
    JsFuture::from(promise).await.unwrap();
}

pub(crate) fn window() -> web_sys::Window {
    web_sys::window().unwrap()
}

pub(crate) fn document() -> Document {
    window().document().unwrap()
}

/// A new element at the end of the page.
pub(crate) fn element(name: &str) -> HtmlElement {
    let element: HtmlElement = document().create_element(name).unwrap().unchecked_into();
    document().body().unwrap().append_child(&element).unwrap();
    element
}

#[derive(Clone, PartialEq, yew::Properties)]
struct Drawn {
    draw: Callback<NodeRef, Html>,
    place: NodeRef,
}

struct App;

impl Component for App {
    type Message = ();
    type Properties = Drawn;

    fn create(_: &Context<Self>) -> Self {
        App
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        ctx.props().draw.emit(ctx.props().place.clone())
    }
}

/// What leads to an element that Yew has drawn at the end of the page.
pub(crate) async fn drawn(draw: impl Fn(NodeRef) -> Html + 'static) -> NodeRef {
    let place = NodeRef::default();
    let props = Drawn { draw: Callback::from(draw), place: place.clone() };
    let root: Element = element("div").into();
    yew::Renderer::<App>::with_root_and_props(root, props).render();
    wait(20).await;
    assert!(place.get().is_some());
    place
}
