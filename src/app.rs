//! The application: joins state, components and browser. Facts from the components go into the
//! state; effects that come out are carried out here and nowhere else.

use crate::{
    browser::{EventListener, Timeout, address, focus, host::Host, sharing, storage},
    components::{
        context::ContextQuestions, question::Question, result::ResultScreen, start::Start,
    },
    state::{Effect, Fact, Found, News, Screen, Settings, State, Target},
};
use quiz::{link, link::Refusal, outcome::Outcome, session::Stage, words::Words};
use std::rc::Rc;
use yew::prelude::*;

/// How long a decided answer is shown before the next statement comes, in milliseconds: long
/// enough to see, short enough not to wait for.
const CONFIRMATION: u32 = 260;

/// What the application is started with.
#[derive(Properties, PartialEq)]
pub struct AppProps {
    /// The element it lives in.
    pub host: Host,
    /// The words of the language.
    pub words: Rc<Words>,
    /// What the page's author asked for.
    pub settings: Settings,
    /// The page that result links point at; `None` means the page it is on.
    pub share_url: Option<AttrValue>,
}

/// The application.
pub struct App {
    state: State,
    heading: NodeRef,
    problem: NodeRef,
    link_field: NodeRef,
    share_sheet: bool,
    /// What the page is told once the next screen is drawn, so that it finds what it hears of.
    news: Vec<News>,
    /// Where the focus goes once the next screen is drawn.
    focus_next: Option<Target>,
    confirmation: Option<Timeout>,
    _fragment_changes: Option<EventListener>,
}

impl Component for App {
    type Message = Fact;
    type Properties = AppProps;

    fn create(ctx: &Context<Self>) -> Self {
        let settings = ctx.props().settings.clone();
        let found = Found {
            shared: opened(&address::current()),
            unfinished: if settings.resume { storage::unfinished() } else { None },
            finished: storage::finished(),
        };
        let told =
            ctx.link().batch_callback(|fragment: String| opened(&fragment).map(Fact::LinkOpened));
        let state = State::new(settings, found);
        let refused = match state.screen() {
            &Screen::Start { refusal: Some(refusal), .. } => Some(News::Refused(refusal)),
            _ => None,
        };
        App {
            state,
            news: refused.into_iter().collect(),
            heading: NodeRef::default(),
            problem: NodeRef::default(),
            link_field: NodeRef::default(),
            share_sheet: sharing::has_share_sheet(),
            focus_next: None,
            confirmation: None,
            _fragment_changes: address::on_fragment_change(told),
        }
    }

    fn update(&mut self, ctx: &Context<Self>, fact: Fact) -> bool {
        for effect in self.state.apply(fact) {
            self.carry_out(ctx, effect);
        }
        true
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let words = &*ctx.props().words;
        let on = &ctx.link().callback(|fact| fact);
        let heading = &self.heading;
        match self.state.screen() {
            &Screen::Start { length, refusal } => {
                let fixed_length = self.state.settings().fixed_length;
                let unfinished = self.state.unfinished();
                Start {
                    words,
                    fixed_length,
                    length,
                    unfinished,
                    refusal,
                    has_finished: self.state.has_finished(),
                    resume: self.state.settings().resume,
                    heading,
                    problem: &self.problem,
                    on,
                }
                .view()
            }
            Screen::Taking { session, moment } => match session.stage() {
                Stage::Question(place) => Question {
                    words,
                    place,
                    count: session.length().item_count(),
                    answer: session.answer(place),
                    moment: *moment,
                    heading,
                    problem: &self.problem,
                    on,
                }
                .view(),
                Stage::Context | Stage::Done => {
                    ContextQuestions { words, context: session.context(), heading, on }.view()
                }
            },
            Screen::Result(shown) => ResultScreen {
                words,
                shown,
                link: self.link_to(ctx, &shown.outcome),
                share_sheet: self.share_sheet,
                heading,
                link_field: &self.link_field,
                on,
            }
            .view(),
        }
    }

    fn rendered(&mut self, ctx: &Context<Self>, first: bool) {
        let host = &ctx.props().host;
        host.set_screen(self.state.screen_name());
        if first {
            host.tell_ready();
        }
        for news in std::mem::take(&mut self.news) {
            let words = &ctx.props().words;
            let link = |outcome: &Outcome| String::from(self.link_to(ctx, outcome).as_str());
            let message = |refusal| words.text(refusal).to_owned();
            host.tell(&news, link, message);
        }
        match self.focus_next.take() {
            Some(Target::Heading) => focus::on(&self.heading),
            Some(Target::Problem) => focus::on(&self.problem),
            Some(Target::Link) => focus::on_text_of(&self.link_field),
            None => {}
        }
    }
}

impl App {
    fn carry_out(&mut self, ctx: &Context<Self>, effect: Effect) {
        match effect {
            Effect::Keep(session) => storage::keep(&session),
            Effect::Forget => storage::forget(),
            Effect::Remember(session) => storage::remember(&session),
            Effect::Confirm => {
                let link = ctx.link().clone();
                // A new press replaces the timer of the one before.
                self.confirmation = Some(Timeout::new(CONFIRMATION, move || {
                    link.send_message(Fact::ConfirmationEnded);
                }));
            }
            Effect::Focus(target) => self.focus_next = Some(target),
            Effect::Copy(outcome) => {
                let link = String::from(self.link_to(ctx, &outcome).as_str());
                sharing::copy(link, ctx.link().callback(Fact::CopyEnded));
            }
            Effect::Share(outcome) => {
                let ended = ctx.link().callback(Fact::ShareEnded);
                sharing::share(&self.link_to(ctx, &outcome), ended);
            }
            Effect::Tell(news) => self.news.push(news),
        }
    }

    fn link_to(&self, ctx: &Context<Self>, outcome: &Outcome) -> AttrValue {
        let base = match &ctx.props().share_url {
            Some(url) => String::from(url.as_str()),
            None => address::current(),
        };
        link::with_result(&base, std::slice::from_ref(outcome)).into()
    }
}

/// The result in an address, or why it is refused. Of several results the first is shown.
fn opened(url: &str) -> Option<Result<Outcome, Refusal>> {
    let found = link::find(url)?;
    Some(found.and_then(|outcomes| outcomes.into_iter().next().ok_or(Refusal::Damaged)))
}
