//! Everything the widget knows, and the one place where it changes: facts go in, effects come
//! out. No browser and no markup here, so all of it is tested natively.

mod apply;

use quiz::{
    answer::Answer,
    context::{Place, RoleDemand},
    instrument::{Dimension, Length, Revision, Side},
    link::{self, Refusal},
    outcome::Outcome,
    quality::{QualityNote, quality_notes},
    scoring::Profile,
    session::Session,
};

/// What the page's author asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Settings {
    /// The only length on offer; `None` lets the person choose.
    pub fixed_length: Option<Length>,
    /// Whether an unfinished quiz is kept in this browser.
    pub resume: bool,
    /// Which statements the words ask: only their results are shown.
    pub revision: Revision,
}

impl Settings {
    /// The length that is selected at first.
    pub fn first_length(&self) -> Length {
        self.fixed_length.unwrap_or(Length::Snapshot)
    }
}

/// What the widget finds when it starts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Found {
    /// A result in the page's address, or why it is refused.
    pub shared: Option<Result<Outcome, Refusal>>,
    /// An unfinished session kept in this browser.
    pub unfinished: Option<Session>,
    /// The session this tab has finished, if the tab was reloaded since.
    pub finished: Option<Session>,
}

/// What is on screen. One value, so that no two screens can be half there.
#[derive(Clone, Debug, PartialEq)]
pub enum Screen {
    /// What it is, and how to begin.
    Start {
        /// The length that Start begins.
        length: Length,
        /// Why a link wasn't shown.
        refusal: Option<Refusal>,
    },
    /// A statement, or the two optional questions.
    Taking {
        /// The person's way so far.
        session: Session,
        /// What is going on with the statement.
        moment: Moment,
    },
    /// A result.
    Result(Box<Shown>),
}

/// What is going on with the statement on screen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Moment {
    /// It waits for an answer.
    Asking,
    /// The person wanted to go on without one.
    Missing,
    /// An answer was decided on, and is shown for an instant before the next statement comes.
    Confirming,
}

/// A result on screen.
#[derive(Clone, Debug, PartialEq)]
pub struct Shown {
    /// What the link holds.
    pub outcome: Outcome,
    /// What it comes to.
    pub profile: Profile,
    /// Whose it is.
    pub owner: Owner,
    /// What became of the last wish to copy the link.
    pub copying: Copying,
    /// How the chart is looked at.
    pub chart: Chart,
}

/// How the radar chart is looked at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Chart {
    leading: bool,
    managing: bool,
    bands: bool,
    /// The dimension whose scores are read out.
    pub pointed: Option<Dimension>,
}

/// A part of the radar chart that can be hidden.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Layer {
    /// One side's shape.
    Side(Side),
    /// The uncertainty of both.
    Bands,
}

impl Chart {
    /// Everything shown, nothing read out.
    pub const WHOLE: Chart = Chart { leading: true, managing: true, bands: true, pointed: None };

    /// Whether a layer is shown.
    pub fn shows(self, layer: Layer) -> bool {
        match layer {
            Layer::Side(Side::Leading) => self.leading,
            Layer::Side(Side::Managing) => self.managing,
            Layer::Bands => self.bands,
        }
    }

    fn toggle(&mut self, layer: Layer) {
        let shown = match layer {
            Layer::Side(Side::Leading) => &mut self.leading,
            Layer::Side(Side::Managing) => &mut self.managing,
            Layer::Bands => &mut self.bands,
        };
        *shown = !*shown;
    }
}

/// Whose result is on screen.
#[derive(Clone, Debug, PartialEq)]
pub enum Owner {
    /// The person in front of the screen, who has just given these answers.
    Taker {
        /// The answers, one by one.
        session: Session,
        /// What is notable about them.
        notes: Vec<QualityNote>,
    },
    /// The sender of a link.
    SomeoneElse,
}

/// What became of the last wish to copy the link.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Copying {
    /// Nobody wished to.
    Idle,
    /// It is on the clipboard.
    Copied,
    /// The browser refused.
    Failed,
}

/// Something that happened.
#[derive(Clone, Debug, PartialEq)]
pub enum Fact {
    /// A length was chosen on the start screen.
    LengthChosen(Length),
    /// Start was pressed.
    Started,
    /// Go on was pressed.
    Resumed,
    /// The result that this tab has come to is wanted once more.
    ResultWanted,
    /// Start again was pressed, on any screen.
    Restarted,
    /// An answer was selected without being decided on: arrow keys.
    AnswerSelected(Answer),
    /// An answer was decided on: a pointer press, or a digit.
    AnswerDecided(Answer),
    /// The instant of confirmation is over.
    ConfirmationEnded,
    /// Next was pressed.
    WentOn,
    /// Back was pressed.
    WentBack,
    /// A place was chosen, or left out.
    PlaceChosen(Option<Place>),
    /// A role's demand was chosen, or left out.
    DemandChosen(Option<RoleDemand>),
    /// The rest of the statements is wanted.
    Sharpened,
    /// The visitor of a shared result wants to take the quiz.
    TakeWanted,
    /// A layer of the chart was switched on or off.
    LayerToggled(Layer),
    /// A pointer, a finger or the focus came to a dimension of the chart.
    DimensionPointed(Dimension),
    /// The link shall be copied.
    CopyWanted,
    /// The browser copied the link, or refused to.
    CopyEnded(bool),
    /// The system's share sheet is wanted.
    ShareWanted,
    /// The share sheet took the link, or the browser refused. Closing it is neither.
    ShareEnded(bool),
    /// The page's address now holds another result, or something refused.
    LinkOpened(Result<Outcome, Refusal>),
    /// The page's author asks for something else.
    SettingsChanged(Settings),
}

