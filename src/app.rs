//! The application: joins state, components and browser. Facts from the components go into the
//! state; effects that come out are carried out here and nowhere else.

use crate::{
    browser::{
        Timeout, address,
        annex::{Annex, Sources, Told},
        clock, focus, history,
        host::Host,
        sharing,
        storage::{self, Slot},
    },
    components::{
        context::ContextQuestions,
        question::Question,
        result::{CallToAction, ResultScreen},
        set::paragraph,
        start::Start,
    },
    state::{Effect, Fact, Found, News, Owner, Screen, Settings, State, Target},
};
use quiz::{
    link::{self, NamedResult, LinkError},
    outcome::Outcome,
    session::Stage,
    team::Measure,
    words::{Phrase, Words},
};
use std::rc::Rc;
use yew::prelude::*;

/// How long a decided answer is shown before the next statement comes, in milliseconds: long
/// enough to see, short enough not to wait for.
const CONFIRMATION: u32 = 260;

/// What the page's author asked for, and in whose words.
#[derive(Clone)]
pub struct Surroundings {
    /// The words of the language.
    pub words: Rc<Words>,
    /// The same as they came, for the annex.
    pub sources: Sources,
    /// What changes the way through the quiz.
    pub settings: Settings,
    /// The page that result links point at; `None` means the page it is on.
    pub share_url: Option<AttrValue>,
    /// Where the author would like readers of a result to go on.
    pub call: Option<CallToAction>,
}

/// What a quiz begins with.
pub struct Opening {
    /// The element it is in.
    pub host: Host,
    /// What the author asked for.
    pub surroundings: Surroundings,
    /// Which of the page's quizzes it is.
    pub slot: Slot,
    /// The results in the page's address, or why they are refused.
    pub shared: Option<Result<Vec<NamedResult>, LinkError>>,
    /// What the element was in the middle of when it left the page.
    pub kept: Option<State>,
}

/// What comes to the application, from its own screens or from the element.
pub enum Message {
    /// The page tells how the annex is opened.
    Ready(Annex),
    /// Something happened in the quiz.
    Fact(Fact),
    /// An element is there to be in.
    Begun(Box<Opening>),
    /// The author asks for something else.
    Configured(Surroundings),
    /// The element is gone.
    Parked,
}

/// The application.
#[derive(Default)]
pub struct App {
    quiz: Option<Running>,
    heading: NodeRef,
    problem: NodeRef,
    link_field: NodeRef,
    annex: Annex,
    annex_place: NodeRef,
    /// What the annex is told once the next screen is drawn: a number whose sums are wanted, and
    /// whether somebody has asked for it.
    annex_next: Option<(Option<Measure>, bool)>,
    /// What the page is told once the next screen is drawn, so that it finds what it hears of.
    news: Vec<News>,
    /// Whether the page is still to be told that the quiz is ready.
    is_new: bool,
    /// Where the focus goes once the next screen is drawn.
    focus_next: Option<Target>,
    confirmation: Option<Timeout>,
}

/// A quiz in an element.
struct Running {
    host: Host,
    surroundings: Surroundings,
    slot: Slot,
    state: State,
}

impl Component for App {
    type Message = Message;
    type Properties = ();

    fn create(_: &Context<Self>) -> Self {
        App::default()
    }

