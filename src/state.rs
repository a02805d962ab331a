//! Everything the widget knows, and the one place where it changes: facts go in, effects come
//! out. No browser and no markup here, so all of it is tested natively.

mod annex;
mod apply;

pub use crate::topic::Topic;
pub use annex::Annex;

use quiz::{
    answer::Answer,
    context::{Place, RoleDemand},
    instrument::{Dimension, Length, Revision, Side},
    link::{self, Person, Refusal},
    name::Name,
    outcome::Outcome,
    quality::{QualityNote, quality_notes},
    scoring::Profile,
    session::Session,
    team::Column,
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
    /// The results in the page's address, or why they are refused.
    pub shared: Option<Result<Vec<Person>, Refusal>>,
    /// Whose results the kept session was begun from.
    pub partners: Vec<Person>,
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
    /// The name that the link gives.
    pub name: Option<Name>,
    /// Whom it can be compared with: the one whose link was opened before, or the others of a link
    /// that holds several.
    pub others: Vec<Person>,
    /// What more is wanted of it.
    pub annex: Annex,
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
    /// Whoever has opened a link wants to see it beside their own result.
    OwnWanted,
    /// A topic of the annex was pressed.
    TopicPressed(Topic),
    /// A number was pressed: how did it come about?
    NumberPressed(Column),
    /// The annex has been opened, or can't be loaded.
    AnnexEnded(bool),
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
    /// The page's address now holds other results, or something refused.
    LinkOpened(Result<Vec<Person>, Refusal>),
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
    /// Keep whose results this session was begun from, for as long as the tab lives.
    KeepPartners(Vec<Person>),
    /// Remember, in this tab only, the session that was finished.
    Remember(Session),
    /// Keep the result among those of before, where the person has asked for that.
    Record(Outcome),
    /// Call back with [`Fact::ConfirmationEnded`] in an instant.
    Confirm,
    /// Move the focus.
    Focus(Target),
    /// Put the link of this outcome on the clipboard.
    Copy(Outcome),
    /// Open the system's share sheet for the link of this outcome.
    Share(Outcome),
    /// Open the annex at its topic, or at one number's sums. The focus goes there if somebody asked.
    OpenAnnex {
        /// Of the arithmetic, which number.
        number: Option<Column>,
        /// Whether a person has pressed something.
        is_asked: bool,
    },
    /// Tell the page.
    Tell(News),
}

impl Effect {
    /// Whether it changes what is kept in this browser.
    fn touches_storage(&self) -> bool {
        matches!(
            self,
            Effect::Keep(_) | Effect::KeepPartners(_) | Effect::Forget | Effect::Remember(_)
        )
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
    /// Whose results the person has come from, to see them beside their own.
    partners: Vec<Person>,
    /// Whether they have come from there just now, and not in a session that was kept.
    is_met: bool,
}

impl State {
    /// The state at the start, from what was found.
    pub fn new(settings: Settings, found: Found) -> State {
        let unfinished = found.unfinished.filter(|_| settings.resume);
        let start = |refusal| Screen::Start { length: settings.first_length(), refusal };
        let finished = found.finished.filter(|_| settings.resume);
        let has_session = unfinished.is_some() || finished.is_some();
        let partners = if has_session { found.partners } else { Vec::new() };
        let shared = found.shared.map(|found| link::all_for_quiz(found, settings.revision));
        let screen = match shared {
            None => start(None),
            Some(Err(refusal)) => start(Some(refusal)),
            Some(Ok(people)) => shown(people, finished.as_ref(), &partners)
                .unwrap_or_else(|| start(Some(Refusal::Damaged))),
        };
        State { settings, screen, unfinished, finished, partners, is_met: false }
    }

    /// Whether this tab has finished the quiz, so that its result can be shown again.
    pub fn has_finished(&self) -> bool {
        self.finished.is_some()
    }

    /// Whether what can be begun or gone on with here will stand beside somebody else's result.
    pub fn has_partner(&self) -> bool {
        !self.partners.is_empty() && (self.is_met || self.unfinished.is_some())
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

/// The screen for the results of a link, which always holds one. The reader's own goes first; alone, it
/// stands beside those that it was begun from.
fn shown(
    mut people: Vec<Person>,
    finished: Option<&Session>,
    partners: &[Person],
) -> Option<Screen> {
    let own = finished.and_then(Session::outcome);
    let place = people.iter().position(|person| Some(&person.outcome) == own.as_ref());
    let is_alone = people.len() == 1;
    if people.is_empty() {
        return None;
    }
    let first = people.remove(place.unwrap_or(0));
    if is_alone && place.is_some() {
        people.extend(partners.iter().cloned());
    }
    Some(Screen::Result(Box::new(Shown::new(first, people, finished))))
}

impl Shown {
    /// A person's result: the reader's own where it is what their session came to. With somebody to
    /// compare it with, the annex is opened at once.
    fn new(first: Person, others: Vec<Person>, finished: Option<&Session>) -> Shown {
        let Person { name, outcome } = first;
        let own = finished.filter(|session| session.outcome().as_ref() == Some(&outcome)).cloned();
        let owner = match own {
            Some(session) => {
                let notes = quality_notes(session.length(), session.answers());
                Owner::Taker { session, notes }
            }
            None => Owner::SomeoneElse,
        };
        let annex = if others.is_empty() { Annex::Closed } else { Annex::Opening(Topic::Compare) };
        Shown {
            profile: outcome.profile(),
            outcome,
            owner,
            copying: Copying::Idle,
            chart: Chart::WHOLE,
            name,
            others,
            annex,
        }
    }

    /// Everybody that the result on screen is of, the first of them first.
    pub fn people(&self) -> Vec<Person> {
        let first = Person { name: self.name.clone(), outcome: self.outcome.clone() };
        [first].into_iter().chain(self.others.iter().cloned()).collect()
    }
}