/// Something the browser is to do.
#[derive(Clone, Debug, PartialEq)]
pub enum Effect {
    /// Keep the unfinished session.
    Keep(Session),
    /// Forget the unfinished session, and the finished one.
    Forget,
    /// Remember, in this tab only, the session that was finished.
    Remember(Session),
    /// Call back with [`Fact::ConfirmationEnded`] in an instant.
    Confirm,
    /// Move the focus.
    Focus(Target),
    /// Put the link of this outcome on the clipboard.
    Copy(Outcome),
    /// Open the system's share sheet for the link of this outcome.
    Share(Outcome),
    /// Tell the page.
    Tell(News),
}

impl Effect {
    /// Whether it changes what is kept in this browser.
    fn touches_storage(&self) -> bool {
        matches!(self, Effect::Keep(_) | Effect::Forget | Effect::Remember(_))
    }
}

/// Where the focus goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Target {
    /// The heading of the screen: the statement, or the headline.
    Heading,
    /// The sentence saying what is needed.
    Problem,
    /// The field that holds the link.
    Link,
}

/// What the page is told, as events on the element.
#[derive(Clone, Debug, PartialEq)]
pub enum News {
    /// The quiz was started or gone on with.
    Started(Length),
    /// A statement was answered; never which way.
    Answered {
        /// The number of the statement, from 1.
        position: usize,
        /// How many there are.
        count: usize,
    },
    /// The quiz is done.
    Completed(Outcome),
    /// The link was copied or shared.
    Shared(Outcome),
    /// A link was refused.
    Refused(Refusal),
}

/// The widget's state.
#[derive(Clone, Debug, PartialEq)]
pub struct State {
    settings: Settings,
    screen: Screen,
    /// The session that can be gone on with from the start screen.
    unfinished: Option<Session>,
    /// The session that this tab has finished: its result is the person's own.
    finished: Option<Session>,
}

impl State {
    /// The state at the start, from what was found.
    pub fn new(settings: Settings, found: Found) -> State {
        let unfinished = found.unfinished.filter(|_| settings.resume);
        let start = |refusal| Screen::Start { length: settings.first_length(), refusal };
        let finished = found.finished.filter(|_| settings.resume);
        let shared = found.shared.map(|found| link::for_quiz(found, settings.revision));
        let screen = match shared {
            None => start(None),
            Some(Err(refusal)) => start(Some(refusal)),
            Some(Ok(outcome)) => Screen::Result(Box::new(Shown::new(outcome, finished.as_ref()))),
        };
        State { settings, screen, unfinished, finished }
    }

    /// Whether this tab has finished the quiz, so that its result can be shown again.
    pub fn has_finished(&self) -> bool {
        self.finished.is_some()
    }

    /// What is on screen.
    pub fn screen(&self) -> &Screen {
        &self.screen
    }

    /// What the page's author asked for.
    pub fn settings(&self) -> &Settings {
        &self.settings
    }

    /// The session that can be gone on with from the start screen.
    pub fn unfinished(&self) -> Option<&Session> {
        self.unfinished.as_ref()
    }

    /// The name of the screen, for the element's `data-screen`.
    pub fn screen_name(&self) -> &'static str {
        match &self.screen {
            Screen::Start { .. } => "start",
            Screen::Taking { session, .. } => match session.stage() {
                quiz::session::Stage::Question(_) => "question",
                _ => "context",
            },
            Screen::Result(_) => "result",
        }
    }
}

impl Shown {
    /// The result of an outcome: the person's own where it is what their session came to.
    fn new(outcome: Outcome, finished: Option<&Session>) -> Shown {
        let own = finished.filter(|session| session.outcome().as_ref() == Some(&outcome)).cloned();
        let owner = match own {
            Some(session) => {
                let notes = quality_notes(session.length(), session.answers());
                Owner::Taker { session, notes }
            }
            None => Owner::SomeoneElse,
        };
        Shown {
            profile: outcome.profile(),
            outcome,
            owner,
            copying: Copying::Idle,
            chart: Chart::WHOLE,
        }
    }
}
