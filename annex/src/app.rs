//! The application: joins state, components and browser. Facts from the components go into the
//! state; effects that come out are carried out here and nowhere else.

use crate::{
    browser::{focus, scrolling},
    components::{arithmetic, compare, over_time, take_away},
    state::{Effect, Fact, Given, State},
    topic::Topic,
    words::Words,
};
use std::rc::Rc;
use yew::prelude::*;

/// What the quiz asks to be shown.
#[derive(Clone, Debug)]
pub struct Shown {
    /// The words of the language.
    pub words: Rc<Words>,
    /// Whose results, and what is wanted of them.
    pub given: Given,
}

/// What comes to the application.
#[derive(Debug)]
pub enum Message {
    /// The quiz asks for something.
    Shown(Box<Shown>),
    /// Something happened.
    Fact(Fact),
}

/// The application.
#[derive(Debug, Default)]
pub struct App {
    open: Option<Open>,
    /// What takes the focus: a topic's heading, or the number that was asked for.
    heading: NodeRef,
    /// Whether it takes the focus once the next drawing is there.
    focus_next: bool,
    /// Whether it is brought to the top, with what follows it.
    reveal_next: bool,
}

/// An annex that has been asked for.
#[derive(Debug)]
struct Open {
    words: Rc<Words>,
    state: State,
}

impl Component for App {
    type Message = Message;
    type Properties = ();

    fn create(_: &Context<Self>) -> Self {
        App::default()
    }

    fn update(&mut self, _: &Context<Self>, message: Message) -> bool {
        let effects = match message {
            Message::Shown(shown) => self.show(*shown),
            Message::Fact(fact) => {
                self.open.as_mut().map(|open| open.state.apply(fact)).unwrap_or_default()
            }
        };
        for effect in effects {
            self.carry_out(effect);
        }
        true
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let Some(Open { words, state }) = &self.open else { return Html::default() };
        let (heading, on) = (&self.heading, &ctx.link().callback(Message::Fact));
        let view = match state.given.topic {
            Topic::Compare => compare::view,
            Topic::Arithmetic => arithmetic::view,
            Topic::TakeAway => take_away::view,
            Topic::OverTime => over_time::view,
        };
        html! {
            <section key={state.given.topic.id()} class="annex" data-topic={state.given.topic.id()}>
                { view(words, state, heading, on) }
            </section>
        }
    }

    fn rendered(&mut self, _: &Context<Self>, _: bool) {
        if std::mem::take(&mut self.focus_next) {
            focus::on(&self.heading);
        }
        if std::mem::take(&mut self.reveal_next) {
            scrolling::to(&self.heading);
        }
    }
}

impl App {
    fn show(&mut self, shown: Shown) -> Vec<Effect> {
        let Shown { words, given } = shown;
        match &mut self.open {
            Some(open) => {
                open.words = words;
                open.state.given(given)
            }
            None => {
                let state = State::new(given);
                let effects = state.asked();
                self.open = Some(Open { words, state });
                effects
            }
        }
    }

    fn carry_out(&mut self, effect: Effect) {
        match effect {
            Effect::FocusHeading => self.focus_next = true,
            Effect::FocusNumber => (self.focus_next, self.reveal_next) = (true, true),
        }
    }
}
