//! The application: joins state, screens and browser. Facts from the screens go into the state; effects
//! that come out are carried out here, or by the part that they are of, and nowhere else.

mod places;
mod running;

pub use places::{After, Places, Run};
pub use running::{Config, Mount};

use crate::{
    parts,
    result::TakenUp,
    state::{Effect, Fact, News, Screen, State, Target},
    take::{self, kept},
    team,
};
use browser::{address, clock, load::Loader, share, storage::Store, timer::Timeout};
use quiz::words::{Part, Words};
use running::{Running, SCREEN};
use std::rc::Rc;
use yew::{platform::spawn_local, prelude::*};

/// How long a decided answer is shown before the next statement comes, in milliseconds: long
/// enough to see, short enough not to wait for.
const CONFIRMATION: u32 = 260;

/// What comes to the application, from its own screens or from the element.
pub enum Message {
    /// Something happened in the quiz.
    Fact(Fact),
    /// An element is there to be in.
    Mounted(Box<Mount>),
    /// The author asks for something else.
    Configured(Box<Config>),
    /// The page's address now holds another result, or something like it.
    LinkOpened(String),
    /// The element is gone.
    Parked,
    /// A part has been fetched with the words that this brings, or could not be.
    Fetched(Part, Loader, Option<(parts::Door, Vec<String>)>),
    /// The page for teams begins.
    TeamOpened(Box<dyn team::Page>),
    /// Something happened on the page for teams.
    Team(team::Message),
}

/// The application.
#[derive(Default)]
pub struct App {
    quiz: Option<Running>,
    team: Option<Box<dyn team::Page>>,
    places: Places,
    /// What is done once the next screen is drawn, in this order.
    after: Vec<After>,
    /// What the page is told once a screen with it is drawn, so that it finds what it hears of.
    news: Vec<News>,
    /// Whether the page is still to be told that the quiz is ready.
    is_new: bool,
    /// Which parts are on their way.
    fetching: Vec<Part>,
    confirmation: Option<Timeout>,
}

impl Component for App {
    type Message = Message;
    type Properties = ();

    fn create(_: &Context<Self>) -> Self {
        App::default()
    }

    fn update(&mut self, ctx: &Context<Self>, message: Message) -> bool {
        match message {
            Message::Fact(fact) => self.take_in(ctx, fact),
            Message::Mounted(mount) => self.begin(ctx, *mount),
            Message::Configured(config) => self.configure(ctx, *config),
            Message::LinkOpened(address) => self.take_in(ctx, Fact::LinkOpened(address)),
            Message::Parked => *self = App::default(),
            Message::Fetched(part, load, fetched) => self.fetched(ctx, part, &load, fetched),
            Message::TeamOpened(page) => {
                self.team.insert(page).open(&ctx.link().callback(Message::Team));
            }
            Message::Team(message) => {
                let on = ctx.link().callback(Message::Team);
                return self.team.as_mut().is_some_and(|page| page.update(message, &on));
            }
        }
        true
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        if let Some(page) = &self.team {
            return page.view(&ctx.link().callback(Message::Team));
        }
        let Some(quiz) = &self.quiz else { return Html::default() };
        let words = &quiz.config.words;
        let on = &ctx.link().callback(Message::Fact);
        let state = &quiz.state;
        match (state.screen(), state.doors().result) {
            (Screen::Result(result), Some(door)) => (door.view)(&crate::result::View {
                words,
                result,
                doors: state.doors(),
                addresses: &quiz.addresses(),
                share_sheet: share::can_share(),
                call: quiz.config.call.as_ref(),
                places: &self.places,
                has_own: state.has_finished(),
                on,
            }),
            _ => take::screen(words, state, &self.places.heading, &self.places.problem, on),
        }
    }

