//! A small Yew application with the quiz in its own tree. It counts what its own listeners hear,
//! so that a journey sees whether two Yew applications on a page disturb each other.

use gloo::events::EventListener;
use wasm_bindgen::JsCast;
use web_sys::{CustomEvent, Element, HtmlInputElement};
use yew::prelude::*;

/// What has happened on this page so far.
#[derive(Default)]
struct Host {
    presses: u32,
    answers: u32,
    /// Clicks heard around the quiz, wherever inside it they began.
    clicks: u32,
    name: String,
    /// The detail of the last completion.
    told: String,
    is_out: bool,
    is_right: bool,
    tree: NodeRef,
    listeners: Vec<EventListener>,
}

enum Fact {
    Pressed,
    Answered,
    Clicked,
    Named(String),
    Told(String),
    Toggled,
    Moved,
}

impl Component for Host {
    type Message = Fact;
    type Properties = ();

    fn create(_: &Context<Self>) -> Self {
        Host::default()
    }

    fn update(&mut self, _: &Context<Self>, fact: Fact) -> bool {
        match fact {
            Fact::Pressed => self.presses += 1,
            Fact::Answered => self.answers += 1,
            Fact::Clicked => self.clicks += 1,
            Fact::Named(name) => self.name = name,
            Fact::Told(told) => self.told = told,
            Fact::Toggled => self.is_out = !self.is_out,
            Fact::Moved => self.is_right = !self.is_right,
        }
        true
    }

    fn view(&self, context: &Context<Self>) -> Html {
        let link = context.link();
        let named = link.callback(|event: InputEvent| {
            Fact::Named(event.target_unchecked_into::<HtmlInputElement>().value())
        });
        html! {
            <main ref={self.tree.clone()}>
                <h1>{ "A Yew application" }</h1>
                <button id="press" onclick={link.callback(|_| Fact::Pressed)}>{ "Press" }</button>
                <button id="toggle" onclick={link.callback(|_| Fact::Toggled)}>{ "In or out" }</button>
                <button id="move" onclick={link.callback(|_| Fact::Moved)}>{ "Left or right" }</button>
                <label>
                    { "Name " }
                    <input id="name" value={self.name.clone()} oninput={named} />
                </label>
                <output id="greeting">{ &self.name }</output>
                <output id="presses">{ self.presses }</output>
                <output id="answers">{ self.answers }</output>
                <output id="clicks">{ self.clicks }</output>
                <output id="told">{ &self.told }</output>
                <div onclick={link.callback(|_| Fact::Clicked)}>
                    <div id="left">{ self.quiz(!self.is_right) }</div>
                    <div id="right">{ self.quiz(self.is_right) }</div>
                </div>
            </main>
        }
    }

    /// Yew has attributes for the browser's own events alone. The quiz's rise through the tree.
    fn rendered(&mut self, context: &Context<Self>, is_first: bool) {
        let Some(tree) = self.tree.cast::<Element>().filter(|_| is_first) else { return };
        let answered = context.link().callback(|()| Fact::Answered);
        let told = context.link().callback(Fact::Told);
        self.listeners = vec![
            EventListener::new(&tree, "lmq-answer", move |_| answered.emit(())),
            EventListener::new(&tree, "lmq-complete", move |event| {
                let detail = event.dyn_ref::<CustomEvent>().map(CustomEvent::detail);
                let text = detail.and_then(|detail| js_sys::JSON::stringify(&detail).ok());
                told.emit(text.map(String::from).unwrap_or_default());
            }),
        ];
    }
}

impl Host {
    fn quiz(&self, is_here: bool) -> Html {
        if self.is_out || !is_here {
            return Html::default();
        }
        html! {
            <@{"leader-manager-quiz"}>
                <p>{ "The quiz stands here soon." }</p>
            </@>
        }
    }
}

fn main() {
    yew::Renderer::<Host>::new().render();
}
