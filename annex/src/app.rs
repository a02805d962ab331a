//! The application: joins state, components and browser. Facts from the components go into the
//! state; effects that come out are carried out here and nowhere else.

mod compare;
mod taking;

use crate::{
    browser::{door::Door, focus, history_file, kept, saving, scrolling},
    components::{self, arithmetic, over_time::OverTime, take_away},
    state::{Effect, Fact, Given, State, over_time},
    topic::Topic,
    words::Words,
};
use quiz::words::Phrase;
use std::rc::Rc;
use yew::prelude::*;

/// What the quiz asks to be shown.
#[derive(Clone, Debug)]
pub struct Shown {
    /// The words of the language.
    pub words: Rc<Words>,
    /// Whose results, and what is wanted of them.
    pub given: Given,
    /// The way back into the quiz.
    pub door: Door,
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
    comparing: compare::Comparing,
    /// Whether it is brought to the top, with what follows it.
    reveal_next: bool,
    /// Of the results kept here: what is said of the last press, and whether it takes the focus.
    notice: NodeRef,
    focus_notice_next: bool,
    /// The field that takes a file of kept results.
    file: NodeRef,
    taking: taking::Taking,
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

    fn update(&mut self, ctx: &Context<Self>, message: Message) -> bool {
        let effects = match message {
            Message::Shown(shown) => self.show(*shown),
            Message::Fact(fact) => self.take_in(fact),
        };
        for effect in effects {
            self.carry_out(ctx, effect);
        }
        true
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let Some(Open { words, state }) = &self.open else { return Html::default() };
        let (heading, on) = (&self.heading, &ctx.link().callback(Message::Fact));
        let view = match state.given.topic {
            Topic::Compare => {
                let places = &self.comparing.places;
                components::compare::view(words, state, heading, places, on)
            }
            Topic::Arithmetic => arithmetic::view(words, state, heading, on),
            Topic::TakeAway => take_away::view(words, state, heading, &self.taking.places, on),
            Topic::OverTime => {
                let (notice, file) = (&self.notice, &self.file);
                OverTime { words, state, heading, notice, file, on }.view()
            }
        };
        html! {
            <>
                <section key={state.given.topic.id()} class="annex"
                    data-topic={state.given.topic.id()}>
                    { view }
                </section>
                { self.taking.swatches.view() }
            </>
        }
    }

    fn rendered(&mut self, ctx: &Context<Self>, _: bool) {
        if std::mem::take(&mut self.focus_next) {
            focus::on(&self.heading);
            self.reveal_next |= scrolling::is_low(&self.heading);
        }
        if std::mem::take(&mut self.focus_notice_next) {
            focus::on(&self.notice);
        }
        if std::mem::take(&mut self.reveal_next) {
            scrolling::to(&self.heading);
        }
        self.comparing.rendered();
        if let Some(Open { words, state }) = &self.open {
            self.taking.rendered(words, state, ctx.link());
        }
    }
}

impl App {
    fn show(&mut self, shown: Shown) -> Vec<Effect> {
        let Shown { words, given, door } = shown;
        self.taking.door = door;
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

    fn take_in(&mut self, fact: Fact) -> Vec<Effect> {
        self.open.as_mut().map(|open| open.state.apply(fact)).unwrap_or_default()
    }

    /// What is kept here is known at once, so that it is drawn together with what was pressed.
    fn found(&mut self, ctx: &Context<Self>, found: over_time::Found) {
        for effect in self.take_in(Fact::OverTime(over_time::Fact::Found(found))) {
            self.carry_out(ctx, effect);
        }
    }

    /// The language that days are named in.
    fn language(&self) -> String {
        let words = self.open.as_ref().map(|open| open.words.quiz.text(Phrase::Language));
        words.unwrap_or_default().to_owned()
    }

    fn carry_out(&mut self, ctx: &Context<Self>, effect: Effect) {
        match effect {
            Effect::FocusHeading => self.focus_next = true,
            Effect::Compare(effect) => self.comparing.carry_out(effect, ctx.link()),
            Effect::Save { name, kind, text } => saving::save(&name, kind, &text),
            Effect::LookIntoHistory => self.found(ctx, kept::found(&self.language())),
            Effect::ChangeHistory(change) => {
                self.found(ctx, kept::changed(&change, &self.language()));
            }
            Effect::EraseHistory => self.found(ctx, kept::erased(&self.language())),
            Effect::ReadHistoryFile => {
                let read = |told| Message::Fact(Fact::OverTime(over_time::Fact::FileRead(told)));
                history_file::read(&self.file, ctx.link().callback(read));
            }
            Effect::FocusNotice => self.focus_notice_next = true,
            Effect::FocusNumber => (self.focus_next, self.reveal_next) = (true, true),
            Effect::TakeAway(wish) => {
                if let Some(Open { words, state }) = &self.open {
                    self.taking.carry_out(wish, words, state, &self.heading, ctx.link());
                }
            }
        }
    }
}
