//! The application: joins state, components and browser. Facts from the components go into the
//! state; effects that come out are carried out here and nowhere else.

use crate::{
    browser::{
        address,
        clock::Clock,
        drops::{self, Drop},
        files::Files,
        focus, page,
        pause::Pause,
        saving, sharing,
    },
    components::{
        disagreements, intake::Intake, missing, overview, progress, radar::Radar, reading, spread,
        table::Everybody, takeaway,
    },
    state::{Effect, Fact, Format, MOST_IN_LINK, Notice, Piece, Source, State, Target},
    words::Words,
};
use quiz::{link, outcome::Outcome};
use std::rc::Rc;
use yew::prelude::*;

/// How long work goes on before the browser has its turn, in milliseconds: half a frame.
const SLICE: f64 = 8.0;

/// What the application is given.
#[derive(Clone, Debug, PartialEq, yew::Properties)]
pub struct Properties {
    /// The words of the language.
    pub words: Rc<Words>,
}

/// What comes to the application.
#[derive(Debug)]
pub enum Message {
    /// Something happened.
    Fact(Fact),
    /// Something was dragged or dropped.
    Dropped(Drop),
    /// The browser has had its turn.
    PauseOver,
    /// A piece of the files of this reading is there, and what is left of them; or it can't be read.
    Piece(u32, Option<(Files, Piece)>),
}

/// The application.
#[derive(Debug)]
pub struct App {
    state: State,
    pause: Option<Pause>,
    is_pausing: bool,
    files: Option<Files>,
    /// Tells the pieces of one reading from those of an earlier one that was stopped.
    reading: u32,
    focus_next: Option<Target>,
    paste: NodeRef,
    chosen: NodeRef,
    find: NodeRef,
    team_title: NodeRef,
    reading_title: NodeRef,
}

impl Component for App {
    type Message = Message;
    type Properties = Properties;

    fn create(ctx: &Context<Self>) -> Self {
        drops::listen(ctx.link().callback(Message::Dropped));
        let opened = |address: String| Message::Fact(Fact::LinkOpened(address));
        page::on_address(ctx.link().batch_callback(move |address: String| {
            link::find(&address).is_some().then(|| opened(address))
        }));
        let address = address::current();
        if link::find(&address).is_some() {
            ctx.link().send_message(opened(address));
        }
        App {
            state: State::new(),
            pause: Pause::new(ctx.link().callback(|()| Message::PauseOver)),
            is_pausing: false,
            files: None,
            reading: 0,
            focus_next: None,
            paste: NodeRef::default(),
            chosen: NodeRef::default(),
            find: NodeRef::default(),
            team_title: NodeRef::default(),
            reading_title: NodeRef::default(),
        }
    }

    fn update(&mut self, ctx: &Context<Self>, message: Message) -> bool {
        match message {
            Message::Fact(fact) => self.take_in(ctx, fact),
            Message::Dropped(Drop::Over(is_over)) if is_over == self.state.is_dragging() => {
                return false;
            }
            Message::Dropped(Drop::Over(is_over)) => self.take_in(ctx, Fact::Dragged(is_over)),
            Message::Dropped(Drop::Files(files)) => self.take_files(ctx, files),
            Message::Dropped(Drop::Text(text)) => {
                self.take_in(ctx, Fact::Dragged(false));
                self.take_in(ctx, Fact::TextGiven(Source::Paste, text));
            }
            Message::Piece(reading, _) if reading != self.reading => return false,
            Message::Piece(_, Some((files, piece))) => {
                self.files = Some(files);
                self.take_in(ctx, Fact::PieceRead(piece));
            }
            Message::Piece(_, None) => self.take_in(ctx, Fact::ReadFailed),
            Message::PauseOver => {
                self.is_pausing = false;
                let clock = Clock::start();
                let effects = self.state.work(&mut || clock.passed() > SLICE);
                self.carry_out(ctx, effects);
            }
        }
        true
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let words = &*ctx.props().words;
        let on = &ctx.link().callback(Message::Fact);
        let state = &self.state;
        let notice = state.notice().map(|notice| words.text(progress::phrase(notice)));
        let is_copying = |notice| matches!(notice, Notice::Copied | Notice::NotCopied);
        let about_link = notice.filter(|_| state.notice().is_some_and(is_copying));
        let about_intake = notice.filter(|_| state.notice().is_some_and(is_problem));
        let intake = Intake {
            words,
            is_more: state.figures().is_some(),
            problem: about_intake,
            paste: &self.paste,
            files: &self.chosen,
            on,
        };
        let part = |part, draw: &dyn Fn() -> Html| state.shows_part(part).then(draw);
        let team = state.figures().map(|figures| {
            html! {
                <div class="team">
                    { part(0, &|| overview::view(words, state, figures, &self.team_title)) }
                    { part(1, &|| Radar { words, state, figures, on }.view()) }
                    { part(2, &|| disagreements::view(words, state, figures)) }
                    { part(3, &|| spread::view(words, state, figures)) }
                    { part(4, &|| missing::view(words, state, figures)) }
                    { part(5, &|| Everybody { words, state, find: &self.find, on }.view()) }
                    { part(6, &|| takeaway::view(words, self.link().as_deref(), about_link, on)) }
                </div>
            }
        });
        let read = (!state.texts().is_empty())
            .then(|| reading::view(words, state, &self.reading_title, on));
        let dragging = if state.is_dragging() { "true" } else { "false" };
        html! {
            <div class="desk" data-dragging={dragging} data-work={self.work_name()}>
                <p class="unseen" role="status" aria-live="polite">{ progress::status(words, state) }</p>
                { intake.view() }
                { state.progress().map(|done| progress::view(words, done, on)) }
                { read }
                { team }
            </div>
        }
    }