    fn rendered(&mut self, ctx: &Context<Self>, _: bool) {
        if let Some(page) = &mut self.team {
            return page.rendered();
        }
        let Some(quiz) = &self.quiz else { return };
        quiz.remember();
        quiz.host.set_attribute("data-screen", quiz.state.screen_name());
        // A result that isn't there yet is nothing that the page could look at.
        if !matches!(quiz.state.screen(), Screen::Opening { has_failed: false, .. }) {
            if std::mem::take(&mut self.is_new) {
                quiz.host.dispatch("lmq-ready", &browser::page::Detail::new());
            }
            let news = std::mem::take(&mut self.news);
            news.iter().for_each(|news| quiz.tell(*news));
            if news.contains(&News::Completed) {
                // Pages put the link into their address when they hear of it.
                self.take_in(ctx, Fact::Addressed(address::current()));
            }
        }
        for after in std::mem::take(&mut self.after) {
            if let Some(effect) = after.carry_out() {
                self.carry_out(ctx, effect);
            }
        }
    }
}

impl App {
    /// What the quiz is in the middle of.
    pub fn state(&self) -> Option<&Rc<State>> {
        self.quiz.as_ref().map(|quiz| &quiz.state)
    }

    fn begin(&mut self, ctx: &Context<Self>, mount: Mount) {
        let goes_on = mount.kept.is_some();
        // A page isn't told again of a quiz that goes on in a fresh program.
        self.is_new = !matches!(mount.reached.get(SCREEN), Ok(Some(_)));
        let settings = mount.config.settings.clone();
        let (quiz, effects, back) = Running::begun(mount);
        self.quiz = Some(quiz);
        for effect in effects {
            self.carry_out(ctx, effect);
        }
        self.check_words(ctx);
        if let Some(fact) = back {
            self.take_in(ctx, fact);
            // The page has heard of it.
            self.news.clear();
        }
        if goes_on {
            self.take_in(ctx, Fact::CameBack);
            self.take_in(ctx, Fact::SettingsChanged(settings));
            self.after.clear();
        }
    }

    /// Other words leave everything as it is. Other statements are another quiz: what was answered of
    /// the first ones is kept, and comes back with them.
    fn configure(&mut self, ctx: &Context<Self>, config: Config) {
        let Some(quiz) = &mut self.quiz else { return };
        if quiz.slot.revision == config.settings.revision {
            let settings = config.settings.clone();
            for door in &config.doors {
                quiz.add(*door);
            }
            quiz.config = config;
            self.check_words(ctx);
            return self.take_in(ctx, Fact::SettingsChanged(settings));
        }
        let slot = kept::Slot { revision: config.settings.revision, ..quiz.slot };
        let (host, reached) = (quiz.host.clone(), quiz.reached.clone());
        reached.remove(SCREEN);
        self.confirmation = None;
        self.begin(ctx, Mount { host, config, slot, address: String::new(), kept: None, reached });
    }

    fn take_in(&mut self, ctx: &Context<Self>, fact: Fact) {
        let Some(state) = self.quiz.as_mut().and_then(|quiz| Rc::get_mut(&mut quiz.state)) else {
            return;
        };
        for effect in state.apply(fact) {
            self.carry_out(ctx, effect);
        }
    }

    /// New words hold what was on screen when they were asked for. What else has been fetched by now is
    /// not among them.
    fn check_words(&mut self, ctx: &Context<Self>) {
        let Some(quiz) = &self.quiz else { return };
        let (doors, words) = (quiz.state.doors(), &quiz.config.words);
        let is_lost = |part: &Part| doors.has(*part) && !words.has(*part);
        let lost: Vec<Part> = Part::ALL.into_iter().filter(is_lost).collect();
        for part in lost {
            self.take_in(ctx, Fact::WordsLost(part));
        }
    }