    fn update(&mut self, ctx: &Context<Self>, message: Message) -> bool {
        match message {
            Message::Ready(annex) => self.annex = annex,
            Message::Fact(fact) => self.take_in(ctx, fact),
            Message::Begun(opening) => self.begin(ctx, *opening),
            Message::Configured(surroundings) => {
                self.reconfigure(ctx, surroundings);
            }
            Message::Parked => *self = App { annex: self.annex.clone(), ..App::default() },
        }
        true
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let Some(quiz) = &self.quiz else { return Html::default() };
        let words = &*quiz.surroundings.words;
        let on = &ctx.link().callback(Message::Fact);
        let heading = &self.heading;
        match quiz.state.screen() {
            &Screen::Start { length, refusal } => Start {
                words,
                fixed_length: quiz.state.settings().fixed_length,
                length,
                unfinished: quiz.state.unfinished(),
                refusal,
                has_partner: quiz.state.has_partner(),
                has_finished: quiz.state.has_finished(),
                resume: quiz.state.settings().resume,
                heading,
                problem: &self.problem,
                on,
            }
            .view(),
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
            Screen::Result(_) if !words.is_complete() => waiting(words),
            Screen::Result(shown) => ResultScreen {
                words,
                shown,
                link: quiz.link_to(&shown.outcome),
                share_sheet: sharing::has_share_sheet(),
                call: quiz.surroundings.call.as_ref(),
                heading,
                link_field: &self.link_field,
                annex: &self.annex_place,
                has_own: quiz.state.has_finished(),
                on,
            }
            .view(),
        }
    }

    fn rendered(&mut self, ctx: &Context<Self>, _: bool) {
        let Some(quiz) = &self.quiz else { return };
        if quiz.is_waiting() {
            return quiz.host.set_screen("loading");
        }
        quiz.host.set_screen(quiz.state.screen_name());
        if std::mem::take(&mut self.is_new) {
            quiz.host.tell_ready();
        }
        for news in std::mem::take(&mut self.news) {
            let link = |outcome: &Outcome| String::from(quiz.link_to(outcome).as_str());
            let message = |refusal| quiz.surroundings.words.text(refusal).to_owned();
            quiz.host.tell(&news, link, message);
        }
        match self.focus_next.take() {
            Some(Target::Heading) => focus::on(&self.heading),
            Some(Target::Problem) => focus::on(&self.problem),
            Some(Target::Link) => focus::on_text_of(&self.link_field),
            None => {}
        }
        if let Some((number, is_asked)) = self.annex_next.take() {
            quiz.open_annex(ctx, &self.annex, &self.annex_place, number, is_asked);
        }
    }
}

impl App {
    /// What the quiz is in the middle of.
    pub fn state(&self) -> Option<&State> {
        self.quiz.as_ref().map(|quiz| &quiz.state)
    }

    /// Whether a statement is on screen.
    pub fn is_asking(&self) -> bool {
        self.state().is_some_and(|state| state.screen_name() == "question")
    }

    fn begin(&mut self, ctx: &Context<Self>, opening: Opening) {
        let Opening { host, surroundings, slot, shared, kept } = opening;
        let settings = surroundings.settings.clone();
        let kept = kept.filter(|kept| kept.settings().revision == settings.revision);
        let goes_on = kept.is_some();
        let state = kept.unwrap_or_else(|| {
            let unfinished = if settings.resume { storage::unfinished(slot) } else { None };
            let finished = storage::finished(slot);
            let partners = if settings.resume { storage::partners(slot) } else { None };
            let partners = partners.unwrap_or_default();
            State::new(settings.clone(), Found { shared, partners, unfinished, finished })
        });
        let due = state.annex_due();
        if let (false, &Screen::Start { refusal: Some(refusal), .. }) = (goes_on, state.screen()) {
            self.news.push(News::Refused(refusal));
        }
        self.is_new = true;
        self.quiz = Some(Running { host, surroundings, slot, state });
        if goes_on {
            // The timer went when the element did.
            self.take_in(ctx, Fact::ConfirmationEnded);
            self.take_in(ctx, Fact::SettingsChanged(settings));
            self.focus_next = None;
        }
        if let Some(due) = due {
            self.carry_out(ctx, due);
        }
    }

    /// Other words leave everything as it is. Other statements are another quiz: what was answered of
    /// the first ones is kept, and comes back with them.
    fn reconfigure(&mut self, ctx: &Context<Self>, surroundings: Surroundings) {
        let Some(quiz) = &mut self.quiz else { return };
        let revision = surroundings.settings.revision;
        if quiz.slot.revision == revision {
            let settings = surroundings.settings.clone();
            quiz.surroundings = surroundings;
            return self.take_in(ctx, Fact::SettingsChanged(settings));
        }
        quiz.slot.revision = revision;
        let (host, slot) = (quiz.host.clone(), quiz.slot);
        self.confirmation = None;
        self.begin(ctx, Opening { host, surroundings, slot, shared: None, kept: None });
    }