    fn rendered(&mut self, _: &Context<Self>, _: bool) {
        match self.focus_next.take() {
            Some(Target::Team) => focus::on(&self.team_title),
            Some(Target::Reading) => focus::on(&self.reading_title),
            Some(Target::Paste) => focus::on(&self.paste),
            None => {}
        }
    }
}

/// Whether a notice is about what was to be read.
fn is_problem(notice: Notice) -> bool {
    matches!(
        notice,
        Notice::NothingPasted | Notice::NothingFound | Notice::Unreadable | Notice::Busy
    )
}

impl App {
    fn take_in(&mut self, ctx: &Context<Self>, fact: Fact) {
        let effects = self.state.apply(fact);
        self.carry_out(ctx, effects);
    }

    fn carry_out(&mut self, ctx: &Context<Self>, effects: Vec<Effect>) {
        for effect in effects {
            match effect {
                Effect::Continue => self.pause(),
                Effect::TakePaste => {
                    let text = page::field(&self.paste);
                    self.take_in(ctx, Fact::TextGiven(Source::Paste, text));
                }
                Effect::TakeChosen => {
                    if let Some(files) = Files::chosen(&self.chosen) {
                        self.take_files(ctx, files);
                    }
                }
                Effect::NextPiece => {
                    let reading = self.reading;
                    if let Some(files) = self.files.take() {
                        files
                            .read(ctx.link().callback(move |piece| Message::Piece(reading, piece)));
                    }
                }
                Effect::DropFiles => {
                    self.files = None;
                    self.reading += 1;
                }
                Effect::TakeSought => {
                    let sought = page::field(&self.find);
                    self.take_in(ctx, Fact::Sought(sought));
                }
                Effect::ClearPaste => page::clear(&self.paste),
                Effect::ForgetAddress => {
                    page::set_address(&link::without_result(&address::current()));
                }
                Effect::Save(Format::Csv, text) => {
                    saving::save("leader-manager-team.csv", "text/csv", &text);
                }
                Effect::Save(Format::Json, text) => {
                    saving::save("leader-manager-team.json", "application/json", &text);
                }
                Effect::CopyLink => {
                    if let Some(link) = self.link() {
                        let copied = |done| Message::Fact(Fact::Copied(done));
                        sharing::copy(link, ctx.link().callback(copied));
                    }
                }
                Effect::Focus(target) => self.focus_next = Some(target),
            }
        }
    }

    fn take_files(&mut self, ctx: &Context<Self>, files: Files) {
        let bytes = files.bytes();
        self.take_in(ctx, Fact::Dragged(false));
        let effects = self.state.apply(Fact::FilesGiven(bytes));
        if effects.contains(&Effect::NextPiece) {
            self.reading += 1;
            self.files = Some(files);
        }
        self.carry_out(ctx, effects);
    }

    /// One pause at a time: two would work twice as long between them.
    fn pause(&mut self) {
        if !std::mem::replace(&mut self.is_pausing, true)
            && let Some(pause) = &self.pause
        {
            pause.begin();
        }
    }

    /// The team's link, where one can carry it.
    fn link(&self) -> Option<String> {
        let members = self.state.members();
        if members.len() > MOST_IN_LINK {
            return None;
        }
        let outcomes: Vec<Outcome> = members.iter().map(|member| member.outcome.clone()).collect();
        Some(link::with_result(&address::current(), &outcomes))
    }

    /// What is under way, for style sheets and automation.
    fn work_name(&self) -> &'static str {
        match self.state.progress() {
            Some(progress) if progress.is_writing => "writing",
            Some(_) => "reading",
            None if self.state.figures().is_some() => "done",
            None => "none",
        }
    }
}