    fn fetched(
        &mut self,
        ctx: &Context<Self>,
        part: Part,
        load: &Loader,
        fetched: Option<(parts::Door, Vec<String>)>,
    ) {
        self.fetching.retain(|on_its_way| *on_its_way != part);
        let config = self.quiz.as_ref().map(|quiz| &quiz.config);
        if config.is_some_and(|config| config.load != *load && !config.words.has(part)) {
            // They may be in another language than the one that is wanted by now.
            return self.fetch(ctx, part);
        }
        let door = fetched.and_then(|(door, texts)| {
            let quiz = self.quiz.as_mut()?;
            let words: &mut Words = Rc::make_mut(&mut quiz.config.words);
            // Somebody else may have brought them meanwhile, in another language.
            (words.has(part) || words.add(part, texts).is_ok()).then_some(door)
        });
        self.take_in(ctx, door.map_or(Fact::PartFailed(part), Fact::PartCame));
    }

    fn carry_out(&mut self, ctx: &Context<Self>, effect: Effect) {
        let Some(quiz) = &self.quiz else { return };
        match effect {
            Effect::Keep => quiz.slot.keep(&Store::Device, quiz.state.kept()),
            Effect::Remember => quiz.slot.remember(&Store::Tab, quiz.state.own()),
            Effect::Forget => quiz.slot.forget(),
            Effect::Record => quiz.record(clock::today()),
            Effect::Confirm => {
                let link = ctx.link().clone();
                // A new press replaces the timer of the one before.
                self.confirmation = Some(Timeout::new(CONFIRMATION, move || {
                    link.send_message(Message::Fact(Fact::ConfirmationEnded));
                }));
            }
            Effect::Focus(target) => self.focus(target),
            Effect::PassOn(way) => {
                let stated = move |has_worked| {
                    Message::Fact(Fact::Result(crate::result::Fact::PassedOn(way, has_worked)))
                };
                quiz.pass_on(way, ctx.link().callback(stated));
            }
            Effect::Fetch(part) => self.fetch(ctx, part),
            Effect::OpenTool(asked) => {
                let part = asked.tool.part();
                if quiz.has(part) {
                    self.take_in(ctx, Fact::ToolReady(asked, quiz.addresses()));
                } else {
                    self.fetch(ctx, part);
                }
            }
            Effect::Ask(place) => self.take_in(ctx, Fact::TakenUp(TakenUp::Item(place))),
            Effect::Claim(address) => self.take_in(ctx, Fact::Addressed(address)),
            Effect::Open(result) => self.take_in(ctx, Fact::ResultOpened(result)),
            Effect::Tell(news) => self.news.push(news),
            Effect::Compare(_) | Effect::Breakdown(_) | Effect::Export(_) | Effect::History(_) => {
                let on = ctx.link().callback(Message::Fact);
                let facts = quiz.run_tool(effect, &self.places, &on, &mut self.after);
                // What is known at once is drawn together with what was pressed.
                for fact in facts {
                    self.take_in(ctx, fact);
                }
            }
        }
    }

    fn focus(&mut self, target: Target) {
        let places = &self.places;
        let after = match target {
            Target::Heading => After::Focus(places.heading.clone()),
            Target::Problem => After::Focus(places.problem.clone()),
            Target::Link => After::Select(places.link.clone()),
            Target::Tool => After::FocusInView(places.tool.clone()),
            Target::Number => After::FocusAtTop(places.tool.clone()),
        };
        // The last wish counts.
        self.after.retain(|after| !after.moves_focus());
        self.after.push(after);
    }

    /// Fetches a part, unless it is on its way already.
    fn fetch(&mut self, ctx: &Context<Self>, part: Part) {
        let Some(quiz) = self.quiz.as_ref().filter(|_| !self.fetching.contains(&part)) else {
            return;
        };
        self.fetching.push(part);
        let (load, link) = (quiz.config.load.clone(), ctx.link().clone());
        spawn_local(async move {
            let fetched = parts::fetch(part, &load).await;
            link.send_message(Message::Fetched(part, load, fetched));
        });
    }
}
