//! A quiz in an element: what its author asked for, what it knows, and where it is.

use super::{After, Places, Run};
use crate::{
    parts::Door,
    result::{self, Addresses, CallToAction, Chart, Request, ToolDoor, Way},
    state::{Effect, Fact, News, Own, Settings, State},
    take::kept::{HISTORY, Slot},
};
use browser::{
    load::Loader,
    page::{Detail, HostElement},
    storage::Store,
};
use quiz::{
    link::LinkError,
    words::{Part, Words},
};
use std::rc::Rc;
use yew::prelude::*;

/// The names under which the page keeps the name of the screen, and the address of the result on it.
pub(super) const SCREEN: &str = "screen";
const SHOWN: &str = "shown";

/// What the page's author asked for, and in whose words.
#[derive(Clone, Debug)]
pub struct Config {
    /// The words of the language, as far as they are there.
    pub words: Rc<Words>,
    /// Fetches more words, and the styles that go with them.
    pub load: Loader,
    /// The doors that came with the words.
    pub doors: Vec<Door>,
    /// What changes the way through the quiz.
    pub settings: Settings,
    /// The page that result links point at; `None` means the page it is on.
    pub share_url: Option<String>,
    /// The page for teams, where there is one.
    pub team: Option<String>,
    /// Where the author would like readers of a result to go on.
    pub call: Option<CallToAction>,
}

/// What a quiz begins with.
#[derive(Debug)]
pub struct Mount {
    /// The element it is in.
    pub host: HostElement,
    /// What the author asked for.
    pub config: Config,
    /// Which of the page's quizzes it is.
    pub slot: Slot,
    /// The page's address, where it holds a result for this quiz; else nothing.
    pub address: String,
    /// What the element was in the middle of when it left the page.
    pub kept: Option<Rc<State>>,
    /// Where the page keeps what the quiz has got to, should the program stop. What is there now is gone on from.
    pub reached: Store,
}

/// A quiz in an element.
#[derive(Debug)]
pub(super) struct Running {
    pub(super) host: HostElement,
    pub(super) config: Config,
    pub(super) slot: Slot,
    pub(super) reached: Store,
    /// Counted, so that it can be handed out when the element leaves the page.
    pub(super) state: Rc<State>,
}

impl Running {
    /// A quiz that begins or goes on, what has to be done about it, and what leads back to where it was when the program
    /// stopped.
    pub(super) fn begun(mount: Mount) -> (Running, Vec<Effect>, Option<Fact>) {
        let Mount { host, config, slot, address, kept, reached } = mount;
        let settings = config.settings.clone();
        let kept = kept.filter(|kept| kept.settings().revision == settings.revision);
        let mut back = None;
        let (state, effects) = match kept {
            Some(kept) => (kept, Vec::new()),
            None => {
                let mut doors = crate::parts::Doors::default();
                config.doors.iter().for_each(|door| doors.add(*door));
                let own = match reached.get(SCREEN) {
                    Ok(Some(screen)) => {
                        let shown = reached.get(SHOWN).ok().flatten();
                        back = Fact::back_to(&screen, shown.unwrap_or_default());
                        slot.own(&reached, &reached)
                    }
                    _ if settings.resume => slot.own(&Store::Device, &Store::Tab),
                    _ => Own::default(),
                };
                let (state, effects) = State::new(settings, own, address, doors);
                (Rc::new(state), effects)
            }
        };
        (Running { host, config, slot, reached, state }, effects, back)
    }

    /// Takes in the door of a part that is there.
    pub(super) fn add(&mut self, door: Door) {
        if let Some(state) = Rc::get_mut(&mut self.state) {
            state.add_door(door);
        }
    }

    /// Whether a part is there, with its words.
    pub(super) fn has(&self, part: Part) -> bool {
        self.state.doors().has(part) && self.config.words.has(part)
    }

    /// The result on screen, and the door of its part.
    fn shown(&self) -> Option<(&result::State, &'static result::Door)> {
        self.state.result().zip(self.state.doors().result)
    }

    /// The link of the result on screen.
    pub(super) fn link(&self) -> AttrValue {
        let link = |(result, door): (_, &result::Door)| (door.link)(result, &self.addresses());
        self.shown().map(link).unwrap_or_default().into()
    }