    fn take_in(&mut self, ctx: &Context<Self>, fact: Fact) {
        let Some(quiz) = &mut self.quiz else { return };
        for effect in quiz.state.apply(fact) {
            self.carry_out(ctx, effect);
        }
    }

    fn carry_out(&mut self, ctx: &Context<Self>, effect: Effect) {
        let Some(quiz) = &self.quiz else { return };
        match effect {
            Effect::Keep(session) => storage::keep(quiz.slot, &session),
            Effect::KeepPartners(partners) => storage::keep_partners(quiz.slot, &partners),
            Effect::OpenAnnex { number, is_asked } => self.annex_next = Some((number, is_asked)),
            Effect::Forget => storage::forget(quiz.slot),
            Effect::Remember(session) => storage::remember(quiz.slot, &session),
            Effect::Record(own) => history::append_if_kept(clock::today(), &own),
            Effect::Confirm => {
                let link = ctx.link().clone();
                // A new press replaces the timer of the one before.
                self.confirmation = Some(Timeout::new(CONFIRMATION, move || {
                    link.send_message(Message::Fact(Fact::ConfirmationEnded));
                }));
            }
            Effect::Focus(target) => self.focus_next = Some(target),
            Effect::Copy(outcome) => {
                let link = String::from(quiz.link_to(&outcome).as_str());
                sharing::copy(link, ctx.link().callback(told_by(Fact::CopyEnded)));
            }
            Effect::Share(outcome) => {
                let ended = ctx.link().callback(told_by(Fact::ShareEnded));
                sharing::share(&quiz.link_to(&outcome), ended);
            }
            Effect::Tell(news) => self.news.push(news),
        }
    }
}

/// What is shown until the words for the result are there.
fn waiting(words: &Words) -> Html {
    html! { <section class="screen">{ paragraph(words.text(Phrase::Waiting)) }</section> }
}

/// The message for how something ended.
fn told_by(fact: fn(bool) -> Fact) -> impl Fn(bool) -> Message {
    move |worked| Message::Fact(fact(worked))
}

impl Running {
    /// Whether there is a result to show, but no words for it yet.
    fn is_waiting(&self) -> bool {
        matches!(self.state.screen(), Screen::Result(_)) && !self.surroundings.words.is_complete()
    }

    /// The address that links lead to.
    fn base(&self) -> String {
        match &self.surroundings.share_url {
            Some(url) => String::from(url.as_str()),
            None => address::current(),
        }
    }

    /// The link of a result. Whoever passes somebody else's on, passes all on that theirs has brought.
    fn link_to(&self, outcome: &Outcome) -> AttrValue {
        match self.state.screen() {
            Screen::Result(shown)
                if shown.owner == Owner::SomeoneElse && shown.outcome == *outcome =>
            {
                link::with_people(&self.base(), &shown.people()).into()
            }
            _ => link::with_result(&self.base(), std::slice::from_ref(outcome)).into(),
        }
    }

    fn open_annex(
        &self,
        ctx: &Context<App>,
        annex: &Annex,
        place: &NodeRef,
        number: Option<Measure>,
        is_asked: bool,
    ) {
        let Screen::Result(shown) = self.state.screen() else { return };
        let Some(topic) = shown.annex.topic() else { return };
        let session = match &shown.owner {
            Owner::Taker { session, .. } => Some(session),
            Owner::SomeoneElse => None,
        };
        let told = Told {
            sources: &self.surroundings.sources,
            people: link::with_people("", &shown.people()),
            session,
            base: &link::without_result(&self.base()),
            topic: topic.id(),
            number: number.map(Measure::id),
            is_asked,
        };
        annex.open(place, &told, ctx.link().callback(told_by(Fact::AnnexEnded)));
    }
}