    /// Where the links of tools lead to.
    pub(super) fn addresses(&self) -> Addresses {
        let Config { share_url, team, .. } = &self.config;
        let addresses =
            |door: &result::Door| (door.addresses)(share_url.as_deref(), team.as_deref());
        self.state.doors().result.map(addresses).unwrap_or_default()
    }

    /// Keeps the result on screen among those of before, where the person has consented to that.
    pub(super) fn record(&self, today: u32) {
        if let Some((result, door)) = self.shown()
            && let Ok(Some(record)) = Store::Device.get(HISTORY)
        {
            Store::Device.set(HISTORY, &(door.recorded)(result, &record, today));
        }
    }

    /// Has the page keep what the quiz has got to.
    pub(super) fn remember(&self) {
        let (state, reached) = (&self.state, &self.reached);
        self.slot.keep(reached, state.kept());
        self.slot.remember(reached, state.own());
        reached.set(SCREEN, state.screen_name());
        reached.set(SHOWN, state.address_shown(&self.link()));
    }

    /// Passes on the link of the result on screen.
    pub(super) fn pass_on(&self, way: Way, ended: Callback<bool>) {
        if let Some((_, door)) = self.shown() {
            (door.pass_on)(&self.config.words, way, &self.link(), ended);
        }
    }

    /// Tells the page what happened.
    pub(super) fn tell(&self, news: News) {
        let mut detail = Detail::new();
        let name = match news {
            News::Started(length) => {
                detail.set("length", length.id());
                "lmq-start"
            }
            News::Answered { position, count } => {
                detail.set("position", position as f64);
                detail.set("count", count as f64);
                "lmq-answer"
            }
            News::Completed => {
                let Some((result, door)) = self.shown() else { return };
                detail = (door.completed)(result, &self.addresses());
                "lmq-complete"
            }
            News::Shared => {
                detail.set("link", &*self.link());
                "lmq-share"
            }
            News::Refused(refusal) => {
                detail.set("code", code(refusal));
                detail.set("message", self.config.words.text(refusal));
                "lmq-error"
            }
        };
        self.host.dispatch(name, &detail);
    }

    /// Has a tool carry out what it wants. Gives back what has happened at once.
    pub(super) fn run_tool(
        &self,
        effect: Effect,
        places: &Places,
        on: &Callback<Fact>,
        after: &mut Vec<After>,
    ) -> Vec<Fact> {
        let Some(result) = self.state.result() else { return Vec::new() };
        let Some(request) = &result.request else { return Vec::new() };
        let (tools, doors) = (&result.tools, self.state.doors());
        let (words, chart) = (&self.config.words, result.chart);
        let frame = Frame { words, request, chart, places, on, after };
        match effect {
            Effect::Compare(effect) => {
                frame.run(doors.compare, &tools.compare, effect, Fact::Compare)
            }
            Effect::Breakdown(effect) => {
                frame.run(doors.breakdown, &tools.breakdown, effect, Fact::Breakdown)
            }
            Effect::Export(effect) => frame.run(doors.export, &tools.export, effect, Fact::Export),
            Effect::History(effect) => {
                frame.run(doors.history, &tools.history, effect, Fact::History)
            }
            _ => Vec::new(),
        }
    }
}

/// What every tool runs with.
struct Frame<'a> {
    words: &'a Words,
    request: &'a Request,
    chart: Chart,
    places: &'a Places,
    on: &'a Callback<Fact>,
    after: &'a mut Vec<After>,
}

impl Frame<'_> {
    fn run<S, F: 'static, E>(
        self,
        door: Option<&'static ToolDoor<S, F, E>>,
        state: &S,
        effect: E,
        fact: fn(Rc<F>) -> Fact,
    ) -> Vec<Fact> {
        let Some(door) = door else { return Vec::new() };
        let Frame { words, request, chart, places, on, after } = self;
        let of_tool = move |one| fact(Rc::new(one));
        let on = on.reform(of_tool);
        let mut run = Run { words, request, chart, state, places, on, facts: Vec::new(), after };
        (door.carry_out)(effect, &mut run);
        run.facts.into_iter().map(of_tool).collect()
    }
}

/// What an `lmq-error` says of a link.
fn code(refusal: LinkError) -> &'static str {
    match refusal {
        LinkError::Damaged => "link-damaged",
        LinkError::Newer => "link-newer",
        LinkError::Foreign => "link-foreign",
        LinkError::OtherStatements => "link-other",
    }
}
